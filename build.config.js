/**
 * Builds what is published: the library (its types beside it) and the command line (bundled with everything it
 * needs, in pieces that are loaded when they are wanted).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

/**
 * Gives objects of one kind one shape. The V8 of Node 20 makes a new one for each `{ ...measure, records }` that begins
 * with a spread and adds to it, which takes microseconds and makes all that looks at the objects slow; behind another
 * spread, be it of nothing, the same fields are simply copied. Later versions do well either way.
 */
const sharedShapes = {
  name: 'shared-shapes',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const places = /\{\s*\.\.\./u.test(text)
        ? leadingSpreads(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
        : [];
      // A name, since esbuild would leave a spread of a plain `{}` out.
      const contents =
        places.length === 0 ? text : `const $nothing = {};${insert(text, '...$nothing, ', places)}`;
      return { contents, loader: 'ts' };
    });
  },
};

/** Where the objects of a file begin with a spread that more follows. */
function leadingSpreads(file) {
  const places = [];
  const visit = (node) => {
    const [first, ...more] = ts.isObjectLiteralExpression(node) ? node.properties : [];
    if (first && ts.isSpreadAssignment(first) && more.length > 0) places.push(first.getStart(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places.sort((a, b) => a - b);
}

function insert(text, words, places) {
  const edges = [0, ...places, text.length];
  return edges
    .slice(1)
    .map((edge, at) => text.slice(edges[at], edge))
    .join(words);
}

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // Names stay, so that a fault's trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [sharedShapes],
  // Node has had these since 10; without the word of it, esbuild makes each such pattern anew on every call.
  supported: { 'regexp-unicode-property-escapes': true },
};

/** Writes the JavaScript of the package into a folder; the tests of the documentation make their own. */
export async function bundle(folder) {
  // Dependencies stay outside: the library's users share them. JSON is taken in, since importing it is not
  // stable in every Node we support; so is the tokenizer of web pages, a tenth of the packages it comes with.
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  await build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outdir: folder,
    platform: 'neutral',
    external: Object.keys(dependencies),
    chunkNames: 'chunk-[hash]',
    legalComments: 'none',
  });

  const { metafile } = await build({
    ...shared,
    // Threads that read inputs are started from a file of their own.
    entryPoints: ['src/cli/main.ts', 'src/cli/thread.ts'],
    outdir: join(folder, 'cli'),
    platform: 'node',
    metafile: true,
    legalComments: 'none',
    // commander is CommonJS and calls `require` for Node's own modules.
    banner: {
      js: "import { createRequire as planlintRequire } from 'node:module'; const require = planlintRequire(import.meta.url);",
    },
  });
  // The validators that are compiled beforehand hold pieces of these two.
  const validators = ['node_modules/ajv/', 'node_modules/ajv-formats/'];
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf([...Object.keys(metafile.inputs), ...validators]));
}

/** The licences of the packages a bundle holds. */
function licencesOf(inputs) {
  const homes = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0]);
  return [...new Set(homes)]
    .filter((home) => home !== undefined)
    .sort()
    .map((home) => {
      const { name, version, license } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8'));
      const file = readdirSync(home).find((path) => /^licen[cs]e/iu.test(path));
      if (file === undefined) throw new Error(`${home} is bundled and has no licence file`);
      return `${name} ${version} (${license})\n\n${readFileSync(`${home}/${file}`, 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Takes out the declarations that the library's own do not lead to: its inside, which nobody can import. */
function pruneTypes(folder) {
  const wanted = new Set();
  const follow = (path) => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const [, target] of readFileSync(path, 'utf8').matchAll(/['"](\.{1,2}\/[^'"]+)\.(?:ts|js)['"]/gu)) {
      const declaration = join(dirname(path), `${target}.d.ts`);
      if (existsSync(declaration)) follow(declaration);
    }
  };
  follow(join(folder, 'index.d.ts'));
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (name.endsWith('.d.ts') && !wanted.has(path)) rmSync(path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync('dist', { recursive: true, force: true });
  await bundle('dist');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  pruneTypes('dist');
  // From the same declarations as the help.
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  execFileSync(process.execPath, [tsx, 'src/tools/write-manual.ts', 'dist/man'], { stdio: 'inherit' });
}
