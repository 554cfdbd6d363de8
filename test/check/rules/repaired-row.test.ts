import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/repaired-row.ts';
import type { Repair, Table } from '../../../src/plan-document.ts';
import { law } from '../law-builder.ts';
import { brief, check, place, plan } from '../plan-builder.ts';

test('each repair with the cells it touched', () => {
  const repairs = [
    {
      kind: 'row-realigned' as const,
      cells: [place(5, 'period'), place(5, 'result')],
      detail: '111年 87.4%',
    },
    { kind: 'blank-continued' as const, cells: [place(6, 'target')], detail: '3,500' },
  ];
  const findings = check(rule, plan({ measures: [], repairs }));
  expect(findings.map(brief)).toEqual(['notice E5 F5', 'notice G6']);
  expect(findings.map(({ message }) => message)).toEqual([
    '整列移回所屬的欄位（2 格）：「111年 87.4%」。請對照原表。',
    '空白視為延用上方的值（1 格）：「3,500」。請對照原表。',
  ]);
  expect(findings[0]?.table).toBe('1-1');
});

test('nothing repaired', () => {
  expect(check(rule, plan({ measures: [] }))).toEqual([]);
});

test('a repair is told under the measure of its row', () => {
  const records = [{ years: 2021 }, { years: 2022 }];
  const measures = [{ indicators: [{ records }] }, { name: '節約用水', indicators: [{ records }] }];
  const repairs = [3, 5, 6].map((row) => ({
    kind: 'row-realigned' as const,
    cells: [place(row, 'period')],
    detail: '111年',
  }));
  expect(check(rule, plan({ measures, repairs })).map(({ measure }) => measure)).toEqual([
    undefined,
    '推廣節能',
    '節約用水',
  ]);
});

const moved = (...cells: Repair['cells']): Repair => ({ kind: 'row-realigned', cells, detail: '111年' });

test('in English', () => {
  const say = (kind: Repair['kind']) =>
    check(
      rule,
      plan({ measures: [], repairs: [{ kind, cells: [place(5, 'period')], detail: '111年' }] }),
      undefined,
      'en',
    ).map(({ message }) => message);
  expect(say('text-joined')).toEqual([
    'Text cut in two was joined (1 cells): "111年". Compare with the original table.',
  ]);
  expect(say('blank-open')).toEqual([
    'A blank can be read in two ways and was left open (1 cells): "111年". Compare with the original table.',
  ]);
});

test('a repair that touches a cell more is still the same finding', () => {
  const found = (...cells: Repair['cells']) =>
    check(rule, plan({ measures: [], repairs: [moved(...cells)] }))[0];
  const [one, two] = [found(place(5, 'period')), found(place(5, 'period'), place(5, 'result'))];
  expect([one?.evidence.count, two?.evidence.count]).toEqual([1, 2]);
  expect(one?.fingerprint).toBe(two?.fingerprint);
});

test('a repair in a law is told under the article it stands in', () => {
  const base = plan({ measures: [], repairs: [moved({ sheet: '條文', cell: 'A3', row: 3, column: 1 })] });
  const ordinance = law([{ paragraphs: ['甲。'] }, { paragraphs: ['乙。'] }]);
  expect(check(rule, { ...base, ordinance }).map(({ measure }) => measure)).toEqual(['第二條']);
});

test('a repair belongs to the table below whose header it stands, and to a measure of that table', () => {
  const records = [{ years: 2021 }];
  const base = plan({
    measures: [{ indicators: [{ records }] }, { name: '節約用水', indicators: [{ records }] }],
  });
  const [first, second] = base.measures;
  const at = (row: number, sheet = place(1, 'measure').sheet) => ({ ...place(row, 'measure'), sheet });
  const table = (id: string, header: Table['header']) => ({
    ...base.tables[0],
    id,
    sheet: header.sheet,
    header,
  });
  const tables = [table('1-1', at(3)), table('1-2', at(10)), table('2-1', at(3, '表2-1'))];
  const measures = [
    // Read from the last sheet first.
    { ...second, table: '2-1', name: '宣導', source: at(6, '表2-1') },
    { ...second, table: '1-2', source: at(14) },
    { ...second, table: '1-2', name: '汰換', source: at(12) },
    { ...first, table: '1-1', source: at(5) },
  ];
  const repairs = [
    at(2),
    at(3),
    at(4),
    at(5),
    at(9),
    at(10),
    at(11),
    at(12),
    at(13),
    at(14),
    at(20),
    at(9, '表2-1'),
  ];
  const document = { ...base, tables, measures, repairs: repairs.map((cell) => moved(cell)) } as typeof base;
  const found = check(rule, document).map(({ table: id, measure, locations }) => [
    locations[0]?.sheet,
    locations[0]?.cell,
    id,
    measure,
  ]);
  expect(found.toSorted()).toEqual(
    [
      ['表1-1', 'B2', undefined, undefined],
      ['表1-1', 'B3', '1-1', undefined],
      ['表1-1', 'B4', '1-1', undefined],
      ['表1-1', 'B5', '1-1', '推廣節能'],
      ['表1-1', 'B9', '1-1', '推廣節能'],
      ['表1-1', 'B10', '1-2', undefined],
      ['表1-1', 'B11', '1-2', undefined],
      ['表1-1', 'B12', '1-2', '汰換'],
      ['表1-1', 'B13', '1-2', '汰換'],
      ['表1-1', 'B14', '1-2', '節約用水'],
      ['表1-1', 'B20', '1-2', '節約用水'],
      ['表2-1', 'B9', '2-1', '宣導'],
    ].toSorted(),
  );
});
