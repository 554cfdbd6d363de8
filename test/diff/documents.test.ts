/** Whole plans against themselves in other shapes, and against a version with a few known changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InputSource } from '../../src/input.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { diff } from '../../src/pipeline/diff.ts';
import { diffProblems } from '../../src/schema/validate.ts';
import { fileInput, textInput } from '../run-files.ts';
import { brief, briefChanges } from './changes.ts';
import { type Rewriting, rewrite } from './rewrite.ts';

const CHIAYI = 'fixtures/chiayi-strategy';
const workbook = () => fileInput(`${CHIAYI}/tables.xlsx`);
const parts = (encoding: string) =>
  [1, 2, 3, 4, 5, 6].map((n) => fileInput(`${CHIAYI}/table-4-${n}.${encoding}.csv`));

describe('a plan does not differ from itself', () => {
  it.each<[what: string, other: () => InputSource[]]>([
    ['the same file', () => [workbook()]],
    ['ods', () => [fileInput(`${CHIAYI}/tables.ods`)]],
    ['xls', () => [fileInput(`${CHIAYI}/tables.xls`)]],
    ['all tables on one sheet', () => [fileInput(`${CHIAYI}/one-sheet.xlsx`)]],
  ])('%s', async (_, other) => {
    expect(await briefChanges(workbook(), other())).toEqual([]);
  });

  it('files in which nothing is filled in, among others', async () => {
    const header = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)\n';
    const row = '節能,汰換燈具,衡量標準：數量(盞),工務處/交通處,111年,900,800,20\n';
    const files = () => [
      textInput('a.csv', `${header},,,,,,,\n`),
      textInput('b.csv', header + row),
      textInput('c.csv', `${header}\n,,,,,,,\n`),
    ];
    expect(await briefChanges(files(), files())).toEqual([]);
  });

  it('nor does a results report', async () => {
    const folder = 'fixtures/kaohsiung-results';
    expect(
      await briefChanges(fileInput(`${folder}/results.xlsx`), fileInput(`${folder}/results.ods`)),
    ).toEqual([]);
  });

  it('one file for each table in another encoding', async () => {
    expect(await briefChanges(parts('utf8'), parts('big5'))).toEqual([]);
  });
});

describe('KPI tables', () => {
  const path = 'fixtures/chiayi-kpi/kpi.xlsx';
  const written = (how: Omit<Rewriting, 'headerRows'>) =>
    rewrite(new Uint8Array(readFileSync(path)), 'kpi-2.xlsx', { headerRows: 3, ...how });

  it.each<[what: string, how: Omit<Rewriting, 'headerRows'>]>([
    ['merged cells written out', {}],
    ['rows from last to first', { rows: 'reversed' }],
    ['columns from last to first', { columns: 'reversed' }],
    ['the right half of the columns first', { columns: 'rotated' }],
    ['all of it, and the sheets as well', { rows: 'reversed', columns: 'rotated', sheets: 'reversed' }],
  ])('do not differ with %s', async (_, how) => {
    expect(await briefChanges(fileInput(path), written(how))).toEqual([]);
  });

  it('in one csv file for each bureau do not differ from the workbook', async () => {
    const bureaus = ['交通處', '工務處', '環境保護局'];
    const csv = (encoding: string) =>
      bureaus.map((name) => fileInput(`fixtures/chiayi-kpi/kpi-${name}.${encoding}.csv`));
    expect(await briefChanges(csv('utf8'), csv('big5'))).toEqual([]);
    const changes = await briefChanges(csv('utf8'), fileInput(path));
    expect(changes.filter((change) => !change.startsWith('notice measure-added'))).toEqual([]);
  });

  /** The four changes; the unit changes in the cells of one indicator. */
  function edit(sheet: string, row: readonly string[], set: (column: number, text: string) => void): boolean {
    if (sheet === '環境保護局' && row[4]?.startsWith('申請設置容量')) {
      for (const column of [5, 6, 7, 8]) {
        set(
          column,
          (row[column] ?? '').replace(/(\d+)MW/u, (_, power) => `${Number(power) * 1000}kW`),
        );
      }
    }
    if (sheet === '環境保護局' && row[3]?.startsWith('藍天日數')) set(7, '75%');
    if (sheet === '民政處' && row[3] === '辦理成年禮') set(3, '辦理成年禮活動');
    return !row[3]?.startsWith('每年清理溝泥土總重量');
  }

  it.each<[what: string, how: Omit<Rewriting, 'headerRows' | 'edit'>]>([
    ['in place', {}],
    ['in another order', { rows: 'reversed', columns: 'reversed', sheets: 'reversed' }],
  ])('with four changes %s give exactly those', async (_, how) => {
    const changes = await briefChanges(fileInput(path), written({ ...how, edit }));
    const withoutCells = changes.map((change) => change.replace(/@[A-Z]\d+(?:\+[A-Z]\d+)*/gu, ''));
    expect(withoutCells.sort()).toEqual([
      'error measure-dropped 每年清理溝泥土總重量目標值',
      'error target-lowered 2021 80% -> 75%',
      'notice measure-renamed 辦理成年禮 -> 辦理成年禮活動',
      'notice unit-changed 2019-2022 5MW (累積) -> 5000kW (累積)',
    ]);
  });
});

