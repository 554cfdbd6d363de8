import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/term-inconsistent.ts';
import { findingsIn, lawCsv, told, toldIn } from '../law-findings.ts';
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
  expect(checkAll(rule, [organisation({ planNames })])[0]?.message).toBe(
    '同一計畫有兩個名稱：「溫室氣體減量執行方案」與「第二期溫室氣體管制執行方案」（A31），請擇一使用。',
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

test('in a text the place is a line, which is no cell to name', () => {
  const document = organisation({ planNames: ['減量執行方案', '管制執行方案'] });
  const lines = (document.organisation?.planNames ?? []).map((name, at) => ({
    ...name,
    source: { ...name.source, line: at + 1 },
  }));
  const organised = document.organisation && { ...document.organisation, planNames: lines };
  const [finding] = checkAll(rule, [{ ...document, ...(organised ? { organisation: organised } : {}) }]);
  expect(finding?.message).toBe('同一計畫有兩個名稱：「減量執行方案」與「管制執行方案」，請擇一使用。');
  expect(finding?.evidence).toMatchObject({ otherCell: '', place: '', otherPlace: '' });
});

const LAW = '第一條 本市新建建築物，起造人應公開。\n本市新建築物之起造人應評估。\n第二條 甲。\n第三條 乙。\n';

test('the first of two words of an article comes first, the full name behind its abbreviation likewise', async () => {
  const variants = await findingsIn('term-inconsistent', { 'law.txt': LAW });
  expect(variants.map((finding) => [told(finding).split(':')[0], finding.evidence.otherCell])).toEqual([
    ['notice 第一條 A1,A2', ''],
  ]);
});

test('in English', async () => {
  const say = async (text: string) =>
    (await findingsIn('term-inconsistent', { 'law.txt': text }, 'en')).map(({ message }) => message);
  expect(await say(LAW)).toEqual([
    '"新建建築物" in article 1, paragraph 1 (第一條第一項), "新建築物" in article 1, paragraph 2 (第一條第二項): if one thing is meant, expected one word.',
  ]);
  const short = lawCsv(
    ['第一條 本府應設置氣候變遷因應推動會（以下簡稱推動會）。'],
    ['第二條 計畫應提報氣候變遷因應推動會。'],
  );
  expect(
    (await findingsIn('term-inconsistent', { 'law.csv': short }, 'en')).map(({ message }) => message),
  ).toEqual([
    'The abbreviation "推動會" is introduced in article 1, paragraph 1 (第一條第一項), but article 2, paragraph 1 (第二條第一項) has the full name "氣候變遷因應推動會" again.',
  ]);
  const laws = [{ name: '舊法' }, { name: '舊法', formerOf: '新法' }];
  expect(checkAll(rule, [organisation({ laws })], 'en').map(({ message }) => message)).toEqual([
    'Cites "舊法"; the same document says that the law is now "新法" (A41).',
  ]);
});
