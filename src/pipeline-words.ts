/** The value parsers, lent to the search for tables and to the mapping, which know no words of their own. */

import type { Recognisers } from './map/vocabulary.ts';
import type { MapWords } from './map/words.ts';
import { parseCaption } from './parse/caption.ts';
import { parseComparisons } from './parse/comparison.ts';
import { endsWithItem, startsWithItem } from './parse/items.ts';
import { moneyScale, parseMoney } from './parse/money.ts';
import { tidyName } from './parse/normalise.ts';
import { isDash, isNothing } from './parse/nothing.ts';
import { headerPeriod, parsePeriod } from './parse/period.ts';
import { looksLikeAgency } from './words/agencies.ts';

export const MAP_WORDS: MapWords = {
  isDash,
  tidy: tidyName,
  period: (text) => parsePeriod(text, { bare: true }),
  isComparison: (text) => parseComparisons(text).some(({ actual }) => actual !== undefined),
};

export const RECOGNISERS: Recognisers = {
  headerPeriod: (text) => headerPeriod(text),
  period: (text) => parsePeriod(text),
  looksLikeAgency,
  looksLikeMoney(text) {
    const { entries } = parseMoney(text, 1);
    return (
      isNothing(text) ||
      entries.some((entry) => entry.amount !== undefined || entry.range) ||
      /經費|編列|預算/u.test(text)
    );
  },
  isNothing,
  caption(text) {
    const caption = parseCaption(text);
    return caption && { id: caption.id, ...(caption.part ? { part: caption.part.index } : {}) };
  },
  isNote: (text) => NOTE.test(text) || moneyScale(text) !== undefined,
  lastItem: endsWithItem,
  firstItem: startsWithItem,
  tidy: tidyName,
};

const NOTE = /^\s*[(（]?(?:註|備註|附註|資料來源|說明|Note|Source)\s*\d{0,2}\s*[：:]/iu;
