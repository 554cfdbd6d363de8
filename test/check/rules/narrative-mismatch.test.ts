import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/narrative-mismatch.ts';
import { validate } from '../../../src/index.ts';
import { parseUnit } from '../../../src/parse/units.ts';
import type { PlanDocument, Statement } from '../../../src/plan-document.ts';
import { checkAll } from '../organisation-builder.ts';
import { brief, check, figure, type MeasureSpec, place, plan, type Said } from '../plan-builder.ts';

interface Told extends Partial<Pick<Statement, 'about' | 'period'>> {
  readonly raw: string;
  readonly value: number;
  readonly unit: string;
  readonly op?: '>=';
}

/** A plan with one target and total (F4, G4), and figures told in lines B1, B2 … above it. */
function told(target: Said, result: Said, ...figures: readonly Told[]): PlanDocument {
  const years = [2021, 2025] as const;
  const document = plan({
    measures: [{ indicators: [{ name: '成效', records: [{ years, target, result }] }] }],
  });
  const statements = figures.map(({ raw, value, unit, op, about, period }, index): Statement => {
    const parsed = parseUnit(unit);
    return {
      text: `合計 ${raw}`,
      figure: { raw, value, ...(parsed ? { unit: parsed } : {}), ...(op ? { op } : {}) },
      about: about ?? 'result',
      measure: '1-1/1',
      indicator: '成效',
      part: 1,
      ...(period ? { period } : {}),
      source: place(index + 1, 'measure'),
    };
  });
  return { ...document, asOf: { date: '2023-09-30', basis: 'document' }, statements };
}

const total = (value: number, unit?: string, raw?: string): Said =>
  figure(value, unit, { kind: 'total', ...(raw ? { raw } : {}) });

const none = total(1, '座');

test.each<[name: string, table: Said, figures: Told[], expected: string[]]>([
  [
    '85 案 against 80',
    total(80, '案'),
    [{ raw: '85 案', value: 85, unit: '案' }],
    ['warning 2021-2025 B1 F4'],
  ],
  ['the same', total(80, '案'), [{ raw: '80 案', value: 80, unit: '案' }], []],
  [
    'the same in another scale, rounded',
    total(1098, '萬人次', '1,098 萬人次'),
    [{ raw: '10,984,564 人次', value: 10984564, unit: '人次' }],
    [],
  ],
  [
    'digits cut off',
    total(249608, 'm²', '249,608'),
    [{ raw: '24.9 萬 m²', value: 24.9, unit: '萬m²' }],
    ['notice 2021-2025 B1 F4'],
  ],
  [
    'another period',
    total(359191, '噸', '359,191 噸'),
    [{ raw: '370,621 噸', value: 370621, unit: '噸', period: { start: 2021, end: 2023, to: '2023-10-31' } }],
    ['notice 2021-2025 B1 F4'],
  ],
  [
    'no unit in the table',
    total(30.6),
    [{ raw: '30.8 萬噸', value: 30.8, unit: '萬噸' }],
    ['notice 2021-2025 B1 F4'],
  ],
  [
    'far off',
    total(274, '人次'),
    [{ raw: '731 人次', value: 731, unit: '人次' }],
    ['notice 2021-2025 B1 F4'],
  ],
  ['at least so much', total(4534, '人次'), [{ raw: '3,600 人次', value: 3600, unit: '人次', op: '>=' }], []],
  [
    'said twice is one finding',
    total(80, '案'),
    [
      { raw: '85 案', value: 85, unit: '案' },
      { raw: '85 案', value: 85, unit: '案' },
    ],
    ['warning 2021-2025 B1 B2 F4'],
  ],
])('%s', (_, table, figures, expected) => {
  expect(check(rule, told(none, table, ...figures)).map(brief)).toEqual(expected);
});

test('one year called the total so far', () => {
  const years = [2021, 2025] as const;
  const records = [
    { years: 2022, result: figure(3740, '包') },
    { years: 2023, result: figure(4154, '包') },
    { years, result: total(7894, '包') },
  ];
  const unit = parseUnit('包');
  const said = (text: string, raw: string, value: number): PlanDocument => ({
    ...plan({ measures: [{ indicators: [{ name: '成效', records }] }] }),
    statements: [
      {
        text,
        figure: { raw, value, ...(unit ? { unit } : {}) },
        about: 'result',
        measure: '1-1/1',
        indicator: '成效',
        part: 1,
        period: { start: 2023, end: 2023, from: '2023-09-01', to: '2023-09-30' },
        source: place(1, 'measure'),
      },
    ],
  });
  const briefs = (document: PlanDocument) => check(rule, document).map(brief);
  expect(briefs(said('截至 112 年 9 月累積 4,154 包', '4,154 包', 4154))).toEqual(['notice 2021-2025 B1 F6']);
  expect(briefs(said('截至 112 年 9 月已達 4,154 包', '4,154 包', 4154))).toEqual([]);
  expect(briefs(said('截至 112 年 9 月累積 7,894 包', '7,894 包', 7894))).toEqual([]);
});

test('a target is held against the target', () => {
  const document = told(total(750, 'MWp'), total(836, 'MWp'), {
    raw: '650 MW',
    value: 650,
    unit: 'MW',
    about: 'target',
  });
  expect(check(rule, document).map(brief)).toEqual(['warning 2021-2025 B1 G4']);
});

