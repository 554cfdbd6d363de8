/** What decided what a cell measures: the words, whether the cell or a name said them, the base and the due year. */
import { describe, expect, test } from 'vitest';
import { type Basis, type BasisInput, classifyBasis } from '../../src/parse/basis.ts';
import { readBase, readDueYear } from '../../src/parse/basis-years.ts';
import { quantitiesOf } from '../../src/parse/figures.ts';
import { parseUnit } from '../../src/parse/units.ts';

function classify(text: string, name = '', unit?: string, measureName?: string): Basis {
  const plain: BasisInput = {
    indicatorName: name,
    text,
    unit: unit === undefined ? undefined : parseUnit(unit),
  };
  return classifyBasis(measureName === undefined ? plain : { ...plain, measureName });
}

describe('the cell decides', () => {
  test.each<[text: string, expected: Basis, unit?: string, name?: string]>([
    ['-', { kind: 'none', words: [], from: 'text' }],
    ['持續維護', { kind: 'qualitative', words: ['持續'], from: 'text' }],
    // An event without its year, and a year without an event, are words only.
    ['發電廠啟用', { kind: 'qualitative', words: [], from: 'text' }],
    ['112年10月參訪', { kind: 'qualitative', words: [], from: 'text' }],
    ['118 年發電廠啟  用', { kind: 'milestone', dueYear: 2029, words: ['啟用'], from: 'text' }],
    ['115年前增加30面', { kind: 'milestone', dueYear: 2026, words: ['115年前'], from: 'text' }],
    ['53 家/年', { kind: 'annual', words: ['year'], from: 'text', per: 'year' }],
    ['每2年 4 場', { kind: 'annual', words: ['two-years'], from: 'text', per: 'two-years' }],
    ['補助 25 站', { kind: 'annual', words: ['補助'], from: 'text' }],
    ['補   助 25 站', { kind: 'annual', words: ['補助'], from: 'text' }],
    ['累計 1,200', { kind: 'cumulative', words: ['累計'], from: 'text' }],
    ['累   計 1,200', { kind: 'cumulative', words: ['累計'], from: 'text' }],
    ['五年目標 750MWp', { kind: 'total', words: ['五年目標'], from: 'text' }],
    ['五年  目標 750MWp', { kind: 'total', words: ['五年目標'], from: 'text' }],
    [
      '1,200 公頃 (基準年 900 公頃)',
      { kind: 'cumulative', words: ['基準年'], from: 'text', base: { value: 900 } },
    ],
    [
      '較111年成長5%',
      { kind: 'change', words: ['increase'], from: 'text', base: { year: 2022, relative: true } },
    ],
    ['較基準年減少 60 萬噸', { kind: 'change', words: ['decrease'], from: 'text', base: {} }],
    [
      '預計每年成長3%',
      {
        kind: 'change',
        words: ['每年', 'increase'],
        from: 'text',
        per: 'year',
        base: { previousYear: true },
      },
    ],
    ['較 104 年，節約用電為 -3.29%', { kind: 'change', words: ['較'], from: 'text', base: { year: 2015 } }],
    // A verb of doing belongs to the figures of its own sentence.
    ['補助民眾。另有 25 站', { kind: 'annual', words: [], from: 'default' }],
    ['補助設置 10 座及 15 站', { kind: 'annual', words: ['補助', '設置'], from: 'text' }, '站'],
    // What a share is measured in is not what was done for it.
    ['汰換 50%', { kind: 'annual', words: [], from: 'default' }, '%'],
    ['汰換 50', { kind: 'annual', words: [], from: 'default' }, '%'],
    ['汰換 50', { kind: 'annual', words: ['汰換'], from: 'text' }, '盞'],
    // The base stands beside a level that does not say it changed.
    [
      '減少 10 公頃 (109 年 90 公頃)',
      { kind: 'change', words: ['decrease'], from: 'text', base: { year: 2020, value: 90 } },
    ],
  ])('%j', (text, expected, unit, name) => expect(classify(text, name, unit)).toEqual(expected));
});

