/** Decides which measure a stated figure is about: shared words and a comparable unit, or the very same value. */
import type { Stated } from '../parse/statements.ts';
import type { Indicator, Measure, SectorId, Unit } from '../plan-document.ts';
import { hasWord, statementWords } from '../words/statements.ts';
import { type Counterpart, counterpartsOf, statedAgainst } from './counterparts.ts';
import { agreementOf, type Printed, scaleSlip, significantDigits } from './precision.ts';

export interface Link {
  readonly measure: Measure;
  readonly indicator: Indicator;
  readonly part: number;
  readonly about: Counterpart['about'];
  /** The table says the same. */
  readonly agrees: boolean;
}

export interface LinkQuestion {
  readonly stated: Stated;
  /** The sector of the chapter or paragraph the figure stands in. */
  readonly sector: SectorId | undefined;
  readonly topic: string;
  readonly measures: Known;
  /** The figure linked before this one in the same paragraph. */
  readonly previous: { readonly stated: Stated; readonly link: Link } | undefined;
}

/** The measures of a document, with what is asked of them for every figure worked out once. */
export interface Known {
  readonly measures: readonly { readonly measure: Measure; readonly pairs: ReadonlySet<string> }[];
  readonly counterparts: (measure: Measure, unit: Unit) => readonly Counterpart[];
}

export function knowMeasures(measures: readonly Measure[]): Known {
  const found = new Map<string, readonly Counterpart[]>();
  return {
    measures: measures.map((measure) => ({ measure, pairs: pairsOf(coreName(measure.name)) })),
    counterparts(measure, unit) {
      // Which units can be compared depends on the dimension alone.
      const key = `${measure.id}\u001f${unit.dimension}`;
      const known = found.get(key) ?? counterpartsOf(measure, unit);
      found.set(key, known);
      return known;
    },
  };
}

/** Share of a measure's name that must be said for a figure unlike the table's to be held against it. */
const NAMED = 0.5;
/** Beyond a quarter off, a figure is more likely about something else than a slip. */
const NEAR = 0.25;
const TWIN = 0.05;
/** More than twice as much is not what a sentence means by more. */
const FAR = 0.5;
/** All of a name, said in the heading above. */
const HEADED = 0.9;

interface Candidate {
  readonly measure: Measure;
  readonly named: number;
  /** Words of the name stand in the sentence itself, not only in the heading above. */
  readonly inSentence: boolean;
  /** Words no other candidate's name has. */
  readonly distinct: boolean;
  readonly counterpart: Counterpart;
  readonly agrees: boolean;
  readonly distance: number;
  readonly slip: boolean;
}

export function linkStatement(question: LinkQuestion): Link | undefined {
  const candidates = candidatesOf(question);
  const chosen =
    agreeing(candidates) ?? (isLesserPart(question) ? undefined : differing(candidates, question));
  if (chosen) {
    const { measure, counterpart, agrees } = chosen;
    const { indicator, part, about } = counterpart;
    return { measure, indicator, part, about, agrees };
  }
  return goalBeside(question);
}

function candidatesOf({ stated, sector, topic, measures }: LinkQuestion): Candidate[] {
  const { unit } = stated.figure;
  if (unit === undefined) return [];
  const words = `${stated.lead}${stated.clause}`;
  const names = measures.measures.flatMap(({ measure, pairs }) => {
    const counterparts = fitting(measures.counterparts(measure, unit), stated);
    return counterparts.length === 0 ? [] : [{ measure, counterparts, pairs }];
  });
  const measured = names.filter(({ counterparts }) => counterparts.some((counterpart) => counterpart.unit));
  return names.flatMap(({ measure, counterparts, pairs }) => {
    const named = Math.max(
      shareSaid(pairs, words),
      0.95 * shareSaid(pairs, stated.context),
      0.9 * shareSaid(pairs, topic),
    );
    if (sector !== undefined && measure.sector !== undefined && measure.sector !== sector && named < 0.9)
      return [];
    const said = [...pairs].filter((pair) => `${words} ${topic}`.includes(pair));
    const distinct = said.some(
      (pair) => !measured.some((other) => other.measure !== measure && other.pairs.has(pair)),
    );
    return counterparts.map((counterpart) => {
      const own = statedAgainst(stated.figure, counterpart);
      const agreement = agreementOf(own, counterpart.printed);
      const [small, large] =
        Math.abs(own.value) < Math.abs(counterpart.printed.value)
          ? [own, counterpart.printed]
          : [counterpart.printed, own];
      return {
        measure,
        named,
        inSentence: shareSaid(pairs, stated.context) > 0,
        distinct,
        counterpart,
        agrees:
          (agreement === 'equal' && isTelling(own, counterpart, named)) ||
          (named >= NAMED && isSurpassed(own, counterpart, stated)),
        distance: distanceOf(own.value, counterpart.printed.value),
        slip: agreement === 'different' && scaleSlip(large, small) !== undefined,
      };
    });
  });
}

/** Reductions of carbon are held against carbon, everything else against targets and results. */
function fitting(counterparts: readonly Counterpart[], { about }: Stated): Counterpart[] {
  return counterparts.filter((counterpart) => (counterpart.about === 'carbon') === (about === 'carbon'));
}

