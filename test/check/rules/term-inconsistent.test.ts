import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/term-inconsistent.ts';
import { toldIn } from '../law-findings.ts';
import { checkAll, organisation } from '../organisation-builder.ts';
import { brief } from '../plan-builder.ts';

test('a law cited under the name that the text calls its former one', () => {
  const laws = [
    { name: '溫室氣體減量及管理法' },
    { name: '氣候變遷因應法' },
    { name: '溫室氣體減量及管理法', formerOf: '氣候變遷因應法' },
  ];
  const found = checkAll(rule, [organisation({ laws })]);
  expect(found.map(brief)).toEqual(['warning A40 A42']);
  expect(found[0]?.message).toBe(
    '依據仍引「溫室氣體減量及管理法」；同一文件已載明該法更名為「氣候變遷因應法」（A42）。',
  );
  expect(checkAll(rule, [organisation({ laws: laws.slice(1) })])).toEqual([]);
  expect(checkAll(rule, [organisation({ laws: laws.slice(0, 2) })])).toEqual([]);
});

test('one plan under two names; its term may be left out', () => {
  const planNames = ['溫室氣體減量執行方案', '第二期溫室氣體管制執行方案', '溫室氣體減量執行方案'];
  const found = checkAll(rule, [organisation({ planNames })], 'en');
  expect(found.map(brief)).toEqual(['warning A30 A31']);
  expect(found[0]?.message).toBe(
    'One plan, two names: "溫室氣體減量執行方案" and "第二期溫室氣體管制執行方案" (A31); keep one.',
  );
  expect(
    checkAll(rule, [organisation({ planNames: ['第二期溫室氣體減量執行方案', '溫室氣體減量執行方案'] })]),
  ).toEqual([]);
});

test('names in one article of a law that differ by a character inside', async () => {
  const law = ['第一條 本市新建建築物，起造人應公開。\n本市新建築物之起造人應評估。'] as const;
  expect(await toldIn('term-inconsistent', law, ['第二條 甲。'])).toEqual([
    'notice 第一條 A2,A2: 第一條第一項寫「新建建築物」，第一條第二項寫「新建築物」；如為同一事物，用詞應一致。',
  ]);
});

test('a full name after its abbreviation', async () => {
  const first = ['第一條 本府應設置氣候變遷因應推動會（以下簡稱推動會）。'] as const;
  expect(await toldIn('term-inconsistent', first, ['第二條 計畫應提報氣候變遷因應推動會。'])).toEqual([
    'notice 第二條 A3,A2: 第一條第一項已簡稱「推動會」，第二條第一項又寫全名「氣候變遷因應推動會」；應用簡稱。',
  ]);
  expect(await toldIn('term-inconsistent', first, ['第二條 計畫應提報推動會。'])).toEqual([]);
});
