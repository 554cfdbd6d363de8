/** What became of one target, result or amount: one row before, one row after. */
import { describe, expect, it } from 'vitest';
import { briefChanges, noted, table } from './changes.ts';

const INDICATOR = '衡量標準：補助電動機車(輛)';

function row(cells: {
  indicator?: string;
  years?: string;
  result?: string;
  target?: string;
  money?: string;
}): string {
  const { indicator = INDICATOR, years = '111年', result = '-', target = '-', money = '-' } = cells;
  return `低碳運輸,推動電動機車,${indicator},環境保護局,${years},"${result}","${target}",${money}`;
}

type Cells = Parameters<typeof row>[0];

describe('targets', () => {
  it.each<[what: string, before: Cells, after: Cells, wanted: string[]]>([
    ['lowered', { target: '1,100' }, { target: '900' }, ['error target-lowered 2022 1,100@G4 -> 900@G4']],
    ['raised', { target: '1,100' }, { target: '1,200' }, ['notice target-raised 2022 1,100@G4 -> 1,200@G4']],
    [
      'dropped for a dash',
      { target: '1,100' },
      { target: '-' },
      ['error target-dropped 2022 1,100@G4 -> -@G4'],
    ],
    [
      'dropped for a blank',
      { target: '1,100', result: '5' },
      { target: '', result: '5' },
      ['error target-dropped 2022 1,100@G4 -> @G4'],
    ],
    [
      'set',
      { target: '-', result: '5' },
      { target: '800', result: '5' },
      ['notice target-added 2022 -@G4 -> 800@G4'],
    ],
    ['zero is a target', { target: '-' }, { target: '0' }, ['notice target-added 2022 -@G4 -> 0@G4']],
    [
      'an upper limit that falls is stricter',
      { target: '≦50' },
      { target: '≦40' },
      ['notice target-raised 2022 ≦50@G4 -> ≦40@G4'],
    ],
    [
      'an upper limit that rises is laxer',
      { target: '≦40' },
      { target: '≦50' },
      ['error target-lowered 2022 ≦40@G4 -> ≦50@G4'],
    ],
    [
      'a limit turned round',
      { target: '≧50' },
      { target: '≦50' },
      ['warning target-changed 2022 ≧50@G4 -> ≦50@G4'],
    ],
    [
      'another sentence',
      { target: '完成招商' },
      { target: '辦理規劃作業' },
      ['warning target-changed 2022 完成招商@G4 -> 辦理規劃作業@G4'],
    ],
    [
      'the same figure in other words',
      { target: '累計 30 輛' },
      { target: '預期累計 30 輛' },
      ['notice target-reworded 2022 累計 30 輛@G4 -> 預期累計 30 輛@G4'],
    ],
    [
      'a figure for the year that is now a sum',
      { target: '30 輛' },
      { target: '累計 30 輛' },
      ['warning target-changed 2022 30 輛@G4 -> 累計 30 輛@G4'],
    ],
  ])('%s', async (_, before, after, wanted) => {
    expect(await briefChanges(table(row(before)), table(row(after)))).toEqual(wanted);
  });

  it('follows the direction of the indicator where the cell says none', async () => {
    const days = (target: string) => row({ indicator: '衡量標準：空氣品質不良日數(日)', target });
    expect(await briefChanges(table(days('19日')), table(days('15日')))).toEqual([
      'notice target-raised 2022 19日@G4 -> 15日@G4',
    ]);
    expect(await briefChanges(table(days('15日')), table(days('19日')))).toEqual([
      'error target-lowered 2022 15日@G4 -> 19日@G4',
    ]);
  });
});

