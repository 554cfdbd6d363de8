/** What npm would publish, held against the tools that look at packages. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const isBuilt = existsSync('dist/index.js') && existsSync('dist/index.d.ts');
if (!isBuilt)
  process.stderr.write('test/package.test.ts: SKIPPED in part, dist/ is missing; run npm run build\n');

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

  it('holds what is needed and nothing else', async () => {
    const { stdout } = await run('npm', PACK, { encoding: 'utf8' });
    const [{ files, unpackedSize }] = JSON.parse(stdout) as [
      { files: { path: string }[]; unpackedSize: number },
    ];
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('schemas/config.schema.json');
    expect(paths).toContain('bin/planlint.js');
    expect(paths.filter((path) => /^(?:src|test|node_modules|bench|\.)/u.test(path))).toEqual([]);
    expect(unpackedSize).toBeLessThan(8 * 1024 * 1024);
  });
});

it('has no install scripts and no native code among what it needs', () => {
  const { scripts } = packageJson;
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/u.test(name))).toEqual([]);
  expect(Object.values(packageJson.dependencies).filter((version) => /^[\^~]/u.test(version))).toEqual([]);
});
