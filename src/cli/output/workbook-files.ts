/** Which file each input's workbook goes to: one file for one input, a folder for several. */
import { join, resolve } from 'node:path';
import type { ProblemList } from '../problem-list.ts';
import { settledPath, stat } from '../reading/files.ts';
import type { FoundInput } from '../reading/find-inputs.ts';
import { checkOutput } from './write-file.ts';

/** Whether a path means a folder: it ends in a slash, or there is a folder of that name. */
export async function meansFolder(path: string, cwd: string): Promise<boolean> {
  if (/[\\/]$/u.test(path)) return true;
  return stat(resolve(cwd, path)).then(
    (there) => there.isDirectory(),
    () => false,
  );
}

/** As `checkOutput`, for an output of one file for each input. The folder itself may be yet to be made. */
export async function checkWorkbooks(path: string, cwd: string, problems: ProblemList): Promise<void> {
  if (!(await meansFolder(path, cwd))) return checkOutput(path, cwd, problems);
  const isThere = await stat(resolve(cwd, path)).then(
    (there) => there.isDirectory(),
    () => false,
  );
  // Not there yet, it is made in a folder that is; the name of a file in its place is found out here too.
  await checkOutput(isThere ? join(path, 'workbook.xlsx') : path.replace(/[\\/]+$/u, ''), cwd, problems);
}

/** By input, as shown, the path its workbook goes to. Every workbook has a file of its own, none is an input. */
export async function planWorkbooks(
  path: string,
  found: readonly FoundInput[],
  cwd: string,
  problems: ProblemList,
): Promise<ReadonlyMap<string, string>> {
  const inputs = found.filter(({ from }) => from !== 'nowhere');
  if (!(await meansFolder(path, cwd))) {
    if (inputs.length > 1) problems.add((texts) => texts.workbookPerInput(inputs.length, path));
    return new Map(inputs.slice(0, 1).map((input) => [input.path, path]));
  }
  const sources = new Set(
    await Promise.all(
      inputs.flatMap((input) => (input.from === 'file' ? [settledPath(input.absolute)] : [])),
    ),
  );
  const names = new Map<string, number>();
  for (const { path: input } of inputs) {
    names.set(workbookName(input), (names.get(workbookName(input)) ?? 0) + 1);
  }
  const plan = new Map<string, string>();
  const taken = new Set<string>();
  for (const input of inputs) {
    const name = workbookName(input.path);
    const isShared = (names.get(name) ?? 0) > 1;
    const file = join(path, freeName(isShared ? fullName(input.path) : name, taken));
    const absolute = await settledPath(resolve(cwd, file));
    if (sources.has(absolute)) problems.add((texts) => texts.outIsInput(file));
    plan.set(input.path, file);
  }
  return plan;
}

/** `plans/交通處.ods` -> `交通處`. */
function workbookName(path: string): string {
  const name = path.replace(/^.*[\\/]/u, '');
  return name.replace(/\.[^.]+$/u, '') || name;
}

/** `plans/交通處.ods` -> `交通處.ods`, beside a `交通處.xlsx` of which only the ending is left out. */
function fullName(path: string): string {
  return path.replace(/^.*[\\/]/u, '').replace(/\.xlsx$/iu, '');
}

/** Names are told apart without regard to case, as Windows does. */
function freeName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.xlsx`;
    if (taken.has(file.toLowerCase())) continue;
    taken.add(file.toLowerCase());
    return file;
  }
}
