/** Inputs read by several threads, and by one that can be stopped. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { strategyRows, toCsv, toXlsx } from '../../bench/tables.ts';
import { DEFAULT_LIMITS } from '../../src/read/limits.ts';
import { openArchive, unpackParts } from '../../src/read/zip/archive.ts';
import { crc32 } from '../../src/read/zip/crc32.ts';
import { storeZip } from '../../src/read/zip/store.ts';
import { bundleProgram, type Program } from './bundled.ts';

const AS_OF = ['--as-of', '2022-12-31', '--lang', 'en'];

let cwd = '';
let runIn: Program['run'];
let remove: Program['remove'];
beforeAll(async () => {
  const program = await bundleProgram();
  runIn = program.run;
  remove = program.remove;
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await mkdir(join(cwd, 'in'));
  for (let file = 1; file <= 5; file += 1) {
    const rows = [...strategyRows(10, file)];
    await writeFile(join(cwd, 'in', `${file}.csv`), toCsv(rows));
    await writeFile(join(cwd, 'in', `${file}.xlsx`), toXlsx(rows));
  }
  await writeFile(join(cwd, 'in', 'empty.csv'), '');
  await writeFile(join(cwd, 'in', 'broken.xlsx'), 'PK\u0003\u0004');
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
  await remove();
});

describe('any number of threads', () => {
  it.each([
    ['validate', '-f', 'json'],
    ['validate', '-f', 'text', '--verbose'],
    ['validate', '-f', 'sarif', '--rule', 'missing-budget=off'],
    ['ingest', '-f', 'csv'],
    ['ingest', '-f', 'ndjson'],
  ])('gives the same output, word for word: %s %s %s', async (command, ...options) => {
    const args = [command, 'in', 'nowhere.csv', '-', ...options, ...AS_OF];
    const stdin = toCsv(strategyRows(5, 99));
    const one = await runIn(cwd, [...args, '--jobs', '1'], { stdin });
    expect(one.exitCode).toBe(2);
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect(await runIn(cwd, [...args, '--jobs', '3'], { stdin })).toEqual(one);
  });

  it.each(['1', '2'])(
    'reads with Node 21 as well, which has fewer ways to its own modules (%s)',
    async (jobs) => {
      const args = ['validate', 'in', '-f', 'json', '--jobs', jobs, ...AS_OF];
      const preload = [resolve('test/cli/preload/without-built-in-modules.mjs')];
      const run = await runIn(cwd, args, { preload });
      expect(run.stdout.length).toBeGreaterThan(1000);
      expect(run).toEqual(await runIn(cwd, args));
    },
  );

  it('writes the same workbooks', async () => {
    const written = async (jobs: string) => {
      const out = `out-${jobs}`;
      const { stderr } = await runIn(cwd, [
        ...['report', 'in', '--out', out, '--formats', 'xlsx,csv', '--jobs', jobs, ...AS_OF],
      ]);
      const names = (await readdir(join(cwd, out))).sort();
      const files = await Promise.all(
        names.map(async (name) => [name, await readFile(join(cwd, out, name), 'base64')]),
      );
      return { stderr: stderr.replaceAll(out, 'out'), files };
    };
    const one = await written('1');
    expect(one.files.length).toBeGreaterThan(20);
    expect(await written('2')).toEqual(one);
  });

  it('reads with profiles, agencies, rules and plugins of a configuration', async () => {
    await writeFile(
      join(cwd, 'own.json'),
      JSON.stringify({
        headers: { measure: ['方案名'] },
        agencies: [{ name: '示範中心', municipality: '臺北市' }],
        plugins: ['./rule.mjs'],
        rules: { 'missing-budget': 'error' },
      }),
    );
    const texts = "{ summary: 's', why: 'w', message: ({ name }) => 'own rule: ' + name }";
    await writeFile(
      join(cwd, 'rule.mjs'),
      `export default {
        id: 'own-rule', category: 'consistency', severity: 'warning', scope: 'document',
        evidence: { name: { 'zh-TW': 'x', en: 'x' } }, examples: { absent: { 'zh-TW': 'x', en: 'x' } },
        text: { 'zh-TW': ${texts}, en: ${texts} },
        *check({ document }) {
          for (const measure of document.measures)
            yield { subject: { measure }, locations: [measure.source], evidence: { name: measure.name } };
        },
      };`,
    );
    const plan = '方案名,主辦/協辦,推動期程,成果,目標,經費(萬元)\n換燈計畫,示範中心,111年,9盞,10盞,\n';
    for (const name of ['own-1.csv', 'own-2.csv']) await writeFile(join(cwd, name), plan);
    const args = ['validate', 'own-1.csv', 'own-2.csv', '--config', 'own.json', '-f', 'json', ...AS_OF];
    const one = await runIn(cwd, [...args, '--jobs', '1']);
    expect(one.stderr).toBe('');
    const { findings } = JSON.parse(one.stdout);
    expect(findings.map(({ message }: { message: string }) => message)).toContain('own rule: 換燈計畫');
    expect(await runIn(cwd, [...args, '--jobs', '2'])).toEqual(one);
  });
});

/** A sheet that says its columns go on to the two thousand millionth: SheetJS makes an entry for each. */
async function endlessColumns(): Promise<Uint8Array> {
  const sheet = XLSX.utils.aoa_to_sheet([['策略類別', '執行方案']]);
  sheet['!cols'] = [{ wch: 10 }];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表');
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsb' }));
  const parts = await unpackParts(openArchive(bytes, DEFAULT_LIMITS), () => true);
  const spoilt = parts.map((part) => {
    if (!part.name.endsWith('sheet1.bin')) return part;
    const data = new Uint8Array(part.chunks.flatMap((chunk) => [...chunk]));
    // BrtColInfo, of 18 bytes, begins with its first and its last column.
    const at = data.findIndex((byte, index) => byte === 60 && data[index + 1] === 18);
    expect(at).toBeGreaterThan(0);
    new DataView(data.buffer).setUint32(at + 6, 0x7fffffff, true);
    return { ...part, chunks: [data], crc: crc32(data) };
  });
  return storeZip(spoilt);
}

