/** From what stands on the command line to the list of inputs: files, folders, patterns, standard input. */
import { type Dirent, type PathLike, readdir, type Stats, type stat as systemStat } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { faultCode } from '../system-fault.ts';
import { promisedFiles, realpath, settledPath, stat } from './files.ts';

/** An input to be: where it is, or why it cannot be opened. */
export type FoundInput =
  | { readonly path: string; readonly from: 'file'; readonly absolute: string }
  | { readonly path: string; readonly from: 'stdin' }
  | { readonly path: string; readonly from: 'nowhere'; readonly problem: string };

export interface Search {
  readonly cwd: string;
  readonly platform: string;
  readonly stdinName: string;
  /** Absolute paths of files and folders this run will write: what last run wrote there is no input. */
  /** With the links on the way to them followed, too. */
  readonly outputs: ReadonlySet<string>;
  /** Called with the shown path of each file of a folder that has no extension known to planlint. */
  readonly onSkip?: (path: string) => void;
  /** Called with the shown path of each link to a folder that a folder holds: it is not followed. */
  readonly onLink?: (path: string) => void;
}

/** A search under way. */
interface Searching extends Search {
  /** Where files of folders really are, links on the way followed: known for all of a folder once it is for the folder. */
  readonly real: Map<string, string>;
}

/** Pages count when they are called `.xls` or named one by one: an `.html` in a folder may be a report of ours. */
const KNOWN = /\.(?:xlsx|xls|xlsb|ods|csv|tsv|txt|md)$/iu;
/** What a process has open, by number or as `/dev/stdin`: it lies in no folder of the documents, and is shown as it was named. */
const OPEN_FILES = /^\/(?:dev|proc)\//u;
const PATTERN = /[*?[\]{}!]/u;

/**
 * Inputs sorted by the path they are shown with, each file once. Nothing is dropped: a missing file, a folder
 * without a usable file and a pattern without a match stay in the list with their problem.
 */
export async function findInputs(named: readonly string[], search: Search): Promise<FoundInput[]> {
  const real = new Map<string, string>();
  const found = (await Promise.all(named.map((name) => findOne(name, { ...search, real })))).flat();
  const kept = new Map<string, FoundInput>();
  for (const input of found.sort(byPath)) {
    const key =
      input.from === 'file'
        ? (real.get(input.absolute) ?? (await settledPath(input.absolute)))
        : `${input.from}:${input.path}`;
    if (!kept.has(key)) kept.set(key, input);
  }
  return [...kept.values()];
}

function byPath(a: FoundInput, b: FoundInput): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

async function findOne(name: string, search: Searching): Promise<FoundInput[]> {
  if (name === '-') return [{ path: search.stdinName, from: 'stdin' }];
  const absolute = resolve(search.cwd, name);
  const path = OPEN_FILES.test(name) ? name : shownPath(absolute, search);
  try {
    const there = await stat(absolute);
    if (there.isDirectory()) return await findInFolder(absolute, path, search);
    // A pipe is what `<(command)` gives; a device might never end.
    if (there.isFIFO()) return [{ path: name, from: 'file', absolute }];
    if (there.isFile()) return [{ path, from: 'file', absolute }];
    return [{ path, from: 'nowhere', problem: 'not-a-file' }];
  } catch (fault) {
    const problem = problemOf(fault);
    // In a folder that may not be read nobody can tell whether a file is called so.
    const mayBePattern = faultCode(fault) === 'ENOENT' || problem === 'permission';
    if (mayBePattern && PATTERN.test(name)) return findByPattern(name, search);
    return [{ path, from: 'nowhere', problem }];
  }
}

/** The word the rest of the program knows for what the system says. */
export function problemOf(fault: unknown): string {
  const code = faultCode(fault);
  // Links in a circle lead to no file.
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'permission';
  if (code === 'EISDIR') return 'folder';
  return code ?? String(fault);
}

/** Relative to the working directory, with forward slashes, so that reports of two machines agree. */
function shownPath(absolute: string, { cwd }: Search): string {
  return (relative(cwd, absolute) || '.').replaceAll('\\', '/');
}

async function findInFolder(folder: string, path: string, search: Searching): Promise<FoundInput[]> {
  const inside = await listFolder(folder, search);
  return inside.length > 0 ? inside : [{ path, from: 'nowhere', problem: 'folder' }];
}

/** A folder that may not be read, or is gone by now, is told in its place: what lies beside it is read all the same. */
async function listFolder(folder: string, search: Searching): Promise<FoundInput[]> {
  try {
    return await listOpenFolder(folder, search);
  } catch (fault) {
    return [closedFolder(folder, fault, search)];
  }
}

