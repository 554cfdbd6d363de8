/** What the words around a number say of it: bounds, spans of time, changes, running totals, the base. */
import { expect, test } from 'vitest';
import { isBase, isCumulative, readChange, readOperator, readPer } from '../../src/parse/figure-signs.ts';
import { parseUnit } from '../../src/parse/units.ts';

test.each<[before: string, behind: string, op: string | undefined]>([
  ['至少 ', ' 人', '>='],
  ['至少達到約 ', ' 人', undefined],
  ['至少應達約 ', ' 人', '>='],
  ['至少為 ', '人', '>='],
  ['≦', '%', '<='],
  ['≦ ', '%', '<='],
  ['未達', '件', '<'],
  ['至少辦理宣導', '件', undefined],
  ['', ' 以上', '>='],
  ['', '(含)以上', '>='],
  ['', '含以上', '>='],
  ['', '(含 )以上', '>='],
  ['', '及以上', '>='],
  ['', '或以下', '<='],
  ['', ' ( 含 ) 以下', '<='],
  ['', '人，5 以上', undefined],
  ['', '之用，並以上', undefined],
  // The `>` of a tag compares nothing.
  ['PM <sub>', ' 以上', '>='],
  ['CO</sub>', '', undefined],
  ['PM<br />', '', undefined],
  ['PM<sub>2.5</sub> ≦', '', '<='],
  ['值 < sub >', '', '>'],
  ['PM<abcdef>', '', '>'],
  ['說明文字之後還有許多的字 ≧', '', '>='],
])('%j and %j bound it: %s', (before, behind, op) => expect(readOperator(before, behind)).toBe(op));

test.each<[sentence: string, bracket: string, per: string | undefined]>([
  ['每年宣導', '', 'year'],
  ['每年度宣導', '', 'year'],
  ['每 1 年', '', 'year'],
  ['每一年', '', 'year'],
  ['每2年', '', 'two-years'],
  ['每 兩 年', '', 'two-years'],
  ['每二年', '', 'two-years'],
  ['每3年', '', undefined],
  ['每12年', '', undefined],
  ['每20年', '', undefined],
  ['每季檢討，每12年汰換', '', undefined],
  ['每季', '', 'quarter'],
  ['每一季', '', 'quarter'],
  ['每2季', '', undefined],
  ['每個月', '', 'month'],
  ['每月', '', 'month'],
  ['每六個月', '', undefined],
  ['一年', '', 'year'],
  ['1 年 ', '', 'year'],
  ['一年後', '', undefined],
  ['十一年', '', undefined],
  ['111年', '', undefined],
  // The last one counts, and the bracket only where the sentence names none.
  ['每年檢討，每季宣導', '', 'quarter'],
  ['宣導', '每年檢討', 'year'],
  ['每季宣導', '每年檢討', 'quarter'],
  ['宣導', '每季檢討', undefined],
])('%j with (%s) is for each %s', (sentence, bracket, per) => expect(readPer(sentence, bracket)).toBe(per));

test.each<[before: string, behind: string, bracket: string, change: string | undefined, unit?: string]>([
  ['增加 ', '公頃', '', 'increase'],
  ['負成長', '', '', 'decrease'],
  ['減幅', '', '', 'decrease'],
  ['減 ', '公噸', '', 'decrease'],
  ['減少後增', '公頃', '', 'increase'],
  ['本市持續推動各機關學校及社區住宅節約用電與再生能源之各項措施，減少 ', '度', '', 'decrease'],
  ['新增', '株', '', undefined],
  ['減碳', '公噸', '', undefined],
  ['零成長', '', '', undefined],
  // A level that is reached.
  ['增加至 ', '站', '', undefined],
  ['增加到', '站', '', undefined],
  ['提升至約', '%', '', undefined],
  ['降至≦', '%', '', undefined],
  ['提升至達', '%', '', undefined],
  ['減少為', '件', '', undefined],
  ['增加至今 ', '公頃', '', 'increase'],
  ['增加行為數 ', '件', '', 'increase'],
  ['增加到達率 ', '%', '', 'increase', '%'],
  ['提升成', '件', '', undefined],
  ['提升處理為', '%', '', undefined, '%'],
  ['處理率提升污水達', '%', '', undefined, '%'],
  // The size of a change.
  ['成長達', '%', '', 'increase', '%'],
  ['成長率達', '%', '', 'increase', '%'],
  ['增加幅度為', '%', '', undefined, '%'],
  ['增加比率為', '%', '', 'increase', '%'],
  ['減少數量為', '件', '', 'decrease'],
  // How far from the number the word may stand: further for a share.
  ['增加面積約有', '公頃', '', 'increase'],
  ['增加面積大約有', '公頃', '', undefined],
  ['增加 面 積 約 有', '公頃', '', 'increase'],
  ['減少全市機關用電之總用電量', '%', '', 'decrease', '%'],
  ['減少全市所有機關用電之總用電量', '%', '', undefined, '%'],
  ['減少全市機關用電之總用電量', '度', '', undefined, '度'],
  // Behind the number, or in a bracket that compares.
  ['', ' 成長', '', 'increase'],
  ['', '的成長', '', undefined],
  ['', '', '較基期年用電負成長數', 'decrease'],
  ['', '', '比去年減少', 'decrease'],
  ['', '', '基準年後增加', 'increase'],
  ['', '', '基期增加', 'increase'],
  ['', '', '減少', undefined],
  ['', '', '', undefined],
  ['電力', '度', '成長', 'increase'],
])('%j, %j, (%s): %s', (before, behind, bracket, change, unit) => {
  const found = readChange(before, behind, bracket, unit === undefined ? undefined : parseUnit(unit));
  expect(found?.change).toBe(change);
});

test('the word of a change is quoted whole', () => {
  expect(readChange('用電負成長', '', '')?.word).toBe('負成長');
  expect(readChange('增加後減少', '', '')?.word).toBe('減少');
});

test.each<[before: string, bracket: string, inBrackets: boolean, cumulative: boolean]>([
  ['累計 ', '', false, true],
  ['已累積建置', '', false, true],
  ['共', '', false, true],
  ['幼兒園共 ', '', false, true],
  ['辦公共 ', '', false, false],
  ['共有園所', '', false, false],
  ['達 ', '', true, true],
  ['達', '', true, true],
  ['達 ', '', false, false],
  ['達成率', '', true, false],
  ['', '累積', false, true],
  ['', ' 累計數', false, true],
  ['', '不累計', false, false],
  ['累計的說明在這裡寫得很長很長，後面才是另外一件事情的數目', '', false, false],
])('%j (%s), in brackets: %s, is a running total: %s', (before, bracket, inBrackets, expected) =>
  expect(isCumulative(before, bracket, inBrackets)).toBe(expected),
);

test.each<[before: string, bracket: string, base: boolean]>([
  ['基準年 ', '', true],
  ['基期年用電', '', true],
  ['', '基準年', true],
  ['', ' 基期', true],
  ['', '非基準年', false],
  ['較基準年 ', '', false],
  ['於基期年', '', false],
  ['基準年增加', '', false],
  ['基準年的用電總量是多少', '', false],
  ['', '', false],
])('%j (%s) is the base: %s', (before, bracket, base) => expect(isBase(before, bracket)).toBe(base));
