/**
 * Which measure of a report an explanation is about. The table of explanations words things its own way:
 * `共享汽、機車推動 (租借人次(萬人次))` is the measure 共享汽、機車推動, of its parts the one counted in 萬人次.
 */
import { compareUnits } from '../../parse/units.ts';
import type {
  Comparison,
  Explanation,
  Indicator,
  Measure,
  PlanDocument,
  Record as PlanRecord,
} from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { alikeFinder, likeness } from '../names-alike.ts';
import { seriesOf } from '../quantities.ts';
import type { LocalText, WorkspaceScope } from '../rule.ts';

/** An explanation with the document it stands in. */
export interface Explained {
  readonly document: PlanDocument;
  readonly explanation: Explanation;
}

/** The records of one part of an indicator, in the order of their years. */
export interface Part {
  readonly indicator: Indicator;
  readonly records: readonly [PlanRecord, ...PlanRecord[]];
}

/** Names this alike are one measure; of another sector only when they hardly differ. */
const ALIKE = 0.6;
const ALIKE_ELSEWHERE = 0.9;

/**
 * The explanations that a report's shortfalls may be looked for in: its own, else those of another document of
 * the workspace that are, by half at least, about this report's measures (a folder may hold two cities).
 */
export function explanationsFor(document: PlanDocument, documents: readonly PlanDocument[]): Explained[] {
  const own = explainedIn(document);
  if (own.length > 0) return own;
  return documents
    .filter((other) => sameYear(document, other))
    .flatMap((other) => {
      const given = givenToOthers(other);
      const about = given.filter(
        ({ explanation }) => measuresAbout(explanation, document.measures).length > 0,
      );
      return about.length * 2 >= given.length ? given : [];
    });
}

/** What explains the document's own results is held against those. */
const givenToOthers = rememberFor((document: PlanDocument) =>
  explainedIn(document).filter(
    ({ explanation }) => measuresAbout(explanation, document.measures).length === 0,
  ),
);

function explainedIn(document: PlanDocument): Explained[] {
  return (document.explanations ?? []).map((explanation) => ({ document, explanation }));
}

/** Reports say themselves what day they count to; last year's reasons are not this year's. */
function sameYear(a: PlanDocument, b: PlanDocument): boolean {
  if (a.asOf.basis !== 'document' || b.asOf.basis !== 'document') return true;
  return a.asOf.date?.slice(0, 4) === b.asOf.date?.slice(0, 4);
}

/** The measures an explanation is about: none, one, or several of the same name. */
export function measuresAbout(explanation: Explanation, measures: readonly Measure[]): Measure[] {
  const { sector } = explanation;
  const alike = findAlike(measures)(explanation.measure).flatMap((place) => measures[place] ?? []);
  const near = alike.filter((measure) => !sector || !measure.sector || measure.sector === sector);
  const found = mostAlike(explanation.measure, near, ALIKE);
  if (found.length > 0 || near.length === alike.length) return found;
  return mostAlike(explanation.measure, alike, ALIKE_ELSEWHERE);
}

const findAlike = rememberFor((measures: readonly Measure[]) =>
  alikeFinder(
    measures.map(({ name }) => name),
    ALIKE,
  ),
);

function mostAlike(name: string, measures: readonly Measure[], least: number): Measure[] {
  let best = least;
  let found: Measure[] = [];
  for (const measure of measures) {
    const alike = likeness(name, measure.name);
    if (alike < best) continue;
    if (alike > best) found = [];
    best = alike;
    found.push(measure);
  }
  return found;
}

/** Every indicator of a measure, part by part. */
export function partsOf(measure: Measure): Part[] {
  return measure.indicators.flatMap((indicator) =>
    seriesOf(indicator).map((records) => ({ indicator, records })),
  );
}

/** The part of a measure a comparison speaks of: the one with its figure, its unit, its name. Undefined if unclear. */
export function partAbout(comparison: Comparison, measure: Measure): Part | undefined {
  const rated = partsOf(measure).map((part) => ({ part, score: rate(comparison, part) }));
  const best = Math.max(...rated.map(({ score }) => score));
  const [first, ...more] = rated.filter(({ score }) => score === best && score > 0);
  return more.length === 0 ? first?.part : undefined;
}

function rate(comparison: Comparison, { indicator, records }: Part): number {
  const unit =
    indicator.unit ?? records.map(({ target, result }) => target?.unit ?? result?.unit).find(Boolean);
  const relation = comparison.unit && unit ? compareUnits(comparison.unit, unit) : undefined;
  if (relation === 'different') return 0;
  const named = likeness(comparison.label ?? '', indicator.name) / 2;
  const counted = relation === undefined ? 0 : relation === 'near-synonym' ? 0.5 : 1;
  return counted + named + (reportsFigure(comparison, records) ? 2 : 0);
}

/** The figure stands among the results, or is their sum. */
function reportsFigure({ actual, unit }: Comparison, records: readonly PlanRecord[]): boolean {
  if (actual === undefined) return false;
  const wanted = actual * (unit?.scale ?? 1);
  const results = records.map(({ result }) => (unit ? result?.baseValue : result?.value));
  const years = records.flatMap(({ period }, at) => (period.start === period.end ? (results[at] ?? 0) : []));
  const sum = years.reduce((total, value) => total + value, 0);
  return [...results, sum].some((value) => value !== undefined && isClose(value, wanted));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** They may be about another document's measures. */
export function hasExplanations({ explanations = [] }: PlanDocument): boolean {
  return explanations.length > 0;
}

/** `skip` of rules that need a table of explanations. */
export function skipWithoutExplanations({ documents }: WorkspaceScope): LocalText | undefined {
  if (documents.some(hasExplanations)) return undefined;
  // Among laws and lists of agencies nobody expects one.
  if (documents.every(({ kind }) => kind === 'organisation' || kind === 'ordinance')) return undefined;
  return {
    'zh-TW': '輸入中沒有進度落後說明表（說明與執行量/目標值），無從對照。',
    en: 'no table that explains shortfalls (reason beside actual/target) among the inputs.',
  };
}
