import { describe, expect, it, test } from 'vitest';
import { deadlineIn, findAsOf, findDeadline, parseDate } from '../../src/parse/dates.ts';
import { survivesAnything } from './hostile.ts';

describe('parseDate', () => {
  test.each([
    '2023-10-31',
    '2023/10/31',
    '20231031',
    '112-10-31',
    '112/10/31',
    '112.10.31',
    '1121031',
    '112年10月31日',
    '112 年 10 月 31 日',
    '民國112年10月31日',
    '２０２３-１０-３１',
    ' 112/10/31 ',
    '一百十二年十月三十一日',
  ])('%s is 2023-10-31', (text) => expect(parseDate(text)).toBe('2023-10-31'));

  test.each([
    '',
    '112',
    '112/10',
    '112年10月',
    '2023-02-29',
    '2023-13-01',
    '112/4/31',
    '1121345',
    '1120015',
    '1121000',
    '112/0/15',
    '1949-12-31',
    '2201-01-01',
    '2023-10-31x',
    'x2023-10-31',
    '10/31',
    '31/10/2023',
    '999-01-01',
    '112/10-31',
    '110年1月1日至112年10月31日',
    '91121031',
    'x1121031',
    '1121031x',
    `${' '.repeat(9)}112年${' '.repeat(3)}10月`,
  ])('%j is no date', (text) => expect(parseDate(text)).toBeUndefined());

  it('knows the years of plans, also where a zero fills the width of a ROC year', () => {
    expect(parseDate('0991231')).toBe('2010-12-31');
    expect(parseDate('01121031')).toBe('2023-10-31');
    expect(parseDate('1950-01-01')).toBe('1950-01-01');
    expect(parseDate('2200-12-31')).toBe('2200-12-31');
  });

  it('knows leap years', () => {
    expect(parseDate('113/2/29')).toBe('2024-02-29');
    expect(parseDate('2100-02-29')).toBeUndefined();
  });

  it('gives ISO dates or nothing', () =>
    survivesAnything(parseDate, (_text, date) => expect(date ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)));
});

describe('findAsOf', () => {
  test.each([
    ['87.2% (至10月底)', 2023, '2023-10-31', '至10月底'],
    ['(112年統計至9月30日止)', undefined, '2023-09-30', '統計至9月30日止'],
    ['截至9月30日止完成78家', 2023, '2023-09-30', '截至9月30日止'],
    ['(截至 112 年 9 月 30 日止)', undefined, '2023-09-30', '截至 112 年 9 月 30 日止'],
    ['截至 112 年 9\n月 30 日止', undefined, '2023-09-30', '截至 112 年 9\n月 30 日止'],
    ['112/1~9 月', undefined, '2023-09-30', '112/1~9 月'],
    ['110~112/1~9 月執行成果', undefined, '2023-09-30', '112/1~9 月'],
    ['55.46% (1~8 月)', 2023, '2023-08-31', '1~8 月'],
    ['112 年 1-6 月用電', undefined, '2023-06-30', '112 年 1-6 月'],
    ['截至今年 5 月底', 2023, '2023-05-31', '截至今年 5 月底'],
    ['今(112)年9月底止', undefined, '2023-09-30', '今(112)年9月底止'],
    ['截至112/9/30', undefined, '2023-09-30', '截至112/9/30'],
    ['資料蒐集至9月，', 2023, '2023-09-30', '至9月'],
    ['截至 110 年至今年 9 月，', 2023, '2023-09-30', '至今年 9 月'],
    ['截至112年底', undefined, '2023-12-31', '截至112年底'],
    ['110 年至 112 年 9 月共 5 處', undefined, '2023-09-30', '至 112 年 9 月'],
    ['110年1月1日至112年9月30日', undefined, '2023-09-30', '至112年9月30日'],
    ['截至9月30日前1家，截至8月31日', 2023, '2023-08-31', '截至8月31日'],
    ['未完成，統計至9月30日', 2023, '2023-09-30', '統計至9月30日'],
    ['112 年統計至9月30日止', 2020, '2023-09-30', '統計至9月30日止'],
    ['112年，統計至9月30日止', 2020, '2020-09-30', '統計至9月30日止'],
    ['112年的累計數到9月30日止', 2020, '2023-09-30', '到9月30日止'],
    ['迄 112 年 8 月', undefined, '2023-08-31', '迄 112 年 8 月'],
    ['更新至民國112.8.15', undefined, '2023-08-15', '更新至民國112.8.15'],
    ['8月15日為止', 2023, '2023-08-15', '8月15日為止'],
    ['截至112年度', undefined, '2023-12-31', '截至112年度'],
    ['期間110年4月1日至112年4月30日', undefined, '2023-04-30', '至112年4月30日'],
    ['1月至8月', 2023, '2023-08-31', '至8月'],
    ['110年1月至112年9月', undefined, '2023-09-30', '至112年9月'],
    ['至9月已達5家', 2023, '2023-09-30', '至9月'],
    ['至9月  共5家', 2023, '2023-09-30', '至9月'],
    ['至9月', 2023, '2023-09-30', '至9月'],
    // The year of the first day is that of the last, whatever year the record is of.
    ['112年1月1日至9月30日', 2020, '2023-09-30', '至9月30日'],
    ['112 年 1 月 1 日至 9 月 30 日', undefined, '2023-09-30', '至 9 月 30 日'],
    ['112年辦理至9月新增5家', 2020, '2023-09-30', '至9月'],
    // 未, 前 and 達成 count where they say something of the day, and not further off.
    ['未辦，統計至9月30日', 2023, '2023-09-30', '統計至9月30日'],
    ['截至9月30日止，目前完成5家', 2023, '2023-09-30', '截至9月30日止'],
    ['至9月已達成5家', 2023, '2023-09-30', '至9月'],
    ['2月開辦至9月30日，', 2023, '2023-09-30', '至9月30日'],
    ['截至111年12月31日止10家，截至112年9月30日止12家', undefined, '2023-09-30', '截至112年9月30日止'],
  ])('%j (%s) is %s', (text, year, date, raw) => expect(findAsOf(text, year)).toMatchObject({ date, raw }));

  test.each([
    '',
    '87.2%',
    '112 年 9 月 30 日',
    '於112年10月11日決標',
    '7月31日前',
    '至7月31日前完成',
    '預計至112年12月底完成',
    '110年4月29日至112年4月30日',
    '增加至 1,400 站',
    '圖資更新率至 80%',
    '預期提升比率至84%',
    '10~12月',
    '110-112 年',
    '至113月',
    '截至2月30日止',
    '至 7月 27日回復',
    '尚未統計至 12 月底',
    '(截至 112 年 9',
    '截至9月30日 以前',
    '截至9月30日之前',
    '尚未至9月底',
    '規劃至9月底',
    '提升至9月底',
    '至9月底完成',
    '至9月底 達成',
    '至9月底應辦理',
    '2月至9月底',
    '1月2日至9月30日',
    '1 月 2 日至9月30日',
    '1月2日 至9月30日',
    '11月1日至12月31日',
    '11月至12月31日',
    '5 至9月底',
    '未能統計至12月底',
    '2至9月',
    '5至9月底',
    '展延至112年9月底',
    '截至112年將辦理',
  ])('%j says no date', (text) => expect(findAsOf(text, 2023)).toBeUndefined());

  it('does not guess the year', () => expect(findAsOf('87.2% (至10月底)')).toBeUndefined());

  it('gives places that are slices of the text', () =>
    survivesAnything(
      (text) => findAsOf(text, 2023),
      (text, found) => {
        if (found) expect(found.raw).toBe(text.slice(found.start, found.end));
      },
    ));
});

