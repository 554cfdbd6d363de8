/** The value parsers, lent to the search for tables and to the mapping, which know no words of their own. */

import type { Piece } from '../locate/vocabulary.ts';
import type { Recognisers } from '../map/vocabulary.ts';
import type { MapWords } from '../map/words.ts';
import { parseCaption } from '../parse/caption.ts';
import { parseComparisons } from '../parse/comparison.ts';
import { endsWithItem, startsWithItem } from '../parse/items.ts';
import { isListNumber } from '../parse/markers.ts';
import { moneyScale, parseMoney } from '../parse/money.ts';
import { tidyName } from '../parse/normalise.ts';
import { isDash, isNothing } from '../parse/nothing.ts';
import { partOfYear } from '../parse/part-of-year.ts';
import { headerPeriod, parsePeriod } from '../parse/period.ts';
import { agencyOfTitle } from '../parse/titles.ts';
import { parseUnit } from '../parse/units.ts';
import { remember, rememberFor } from '../remember.ts';
import { type AgencyRegistry, builtInAgencies } from '../words/agencies.ts';
import { isSignOff, isTotalLabel, mayBeTotalLabel } from '../words/rows.ts';
import { sectorOf } from '../words/sectors.ts';
import { isShareLabel } from '../words/sub-headers.ts';

export const MAP_WORDS: MapWords = {
  isDash,
  isListNumber,
  tidy: tidyName,
  isAgency: remember((text) => text.trim().length > 2 && builtInAgencies.looksLikeAgency(tidyName(text))),
  period: (text) => parsePeriod(text, { bare: true }),
  isComparison: remember((text) => parseComparisons(text).some(({ actual }) => actual !== undefined)),
};

const WORDS = {
  headerPeriod: (text) => headerPeriod(text),
  period: (text) => parsePeriod(text),
  looksLikeMoney: remember((text) => {
    const { entries } = parseMoney(text, 1);
    return (
      isNothing(text) ||
      entries.some((entry) => entry.amount !== undefined || entry.range) ||
      /經費|編列|預算/u.test(text)
    );
  }),
  isNothing,
  isListed: (text) => LISTED.test(text),
  isNote: (text) => NOTE.test(text) || isSignOff(text) || moneyScale(text) !== undefined,
  section(text) {
    const bare = text.trim().replace(ENUMERATOR, '');
    if (bare === '' || bare.length > LONGEST_SECTION || /[。：:；;\d]/u.test(bare)) return undefined;
    const certain = bare !== text.trim();
    return sectorOf(bare)
      ? { field: 'sector', role: 'other', text: bare, certain: true }
      : { field: 'category', role: 'category', text: bare, certain };
  },
  totalLabel: remember((text) =>
    isTotalLabel(text) ? 'certain' : mayBeTotalLabel(text) ? 'possible' : undefined,
  ),
  piece: remember(readPiece),
  isSignOff: remember(isSignOff),
  lastItem: remember(endsWithItem),
  firstItem: remember(startsWithItem),
  tidy: tidyName,
} satisfies Partial<Recognisers>;

function readPiece(text: string): Piece | undefined {
  if (isTotalLabel(text)) return 'sum';
  if (partOfYear(text)) return 'part-of-year';
  if (isShareLabel(text)) return 'share';
  const isUnit = /^\s*[(（][^()（）]{1,12}[)）]\s*$/u.test(text) && (parseUnit(text) ?? moneyScale(text));
  return isUnit ? 'unit' : undefined;
}

/** The recognisers with the bodies a registry knows. */
export const recognisersWith: (registry: AgencyRegistry) => Recognisers = rememberFor(makeRecognisers);

function makeRecognisers(registry: AgencyRegistry): Recognisers {
  return {
    ...WORDS,
    looksLikeAgency: registry.looksLikeAgency,
    caption: remember((text) => {
      const caption = parseCaption(text);
      if (caption) return { id: caption.id, ...(caption.part ? { part: caption.part.index } : {}) };
      // The title of one body's plan is the caption of its table.
      const agency = agencyOfTitle(text, registry);
      return agency === undefined ? undefined : { id: agency, again: true };
    }),
  };
}

export const RECOGNISERS: Recognisers = recognisersWith(builtInAgencies);

const LISTED = /^\s*(?:附?[表圖]|table|figure|fig\.)\s*\d/iu;

const NOTE = /^\s*※|^\s*[(（]?(?:註|備註|附註|資料來源|說明|Note|Source)\s*\d{0,2}\s*[：:]/iu;

/** `一、`, `(二)`, `參．` before the heading of a section. */
const ENUMERATOR = /^[(（]?[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}\s?(?:[)）][、.．]?|[、.．])\s*/u;

/** A longer line is a sentence. */
const LONGEST_SECTION = 20;
