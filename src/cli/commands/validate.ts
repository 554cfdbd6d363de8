/** `planlint validate`: documents in, findings out, in several formats from one reading. */
import { validate } from '../../pipeline.ts';
import { formatFindingTable } from '../../report/csv.ts';
import { formatJson } from '../../report/json.ts';
import { formatFindingLines } from '../../report/ndjson.ts';
import { PLAIN } from '../../report/palette.ts';
import { formatText } from '../../report/text.ts';
import type { TextOptions } from '../../report/text-options.ts';
import { undoneInputs } from '../../report/undone.ts';
import type { ValidationReport } from '../../validation-report.ts';
import { doubtDate, doubtEnding } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import type { ValidateFormat } from '../formats.ts';
import { gatherInputs, withProgress } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { sayDocuments, sayDoubts, sayUndone, sayUnlisted } from '../notes.ts';
import { collectProblems } from '../problem-list.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import { type Target, targetsOf } from '../targets.ts';
import { paletteFor, reportWidth } from '../terminal.ts';
import { checkOutput, writeOutput } from '../write-file.ts';

const WRITERS: Readonly<Record<ValidateFormat, (report: ValidationReport, options: TextOptions) => string>> =
  {
    text: formatText,
    json: formatJson,
    ndjson: formatFindingLines,
    csv: formatFindingTable,
  };

/** The exit code the report states. */
export async function runValidate(
  named: readonly string[],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const settings = await resolveSettings(given, invocation, problems);
  const targets = targetsOf(given.format, io.cwd, problems);
  const paths = targets.flatMap(({ path }) => path ?? []);
  for (const path of paths) await checkOutput(path, io.cwd, problems);
  const found = await gatherInputs(named, paths, { io, settings, problems });
  problems.settle(settings.lang);
  const doubts = targets.flatMap(({ format, path }) =>
    path === undefined ? [] : doubtEnding(path, format, true),
  );
  await sayDoubts([...doubtDate(settings, io), ...doubts], { io, settings });

  const run = await withProgress(found, io, settings, (inputs) => validate(inputs, settings));
  await sayDocuments(run.model.documents, { io, settings });
  // The text report says it all; beside any other output a person must not be left with a bare exit code.
  const told = targets.some(({ format, path }) => format === 'text' && path === undefined);
  const undone = undoneInputs(run.inputs, settings.rules);
  if (!told) await sayUndone(undone, run.report.findings, { io, settings });
  await sayUnlisted(undone, run.report.findings, { io, settings });
  await deliver(run.report, targets, { io, settings });
  await sayFaults(run.faults, { io, settings });
  return run.report.exitCode;
}

/** Files first: should one fail, standard output still gets its part before the failure is told. */
async function deliver(
  report: ValidationReport,
  targets: readonly Target[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  const { lang } = settings;
  const failures: unknown[] = [];
  for (const { format, path } of targets) {
    if (path === undefined) continue;
    const text = WRITERS[format](report, { lang, width: reportWidth(), palette: PLAIN });
    await writeOutput({ path, text }, io.cwd).catch((failure: unknown) => failures.push(failure));
  }
  const shown = targets.find(({ path }) => path === undefined);
  if (shown) {
    const palette = await paletteFor(io, settings.colour);
    await io.stdout.write(WRITERS[shown.format](report, { lang, width: reportWidth(io.stdout), palette }));
  }
  if (failures.length > 0) throw failures[0];
}
