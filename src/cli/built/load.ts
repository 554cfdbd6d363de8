/**
 * Loads a script of the built program. What a city's plan needs is done in a tenth of a second, half of which would go
 * into compiling; so the build keeps the code the engine made of the script, after a rehearsal, and the engine takes it
 * back. It refuses what another version made or what does not belong to the script, and compiles as ever.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type * as Offers from './offers.ts';

/** `program` can do everything; `help` knows the commands by name only, and starts in a third of the time. */
export type ScriptName = 'program' | 'help';

export interface Loaded {
  readonly script: Script;
  /** Runs the script; another call makes everything in it once more. */
  readonly begin: () => typeof Offers;
}

type LoadModule = (id: string) => unknown;

/** `src/tools/bundle/program.js` wraps each script in this. */
type Wrapped = (
  module: { exports: unknown },
  load: LoadModule,
  importModule: (specifier: string) => Promise<unknown>,
  url: string,
) => void;

/** `folder`: where the scripts stand. `loading`: what is done, once the script is there, with how it gets its modules. */
export function loadScript(
  folder: string,
  name: ScriptName,
  loading = (load: LoadModule): LoadModule => load,
): Loaded {
  const filename = join(folder, `${name}.cjs`);
  const cachedData = contentOf(codeFile(folder, name));
  // The build writes all but ASCII as escapes: a byte for each character takes half the time to read.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  const run = script.runInThisContext() as Wrapped;
  const load = loading(createRequire(filename));
  // What stands beside the script is loaded without the loader of modules, which takes longer to start than all of it.
  const importModule = async (specifier: string) =>
    specifier.endsWith('.cjs') && specifier.startsWith('./') ? load(specifier) : import(specifier);
  const begin = () => {
    const module = { exports: {} };
    run(module, load, importModule, pathToFileURL(filename).href);
    return module.exports as typeof Offers;
  };
  return { script, begin };
}

/** Where the code made of a script is kept; other engines look for files of their own. */
export function codeFile(folder: string, name: ScriptName): string {
  return join(folder, `${name}.${process.versions.v8}-${process.platform}-${process.arch}.code`);
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
