import { describe, expect, it, test } from 'vitest';
import {
  findYears,
  headerPeriod,
  type ParsedPeriod,
  parsePeriod,
  splitByYears,
} from '../../src/parse/period.ts';
import { survivesAnything } from './hostile.ts';

/** `2021-2023 dates >2023-09-30 [*]`: short enough to stand in a table. */
function brief(period: ParsedPeriod | undefined): string | undefined {
  if (period === undefined) return undefined;
  const years = period.start === period.end ? `${period.start}` : `${period.start}-${period.end}`;
  const dates = period.from || period.to ? ` ${period.from ?? ''}>${period.to ?? ''}` : '';
  const notes = period.qualifiers.length > 0 ? ` [${period.qualifiers.join(' ')}]` : '';
  return `${years} ${period.form}${dates}${notes}`;
}

describe('parsePeriod', () => {
  test.each([
    ['110年', '2021 year'],
    ['110 年', '2021 year'],
    ['110年度', '2021 year'],
    ['１１０年', '2021 year'],
    ['99年', '2010 year'],
    ['119年', '2030 year'],
    ['民國110年', '2021 year'],
    ['中華民國 112 年', '2023 year'],
    ['民國一百十九年', '2030 year'],
    ['二〇三〇年', '2030 year'],
    ['2021', '2021 year'],
    ['2021年', '2021 year'],
    ['西元2021年', '2021 year'],
    ['FY2021', '2021 year'],
    ['*112年', '2023 year [*]'],
    ['＊112年', '2023 year [*]'],
    ['110年(基準年)', '2021 year [基準年]'],
    ['112-118年', '2023-2029 span'],
    ['113-114 年', '2024-2025 span'],
    ['113－114年', '2024-2025 span'],
    ['113–114年', '2024-2025 span'],
    ['110年～114年', '2021-2025 span'],
    ['110 至 114 年', '2021-2025 span'],
    ['自110年至114年', '2021-2025 span'],
    ['110、111年', '2021-2022 span'],
    ['110~112', '2021-2023 span'],
    ['109~110', '2020-2021 span'],
    ['2021-2025', '2021-2025 span'],
    ['110~112/1~9 月', '2021-2023 dates >2023-09-30'],
    ['112/1~9 月', '2023 dates 2023-01-01>2023-09-30'],
    ['110~112.9', '2021-2023 dates >2023-09-30'],
    ['111/9~112/3', '2022-2023 dates 2022-09-01>2023-03-31'],
    ['110年4月29日至112年4月30日', '2021-2023 dates 2021-04-29>2023-04-30'],
    ['110年1月1日至12月31日', '2021 dates 2021-01-01>2021-12-31'],
    ['112年9月', '2023 dates 2023-09-01>2023-09-30'],
    ['112年上半年', '2023 dates 2023-01-01>2023-06-30'],
    ['112年第3季', '2023 dates 2023-07-01>2023-09-30'],
    ['112年下半年', '2023 dates 2023-07-01>2023-12-31'],
    ['112年度第一季', '2023 dates 2023-01-01>2023-03-31'],
    ['112年Q2', '2023 dates 2023-04-01>2023-06-30'],
    ['112年第1季至第3季', '2023 dates 2023-01-01>2023-09-30'],
    ['112年第一、二季', '2023 dates 2023-01-01>2023-06-30'],
    ['112年1-3季', '2023 dates 2023-01-01>2023-09-30'],
    ['112年前3季', '2023 dates 2023-01-01>2023-09-30'],
    ['2023Q4', '2023 dates 2023-10-01>2023-12-31'],
    ['2023-Q1', '2023 dates 2023-01-01>2023-03-31'],
    ['113年2月', '2024 dates 2024-02-01>2024-02-29'],
    ['115年前', '2026 before [前]'],
    ['115 年以前', '2026 before [以前]'],
    ['114年底前', '2025 before >2025-12-31 [底前]'],
    ['112年6月30日前', '2023 before >2023-06-30 [前]'],
    ['114年底', '2025 year >2025-12-31 [底]'],
    ['至114年', '2025 before [至]'],
    ['110年起', '2021 onward [起]'],
  ])('%s is %s', (text, expected) => expect(brief(parsePeriod(text))).toBe(expected));

  test.each([
    '',
    '-',
    '110',
    '第二期',
    '每年',
    '每2年',
    '5年',
    '10年',
    '9 年(含)以上',
    '111-110年',
    '400-600',
    '5-7',
    '112年13月',
    '112年2月30日',
    '1,000',
    '25.761',
    '100%',
    '112/9',
    '110年80%',
    '於112年10月11日決標',
    '118年綠能發電廠啟用',
    '110年 111年',
    '110年、113年',
  ])('%j is no period', (text) => expect(parsePeriod(text)).toBeUndefined());

  it('reads a bare year only in a column of periods', () => {
    expect(brief(parsePeriod('110', { bare: true }))).toBe('2021 year');
    expect(brief(parsePeriod('*112', { bare: true }))).toBe('2023 year [*]');
    expect(parsePeriod('12', { bare: true })).toBeUndefined();
  });

  it('gives sane years for anything', () =>
    survivesAnything(
      (text) => parsePeriod(text, { bare: true }),
      (_text, period) => {
        if (period === undefined) return;
        expect(period.start).toBeGreaterThanOrEqual(1950);
        expect(period.end).toBeGreaterThanOrEqual(period.start);
        expect(period.end).toBeLessThanOrEqual(2200);
      },
    ));
});

