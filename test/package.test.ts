/** What npm would publish, held against the tools that look at packages. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const isBuilt = existsSync('dist/index.js') && existsSync('dist/index.d.ts');
if (!isBuilt)
  process.stderr.write('test/package.test.ts: SKIPPED in part, dist/ is missing; run npm run build\n');

const needed = neededPackages();

/** Packing again would build again, under the feet of the tests that run the build. */
const PACK = ['pack', '--dry-run', '--json', '--ignore-scripts'];

describe.skipIf(!isBuilt)('the package', () => {
  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: '.', strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, packageJson))).toEqual([]);
  });

  it('resolves with its types, as arethetypeswrong sees it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
    try {
      const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
      const [{ filename }] = JSON.parse((await run('npm', pack)).stdout) as [{ filename: string }];
      const attw = ['node_modules/@arethetypeswrong/cli/dist/index.js', join(folder, filename)];
      const { stdout } = await run(process.execPath, [...attw, '--profile', 'esm-only', '-f', 'json']);
      expect(JSON.parse(stdout)).toMatchObject({
        analysis: { packageName: 'planlint', types: { kind: 'included' } },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  describe('unpacked in an empty project', () => {
    let project = '';
    beforeAll(async () => {
      project = await mkdtemp(join(tmpdir(), 'planlint-'));
      await unpackInto(project);
    });
    afterAll(async () => {
      await rm(project, { recursive: true });
    });

    it('runs as a command', async () => {
      const program = join(project, 'node_modules/planlint/bin/planlint.js');
      const table = join(project, 'node_modules/planlint/fixtures/chiayi-strategy/table-4-3.utf8.csv');
      const { stdout } = await run(process.execPath, [program, 'ingest', table], { maxBuffer: 2 ** 28 });
      expect(JSON.parse(stdout).documents[0].measures.length).toBeGreaterThan(5);
    });

    it('runs as a library', async () => {
      const code = `
        import { readFile } from 'node:fs/promises';
        import { validate } from 'planlint';
        const path = 'node_modules/planlint/fixtures/chiayi-strategy/tables.xlsx';
        const { report } = await validate([{ path, bytes: await readFile(path) }]);
        console.log(report.summary.measures);
      `;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: project });
      expect(Number(stdout)).toBe(45);
    });

    it('brings its types, without those of its inside', async () => {
      const code = `
        import type { Finding, Measure, ValidateRun } from 'planlint';
        export const text = ({ message }: Finding): string => message;
        export const name = (run: ValidateRun): string | undefined => run.model.documents[0]?.measures[0]?.name;
        // @ts-expect-error: a measure's name is text.
        export const wrong = ({ name }: Measure): number => name;
      `;
      await writeFile(join(project, 'consumer.ts'), code);
      const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', lib: ['es2023'], types: [] };
      const config = { compilerOptions, files: ['consumer.ts'] };
      await writeFile(join(project, 'tsconfig.json'), JSON.stringify(config));
      const tsc = [resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'];
      await run(process.execPath, tsc, { cwd: project });
      expect(existsSync(join(project, 'node_modules/planlint/dist/parse'))).toBe(false);
    });

    it('is small, with all it needs', async () => {
      const sizes = await Promise.all(
        ['node_modules/planlint', ...needed.map(({ path }) => path)].map((path) =>
          sizeOf(join(project, path)),
        ),
      );
      const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
      expect(megabytes).toBeLessThan(17);
    });
  });

  it('holds what is needed and nothing else', async () => {
    const { stdout } = await run('npm', PACK, { encoding: 'utf8' });
    const [{ files, unpackedSize }] = JSON.parse(stdout) as [
      { files: { path: string }[]; unpackedSize: number },
    ];
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('schemas/config.schema.json');
    expect(paths).toContain('bin/planlint.js');
    expect(paths.filter((path) => /^(?:src|test|node_modules|bench|\.)/u.test(path))).toEqual([]);
    // A quarter of it is the code kept for the engine.
    expect(unpackedSize).toBeLessThan(9e6);
  });
});

describe('what the package needs', () => {
  it('is two packages, pinned', () => {
    expect(needed.map(({ name }) => name).sort()).toEqual(['get-east-asian-width', 'xlsx']);
    expect(Object.values(packageJson.dependencies).filter((version) => /^[\^~]/u.test(version))).toEqual([]);
  });

  it.each([{ name: 'planlint', path: '.' }, ...needed])(
    'runs nothing when $name is installed',
    ({ path }) => {
      const { scripts = {} } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/u.test(name))).toEqual([]);
    },
  );

  it.each(needed)('has no native code in $name', async ({ path }) => {
    const files = await readdir(path, { recursive: true });
    expect(files.filter((file) => /\.(?:node|gyp|so|dll|dylib|wasm)$/u.test(file))).toEqual([]);
  });
});

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** Everything a user's install brings beside the package itself, as the lock file has it. */
function neededPackages(): { name: string; path: string }[] {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<
    string,
    LockedPackage
  >;
  return Object.entries(lock)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path]) => ({ name: path.replace(/^.*node_modules\//u, ''), path }));
}

/** The tarball as npm would publish it, and beside it what it needs. Nothing of the repository is in reach. */
async function unpackInto(project: string): Promise<void> {
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const [{ filename }] = JSON.parse((await run('npm', pack)).stdout) as [{ filename: string }];
  const home = join(project, 'node_modules/planlint');
  await mkdir(home, { recursive: true });
  await run('tar', ['-xzf', join(project, filename), '-C', home, '--strip-components', '1']);
  for (const { path } of needed) await cp(path, join(project, path), { recursive: true });
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
