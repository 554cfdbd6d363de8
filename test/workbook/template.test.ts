/** Templates: empty they say so, filled in as a user would they are read back whole and validate clean. */

import { describe, expect, it } from 'vitest';
import { read, utils, type WorkSheet, write } from 'xlsx';
import { LANGUAGES, type Language } from '../../src/finding.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { parseUnit } from '../../src/parse/units.ts';
import { makeTemplate, TEMPLATE_KINDS, type TemplateKind } from '../../src/pipeline/template.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import type { Profile } from '../../src/profile.ts';
import { OFFERED_UNITS } from '../../src/workbook/template/layout.ts';
import { run } from '../run-files.ts';

type Value = string | number;

interface Filled {
  readonly title: string;
  /** Where the first row to fill in is. */
  readonly row: number;
  /** The header as it stands, years below their common word. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

async function templateOf(
  kind: TemplateKind,
  lang: Language,
  profiles: readonly Profile[] = builtInProfiles(),
) {
  const template = await makeTemplate({ kind, lang, from: 2026, to: 2030, profiles });
  if (template === undefined) throw new Error(`no template of ${kind}`);
  return template;
}

/** Opens the workbook in another program, types the rows into the cells and saves it. */
async function fill(
  kind: TemplateKind,
  lang: Language,
  plan: Filled,
  more: Readonly<Record<string, Filled>> = {},
) {
  const template = await templateOf(kind, lang);
  const book = read(template.bytes, { type: 'array' });
  const [first = ''] = book.SheetNames;
  for (const [name, { title, row, header, rows }] of [[first, plan], ...Object.entries(more)] as const) {
    const sheet = book.Sheets[name] ?? {};
    expect(headerOf(sheet, row)).toEqual(header);
    utils.sheet_add_aoa(sheet, [[title]], { origin: 'A1' });
    utils.sheet_add_aoa(sheet, rows as Value[][], { origin: `A${row}` });
  }
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
  const { report, model } = await run([{ path: template.file, bytes }], { asOf: '2026-12-31', lang });
  const [document] = model.documents;
  if (document === undefined) throw new Error('nothing was read');
  const grave = report.findings.filter(({ severity }) => severity !== 'notice');
  return {
    document,
    grave: grave.map(({ rule, message }) => `${rule}: ${message}`),
    exitCode: report.exitCode,
  };
}

/** The words above the first row to fill in: one row, or two where years stand under a common header. */
function headerOf(sheet: WorkSheet, row: number): string[] {
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', blankrows: true });
  const [upper = [], lower = []] = [lines[row - 3] ?? [], lines[row - 2] ?? []];
  const hasYears = lower.some((text) => /^(?:1\d\d年|20\d\d)$/u.test(text));
  return lower.map((text, index) => (hasYears && text === '' ? (upper[index] ?? '') : text));
}

function targetsOf({ measures }: PlanDocument): unknown[] {
  return measures.flatMap(({ name, indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.records.map(({ period, target, result }) => [
        ...[name, indicator.name, period?.start, period?.end],
        ...[target?.value, target?.unit?.symbol, result?.value],
      ]),
    ),
  );
}

function budgetsOf({ measures }: PlanDocument): unknown[] {
  const records = measures.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.records));
  return records.map(({ budget }) => budget?.amount);
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(TEMPLATE_KINDS)('%s says that it is empty', async (kind) => {
    const { file, bytes } = await templateOf(kind, lang);
    const { report, model } = await run([{ path: file, bytes }], { lang });
    expect(model.documents.map((document) => document.kind)).toEqual([kind]);
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['empty-table', 'warning'],
    ]);
    expect(report.exitCode).toBe(0);
  });
});