describe('headerPeriod', () => {
  test.each([
    ['110 年執行量', '2021 year'],
    ['112/1~9 月執行量', '2023 dates 2023-01-01>2023-09-30'],
    ['110~112/1~9 月執行成果', '2021-2023 dates >2023-09-30'],
    ['執行量/目標值 (110~112.9)', '2021-2023 dates >2023-09-30'],
    ['目標 110年', '2021 year'],
    ['111年度\n目標值', '2022 year'],
    ['目標110', '2021 year'],
    ['2021 target', '2021 year'],
    ['108年', '2019 year'],
    ['*112年成果', '2023 year [*]'],
  ])('%j is %s', (text, expected) => expect(brief(headerPeriod(text))).toBe(expected));

  test.each([
    '五年目標量',
    '年度目標值',
    '目標',
    '較109年減少',
    '基準年(109年)用電',
    '110年目標與111年成果',
    '達成率100%',
    '經費(萬元)',
    '項次1',
    '',
  ])('%j names none', (text) => expect(headerPeriod(text)).toBeUndefined());

  it('survives anything', () => survivesAnything(headerPeriod));
});

describe('findYears', () => {
  test.each<[string, ...(readonly [string, string])[]]>([
    ['110年 80% 111年 85%', ['110年', '2021 year'], ['111年', '2022 year']],
    ['110-112 年已累計建置 200 處', ['110-112 年', '2021-2023 span']],
    ['自 111 年度開始', ['111 年度', '2022 year']],
    ['於112年10月11日決標', ['112年10月11日', '2023 dates 2023-10-11>2023-10-11']],
    ['預計於 119 年全數汰換', ['119 年', '2030 year']],
    [
      '1.115年前增加30面 2.115 年前更新 1,500 公尺',
      ['115年前', '2026 before [前]'],
      ['115 年前', '2026 before [前]'],
    ],
    ['2030 年巴士', ['2030 年', '2030 year']],
    ['96 年 6 月 30 日前出廠', ['96 年 6 月 30 日前', '2007 before >2007-06-30 [前]']],
    ['自 69 年起', ['69 年起', '1980 onward [起]']],
    ['(111/9~112/3)', ['111/9~112/3', '2022-2023 dates 2022-09-01>2023-03-31']],
    ['今(112)年 9 月', ['(112)年 9 月', '2023 dates 2023-09-01>2023-09-30']],
    [
      '112 年 1-6 月用電，較 104 年',
      ['112 年 1-6 月', '2023 dates 2023-01-01>2023-06-30'],
      ['104 年', '2015 year'],
    ],
    ['110年前瞻計畫', ['110年', '2021 year']],
    ['112年-113件', ['112年', '2023 year']],
    ['112年2月30日', ['112年2月30日', '2023 year']],
    ['每年宣導 700 家次'],
    ['每2年新增'],
    ['9 年(含)以上空調'],
    ['5 年內'],
    ['10年計畫'],
    ['20 年'],
    ['樹齡 60 年'],
    ['五十年'],
    ['100年重現期'],
    ['1,110年'],
    ['A110年'],
    ['110 公尺'],
    ['2,000 年'],
  ])('%s', (text, ...expected) => {
    expect(findYears(text).map(({ raw, period }) => [raw, brief(period)])).toEqual(expected);
  });

  it('gives places that are slices of the text, in order and apart', () =>
    survivesAnything(findYears, (text, mentions) => {
      let last = 0;
      for (const { start, end, raw } of mentions) {
        if (start < last || raw !== text.slice(start, end))
          expect([start, raw]).toEqual([last, text.slice(start, end)]);
        last = end;
      }
    }));
});

