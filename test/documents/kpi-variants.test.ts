/** A next city's KPI plan: other header words, years elsewhere, several bureaus on one sheet, files without a title. */
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/plan-document.ts';
import { run, textInput } from '../run-files.ts';

async function read(path: string, ...lines: string[]): Promise<PlanDocument> {
  const { model, report } = await run([textInput(path, `${lines.join('\n')}\n`)]);
  const [document] = model.documents;
  if (!document) throw new Error(JSON.stringify(report.findings));
  return document;
}

/** `交通處 | 停車 | 增設停車格 | 新增格位數 | 2022 80格`. */
function shown({ measures }: PlanDocument): string[] {
  return measures.flatMap(({ leadAgencies, category, name, indicators }) =>
    indicators.map((indicator) => {
      const years = indicator.records.map(
        ({ period, target }) => `${period.start} ${target?.value ?? '-'}${target?.unit?.symbol ?? ''}`,
      );
      return [leadAgencies.join(), category, name, indicator.name, years.join(', ')].join(' | ');
    }),
  );
}

const PARKING = '交通處 | 停車 | 增設停車格 | 新增格位數 | 2023 80格, 2024 90格';

describe('tables of one bureau', () => {
  it('whose file is called after it, with years right beside the goal and other words in the header', async () => {
    const document = await read(
      '03-交通處.csv',
      '策略目標,112年目標值,113年目標值,績效指標,評估標準',
      '停車,80格,90格,增設停車格,新增格位數',
    );
    expect(document.kind).toBe('kpi-plan');
    expect(shown(document)).toEqual([PARKING]);
  });

  it('with a year for each row', async () => {
    const document = await read(
      '交通處.csv',
      '策略目標,關鍵績效指標,衡量標準,年度,目標值',
      '停車,增設停車格,新增格位數,112年,80格',
      '停車,增設停車格,新增格位數,113年,90格',
    );
    expect(shown(document)).toEqual([PARKING]);
  });

  it('numbered under a header of its own or under none', async () => {
    const document = await read(
      '交通處.csv',
      ',策略目標,,關鍵績效指標,,衡量標準,112年目標值',
      '一,停車,1,增設停車格,,新增格位數,80格',
      ',,2,汰換收費機,,汰換臺數,5臺',
    );
    expect(shown(document)).toEqual([
      '交通處 | 停車 | 增設停車格 | 新增格位數 | 2023 80格',
      '交通處 | 停車 | 汰換收費機 | 汰換臺數 | 2023 5臺',
    ]);
    expect(document.coverage).toMatchObject({ unmapped: 0, cells: 14 });
  });

  it('keeps names apart from a column that no header names and that holds more than numbers', async () => {
    const document = await read(
      '交通處.csv',
      '策略目標,關鍵績效指標,,衡量標準,112年目標值',
      '停車,增設停車格,舊稱停車位,新增格位數,80格',
    );
    expect(shown(document)).toEqual(['交通處 | 停車 | 增設停車格 | 新增格位數 | 2023 80格']);
    expect(document.coverage.unmappedCells).toMatchObject([{ text: '舊稱停車位', reason: 'unknown-column' }]);
  });

  it('leaves the last year blank where it is blank', async () => {
    const document = await read(
      '交通處.csv',
      '策略目標,關鍵績效指標,衡量標準,112年目標值,113年目標值',
      '停車,增設停車格,新增格位數,80格,90格',
      '停車,汰換收費機,汰換臺數,5臺,',
      '停車,興建立體停車場,興建座數,1座,1座',
      '停車,繪設機車格,繪設格數,10格,20格',
      '停車,設置充電柱,設置支數,3支,4支',
    );
    expect(shown(document)[1]).toBe('交通處 | 停車 | 汰換收費機 | 汰換臺數 | 2023 5臺, 2024 -');
  });
});

