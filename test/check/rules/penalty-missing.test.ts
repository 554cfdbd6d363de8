import { expect, test } from 'vitest';
import { fileInput, run } from '../../run-files.ts';
import { findingsIn, lawCsv, type Row, toldIn } from '../law-findings.ts';

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

/** The places of the duties that no fine covers, where 第九條 fines breaches of what is named. */
const unfined = async (fined: string, ...rows: string[]) => {
  const fine: Row = [`第九條 違反${fined}規定者，處新臺幣三萬元以下罰鍰。`];
  const texts = { 'law.csv': lawCsv(...rows.map((text): Row => [text]), fine) };
  return (await findingsIn(RULE, texts)).map(({ evidence }) => evidence.place);
};

test('a fine covers what it names: the whole article, a paragraph, an item', async () => {
  const two = '第一條 餐飲業應設置設施。\n旅館業應公開用水量。';
  expect(await unfined('第一條', two)).toEqual([]);
  expect(await unfined('第一條第一項', two)).toEqual(['第一條第二項']);
  expect(await unfined('第一條第二項', two)).toEqual(['第一條第一項']);
  const items = '第一條 有下列情形：\n一、餐飲業應設置設施。\n二、旅館業應公開用水量。';
  expect(await unfined('第一條第一項第一款', items)).toEqual(['第一條第一項第二款']);
  expect(await unfined('第一條', '第一條 甲。', '第一條之一 旅館業應公開用水量。')).toEqual([
    '第一條之一第一項',
  ]);
});

test('a fine for one of the items is a fine for the sentence above them', async () => {
  expect(
    await unfined('第一條第一項第一款', '第一條 旅館業應辦理下列事項：\n一、節約用水。\n二、節約用電。'),
  ).toEqual([]);
});

test('one fine of several is enough, and a fine that names no article covers none', async () => {
  const rows: Row[] = [['第一條 餐飲業應設置設施。'], ['第二條 旅館業應公開用水量。'], FINE];
  const second: Row = ['第十條 違反第二條規定者，處新臺幣一萬元以下罰鍰。'];
  const unnamed: Row = ['第十一條 拒絕檢查者，處新臺幣一萬元以下罰鍰。'];
  expect(await toldIn(RULE, ...rows, second, unnamed)).toEqual([]);
  expect((await toldIn(RULE, ...rows, unnamed)).map((line) => line.split(' ')[1])).toEqual(['第二條']);
});

test('what follows the breach of another law is no consequence here', async () => {
  const rows: Row[] = [
    ['第一條 餐飲業應設置設施。'],
    ['第二條 旅館業應公開用水量。'],
    ['第三條 未依水利法第二條規定辦理者，應繳納代金。'],
    FINE,
  ];
  expect((await toldIn(RULE, ...rows)).map((line) => line.split(' ')[1])).toEqual(['第二條']);
});

test('two duties of one paragraph are one finding, in English too', async () => {
  const rows: Row[] = [['第一條 餐飲業應設置設施。'], ['第二條 旅館業應公開用水量。民宿應申報。'], FINE];
  expect(
    (await findingsIn(RULE, { 'law.csv': lawCsv(...rows) }, 'en')).map(({ message }) => message),
  ).toEqual([
    'No fine covers article 2, paragraph 1 (第二條第一項), which lays a duty on "旅館業": "旅館業應公開用水量。民宿應申報".',
  ]);
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