describe('splitByYears', () => {
  const split = (text: string) =>
    splitByYears(text)?.map((entry) => [entry.raw, brief(entry.period), entry.text]);

  test.each<[string, ...(readonly [string, string, string])[]]>([
    ['110年 80% 111年 85%', ['110年 80%', '2021 year', '80%'], ['111年 85%', '2022 year', '85%']],
    [
      '110 年： 1,900 113 年： 編列 600',
      ['110 年： 1,900', '2021 year', '1,900'],
      ['113 年： 編列 600', '2024 year', '編列 600'],
    ],
    [
      '112年：400\n114年：400(浮動調整)',
      ['112年：400', '2023 year', '400'],
      ['114年：400(浮動調整)', '2025 year', '400(浮動調整)'],
    ],
    [
      '110 年汰舊 125 輛 111 年汰舊 197 輛',
      ['110 年汰舊 125 輛', '2021 year', '汰舊 125 輛'],
      ['111 年汰舊 197 輛', '2022 year', '汰舊 197 輛'],
    ],
    ['111 年：51,800', ['111 年：51,800', '2022 year', '51,800']],
    [
      '109 年 89.8(基準年) 110 年 128 公頃',
      ['109 年 89.8(基準年)', '2020 year', '89.8(基準年)'],
      ['110 年 128 公頃', '2021 year', '128 公頃'],
    ],
    ['110-111年：3 112年：4', ['110-111年：3', '2021-2022 span', '3'], ['112年：4', '2023 year', '4']],
    ['110年 5場、*111年 6場', ['110年 5場', '2021 year', '5場'], ['*111年 6場', '2022 year [*]', '6場']],
    ['累計：110年 80；111年 90。', ['110年 80', '2021 year', '80'], ['111年 90', '2022 year', '90']],
    ['80%(110年)、85%(111年)', ['80%(110年)', '2021 year', '80%'], ['85%(111年)', '2022 year', '85%']],
    [
      '111年已有 4 處，112年選定 2 處，於113年完成',
      ['111年已有 4 處', '2022 year', '已有 4 處'],
      ['112年選定 2 處，於113年完成', '2023 year', '選定 2 處，於113年完成'],
    ],
    ['111 年：0 112 年：-', ['111 年：0', '2022 year', '0'], ['112 年：-', '2023 year', '-']],
  ])('%s', (text, ...expected) => expect(split(text)).toEqual(expected));

  test.each([
    '',
    '80%',
    '110年',
    '110年 111年',
    '於112年10月11日決標',
    '118年綠能發電廠啟用',
    '110 年已完成建置, 111-112 年度持續維護',
    '51% (基準年 110 年 46%)',
    '以 104 年為基期，於 112 年提升 10%',
    '1.115年前增加30面 2.115年前更新 1,500 公尺',
    '1. 112年稽查 100% 2. 112年本市 30 所',
    '預計每年成長3%(112年統計至9月30日止)',
    '1,200 公頃 (109 年 900 公頃)',
  ])('%j lists no years', (text) => expect(split(text)).toBeUndefined());

  it('gives places that are slices of the text', () =>
    survivesAnything(splitByYears, (text, entries) => {
      for (const { start, end, raw } of entries ?? []) {
        if (raw !== text.slice(start, end)) expect(raw).toBe(text.slice(start, end));
      }
    }));
});
