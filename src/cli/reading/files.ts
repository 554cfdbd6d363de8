/** The system's files, asked without waiting, or with: what a short run does not need is not loaded for it. */
import { type PathLike, realpathSync, type Stats, statSync } from 'node:fs';
import { builtInModule } from '../built-in-module.ts';

/**
 * For writing, and for what may be long. Its module takes as long to load as some hundred questions take to be answered, and
 * each question put this way goes to another thread and back.
 */
export function promisedFiles(): typeof import('node:fs/promises') {
  return builtInModule('node:fs/promises');
}

export async function stat(path: PathLike): Promise<Stats> {
  return statSync(path);
}

/** Whether a file stands there that can be asked after. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/** The path without links. */
export async function realpath(path: string): Promise<string> {
  return realpathSync.native(path);
}

/** As `realpath`; the path itself where there is no other: the pipe of `<(command)` has none, and a file may be gone by now. */
export async function settledPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
