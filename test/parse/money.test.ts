import { describe, expect, it, test } from 'vitest';
import { moneyScale, parseMoney } from '../../src/parse/money.ts';
import { survivesAnything } from './hostile.ts';

const inTenThousands = 10_000;

describe('parseMoney', () => {
  test.each([
    ['229.82', 2_298_200, []],
    ['2,500', 25_000_000, []],
    ['735.7259', 7_357_259, []],
    ['17757.216', 177_572_160, []],
    ['17,757.216 (新增非汰換)', 177_572_160, ['新增非汰換']],
    ['0', 0, []],
    ['１３.７５', 137_500, []],
    ['(300)', 3_000_000, []],
    ['約300', 3_000_000, ['約']],
    ['每年300', 3_000_000, ['每年']],
    ['600(中央 400、地方 200)', 6_000_000, ['中央 400、地方 200']],
    ['1.5億元', 150_000_000, []],
    ['8,200千元', 8_200_000, []],
    ['3萬元', 30_000, []],
    ['500元', 500, []],
    ['600萬', 6_000_000, []],
    ['2億3,000萬元', 230_000_000, []],
    ['NT$500', 500, []],
    ['NT$5 million', 5_000_000, []],
    ['新臺幣1,000元', 1000, []],
    ['NTD $ 500', 500, []],
    ['TWD500', 500, []],
    ['$500', 500, []],
    ['500 元整', 500, []],
    ['3 仟元', 3000, []],
    ['NT$ 2 billion', 2_000_000_000, []],
    ['5Million', 5_000_000, []],
    ['編列300,另案', 3_000_000, ['編列', '另案']],
    ['（ 300 ）', 3_000_000, []],
    ['300( 新增 )', 3_000_000, ['新增']],
    ['300(甲)(乙)', 3_000_000, ['甲', '乙']],
    ['(修正) (300)', 3_000_000, ['修正']],
    ['NT500', 500, []],
    ['NT 500', 500, []],
    ['NTD 500', 500, []],
    ['NT$5 thousand', 5000, []],
    ['NT$5k', 5000, []],
    ['NTU合作 300', 3_000_000, ['NTU合作']],
    ['PLANT 300', 3_000_000, ['PLANT']],
    // What is counted beside the amount, the years it is for, and words that hold a 元.
    ['2台 5 million', 5_000_000, ['2台']],
    ['110-112年 300', 3_000_000, ['110-112年']],
    ['110年300', 3_000_000, ['110年']],
    ['編列300，110-112年', 3_000_000, ['編列', '110-112年']],
    ['300 多元就業', 3_000_000, ['多元就業']],
  ])('%s is %d', (text, amount, qualifiers) => {
    expect(parseMoney(text, inTenThousands)).toMatchObject({
      entries: [{ text, amount, qualifiers }],
      qualifiers,
    });
  });

  test.each<[string, ...(readonly [number, number, string[]])[]]>([
    [
      '110 年： 1,900 111 年： 600 113 年： 編列 600',
      [2021, 19_000_000, []],
      [2022, 6_000_000, []],
      [2024, 6_000_000, ['編列']],
    ],
    [
      '112年：400 113年：780 114年：400(浮動調整)',
      [2023, 4_000_000, []],
      [2024, 7_800_000, []],
      [2025, 4_000_000, ['浮動調整']],
    ],
    ['112 年： 735.7259 113 年： 735.7259', [2023, 7_357_259, []], [2024, 7_357_259, []]],
    ['111 年：0 112 年：10', [2022, 0, []], [2023, 100_000, []]],
    ['111 年：51,800', [2022, 518_000_000, []]],
  ])('%s', (text, ...expected) => {
    const { entries } = parseMoney(text, inTenThousands);
    expect(entries.map((entry) => [entry.period?.start, entry.amount, entry.qualifiers])).toEqual(expected);
  });

  it('keeps both ends of a range and no amount', () => {
    const [entry] = parseMoney('補助經費浮動調整400-600', inTenThousands).entries;
    expect(entry?.range).toEqual({ min: 4_000_000, max: 6_000_000 });
    expect(entry).not.toHaveProperty('amount');
    expect(entry?.qualifiers).toEqual(['補助經費浮動調整']);
    expect(parseMoney('400~600萬元', 1).entries[0]?.range).toEqual({ min: 4_000_000, max: 6_000_000 });
    expect(parseMoney('4萬元 至 6萬元', 1).entries[0]?.range).toEqual({ min: 40_000, max: 60_000 });
    expect(parseMoney('400元~600元', inTenThousands).entries[0]?.range).toEqual({ min: 400, max: 600 });
    expect(parseMoney('400-400', inTenThousands).entries[0]?.range).toEqual({
      min: 4_000_000,
      max: 4_000_000,
    });
    expect(parseMoney('400 元 ~ 600 元', 1000).entries[0]?.range).toEqual({ min: 400, max: 600 });
    // What one end says of the unit holds for the other; what both say, each for itself.
    expect(parseMoney('NT$400-600', inTenThousands).entries[0]?.range).toEqual({ min: 400, max: 600 });
    expect(parseMoney('400萬-600', 1).entries[0]?.range).toEqual({ min: 4_000_000, max: 6_000_000 });
    expect(parseMoney('NT$4-6 million', 1).entries[0]?.range).toEqual({ min: 4_000_000, max: 6_000_000 });
    expect(parseMoney('400元-6萬元', 1000).entries[0]?.range).toEqual({ min: 400, max: 60_000 });
    // Falling ends are no range, nor are figures with words between them.
    expect(parseMoney('600-400', inTenThousands).entries[0]).not.toHaveProperty('range');
    expect(parseMoney('400至少600', inTenThousands).entries[0]).not.toHaveProperty('range');
    expect(parseMoney('中央400、地方至600', inTenThousands).entries[0]).not.toHaveProperty('range');
    expect(parseMoney('100-200-300', inTenThousands).entries[0]).not.toHaveProperty('range');
  });

  test.each(['屆時調查學校需求再行填列', '補助 5 案', '視預算編列情形', '110年'])('%s is words', (text) => {
    expect(parseMoney(text, inTenThousands)).toEqual({ entries: [], qualifiers: [], words: text });
  });

  it('takes the unit of the cell before that of the column', () => {
    expect(parseMoney('600萬', 1000).entries[0]?.amount).toBe(6_000_000);
    expect(parseMoney('2億3,000萬', 1000).entries[0]?.amount).toBe(230_000_000);
    expect(parseMoney(' 300 ', 1000)).toMatchObject({ entries: [{ text: '300', amount: 300_000 }] });
    expect(parseMoney('111 年：51,800(浮動)', 1).qualifiers).toEqual([]);
  });

  it('trims the words it keeps, and leaves a long text as words', () => {
    expect(parseMoney('  視預算編列情形 ', inTenThousands).words).toBe('視預算編列情形');
    const long = `${'甲'.repeat(3000)} 500`;
    expect(parseMoney(` ${long} `, inTenThousands)).toEqual({ entries: [], qualifiers: [], words: long });
  });

  it('remembers an amount by the scale of its column', () => {
    expect([1, 1000, 1].map((scale) => parseMoney('5', scale).entries[0]?.amount)).toEqual([5, 5000, 5]);
    for (let scale = 2; scale < 150; scale += 1)
      expect(parseMoney('5', scale).entries[0]?.amount).toBe(5 * scale);
  });

  test.each(['', ' ', '-', '－', '無', 'N/A'])('%j is nothing', (text) => {
    expect(parseMoney(text, inTenThousands)).toEqual({ entries: [], qualifiers: [] });
  });

  test.each(['中央300 地方200', '中央300地方200', '100+200+300', '(300)(400)'])(
    '%s is not added up',
    (text) => {
      const { entries } = parseMoney(text, inTenThousands);
      expect(entries).toHaveLength(1);
      expect(entries[0]).not.toHaveProperty('amount');
    },
  );

  it('survives anything', () => survivesAnything((text) => parseMoney(text, inTenThousands)));
});