describe('the name decides where the cell says nothing', () => {
  test.each<[name: string, text: string, expected: Basis, unit?: string, measure?: string]>([
    ['', '15', { kind: 'annual', words: [], from: 'default' }],
    ['總建置容量', '25.761', { kind: 'cumulative', words: ['建置容量'], from: 'name' }, 'MWp'],
    ['總 建  置 容 量', '25.761', { kind: 'cumulative', words: ['建置容量'], from: 'name' }, 'MWp'],
    ['淘汰老舊機車', '5,676', { kind: 'annual', words: ['淘汰'], from: 'name' }, '輛'],
    [
      '搭乘人次增加率',
      '20%',
      { kind: 'change', words: ['增加率'], from: 'name', base: { previousYear: true } },
      '%',
    ],
    [
      '用電量較109年減少',
      '-0.5%',
      { kind: 'change', words: ['減少'], from: 'name', base: { year: 2020 } },
      '%',
    ],
    // What stands in the unit of the record is a share up to 100; more is plainly none.
    [
      '用電量較109年減少',
      '100',
      { kind: 'change', words: ['減少'], from: 'name', base: { year: 2020 } },
      '%',
    ],
    ['搭乘人數較109年減少', '541,292', { kind: 'annual', words: [], from: 'default' }, '%'],
    // A base without a word of change, and a goal that is met or not, are no change.
    ['109年為基準年之用電占比', '60%', { kind: 'annual', words: [], from: 'default' }, '%'],
    ['較109年EUI不成長', '60%', { kind: 'annual', words: [], from: 'default' }, '%'],
    [
      '(本年件數-去年件數)/去年件數',
      '5%',
      { kind: 'change', words: ['去年'], from: 'name', base: { previousYear: true } },
      '%',
    ],
    ['去年住戶滿意度', '90%', { kind: 'annual', words: [], from: 'default' }, '%'],
    // A name of a stock and of doing at once: the stock holds for a share, or where it is said outright.
    ['汰換老舊燈具之燈具比率', '50', { kind: 'cumulative', words: ['燈具比率'], from: 'name' }, '%'],
    ['汰換老舊燈具之燈具比率', '50', { kind: 'annual', words: ['汰換'], from: 'name' }, '盞'],
    ['汰換路燈據點數', '50', { kind: 'annual', words: ['汰換'], from: 'name' }, '%'],
    ['累計新增喬木', '50', { kind: 'cumulative', words: ['累計'], from: 'name' }, '株'],
    [
      '新增換電站數量累計',
      '50',
      { kind: 'cumulative', words: ['累計', '站數', '換電站數量'], from: 'name' },
      '站',
    ],
    // A formula says how it is worked out; the measure says what it is.
    [
      '(已服務人數/推估需求人數)*100%',
      '60%',
      { kind: 'cumulative', words: ['涵蓋率'], from: 'name' },
      '%',
      '長照涵蓋率',
    ],
    [
      '(稽查件數/應稽查件數)*100%',
      '60%',
      { kind: 'annual', words: ['件數', '稽查'], from: 'name' },
      '%',
      '列管涵蓋率',
    ],
    ['已服務人數', '60', { kind: 'annual', words: [], from: 'default' }, '人', '長照涵蓋率'],
    ['監測數據', '60', { kind: 'cumulative', words: ['涵蓋率'], from: 'name' }, '%', '長照涵蓋率'],
    ['', '60', { kind: 'cumulative', words: ['涵蓋率'], from: 'name' }, '%', '長照涵蓋率'],
    ['(已接管戶數/總戶數)*100%', '60%', { kind: 'annual', words: [], from: 'default' }, '%'],
  ])('%s: %j in %s', (name, text, expected, unit, measure) =>
    expect(classify(text, name, unit, measure)).toEqual(expected),
  );

  test.each([
    ['-138,200', { kind: 'change', base: { year: 2016 } }],
    ['138,200', { kind: 'annual' }],
    ['0', { kind: 'annual' }],
  ])('under a measure about a base year %s is %o', (text, expected) =>
    expect(classify(text, '', '度', '用電量較105年負成長')).toMatchObject(expected),
  );
});

