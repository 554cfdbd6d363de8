/** `planlint diff`: two submissions in, what changed between them out. */
import { diff } from '../../pipeline/diff.ts';
import { whyNothing } from '../../report/diff/facts.ts';
import { undoneInputs } from '../../report/undone.ts';
import { oneOf, single } from '../choice.ts';
import { doubtDate, doubtEnding, promisedFormat } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import { gatherInputs } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { CLI_TEXTS } from '../messages.ts';
import { sayDocuments, sayDoubts, sayUndone, sayUnlisted } from '../notes.ts';
import { checkDelivery, deliver } from '../output/deliver.ts';
import { DIFF_FORMATS, type DiffFormat } from '../output/formats.ts';
import { bytesOf } from '../output/make-output.ts';
import { checkOutput } from '../output/write-file.ts';
import { DIFF_WRITERS } from '../output/writers.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { withInputs } from '../reading/reading.ts';
import { resolveSettings } from '../settings.ts';

/** The exit code the report states. */
export async function runDiff(
  [old, young]: readonly [string, string],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const settings = await resolveSettings({ ...given, baseline: false }, invocation, problems, [young]);
  const out = single('--out', given.out, problems);
  const asked = single('--format', given.format, problems);
  const format = formatOf(asked, out, problems);
  const delivery = { format, writer: DIFF_WRITERS[format], path: out };
  checkDelivery(delivery, `-f ${format} --out PATH`, problems);
  if (out !== undefined) await checkOutput(out, io.cwd, problems);
  // Standard input can be read once.
  if (old === '-' && young === '-') problems.add((texts) => texts.twiceStdin);
  const outputs = out === undefined ? [] : [out];
  const before = await gatherInputs([old], outputs, { io, settings, problems });
  const after = await gatherInputs([young], outputs, { io, settings, problems });
  problems.settle(settings.lang);
  const doubts = out === undefined ? [] : doubtEnding(out, format, asked !== undefined);
  await sayDoubts([...doubtDate(settings, io), ...doubts], { io, settings });

  const run = await withInputs(before, { io, settings }, (oldInputs) =>
    withInputs(after, { io, settings }, (newInputs) => diff(oldInputs, newInputs, settings)),
  );
  for (const side of [run.before, run.after]) {
    await sayDocuments(side.model.documents, { io, settings });
    const undone = undoneInputs(side.inputs, settings.rules, settings.overrides);
    await sayUndone(undone, side.report.findings, { io, settings });
    await sayUnlisted(undone, side.report.findings, { io, settings });
  }
  const nothing = whyNothing(run.report, settings.lang);
  if (nothing !== undefined) await io.stderr.write(`${CLI_TEXTS[settings.lang].prefix}${nothing}\n`);
  const bytes = bytesOf([...run.before.model.documents, ...run.after.model.documents]);
  await deliver(run, [delivery], { io, settings, bytes });
  await sayFaults(run.faults, { io, settings });
  return run.report.exitCode;
}

/** The format asked for, else the one the output's name promises, else text. */
function formatOf(asked: string | undefined, out: string | undefined, problems: ProblemList): DiffFormat {
  const promised = out === undefined ? undefined : promisedFormat(out);
  const known = DIFF_FORMATS.find((format) => format === promised);
  return oneOf('--format', asked ?? known, DIFF_FORMATS, problems) ?? 'text';
}
