import { expect, test } from 'vitest';
import { fileInput, run } from '../../run-files.ts';
import { type Row, toldIn } from '../law-findings.ts';

const RULE = 'penalty-missing';
const FINE: Row = ['第九條 違反第一條規定者，處新臺幣三萬元以下罰鍰。'];

test('a duty of private persons that no fine covers', async () => {
  expect(
    await toldIn(RULE, ['第一條 餐飲業應設置設施。'], ['第二條 本市旅館業不得免費提供牙刷。'], FINE),
  ).toEqual([
    'warning 第二條 A3: 第二條第一項對「本市旅館業」課予義務（「本市旅館業不得免費提供牙刷」），罰則沒有列入這一項。',
  ]);
});

test.each([
  ['authorities', '第二條 主管機關應輔導旅館業。'],
  ['public bodies', '第二條 本府所屬各機關及學校應落實綠色消費。'],
  ['powers', '第二條 旅館業應遵循事項，由主管機關另定之。'],
  ['a breach that leads to something else', '第二條 用戶應設置設備。\n未依前項規定辦理者，應繳納代金。'],
])('not for %s', async (_name, text) => {
  const found = await toldIn(RULE, ['第一條 餐飲業應設置設施。'], [text], FINE);
  expect(found.filter((line) => line.includes('第二條第一項'))).toEqual([]);
});

test('not where nothing is fined at all', async () => {
  expect(await toldIn(RULE, ['第一條 餐飲業應設置設施。'], ['第二條 旅館業不得提供牙刷。'])).toEqual([]);
});

test('who designates, and who is let off, does not have the duty', async () => {
  const found = await toldIn(
    RULE,
    ['第一條 餐飲業應設置設施。'],
    ['第二條 經本府水利局公告指定之建築行為，應設置滯洪設施。'],
    ['第三條 本市公共汽車除報請本府交通局核准者外，應汰換。'],
    FINE,
  );
  expect(found.map((line) => line.split(' ')[1])).toEqual(['第二條', '第三條']);
});

test('the draft: six duties', async () => {
  const { report } = await run([fileInput('fixtures/tainan-ordinance/articles.big5.csv')], { lang: 'zh-TW' });
  const found = report.findings.filter(({ rule }) => rule === RULE);
  expect(found.map(({ evidence }) => evidence.place)).toEqual([
    '第九條第一項',
    '第十六條第二項',
    '第十七條第一項第二款',
    '第十八條第一項',
    '第二十二條第二項',
    '第四十條第一項',
  ]);
});
