/** What `malformed-value` says of values that were read, but not as what the table needs. */
import type { Doubt } from './doubtful-values.ts';
import { rocYears } from './wording.ts';

export interface DoubtTexts {
  readonly 'zh-TW': (written: string, expected: string) => string;
  readonly en: (written: string, expected: string) => string;
}

export const DOUBT_TEXTS: { readonly [P in Doubt['problem']]: DoubtTexts } = {
  'words-for-figure': {
    'zh-TW': (written, expected) => `成果「${written}」只有文字；目標為「${expected}」，應填數字。`,
    en: (written, expected) =>
      `The result "${written}" is words only; expected a figure to hold against the target "${expected}".`,
  },
  'two-readings': {
    'zh-TW': (written, expected) =>
      `目標「${written}」一格對應多列（${rocYears(expected)}），可以是每年的量，也可以是合計；應寫明。`,
    en: (written, expected) =>
      `The target "${written}" stands for several rows (${expected}): for each year, or for all together? Expected it to say which.`,
  },
  'indicator-fragment': {
    'zh-TW': (written, expected) =>
      `衡量標準最後的「${written}」不是完整的項目，沒有讀入（前一項為「${expected}」）；應補成完整的衡量標準，或移到備註。`,
    en: (written, expected) =>
      `The last piece of the indicators, "${written}", is no whole indicator and was not taken in (the one before it is "${expected}"); expected a whole one, or a note.`,
  },
  'code-for-figure': {
    'zh-TW': (written, expected) =>
      `「${written}」把數字和字母寫在一起，沒有讀成數字（衡量標準為「${expected}」）；應把每一種分開，寫明數量與單位。`,
    en: (written, expected) =>
      `"${written}" runs figures and letters together and was not read as a number (the indicator is "${expected}"); expected each kind apart, with its unit.`,
  },
  'open-bracket': {
    'zh-TW': (written, expected) => `「${written}」的括號「${expected}」不成對；請補上或刪去。`,
    en: (written, expected) =>
      `"${written}" has a bracket (${expected}) without its partner; add it or take it out.`,
  },
  'unexplained-mark': {
    'zh-TW': (written) => `期程「${written}」帶有註記符號，但沒有註解說明。`,
    en: (written) => `The period "${written}" carries a mark that no note explains.`,
  },
  'range-target': {
    'zh-TW': (written, expected) =>
      `目標「${written}」是一段範圍，${expected === '' ? '沒有單一數值可以比較' : `以${boundZh(expected)}為達成`}；應寫明目標值。`,
    en: (written, expected) =>
      `The target "${written}" is a range${expected === '' ? ' without one value to hold a result against' : `, taken as reached by ${boundEn(expected)}`}; expected one value.`,
  },
  'range-result': {
    'zh-TW': (written) => `成果「${written}」是一段範圍，不是一個數值；應填實際數字。`,
    en: (written) => `The result "${written}" is a range and no single figure; expected the number reached.`,
  },
  'bracketed-figure': {
    'zh-TW': (written) =>
      `「${written}」整格加了括號，可以是負數，也可以是附註，沒有取作數值；負數請寫負號。`,
    en: (written) =>
      `"${written}" stands in brackets, as a negative number or as a remark, and was not taken; expected a minus sign, or no brackets.`,
  },
  'broken-number': {
    'zh-TW': (written) =>
      `「${written}」中間有空白或換行，可以是一個數字，也可以是兩個，沒有取作數值；一個數字請連著寫。`,
    en: (written) =>
      `"${written}" may be one number with a blank or a line break in it, or two, and was not taken; expected one number without a gap.`,
  },
  'slash-pair': {
    'zh-TW': (written, expected) =>
      `「${written}」以斜線並列兩個數字，看不出各指什麼（衡量標準為「${expected}」），沒有取任何一個；應分開填寫，並寫明單位。`,
    en: (written, expected) =>
      `"${written}" sets two figures side by side and nothing says what each of them counts (the indicator is "${expected}"); neither was taken. Expected them apart, each with its unit.`,
  },
};

/** `>=10公頃`: a bound as the one value of a range is told. */
function boundZh(bound: string): string {
  return bound.startsWith('<') ? `「${figureOf(bound)}以下」` : `「${figureOf(bound)}以上」`;
}

function boundEn(bound: string): string {
  return `${bound.startsWith('<') ? 'at most' : 'at least'} "${figureOf(bound)}"`;
}

function figureOf(bound: string): string {
  return bound.replace(/^[<>]=?/, '');
}
