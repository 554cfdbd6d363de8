/**
 * Which row of a summary of revised KPIs is which row of the plan. A row is one indicator of one measure. Rows meet
 * within a bureau (智科處 is 智慧科技處), by all they say: names, goal, figures; never by position.
 */

import { addTo } from '../../add-to.ts';
import { type Pairs, pairsCompared, sharedShare } from '../../model/similarity.ts';
import type { Indicator, Measure, PlanDocument } from '../../plan-document.ts';
import { remember } from '../../remember.ts';
import { canonicalIn } from '../agencies.ts';

export interface Row {
  readonly document: PlanDocument;
  readonly measure: Measure;
  readonly indicator: Indicator;
  /** The registry's names of the bureau, else the document's own. */
  readonly agencies: readonly string[];
}

export interface PairedRows {
  readonly planned: Row;
  readonly revised: Row;
}

export interface RowMatching {
  readonly pairs: readonly PairedRows[];
  /** Rows of the summary that the plan does not have although it has their bureau. */
  readonly absent: readonly Row[];
  /** Rows of bureaus whose table is not there to compare with. */
  readonly notGiven: readonly Row[];
}

/** Two rows are one from here on: with equal names, half of what else they say has to agree. */
const LEAST = 0.68;

export function rowsOf(document: PlanDocument, revised: boolean): Row[] {
  return document.measures
    .filter(({ revision }) => (revision !== undefined) === revised)
    .flatMap((measure) =>
      measure.indicators.map((indicator) => ({
        document,
        measure,
        indicator,
        agencies: agenciesOf(document, measure),
      })),
    );
}

function agenciesOf(document: PlanDocument, { leadAgencies }: Measure): string[] {
  return leadAgencies.map((name) => canonicalIn(document, name));
}

export function matchRows(planned: readonly Row[], revised: readonly Row[]): RowMatching {
  const given = new Set(planned.flatMap(({ agencies }) => agencies));
  const comparable = revised.filter(
    ({ agencies }) => agencies.length === 0 || agencies.some((name) => given.has(name)),
  );
  const rowsFor = bureauFinder(planned);
  const candidates = comparable
    .flatMap((row) => rowsFor(row).map((own) => ({ planned: own, revised: row, score: scoreOf(own, row) })))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Row>();
  const pairs: PairedRows[] = [];
  for (const { planned: own, revised: row } of candidates) {
    if (taken.has(own) || taken.has(row)) continue;
    taken.add(own).add(row);
    pairs.push({ planned: own, revised: row });
  }
  const places = new Map(revised.map((row, place) => [row, place]));
  const placeOf = ({ revised: row }: PairedRows): number => places.get(row) ?? 0;
  pairs.sort((a, b) => placeOf(a) - placeOf(b));
  const known = new Set(comparable);
  return {
    pairs,
    absent: comparable.filter((row) => !taken.has(row)),
    notGiven: revised.filter((row) => !known.has(row)),
  };
}

/** Answers which planned rows are of a row's bureau, in their order; a row that names none may be of any. */
function bureauFinder(planned: readonly Row[]): (row: Row) => readonly Row[] {
  const byAgency = new Map<string, number[]>();
  const ofAny: number[] = [];
  for (const [place, { agencies }] of planned.entries()) {
    if (agencies.length === 0) ofAny.push(place);
    for (const name of agencies) addTo(byAgency, name, place);
  }
  return ({ agencies }) => {
    if (agencies.length === 0) return planned;
    const places = new Set([...ofAny, ...agencies.flatMap((name) => byAgency.get(name) ?? [])]);
    return [...places].sort((a, b) => a - b).flatMap((place) => planned[place] ?? []);
  };
}

/** 0 to 1. Two works of one bureau may share name and formula (每年預定工作進度比例) and differ in goal and figures. */
function scoreOf(planned: Row, revised: Row): number {
  const names = likeness(planned.measure.name, revised.measure.name);
  const indicators = likeness(planned.indicator.name, revised.indicator.name);
  const goals = likeness(planned.measure.category, revised.measure.category);
  const figures = agreementOf(planned.indicator, revised.indicator);
  return 0.3 * names + 0.2 * indicators + 0.3 * goals + 0.2 * figures;
}

export function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/(?![≤≥<>])[\s\p{P}\p{S}]/gu, '');
}

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [compared(a), compared(b)];
  return left.key === right.key ? 1 : sharedShare(left.pairs, right.pairs);
}

/** A row is held against all of its bureau, and prepared for that once. */
const compared = remember((text): { readonly key: string; readonly pairs: Pairs } => {
  const key = nameKey(text);
  return { key, pairs: pairsCompared(key) };
});

/** The share of the years both have figures for in which the figures are equal; half where there is none. */
function agreementOf(planned: Indicator, revised: Indicator): number {
  const shared = revised.records.flatMap(({ period, target }) => {
    const own = planned.records.find((record) => record.period.start === period.start)?.target;
    return target?.value === undefined || own?.value === undefined ? [] : [target.value === own.value];
  });
  return shared.length === 0 ? 0.5 : shared.filter((equal) => equal).length / shared.length;
}