/** The base of the first quantity. */
function baseOf(text: string) {
  const [figure] = quantitiesOf(text);
  return figure && readBase(text, figure);
}

describe('readBase', () => {
  test.each([
    ['用水量較 109 年減少 5%', { year: 2020, relative: true }],
    ['用水量相較109年減少 5%', { year: 2020, relative: true }],
    ['用水量相較於109年減少 5%', { year: 2020, relative: true }],
    ['用水量相對109年減少 5%', { year: 2020, relative: true }],
    ['用水量相對於109年減少 5%', { year: 2020, relative: true }],
    ['以109年為基準年，減少 5%', { year: 2020, relative: true }],
    ['基準年（109年），減少 5%', { year: 2020, relative: true }],
    ['較基準年減少 5%', { relative: true }],
    ['109年辦理，減少 5%', undefined],
    // The base of several years has no one year.
    ['用水量較 108-109 年減少 5%', undefined],
    // A share that rises or falls does so by points.
    ['接管率較 109 年提升 5%', { year: 2020 }],
    ['接管率每年較 109 年提升 5%', { year: 2020 }],
    ['接管率逐年增加 5% (109 年 46%)', { year: 2020, value: 46 }],
    ['接 管 率   較 109 年提升 5%', { year: 2020 }],
    ['接管率提升；用水量較 109 年減少 5%', { year: 2020 }],
    ['接管率比較好；用水量較 109 年減少 5%', { year: 2020, relative: true }],
    // A year and a value in the bracket behind, of the same kind.
    ['167 公頃 (109 年 155 公頃)', { year: 2020, value: 155 }],
    ['167 公頃 (109 年 155)', { year: 2020, value: 155 }],
    ['167 公頃 (109 年 155 輛)', undefined],
    ['167 公頃 (另 155 公頃)', undefined],
    ['167 公頃 (109 年累計 155 公頃)', undefined],
    ['(109 年 155 公頃) 167 公頃', undefined],
    ['51% (基準年 46%)', { value: 46 }],
    ['減少 5 公頃 (109 年 155 輛)', { year: 2020, value: 155 }],
  ])('%s', (text, expected) => expect(baseOf(text)).toEqual(expected));
});

describe('readDueYear', () => {
  test.each([
    ['115年前增設30面', { year: 2026, word: '115年前' }],
    ['115年前30面', { year: 2026, word: '115年' }],
    ['115 年底以前 30 面', { year: 2026, word: '115 年底以前' }],
    ['至 114 年達 340 萬噸', { year: 2025, word: '114 年' }],
    ['於114年完成 30 面', { year: 2025, word: '114年' }],
    ['到  114年底達 340 萬噸', { year: 2025, word: '114年底' }],
    ['至 114 年全市排放降低達 340 萬噸', { year: 2025, word: '114 年' }],
    // The year of a value, a span, a cut-off, and a year behind the figure set no term.
    ['114年達 340 萬噸', undefined],
    ['至 114 年 340 萬噸', undefined],
    ['至 114 年宣導、完成 30 面', undefined],
    ['於112-114年完成 30 面', undefined],
    ['截至112年9月30日止完成78家', undefined],
    ['統計至 112 年完成78家', undefined],
    ['30 面於115年前完成', undefined],
    ['截至112年完成；115年前增設30面', { year: 2026, word: '115年前' }],
  ])('%s', (text, expected) =>
    expect(readDueYear(text, quantitiesOf(text)[0]?.start ?? 0)).toEqual(expected),
  );
});
