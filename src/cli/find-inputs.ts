/** From what stands on the command line to the list of inputs: files, folders, patterns, standard input. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { faultCode } from './system-fault.ts';

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
  readonly outputs: ReadonlySet<string>;
  /** Called with the shown path of each file of a folder that has no extension known to planlint. */
  readonly onSkip?: (path: string) => void;
}

/** Pages count when they are called `.xls` or named one by one: an `.html` in a folder may be a report of ours. */
const KNOWN = /\.(?:xlsx|xls|xlsb|ods|csv|tsv|txt|md)$/iu;
const PATTERN = /[*?[\]{}!]/u;

/**
 * Inputs sorted by the path they are shown with, each file once. Nothing is dropped: a missing file, a folder
 * without a usable file and a pattern without a match stay in the list with their problem.
 */
export async function findInputs(named: readonly string[], search: Search): Promise<FoundInput[]> {
  const found = (await Promise.all(named.map((name) => findOne(name, search)))).flat();
  const kept = new Map<string, FoundInput>();
  for (const input of found.sort(byPath)) {
    const key = input.from === 'file' ? await realpath(input.absolute) : `${input.from}:${input.path}`;
    if (!kept.has(key)) kept.set(key, input);
  }
  return [...kept.values()];
}

function byPath(a: FoundInput, b: FoundInput): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

async function findOne(name: string, search: Search): Promise<FoundInput[]> {
  if (name === '-') return [{ path: search.stdinName, from: 'stdin' }];
  const absolute = resolve(search.cwd, name);
  const path = shownPath(absolute, search);
  try {
    const there = await stat(absolute);
    if (there.isDirectory()) return await findInFolder(absolute, path, search);
    // A pipe is what `<(command)` gives; a device might never end.
    if (there.isFile() || there.isFIFO()) return [{ path, from: 'file', absolute }];
    return [{ path, from: 'nowhere', problem: 'not-a-file' }];
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT' && PATTERN.test(name)) return findByPattern(name, search);
    return [{ path, from: 'nowhere', problem: problemOf(fault) }];
  }
}

/** The word the rest of the program knows for what the system says. */
export function problemOf(fault: unknown): string {
  const code = faultCode(fault);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'permission';
  if (code === 'EISDIR') return 'folder';
  return code ?? String(fault);
}

/** Relative to the working directory, with forward slashes, so that reports of two machines agree. */
function shownPath(absolute: string, { cwd }: Search): string {
  return (relative(cwd, absolute) || '.').replaceAll('\\', '/');
}

async function findInFolder(folder: string, path: string, search: Search): Promise<FoundInput[]> {
  const inside = await listFolder(folder, search);
  return inside.length > 0 ? inside : [{ path, from: 'nowhere', problem: 'folder' }];
}

async function listFolder(folder: string, search: Search): Promise<FoundInput[]> {
  const found: FoundInput[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const absolute = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    // Links to folders are not followed: they may lead in a circle.
    if (entry.isDirectory()) found.push(...(await listFolder(absolute, search)));
    else if (KNOWN.test(entry.name) && (await isUsableFile(absolute, search))) {
      found.push({ path: shownPath(absolute, search), from: 'file', absolute });
    } else if (!KNOWN.test(entry.name)) search.onSkip?.(shownPath(absolute, search));
  }
  return found;
}

/** Hidden files, and the lock files Excel leaves beside an open workbook (`~$plan.xlsx`). */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

async function isUsableFile(absolute: string, { outputs }: Search): Promise<boolean> {
  if ([...outputs].some((path) => absolute === path || absolute.startsWith(`${path}${sep}`))) return false;
  return stat(absolute).then(
    (there) => there.isFile(),
    () => false,
  );
}

async function findByPattern(pattern: string, search: Search): Promise<FoundInput[]> {
  const { glob } = await import('tinyglobby');
  const forward = search.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  // Links to folders are not followed here either.
  const options = { cwd: search.cwd, absolute: true, expandDirectories: false, followSymbolicLinks: false };
  const matches = await glob(forward, options);
  const found: FoundInput[] = [];
  for (const match of matches) {
    const absolute = resolve(match);
    if (isHidden(absolute.replace(/^.*[\\/]/u, '')) || !(await isUsableFile(absolute, search))) continue;
    found.push({ path: shownPath(absolute, search), from: 'file', absolute });
  }
  return found.length > 0 ? found : [{ path: pattern, from: 'nowhere', problem: 'no-match' }];
}
