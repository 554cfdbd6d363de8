/** `planlint ingest`: documents in, the model or the tidy table out. */
import type { Language } from '../../finding.ts';
import { type Ingested, ingest } from '../../pipeline.ts';
import { exitCodeOf } from '../../report/exit-code.ts';
import { formatJson } from '../../report/json.ts';
import { formatModelLines } from '../../report/ndjson.ts';
import { formatTidyTable } from '../../report/tidy.ts';
import { isUndone } from '../../report/undone.ts';
import { oneOf, single } from '../choice.ts';
import { sayFaults } from '../faults.ts';
import { INGEST_FORMATS, type IngestFormat, PLANNED_FORMATS } from '../formats.ts';
import { gatherInputs, withProgress } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { CLI_TEXTS } from '../messages.ts';
import { sayDocuments, sayNotes, sayUndone } from '../notes.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { resolveSettings } from '../settings.ts';
import { checkOutput, writeOutput } from '../write-file.ts';

const WRITERS: Readonly<Record<IngestFormat, (model: Ingested) => string>> = {
  json: formatJson,
  ndjson: ({ documents }) => formatModelLines(documents),
  csv: ({ documents }) => formatTidyTable(documents),
};

/** Exit code 0, or 2 when an input could not be done. */
export async function runIngest(
  named: readonly string[],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const settings = await resolveSettings(given, invocation, problems);
  const out = single('--out', given.out, problems);
  const format = formatOf(single('--format', given.format, problems), out, problems);
  if (out !== undefined) await checkOutput(out, io.cwd, problems);
  const found = await gatherInputs(named, out === undefined ? [] : [out], { io, settings, problems });
  problems.settle(settings.lang);

  const run = await withProgress(found, io, settings, (inputs) => ingest(inputs, settings));
  const undone = new Set(
    run.inputs.filter((input) => isUndone(input, settings.rules)).map(({ path }) => path),
  );
  const told = await sayUndone(undone, run.findings, { io, settings });
  await sayDocuments(run.model.documents, { io, settings });
  await sayNotes(run.findings.length - told, { io, settings });
  if (run.model.documents.length > 0) await deliver(run.model, format, out, io);
  // An empty table over yesterday's would look like a plan without measures: nothing is written, and that is said.
  else if (told === 0) await io.stderr.write(sayNothing(settings.lang));
  await sayFaults(run.faults, { io, settings });
  return exitCodeOf([], 'never', undone.size > 0 || run.faults.length > 0);
}

async function deliver(
  model: Ingested,
  format: IngestFormat,
  out: string | undefined,
  io: Io,
): Promise<void> {
  const text = WRITERS[format](model);
  await (out === undefined ? io.stdout.write(text) : writeOutput({ path: out, text }, io.cwd));
}

function sayNothing(lang: Language): string {
  const texts = CLI_TEXTS[lang];
  return `${texts.prefix}${texts.nothingWritten}\n`;
}

/** The format asked for, else the one the output's name promises, else json. */
function formatOf(asked: string | undefined, out: string | undefined, problems: ProblemList): IngestFormat {
  if (asked !== undefined && PLANNED_FORMATS.includes(asked)) {
    problems.add((texts) => texts.plannedFormat(asked, INGEST_FORMATS.join(', ')));
    return 'json';
  }
  const ending = out?.toLowerCase().replace(/^.*\./u, '');
  const promised = INGEST_FORMATS.find((format) => format === ending);
  return oneOf('--format', asked, INGEST_FORMATS, problems) ?? promised ?? 'json';
}
