/** `planlint schema`: the JSON Schemas of everything the program reads and writes. */
import { readdir, readFile } from 'node:fs/promises';
import { oneOf } from '../choice.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { collectProblems } from '../problem-list.ts';
import { resolveLanguage } from '../settings.ts';

/** The same from `src/cli/commands` and, bundled, from `dist/cli`: see `build.config.js`. */
const FOLDERS = ['../../../schemas/', '../../schemas/'];
const ENDING = '.schema.json';

/** Without a name the names, one per line; with one the schema as it is published. */
export async function runSchema(
  name: string | undefined,
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const problems = collectProblems();
  const lang = await resolveLanguage(given, invocation, problems);
  const { folder, names } = await findSchemas();
  const chosen = oneOf('schema', name, names, problems);
  problems.settle(lang);
  const text =
    chosen === undefined
      ? names.map((known) => `${known}\n`).join('')
      : await readFile(new URL(`${chosen}${ENDING}`, folder), 'utf8');
  await invocation.io.stdout.write(text);
  return 0;
}

/** The file of a schema of that name. */
export async function schemaFile(name: string): Promise<URL> {
  return new URL(`${name}${ENDING}`, (await findSchemas()).folder);
}

/** The names `planlint schema` knows. */
export async function schemaNames(): Promise<readonly string[]> {
  return (await findSchemas()).names;
}

async function findSchemas(): Promise<{ folder: URL; names: string[] }> {
  for (const path of FOLDERS) {
    const folder = new URL(path, import.meta.url);
    const files = await readdir(folder).catch(() => []);
    const names = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
    if (names.length > 0) return { folder, names: names.sort() };
  }
  throw new Error('the schemas are missing from the installed package');
}
