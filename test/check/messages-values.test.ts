/** What `malformed-value` says of each problem, in both languages. */
import { expect, test } from 'vitest';
import rule from '../../src/check/rules/malformed-value.ts';

const say = (problem: string, written: string, expected = '', count = 1) => {
  const evidence = { problem, written, expected, count };
  return [rule.text['zh-TW'].message(evidence), rule.text.en.message(evidence)];
};

test.each<[problem: string, written: string, expected: string, zh: string, en: string]>([
  [
    'error-cell',
    '#REF!',
    '',
    '儲存格是公式錯誤「#REF!」，不是數字；請修正公式。',
    'The cell holds the formula error "#REF!", expected a value; repair the formula.',
  ],
  [
    'uncalculated-formula',
    '=F4+F5',
    '',
    '公式「=F4+F5」沒有存下計算結果，讀不到數值；請開啟後重新存檔。',
    'The formula "=F4+F5" was saved without its result; open the file and save it again.',
  ],
  [
    'private-use-character',
    'U+E000',
    '',
    '有造字（U+E000），別的電腦可能顯示不出來；請改用標準字。',
    'A private-use character (U+E000) may not show on other machines; use a standard one.',
  ],
  [
    'ragged-row',
    '7 / 8',
    '',
    '欄數與其他列不同（7 / 8）；請核對是否少了或多了分隔，後面的欄位可能錯開。',
    'The row has another number of fields than the others (7 / 8); check for a separator too many or too few, which shifts the cells after it.',
  ],
  [
    'swallowed-lines',
    '5-9',
    '',
    '引號裡的一格跨了好幾行，看起來包進了其他列（第 5-9）；請核對引號。',
    'One quoted cell runs over several lines that look like rows of the table (lines 5-9); check the quotes.',
  ],
  [
    'words-for-figure',
    '已完成',
    '5面',
    '成果「已完成」只有文字；目標為「5面」，應填數字。',
    'The result "已完成" is words only; expected a figure to hold against the target "5面".',
  ],
  [
    'two-readings',
    '3,500',
    '2022, 2023',
    '目標「3,500」一格對應多列（111、112 年），可以是每年的量，也可以是合計；應寫明。',
    'The target "3,500" stands for several rows (2022, 2023): for each year, or for all together? Expected it to say which.',
  ],
  [
    'range-target',
    '10-15公頃',
    '>=10公頃',
    '目標「10-15公頃」是一段範圍，以「10公頃以上」為達成；應寫明目標值。',
    'The target "10-15公頃" is a range, taken as reached by at least "10公頃"; expected one value.',
  ],
  [
    'range-target',
    '維持26-28度',
    '',
    '目標「維持26-28度」是一段範圍，沒有單一數值可以比較；應寫明目標值。',
    'The target "維持26-28度" is a range without one value to hold a result against; expected one value.',
  ],
  [
    'range-result',
    '10-15公頃',
    '',
    '成果「10-15公頃」是一段範圍，不是一個數值；應填實際數字。',
    'The result "10-15公頃" is a range and no single figure; expected the number reached.',
  ],
  [
    'bracketed-figure',
    '(5%)',
    '',
    '「(5%)」整格加了括號，可以是負數，也可以是附註，沒有取作數值；負數請寫負號。',
    '"(5%)" stands in brackets, as a negative number or as a remark, and was not taken; expected a minus sign, or no brackets.',
  ],
  [
    'broken-number',
    '11 500人',
    '',
    '「11 500人」中間有空白或換行，可以是一個數字，也可以是兩個，沒有取作數值；一個數字請連著寫。',
    '"11 500人" may be one number with a blank or a line break in it, or two, and was not taken; expected one number without a gap.',
  ],
  [
    'slash-pair',
    '20/600',
    '校園數',
    '「20/600」以斜線並列兩個數字，看不出各指什麼（衡量標準為「校園數」），沒有取任何一個；應分開填寫，並寫明單位。',
    '"20/600" sets two figures side by side and nothing says what each of them counts (the indicator is "校園數"); neither was taken. Expected them apart, each with its unit.',
  ],
  [
    'indicator-fragment',
    '每2年',
    '申請件數',
    '衡量標準最後的「每2年」不是完整的項目，沒有讀入（前一項為「申請件數」）；應補成完整的衡量標準，或移到備註。',
    'The last piece of the indicators, "每2年", is no whole indicator and was not taken in (the one before it is "申請件數"); expected a whole one, or a note.',
  ],
  [
    'code-for-figure',
    '6A 84B',
    '輔導家數',
    '「6A 84B」把數字和字母寫在一起，沒有讀成數字（衡量標準為「輔導家數」）；應把每一種分開，寫明數量與單位。',
    '"6A 84B" runs figures and letters together and was not read as a number (the indicator is "輔導家數"); expected each kind apart, with its unit.',
  ],
  [
    'open-bracket',
    '防救」會報',
    '「」',
    '「防救」會報」的括號「「」」不成對；請補上或刪去。',
    '"防救」會報" has a bracket (「」) without its partner; add it or take it out.',
  ],
  [
    'unexplained-mark',
    '*112年',
    '',
    '期程「*112年」帶有註記符號，但沒有註解說明。',
    'The period "*112年" carries a mark that no note explains.',
  ],
  [
    'article-missing',
    '第三條',
    '第二條',
    '第三條之前缺第二條；請補上，或重編條次並修正引用。',
    'Before article 3 (第三條), expected article 2 (第二條); add what is missing, or renumber and mend the references.',
  ],
  [
    'article-doubled',
    '第三條',
    '第三條',
    '第三條出現兩次；引用第三條時不知所指何者，請重編條次。',
    'There are two of article 3 (第三條), so a reference to it may mean either; renumber one of them.',
  ],
  [
    'article-out-of-order',
    '第二條',
    '第四條',
    '第二條的位置不對，這裡應為第四條；請調整順序或條次。',
    'Out of order: unexpected article 2 (第二條), expected article 4 (第四條) here; move or renumber it.',
  ],
  [
    'item-missing',
    '第一條第一項第三款',
    '第二款',
    '第一條第一項第三款之前缺第二款；請補上或重編款次。',
    'Before article 1, paragraph 1, item 3 (第一條第一項第三款), expected item 2 (第二款); add it or renumber.',
  ],
  [
    'item-restarting',
    '第一條第一項第一款',
    '第三款',
    '款次重頭或重複：這裡寫第一條第一項第一款，應為第三款；如為另一項，請分項。',
    'The list restarts or repeats a number: unexpected article 1, paragraph 1, item 1 (第一條第一項第一款), expected item 3 (第三款); if another paragraph is meant, begin one.',
  ],
  [
    'chapter-out-of-order',
    '第三章',
    '第二章',
    '章次不連續：這裡寫第三章，應為第二章。',
    'Chapters do not follow one another: unexpected 第三章, expected 第二章.',
  ],
])('%s', (problem, written, expected, zh, en) => {
  expect(say(problem, written, expected)).toEqual([zh, en]);
  expect(say(problem, written, expected, 3)).toEqual([`${zh}（共 3 處）`, `${en} (3 places)`]);
});
