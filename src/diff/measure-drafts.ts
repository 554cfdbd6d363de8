/** What has changed in how a measure is called, described, led and dated. */
import type { Match, Side } from '../diff-report.ts';
import type { Years } from '../finding.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { type ChangeClass, cellIn, type Draft } from './draft.ts';
import type { Entry } from './entries.ts';
import { overlapOf, settle } from './text.ts';

export function namesOf({ measure }: Entry): Pick<Draft, 'table' | 'sector' | 'measure' | 'agencies'> {
  const { table, sector, name, leadAgencies } = measure;
  return { table, ...(sector === undefined ? {} : { sector }), measure: name, agencies: [...leadAgencies] };
}

export function textSide(document: PlanDocument, text: string, source: Source | undefined): Side {
  return { text, locations: source === undefined ? [] : [cellIn(document, source)] };
}

export function namingDrafts(before: Entry, after: Entry, match: Match | undefined): Draft[] {
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

export function bodyDrafts(before: Entry, after: Entry): Draft[] {
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

/** The years of the measure have changed although no target, result or amount has. */
export function spanDrafts(before: Entry, after: Entry, scope: Years | undefined): Draft[] {
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
