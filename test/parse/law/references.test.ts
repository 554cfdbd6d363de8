import { describe, expect, test } from 'vitest';
import { findReferences } from '../../../src/parse/law/references.ts';

const nth = (number: number) => ({ kind: 'nth', number });
const back = (count: number) => ({ kind: 'back', count });

describe('findReferences', () => {
  test.each([
    ['前項推動會之設置要點', [['前項', { paragraph: back(1) }]]],
    ['前二項規定之一定規模', [['前二項', { paragraph: back(2) }]]],
    ['前項第二款專用停車格位', [['前項第二款', { paragraph: back(1), item: nth(2) }]]],
    ['參酌前條監測結果', [['前條', { article: back(1) }]]],
    ['違反第十條第二項規定', [['第十條第二項', { article: nth(10), paragraph: nth(2) }]]],
    [
      '第一項之比例；第二項之代金',
      [
        ['第一項', { paragraph: nth(1) }],
        ['第二項', { paragraph: nth(2) }],
      ],
    ],
    ['第四十二條規定', [['第四十二條', { article: nth(42) }]]],
    ['第十條之一規定', [['第十條之一', { article: { kind: 'nth', number: 10, branch: 1 } }]]],
    ['第 12 條第 1 項', [['第 12 條第 1 項', { article: nth(12), paragraph: nth(1) }]]],
    [
      '違反第十條第二項或第四項規定',
      [
        ['第十條第二項', { article: nth(10), paragraph: nth(2) }],
        ['第四項', { article: nth(10), paragraph: nth(4) }],
      ],
    ],
    ['第零條、第十條', [['第十條', { article: nth(10) }]]],
    ['第十條之規定', [['第十條', { article: nth(10) }]]],
    // What is joined by 或 or 及 stands under the same article; what a sentence parts does not.
    [
      '第十條第二項以及第三項',
      [
        ['第十條第二項', { article: nth(10), paragraph: nth(2) }],
        ['第三項', { article: nth(10), paragraph: nth(3) }],
      ],
    ],
    [
      '第十條第二項 、 第三項第一款',
      [
        ['第十條第二項', { article: nth(10), paragraph: nth(2) }],
        ['第三項第一款', { article: nth(10), paragraph: nth(3), item: nth(1) }],
      ],
    ],
    [
      '第十條第二項之事，第三項',
      [
        ['第十條第二項', { article: nth(10), paragraph: nth(2) }],
        ['第三項', { paragraph: nth(3) }],
      ],
    ],
    [
      '第十條與第十一條第三項',
      [
        ['第十條', { article: nth(10) }],
        ['第十一條第三項', { article: nth(11), paragraph: nth(3) }],
      ],
    ],
    [
      '前項及前條',
      [
        ['前項', { paragraph: back(1) }],
        ['前條', { article: back(1) }],
      ],
    ],
    ['第一項第二款第三目', [['第一項第二款第三目', { paragraph: nth(1), item: nth(2), subitem: nth(3) }]]],
    ['次條規定', [['次條', { article: { kind: 'next' } }]]],
    ['本條第二項', [['本條第二項', { article: { kind: 'same' }, paragraph: nth(2) }]]],
    ['第一項之二分之一', [['第一項', { paragraph: nth(1) }]]],
    ['第十條之第二項', [['第十條之第二項', { article: nth(10), paragraph: nth(2) }]]],
    ['第十條 第二項', [['第十條 第二項', { article: nth(10), paragraph: nth(2) }]]],
    [
      '第十條之設施，第二項',
      [
        ['第十條', { article: nth(10) }],
        ['第二項', { paragraph: nth(2) }],
      ],
    ],
    // 前項 is where it stands, and what is larger than the second of two is all it takes from the first.
    [
      '第十條及前項',
      [
        ['第十條', { article: nth(10) }],
        ['前項', { paragraph: back(1) }],
      ],
    ],
    [
      '第十條第二項第三款或第四項',
      [
        ['第十條第二項第三款', { article: nth(10), paragraph: nth(2), item: nth(3) }],
        ['第四項', { article: nth(10), paragraph: nth(4) }],
      ],
    ],
    // No range, since its ends are not of one kind.
    [
      '第十條第一項至第十二條',
      [
        ['第十條第一項', { article: nth(10), paragraph: nth(1) }],
        ['第十二條', { article: nth(12) }],
      ],
    ],
    [
      '前條至第十條',
      [
        ['前條', { article: back(1) }],
        ['第十條', { article: nth(10) }],
      ],
    ],
    [
      '第十條至次條',
      [
        ['第十條', { article: nth(10) }],
        ['次條', { article: { kind: 'next' } }],
      ],
    ],
    [
      '第十條第十一條',
      [
        ['第十條', { article: nth(10) }],
        ['第十一條', { article: nth(11) }],
      ],
    ],
    ['第十十條', []],
    ['前項目標日期', [['前項', { paragraph: back(1) }]]],
  ])('%s', (text, expected) =>
    expect(findReferences(text).map(({ text: own, steps }) => [own, steps])).toStrictEqual(expected),
  );

  test.each([
    '第十條之設施及第三項',
    '第十條及其設施依第三項',
    '第十條之設施以及第三項',
    '第十條以及其設施依第三項',
  ])('words between two keep them apart: %s', (text) =>
    expect(findReferences(text)[1]?.steps).toStrictEqual({ paragraph: nth(3) }),
  );

  test('a range keeps its first and last', () => {
    expect(findReferences('第一款至第三款之設施')).toMatchObject([
      { text: '第一款至第三款', steps: { item: nth(1) }, through: 3 },
    ]);
    expect(findReferences('第十條第一項~第三項')).toMatchObject([
      { text: '第十條第一項~第三項', steps: { article: nth(10), paragraph: nth(1) }, through: 3 },
    ]);
    expect(findReferences('第一款、第三款').map(({ through }) => through)).toEqual([undefined, undefined]);
  });

  test.each([
    ['依氣候變遷因應法第十四條規定', ['氣候變遷因應法']],
    [
      '參考現行臺南市低碳城市自治條例第十七條及第十八條',
      ['臺南市低碳城市自治條例', '臺南市低碳城市自治條例'],
    ],
    ['違反本自治條例第十條規定', [undefined]],
    ['依同法第十條', ['同法']],
    ['依氣候變遷因應法第十四條、第十五條', ['氣候變遷因應法', '氣候變遷因應法']],
    ['依氣候變遷因應法第十四條；第十五條', ['氣候變遷因應法', undefined]],
    ['依氣候變遷因應法第十四條及前項', ['氣候變遷因應法', undefined]],
    ['氣候變遷因應法  第十四條', ['氣候變遷因應法']],
    ['違反建築法第十條', ['建築法']],
    // 依法 says that there is a law, and names none; no more do 辦法 and 條例 alone.
    ['應依法第十條辦理', [undefined]],
    ['依辦法第十條', [undefined]],
    ['違反自治條例第十條', [undefined]],
    ['參考現行自治條例第八十條', ['現行自治條例']],
    // 同法 and 該法 are the law of that kind that was named last.
    ['違反水污染防治法第七條，依同法第四十條', ['水污染防治法', '水污染防治法']],
    ['訂有「氣候變遷因應法」，依該法第十四條規定', ['氣候變遷因應法']],
    ['違反建築法第十條及本自治條例第三條，依同法第四十條', ['建築法', undefined, '建築法']],
    ['違反本自治條例第三條，依同條例第二十條', [undefined, undefined]],
    ['依建築法第十條；依同條例第二十條', ['建築法', '同條例']],
    ['依該自治條例第三條', [undefined]],
    [`違反建築法第十條，${'辦'.repeat(300)}，依該法第三條`, ['建築法', undefined]],
  ])('of which law: %s', (text, laws) => expect(findReferences(text).map(({ law }) => law)).toEqual(laws));

  test('of no other law and no range, it says no more than its steps and its place', () =>
    expect(findReferences('第十條')).toStrictEqual([
      { text: '第十條', start: 0, end: 3, steps: { article: nth(10) } },
    ]));

  test.each(['以落實本條規範', '目前項目', '下列事項', '各款情形', '同項'])(
    'points nowhere else: %s',
    (text) => expect(findReferences(text)).toEqual([]),
  );
});