function closedFolder(folder: string, fault: unknown, search: Search): FoundInput {
  const problem = problemOf(fault);
  return {
    path: shownPath(folder, search),
    from: 'nowhere',
    problem: problem === 'permission' ? 'closed-folder' : problem,
  };
}

async function listOpenFolder(folder: string, search: Searching): Promise<FoundInput[]> {
  const found: FoundInput[] = [];
  const home = await realpath(folder);
  for (const entry of await promisedFiles().readdir(folder, { withFileTypes: true })) {
    const absolute = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    // Links to folders are not followed: they may lead in a circle, or out of what was named.
    if (entry.isDirectory()) found.push(...(await listFolder(absolute, search)));
    else if (entry.isSymbolicLink() && (await isFolder(absolute)))
      search.onLink?.(shownPath(absolute, search));
    else if (KNOWN.test(entry.name) && entry.isSymbolicLink())
      found.push(...(await findLinked(absolute, search)));
    else if (KNOWN.test(entry.name) && entry.isFile()) {
      const real = join(home, entry.name);
      if (isWritten(absolute, search) || isWritten(real, search)) continue;
      search.real.set(absolute, real);
      found.push({ path: shownPath(absolute, search), from: 'file', absolute });
    } else search.onSkip?.(shownPath(absolute, search));
  }
  return found;
}

async function isFolder(absolute: string): Promise<boolean> {
  return stat(absolute).then(
    (there) => there.isDirectory(),
    () => false,
  );
}

/** A link to a file is read as that file; one that leads nowhere is an input that is missing, not one that is passed over. */
async function findLinked(absolute: string, search: Search): Promise<FoundInput[]> {
  const path = shownPath(absolute, search);
  const problem = await stat(absolute).then(() => undefined, problemOf);
  if (problem !== undefined) return [{ path, from: 'nowhere', problem }];
  return (await isUsableFile(absolute, search)) ? [{ path, from: 'file', absolute }] : [];
}

/** Hidden files, and the lock files Excel leaves beside an open workbook (`~$plan.xlsx`). */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

async function isUsableFile(absolute: string, search: Search): Promise<boolean> {
  if (isWritten(absolute, search)) return false;
  // The folder of last run's outputs may have been reached by a link, then or now.
  if (search.outputs.size > 0 && isWritten(await settledPath(absolute), search)) return false;
  return stat(absolute).then(
    (there) => there.isFile(),
    () => false,
  );
}

/** Whether a file is one of the outputs, or lies in one. */
function isWritten(file: string, { outputs }: Search): boolean {
  for (const path of outputs) if (file === path || file.startsWith(`${path}${sep}`)) return true;
  return false;
}

async function findByPattern(pattern: string, search: Search): Promise<FoundInput[]> {
  const { glob } = await import('tinyglobby');
  const forward = search.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  // Links to files are matched as in a folder; a folder that is reached by a link shows nothing inside.
  const closed = new Map<string, unknown>();
  const fs = { stat: statFile, readdir: readdirTelling((folder, fault) => closed.set(folder, fault)) };
  const matches = await glob(forward, { cwd: search.cwd, absolute: true, expandDirectories: false, fs });
  const found: FoundInput[] = [...closed]
    .filter(([, fault]) => problemOf(fault) === 'permission')
    .map(([folder, fault]) => closedFolder(resolve(search.cwd, folder), fault, search));
  for (const match of matches) {
    const absolute = resolve(match);
    if (isHidden(absolute.replace(/^.*[\\/]/u, '')) || !(await isUsableFile(absolute, search))) continue;
    found.push({ path: shownPath(absolute, search), from: 'file', absolute });
  }
  return found.length > 0 ? found : [{ path: pattern, from: 'nowhere', problem: 'no-match' }];
}

/** What a search is told of where a link leads: nothing of a folder, so that it is not followed. */
const statFile = Object.assign(
  (path: PathLike, ...rest: unknown[]): void => {
    const callBack = rest.at(-1) as (fault: Error | null, there?: Stats) => void;
    stat(path).then(
      (there) => (there.isDirectory() ? callBack(new Error('a link to a folder')) : callBack(null, there)),
      (fault: Error) => callBack(fault),
    );
  },
  { __promisify__: stat },
) as typeof systemStat;

/** A search by pattern passes over what it may not read, without a word. */
function readdirTelling(tell: (folder: string, fault: Error) => void): typeof readdir {
  const telling = (folder: PathLike, options: { withFileTypes: true }, callBack: ReaddirCallBack): void =>
    readdir(folder, options, (fault, entries) => {
      if (fault) tell(String(folder), fault);
      callBack(fault, entries);
    });
  return Object.assign(telling, { __promisify__: readdir.__promisify__ }) as typeof readdir;
}

type ReaddirCallBack = (fault: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
