import { expect, test } from 'vitest';
import { fileInput, run } from '../../run-files.ts';
import { toldIn } from '../law-findings.ts';

const RULE = 'explanation-missing';

test('an article without one, where the others have theirs', async () => {
  expect(
    await toldIn(RULE, ['第一條 甲。', '立法目的。'], ['第二條 乙。', '定明乙。'], ['第三條 丙。']),
  ).toEqual(['warning 第三條 A4: 第三條沒有說明。']);
});

test('a text without explanations is not asked for any', async () => {
  expect(await toldIn(RULE, ['第一條 甲。'], ['第二條 乙。'])).toEqual([]);
});

test('items that a list of items leaves out', async () => {
  const law = '第一條 用詞定義如下：\n一、甲：指子。\n二、乙：指丑。\n三、丙：指寅。';
  expect(await toldIn(RULE, [law, '第一款之甲及第三款之丙參考國外定義。'])).toEqual([
    'warning 第一條 A2,B2: 第一條的說明逐款交代，但沒有提到：第二款「乙」。',
  ]);
  expect(await toldIn(RULE, [law, '用詞定義。'])).toEqual([]);
  expect(await toldIn(RULE, [law, '第一款至第三款參考國外定義。'])).toEqual([]);
});

test('half of the articles explained is no table of explanations', async () => {
  expect(await toldIn(RULE, ['第一條 甲。', '立法目的。'], ['第二條 乙。'])).toEqual([]);
});

test('an item that defines no term is named by its number alone', async () => {
  const law = '第一條 如下：\n一、甲：指子。\n二、乙：指丑。\n三、未達標準，例如：工廠。\n四、丙。';
  expect(await toldIn(RULE, [law, '第一款之甲及第二款之乙參考國外定義。'])).toEqual([
    'warning 第一條 A2,A2,B2: 第一條的說明逐款交代，但沒有提到：第三款、第四款。',
  ]);
});

test('a fined paragraph it does not speak of, but not one it does', async () => {
  const rows = (explanation: string) =>
    [
      [
        '第一條 新建築物應公開耗能資訊。\n起造人應辦理氣候資料評估。\n前二項方式，由工務局另定之。',
        explanation,
      ],
      [
        '第二條 有下列情形之一者，處新臺幣一萬元罰鍰：\n一、違反第一條第一項規定，未公開耗能資訊。\n二、違反第一條第二項規定，未辦理氣候資料評估。',
        '罰則。',
      ],
    ] as const;
  expect(await toldIn(RULE, ...rows('定明應公開耗能資訊。'))).toEqual([
    'warning 第一條 A2,B2: 第一條第二項訂有罰則，說明卻沒有提到這一項的內容。',
  ]);
  expect(await toldIn(RULE, ...rows('定明應公開耗能資訊及辦理評估。'))).toEqual([]);
});

test('the draft: five definitions, and two fined paragraphs', async () => {
  const { report } = await run([fileInput('fixtures/tainan-ordinance/articles.xlsx')], { lang: 'zh-TW' });
  const found = report.findings.filter(({ rule }) => rule === RULE);
  expect(found.map(({ evidence }) => `${evidence.place} ${evidence.items}`.trim())).toEqual([
    '第三條 第七款「透水性鋪面」、第十一款「環保餐具」、第十二款「個人衛生用品」、第十三款「餐飲業」、第十四款「公正轉型」',
    '第十二條第二項',
    '第二十九條第二項',
    '第三十二條第一項',
  ]);
});