describe('findDeadline', () => {
  test.each([
    ['7月31日前完成', undefined, { month: 7, day: 31, raw: '7月31日前' }],
    ['7月31日前完成', 2023, { month: 7, day: 31, date: '2023-07-31' }],
    ['115年6月底前', undefined, { month: 6, day: 30, date: '2026-06-30' }],
    ['今(112)年6月1日以前', 2020, { date: '2023-06-01', raw: '今(112)年6月1日以前', start: 0 }],
    ['2月前', 2023, { month: 2, day: 28, date: '2023-02-28' }],
    ['2月29日前', undefined, { month: 2, day: 29 }],
    ['2月30日前，3月1日前', undefined, { month: 3, day: 1 }],
  ])('%s (%s)', (text, year, expected) => expect(findDeadline(text, year)).toMatchObject(expected));

  test.each(['', '9月30日止', '2月30日前', '115年前', '13月1日前', '13月前'])('%j has none', (text) =>
    expect(findDeadline(text)).toBeUndefined(),
  );

  it('does not guess the year', () => expect(findDeadline('7月31日前')).not.toHaveProperty('date'));

  it('survives anything', () => survivesAnything(findDeadline));
});

describe('deadlineIn', () => {
  it.each([
    ['7/31', 2019, '2019-07-31'],
    ['7 月 31 日', 2022, '2022-07-31'],
    ['每年7月31日前策頒', 2020, '2020-07-31'],
    ['115年6月底前完成', 2022, '2026-06-30'],
    [' 12/31 ', 2019, '2019-12-31'],
    ['12 / 31', 2019, '2019-12-31'],
  ])('%s in %d', (text, year, expected) => expect(deadlineIn(text, year)).toBe(expected));

  it.each(['2/30', '13/1', '31/7', '7/31起', '1/2 人', '', '第7/31', '112/7/31', '7/311'])(
    'no day in %s',
    (text) => expect(deadlineIn(text, 2019)).toBeUndefined(),
  );

  it('survives anything', () => survivesAnything((text) => deadlineIn(text, 2020)));
});
