/** What LibreOffice makes of the workbooks, where it is installed; elsewhere these tests are skipped and say so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/read/read.ts';
import { annotated, type Checked } from './annotated.ts';
import { sheetsOf } from './package-view.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;
if (!isThere) process.stderr.write('SKIPPED: soffice (LibreOffice) is not installed\n');

const BOOKS = [
  'fixtures/chiayi-strategy/tables.xlsx',
  'fixtures/kaohsiung-results/results.xlsx',
  'fixtures/workbook/everything-openpyxl.xlsx',
  'fixtures/workbook/everything-libreoffice.xlsx',
  'fixtures/chiayi-strategy/tables.xls',
];

const folder = mkdtempSync(join(tmpdir(), 'planlint-soffice-'));
const made = new Map<string, Checked>();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All books at once: LibreOffice takes longer to start than to convert. */
function convert(format: 'xlsx' | 'ods', names: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = names.map((name) => join(folder, name));
  const options = ['--headless', '--convert-to', format, '--outdir', join(folder, 'out')];
  execFileSync('soffice', [profile, ...options, ...files], { stdio: 'pipe' });
}

/** The workbook as LibreOffice saved it. */
function saved(book: string, format: 'xlsx' | 'ods'): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, 'out', `${BOOKS.indexOf(book)}.${format}`)));
}

beforeAll(async () => {
  if (!isThere) return;
  for (const [index, book] of BOOKS.entries()) {
    const result = await annotated(book);
    made.set(book, result);
    writeFileSync(join(folder, `${index}.xlsx`), result.bytes);
  }
  convert(
    'xlsx',
    BOOKS.map((_, index) => `${index}.xlsx`),
  );
  convert('ods', ['0.xlsx']);
}, 300_000);

function of(book: string): Checked {
  const result = made.get(book);
  if (!result) throw new Error(`${book} was not annotated`);
  return result;
}

async function textsOf(bytes: Uint8Array, name: string) {
  const outcome = await read(bytes, { path: name });
  if (!outcome.ok) throw new Error(outcome.unreadable.detail);
  return outcome.workbook.sheets;
}

/** Texts by place, and merges; formulas that were saved without a result are LibreOffice's to work out. */
async function contents(bytes: Uint8Array, name: string, skip: ReadonlySet<string> = new Set()) {
  const sheets = await textsOf(bytes, name);
  return sheets.map(({ name: sheet, rows, merges }) => ({
    sheet,
    merges,
    cells: rows
      .flatMap(({ cells }) => cells)
      .filter(({ source }) => !skip.has(`${sheet} ${source.row}.${source.column}`))
      .map(({ source, text }) => `${source.row}.${source.column} ${text}`),
  }));
}

async function uncalculated(bytes: Uint8Array): Promise<Set<string>> {
  const sheets = await textsOf(bytes, 'book.xlsx');
  return new Set(
    sheets.flatMap(({ name, rows }) =>
      rows
        .flatMap(({ cells }) => cells)
        .filter(({ kind }) => kind === 'uncalculated')
        .map(({ source }) => `${name} ${source.row}.${source.column}`),
    ),
  );
}

describe.skipIf(!isThere).each(BOOKS)('%s', (book) => {
  it('opens with all values, merges and comments, and loses none when saved', async () => {
    const { bytes } = of(book);
    const again = saved(book, 'xlsx');
    const skip = await uncalculated(bytes);
    expect(await contents(again, 'book.xlsx', skip)).toEqual(await contents(bytes, 'book.xlsx', skip));
    const comments = (view: Uint8Array) => sheetsOf(view).map((sheet) => [...sheet.comments].sort());
    expect(comments(again)).toEqual(comments(bytes));
  });

  it('is read and marked the same after LibreOffice saved it', async () => {
    const first = of(book);
    const second = await annotated(book.replace(/xls$/u, 'xlsx'), saved(book, 'xlsx'));
    const marks = ({ bytes, findings }: Checked) => ({
      findings: findings.map(({ rule, locations: [place] }) => `${rule} ${place?.sheet}!${place?.cell}`),
      sheets: sheetsOf(bytes).map(({ name, comments }) => [name, ...[...comments.keys()].sort()]),
    });
    const isComputed = (await uncalculated(first.bytes)).size > 0;
    if (isComputed) expect(marks(second).sheets[0]).toEqual(marks(first).sheets[0]);
    else expect(marks(second)).toEqual(marks(first));
  });
});

describe.skipIf(!isThere)('as ods', () => {
  it('holds the same texts', async () => {
    const [book = ''] = BOOKS;
    expect(await contents(saved(book, 'ods'), 'book.ods')).toEqual(
      await contents(of(book).bytes, 'book.xlsx'),
    );
  });
});
