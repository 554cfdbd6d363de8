/** Everything that differs between the two versions of one measure, and what is only in one of them. */
import type { Match, Side } from '../diff-report.ts';
import type { Years } from '../finding.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator, PlanDocument } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { mayHaveReason } from './classes.ts';
import { compareBudgets } from './compare-budgets.ts';
import {
  compareIndicator,
  type IndicatorChanges,
  type MeasurePair,
  type UnitPair,
} from './compare-indicator.ts';
import { type ChangeClass, cellIn, type Draft, sideOf, type ValueChange } from './draft.ts';
import type { Entry } from './entries.ts';
import { type MatchedIndicator, matchIndicators, unitOf } from './match-indicators.ts';
import type { MatchedMeasure } from './match-measures.ts';
import {
  reasonInCell,
  reasonInExplanations,
  reasonInNotes,
  reasonInRevision,
  type Workspaces,
} from './reasons.ts';
import { digitsOf, overlapOf, settle } from './text.ts';

/** How far the new document speaks. */
export interface Extent {
  readonly scope: Years | undefined;
  /** It lists revisions only: what it leaves blank stays as it was. */
  readonly partial: boolean;
}

export interface MeasureComparison {
  readonly drafts: readonly Draft[];
  readonly outside: number;
}

export function compareMeasure(
  { before, after, match }: MatchedMeasure,
  { scope, partial }: Extent,
  workspaces: Workspaces,
): MeasureComparison {
  const pair: MeasurePair = { before, after, scope };
  const indicators = matchIndicators(before.measure.indicators, after.measure.indicators);
  const compared = indicators.matched.map((found) => ({ found, changes: compareIndicator(pair, found) }));
  const budgets = compareBudgets(
    pair,
    compared.map(({ changes }) => changes.matching),
  );
  const all = [
    ...namingDrafts(before, after, match),
    ...bodyDrafts(before, after),
    ...indicators.added.map((one) => indicatorDraft('indicator-added', after, one)),
    ...indicators.dropped.map((one) => indicatorDraft('indicator-dropped', before, one)),
    ...compared.flatMap(({ found, changes }) => indicatorDrafts(pair, found, changes)),
    ...budgets.map((change) => valueDraft(after, undefined, change)),
  ];
  const drafts = partial ? all.filter((draft) => !isLeftOut(draft)) : all;
  const span = drafts.some(({ period }) => period !== undefined) ? [] : spanDrafts(before, after, scope);
  const wholeReason =
    reasonInNotes(before.measure, after.measure, after.document) ??
    reasonInExplanations(after.measure, match && before.measure.name, workspaces);
  return {
    drafts: [...drafts, ...span].map((draft) => {
      if (!mayHaveReason(draft.class)) return draft;
      const revision = reasonInRevision(after, match && before.measure.name, draft.indicator, workspaces);
      const found = revision ?? draft.reason ?? wholeReason;
      return found === undefined ? draft : { ...draft, reason: found };
    }),
    outside: compared.reduce((sum, { changes }) => sum + changes.outside, 0),
  };
}

function isLeftOut({ class: kind, new: young }: Draft): boolean {
  return kind === 'indicator-dropped' || (/-(?:dropped|withdrawn)$/u.test(kind) && young?.text === '');
}

/** A measure that only one side has. */
export function loneMeasure(
  kind: 'measure-added' | 'measure-dropped',
  entry: Entry,
  workspaces: Workspaces,
): Draft {
  const { document, measure } = entry;
  const side = textSide(document, measure.name, measure.source);
  const reason =
    reasonInRevision(entry, undefined, undefined, workspaces) ??
    (kind === 'measure-added'
      ? reasonInNotes(undefined, measure, document)
      : reasonInExplanations(measure, undefined, workspaces));
  return {
    class: kind,
    ...namesOf(entry),
    ...(kind === 'measure-added' ? { new: side } : { old: side }),
    ...(reason ? { reason } : {}),
  };
}

function namesOf({ measure }: Entry): Pick<Draft, 'table' | 'sector' | 'measure' | 'agencies'> {
  const { table, sector, name, leadAgencies } = measure;
  return { table, ...(sector === undefined ? {} : { sector }), measure: name, agencies: [...leadAgencies] };
}

function textSide(document: PlanDocument, text: string, source: Source | undefined): Side {
  return { text, locations: source === undefined ? [] : [cellIn(document, source)] };
}

function namingDrafts(before: Entry, after: Entry, match: Match | undefined): Draft[] {
  const draft = (kind: ChangeClass, old: string, young: string, more: Partial<Draft> = {}): Draft => ({
    class: kind,
    ...namesOf(after),
    old: textSide(before.document, old, before.measure.source),
    new: textSide(after.document, young, after.measure.source),
    ...more,
  });
  const sectors = [before.measure.sector, after.measure.sector];
  const moved =
    before.category !== after.category ||
    (sectors.every((sector) => sector !== undefined) && sectors[0] !== sectors[1]);
  const place = ({ category, sector }: Entry['measure']) => category || (sector ?? '');
  return [
    ...(match ? [draft('measure-renamed', before.measure.name, after.measure.name, { match })] : []),
    ...(moved ? [draft('category-changed', place(before.measure), place(after.measure))] : []),
  ];
}

