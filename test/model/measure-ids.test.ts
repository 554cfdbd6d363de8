/** An identifier is one measure's: also where a text repeats the caption of a table, as above each page of a print. */
import { describe, expect, test } from 'vitest';
import { run, textInput } from '../run-files.ts';

const HEADER = '推動策略\t措施名稱\t主辦機關\t期程\t成果\t目標\t經費';

const row = (name: string, result: string, target: string) =>
  ['節能', name, '環保局', '111年', result, target, '10'].join('\t');

/** Two tables of one number: no `(續)` and another column order say that the second does not go on with the first. */
function twice(second = '目標\t成果\t經費'): string {
  return [
    '表 4-3 運輸部門推動策略',
    HEADER,
    row('汰換老舊機車', '853 輛', '1,100 輛'),
    row('推廣公共運輸', '40 場', '30 場'),
    '',
    '推廣公共運輸共辦理 44 場。',
    '',
    '表 4-3 運輸部門推動策略',
    HEADER.replace('成果\t目標\t經費', second),
    ['節能', '校園節能診斷', '教育處', '111年', '20 場', '', '5'].join('\t'),
    ['節能', '路燈汰換', '工務處', '111年', '90 盞', '70 盞', '5'].join('\t'),
  ].join('\n');
}

async function documentOf(text: string) {
  const { model, report } = await run([textInput('plan.txt', text)], { asOf: '2023-12-31' });
  const [document] = model.documents;
  if (document === undefined) throw new Error('nothing was read');
  return { document, report };
}

describe('a table whose caption stands again', () => {
  test('counts its measures on, and keeps the number that its caption gives it', async () => {
    const { document } = await documentOf(twice());
    expect(document.tables.map(({ id }) => id)).toEqual(['4-3', '4-3']);
    expect(document.measures.map(({ id, table, name }) => `${id} ${table} ${name}`)).toEqual([
      '4-3/1 4-3 汰換老舊機車',
      '4-3/2 4-3 推廣公共運輸',
      '4-3/3 4-3 校園節能診斷',
      '4-3/4 4-3 路燈汰換',
    ]);
  });

  test('leaves the figures in prose to the measures they are about', async () => {
    const { document, report } = await documentOf(twice());
    const said = document.statements?.map(({ figure, measure }) => `${figure.raw} ${measure}`);
    expect(said).toEqual(['44 場 4-3/2']);
    const mismatches = report.findings.filter(({ rule }) => rule === 'narrative-mismatch');
    expect(
      mismatches.map(({ measure, evidence: { figure, tableCell } }) => [measure, figure, tableCell]),
    ).toEqual([['推廣公共運輸', '44 場', 'E4']]);
  });

  test('is looked for in its own columns where a cell of it is blank', async () => {
    const { report } = await documentOf(twice());
    expect(
      report.findings
        .filter(({ rule }) => rule === 'missing-result')
        .map(({ measure, locations }) => `${measure} ${locations.map(({ cell }) => cell)}`),
    ).toEqual(['校園節能診斷 F10,E10']);
  });
});