describe('a file that makes the library run away', () => {
  beforeAll(async () => {
    await writeFile(join(cwd, 'endless.xlsb'), await endlessColumns());
  });

  it.each([
    ['memory', '300MB', 'memory taken to read it at least 300 MB, at most 300 MB'],
    ['time', '2', 'time taken to read it at least 2 s, at most 2 s'],
  ])('is stopped by its limit of %s, and the others are read', async (limit, value, said) => {
    const limits = [`--limit`, `${limit}=${value}`, '--limit', limit === 'time' ? 'memory=30GB' : 'time=600'];
    const run = await runIn(cwd, ['validate', 'endless.xlsb', 'in/1.csv', '-f', 'json', ...limits, ...AS_OF]);
    expect(run.exitCode).toBe(2);
    const { inputs, findings } = JSON.parse(run.stdout);
    expect(inputs.map(({ path, status, reason }: Record<string, string>) => [path, status, reason])).toEqual([
      ['endless.xlsb', 'unreadable', 'too-large'],
      ['in/1.csv', 'read', undefined],
    ]);
    const [told] = findings.filter(({ rule }: { rule: string }) => rule === 'unreadable-input');
    expect(told.message).toContain(said);
    expect(told.message).toContain(`--limit ${limit}=`);
  });
});

it('stops checking that does not end, and says so', async () => {
  const text = { summary: 's', why: 'w' };
  const absent = { 'zh-TW': 'x', en: 'x' };
  const facts = { id: 'endless-rule', category: 'consistency', severity: 'warning', scope: 'document' };
  const rule = { ...facts, evidence: {}, examples: { absent } };
  await writeFile(
    join(cwd, 'endless.mjs'),
    `const text = { ...${JSON.stringify(text)}, message: () => '' };
     export default { ...${JSON.stringify(rule)}, text: { 'zh-TW': text, en: text }, *check() { for (;;); } };`,
  );
  await writeFile(join(cwd, 'endless.json'), '{ "plugins": ["./endless.mjs"] }');
  const args = ['validate', 'in/1.csv', '--config', 'endless.json', '--limit', 'time=1', ...AS_OF];
  const run = await runIn(cwd, args);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expect(run.stderr).toMatch(
    /^planlint: Checking took more than 1 s and was stopped; .*--limit time=SECONDS\.\n$/u,
  );
});

describe('a workbook that takes too long to make', () => {
  const preload = [resolve('test/cli/preload/endless-packing.mjs')];
  const said = (path: string) =>
    `planlint: Making ${path} took more than 1 s and was stopped; nothing of it was written, and a file of that name is as it was. If you trust the inputs, raise the limit with --limit time=SECONDS.`;
  const limit = ['--limit', 'time=1', ...AS_OF];

  it('is left out and told; the other outputs are written', async () => {
    await mkdir(join(cwd, 'books'));
    await writeFile(join(cwd, 'books', '1.xlsx'), 'old');
    const args = ['validate', 'in/1.xlsx', 'in/2.csv', '-f', 'xlsx=books/', '-f', 'json=all.json', ...limit];
    const run = await runIn(cwd, args, { preload });
    expect(run.exitCode).toBe(2);
    expect(run.stderr.trimEnd().split('\n')).toEqual([said('books/1.xlsx'), said('books/2.xlsx')]);
    expect(await readdir(join(cwd, 'books'))).toEqual(['1.xlsx']);
    expect(await readFile(join(cwd, 'books', '1.xlsx'), 'utf8')).toBe('old');
    expect(JSON.parse(await readFile(join(cwd, 'all.json'), 'utf8')).inputs).toHaveLength(2);
  });

  it('is left out of a folder of reports and of a tidy table too', async () => {
    const args = ['report', 'in/1.xlsx', '--out', 'folder', '--formats', 'xlsx,csv', ...limit];
    const run = await runIn(cwd, args, { preload });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(said('folder/1.xlsx'));
    expect((await readdir(join(cwd, 'folder'))).sort()).toEqual(['1.csv', 'index.csv']);
    const tidy = await runIn(cwd, ['ingest', 'in/1.xlsx', '--out', 'tidy.xlsx', ...limit], { preload });
    expect(tidy).toMatchObject({ exitCode: 2, stdout: '', stderr: `${said('tidy.xlsx')}\n` });
  });
});
