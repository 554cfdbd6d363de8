/** Which old measure is which new one: by name first, else by everything that tells one from another, never by position. */

import { addTo } from '../add-to.ts';
import { groupBy } from '../check/grouping.ts';
import { similarFinder } from '../check/names-alike.ts';
import type { Match } from '../diff-report.ts';
import { assign, type Candidate } from './assign.ts';
import type { Entry } from './entries.ts';
import { nameKey, nameLikeness, overlapOf, settle, similarityFor } from './text.ts';

export interface MatchedMeasure {
  readonly before: Entry;
  readonly after: Entry;
  /** Present when the names differ: why the two were taken for one. */
  readonly match?: Match;
}

export interface MeasureMatching {
  readonly matched: readonly MatchedMeasure[];
  readonly dropped: readonly Entry[];
  readonly added: readonly Entry[];
}

/** Names so alike are one measure's, when nothing speaks against it. */
const ALIKE = 0.7;
/** Less will do where what is counted, what it is grouped by or its figures are alike as well. */
const ALIKE_WITH_SUPPORT = 0.5;
/** Where another agency leads, there is less left to tell by. */
const ALIKE_ELSEWHERE = 0.9;
const ALIKE_ELSEWHERE_WITH_SUPPORT = 0.75;
/** Below it, two measures of one name have nothing else in common (預算執行率 of two bureaus). */
const LEAST_CONTEXT = 0.2;
/** A name with hardly a character in common needs all figures to agree, and as many as this. */
const TELLING_FIGURES = 3;

export function matchMeasures(before: readonly Entry[], after: readonly Entry[]): MeasureMatching {
  const sameName = matchByName(before, after);
  const restBefore = without(
    before,
    sameName.map((pair) => pair.before),
  );
  const restAfter = without(
    after,
    sameName.map((pair) => pair.after),
  );
  const renamed = matchByMeaning(restBefore, restAfter);
  return {
    matched: [...sameName, ...renamed],
    dropped: without(
      restBefore,
      renamed.map((pair) => pair.before),
    ),
    added: without(
      restAfter,
      renamed.map((pair) => pair.after),
    ),
  };
}

function without(entries: readonly Entry[], taken: readonly Entry[]): Entry[] {
  const gone = new Set(taken);
  return entries.filter((entry) => !gone.has(entry));
}

/** Of several with one name, those that have most else in common. */
function matchByName(before: readonly Entry[], after: readonly Entry[]): MatchedMeasure[] {
  const named = new Map(groupBy(after, ({ name }) => name).map((group) => [group[0].name, group]));
  return groupBy(before, ({ name }) => name).flatMap((olds) => {
    const news = named.get(olds[0].name) ?? [];
    const candidates = olds.flatMap((old, left) =>
      news.flatMap((young, right) => {
        const context = contextOf(old, young);
        if (context < LEAST_CONTEXT) return [];
        return [{ left, right, score: 0.5 + 0.4 * context + 0.1 * valuesOf(old, young) }];
      }),
    );
    return pairsOf(assign(candidates), olds, news).map(({ before, after }) => ({ before, after }));
  });
}

function pairsOf(
  candidates: readonly Candidate[],
  olds: readonly Entry[],
  news: readonly Entry[],
): (Candidate & { before: Entry; after: Entry })[] {
  return candidates.flatMap((candidate) => {
    const [before, after] = [olds[candidate.left], news[candidate.right]];
    return before && after ? [{ ...candidate, before, after }] : [];
  });
}

/** What two measures have in common besides their names, 0 to 1; what either does not say does not count. */
function contextOf(a: Entry, b: Entry): number {
  const known: (readonly [weight: number, likeness: number])[] = [];
  if (a.leads.size > 0 && b.leads.size > 0) known.push([0.4, overlapOf(a.leads, b.leads)]);
  if (a.indicators.size > 0 && b.indicators.size > 0) known.push([0.3, bestIndicator(a, b)]);
  if (a.category !== '' && b.category !== '') known.push([0.2, nameLikeness(a.category, b.category)]);
  if (a.measure.sector && b.measure.sector) {
    known.push([0.1, a.measure.sector === b.measure.sector ? 1 : 0]);
  }
  const all = known.reduce((sum, [weight]) => sum + weight, 0);
  return all === 0 ? 1 : known.reduce((sum, [weight, likeness]) => sum + weight * likeness, 0) / all;
}

function bestIndicator(a: Entry, b: Entry): number {
  return Math.max(
    0,
    ...[...a.indicators].flatMap((one) => [...b.indicators].map((other) => nameLikeness(one, other))),
  );
}

function valuesOf(a: Entry, b: Entry): number {
  return (overlapOf(a.targets, b.targets) + overlapOf(a.results, b.results)) / 2;
}

