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
import { SHARED } from './src/tools/bundle/options.js';
import { bundleProgram } from './src/tools/bundle/program.js';

/** Writes the JavaScript of the package into a folder; the tests of the documentation make their own. */
export async function bundle(folder) {
  // Dependencies stay outside: the library's users share them. JSON is taken in, since importing it is not
  // stable in every Node we support; so is the tokenizer of web pages, a tenth of the packages it comes with.
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  await build({
    ...SHARED,
    entryPoints: ['src/index.ts'],
    outdir: folder,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    external: Object.keys(dependencies),
    chunkNames: 'chunk-[hash]',
  });
  const inputs = await bundleProgram(join(folder, 'cli'));
  // The validators that are compiled beforehand hold pieces of these two.
  const validators = ['node_modules/ajv/', 'node_modules/ajv-formats/'];
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf([...inputs, ...validators]));
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
