/**
 * Builds what is published: the library (one bundle per entry, its types beside it) and the command line
 * (bundled with everything it needs, in pieces that are loaded when they are wanted).
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  legalComments: 'external',
  // Names stay, so that a fault's trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
};

/** Writes the JavaScript of the package into a folder; the tests of the documentation make their own. */
export async function bundle(folder) {
  // Dependencies stay outside: the library's users share them. JSON is taken in, since importing it is not
  // stable in every Node we support.
  await build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outdir: folder,
    platform: 'neutral',
    packages: 'external',
    chunkNames: 'chunk-[hash]',
  });

  // csv-parse leans on Node's Buffer; for browsers it brings a second build that does not.
  await build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outdir: join(folder, 'browser'),
    platform: 'neutral',
    packages: 'external',
    chunkNames: 'chunk-[hash]',
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  });

  await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outdir: join(folder, 'cli'),
    platform: 'node',
    // commander and ajv are CommonJS and call `require` for Node's own modules.
    banner: {
      js: "import { createRequire as planlintRequire } from 'node:module'; const require = planlintRequire(import.meta.url);",
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync('dist', { recursive: true, force: true });
  await bundle('dist');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
