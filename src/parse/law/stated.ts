/** `本自治條例共分總則…等七章，條文共計四十九條`: how many chapters and articles a law says it has. */
import { chineseNumeralCharacters } from '../chinese-number.ts';
import { foldSameLength } from '../normalise.ts';
import { legalNumber } from './headings.ts';

export interface StatedCount {
  readonly what: 'chapters' | 'articles';
  readonly count: number;
  readonly text: string;
}

const numeral = `[${chineseNumeralCharacters}]{1,7}|\\d{1,4}`;
/** 第七章 is one of them, 七章 are all. */
const pattern = new RegExp(`(?:共計|合計|共分?為?|計|分為?|等)\\s?(${numeral})\\s?([章條])(?!之|第)`, 'gu');

/** Only sentences about the law itself: those of other laws (`該法共六十三條`) say nothing here. */
export function statedCounts(text: string): StatedCount[] {
  if (!/本(?:自治)?(?:條例|辦法|規則|細則|法)|全文|條文/u.test(text)) return [];
  return [...foldSameLength(text).matchAll(pattern)].flatMap((match): StatedCount[] => {
    const count = legalNumber(match[1] ?? '');
    if (count === undefined || count === 0) return [];
    const own = text.slice(match.index, match.index + match[0].length);
    return [{ what: match[2] === '章' ? 'chapters' : 'articles', count, text: own }];
  });
}
