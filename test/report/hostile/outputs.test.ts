/** Every hostile text, in every place of a table, a name, a configuration and a reason, through every output. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { restore } from '../../../src/own-csv.ts';
import { type Ran, runIn } from '../../cli/scenario.ts';
import { HARMFUL, HOSTILE, hostileCsv, hostileOds, hostilePage, hostileXlsx } from './texts.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const FORMATS = ['text', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html'];
const PLAIN_NUMBER = /^[+-]?[\d,]*\.?\d+$/u;

let cwd = '';
const outputs = new Map<string, string>();
let said: Ran[] = [];

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-hostile-'));
  await mkdir(join(cwd, 'in'));
  for (const [at, text] of HOSTILE.entries()) {
    await writeFile(join(cwd, 'in', `${at} ${nameOf(text)}.csv`), hostileCsv(text));
    await writeFile(join(cwd, 'in', `${at} ${nameOf(text)}.xlsx`), hostileXlsx(text));
    await writeFile(join(cwd, 'in', `${at} ${nameOf(text)}.ods`), hostileOds(text));
    await writeFile(join(cwd, 'in', `${at} ${nameOf(text)}.xls`), hostilePage(text));
  }
  const as = ['--as-of', '2023-12-31', '--lang', 'zh-TW'];
  const files = FORMATS.flatMap((format) => ['-f', `${format}=out.${format}`]);
  said = [
    await runIn(cwd, ['validate', 'in', ...as, ...files, '-f', 'xlsx=marked/']),
    await runIn(cwd, ['validate', 'in', ...as], { terminal: true }),
    await runIn(cwd, ['ingest', 'in', ...as, '--out', 'tidy.csv', '--verbose']),
    await runIn(cwd, ['ingest', 'in', ...as, '--out', 'model.json']),
    await runIn(cwd, ['ingest', 'in', ...as, '--out', 'model.ndjson']),
    await runIn(cwd, ['ingest', 'in', ...as, '--out', 'tidy/', '-f', 'xlsx']),
    await runIn(cwd, [
      'report',
      'in',
      ...as,
      '--out',
      'lists',
      '--by',
      'agency',
      '--formats',
      'html,markdown,csv,json',
    ]),
    await runIn(cwd, ['diff', 'in', 'in', ...as, '-f', 'html', '--out', 'diff.html']),
    await runIn(cwd, ['diff', 'in', 'in', ...as]),
  ];
  for (const name of await readdir(cwd)) {
    if (/\.(?:xlsx)$/u.test(name) || !name.includes('.')) continue;
    outputs.set(name, await readFile(join(cwd, name), 'utf8'));
  }
  for (const name of await readdir(join(cwd, 'lists'))) {
    outputs.set(`lists/${name}`, await readFile(join(cwd, 'lists', name), 'utf8'));
  }
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** The text as far as a file may be called so. */
function nameOf(text: string): string {
  return text.replaceAll('\0', '').replace(/\/|\p{Surrogate}/gu, '');
}

function output(name: string): string {
  return outputs.get(name) ?? expect.fail(`${name} was not written`);
}

it('nothing fails and nothing is called a fault of the program', () => {
  expect(said.map(({ exitCode }) => exitCode)).toEqual([1, 1, 0, 0, 0, 0, 1, 0, 0]);
  for (const { stderr } of said) expect(stderr).not.toMatch(/^ {4}at |planlint 本身的錯誤/mu);
  expect(JSON.parse(output('out.json')).inputs).toHaveLength(4 * HOSTILE.length);
});

