/** The strategy tables as systems of offices give them out: web pages called xls. They say what the workbook says. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/grid.ts';
import { read } from '../../src/read/read.ts';
import { utf8 } from '../read/build.ts';
import { inBig5, type PageStyle, pageOf } from '../read/page-of.ts';
import { spreadsheetMlOf } from '../read/spreadsheetml-of.ts';
import { run } from '../run-files.ts';
import { type TidyRow, tidyRows } from './tidy-fields.ts';

const PATH = 'fixtures/chiayi-strategy/tables.xlsx';
const PLACES = ['document', 'target_cell', 'result_cell', 'budget_cell'];

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  const outcome = await read(new Uint8Array(readFileSync(path)), { path });
  if (!outcome.ok) throw new Error(outcome.unreadable.reason);
  return outcome.workbook.sheets;
}

async function tidied(path: string, bytes: Uint8Array): Promise<TidyRow[]> {
  const { model } = await run([{ path, bytes }], { asOf: '2023-10-31' });
  return tidyRows(model.documents).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !PLACES.includes(column))),
  );
}

describe('the strategy tables of Chiayi as web pages', () => {
  let sheets: readonly Sheet[] = [];
  let expected: TidyRow[] = [];
  beforeAll(async () => {
    sheets = await sheetsOf(PATH);
    expected = await tidied('tables.xlsx', new Uint8Array(readFileSync(PATH)));
  });

  it('is compared with a table that says something', () => {
    expect(expected.length).toBeGreaterThan(150);
  });

  it.each<[string, PageStyle]>([
    ['titles in paragraphs', {}],
    ['titles in rows merged over the table', { title: 'rows' }],
    ['titles in captions', { title: 'caption' }],
    ['titles in tables of their own', { title: 'table' }],
    ['all inside a table that lays out the page', { inLayout: true }],
    ['tags left open', { open: true, title: 'rows' }],
  ])('says the same with %s', async (_, style) => {
    const page = pageOf(sheets, { charset: 'utf-8', ...style });
    expect(await tidied('成果.xls', utf8(page))).toEqual(expected);
  });

  it.each([
    ['named', 'big5'],
    ['not named', ''],
    ['wrongly named', 'utf-8'],
  ])('says the same in Big5, the encoding %s', async (_, charset) => {
    const page = pageOf(sheets, { charset });
    expect(await tidied('成果.xls', inBig5(page))).toEqual(expected);
  });

  it('says the same as XML of Excel 2003', async () => {
    expect(await tidied('成果.xls', utf8(spreadsheetMlOf(sheets)))).toEqual(expected);
  });

  it('says the same as a page saved as one file', async () => {
    const body = pageOf(sheets).replaceAll('=', '=3D');
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Next"\r\n\r\n';
    const part =
      'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
    const text = `${head}------=_Next\r\n${part}${body}\r\n------=_Next--\r\n`;
    expect(await tidied('成果.xls', utf8(text))).toEqual(expected);
  });

  it('accounts for every cell, and leaves none of the page unread', async () => {
    const { model } = await run([{ path: '成果.xls', bytes: utf8(pageOf(sheets)) }]);
    const [document] = model.documents;
    const workbook = (await run([{ path: 'tables.xlsx', bytes: new Uint8Array(readFileSync(PATH)) }])).model;
    expect(document?.coverage).toEqual(workbook.documents[0]?.coverage);
  });
});
