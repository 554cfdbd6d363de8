import { englishScale } from './money-scale-english.ts';
import { foldSameLength } from './normalise.ts';

/** What one unit of a budget column is worth in TWD, and the words that say so. */
export interface MoneyScale {
  readonly scale: number;
  readonly raw: string;
  readonly perYear: boolean;
}

const scales: Readonly<Record<string, number>> = {
  '': 1,
  百: 100,
  佰: 100,
  千: 1e3,
  仟: 1e3,
  萬: 1e4,
  十萬: 1e5,
  百萬: 1e6,
  佰萬: 1e6,
  千萬: 1e7,
  仟萬: 1e7,
  億: 1e8,
  十億: 1e9,
};
const chineseUnit = /(?:新[臺台]幣|NT\$)?\s?(十億|億|[百佰千仟十]?萬|[百佰千仟])?元(?:\s?\/\s?年|\s?每年)?/;
const unitPlace = new RegExp(
  `(^|[(:\\s,/、|-]|單位|經費|預算|金額)\\s{0,3}(?<!\\d\\s{0,3})(${chineseUnit.source})(?=$|[)\\s,、;/。|])`,
);

/**
 * The scale a note or a header gives for amounts: `經費單位：萬元/年`, `預算(千元)`, `單位：新臺幣億元`.
 * An amount in prose (`經費共計620萬元`) gives none, and neither does a unit that is only half understood.
 */
export function moneyScale(text: string): MoneyScale | undefined {
  if (text.length > 200) return undefined;
  const folded = foldSameLength(text).trim();
  const chinese = unitPlace.exec(folded);
  if (chinese !== null && speaksOfMoney(folded, chinese.index)) {
    const scale = scales[chinese[3] ?? ''];
    const perYear = /元\s?(?:\/|每)\s?年/.test(folded);
    if (scale !== undefined) return { scale, raw: rawOf(text, chinese[2]), perYear };
  }
  const english = englishScale(folded);
  return english && { scale: english.scale, raw: rawOf(text, english.unit), perYear: english.perYear };
}

/** A unit standing alone, in brackets, or near a word for money; not one at the end of a sentence. */
function speaksOfMoney(folded: string, at: number): boolean {
  if (folded.charAt(at) === '(' || chineseUnit.exec(folded)?.[0] === folded) return true;
  return /單位|經費|預算|金額|費用|決算|補助款|unit|budget|cost/i.test(folded);
}

/** The note as it stands where it is short, else only the unit. */
function rawOf(text: string, unit: string | undefined): string {
  const whole = text.trim();
  return whole.length <= 40 ? whole : (unit ?? whole).trim();
}