function matchByMeaning(before: readonly Entry[], after: readonly Entry[]): MatchedMeasure[] {
  if (before.length === 0 || after.length === 0) return [];
  const find = likelyFinder(after);
  const candidates = before.flatMap((old, left) =>
    find(old).flatMap((right) => {
      const young = after[right];
      const likeness = young ? nameLikeness(old.name, young.name) : 0;
      if (!young || !mayBeOne(old, young, likeness)) return [];
      const score = 0.6 * likeness + 0.25 * contextOf(old, young) + 0.15 * valuesOf(old, young);
      return [{ left, right, score }];
    }),
  );
  const findNext = alikeEntryFinder(after, ALIKE_NEXT);
  return pairsOf(assign(candidates), before, after).map(({ before: old, after: young }) => {
    const others = findNext(old).flatMap((place) => after[place] ?? []);
    return { before: old, after: young, match: explain(old, young, others) };
  });
}

/** Answers which of the measures `mayBeOne` with another, as places in the list, ascending: by their names, or by all their figures. */
function likelyFinder(entries: readonly Entry[]): (entry: Entry) => number[] {
  const byName = alikeEntryFinder(entries, ALIKE_WITH_SUPPORT);
  const byTargets = new Map<string, number[]>();
  for (const [place, { targets }] of entries.entries()) addTo(byTargets, figuresKey(targets), place);
  return (entry) => {
    const { targets } = entry;
    const sameFigures = targets.size < TELLING_FIGURES ? [] : (byTargets.get(figuresKey(targets)) ?? []);
    return [...new Set([...byName(entry), ...sameFigures])].sort((a, b) => a - b);
  };
}

function figuresKey(figures: ReadonlySet<string>): string {
  return [...figures].sort().join('\u001f');
}

/** Answers which of the measures have a name so much alike or more, as places in the list, ascending. */
function alikeEntryFinder(entries: readonly Entry[], least: number): (entry: Entry) => number[] {
  const byKey = new Map<string, number[]>();
  for (const [place, { name }] of entries.entries()) addTo(byKey, nameKey(name), place);
  const similar = similarFinder(
    entries.map(({ name }) => settle(name)),
    similarityFor(least),
  );
  return ({ name }) =>
    [...new Set([...(byKey.get(nameKey(name)) ?? []), ...similar(settle(name))])].sort((a, b) => a - b);
}

function mayBeOne(a: Entry, b: Entry, likeness: number): boolean {
  const sameLead = overlapOf(a.leads, b.leads) > 0;
  const [whole, supported] = sameLead
    ? [ALIKE, ALIKE_WITH_SUPPORT]
    : [ALIKE_ELSEWHERE, ALIKE_ELSEWHERE_WITH_SUPPORT];
  if (likeness >= whole || (likeness >= supported && isSupported(a, b))) return true;
  const sameFigures = a.targets.size >= TELLING_FIGURES && overlapOf(a.targets, b.targets) === 1;
  const sameUnits = overlapOf(a.units, b.units) === 1;
  const sameKind = a.category === b.category || overlapOf(a.indicators, b.indicators) === 1;
  return sameLead && sameFigures && sameUnits && sameKind && overlapOf(a.results, b.results) === 1;
}

/** 徵收案完成時間比例 and 按完成調處案件時間比例 share half their letters and nothing else. */
function isSupported(a: Entry, b: Entry): boolean {
  const category = a.category !== '' && nameLikeness(a.category, b.category) >= 0.6;
  return category || bestIndicator(a, b) >= 0.6 || overlapOf(a.targets, b.targets) >= 0.5;
}

function explain(a: Entry, b: Entry, others: readonly Entry[]): Match {
  const bothSay = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    one.size > 0 && overlapOf(one, other) === 1;
  const facts: readonly (readonly [Match['same'][number], boolean])[] = [
    ['agency', bothSay(a.leads, b.leads)],
    ['sector', a.measure.sector !== undefined && a.measure.sector === b.measure.sector],
    ['category', a.category !== '' && a.category === b.category],
    ['indicator', bothSay(a.indicators, b.indicators)],
    ['unit', bothSay(a.units, b.units)],
    ['targets', bothSay(a.targets, b.targets)],
    ['results', bothSay(a.results, b.results)],
  ];
  const next = nextBest(a, b, others);
  return {
    similarity: round(nameLikeness(a.name, b.name)),
    same: facts.flatMap(([fact, holds]) => (holds ? [fact] : [])),
    ...(next ? { next } : {}),
  };
}

/** The candidate that was not taken, so that a reader may see how clear the choice was. */
function nextBest(a: Entry, taken: Entry, others: readonly Entry[]): Match['next'] {
  let best: { name: string; similarity: number } | undefined;
  for (const other of others) {
    if (other === taken) continue;
    const likeness = round(nameLikeness(a.name, other.name));
    if (likeness < ALIKE_NEXT || likeness <= (best?.similarity ?? 0)) continue;
    best = { name: other.measure.name, similarity: likeness };
  }
  return best;
}

/** Less alike than this is no candidate worth naming. */
const ALIKE_NEXT = 0.3;

export function round(share: number): number {
  return Math.round(share * 100) / 100;
}