it('no output holds a character that moves, colours or turns text', () => {
  for (const [name, text] of outputs) {
    // The page's own script is ours, whatever it holds.
    const made = text.replace(/^\ufeff/u, '').replace(/<script>.*?<\/script>/su, '');
    const at = made.search(HARMFUL);
    expect(at < 0 ? '' : `${name}: ${JSON.stringify(made.slice(at - 40, at + 20))}`).toBe('');
  }
  for (const { stdout, stderr } of said) {
    const plain = `${stdout}${stderr}`.split(/\p{Cc}\[\d*(?:;\d+)*m/gu).join('');
    const at = plain.search(HARMFUL);
    expect(at < 0 ? '' : JSON.stringify(plain.slice(at - 40, at + 20))).toBe('');
  }
  // Our own colours are the only ones: no sequence of the documents is among them.
  expect(said.map(({ stdout }) => stdout).join('')).not.toContain('\u001b[31m紅');
});

it('json gives the texts back as they were', () => {
  const texts = JSON.stringify(JSON.parse(output('model.json')));
  for (const text of HOSTILE.filter((one) => !/[\n\t\0]|\p{Surrogate}/u.test(one))) {
    expect(texts).toContain(JSON.stringify(text).slice(1, -1));
  }
});

it('csv runs nothing, and one apostrophe less gives the text back', () => {
  for (const [name, text] of outputs) {
    if (!name.endsWith('.csv')) continue;
    for (const cell of (parse(text, { bom: true, relax_column_count: true }) as string[][]).flat()) {
      expect(/^[=+\-@\t\r]/u.test(cell) && !PLAIN_NUMBER.test(cell) ? cell : '').toBe('');
    }
  }
  const tidy = (parse(output('tidy.csv'), { bom: true, columns: true }) as Record<string, string>[]).map(
    ({ result_raw: raw = '' }) => restore(raw),
  );
  for (const text of ['=1+1', "'=1+1", "''@x", '-2+3', '@SUM(1,2)']) expect(tidy).toContain(text);
});

it('xlsx holds text, no formula, and links within the book only', async () => {
  const books: string[] = [];
  for (const folder of ['tidy', 'marked']) {
    for (const name of await readdir(join(cwd, folder), { recursive: true })) {
      if (name.endsWith('.xlsx')) books.push(join(cwd, folder, name));
    }
  }
  expect(books.length).toBeGreaterThan(HOSTILE.length);
  for (const path of books) {
    const book = XLSX.read(await readFile(path), { cellFormula: true });
    // Submitted sheets are handed back as they are; all else is ours, the sheets built from csv and ods among it.
    const isOwn = (name: string) =>
      !/marked\/.*(?<!\.(?:csv|ods))\.xlsx$/u.test(path) || OWN_SHEETS.test(name);
    for (const name of book.SheetNames.filter(isOwn)) {
      expect(name, path).not.toMatch(HARMFUL);
      for (const { text, notes } of textsOf(book.Sheets[name]))
        expect(`${text}${notes}`, `${path} ${name}`).not.toMatch(HARMFUL);
    }
    for (const sheet of Object.values(book.Sheets))
      for (const { notes } of textsOf(sheet)) expect(notes, path).not.toMatch(HARMFUL);
    for (const sheet of Object.values(book.Sheets)) {
      for (const cell of Object.values(sheet).filter((one) => typeof one === 'object' && 't' in one)) {
        expect(cell.f).toBeUndefined();
        expect(cell.l?.Target ?? '#').toMatch(/^#/u);
      }
    }
  }
});

const OWN_SHEETS = /^(?:檢核結果|檢核說明)/u;

/** The text of each cell and of the comments on it. */
function textsOf(sheet: XLSX.WorkSheet | undefined): { text: string; notes: string }[] {
  return Object.values(sheet ?? {}).flatMap((cell) => {
    if (typeof cell !== 'object' || cell === null || !('t' in cell)) return [];
    const notes = (cell.c ?? []).map(({ t = '' }: { t?: string }) => t).join('');
    return [{ text: typeof cell.v === 'string' ? cell.v : '', notes }];
  });
}

it('html holds no element and no link that a document wrote', () => {
  for (const [name, text] of outputs) {
    if (!name.endsWith('.html')) continue;
    const [shown = ''] = text.split('<script type="application/json"');
    expect(text.match(/<script/gu)?.length ?? 0, name).toBeLessThanOrEqual(2);
    expect(shown, name).not.toMatch(/<img|<!--<script/u);
    for (const [, target = ''] of text.matchAll(/\s(?:href|src|xlink:href)="([^"]*)"/gu)) {
      expect(target, name).toMatch(/^(?:#|[^:]*$)/u);
    }
    for (const [tag] of shown.matchAll(/<[a-z][^>]*>/gu)) {
      expect(tag.replace(/"[^"]*"/gu, '""'), name).not.toMatch(/\son[a-z]+=/u);
    }
  }
});

it('markdown holds no link, picture or element that a document wrote', () => {
  for (const [name, text] of outputs) {
    if (!name.endsWith('.md') && !name.endsWith('.markdown')) continue;
    // What stands in code is shown as it is.
    const plain = text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, '');
    expect(plain, name).not.toMatch(/<(?:script|img|http)/u);
    expect(plain, name).not.toMatch(/(?<!\\)\]\((?:javascript|http:\/\/evil)/u);
  }
});

it('github is told annotations only', () => {
  for (const line of output('out.github').split('\n')) {
    if (!line.includes('::') || !/^\s*::/u.test(line)) continue;
    expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]+,line=\d+,title=planlint [a-z-]+::/u);
  }
  // A line that is none must not become one.
  expect(output('out.github')).not.toMatch(/^::(?!error|warning|notice)/mu);
});

it('sarif and gitlab are JSON whose places are relative', () => {
  const { runs } = JSON.parse(output('out.sarif'));
  const places = JSON.stringify(runs).matchAll(/"uri":"([^"]*)"/gu);
  for (const [, uri = ''] of places) expect(uri).not.toMatch(/^(?:javascript|data|file):|\.\.\//u);
  expect(JSON.parse(output('out.gitlab')).length).toBeGreaterThan(HOSTILE.length);
});

const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
describe.skipIf(!xmllint)(`junit${xmllint ? '' : ' (xmllint is not installed)'}`, () => {
  it('is XML', () => {
    const checked = spawnSync('xmllint', ['--noout', join(cwd, 'out.junit')], { encoding: 'utf8' });
    expect(checked.stderr).toBe('');
  });
});

it('names of lists stay within their folder and hide nothing', async () => {
  const names = await readdir(join(cwd, 'lists'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    expect(name).not.toMatch(HARMFUL);
    expect(name).not.toMatch(/^[.\s]|[<>:"/\\|?*\n\t]/u);
  }
});

it('prototypes are as they were', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
