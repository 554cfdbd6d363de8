/** `planlint validate`: documents in, findings out, in several formats from one reading. */
import type { InputSource } from '../../input.ts';
import { type ValidateRun, validate } from '../../pipeline.ts';
import { undoneInputs } from '../../report/undone.ts';
import { checkDelivery, type Delivery, deliver } from '../deliver.ts';
import { doubtDate, doubtEnding } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import type { FoundInput } from '../find-inputs.ts';
import { gatherInputs, withProgress } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { sayDocuments, sayDoubts, sayOwnSheets, sayUndone, sayUnlisted } from '../notes.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { resolveSettings } from '../settings.ts';
import { writeStepSummary } from '../step-summary.ts';
import { targetsOf } from '../targets.ts';
import { checkWorkbooks, planWorkbooks } from '../workbook-files.ts';
import { checkOutput } from '../write-file.ts';
import { VALIDATE_WRITERS } from '../writers.ts';

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
  const run = await withProgress(found, io, settings, (inputs) =>
    validate(sources ? keepSources(inputs, sources) : inputs, settings),
  );
  await sayOwnSheets(run.inputs, { io, settings });
  await sayDocuments(run.model.documents, { io, settings });
  // The text report says it all; beside any other output a person must not be left with a bare exit code.
  const told = targets.some(({ format, path }) => format === 'text' && path === undefined);
  const undone = undoneInputs(run.inputs, settings.rules, settings.overrides);
  if (!told) await sayUndone(undone, run.report.findings, { io, settings });
  await sayUnlisted(undone, run.report.findings, { io, settings });
  await deliver(run, planned, { io, settings, ...(sources && { sources }) });
  if (targets.some(({ format }) => format === 'github')) await writeStepSummary(run.report, { io, settings });
  await sayFaults(run.faults, { io, settings });
  return run.report.exitCode;
}

/** The files that outputs made of each input go to. */
async function planFiles(
  deliveries: readonly Delivery<ValidateRun>[],
  found: readonly FoundInput[],
  cwd: string,
  problems: ProblemList,
): Promise<Delivery<ValidateRun>[]> {
  return Promise.all(
    deliveries.map(async (delivery) => {
      const { path, writer } = delivery;
      if (path === undefined || !writer.forEach) return delivery;
      return { ...delivery, files: await planWorkbooks(path, found, cwd, problems) };
    }),
  );
}

/** The inputs as they come, what they hold kept beside. */
async function* keepSources(
  inputs: AsyncIterable<InputSource>,
  sources: Map<string, Uint8Array>,
): AsyncGenerator<InputSource> {
  for await (const input of inputs) {
    if ('bytes' in input) sources.set(input.path, input.bytes);
    yield input;
  }
}