function bodyDrafts(before: Entry, after: Entry): Draft[] {
  const said = [before, after].map((entry) => descriptionOf(entry));
  const [old = '', young = ''] = said;
  const sides = (a: string, b: string, source: (entry: Entry) => Source | undefined) => ({
    old: textSide(before.document, a, source(before)),
    new: textSide(after.document, b, source(after)),
  });
  const same = overlapOf(before.leads, after.leads) === 1 && overlapOf(before.supports, after.supports) === 1;
  const bodies = ({ measure: { leadAgencies, supportingAgencies } }: Entry) =>
    [leadAgencies.join('、'), supportingAgencies.join('、')].filter((names) => names !== '').join(' / ');
  return [
    ...(settle(old) === settle(young)
      ? []
      : [
          {
            class: 'description-changed' as const,
            ...namesOf(after),
            ...sides(
              before.measure.description ?? '',
              after.measure.description ?? '',
              ({ measure }) => measure.source,
            ),
          },
        ]),
    ...(same
      ? []
      : [
          {
            class: 'agency-changed' as const,
            ...namesOf(after),
            ...sides(bodies(before), bodies(after), ({ measure }) => measure.agencySource),
          },
        ]),
  ];
}

/** Without the words its indicators were read from: those are compared as indicators. */
function descriptionOf({ measure: { description = '', indicators } }: Entry): string {
  return indicators.reduce((text, { raw }) => (raw ? text.replace(raw, '') : text), description);
}

function indicatorDraft(
  kind: 'indicator-added' | 'indicator-dropped',
  entry: Entry,
  indicator: Indicator,
): Draft {
  const side = textSide(entry.document, indicator.name, indicator.source);
  return {
    class: kind,
    ...namesOf(entry),
    indicator: indicator.name,
    ...(kind === 'indicator-added' ? { new: side } : { old: side }),
  };
}

function indicatorDrafts(pair: MeasurePair, found: MatchedIndicator, changes: IndicatorChanges): Draft[] {
  const { before, after, match } = found;
  const unlike = isUnlike(unitOf(before), unitOf(after));
  const redefined: Draft[] =
    match || unlike
      ? [
          {
            class: isReworded(found) && !unlike ? 'indicator-reworded' : 'indicator-redefined',
            ...namesOf(pair.after),
            indicator: after.name,
            old: definition(pair.before, before),
            new: definition(pair.after, after),
            ...(match ? { match } : {}),
          },
        ]
      : [];
  const values = changes.values.toSorted(
    (a, b) => a.period.start - b.period.start || a.period.end - b.period.end,
  );
  return [
    ...redefined,
    ...(unlike ? [] : unitDrafts(pair.after, after, changes.units)),
    ...values.map((change) => valueDraft(pair.after, after, change)),
  ];
}

/** `輔輔導社區…` put right, 每年 put before it: hardly another indicator, when the figures asked for are the same. */
function isReworded({ before, after, match }: MatchedIndicator): boolean {
  if (match === undefined || match.similarity < 0.9) return false;
  return match.same.includes('targets') && digitsOf(before.name) === digitsOf(after.name);
}

function isUnlike(a: ReturnType<typeof unitOf>, b: ReturnType<typeof unitOf>): boolean {
  return a !== undefined && b !== undefined && compareUnits(a, b) === 'different';
}

function definition({ document, measure }: Entry, indicator: Indicator): Side {
  const unit = unitOf(indicator)?.symbol;
  const side = textSide(document, indicator.name, indicator.source ?? measure.source);
  return unit === undefined ? side : { text: side.text, unit, locations: side.locations };
}

/** One change of unit is one change, in however many years it shows. */
function unitDrafts(entry: Entry, indicator: Indicator, units: readonly UnitPair[]): Draft[] {
  const groups = new Map<string, UnitPair[]>();
  for (const unit of units) {
    const key = `${unit.before.quantity.unit?.symbol ?? ''} ${unit.after.quantity.unit?.symbol ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].map((group) => {
    const start = Math.min(...group.map(({ period }) => period.start));
    const end = Math.max(...group.map(({ period }) => period.end));
    return {
      class: 'unit-changed',
      ...namesOf(entry),
      indicator: indicator.name,
      period: { start, end },
      old: unitSide(group.map(({ before }) => before)),
      new: unitSide(group.map(({ after }) => after)),
    };
  });
}

/** The figures as an example, with all the cells. */
function unitSide(group: readonly UnitPair['before'][]): Side {
  const sides = group.map(sideOf);
  const [first] = sides;
  const locations = sides.flatMap((side) => side.locations);
  const distinct = new Map(locations.map((cell) => [JSON.stringify(cell), cell]));
  return { ...(first ?? { text: '' }), locations: [...distinct.values()] };
}

function valueDraft(entry: Entry, indicator: Indicator | undefined, change: ValueChange): Draft {
  const { class: kind, period, part, before, after, difference } = change;
  const reason = reasonInCell(before, after);
  return {
    class: kind,
    ...namesOf(entry),
    ...(indicator === undefined ? {} : { indicator: indicator.name }),
    ...(part === undefined ? {} : { part }),
    period: { start: period.start, end: period.end },
    old: sideOf(before),
    new: sideOf(after),
    ...(difference ? { difference } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** The years of the measure have changed although no target, result or amount has. */
function spanDrafts(before: Entry, after: Entry, scope: Years | undefined): Draft[] {
  const [old, young] = [before.measure.period, after.measure.period];
  if (old === undefined || young === undefined || (old.start === young.start && old.end === young.end))
    return [];
  if (scope !== undefined && old.end < scope.start) return [];
  const side = ({ document, measure }: Entry, period: Years): Side => ({
    ...textSide(document, '', measure.indicators[0]?.records[0]?.source ?? measure.source),
    period: { start: period.start, end: period.end },
  });
  return [{ class: 'period-changed', ...namesOf(after), old: side(before, old), new: side(after, young) }];
}
