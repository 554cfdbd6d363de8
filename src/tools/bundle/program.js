/** The command line as it is published: a script that holds everything it needs, and the code the engine makes of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SHARED } from './options.js';

const OPTIONS = { ...SHARED, platform: 'node', metafile: true };

/** Loaded for old formats only, and a third as large as all the rest: it stays a module of its own. */
const APART = ['xlsx'];

/** What the build rehearses, so that the engine's code for it can be kept: see `src/cli/built/load.ts`. */
const CSV = 'fixtures/chiayi-strategy/table-4-3.utf8.csv';
const XLSX = 'fixtures/chiayi-strategy/tables.xlsx';
const REHEARSALS = {
  program: ['validate', CSV, XLSX, ',', 'validate', CSV, ',', 'validate', XLSX],
  help: ['--version'],
};

/** Writes the program into a folder. Returns the paths of everything that is bundled in it. */
export async function bundleProgram(folder) {
  mkdirSync(folder, { recursive: true });
  const starters = ['main', 'thread', 'rehearse'].map((name) => `src/cli/built/${name}.ts`);
  const inputs = [
    ...(await bundleScript(folder, 'program', [])),
    ...(await bundleScript(folder, 'help', [withoutWork])),
    ...(await write(folder, { entryPoints: APART, format: 'esm', outExtension: { '.js': '.mjs' } })),
    ...(await write(folder, { entryPoints: starters, format: 'cjs', outExtension: { '.js': '.cjs' } })),
  ];
  const rehearse = join(folder, 'rehearse.cjs');
  for (const [name, args] of Object.entries(REHEARSALS)) {
    // With a flag of its own, the engine is left at its pace (`src/cli/engine.ts`): under other flags it refuses the code.
    const rehearsal = ['--no-warnings', rehearse, name, ...args];
    execFileSync(process.execPath, rehearsal, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  rmSync(rehearse);
  return inputs;
}

async function write(outdir, options) {
  const { metafile } = await build({ ...OPTIONS, ...options, outdir });
  return Object.keys(metafile.inputs);
}

/** A script in one function, as `src/cli/built/load.ts` calls it. */
async function bundleScript(folder, name, plugins) {
  const { metafile, outputFiles } = await build({
    ...OPTIONS,
    entryPoints: ['src/cli/built/offers.ts'],
    format: 'cjs',
    write: false,
    define: { 'import.meta.url': 'planlintUrl' },
    banner: { js: '(function(module,require,planlintImport,planlintUrl){"use strict";' },
    footer: { js: '})' },
    plugins: [...SHARED.plugins, ...plugins, withoutPrograms, apart],
  });
  const [{ text }] = outputFiles;
  writeFileSync(join(folder, `${name}.cjs`), escaped(alike(importing(text))), 'latin1');
  return Object.keys(metafile.inputs);
}

/** A script cannot import by itself: what is left of `import(…)`, modules outside the bundle, goes through its loader. */
function importing(text) {
  return text.replace(/(?<![\w$.])import\(/g, 'planlintImport(');
}

/**
 * The bundler puts each module into an object of its own, under its path. For each other name the engine makes another
 * shape and finds it a place among all those it has: 2 ms for 750 modules.
 */
function alike(text) {
  return text.replace(/(?<=__esm\(\{)"[^"]+"(?=\(\)\{)/g, 'run');
}

/** The bundler leaves patterns as they are written; as escapes they mean the same, and the script is plain ASCII. */
function escaped(text) {
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(text))
    throw new Error('an escape would stand for itself in String.raw');
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${APART.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.mjs`,
      external: true,
    }));
  },
};

/** commander can start another program for a command. Ours are all built in: nothing here starts programs. */
const withoutPrograms = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export {}' }));
  },
};

/** Help names the commands and never comes to run one. */
const withoutWork = {
  name: 'without-work',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/commands\/|\/thread\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};
