/** What has changed in an indicator of a measure: its name, its unit, its values. */
import type { Side } from '../diff-report.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator } from '../plan-document.ts';
import type { IndicatorChanges, MeasurePair, UnitPair } from './compare-indicator.ts';
import { type Draft, sideOf, type ValueChange } from './draft.ts';
import type { Entry } from './entries.ts';
import { type MatchedIndicator, unitOf } from './match-indicators.ts';
import { namesOf, textSide } from './measure-drafts.ts';
import { reasonInCell } from './reasons.ts';
import { digitsOf } from './text.ts';

export function indicatorDraft(
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

export function indicatorDrafts(
  pair: MeasurePair,
  found: MatchedIndicator,
  changes: IndicatorChanges,
): Draft[] {
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

export function valueDraft(entry: Entry, indicator: Indicator | undefined, change: ValueChange): Draft {
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
