/**
 * The measures that a stated figure may be about, found by the words of their names and by the figures of their tables: of a
 * report with a thousand of each, no sentence is held against every measure.
 */

import { addTo } from '../../add-to.ts';
import { pairsIn, tellingPairs } from '../../parse/find-names.ts';
import type { Stated } from '../../parse/statements.ts';
import type { Measure, Unit } from '../../plan-document.ts';
import { statementWords } from '../../words/statements.ts';
import { findByValue } from '../by-value.ts';
import { type Counterpart, counterpartsOf, statedAgainst } from '../counterparts.ts';

/** A measure with those of its figures that a stated one can be compared with. */
export interface Shelved {
  readonly measure: Measure;
  /** Pairs of signs of its name, without the words that every measure has. */
  readonly pairs: ReadonlySet<string>;
  readonly counterparts: readonly Counterpart[];
  /** The table gives a unit with one of the figures. */
  readonly measured: boolean;
}

type Texts = readonly ReadonlySet<string>[];

/** All measures with figures of one kind, in the order of the document. Texts are given as their pairs of signs. */
export interface Shelf {
  /** Those whose name one of the texts has a word of. */
  readonly sharing: (texts: Texts) => Shelved[];
  /** Those of whose name one of the texts has half, or a word that is theirs alone. */
  readonly named: (texts: Texts) => Shelved[];
  /** Those with a figure that may be the very same, and those that the texts name. */
  readonly alike: (figure: Stated['figure'], texts: Texts) => Shelved[];
  /** Whether a word of a name stands in no other name of a measure whose figures have units. */
  readonly isDistinct: (pair: string, of: Shelved) => boolean;
}

export type Known = (unit: Unit, about: Stated['about']) => Shelf;

export function knowMeasures(measures: readonly Measure[]): Known {
  const named = measures.map((measure) => ({ measure, pairs: pairsOf(coreName(measure.name)) }));
  const shelves = new Map<string, Shelf>();
  return (unit, about) => {
    const ofCarbon = about === 'carbon';
    // Which units can be compared depends on the dimension alone.
    const key = `${unit.dimension}\u001f${ofCarbon}`;
    const known = shelves.get(key) ?? makeShelf(shelve(named, unit, ofCarbon));
    shelves.set(key, known);
    return known;
  };
}

/** Reductions of carbon are held against carbon, everything else against targets and results. */
function shelve(
  named: readonly Pick<Shelved, 'measure' | 'pairs'>[],
  unit: Unit,
  ofCarbon: boolean,
): Shelved[] {
  return named.flatMap(({ measure, pairs }) => {
    const counterparts = counterpartsOf(measure, unit).filter(
      (counterpart) => (counterpart.about === 'carbon') === ofCarbon,
    );
    if (counterparts.length === 0) return [];
    return [{ measure, pairs, counterparts, measured: counterparts.some((counterpart) => counterpart.unit) }];
  });
}

function makeShelf(shelved: readonly Shelved[]): Shelf {
  const sharing = new Map<string, number[]>();
  const measured = new Map<string, number>();
  for (const [place, { pairs, measured: isMeasured }] of shelved.entries()) {
    for (const pair of pairs) {
      addTo(sharing, pair, place);
      if (isMeasured) measured.set(pair, (measured.get(pair) ?? 0) + 1);
    }
  }
  const isDistinct = (pair: string, of: Shelved): boolean =>
    (measured.get(pair) ?? 0) === (of.measured ? 1 : 0);
  const telling = new Map<string, number[]>();
  const frequencyOf = (pair: string): number => sharing.get(pair)?.length ?? 0;
  for (const [place, one] of shelved.entries()) {
    const pairs = [...one.pairs];
    const half = tellingPairs(pairs, Math.ceil(pairs.length / 2), frequencyOf);
    for (const pair of pairs) if (half.has(pair) || isDistinct(pair, one)) addTo(telling, pair, place);
  }
  const alike = findAlike(shelved);
  const inOrder = (places: Iterable<number>): Shelved[] =>
    [...places].sort((a, b) => a - b).flatMap((place) => shelved[place] ?? []);
  const named = (texts: Texts): number[] =>
    [...placesUnder(telling, texts)].filter((place) => {
      const one = shelved[place];
      return one && texts.some((text) => tells(text, one, isDistinct));
    });
  return {
    isDistinct,
    sharing: (texts) => inOrder(placesUnder(sharing, texts)),
    named: (texts) => inOrder(named(texts)),
    alike: (figure, texts) => inOrder(new Set([...alike(figure), ...named(texts)])),
  };
}

function placesUnder(lists: ReadonlyMap<string, readonly number[]>, texts: Texts): Set<number> {
  const places = new Set<number>();
  for (const pairs of texts)
    for (const pair of pairs) for (const place of lists.get(pair) ?? []) places.add(place);
  return places;
}

/** Whether a text has half of a name, or a word that is its alone. */
function tells(text: ReadonlySet<string>, one: Shelved, isDistinct: Shelf['isDistinct']): boolean {
  let said = 0;
  for (const pair of one.pairs) {
    if (!text.has(pair)) continue;
    if (isDistinct(pair, one)) return true;
    said += 1;
  }
  return 2 * said >= one.pairs.size;
}

/** Places of the measures with a figure that may be the same quantity. */
function findAlike(shelved: readonly Shelved[]): (figure: Stated['figure']) => number[] {
  const placed = shelved.flatMap(({ counterparts }, place) =>
    counterparts.map((counterpart) => ({ counterpart, place })),
  );
  // Where the table names no unit, the number is taken as written.
  const finders = [true, false].flatMap((hasUnit) => {
    const own = placed.filter(({ counterpart }) => (counterpart.unit !== undefined) === hasUnit);
    const [first] = own;
    if (first === undefined) return [];
    const find = findByValue(own.map(({ counterpart, place }) => [counterpart.printed, place] as const));
    return [{ sample: first.counterpart, find }];
  });
  return (figure) =>
    finders.flatMap(({ sample, find }) => {
      const { value, half } = statedAgainst(figure, sample);
      return find(value, half);
    });
}

const GENERIC = new RegExp(statementWords.generic.toSorted((a, b) => b.length - a.length).join('|'), 'gu');

/** A name without the words every measure has; all of it where nothing else is left. */
function coreName(name: string): string {
  const core = name.replace(/[\s\p{P}\p{S}\d]/gu, ' ').replace(GENERIC, ' ');
  return pairsOf(core).size === 0 ? name : core;
}

function pairsOf(text: string): Set<string> {
  return new Set([...pairsIn(text)].filter((pair) => !pair.includes(' ')));
}
