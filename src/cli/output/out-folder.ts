/** The folder a report is written into. */
import { constants } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { ProblemList } from '../problem-list.ts';
import { promisedFiles, stat } from '../reading/files.ts';
import { describeFault } from '../system-fault.ts';
import { UsageError } from '../usage-error.ts';

/** Finds out before any work is done whether the folder is there or can be made. */
export async function checkFolder(path: string, cwd: string, problems: ProblemList): Promise<void> {
  let at = resolve(cwd, path);
  for (;;) {
    const found = await stat(at).catch(() => undefined);
    if (found?.isDirectory()) break;
    if (found !== undefined) {
      const file = relative(cwd, at);
      problems.add((texts) => texts.outIsFile(path, file));
      return;
    }
    if (dirname(at) === at) return;
    at = dirname(at);
  }
  try {
    await promisedFiles().access(at, constants.W_OK);
  } catch (fault) {
    problems.add((texts) => texts.cannotWrite(path, describeFault(fault, texts)));
  }
}

/** Makes the folder where there is none. Throws a usage error. */
export async function makeFolder(path: string, cwd: string): Promise<void> {
  try {
    await promisedFiles().mkdir(resolve(cwd, path), { recursive: true });
  } catch (fault) {
    throw new UsageError([(texts) => texts.cannotWrite(path, describeFault(fault, texts))]);
  }
}
