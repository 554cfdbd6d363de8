/** `planlint validate`: documents in, findings out, in several formats from one reading. */
import { MEBIBYTE } from '../../limits.ts';
import { type ValidateRun, validate } from '../../pipeline/pipeline.ts';
import { undoneInputs } from '../../report/undone.ts';
import { doubtDate, doubtEnding } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import { gatherInputs } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { sayDocuments, sayDoubts, sayOwnSheets, sayUndone, sayUnlisted } from '../notes.ts';
import { checkDelivery, deliver } from '../output/deliver.ts';
import { checkWorkbooks, planFiles } from '../output/each-input.ts';
import { bytesOf } from '../output/make-output.ts';
import { writeStepSummary } from '../output/step-summary.ts';
import { targetsOf } from '../output/targets.ts';
import { checkOutput } from '../output/write-file.ts';
import { SHOWS_MEASURES, VALIDATE_WRITERS } from '../output/writers.ts';
import { collectProblems } from '../problem-list.ts';
import type { FoundInput } from '../reading/find-inputs.ts';
import { type ReadingWorld, withInputs } from '../reading/reading.ts';
import { resolveSettings } from '../settings.ts';

/** The exit code the report states. */
export async function runValidate(
  named: readonly string[],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const settings = await resolveSettings(given, invocation, problems, named);
  const targets = targetsOf(given.format, io.cwd, problems);
  const deliveries = targets.map((target) => ({ ...target, writer: VALIDATE_WRITERS[target.format] }));
  for (const delivery of deliveries) checkDelivery(delivery, `-f ${delivery.format}=PATH`, problems);
  const paths = targets.flatMap(({ path }) => path ?? []);
  for (const { path, writer } of deliveries) {
    if (path === undefined) continue;
    await (writer.forEach ? checkWorkbooks : checkOutput)(path, io.cwd, problems);
  }
  const found = await gatherInputs(named, paths, { io, settings, problems });
  const planned = await planFiles(deliveries, found, io.cwd, problems);
  problems.settle(settings.lang);
  const doubts = targets.flatMap(({ format, path }) =>
    path === undefined || /[\\/]$/u.test(path) ? [] : doubtEnding(path, format, true),
  );
  await sayDoubts([...doubtDate(settings, io), ...doubts], { io, settings });

  const sources = planned.some(({ files }) => files) ? new Map<string, Uint8Array>() : undefined;
  const isPossible = targets.every(({ format }) => !SHOWS_MEASURES.has(format));
  const run = await checkAll(found, { io, settings, sources }, isPossible);
  await sayOwnSheets(run.inputs, { io, settings });
  await sayDocuments(run.model.documents, { io, settings });
  // The text report says it all; beside any other output a person must not be left with a bare exit code.
  const told = targets.some(({ format, path }) => format === 'text' && path === undefined);
  const undone = undoneInputs(run.inputs, settings.rules, settings.overrides);
  if (!told) await sayUndone(undone, run.report.findings, { io, settings });
  const { unlisted } = run.report.summary;
  if (!told && unlisted !== undefined)
    await sayDoubts([(texts) => texts.tooManyFindings(unlisted)], { io, settings });
  await sayUnlisted(undone, run.report.findings, { io, settings });
  const bytes = bytesOf(run.model.documents);
  await deliver(run, planned, { io, settings, bytes, ...(sources && { sources }) });
  if (targets.some(({ format }) => format === 'github'))
    await writeStepSummary(run.report, { io, settings, bytes });
  await sayFaults(run.faults, { io, settings });
  return run.report.exitCode;
}

/** `isPossible`: no output is asked for that shows the measures themselves. */
async function checkAll(
  found: readonly FoundInput[],
  { io, settings, sources }: ReadingWorld,
  isPossible: boolean,
): Promise<ValidateRun> {
  const { attemptParts } = await import('../reading/in-parts.ts');
  const inParts = {
    isPossible,
    from: 16 * MEBIBYTE,
    // What rules keep grows with the rows, and collecting it again and again costs a third of the time.
    heap: 128 * MEBIBYTE,
    load: async () => (await import('../../pipeline/parts/validate.ts')).validateInParts,
  };
  const attempt = await attemptParts(found, inParts, { io, settings });
  if (attempt.done) return attempt.done;
  const world = { io: attempt.stdin ? { ...io, stdin: attempt.stdin } : io, settings, sources };
  return withInputs(attempt.found, world, (inputs) => validate(inputs, settings));
}
