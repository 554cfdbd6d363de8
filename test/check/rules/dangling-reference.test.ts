import { expect, test } from 'vitest';
import { findingsIn, lawCsv, told, toldIn } from '../law-findings.ts';

const RULE = 'dangling-reference';

test.each([
  ['an article', '依第九條規定辦理。', '第二條第一項引用「第九條」，但沒有第九條。'],
  ['a paragraph', '依第一條第三項辦理。', '第二條第一項引用「第一條第三項」，但沒有第一條第三項。'],
  [
    'an item',
    '依第一條第一項第三款辦理。',
    '第二條第一項引用「第一條第一項第三款」，但沒有第一條第一項第三款。',
  ],
  ['nothing before', '前項規定，另定之。', '第二條第一項寫「前項」，但它的前面沒有可指的條文。'],
])('%s that is not there', async (_name, text, message) => {
  const found = await toldIn(
    RULE,
    ['第一條 下列事項：\n一、甲。\n二、乙。\n前項事項，另定之。'],
    [`第二條 ${text}`],
  );
  expect(found).toEqual([`error 第二條 A3: ${message}`]);
});

test('each missing item of a range, and none that is there', async () => {
  const found = await toldIn(
    RULE,
    ['第一條 下列事項：\n一、甲。\n二、乙。'],
    ['第二條 依第一條第一款至第三款辦理。'],
  );
  expect(found).toEqual(['error 第二條 A3: 第二條第一項引用「第一條第一款至第三款」，但沒有第一條第三款。']);
});

test('other laws are not looked into', async () => {
  expect(
    await toldIn(RULE, ['第一條 依氣候變遷因應法第九十條辦理。'], ['第二條 依本自治條例第一條辦理。']),
  ).toEqual([]);
});

test('in an explanation, a warning there', async () => {
  const found = await toldIn(
    RULE,
    ['第一條 下列事項：\n一、甲。\n二、乙。', '第二款之乙及第五款之戊參考國外定義。'],
    ['第二條 依第一條辦理。', '參考現行自治條例第八十條。'],
  );
  expect(found).toEqual(['warning 第一條 B2: 第一條的說明引用「第五款」，但沒有第一條第一項第五款。']);
});

test('in English, with the place in Chinese beside it', async () => {
  const found = await findingsIn(
    RULE,
    { 'a.csv': lawCsv(['第一條 甲。'], ['第二條 依第九條第二項辦理。']) },
    'en',
  );
  expect(found.map(told)).toEqual([
    'error 第二條 A3: Article 2, paragraph 1 (第二條第一項) refers to "第九條第二項", but there is no article 9, paragraph 2 (第九條第二項).',
  ]);
});