describe('a results report', () => {
  it.each(['reversed', 'rotated'] as const)('does not differ with its columns %s', async (columns) => {
    const path = 'fixtures/kaohsiung-results/results.xlsx';
    const other = rewrite(new Uint8Array(readFileSync(path)), 'results-2.xlsx', { headerRows: 4, columns });
    expect(await briefChanges(fileInput(path), other)).toEqual([]);
  });
});

describe('a version with known changes', () => {
  const path = `${CHIAYI}/table-4-3.utf8.csv`;
  const text = readFileSync(path, 'utf8');

  function changed(...replacements: readonly (readonly [from: string, to: string])[]): InputSource {
    let result = text;
    for (const [from, to] of replacements) {
      expect(result, 'the text to be replaced').toContain(from);
      result = result.replace(from, to);
    }
    return textInput('table-4-3.utf8.csv', result);
  }

  it('gives exactly those', async () => {
    const after = changed(['"5,676"', '"5,000"'], ['柴油車輛加入自主管理', '柴油大客貨車加入自主管理']);
    expect(await briefChanges(fileInput(path), after)).toEqual([
      'notice measure-renamed 柴油車輛加入自主管理@B4 -> 柴油大客貨車加入自主管理@B4',
      'error target-lowered 2021 5,676@G8 -> 5,000@G8',
    ]);
  });
});

describe('the report', () => {
  const options = {
    profiles: builtInProfiles(),
    lang: 'zh-TW' as const,
    rules: new Map(),
    failOn: 'error' as const,
    version: '0.0.0-test',
  };
  const versions = ['112', '113'].map((year) => fileInput(`fixtures/plan-versions/transport-${year}.csv`));
  const run = () => diff(versions.slice(0, 1), versions.slice(1), options);

  it('fits its schema and is the same every time', async () => {
    const [first, second] = [await run(), await run()];
    expect(diffProblems(first.report)).toEqual([]);
    expect(JSON.stringify(first.report)).toBe(JSON.stringify(second.report));
  });

  it('tells the two versions of the sample plan apart', async () => {
    const { report } = await run();
    expect(report.changes.filter(({ severity }) => severity === 'error').map(brief)).toEqual([
      'error target-lowered 2023 3,500@G6 -> 3,000@F6',
      'error target-postponed 2023 累計 33 站@G11 -> 累計 33 站@F12',
      'error target-postponed 2024 累計 36 站@G12 -> 累計 36 站@F13',
      'error measure-dropped 汰換老舊公務車@B17',
    ]);
    expect(report.exitCode).toBe(1);
    expect(report.pairs).toMatchObject([
      { measures: { old: 6, new: 6, matched: 5, renamed: 1, added: 1, dropped: 1 } },
    ]);
  });

  it('counts findings that stay, come and go', async () => {
    const { report, before, after } = await run();
    const { new: fresh, gone, unchanged } = report.summary.findings;
    expect(unchanged + gone).toBe(before.report.findings.length);
    expect(unchanged + fresh).toBe(after.report.findings.length);
    // The measure is called 設置電動機車充換電站 now; that no money is planned for it is no news.
    expect(report.findings.gone.map(({ rule, measure }) => `${rule} ${measure}`)).toContain(
      'missing-budget 汰換老舊公務車',
    );
  });
});

describe('a plan and the summary of its revisions', () => {
  const plan = () => fileInput('fixtures/chiayi-kpi/kpi.xlsx');
  const summary = () => fileInput('fixtures/chiayi-kpi/revisions.xlsx');

  it('are compared for what the summary lists, with its reasons', async () => {
    const changes = await briefChanges(plan(), summary());
    expect(changes.filter((change) => change.includes('dropped'))).toEqual(
      changes.filter((change) => change.startsWith('notice target-dropped')),
    );
    expect(changes.find((change) => change.includes('36.5%'))).toMatch(
      /^notice target-lowered 2021 36\.5%@H7 -> 35\.5%@H6 because \(revision\) 流標六次/u,
    );
  });

  it('on the new side give the plan its reasons', async () => {
    const lowered = rewrite(new Uint8Array(readFileSync('fixtures/chiayi-kpi/kpi.xlsx')), 'kpi.xlsx', {
      headerRows: 3,
      edit: (sheet, row, set) => {
        if (sheet === '工務處' && row[7] === '36.5%') set(7, '35.5%');
        return true;
      },
    });
    const changes = await briefChanges(plan(), [lowered, summary()]);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatch(
      /^notice target-lowered 2021 36\.5%@H7 -> 35\.5%@H7 because \(revision\) 流標六次/u,
    );
    expect(changes[1]).toMatch(/^notice document-added /u);
  });
});