describe('moneyScale', () => {
  test.each([
    ['經費單位：萬元/年', 10_000, true],
    ['經費單位:萬元／年', 10_000, true],
    ['經費(萬元)', 10_000, false],
    ['經費\n(萬元)', 10_000, false],
    ['經費 （萬元）', 10_000, false],
    ['經費(萬元/年)', 10_000, true],
    ['經費萬元', 10_000, false],
    ['(萬元) 3,800 3,500', 10_000, false],
    ['萬元', 10_000, false],
    ['預算(千元)', 1000, false],
    ['(仟元)', 1000, false],
    ['單位：新臺幣億元', 100_000_000, false],
    ['預算經費(新台幣百萬元)', 1_000_000, false],
    ['單位：元', 1, false],
    ['Budget (NTD thousand)', 1000, false],
    ['Budget (million TWD/year)', 1_000_000, true],
    ['Budget (NT$ thousand)', 1000, false],
    ['Budget (NT$ thousands)', 1000, false],
    ['Budget (thousand NT$)', 1000, false],
    ['Budget (10K TWD)', 10_000, false],
    ['Budget (NT$1,000)', 1000, false],
    ['Budget (NT$ 10,000)', 10_000, false],
    ['Budget (million NTD)', 1_000_000, false],
    ['Budget (in millions of NTD)', 1_000_000, false],
    ['Budget (NT$)', 1, false],
    ['Budget (TWD)', 1, false],
    ['Unit: NT$ million per year', 1_000_000, true],
    ['預算(NT$千元)', 1000, false],
    ['經費(百元)', 100, false],
    ['經費(佰元)', 100, false],
    ['經費(佰萬元)', 1_000_000, false],
    ['經費(千萬元)', 10_000_000, false],
    ['經費(十億元)', 1_000_000_000, false],
    ['經費(十萬元)', 100_000, false],
    ['經費(萬元 / 年)', 10_000, true],
    ['經費(萬元 每年)', 10_000, true],
    ['經費(萬元每年)', 10_000, true],
    ['Budget (new Taiwan dollar thousand)', 1000, false],
    ['Budget (NT dollars)', 1, false],
    ['Units : NT$ thousand', 1000, false],
    ['Budget (K NTD)', 1000, false],
    ['Budget (NTD mn)', 1_000_000, false],
    ['Budget (NTD 1,000 thousand)', 1_000_000, false],
    ['Budget (hundred NTD)', 100, false],
    ['Budget (NTD billions)', 1_000_000_000, false],
    ['Annual budget (NTD thousand)', 1000, true],
    ['Budget (thousand NTD / yr)', 1000, true],
    ['Budget (total) (NTD thousand)', 1000, false],
    ['預算 (仟 NTD)', 1000, false],
    // A unit alone in its cell.
    ['萬元/年', 10_000, true],
    ['萬元 / 年', 10_000, true],
    ['萬元 每年', 10_000, true],
    ['Budget (NT$1000)', 1000, false],
    ['Budget (10  thousand NTD)', 10_000, false],
    ['Budget (thousand NT dollar)', 1000, false],
    ['Budget (NTD thousand/year)', 1000, true],
    ['Budget (annual NTD thousand)', 1000, true],
    // Words before `unit:` say what it is the unit of.
    ['Plan costs, unit: NT$ thousand', 1000, false],
    ['Plan costs, units : NT$ thousand', 1000, false],
  ])('%j is %d', (text, scale, perYear) => {
    expect(moneyScale(text)).toEqual({ scale, raw: text, perYear });
  });

  test.each([
    '',
    '經費',
    '經費共計620萬元，辦理以下事項',
    '經費合計 4,582,762 元，目前',
    '萬元，合計約9,200萬元。',
    '總減碳量',
    '(減碳量：萬噸 CO2e)',
    '每元',
    'NT$ 500',
    'NT$1,500',
    'Budget (lakh NTD)',
    'Budget (NTD 5,000)',
    'Budget (constructor NTD)',
    'Budget (ms NTD)',
    'Budget (NTX)',
    'Budget (crore thousand NTD)',
    `經費(萬元)${'甲'.repeat(200)}`,
    'Budget (NT$ dozen)',
    'The city spent NT$ 3 million on lamps',
    '多元運具',
    '單位：公頃',
    '500元',
  ])('%j gives none', (text) => expect(moneyScale(text)).toBeUndefined());

  it('quotes a short note whole, of a long one the unit', () => {
    expect(moneyScale('  經費(萬元) ')?.raw).toBe('經費(萬元)');
    expect(moneyScale(' 萬元 ')).toEqual({ scale: 10_000, raw: '萬元', perYear: false });
    expect(moneyScale(`經費(萬元)${'甲'.repeat(34)}`)?.raw).toBe(`經費(萬元)${'甲'.repeat(34)}`);
    expect(moneyScale(`經費(萬元)${'甲'.repeat(35)}`)?.raw).toBe('萬元');
    expect(moneyScale(`Budget of the whole city for its plans ( NTD thousand )`)?.raw).toBe('NTD thousand');
  });

  it('survives anything', () => survivesAnything(moneyScale));
});