describe('a strategy plan', () => {
  const years = [115, 116, 117, 118, 119];
  it('is read back in Chinese', async () => {
    const { document, grave, exitCode } = await fill('strategy-plan', 'zh-TW', {
      title: '嘉義市淨零排放推動策略（115-119年）',
      row: 4,
      header: [
        ...[
          '部門',
          '策略類別',
          '執行方案/推動策略',
          '策略說明',
          '衡量標準',
          '單位',
          '主辦',
          '協辦',
          '推動期程',
        ],
        ...['目標', '成果', '經費', '備註'],
      ],
      rows: years.map((year) => [
        ...[
          '運輸',
          '綠運輸',
          '汰換老舊公務車',
          '逐年編列預算',
          '汰換輛數',
          '輛',
          '環境保護局',
          '交通處',
          `${year}年`,
        ],
        ...[20 + year - 115, year === 115 ? 22 : '', 300],
      ]),
    });
    expect({ grave, exitCode }).toEqual({ grave: [], exitCode: 0 });
    expect(document).toMatchObject({ jurisdiction: '嘉義市', period: { start: 2026, end: 2030 } });
    expect(
      document.measures.map(({ sector, leadAgencies, supportingAgencies }) => [
        sector,
        leadAgencies,
        supportingAgencies,
      ]),
    ).toMatchObject([['transport', ['環境保護局'], ['交通處']]]);
    expect(targetsOf(document)).toEqual([
      ['汰換老舊公務車', '汰換輛數', 2026, 2026, 20, '輛', 22],
      ['汰換老舊公務車', '汰換輛數', 2027, 2027, 21, '輛', undefined],
      ['汰換老舊公務車', '汰換輛數', 2028, 2028, 22, '輛', undefined],
      ['汰換老舊公務車', '汰換輛數', 2029, 2029, 23, '輛', undefined],
      ['汰換老舊公務車', '汰換輛數', 2030, 2030, 24, '輛', undefined],
    ]);
    expect(budgetsOf(document)).toEqual(years.map(() => 3_000_000));
  });

  it('is read back in English', async () => {
    const { document, grave, exitCode } = await fill('strategy-plan', 'en', {
      title: 'Climate strategy of 嘉義市, 2026-2030',
      row: 4,
      header: [
        ...['Sector', 'Category', 'Measure', 'Description', 'Indicator', 'Unit', 'Lead', 'Support', 'Period'],
        ...['Target', 'Result', 'Budget', 'Note'],
      ],
      rows: [2026, 2027, 2028, 2029, 2030].map((year) => [
        ...[
          'transport',
          'Green mobility',
          'Replace official cars',
          'yearly',
          'Cars replaced',
          '輛',
          '環境保護局',
          '交通處',
          year,
        ],
        ...[20, year === 2026 ? 22 : '', 300],
      ]),
    });
    expect({ grave, exitCode }).toEqual({ grave: [], exitCode: 0 });
    expect(document).toMatchObject({ jurisdiction: '嘉義市', measures: [{ sector: 'transport' }] });
    expect(targetsOf(document)[0]).toEqual([
      'Replace official cars',
      'Cars replaced',
      2026,
      2026,
      20,
      '輛',
      22,
    ]);
    expect(budgetsOf(document)[0]).toBe(3_000_000);
  });
});

