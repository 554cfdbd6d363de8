import { expect, test } from 'vitest';
import { findingsIn, lawCsv, toldIn } from '../law-findings.ts';

const RULE = 'deadline-missing';

test('regularly, but not how often', async () => {
  expect(
    await toldIn(
      RULE,
      ['第一條 水利局應定期評估淹水潛勢。'],
      ['第二條 應提出計畫，並提報審議及定期檢討實施成效。'],
    ),
  ).toEqual([
    'warning 第一條 A2: 第一條第一項規定定期辦理（「水利局應定期評估淹水潛勢」），但沒有寫多久一次；應寫明「每年」、「每五年」之類的週期。',
    'warning 第二條 A3: 第二條第一項規定定期辦理（「應提出計畫，並提報審議及定期檢討實施成效」），但沒有寫多久一次；應寫明「每年」、「每五年」之類的週期。',
  ]);
});

test.each([
  '第一條 水利局應每二年定期評估淹水潛勢。',
  '第一條 業者之定期存款，不在此限。',
  '第一條 環境保護局應公開成果。',
])('not for %s', async (text) => expect(await toldIn(RULE, [text], ['第二條 甲。'])).toEqual([]));

test.each([
  ['第一條 計畫應審議，定期檢討。', 1],
  ['第一條 計畫應審議、定期公告。', 1],
  ['第一條 計畫須定期公開。', 1],
  ['第一條 本府並定期評估。', 1],
  // Something else is regular: a bank deposit, or what nobody is told to do.
  ['第一條 業者應有定期契約。', 0],
  ['第一條 不定期檢討。', 0],
])('%s asks for something regular %d times', async (text, count) => {
  expect(await toldIn(RULE, [text], ['第二條 甲。'])).toHaveLength(count);
});

test('how often is told for the very paragraph it stands in, and not by a day to do it once', async () => {
  const places = async (...rows: string[]) =>
    (await toldIn(RULE, ...rows.map((text) => [text] as const))).map(
      (line) => /: (第\S*項)規定/u.exec(line)?.[1],
    );
  expect(await places('第一條 本府應每二年定期評估。\n本府應定期公開。', '第二條 甲。')).toEqual([
    '第一條第二項',
  ]);
  expect(await places('第一條 本府應每二年定期評估。', '第二條 本府應定期評估。')).toEqual(['第二條第一項']);
  expect(await places('第一條 本府應每二年定期評估。', '第一條之一 本府應定期評估。', '第二條 甲。')).toEqual(
    ['第一條之一第一項'],
  );
  expect(await places('第一條 本府應於中華民國一百十九年前定期評估。', '第二條 甲。')).toEqual([
    '第一條第一項',
  ]);
});

test('in English', async () => {
  const texts = { 'law.csv': lawCsv(['第一條 水利局應定期評估淹水潛勢。'], ['第二條 甲。']) };
  expect((await findingsIn(RULE, texts, 'en')).map(({ message }) => message)).toEqual([
    'Something is to be done regularly by article 1, paragraph 1 (第一條第一項) ("水利局應定期評估淹水潛勢"), but it does not say how often; expected an interval such as 每年 or 每五年.',
  ]);
});
