/** `planlint report`: documents in, a folder of reports or follow-up lists out, with an index that leads to them. */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ValidateRun, validate } from '../../pipeline/pipeline.ts';
import { showText } from '../../report/clean-text.ts';
import type { Annotate, ListFile } from '../../report/lists/files.ts';
import { SPLITS } from '../../report/lists/split.ts';
import { undoneInputs } from '../../report/undone.ts';
import { type Given, oneOf, single } from '../choice.ts';
import { doubtDate } from '../doubts.ts';
import { sayFaults } from '../faults.ts';
import { gatherInputs } from '../gather.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import type { Io } from '../io.ts';
import { CLI_TEXTS } from '../messages.ts';
import { sayDocuments, sayDoubts, sayOwnSheets, sayUndone, sayUnlisted } from '../notes.ts';
import { type BookMaker, openBookMaker } from '../output/book-maker.ts';
import { throwAll } from '../output/deliver.ts';
import { REPORT_FORMATS, type ReportFormat } from '../output/formats.ts';
import { bytesOf, makeOutput, OutputStopped } from '../output/make-output.ts';
import { checkFolder, makeFolder } from '../output/out-folder.ts';
import { writeOutput } from '../output/write-file.ts';
import { VALIDATE_WRITERS } from '../output/writers.ts';
import { collectProblems, type ProblemList } from '../problem-list.ts';
import { startProgress } from '../progress.ts';
import { withInputs } from '../reading/reading.ts';
import { resolveSettings, type Settings } from '../settings.ts';

/** The exit code of the run as a whole. */
export async function runReport(
  named: readonly string[],
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const settings = await resolveSettings(given, invocation, problems, named);
  const out = single('--out', given.out, problems);
  if (out === undefined) problems.add((texts) => texts.outFolderWanted);
  else await checkFolder(out, io.cwd, problems);
  const formats = formatsOf(given.formats, problems);
  const by = oneOf('--by', single('--by', given.by, problems), SPLITS, problems) ?? 'document';
  const found = await gatherInputs(named, out === undefined ? [] : [out], { io, settings, problems });
  problems.settle(settings.lang);
  await sayDoubts(doubtDate(settings, io), { io, settings });

  // Kept only where workbooks are handed back: a folder of large files must not stay in memory.
  const sources = formats.includes('xlsx') ? new Map<string, Uint8Array>() : undefined;
  const run = await withInputs(found, { io, settings, sources, logged: true }, (inputs) =>
    validate(inputs, settings),
  );
  await sayOwnSheets(run.inputs, { io, settings });
  await sayDocuments(run.model.documents, { io, settings });
  const undone = undoneInputs(run.inputs, settings.rules, settings.overrides);
  await sayUndone(undone, run.report.findings, { io, settings });
  await sayUnlisted(undone, run.report.findings, { io, settings });
  if (out !== undefined) {
    const { listFiles } = await import('../../report/lists/files.ts');
    const maker = openBookMaker({ io, settings });
    const annotate = sources && (await annotatorOf(run, sources, maker, { io, settings, out }));
    const options = { by, formats, lang: settings.lang, ...(annotate && { annotate }) };
    const bytes = bytesOf(run.model.documents);
    const within = <T>(path: string, make: () => T): T =>
      makeOutput(make, { path, bytes, lang: settings.lang, limits: settings.limits });
    const files = within(out, () => listFiles(run, options));
    await writeAll(files, out, within, { io, settings }).finally(maker.close);
  }
  await sayFaults(run.faults, { io, settings });
  return run.report.exitCode;
}

/** Hands back one document's workbook with a part's findings in it; remarks about it are said once a document. */
async function annotatorOf(
  run: ValidateRun,
  sources: ReadonlyMap<string, Uint8Array>,
  maker: BookMaker,
  { io, settings, out }: { io: Io; settings: Settings; out: string },
): Promise<Annotate | undefined> {
  const writer = VALIDATE_WRITERS.xlsx;
  if (!writer.forEach) return undefined;
  const orderOf = await writer.load();
  const { lang, encoding, dialect } = settings;
  const told = new Set<string>();
  return async (report, path, file) => {
    const bytes = sources.get(path);
    const order = bytes && orderOf({ ...run, report }, { path, bytes }, { lang, encoding, dialect });
    if (order === undefined) return undefined;
    const { content, remarks } = await maker.make(order, join(out, file));
    const fresh = told.has(path) ? [] : remarks;
    told.add(path);
    await sayDoubts(
      fresh.map((remark) => (texts) => texts.readLine(path, remark)),
      { io, settings },
    );
    return content;
  };
}

/**
 * One after the other, each whole: a run that is stopped leaves those that are done. A file that takes too much is left
 * out and told; a disk that takes none ends it.
 */
async function writeAll(
  files: readonly ListFile[],
  out: string,
  within: <T>(path: string, make: () => T) => T,
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  const texts = CLI_TEXTS[settings.lang];
  await makeFolder(out, io.cwd);
  const progress = startProgress('writing', { io, settings }, true);
  const written: string[] = [];
  const stopped: OutputStopped[] = [];
  try {
    for (const [index, { file, make }] of files.entries()) {
      progress.step(index + 1, files.length, file);
      const path = join(out, file);
      try {
        const content = await within(path, make);
        if (content === undefined) continue;
        await writeOutput({ path, content, chosen: true }, io.cwd);
        written.push(file);
      } catch (fault) {
        if (!(fault instanceof OutputStopped)) throw fault;
        stopped.push(fault);
      }
    }
  } finally {
    progress.stop();
  }
  if (!settings.quiet) {
    await io.stderr.write(`${texts.prefix}${showText(texts.written(written.length, out))}\n`);
    const others = await otherFiles(resolve(io.cwd, out), written);
    if (others.length > 0)
      await io.stderr.write(`${texts.prefix}${showText(texts.otherFiles(others, out))}\n`);
  }
  await throwAll(stopped, { io, settings });
}

/** What an earlier run, or somebody else, left there: the index does not lead to it, and a reader might take it for new. */
async function otherFiles(folder: string, written: readonly string[]): Promise<string[]> {
  const own = new Set(written.map((file) => file.normalize('NFC')));
  const present = await readdir(folder, { withFileTypes: true });
  return present
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !own.has(entry.name.normalize('NFC')))
    .map(({ name }) => name)
    .sort();
}

/** `html,markdown`, also in several options; each once. */
function formatsOf(given: Given, problems: ProblemList): ReportFormat[] {
  const names = (given ?? ['html']).flatMap((text) => text.split(',')).map((name) => name.trim());
  const formats = [...new Set(names)].flatMap((name) => {
    if (name === '') problems.add((texts) => texts.missingValue('--formats'));
    return name === '' ? [] : (oneOf('--formats', name, REPORT_FORMATS, problems) ?? []);
  });
  return formats;
}