describe('a change of writing is no change', () => {
  it.each<[what: string, before: Cells, after: Cells]>([
    ['thousands separators', { target: '1,100' }, { target: '1100' }],
    ['full width', { target: '1,100' }, { target: '１，１００' }],
    ['spaces and line breaks', { target: '累計 1,200 輛' }, { target: '累計\n1,200輛' }],
    ['the unit said again', { target: '853' }, { target: '853 輛' }],
    ['a dash for a blank', { target: '5', result: '-' }, { target: '5', result: '' }],
    ['another dash', { target: '5', result: '-' }, { target: '5', result: '－' }],
    ['the other ≦', { target: '≦50' }, { target: '≤50' }],
    ['the year', { target: '5', years: '111年' }, { target: '5', years: '111 年' }],
    ['money', { target: '5', money: '"1,900"' }, { target: '5', money: '1900' }],
  ])('%s', async (_, before, after) => {
    expect(await briefChanges(table(row(before)), table(row(after)))).toEqual([]);
  });
});

describe('units', () => {
  const power = (unit: string, target: string) => row({ indicator: `衡量標準：裝置容量(${unit})`, target });

  it.each<[what: string, before: string, after: string, wanted: string[]]>([
    [
      'the same quantity',
      power('MW', '5'),
      power('kW', '5,000'),
      ['notice unit-changed 2022 5@G4 -> 5,000@G4'],
    ],
    [
      'in the cells only',
      power('MW', '5MW'),
      power('MW', '5,000kW'),
      ['notice unit-changed 2022 5MW@G4 -> 5,000kW@G4'],
    ],
    ['a synonym is no change', power('MWp', '5'), power('百萬峰瓦', '5'), []],
    [
      'another quantity besides',
      power('MW', '5'),
      power('kW', '4,000'),
      ['notice unit-changed 2022 5@G4 -> 4,000@G4', 'error target-lowered 2022 5@G4 -> 4,000@G4'],
    ],
    [
      'the figure left as it was',
      power('MW', '5'),
      power('kW', '5'),
      ['notice unit-changed 2022 5@G4 -> 5@G4', 'error target-lowered 2022 5@G4 -> 5@G4'],
    ],
  ])('%s', async (_, before, after, wanted) => {
    expect(await briefChanges(table(before), table(after))).toEqual(wanted);
  });

  it('counts one change of unit once, with all its cells', async () => {
    const years = (unit: string, figures: readonly string[]) =>
      table(
        ...figures.map((target, index) =>
          row({ indicator: `衡量標準：裝置容量(${unit})`, years: `${111 + index}年`, target }),
        ),
      );
    expect(await briefChanges(years('MW', ['5', '6']), years('kW', ['5000', '6000']))).toEqual([
      'notice unit-changed 2022-2023 5@G4+G5 -> 5000@G4+G5',
    ]);
  });

  it('is another indicator when something else is counted', async () => {
    const changes = await briefChanges(
      table(row({ indicator: '衡量標準：補助數量(輛)', target: '5' })),
      table(row({ indicator: '衡量標準：補助數量(%)', target: '5' })),
    );
    expect(changes).toEqual([
      'warning indicator-redefined 補助數量@C4 -> 補助數量@C4',
      'warning target-changed 2022 5@G4 -> 5@G4',
    ]);
  });
});

describe('results', () => {
  it.each<[what: string, before: Cells[], after: Cells[], wanted: string[]]>([
    [
      'reported',
      [{ target: '5' }],
      [{ target: '5', result: '6' }],
      ['notice result-reported 2022 -@F4 -> 6@F4'],
    ],
    [
      'restated',
      [{ target: '5', result: '6' }],
      [{ target: '5', result: '4' }],
      ['warning result-restated 2022 6@F4 -> 4@F4'],
    ],
    [
      'withdrawn',
      [{ target: '5', result: '6' }],
      [{ target: '5' }],
      ['warning result-withdrawn 2022 6@F4 -> -@F4'],
    ],
    [
      'counted on',
      [{ target: '5', result: '3 (至10月底)' }],
      [{ target: '5', result: '6' }],
      ['notice result-updated 2022 3 (至10月底)@F4 -> 6@F4'],
    ],
  ])('%s', async (_, before, after, wanted) => {
    expect(await briefChanges(table(...before.map(row)), table(...after.map(row)))).toEqual(wanted);
  });
});

