import { describe, expect, test } from 'vitest';
import { articleHeading, chapterHeading, innerMarker, itemMarker } from '../../../src/parse/law/headings.ts';
import { lawTitle } from '../../../src/parse/law/titles.ts';

describe('articleHeading', () => {
  test.each([
    ['第一條 本自治條例。', { number: 1, rest: '本自治條例。' }],
    ['第 三 條', { number: 3, rest: '' }],
    ['第 四十九 條　施行。', { number: 49, rest: '施行。' }],
    ['第12條 甲', { number: 12, rest: '甲' }],
    ['第十條之一 甲', { number: 10, branch: 1, rest: '甲' }],
    ['第一條（立法目的）為減量', { number: 1, title: '立法目的', rest: '為減量' }],
    ['第二條本府應辦理。', { number: 2, rest: '本府應辦理。' }],
    ['第二條 (目的) 甲', { number: 2, title: '目的', rest: '甲' }],
    ['第二條【 目的 】甲', { number: 2, title: '目的', rest: '甲' }],
    ['第二條（甲）、（乙）', { number: 2, rest: '（甲）、（乙）' }],
    ['第二條 甲（乙）丙', { number: 2, rest: '甲（乙）丙' }],
    ['第二條 甲及乙', { number: 2, rest: '甲及乙' }],
  ])('%s', (text, expected) => expect(articleHeading(text)).toEqual(expected));

  test.each([
    '第十條第二項之代金，另定之。',
    '第十條第2項之代金，另定之。',
    '第十條及第十一條規定',
    '第十條規定之用戶',
    '依第十條',
    '第十條 第二項之代金',
    '第十條第 2 項之代金',
    '第十條、第十一條',
    '第零條 甲',
    '第條 甲',
    '第一項之比率',
    '第二章 總則',
  ])('a sentence or another heading is none: %s', (text) => expect(articleHeading(text)).toBeUndefined());
});

describe('chapterHeading', () => {
  test.each([
    ['第一章 總則', { number: 1, level: 'chapter', title: '總則' }],
    ['第 六 章 罰 則', { number: 6, level: 'chapter', title: '罰則' }],
    ['第一節 通則', { number: 1, level: 'section', title: '通則' }],
    ['第一編 總則', { number: 1, level: 'part', title: '總則' }],
    ['第三款 罰則', { number: 3, level: 'section', title: '罰則' }],
    ['第二章 應遵守之規定', { number: 2, level: 'chapter', title: '應遵守之規定' }],
  ])('%s', (text, expected) => expect(chapterHeading(text)).toEqual(expected));

  test.each([
    '第二章規定之事項，準用之。',
    '第二章之規定',
    '第一條 甲',
    '第一款之比率',
    '第零章 甲',
    '依第二章 甲',
    '第二章 甲；乙',
    '第二章 甲：乙',
    `第二章 ${'長'.repeat(41)}`,
  ])('no heading: %s', (text) => expect(chapterHeading(text)).toBeUndefined());
});

test.each([
  ['一、甲', { number: 1, level: 'item', rest: '甲' }],
  ['十七、本府勞工局：', { number: 17, level: 'item', rest: '本府勞工局：' }],
  ['（二）乙', { number: 2, level: 'subitem', rest: '乙' }],
  ['(十三)施行', { number: 13, level: 'subitem', rest: '施行' }],
  ['一定規模以上', undefined],
  ['前項第二款', undefined],
  ['九十九、甲', { number: 99, level: 'item', rest: '甲' }],
  ['一百、甲', undefined],
  ['零、甲', undefined],
  ['(零)甲', undefined],
  ['甲一、乙', undefined],
  ['甲(一)乙', undefined],
  ['2．甲', { number: 2, level: 'item', rest: '甲' }],
  ['1.5 公尺', undefined],
])('itemMarker %s', (text, expected) => expect(itemMarker(text)).toEqual(expected));

test.each([
  ['一、立法目的。 二、減緩與調適。', 2, 8],
  ['應符合下列規定：一、甲；二、乙。', 1, 8],
  ['依第二、三項辦理。三、甲', 2, undefined],
])('innerMarker %s, next %d', (text, next, at) => expect(innerMarker(text, next)).toBe(at));

test.each([
  ['臺南市淨零永續城市管理自治條例草案總說明', '臺南市淨零永續城市管理自治條例草案'],
  ['臺南市淨零永續城市管理自治條例草案條文', '臺南市淨零永續城市管理自治條例草案'],
  ['示範市節能減碳自治條例', '示範市節能減碳自治條例'],
  ['氣候變遷因應法施行細則', '氣候變遷因應法施行細則'],
  ['第二期溫室氣體減量實施準則', '第二期溫室氣體減量實施準則'],
  ['第一百二十三條之施行細則', undefined],
  ['有關本條例', undefined],
  ['甲乙、丙丁辦法', undefined],
  ['總則', undefined],
  ['應依本自治條例', undefined],
  ['本市於一百零一年公布低碳城市自治條例。', undefined],
  ['另定之。', undefined],
])('lawTitle %s', (text, expected) => expect(lawTitle(text)).toBe(expected));