describe('a results report', () => {
  const header = [
    '部門',
    '編號',
    '主要局處',
    '協辦機關',
    '執行措施或實施計畫',
    '衡量指標',
    '單位',
    '五年目標量',
  ];
  it('is read back in Chinese, with what explains a delay', async () => {
    const { document, grave, exitCode } = await fill(
      'results-report',
      'zh-TW',
      {
        title: '嘉義市溫室氣體減量執行方案115-119年推動成果',
        row: 4,
        header: [...header, '115年', '116年', '117年', '118年', '119年', '總執行量', '總減碳量', '備註'],
        rows: [
          [
            '運輸',
            '1',
            '環境保護局',
            '交通處',
            '汰換老舊公務車',
            '汰換輛數',
            '輛',
            100,
            20,
            '',
            '',
            '',
            '',
            20,
            '40公噸CO2e',
          ],
          [
            '能源',
            '2',
            '教育處',
            '',
            '校舍屋頂光電',
            '設置校數',
            '校',
            50,
            4,
            '',
            '',
            '',
            '',
            4,
            '12公噸CO2e',
          ],
        ],
      },
      {
        進度落後說明: {
          title: '進度落後說明',
          row: 3,
          header: ['部門', '編號', '執行措施或實施計畫', '執行量/目標值', '說明'],
          rows: [['能源', '2', '校舍屋頂光電', '4/10', '結構檢查延後，116年補足']],
        },
      },
    );
    expect(targetsOf(document)).toEqual(
      expect.arrayContaining([
        ['汰換老舊公務車', '汰換輛數', 2026, 2026, undefined, undefined, 20],
        ['汰換老舊公務車', '汰換輛數', 2026, 2030, 100, '輛', 20],
      ]),
    );
    expect(document.explanations).toMatchObject([{ measure: '校舍屋頂光電' }]);
    // 4 of the 10 schools of the first fifth: behind, explained, and nothing else.
    expect(grave.filter((finding) => !finding.startsWith('behind-schedule'))).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('is read back in English', async () => {
    const { document, grave } = await fill('results-report', 'en', {
      title: 'Results of the climate plan of 嘉義市, 2026-2030',
      row: 4,
      header: [
        ...['Sector', 'No', 'Lead', 'Support', 'Measure', 'Indicator', 'Unit', 'Target'],
        ...['2026', '2027', '2028', '2029', '2030', 'Total', 'Carbon reduction', 'Notes'],
      ],
      rows: [
        [
          'transport',
          '1',
          '環境保護局',
          '',
          'Replace cars',
          'Cars',
          '輛',
          100,
          20,
          '',
          '',
          '',
          '',
          20,
          '40 tCO2e',
        ],
      ],
    });
    expect(grave).toEqual([]);
    expect(targetsOf(document)).toContainEqual(['Replace cars', 'Cars', 2026, 2030, 100, '輛', 20]);
  });
});

describe('KPIs', () => {
  it.each([
    [
      'zh-TW',
      '嘉義市政府中程（115至119年度）施政計畫關鍵績效指標',
      ['主辦機關', '關鍵策略目標', '關鍵績效指標', '衡量標準', '單位'],
      (year: number) => `${year - 1911}年`,
      '備註',
    ],
    [
      'en',
      'KPIs of the medium-term plan of 嘉義市, 2026-2030',
      ['Lead agency', 'Strategic goal', 'Key performance indicator', 'Measurement', 'Unit'],
      String,
      'Notes',
    ],
  ] as const)('of a plan are read back in %s', async (lang, title, words, year, note) => {
    const { document, grave } = await fill('kpi-plan', lang, {
      title,
      row: 4,
      header: [...words, ...[2026, 2027, 2028, 2029, 2030].map(year), note],
      rows: [['環境保護局', '改善空氣品質', '汰換老舊公務車', '汰換輛數', '輛', 20, 25, 30, 35, 40]],
    });
    expect(grave).toEqual([]);
    expect(targetsOf(document).map((record) => (record as unknown[]).slice(2, 6))).toEqual([
      [2026, 2026, 20, '輛'],
      [2027, 2027, 25, '輛'],
      [2028, 2028, 30, '輛'],
      [2029, 2029, 35, '輛'],
      [2030, 2030, 40, '輛'],
    ]);
    expect(document.measures).toMatchObject([
      { name: '汰換老舊公務車', category: '改善空氣品質', leadAgencies: ['環境保護局'] },
    ]);
  });

  it.each([
    [
      'zh-TW',
      '嘉義市政府中程（115至119年度）施政計畫關鍵績效指標修正彙總',
      ['單位', '關鍵策略目標', '關鍵績效指標', '衡量標準', '計量單位'],
      (year: number) => `${year - 1911}年`,
      ['修正理由', '頁碼'],
    ],
    [
      'en',
      'Revised KPIs of the medium-term plan of 嘉義市, 2026-2030',
      ['Bureau', 'Strategic goal', 'Key performance indicator', 'Measurement', 'Unit'],
      String,
      ['Reason', 'Page'],
    ],
  ] as const)('of a revision are read back in %s', async (lang, title, words, year, ends) => {
    const { document, grave } = await fill('kpi-revision', lang, {
      title,
      row: 4,
      header: [...words, ...[2026, 2027, 2028, 2029, 2030].map(year), ...ends],
      rows: [
        [
          '環境保護局',
          '改善空氣品質',
          '汰換老舊公務車',
          '汰換輛數',
          '輛',
          20,
          25,
          30,
          35,
          40,
          '補助額度調降',
          '12',
        ],
      ],
    });
    expect(grave).toEqual([]);
    expect(targetsOf(document)).toHaveLength(5);
    expect(document.measures).toMatchObject([{ revision: { reason: '補助額度調降', page: '12' } }]);
  });
});

describe('written documents', () => {
  it.each([
    ['zh-TW', ['組別', '召集單位', '任務', '協辦機關']],
    ['en', ['Group', 'Convenor', 'Duties', 'Supporting agencies']],
  ] as const)('an organisation is read back in %s', async (lang, header) => {
    const { document, grave } = await fill('organisation', lang, {
      title: '嘉義市氣候變遷因應推動會工作分組',
      row: 3,
      header,
      rows: [['運輸組', '交通處', '公共運輸', '環境保護局、教育處']],
    });
    expect(grave).toEqual([]);
    expect(document.organisation).toMatchObject({
      groups: [{ name: '運輸組', convenor: '交通處', duties: ['公共運輸'] }],
      agencies: [{ name: '交通處' }, { name: '環境保護局' }, { name: '教育處' }],
    });
  });

  it.each([
    ['zh-TW', ['條文', '說明']],
    ['en', ['Article', 'Explanation']],
  ] as const)('an ordinance is read back in %s', async (lang, header) => {
    const { document, grave } = await fill('ordinance', lang, {
      title: '嘉義市淨零排放自治條例',
      row: 3,
      header,
      rows: [
        ['第一條　為推動淨零排放，特制定本自治條例。', '說明立法目的。'],
        ['第二條　本自治條例之主管機關為嘉義市政府環境保護局。', '說明主管機關。'],
      ],
    });
    expect(grave).toEqual([]);
    expect(document.ordinance?.articles.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('the words of a template', () => {
  it("are those of the profile of one's own", async () => {
    const [base] = builtInProfiles();
    if (base === undefined) throw new Error('no profile');
    const fields = { ...base.fields, measure: ['亮點作為', ...(base.fields.measure ?? [])] };
    const { bytes } = await templateOf('strategy-plan', 'zh-TW', [
      { ...base, id: 'own', fields },
      ...builtInProfiles(),
    ]);
    const sheet = read(bytes, { type: 'array' }).Sheets.推動策略 ?? {};
    expect(headerOf(sheet, 4)).toContain('亮點作為');
  });

  it('count the years of the plan', async () => {
    const profiles = builtInProfiles();
    const template = await makeTemplate({
      kind: 'results-report',
      lang: 'zh-TW',
      from: 2027,
      to: 2030,
      profiles,
    });
    const sheet = read(template?.bytes, { type: 'array' }).Sheets.執行成果 ?? {};
    expect(headerOf(sheet, 4)).toEqual(expect.arrayContaining(['四年目標量', '116年', '119年']));
    expect(headerOf(sheet, 4)).not.toContain('115年');
  });

  it('are sought for nothing a run may not read', async () => {
    expect(
      await makeTemplate({
        kind: 'ordinance',
        lang: 'en',
        from: 2026,
        to: 2030,
        profiles: builtInProfiles().slice(0, 1),
      }),
    ).toBeUndefined();
  });

  it.each(OFFERED_UNITS)('offer the unit %s, which can be read', (unit) => {
    expect(parseUnit(unit)?.symbol).toBe(unit);
  });
});