test('a lost scale word is named', () => {
  const [finding] = check(
    rule,
    told(none, total(4758, '度', '4,758 度'), { raw: '47,584,891 度', value: 47584891, unit: '度' }),
  );
  expect(finding && brief(finding)).toBe('warning 2021-2025 B1 F4');
  expect(finding?.message).toBe(
    '文字所寫的成果 47,584,891 度（「合計 47,584,891 度」，B1）與表中的「4,758 度」（F4）不同；數字相同而差了「萬」，其中一處的單位可能少寫「萬」。',
  );
});

test('two other figures for one thing are told with each other', () => {
  const figures = [85, 90].map((value) => ({ raw: `${value} 案`, value, unit: '案' }));
  const found = check(rule, told(none, total(80, '案'), ...figures));
  expect(found.map(brief)).toEqual(['warning 2021-2025 B1 F4 B2', 'warning 2021-2025 B2 F4 B1']);
  expect(found[0]?.message).toBe(
    '文字所寫的成果 85 案（「合計 85 案」，B1）與表中的「80案」（F4）不同，文字別處又寫 90 案 (B2)；兩者都可能有誤。',
  );
  const three = [85, 90, 95].map((value) => ({ raw: `${value} 案`, value, unit: '案' }));
  expect(check(rule, told(none, total(80, '案'), ...three))[0]?.evidence.others).toBe(
    '90 案 (B2), 95 案 (B3)',
  );
});

test('said twice, both places are named', () => {
  const twice = { raw: '85 案', value: 85, unit: '案' };
  const [finding] = check(rule, told(none, total(80, '案'), twice, twice));
  expect(finding?.evidence).toMatchObject({ textCells: 'B1, B2', reason: '', scale: '', others: '' });
});

test('other words around the same figure are the same finding', () => {
  const document = told(none, total(80, '案'), { raw: '85 案', value: 85, unit: '案' });
  const [finding] = check(rule, document);
  const statements =
    document.statements?.map((statement) => ({ ...statement, text: '共計 85 案，成效良好' })) ?? [];
  const [edited] = check(rule, { ...document, statements });
  expect(edited?.evidence.text).not.toBe(finding?.evidence.text);
  expect(edited?.fingerprint).toBe(finding?.fingerprint);
});

/** One table of five measures, as a file of that name holds it. */
function copyOf(id: string, results: readonly number[]) {
  const measures = results.map((value, at): MeasureSpec => {
    const records = [{ years: 2022, target: figure(10 + at, '件'), result: figure(value, '件') }];
    return { name: `${'甲乙丙丁戊'.charAt(at)}措施`, indicators: [{ name: '件數', records }] };
  });
  return plan({ id, measures });
}

test('one table in two files that give a row otherwise', () => {
  const [finding, ...more] = checkAll(rule, [
    copyOf('draft', [5, 6, 7, 8, 9]),
    copyOf('final', [5, 6, 70, 8, 9]),
  ]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', document: 'draft', measure: '丙措施' });
  expect(finding?.locations.map(({ file, cell }) => `${file} ${cell}`)).toEqual([
    'draft.xlsx F6',
    'final.xlsx F6',
  ]);
  expect(finding?.message).toBe(
    '同一張表在兩個檔案裡不同：成果一處是「7件」（draft.xlsx F6），另一處是「70件」（final.xlsx F6）；應確認哪一份才是最新的。',
  );
});

test('one table in two files of which one has no result yet', async () => {
  const file = (path: string, result: string) => {
    const csv = [
      '表 1-1、示範市能源部門推動策略',
      '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
      '節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,900,800,20',
      `節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,112年,${result},900,20`,
      '節能,推廣綠電,衡量標準：輔導家數(家),環保局/交通處,111年,7,5,20',
      '節能,節水宣導,衡量標準：場次(場次),環保局/交通處,111年,7,5,20',
    ];
    return { path, bytes: new TextEncoder().encode(csv.join('\n')) };
  };
  const { report } = await validate([file('old.csv', ''), file('new.csv', '950')], { asOf: '2023-12-31' });
  const found = report.findings.filter((one) => one.rule === 'narrative-mismatch');
  expect(found.map(({ message }) => message)).toEqual([
    '同一張表在兩個檔案裡不同：成果一處是「950」（new.csv F4），另一處空白（old.csv F4）；應確認哪一份才是最新的。',
  ]);
});

test('one table in two files of which one lacks a row', () => {
  const [finding, ...more] = checkAll(rule, [
    copyOf('draft', [5, 6, 7, 8, 9]),
    copyOf('final', [5, 6, 7, 8]),
  ]);
  expect(more).toEqual([]);
  expect(finding?.locations.map(({ file, cell }) => `${file} ${cell}`)).toEqual(['draft.xlsx B8']);
  expect(finding?.message).toBe(
    '同一張表在兩個檔案裡不同：「戊措施」（draft.xlsx B8）只在其中一個檔案裡；應確認哪一份才是最新的。',
  );
  expect(finding?.evidence).toMatchObject({ figure: '', text: '', textCells: '', others: '', scale: '' });
});
