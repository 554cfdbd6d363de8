import { expect, test } from 'vitest';
import { isPageNumber, legalLines } from '../../../src/parse/law/lines.ts';
import { statedCounts } from '../../../src/parse/law/stated.ts';

test.each<[text: string, ...counts: (readonly [what: string, count: number, words: string])[]]>([
  [
    '本自治條例共分總則等七章，條文共計四十九條。',
    ['chapters', 7, '等七章'],
    ['articles', 49, '共計四十九條'],
  ],
  ['全文計 49 條', ['articles', 49, '計 49 條']],
  ['本法分為六章', ['chapters', 6, '分為六章']],
  ['本條例共 5 章', ['chapters', 5, '共 5 章']],
  ['條文共七條之多'],
  // Other laws, single chapters and things that are no number.
  ['該法共六十三條'],
  ['本自治條例第七章'],
  ['本自治條例共分為章'],
  ['本自治條例共零條'],
  ['本自治條例七章'],
])('%s', (text, ...counts) =>
  expect(statedCounts(text).map(({ what, count, text: words }) => [what, count, words])).toEqual(counts),
);

test.each(['12', '- 3 -', '-3-', '第 3 頁', '第3頁', '3/12', '3 / 12', '第 3 / 12 頁', '3 頁', '—5—', '999'])(
  '%j is the number of a page',
  (text) => expect(isPageNumber(text)).toBe(true),
);

test.each(['', '1000', '第3條', '3月', '甲3', '3甲', '3//12', '第頁', '3.5', '--3', '3/1234'])(
  '%j is none',
  (text) => expect(isPageNumber(text)).toBe(false),
);

test.each([
  ['  甲  \t 乙  ', ['甲 乙']],
  ['•  甲', ['甲']],
  ['甲 - 乙', ['甲 - 乙']],
  ['-甲', ['-甲']],
  ['甲<b class="x">乙</b>', ['甲乙']],
  ['甲<TD>乙</TD>', ['甲', '乙']],
])('the lines of %j', (text, lines) => expect(legalLines(text).map((line) => line.text)).toEqual(lines));

test('each line knows the line breaks before it', () => {
  expect(legalLines('甲\r\n\r乙\n丙').map(({ offset }) => offset)).toEqual([0, 2, 3]);
});
