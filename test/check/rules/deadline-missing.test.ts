import { expect, test } from 'vitest';
import { toldIn } from '../law-findings.ts';

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
