/** What the page of units shows is what a reader of the cells would say. Worked out by hand from the words. */
import { describe, expect, it } from 'vitest';
import { budgetExamples, periodExamples, targetExamples } from '../../src/tools/reading-examples.ts';

const PERIODS: Readonly<Record<string, string>> = {
  '110年': '2021',
  '110 年度': '2021',
  民國一百十九年: '2030',
  '*112年': '2023',
  '110年(基準年)': '2021',
  '2021': '2021',
  FY2021: '2021',
  '112-118年': '2023-2029',
  '113-114 年': '2024-2025',
  '110、111年': '2021-2022',
  '109~110': '2020-2021',
  '110~112/1~9 月': '2021-2023 – 2023-09-30',
  '112/1~9 月': '2023 2023-01-01 – 2023-09-30',
  '112年第3季': '2023 2023-07-01 – 2023-09-30',
  '112年上半年': '2023 2023-01-01 – 2023-06-30',
  '110年4月29日至112年4月30日': '2021-2023 2021-04-29 – 2023-04-30',
  '115年前': '2026 before',
  '114年底': '2025 – 2025-12-31',
  至114年: '2025 before',
  '110年起': '2021 onward',
};

const TARGETS: readonly (readonly [cell: string, said: string])[] = [
  ['2,480', '2480 噸 = 2480 annual'],
  ['836MWp', '836 MWp = 836000 cumulative'],
  ['3,759 萬人次', '3759 萬人次 = 37590000 annual'],
  ['1,200 公頃 (基準年 900 公頃)', '1200 公頃 = 12000000 cumulative'],
  ['≦5%', '<= 5 % = 5 annual'],
  ['≧29處/年', '>= 29 處 = 29 annual'],
  ['增加至 1,400 站', '1400 站 = 1400 cumulative'],
  ['每年增加 6 萬 m3', '6 萬m3 = 60000 annual'],
  ['5MW (累積)', '5 MW = 5000 cumulative'],
  ['每年宣導 700家次', '700 家次 = 700 annual'],
  ['每年一次', '1 次 = 1 annual'],
  ['較111年減少5%', '5 % = 5 change'],
  ['一百二十萬戶', '1200000 戶 = 1200000 annual'],
  ['基礎訓練7場次、特殊訓練3場次', '7 場次 = 7 annual; 3 場次 = 3 annual'],
  ['115年前設置30面', '30 面 = 30 milestone'],
  ['持續推動', 'qualitative'],
  ['-', 'none'],
  ['0', '0 噸 = 0 annual'],
];

const BUDGETS: Readonly<Record<string, readonly (number | undefined)[]>> = {
  '229.82': [2_298_200],
  '2,500': [25_000_000],
  '1.5億元': [150_000_000],
  '8,200千元': [8_200_000],
  '110年：1,900 111年：600': [19_000_000, 6_000_000],
  '400-600': [undefined],
  屆時再行填列: [undefined],
  '-': [undefined],
};

describe('the page of units', () => {
  it('shows periods as they are meant', () => {
    const shown = periodExamples().map(({ written, years, days, form }) => {
      const bound = form === 'before' || form === 'onward' ? form : '';
      return [written, [years, days, bound].filter((part) => part !== '').join(' ')];
    });
    expect(Object.fromEntries(shown)).toEqual(PERIODS);
  });

  it('shows targets as they are meant', async () => {
    const shown = (await targetExamples()).map(({ written, targets }) => {
      const said = targets.map(({ op, value, unit, baseValue, kind }) =>
        [op, value, unit?.symbol, baseValue === undefined ? undefined : `= ${baseValue}`, kind]
          .filter((part) => part !== undefined)
          .join(' '),
      );
      return [written, said.join('; ')];
    });
    expect(shown).toEqual(TARGETS);
  });

  it('shows money as it is meant', async () => {
    const shown = (await budgetExamples()).map(({ written, budgets }) => [
      written,
      budgets.map(({ stated }) => stated),
    ]);
    expect(Object.fromEntries(shown)).toEqual(BUDGETS);
  });
});
