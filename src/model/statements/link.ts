/** Decides which measure a stated figure is about: shared words and a comparable unit, or the very same value. */
import { pairsIn } from '../../parse/find-names.ts';
import type { Stated } from '../../parse/statements.ts';
import type { Indicator, Measure, SectorId } from '../../plan-document.ts';
import { hasWord, statementWords } from '../../words/statements.ts';
import { type Counterpart, counterpartsOf, printedAgainst, statedAgainst } from '../counterparts.ts';
import { agreementOf, type Printed, scaleSlip, significantDigits } from '../precision.ts';
import type { Known, Shelf, Shelved } from './shelves.ts';

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
  const shelf = shelfFor(question);
  const chosen = shelf && choose(shelf, question);
  if (chosen) {
    const { measure, counterpart, agrees } = chosen;
    const { indicator, part, about } = counterpart;
    return { measure, indicator, part, about, agrees };
  }
  return goalBeside(question);
}

function shelfFor({ stated, measures }: LinkQuestion): Shelf | undefined {
  const { unit } = stated.figure;
  return unit && measures(unit, stated.about);
}

function choose(shelf: Shelf, question: LinkQuestion): Candidate | undefined {
  const { stated, topic } = question;
  const said = readSaid(stated, topic);
  const texts = [said.words, said.context, said.topic];
  const same = shelf.alike(stated.figure, stated.atLeast ? texts : []);
  const agreed = agreeing(candidatesAmong(same, shelf, said, question));
  if (agreed || isLesserPart(shelf, said, question)) return agreed;
  return differing(candidatesAmong(shelf.named(texts), shelf, said, question), question);
}

/** The pairs of signs of what is said around a figure. */
interface Said {
  readonly words: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
}

function readSaid({ lead, clause, context }: Stated, topic: string): Said {
  return { words: pairsIn(`${lead}${clause}`), context: pairsIn(context), topic: pairsIn(topic) };
}

function candidatesAmong(
  shelved: readonly Shelved[],
  { isDistinct }: Shelf,
  said: Said,
  question: LinkQuestion,
): Candidate[] {
  const { stated } = question;
  const ownAgainst = printedAgainst(stated.figure);
  return shelved.flatMap((one) => {
    const { measure, counterparts, pairs } = one;
    const named = shareNamed(pairs, said);
    if (isOfOtherSector(measure, named, question)) return [];
    const inSentence = shareSaid(pairs, said.context) > 0;
    const isSaid = (pair: string): boolean => said.words.has(pair) || said.topic.has(pair);
    const distinct = [...pairs].some((pair) => isSaid(pair) && isDistinct(pair, one));
    return counterparts.map((counterpart) => {
      const own = ownAgainst(counterpart);
      const agreement = agreementOf(own, counterpart.printed);
      const [small, large] =
        Math.abs(own.value) < Math.abs(counterpart.printed.value)
          ? [own, counterpart.printed]
          : [counterpart.printed, own];
      return {
        measure,
        named,
        inSentence,
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

/** How much of a name is said: in the clause, in the sentence so far, or in the heading above. */
function shareNamed(pairs: ReadonlySet<string>, { words, context, topic }: Said): number {
  return Math.max(shareSaid(pairs, words), 0.95 * shareSaid(pairs, context), 0.9 * shareSaid(pairs, topic));
}

/** A measure of another sector is meant only where it is called by its name. */
function isOfOtherSector({ sector: own }: Measure, named: number, { sector }: LinkQuestion): boolean {
  return sector !== undefined && own !== undefined && own !== sector && named < HEADED;
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
function isLesserPart(shelf: Shelf, said: Said, question: LinkQuestion): boolean {
  const { stated, topic } = question;
  if (!stated.part && !hasWord(topic, statementWords.part)) return false;
  return !shelf
    .sharing([said.words, said.context, said.topic])
    .some(
      ({ measure, counterparts, pairs }) =>
        counterparts.some((counterpart) => isMoreThan(counterpart, stated)) &&
        !isOfOtherSector(measure, shareNamed(pairs, said), question),
    );
}

function isMoreThan(counterpart: Counterpart, stated: Stated): boolean {
  const { value } = statedAgainst(stated.figure, counterpart);
  const whole = counterpart.printed.value;
  const isOwnYear = stated.period === undefined || covers(stated.period, counterpart);
  return isOwnYear && value > whole && distanceOf(value, whole) <= NEAR;
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
  const goal = counterpartsOf(measure, unit, [indicator]).find(
    (counterpart) => counterpart.about === 'target' && !counterpart.derived,
  );
  return goal && { measure, indicator, part, about: 'target', agrees: false };
}

function shareSaid(pairs: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (pairs.size === 0) return 0;
  let count = 0;
  for (const pair of pairs) if (said.has(pair)) count += 1;
  return count / pairs.size;
}