describe('tables of several bureaus', () => {
  const HEADER = '關鍵策略目標,關鍵績效指標,衡量標準,年度目標值,';
  const YEARS = ',,,112年,113年';

  it('one below the other on a sheet, each under its title; the same title again is the next page', async () => {
    const document = await read(
      'plan.csv',
      '示範市政府交通處中程(112至113年度)施政計畫 關鍵績效指標',
      HEADER,
      YEARS,
      '停車,增設停車格,新增格位數,80格,90格',
      '示範市政府交通處中程(112至113年度)施政計畫 關鍵績效指標',
      HEADER,
      YEARS,
      '公車,增加班次,每日班次,10班,12班',
      '示範市政府教育處中程(112至113年度)施政計畫 關鍵績效指標',
      HEADER,
      YEARS,
      '校園,改善廁所,辦理校數,3校,3校',
    );
    expect(document.tables.map(({ id }) => id)).toEqual(['交通處', '教育處']);
    expect(shown(document)).toEqual([
      PARKING,
      '交通處 | 公車 | 增加班次 | 每日班次 | 2023 10班, 2024 12班',
      '教育處 | 校園 | 改善廁所 | 辦理校數 | 2023 3校, 2024 3校',
    ]);
  });

  it('named in a column, which the tidy table repeats', async () => {
    const document = await read(
      'plan.csv',
      '局處,關鍵策略目標,關鍵績效指標,衡量標準,112年目標值,113年目標值',
      '交通處,停車,增設停車格,新增格位數,80格,90格',
      '教育處,校園,改善廁所,辦理校數,3校,3校',
    );
    expect(shown(document)).toEqual([PARKING, '教育處 | 校園 | 改善廁所 | 辦理校數 | 2023 3校, 2024 3校']);
    expect(document.tables[0]?.agency).toBeUndefined();
  });
});

describe('a KPI table with results', () => {
  it('is judged like any other', async () => {
    const { model } = await run(
      [
        textInput(
          '交通處.csv',
          '策略目標,關鍵績效指標,衡量標準,年度,目標值,實際值\n停車,增設停車格,新增格位數,112年,80格,60格\n',
        ),
      ],
      { asOf: '2023-12-31' },
    );
    expect(model.documents[0]?.measures[0]?.indicators[0]?.records[0]?.status).toBe('behind');
  });
});

describe('a summary of revisions as csv', () => {
  it('gives the reason of a cell to each indicator the cell names', async () => {
    const document = await read(
      'revisions.csv',
      '單位,關鍵策略目標,關鍵績效指標,衡量標準,112年目標值(修正後),修正理由',
      '交通處,停車,停車設施,新增格位數(格)、汰換臺數(臺),80格、5臺,用地取得',
    );
    const [measure] = document.measures;
    expect(measure?.indicators.map(({ name, revision }) => `${name} ${revision?.reason}`)).toEqual([
      '新增格位數 用地取得',
      '汰換臺數 用地取得',
    ]);
  });

  it('carries the unit, its name spelled out down the cell, and the reason over the blanks below', async () => {
    const document = await read(
      'revisions.csv',
      '單位,關鍵策略目標,關鍵績效指標,衡量標準,年度目標值(修正後),,修正理由,頁碼',
      ',,,,112年,113年,,',
      '"交\n\n通\n\n處",停車,增設停車格,新增格位數,80格,90格,用地取得,P1-4',
      ',,汰換收費機,汰換臺數,5臺,6臺,,',
      ',公車,增加班次,每日班次,10班,12班,,P1-5',
      '單位,關鍵策略目標,關鍵績效指標,衡量標準,年度目標值(修正後),,修正理由,頁碼',
      ',,,,112年,113年,,',
      '教育處,校園,改善廁所,辦理校數,3校,3校,經費增加,P2-1',
    );
    expect(document.kind).toBe('kpi-revision');
    expect(
      document.measures.map(({ leadAgencies, name, revision }) =>
        [leadAgencies.join(), name, revision?.reason ?? '-', revision?.page ?? '-'].join(' | '),
      ),
    ).toEqual([
      '交通處 | 增設停車格 | 用地取得 | P1-4',
      '交通處 | 汰換收費機 | 用地取得 | P1-4',
      '交通處 | 增加班次 | - | P1-5',
      '教育處 | 改善廁所 | 經費增加 | P2-1',
    ]);
  });
});
