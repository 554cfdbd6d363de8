/** The command line as it is published: a script that holds everything it needs, and the code the engine makes of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { SHARED } from './options.js';

const OPTIONS = { ...SHARED, platform: 'node', metafile: true };

/**
 * What few runs need and nothing else refers to is a file of its own, which leaves the engine less to take back: by what it
 * is imported as. SheetJS, for old formats, is a third as large as all the rest.
 */
const APART = {
  xlsx: 'xlsx',
  ora: 'ora',
  tinyglobby: 'tinyglobby',
  './yaml.ts': './src/cli/config/yaml.ts',
  '../schema/validators/config.js': './src/schema/validators/config.js',
  '../schema/validators/baseline.js': './src/schema/validators/baseline.js',
};
/** Some ask where they stand. */
const BY_FILE = {
  define: { 'import.meta.url': 'planlintUrl' },
  banner: { js: 'const planlintUrl=require("node:url").pathToFileURL(__filename).href;' },
};
const CJS = { format: 'cjs', outExtension: { '.js': '.cjs' } };

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
    ...(await write(folder, { ...BY_FILE, entryPoints: entriesApart() })),
    ...(await write(folder, { entryPoints: starters })),
  ];
  const rehearse = join(folder, 'rehearse.cjs');
  for (const [name, args] of Object.entries(REHEARSALS)) {
    // With a flag of its own, the engine is left at its pace (`src/cli/reading/engine.ts`): under other flags it refuses the code.
    const rehearsal = ['--no-warnings', rehearse, name, ...args];
    execFileSync(process.execPath, rehearsal, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  rmSync(rehearse);
  return inputs;
}

async function write(outdir, options) {
  const { metafile } = await build({ ...OPTIONS, ...CJS, ...options, outdir });
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

/** A script cannot import by itself: what is left of `import(…)`, files outside the bundle, goes through its loader. */
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
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && Object.hasOwn(APART, path)
        ? { path: `./${nameApart(path)}.cjs`, external: true }
        : undefined,
    );
  },
};

function entriesApart() {
  return Object.entries(APART).map(([path, entry]) => ({ in: entry, out: nameApart(path) }));
}

function nameApart(path) {
  return parse(path).name;
}

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
