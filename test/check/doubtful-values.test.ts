/** Cells that were read, but not as what the table needs: the problem, the years, what is written and what was expected. */
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../src/check/doubtful-values.ts';
import { textOf } from '../../src/check/quantities.ts';
import type { Measure } from '../../src/plan-document.ts';
import { a1 } from '../../src/source.ts';
import { dash, figure, plan, type RecordSpec, type Said, words } from './plan-builder.ts';

function measureOf(
  records: readonly RecordSpec[],
  name = '輔導家數',
  change: Partial<Measure> = {},
): Measure {
  const [measure] = plan({ measures: [{ name: '推廣節能', indicators: [{ name, records }] }] }).measures;
  if (measure === undefined) throw new Error('no measure was built');
  return { ...measure, ...change };
}

/** `words-for-figure 2022 「已完成」 (5面) F4 G4` */
function doubts(measure: Measure): string[] {
  return doubtsOf(measure).map(({ problem, period, quantity, written, expected, places }) => {
    const years = period.start === period.end ? period.start : `${period.start}-${period.end}`;
    const cells = places.map(({ cell }) => cell);
    return `${problem} ${years} 「${written ?? textOf(quantity)}」 (${expected}) ${cells.join(' ')}`;
  });
}

const of = (...records: readonly RecordSpec[]) => doubts(measureOf(records));

describe('words where the target asks for a figure', () => {
  const target = figure(5, '面');

  test('are told with what was expected', () => {
    expect(of({ years: 2022, target, result: words('已完成') })).toEqual([
      'words-for-figure 2022 「已完成」 (5面) F4 G4',
    ]);
  });

  test.each<[name: string, record: Omit<RecordSpec, 'years'>]>([
    ['a figure', { target, result: figure(4, '面') }],
    ['a dash', { target, result: dash }],
    ['nothing', { target }],
    [
      'several figures',
      {
        target,
        result: words('基礎7場次、特殊3場次', {
          figures: [
            { raw: '7場次', value: 7 },
            { raw: '3場次', value: 3 },
          ],
        }),
      },
    ],
    ['words beside words', { target: words('持續推動'), result: words('已完成') }],
    ['words without a target', { result: words('已完成') }],
  ])('not so %s', (_, record) => {
    expect(of({ years: 2022, ...record })).toEqual([]);
  });
});

describe('figures glued to letters', () => {
  test('are a code, in a target as in a result', () => {
    const target = words('6A\n84B\n45C');
    expect(of({ years: 2022, target, result: words('６Ａ') })).toEqual([
      'code-for-figure 2022 「6A 84B 45C」 (輔導家數) G4',
      'code-for-figure 2022 「６Ａ」 (輔導家數) F4',
    ]);
  });

  test.each([
    ['words beside them', words('完成3D模型')],
    ['words before them', words('完成 6A')],
    ['words behind them', words('6A 完成')],
    ['letters alone', words('LED')],
    ['digits alone', words('110/12')],
    ['a figure with its unit', figure(5, 'MW', { raw: '5MW' })],
    ['a sign for nothing', { raw: 'N1', kind: 'none' as const }],
    ['a text too long for a code', words(`1A${' 1A'.repeat(20)}`)],
  ])('not so %s', (_, target: Said) => {
    expect(of({ years: 2022, target })).toEqual([]);
  });
});

describe('a bracket without its partner', () => {
  const record = { years: [2021, 2025] as const };

  test.each(['()', '[]', '【】', '「」', '『』', '〔〕', '《》'])('%s', (pair) => {
    const [open = '', close = ''] = pair;
    for (const sign of [open, close]) {
      expect(doubts(measureOf([record], `輔導${sign}家數`))).toEqual([
        `open-bracket 2021-2025 「輔導${sign}家數」 (${pair}) B4`,
      ]);
    }
    expect(doubts(measureOf([record], `輔導${open}家${close}數`))).toEqual([]);
  });

  test('in the name of the measure, and in the cell of the indicator where it has one', () => {
    expect(doubts(measureOf([record], undefined, { name: '災害防救」三合一會報' }))).toEqual([
      'open-bracket 2021-2025 「災害防救」三合一會報」 (「」) B4',
    ]);
    const measure = measureOf([record], '輔導(家數');
    const source = { sheet: '表1-1', cell: a1(4, 3), row: 4, column: 3 };
    const indicators = measure.indicators.map((indicator) => ({ ...indicator, source }));
    expect(doubts({ ...measure, indicators })).toEqual(['open-bracket 2021-2025 「輔導(家數」 (()) C4']);
  });

  test('a measure without years has nothing to be told of', () => {
    const { period: _, ...undated } = measureOf([record], '輔導(家數');
    expect(doubts(undated)).toEqual([]);
  });
});

