/** `planlint ingest`: documents in, the model or the tidy table out. */
import { type Ingested, ingest } from '../../pipeline.ts';
import { exitCodeOf } from '../../report/exit-code.ts';
import { formatJson } from '../../report/json.ts';
import { formatModelLines } from '../../report/ndjson.ts';
import { formatTidyTable } from '../../report/tidy.ts';
import { undoneInputs } from '../../report/undone.ts';
import { oneOf, single } from '../choice.ts';
import { doubtDate, doubtEnding, promisedFormat } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import { INGEST_FORMATS, type IngestFormat, PLANNED_FORMATS } from '../formats.ts';
import { gatherInputs, withProgress } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { sayDocuments, sayDoubts, sayNotes, sayUndone, sayUnlisted } from '../notes.ts';
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
  const asked = single('--format', given.format, problems);
  const format = formatOf(asked, out, problems);
  if (out !== undefined) await checkOutput(out, io.cwd, problems);
  const found = await gatherInputs(named, out === undefined ? [] : [out], { io, settings, problems });
  problems.settle(settings.lang);
  const doubts = out === undefined ? [] : doubtEnding(out, format, asked !== undefined);
  await sayDoubts([...doubtDate(settings, io), ...doubts], { io, settings });

  const run = await withProgress(found, io, settings, (inputs) => ingest(inputs, settings));
  const undone = undoneInputs(run.inputs, settings.rules);
  const told = await sayUndone(undone, run.findings, { io, settings });
  await sayUnlisted(undone, run.findings, { io, settings });
  await sayDocuments(run.model.documents, { io, settings });
  await sayNotes(run.findings.length - told, { io, settings });
  // An empty table over yesterday's would look like a plan without measures: nothing is written.
  if (run.model.documents.length > 0) await deliver(run.model, format, out, io);
  await sayFaults(run.faults, { io, settings });
  return exitCodeOf([], 'never', undone.length > 0 || run.faults.length > 0);
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

/** The format asked for, else the one the output's name promises, else json. */
function formatOf(asked: string | undefined, out: string | undefined, problems: ProblemList): IngestFormat {
  const wanted = asked ?? (out === undefined ? undefined : promisedFormat(out));
  if (wanted !== undefined && PLANNED_FORMATS.includes(wanted)) {
    problems.add((texts) => texts.plannedFormat(wanted, INGEST_FORMATS.join(', ')));
    return 'json';
  }
  return oneOf('--format', wanted, INGEST_FORMATS, problems) ?? 'json';
}
