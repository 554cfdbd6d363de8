/** `planlint ingest`: documents in, the model or the tidy table out. */
import { MEBIBYTE } from '../../limits.ts';
import { ingest } from '../../pipeline/pipeline.ts';
import { exitCodeOf } from '../../report/exit-code.ts';
import { undoneInputs } from '../../report/undone.ts';
import { oneOf, single } from '../choice.ts';
import { doubtDate, doubtEmptyTable, doubtEnding, promisedFormat } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import { gatherInputs } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { sayDocuments, sayDoubts, sayNotes, sayOwnSheets, sayUndone, sayUnlisted } from '../notes.ts';
import { checkDelivery, deliver } from '../output/deliver.ts';
import { checkWorkbooks, planFiles } from '../output/each-input.ts';
import { INGEST_FORMATS, type IngestFormat } from '../output/formats.ts';
import { bytesOf } from '../output/make-output.ts';
import { checkOutput } from '../output/write-file.ts';
import { IN_PARTS, INGEST_WRITERS } from '../output/writers.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { isReadDoubt, sayReadDoubts } from '../reading/read-doubts.ts';
import { withInputs } from '../reading/reading.ts';
import { resolveSettings } from '../settings.ts';

/** Exit code 0, or 2 when an input could not be done. */
export async function runIngest(
  named: readonly string[],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const settings = await resolveSettings({ ...given, baseline: false }, invocation, problems, named);
  const out = single('--out', given.out, problems);
  const asked = single('--format', given.format, problems);
  const format = formatOf(asked, out, problems);
  const delivery = { format, writer: INGEST_WRITERS[format], path: out };
  checkDelivery(delivery, `-f ${format} --out PATH`, problems);
  if (out !== undefined)
    await (delivery.writer.forEach ? checkWorkbooks : checkOutput)(out, io.cwd, problems);
  const found = await gatherInputs(named, out === undefined ? [] : [out], { io, settings, problems });
  const planned = await planFiles([delivery], found, io.cwd, problems);
  problems.settle(settings.lang);
  const doubts =
    out === undefined || /[\\/]$/u.test(out) ? [] : doubtEnding(out, format, asked !== undefined);
  await sayDoubts([...doubtDate(settings, io), ...doubts], { io, settings });

  const sources = delivery.writer.forEach ? new Map<string, Uint8Array>() : undefined;
  const reading = { ...settings, keepCells: format === 'cells' };
  const { attemptParts } = await import('../reading/in-parts.ts');
  const inParts = {
    isPossible: IN_PARTS[format] !== undefined,
    from: 8 * MEBIBYTE,
    // What the program and some thousand rows need, twice.
    heap: 48 * MEBIBYTE,
    load: async () => (await import('../../pipeline/parts/parts.ts')).ingestInParts,
  };
  const attempt = await attemptParts(found, inParts, { io, settings });
  const parts = attempt.done;
  const run = attempt.done
    ? attempt.done.run
    : await withInputs(
        attempt.found,
        {
          io: attempt.stdin ? { ...io, stdin: attempt.stdin } : io,
          settings: reading,
          sources,
          rules: 'reading',
        },
        (inputs) => ingest(inputs, reading),
      );
  await sayOwnSheets(run.inputs, { io, settings });
  // The cells of a table that no profile knows are what was asked for.
  const undone =
    format === 'cells'
      ? run.inputs.filter(({ status }) => status === 'unreadable')
      : undoneInputs(run.inputs, settings.rules, settings.overrides);
  const read = new Set(run.inputs.flatMap(({ path, status }) => (status === 'read' ? [path] : [])));
  // Doubts about what was read are told below, with their lines.
  const doubted = run.findings.filter((finding) => isReadDoubt(finding, read));
  const fatal = run.findings.filter((finding) => !isReadDoubt(finding, read));
  const told = await sayUndone(undone, fatal, { io, settings });
  await sayUnlisted(undone, run.findings, { io, settings });
  await sayReadDoubts(doubted, { io, settings });
  await sayDocuments(run.model.documents, { io, settings }, parts);
  await sayDoubts(doubtEmptyTable(run.model.documents, format), { io, settings });
  await sayNotes(run.findings.length - told - doubted.length, { io, settings });
  // An empty table over yesterday's would look like a plan without measures: nothing is written.
  const hasContent = format === 'cells' ? undone.length < run.inputs.length : run.model.documents.length > 0;
  if (parts) {
    const { deliverParts } = await import('../output/deliver-parts.ts');
    await deliverParts(parts, delivery, { io, settings });
  } else if (hasContent) {
    const bytes = bytesOf(run.model.documents);
    await deliver(run, planned, { io, settings, bytes, ...(sources && { sources }) });
  }
  await sayFaults(run.faults, { io, settings });
  return exitCodeOf([], 'never', undone.length > 0 || run.faults.length > 0);
}

/** The format asked for, else the one the output's name promises, else json. */
function formatOf(asked: string | undefined, out: string | undefined, problems: ProblemList): IngestFormat {
  const wanted = asked ?? (out === undefined ? undefined : promisedFormat(out));
  return oneOf('--format', wanted, INGEST_FORMATS, problems) ?? 'json';
}