describe('one target merged over some years', () => {
  const merged = (more: Partial<Said> = {}) =>
    figure(3500, '輛', { row: 5, spread: { rows: 2, basis: 'merged' }, ...more });
  const merging = (target: Said, first: Said = figure(1000, '輛')) =>
    of({ years: 2021, target: first }, { years: 2022, target }, { years: 2023, target });

  test('may be meant for each or for all together', () => {
    expect(merging(merged())).toEqual(['two-readings 2022-2023 「3500輛」 (2022, 2023) G5']);
  });

  test.each<[name: string, target: Said]>([
    ...['每年', '每一年', '年度均', '年均', '逐年', '各年'].map((each): [string, Said] => [
      each,
      merged({ raw: `${each}3500輛` }),
    ]),
    ['a rate per quarter', merged({ per: 'quarter' })],
    ['a share', figure(80, '%', { row: 5, spread: { rows: 2, basis: 'merged' } })],
    ['a level', merged({ kind: 'cumulative' })],
    ['a cell that stands for one row', figure(3500, '輛', { row: 5, spread: { rows: 1, basis: 'merged' } })],
    ['a cell that names both years', figure(3500, '輛', { row: 5 })],
  ])('is clear with %s', (_, target) => {
    expect(merging(target)).toEqual([]);
  });

  test('is clear where it is the only target, or is left for one year', () => {
    expect(of({ years: 2022, target: merged() }, { years: 2023, target: merged() })).toEqual([]);
    expect(merging(merged(), words('規劃中'))).toEqual([]);
    expect(of({ years: 2021, target: figure(1000, '輛') }, { years: 2022, target: merged() })).toEqual([]);
  });
});

describe('a mark beside a year', () => {
  test.each(['*112年', ' ＊112年', '112年*', '112年※ ', '†112年', '‡112年'])('%s', (periodRaw) => {
    expect(of({ years: 2023, periodRaw })).toEqual([`unexplained-mark 2023 「${periodRaw.trim()}」 () E4`]);
  });

  test('is told once for a text; a sign between is none', () => {
    const marked = { years: 2023, periodRaw: '*112年' };
    expect(of(marked, { ...marked, part: 2 })).toHaveLength(1);
    expect(of({ years: 2023, periodRaw: '112*年' }, { years: 2023, part: 2 })).toEqual([]);
  });
});

describe('what follows the last indicator', () => {
  const said = (description: string) =>
    doubts(measureOf([{ years: 2022 }], undefined, { description, period: { start: 2021, end: 2025 } }));

  test.each([
    ['衡量標準：查核案件數(件)/申請件數(件)/每2年', ['indicator-fragment 2021-2025 「每2年」 (申請件數) B4']],
    [
      '衡量標準：查核案件數(件)/申請件數(件)/每2年。註：含外縣市',
      ['indicator-fragment 2021-2025 「每2年」 (申請件數) B4'],
    ],
    ['衡量標準：查核案件數(件)。註：每2年一次', []],
    ['衡量標準：查核案件數(件)；備註 : 每2年一次', []],
    ['衡量標準：查核案件數(件)', []],
    ['推廣節能。', []],
    ['推廣節能/每2年', []],
    ['衡量標準﹕查核案件數(件)/申請件數(件)/每2年', ['indicator-fragment 2021-2025 「每2年」 (申請件數) B4']],
  ])('%s', (description, expected) => {
    expect(said(description)).toEqual(expected);
  });

  test('a measure without years or without a description', () => {
    const description = '衡量標準：查核案件數(件)/申請件數(件)/每2年';
    const { period: _, ...undated } = measureOf([{ years: 2022 }], undefined, { description });
    expect(doubts(undated)).toEqual([]);
    expect(of({ years: 2022 })).toEqual([]);
  });
});

test('one cell read as two parts is told once', () => {
  const result = words('已完成', { row: 4 });
  expect(
    of(
      { years: 2022, part: 1, target: figure(5, '面'), result },
      { years: 2022, part: 2, target: figure(300, '公尺'), result },
    ),
  ).toEqual(['words-for-figure 2022 「已完成」 (5面) F4 G4']);
});
