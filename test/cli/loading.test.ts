/** What the built program loads for which run: nobody waits for what nothing needs, nor for what was compiled before. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const isBuilt = existsSync('dist/cli/main.cjs');
if (!isBuilt)
  process.stderr.write('test/cli/loading.test.ts: SKIPPED, dist/ is missing; run npm run build\n');

const CSV = 'fixtures/chiayi-strategy/table-4-3.utf8.csv';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planlint-loading-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Names of the program's files that a run loads in all its threads, as the engine's own records of coverage list them. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const env = { ...process.env, NODE_V8_COVERAGE: folder };
  await run(process.execPath, ['bin/planlint.js', ...args], { env, maxBuffer: 2 ** 28 });
  const names = new Set<string>();
  for (const record of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, record), 'utf8')) as {
      result: { url: string }[];
    };
    for (const { url } of result) if (url.startsWith('file:')) names.add(url.slice(url.lastIndexOf('/') + 1));
  }
  return [...names].sort();
}

const STARTED = ['main.cjs', 'planlint.js'];

describe.skipIf(!isBuilt)('the built program', () => {
  it.each([
    ['no SheetJS for an xlsx', ['ingest', 'fixtures/chiayi-strategy/tables.xlsx'], ['program.cjs']],
    ['no SheetJS for a csv', ['ingest', CSV], ['program.cjs']],
    [
      'SheetJS for an ods',
      ['ingest', 'fixtures/chiayi-strategy/tables.ods'],
      ['program.cjs', 'thread.cjs', 'xlsx.cjs'],
    ],
    ['no more than the help to say its version', ['--lang', 'en', '--version'], ['help.cjs']],
    ['no more than the help for its help', ['--help'], ['help.cjs']],
  ])('loads %s', async (_, args, expected) => {
    expect(await loadedBy(...args)).toEqual([...STARTED, ...expected].sort());
  });

  it('loads what finds files for a pattern', async () => {
    expect(await loadedBy('ingest', 'fixtures/chiayi-strategy/table-4-3.*.csv')).toContain('tinyglobby.cjs');
  });

  it('holds what few runs need in files of their own, and nothing that starts other programs', () => {
    const holds = (name: string, text: string) => textOf(name).includes(text);
    expect(holds('xlsx.cjs', 'sheet_to_formulae')).toBe(true);
    expect(holds('program.cjs', 'sheet_to_formulae')).toBe(false);
    expect(holds('yaml.cjs', 'parseDocument')).toBe(true);
    expect(holds('program.cjs', 'YAMLParseError')).toBe(false);
    expect(holds('program.cjs', 'require("node:fs")')).toBe(true);
    expect(holds('program.cjs', 'require("node:child_process")')).toBe(false);
  });

  // Read as latin1: of any other character only bytes would be left.
  it.each(['program.cjs', 'help.cjs'])('is plain ASCII in %s', (name) => {
    expect(textOf(name).search(/[^\0-\x7f]/u)).toBe(-1);
  });
});

describe.skipIf(!isBuilt)('the code kept for the engine', () => {
  it.each(['program', 'help'])('is taken by the engine that made it: %s', async (name) => {
    const check = `
      const { loadScript } = require(process.argv[1]);
      process.exitCode = loadScript(process.argv[2], process.argv[3]).script.cachedDataRejected === false ? 0 : 1;
    `;
    const loader = join(folder, 'load.cjs');
    await build({ entryPoints: ['src/cli/built/load.ts'], bundle: true, platform: 'node', outfile: loader });
    await run(process.execPath, ['-e', check, loader, resolve('dist/cli'), name]);
  });

  it.each([
    ['is missing', (path: string) => rm(path)],
    ['belongs to another script', (path: string) => cp(path.replace('program.', 'help.'), path)],
    ['is damaged', (path: string) => truncate(path, 1000)],
  ])('makes no difference when it %s', async (_, change) => {
    await cp('dist/cli', folder, { recursive: true });
    const kept = (await readdir(folder)).filter((name) => /^program\..*\.code$/u.test(name));
    expect(kept).toHaveLength(1);
    await change(join(folder, kept[0] ?? ''));
    const args = ['ingest', CSV, '--format', 'csv'];
    const options = { maxBuffer: 2 ** 28 };
    const changed = await run(process.execPath, [join(folder, 'main.cjs'), ...args], options);
    expect(changed).toEqual(await run(process.execPath, ['bin/planlint.js', ...args], options));
    expect(changed.stdout.length).toBeGreaterThan(1000);
  });
});

function textOf(name: string): string {
  return readFileSync(join('dist/cli', name), 'latin1');
}
