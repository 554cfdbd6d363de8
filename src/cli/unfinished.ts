/** Files being written: a program that is stopped ends the one in hand and begins no other, so that only whole files stay. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { faultCode } from './system-fault.ts';

const unfinished = new Set<Promise<unknown>>();
let isStopping = false;
const NAME = /^\.planlint-(\d+)-[a-z0-9]+\.tmp$/u;

/** A name beside the file to be; `at` tells two of one process apart. */
export function temporaryName(pid: number, at: number): string {
  return `.planlint-${pid}-${at.toString(36)}.tmp`;
}

/** Writes one file by `work`, unless the program is being stopped: then nothing is begun any more. */
export async function asUnfinished(work: () => Promise<void>): Promise<void> {
  if (isStopping) await new Promise(() => undefined);
  const writing = work();
  unfinished.add(writing);
  try {
    await writing;
  } finally {
    unfinished.delete(writing);
  }
}

/** Resolves when nothing is being written and nothing will be; the program is then to be ended. */
export async function stopWriting(): Promise<void> {
  isStopping = true;
  await Promise.allSettled(unfinished);
}

/** Takes away what a run that was killed outright (no program can tidy up after that) left in a folder. */
export async function sweepFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return faultCode(fault) !== 'ESRCH';
  }
}
