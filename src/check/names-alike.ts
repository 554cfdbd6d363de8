/** Names that are nearly another one, found among many without holding each against each. */

import { addTo } from '../add-to.ts';
import { type Pairs, pairsCompared, sharedShare, similarity } from '../model/similarity.ts';
import { nameFinder, textFinder } from '../parse/find-names.ts';

/** A name inside the other (`再生水提供量`) has to be long enough to say something. */
const SHORTEST_INSIDE = 4;

/** 0 to 1: 1 for the same name, with or without what stands in brackets. */
export function likeness(a: string, b: string): number {
  const [wholeA, wholeB] = [letters(a), letters(b)];
  if (wholeA === wholeB) return 1;
  const [bareA, bareB] = [bareLetters(a), bareLetters(b)];
  if (bareA === '' || bareB === '') return similarity(wholeA, wholeB);
  if (bareA === bareB) return 0.95;
  // `第1期` and `第2期` are two, though no letter differs.
  const [digitsA, digitsB] = [digits(bareA), digits(bareB)];
  if (digitsA !== '' && digitsB !== '' && digitsA !== digitsB) return 0;
  const [short, long] = bareA.length < bareB.length ? [bareA, bareB] : [bareB, bareA];
  const inside = short.length >= SHORTEST_INSIDE && long.includes(short) ? 0.8 : 0;
  return Math.max(inside, similarity(wholeA, wholeB), similarity(bareA, bareB));
}

/** Answers which of the names may have a `likeness` of `least` or more to another, as places in the list, ascending. */
export function alikeFinder(names: readonly string[], least: number): (name: string) => number[] {
  const [wholes, bares] = [names.map(letters), names.map(bareLetters)];
  const finders = [
    sameFinder(wholes),
    sameFinder(bares),
    similarFinder(wholes, least),
    similarFinder(bares, least),
    nameFinder(bares),
    textFinder(bares),
  ] as const;
  return (name) => {
    const [whole, bare] = [letters(name), bareLetters(name)];
    const [sameWhole, sameBare, similarWhole, similarBare, within, around] = finders;
    const places = new Set([
      ...sameWhole(whole),
      ...sameBare(bare),
      ...similarWhole(whole),
      ...similarBare(bare),
      ...within(bare),
      ...(bare.length < SHORTEST_INSIDE ? [] : around(bare)),
    ]);
    return [...places].sort((a, b) => a - b);
  };
}

function sameFinder(names: readonly string[]): (name: string) => readonly number[] {
  const places = new Map<string, number[]>();
  for (const [place, name] of names.entries()) addTo(places, name, place);
  return (name) => places.get(name) ?? [];
}

interface Listed {
  readonly place: number;
  /** Which of its name's pairs this is, from the rarest on. */
  readonly rank: number;
}

/**
 * Answers which of the names have a `similarity` of `least` or more to another. By Dice's coefficient, two names must share so
 * many pairs that one is among the rarest of both; which are rare is told by all names. So a name of another length with the
 * word 汰換 in it, which half of them have, is not even looked at.
 */
export function similarFinder(names: readonly string[], least: number): (name: string) => number[] {
  const pairs = names.map(pairsCompared);
  const frequency = new Map<string, number>();
  for (const { counts } of pairs)
    for (const pair of counts.keys()) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const rarestFirst = ({ counts }: Pairs): string[] =>
    [...counts]
      .flatMap(([pair, count]) => Array.from({ length: count }, () => pair))
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : Number(a > b)));
  const byLength = new Map<number, Map<string, Listed[]>>();
  for (const [place, own] of pairs.entries()) {
    const lists = byLength.get(own.total) ?? new Map<string, Listed[]>();
    byLength.set(own.total, lists);
    for (const [rank, pair] of rarestFirst(own).entries()) addTo(lists, pair, { place, rank });
  }
  for (const lists of byLength.values())
    for (const list of lists.values()) list.sort((a, b) => a.rank - b.rank);
  return (name) => {
    const own = pairsCompared(name);
    const rarest = rarestFirst(own);
    const near = new Set<number>();
    for (const [total, lists] of byLength) {
      const shared = Math.max(1, Math.ceil((least / 2) * (own.total + total) - 1e-6));
      for (const pair of rarest.slice(0, Math.max(0, own.total - shared + 1)))
        for (const { place, rank } of lists.get(pair) ?? []) {
          if (rank > total - shared) break;
          near.add(place);
        }
    }
    return [...near].filter((place) => {
      const other = pairs[place];
      return other !== undefined && sharedShare(own, other) >= least - 1e-6;
    });
  };
}

function digits(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}

function letters(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Without what stands in brackets; twice, for brackets inside brackets. */
function bareLetters(name: string): string {
  const folded = name.normalize('NFKC');
  return letters(folded.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, ''));
}
