import { expect, test } from 'vitest';
import { privateDuties } from '../../src/check/law/duties.ts';
import { law } from './law-builder.ts';

/** `餐飲業: 餐飲業應設置設施` for each duty of a law of one article. */
const dutiesIn = (...paragraphs: string[]) =>
  privateDuties(law([{ paragraphs }])).map(({ actor, sentence }) => `${actor}: ${sentence}`);

test.each([
  ['餐飲業應設置油水分離設施。', '餐飲業'],
  ['餐飲業、旅館業及物流業者不得免費提供牙刷。', '餐飲業、旅館業及物流業者'],
  ['清潔業之車輛須定期保養。', '清潔業之車輛'],
  ['旅館業，應公開用水量。', '旅館業'],
  // What ends in 業 is no trade when it is another word.
  ['作業應於室內進行。', undefined],
  ['業務應公開。', undefined],
  ['主管機關應輔導業者。', undefined],
  ['公有建築物應設置太陽光電。', undefined],
  // Who designates does not have the duty.
  ['經本府水利局公告指定之建築行為，應設置滯洪設施。', '建築行為'],
  ['前項經主管機關核准業者，應公開資訊。', '業者'],
  // Nor does who may let off.
  ['公共汽車除報請本府交通局核准者外，應汰換。', '公共汽車'],
  ['公共汽車除報請本府交通局核准者外應汰換。', '公共汽車'],
  // Of a list of conditions the duty is of whom the last clause names.
  ['應實施環境影響評估之新開發行為，其開發單位應提出計畫。', '開發單位'],
  ['主管機關指定之場所，其所有人應設置設備。', '所有人'],
  ['指定之場所，其使用人達一百人者，主管機關應予輔導。', undefined],
  // The first duty of a sentence stands for all of it.
  ['業者不得使用一次性之餐具，並應張貼告示。', '業者'],
  ['業者應設置設備，其容量之計算方式，應依附表。', '業者'],
  ['建築物，位於山坡地者，應設置滯洪設施。', '建築物，位於山坡地者'],
  // A fine, a breach, an exception, a power are no duties.
  ['業者未公開者，處新臺幣三萬元以下罰鍰，並應限期改善。', undefined],
  ['業者違反規定，應繳納代金。', undefined],
  ['但業者應於一年內改善。', undefined],
  ['業者應公開資訊，但小型商店得免之。', '業者'],
  ['旅館業應遵循事項，由主管機關另定之。', undefined],
])('%s is a duty of %s', (text, actor) => {
  expect(dutiesIn(text)).toEqual(actor === undefined ? [] : [`${actor}: ${text.slice(0, -1)}`]);
});

test('each sentence by itself, without the blanks and colons around it', () => {
  expect(
    dutiesIn('旅館業應公開。 民宿應公告：「不提供牙刷」；主管機關應輔導。', '餐飲業應辦理下列事項：'),
  ).toEqual(['旅館業: 旅館業應公開', '民宿: 民宿應公告：「不提供牙刷」', '餐飲業: 餐飲業應辦理下列事項']);
});

test('a duty is placed in its paragraph', () => {
  const [found] = privateDuties(law([{ paragraphs: ['甲。'] }, { paragraphs: ['乙。', '旅館業應公開。'] }]));
  expect([found?.at, found?.source.cell]).toEqual([{ article: 2, paragraph: 2 }, 'A3']);
});
