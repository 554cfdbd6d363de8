import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/term-inconsistent.ts';
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