describe('money', () => {
  it.each<[what: string, before: string, after: string, wanted: string[]]>([
    ['raised', '20', '30', ['notice budget-raised 2022 20@H4 -> 30@H4']],
    ['lowered', '30', '20', ['warning budget-lowered 2022 30@H4 -> 20@H4']],
    ['given', '-', '20', ['notice budget-added 2022 -@H4 -> 20@H4']],
    ['taken away', '20', '-', ['warning budget-dropped 2022 20@H4 -> -@H4']],
    ['qualified', '400', '400(浮動調整)', ['notice budget-changed 2022 400@H4 -> 400(浮動調整)@H4']],
  ])('%s', async (_, before, after, wanted) => {
    const money = (amount: string) => table(row({ target: '5', money: amount }));
    expect(await briefChanges(money(before), money(after))).toEqual(wanted);
  });
});

describe('years', () => {
  const series = (...targets: readonly string[]) =>
    table(...targets.map((target, index) => row({ years: `${110 + index}年`, target })));

  it('tells a level put off from one given up', async () => {
    expect(
      await briefChanges(series('累計 5', '累計 12', '累計 25'), series('累計 5', '累計 5', '累計 12')),
    ).toEqual([
      'error target-postponed 2022 累計 12@G5 -> 累計 12@G6',
      'error target-lowered 2023 累計 25@G6 -> 累計 12@G6',
    ]);
  });

  it('calls one lower year of a flat series lowered', async () => {
    expect(
      await briefChanges(series('累計 15', '累計 15', '累計 15'), series('累計 15', '累計 10', '累計 15')),
    ).toEqual(['error target-lowered 2022 累計 15@G5 -> 累計 10@G5']);
  });

  it('sees a target moved to a year that had none', async () => {
    expect(await briefChanges(series('10', '20', '-'), series('10', '-', '20'))).toEqual([
      'error target-postponed 2022 20@G5 -> 20@G6',
    ]);
  });

  it('sees a longer span for the same target', async () => {
    const span = (years: string) => table(row({ years, target: '30 輛' }));
    expect(await briefChanges(span('112-113年'), span('112-114年'))).toEqual([
      'error target-postponed 2023-2024 30 輛@G4 -> 30 輛@G4',
    ]);
  });

  it('does not count years before the new plan as dropped', async () => {
    const years = (first: number) =>
      table(row({ years: `${first}年`, target: '5' }), row({ years: `${first + 1}年`, target: '6' }));
    expect(await briefChanges(years(108), years(112))).toEqual([
      'notice target-added 2023 @ -> 5@G4',
      'notice target-added 2024 @ -> 6@G5',
    ]);
  });
});

describe('reasons', () => {
  const note = (target: string, remark: string) => noted(`${row({ target })},${remark}`);

  it('takes a new note for a reason, and grades the change by it', async () => {
    expect(await briefChanges(note('1,100', ''), note('900', '配合中央補助調降'))).toEqual([
      'notice target-lowered 2022 1,100@G4 -> 900@G4 because (note) 配合中央補助調降',
    ]);
  });

  it('does not take an old note for one', async () => {
    expect(await briefChanges(note('1,100', '依年度預算辦理'), note('900', '依年度預算辦理'))).toEqual([
      'error target-lowered 2022 1,100@G4 -> 900@G4',
    ]);
  });

  it('takes words of the cell itself', async () => {
    expect(
      await briefChanges(table(row({ target: '53' })), table(row({ target: '40 (依據應申報名單調整)' }))),
    ).toEqual([
      'notice target-lowered 2022 53@G4 -> 40 (依據應申報名單調整)@G4 because (cell) 依據應申報名單調整',
    ]);
  });
});
