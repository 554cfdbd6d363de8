import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-result.ts';
import { brief, check, dash, figure, type PlanSpec, plan, words } from '../plan-builder.ts';

const other = { name: '節約用水', indicators: [{ records: [{ years: 2023, result: figure(5, '家') }] }] };
const missing: PlanSpec['measures'][number] = {
  indicators: [{ records: [{ years: 2023, target: figure(5, '家'), result: dash, status: 'missing' }] }],
};

test('over at the as-of date: an error', () => {
  const findings = check(rule, plan({ measures: [missing] }), '2023-12-31');
  expect(findings.map(brief)).toEqual(['error 2023 F4 G4']);
  expect(findings[0]?.message).toBe('112 年已經結束，成果欄只有「-」（F4）；目標為「5家」（G4），應填成果。');
});

test('running, while another measure reports the year: a warning', () => {
  expect(check(rule, plan({ measures: [missing, other] }), '2023-10-31').map(brief)).toEqual([
    'warning 2023 F4 G4',
  ]);
});

test('running, and nobody reports the year yet: a notice', () => {
  expect(check(rule, plan({ measures: [missing] }), '2023-10-31').map(brief)).toEqual(['notice 2023 F4 G4']);
});

test('words that put the figure off, and a target for two years: a notice', () => {
  const later = { ...words('結果於 113 年初統計') };
  const target = figure(55, '%');
  const records = [
    { years: 2021, target, result: later, status: 'qualitative' as const },
    { years: 2022, target: figure(2, '處', { per: 'two-years' }), status: 'missing' as const },
    { years: 2023, target, result: words('已完成'), status: 'qualitative' as const },
  ];
  const findings = check(rule, plan({ measures: [{ indicators: [{ records }] }, other] }));
  expect(findings.map(brief)).toEqual(['notice 2021 F4 G4', 'notice 2022 F5 G5']);
});

test('a result of zero and a year not yet due are no gaps', () => {
  const records = [
    { years: 2022, target: figure(5), result: figure(0), status: 'behind' as const },
    { years: 2024, target: figure(5), result: dash, status: 'not-due' as const },
  ];
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }))).toEqual([]);
});

test('years as columns: the blank cell is named by its row and column', () => {
  const columns = [2022, 2023].flatMap((year, index) => [
    { column: 6 + index, text: `${year - 1911}年目標`, field: 'target', period: { start: year, end: year } },
    { column: 8 + index, text: `${year - 1911}年成果`, field: 'result', period: { start: year, end: year } },
  ]);
  const records = [{ years: 2023, target: figure(5, '家'), status: 'missing' as const }];
  const findings = check(rule, plan({ table: { columns }, measures: [{ indicators: [{ records }] }] }));
  expect(findings.map(brief)).toEqual(['error 2023 I4 G4']);
  expect(findings[0]?.message).toBe('112 年已經結束，成果欄空白（I4）；目標為「5家」（G4），應填成果。');
});

test('a merged result that speaks of other years is not blank', () => {
  const result = figure(4, '處', { raw: '111 年已有 4 處', row: 4, spread: { rows: 2, basis: 'merged' } });
  const records = [
    { years: 2022, target: figure(2, '處'), result },
    { years: 2023, target: figure(2, '處'), status: 'missing' as const },
  ];
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding && brief(finding)).toBe('error 2023 F4 G5');
  expect(finding?.message).toBe(
    '112 年已經結束，成果欄「111 年已有 4 處」沒有這一年（F4）；目標為「2處」（G5），應填成果。',
  );
});

test('a gap is the same finding when its year is over', () => {
  const [running] = check(rule, plan({ measures: [missing] }), '2023-10-31');
  const [over] = check(rule, plan({ measures: [missing] }), '2023-12-31');
  expect([running?.evidence.period, over?.evidence.period]).toEqual(['running', 'over']);
  expect(running?.fingerprint).toBe(over?.fingerprint);
});

test('of a span that runs, only the years that have begun are held against the others', () => {
  const span: PlanSpec['measures'][number] = {
    indicators: [
      { records: [{ years: [2022, 2025], target: figure(5, '家'), result: dash, status: 'missing' }] },
    ],
  };
  const reporting = (years: number) => ({
    name: '節約用水',
    indicators: [{ records: [{ years, result: figure(5, '家') }] }],
  });
  const graded = (years: number) =>
    check(rule, plan({ measures: [span, reporting(years)] }), '2023-10-31').map(brief);
  expect([graded(2022), graded(2023), graded(2025)]).toEqual([
    ['warning 2022-2025 F4 G4'],
    ['warning 2022-2025 F4 G4'],
    ['notice 2022-2025 F4 G4'],
  ]);
});

test('words put off a figure only where one was asked for, is due, and is not there', () => {
  const later = words('結果於 113 年初統計');
  const found = (record: Partial<PlanSpec['measures'][number]['indicators'][number]['records'][number]>) => {
    const records = [
      { years: 2021, target: figure(55, '%'), result: later, status: 'qualitative' as const, ...record },
    ];
    return check(rule, plan({ measures: [{ indicators: [{ records }] }] })).map(brief);
  };
  expect(found({})).toEqual(['notice 2021 F4 G4']);
  expect(found({ target: words('持續辦理') })).toEqual([]);
  expect(found({ status: 'not-due' })).toEqual([]);
  const some = words('完成 5 處，其餘尚待統計', { figures: [{ raw: '5 處', value: 5 }] });
  expect(found({ result: some })).toEqual([]);
});
