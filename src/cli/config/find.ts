/** Which configuration a run has: the one named, else the nearest one above the first input. */
import { dirname, join, relative, resolve } from 'node:path';
import type { ProblemList } from '../problem-list.ts';
import { isFile, stat } from '../reading/files.ts';

export const CONFIG_NAMES = ['planlint.config.json', 'planlint.config.yaml', 'planlint.config.yml'] as const;

export interface ChosenConfig {
  /** As it is to be shown. */
  readonly path: string;
  readonly absolute: string;
  /** Named with `--config`; a file that was merely found may not run code. */
  readonly named: boolean;
}

/** Two of them in one folder are a problem: nobody could say which one counts. */
export async function findConfig(
  first: string | undefined,
  cwd: string,
  problems: ProblemList,
): Promise<ChosenConfig | undefined> {
  let folder = await folderOf(first, cwd);
  for (;;) {
    const [name, ...others] = CONFIG_NAMES.filter((one) => isFile(join(folder, one)));
    if (name !== undefined) {
      const absolute = join(folder, name);
      const path = relative(cwd, absolute).replaceAll('\\', '/');
      if (others.length > 0)
        problems.add((texts) => texts.severalConfigs(path, others.join(texts.listComma)));
      return { path, absolute, named: false };
    }
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/** Of a pattern and of a file that is missing, the working directory. */
async function folderOf(input: string | undefined, cwd: string): Promise<string> {
  if (input === undefined || input === '' || input === '-') return cwd;
  const absolute = resolve(cwd, input);
  const there = await stat(absolute).catch(() => undefined);
  if (there === undefined) return cwd;
  return there.isDirectory() ? absolute : dirname(absolute);
}
