/** Output files are written whole or not at all. */
import { constants, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { CliTexts } from '../messages.ts';
import type { ProblemList } from '../problem-list.ts';
import { promisedFiles, realpath, stat } from '../reading/files.ts';
import { describeFault, faultCode } from '../system-fault.ts';
import { UsageError } from '../usage-error.ts';
import { asUnfinished, isBeingStopped, sweepFolder, temporaryName } from './unfinished.ts';

/** Text, also in pieces, is written as UTF-8. */
export type OutputContent = string | Uint8Array | Iterable<string>;

export interface OutputFile {
  /** As given. */
  readonly path: string;
  readonly content: OutputContent;
  /**
   * The program chose the name, in a folder it was given: a link of that name is replaced. A file that was named itself
   * is written where its link leads.
   */
  readonly chosen?: boolean;
  /** No piece is to reach a pipe or a device before the last is made. */
  readonly allAtOnce?: boolean;
}

/** Finds out before any work is done whether a file can be written there. */
export async function checkOutput(path: string, cwd: string, problems: ProblemList): Promise<void> {
  const absolute = resolve(cwd, path);
  // `out/` is meant for a folder, whether it is there or not; a file of that name would surprise.
  if (/[\\/]$/u.test(path) || (await statOf(absolute))?.isDirectory()) {
    problems.add((texts) => texts.outIsFolder(path));
    return;
  }
  const folder = dirname(absolute);
  if (!(await statOf(folder))?.isDirectory()) {
    const file = await findFileAmong(folder);
    problems.add((texts) =>
      file === undefined
        ? texts.outFolderMissing(path, dirname(path))
        : texts.outFolderIsFile(path, relative(cwd, file)),
    );
    return;
  }
  try {
    await promisedFiles().access(folder, constants.W_OK);
  } catch (fault) {
    problems.add((texts) => texts.cannotWrite(path, describeFault(fault, texts)));
  }
}

/** The part of a path that is no folder: `plan.csv` in `plan.csv/out.json`. */
async function findFileAmong(folder: string): Promise<string | undefined> {
  const parent = dirname(folder);
  const found = await statOf(folder);
  if (found !== undefined) return found.isDirectory() ? undefined : folder;
  return parent === folder ? undefined : findFileAmong(parent);
}

/** Writes a file in one step: the old one stays until the new one is complete. Throws a usage error. */
export async function writeOutput({ path, ...output }: OutputFile, cwd: string): Promise<void> {
  try {
    await replaceFile(resolve(cwd, path), output);
  } catch (fault) {
    if (faultCode(fault) === undefined) throw fault;
    throw new UsageError([(texts) => texts.cannotWrite(path, describeWriteFault(fault, texts))]);
  }
}

/** ENOENT when writing is about the folder: `/proc` is one and takes no files. */
function describeWriteFault(fault: unknown, texts: CliTexts): string {
  return faultCode(fault) === 'ENOENT' ? texts.noFilesThere : describeFault(fault, texts);
}

async function replaceFile(
  absolute: string,
  { content, chosen = false, allAtOnce = false }: Omit<OutputFile, 'path'>,
): Promise<void> {
  const isLink =
    chosen &&
    (
      await promisedFiles()
        .lstat(absolute)
        .catch(() => undefined)
    )?.isSymbolicLink() === true;
  const present = isLink ? undefined : await statOf(absolute);
  if (present !== undefined && !present.isFile()) {
    // A device or a pipe (`/dev/stdout`) is written to, never replaced.
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    await writeThrough(absolute, isWhole || !allAtOnce ? content : [...content]);
    return;
  }
  const target = isLink ? absolute : await placeOf(absolute);
  const now = Date.now();
  await sweepFolder(dirname(target), now);
  const temporary = join(dirname(target), temporaryName(process.pid, now));
  await asUnfinished(() => writeAndRename(temporary, target, content, present?.mode));
}

/** Where a file is to stand: links are followed, also one whose file is yet to be. Throws ELOOP for links in a circle. */
async function placeOf(absolute: string): Promise<string> {
  try {
    return await realpath(absolute);
  } catch (fault) {
    if (faultCode(fault) !== 'ENOENT') throw fault;
    const next = await promisedFiles()
      .readlink(absolute)
      .catch(() => undefined);
    return next === undefined ? absolute : placeOf(resolve(dirname(absolute), next));
  }
}

async function writeAndRename(
  temporary: string,
  target: string,
  content: OutputContent,
  mode = 0o666,
): Promise<void> {
  const { open, rename, rm } = promisedFiles();
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await writeWhole(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    // Pieces that were cut short make no file.
    if (isBeingStopped() && isMadeMeanwhile(content)) await rm(temporary, { force: true });
    else await rename(temporary, target);
  } catch (fault) {
    await rm(temporary, { force: true });
    throw fault;
  }
}

/** Whether it is made only while it is written. */
function isMadeMeanwhile(content: OutputContent): boolean {
  return typeof content !== 'string' && !(content instanceof Uint8Array) && !Array.isArray(content);
}

/** Each piece goes behind the one before. */
async function writeWhole(file: FileHandle, content: OutputContent): Promise<void> {
  const isOne = typeof content === 'string' || content instanceof Uint8Array;
  for (const piece of isOne ? [content] : content) await file.writeFile(piece, 'utf8');
}

async function writeThrough(absolute: string, content: OutputContent): Promise<void> {
  const file = await promisedFiles().open(absolute, 'w');
  try {
    await writeWhole(file, content);
  } finally {
    await file.close();
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}