/** `累積突破 3,600 萬人次` holds of 4,534 in all; of ten times as much it would say nothing. */
function isSurpassed(own: Printed, { printed: table, whole, about }: Counterpart, stated: Stated): boolean {
  if (!stated.atLeast || stated.about !== 'result' || about !== 'result' || !whole) return false;
  return own.value <= table.value && distanceOf(own.value, table.value) <= FAR;
}

/** Two figures of three digits are alike by chance too seldom to need more words than one. */
function isTelling(
  own: { readonly value: number; readonly half: number },
  { printed, derived }: Counterpart,
  named: number,
): boolean {
  if (own.value === 0 || printed.value === 0) return named >= NAMED;
  // A sum of years is known to the sum of their roundings, which says nothing about chance.
  const theirs = derived ? Number.POSITIVE_INFINITY : significantDigits(printed);
  return named >= NAMED || Math.min(significantDigits(own), theirs) >= 3;
}

function distanceOf(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** The best named of those that say the same; without a word shared, only when there is one such measure. */
function agreeing(candidates: readonly Candidate[]): Candidate | undefined {
  const same = candidates.filter(({ agrees }) => agrees);
  const [best] = same.toSorted(
    (a, b) => b.named - a.named || Number(a.counterpart.derived) - Number(b.counterpart.derived),
  );
  if (best === undefined || best.named > 0) return best;
  return new Set(same.map(({ measure }) => measure.id)).size === 1 ? best : undefined;
}

function differing(candidates: readonly Candidate[], { stated }: LinkQuestion): Candidate | undefined {
  const isGoal = stated.about === 'target';
  // A heading names what a paragraph is about until the sentence names something else.
  const inSentence = candidates.some((candidate) => candidate.inSentence && candidate.distinct);
  return candidates
    .filter((candidate) => {
      const { named, distinct, counterpart, slip } = candidate;
      if (inSentence && !candidate.inSentence) return false;
      if (counterpart.derived || (counterpart.about === 'target') !== isGoal) return false;
      if (stated.figure.unit?.dimension === 'share' && named < NAMED) return false;
      const near = candidate.distance <= NEAR;
      // Carbon saved under the heading of a measure is that measure's, however far the table is from it.
      if (counterpart.about === 'carbon' && stated.toDate && named >= HEADED) return true;
      if (counterpart.unit === undefined) return isTwin(candidate, stated) && (named >= NAMED || distinct);
      if (isGoal) return near && named >= NAMED;
      return (near && (named >= NAMED || distinct)) || (slip && (named >= NAMED || distinct));
    })
    .toSorted((a, b) => Number(b.slip) - Number(a.slip) || b.named - a.named || a.distance - b.distance)[0];
}

/** Beside a figure without a unit only one nearly the same is held: 30.8 萬噸 against 30.6. */
function isTwin({ counterpart, distance }: Candidate, { figure }: Stated): boolean {
  return distance <= TWIN && significantDigits(statedAgainst(figure, counterpart)) >= 3;
}

/** Part of a whole says nothing against it, unless it is more than all of it. */
function isLesserPart({ stated, topic, ...rest }: LinkQuestion): boolean {
  if (!stated.part && !hasWord(topic, statementWords.part)) return false;
  const best = candidatesOf({ stated, topic, ...rest }).filter(({ counterpart }) => {
    const own = statedAgainst(stated.figure, counterpart);
    const isOwnYear = stated.period === undefined || covers(stated.period, counterpart);
    return isOwnYear && own.value > counterpart.printed.value;
  });
  return !best.some(({ distance, named }) => distance <= NEAR && named > 0);
}

function covers(period: NonNullable<Stated['period']>, counterpart: Counterpart): boolean {
  return counterpart.period?.start === period.start && counterpart.period.end === period.end;
}

/** `累計光電備案容量為 836.21MW，超越原定 650 MW 目標`: the goal is that of the figure right before it. */
function goalBeside({ stated, previous }: LinkQuestion): Link | undefined {
  if (!previous?.link.agrees || previous.stated.sentence !== stated.sentence) return undefined;
  if (stated.clauseNumber - previous.stated.clauseNumber > 1) return undefined;
  if (stated.about !== 'target' || !hasWord(stated.clause, statementWords.comparedGoal)) return undefined;
  const { unit } = stated.figure;
  if (unit === undefined || previous.stated.figure.unit?.dimension !== unit.dimension) return undefined;
  const { measure, indicator, part } = previous.link;
  const goal = counterpartsOf(measure, unit).find(
    (counterpart) =>
      counterpart.about === 'target' && counterpart.indicator === indicator && !counterpart.derived,
  );
  return goal && { measure, indicator, part, about: 'target', agrees: false };
}

const GENERIC = new RegExp(statementWords.generic.toSorted((a, b) => b.length - a.length).join('|'), 'gu');

/** A name without the words every measure has; all of it where nothing else is left. */
function coreName(name: string): string {
  const core = name.replace(/[\s\p{P}\p{S}\d]/gu, ' ').replace(GENERIC, ' ');
  return pairsOf(core).size === 0 ? name : core;
}

function pairsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    if (!pair.includes(' ')) found.add(pair);
  }
  return found;
}

export function shareSaid(pairs: ReadonlySet<string>, text: string): number {
  if (pairs.size === 0) return 0;
  let said = 0;
  for (const pair of pairs) if (text.includes(pair)) said += 1;
  return said / pairs.size;
}
