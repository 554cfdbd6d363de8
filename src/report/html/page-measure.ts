/** A measure with the cells of its rows as they stand, and what of them can be drawn. */
import type { Repeat } from '../../check/copies/renderings.ts';
import type { Indicator, Measure, PlanDocument, Record as PlanRecord } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import type { NameAgencies } from '../agency-names.ts';
import { placeOf } from '../place.ts';
import { drawnNumbers, reachedShare, unitToDraw } from './drawn.ts';
import type { PageCell, PageMeasure, PageRecord, PageSeries } from './page-data.ts';

/** The measures of all documents; those of a table that an earlier document has too say so, and which they repeat. */
export function pageMeasures(
  documents: readonly PlanDocument[],
  repeats: readonly Repeat[],
  nameAgencies: NameAgencies,
): PageMeasure[] {
  const keyOf = (document: string, table: string, name = '') => `${document}\u001f${table}\u001f${name}`;
  const firstTable = new Map(
    repeats.map(({ first, again }) => [keyOf(again.document.id, again.table), first] as const),
  );
  const indices = new Map<string, number>();
  let index = -1;
  return documents.flatMap((document, at) =>
    document.measures.map((measure) => {
      index += 1;
      const { table, name, leadAgencies } = measure;
      const key = keyOf(document.id, table, name);
      if (!indices.has(key)) indices.set(key, index);
      const page = pageMeasure(measure, at, nameAgencies(leadAgencies, document.id));
      const repeated = firstTable.get(keyOf(document.id, table));
      if (repeated === undefined) return page;
      const first = indices.get(keyOf(repeated.document.id, repeated.table, name));
      return { ...page, again: true as const, ...(first !== undefined && { first }) };
    }),
  );
}

function pageMeasure(measure: Measure, document: number, agencies: readonly string[]): PageMeasure {
  const { id, table, sector, category, name, description, leadAgencies, supportingAgencies } = measure;
  return {
    document,
    id,
    table,
    ...(sector !== undefined && { sector }),
    category,
    name,
    ...(description !== undefined && { description }),
    lead: leadAgencies,
    agencies,
    support: supportingAgencies,
    place: placeOf(measure.source),
    ...(measure.agencySource && { agencyPlace: placeOf(measure.agencySource) }),
    series: measure.indicators.flatMap(seriesOf),
  };
}

/** Parts count different things, so each has a picture of its own. */
export function seriesOf(indicator: Indicator): PageSeries[] {
  const parts = [...new Set(indicator.records.map(({ part }) => part))].sort((a, b) => a - b);
  return parts.map((part) => {
    const records = indicator.records.filter((record) => record.part === part);
    const unit = unitToDraw(indicator, records);
    return {
      indicator: indicator.name,
      unit: unit?.symbol ?? '',
      ...(parts.length > 1 && { part }),
      direction: indicator.direction,
      ...(indicator.source && { place: placeOf(indicator.source) }),
      records: records
        .map((record) => pageRecord(record, indicator, unit))
        .sort((a, b) => a.start - b.start || b.end - a.end),
    };
  });
}

function pageRecord(
  record: PlanRecord,
  indicator: Indicator,
  unit: ReturnType<typeof unitToDraw>,
): PageRecord {
  const { period, status, pace, target, result, budget } = record;
  const reached = reachedShare(record, indicator);
  return {
    start: period.start,
    end: period.end,
    status: status ?? 'unjudged',
    ...(pace !== undefined && { pace }),
    period: cell(record.periodRaw ?? '', record.source),
    ...(target && { target: cell(target.raw, target.source) }),
    ...(result && { result: cell(result.raw, result.source) }),
    ...(budget && { budget: cell(budget.raw, budget.source) }),
    drawn: drawnNumbers(record, unit),
    ...(reached !== undefined && { reached }),
  };
}

function cell(raw: string, source: Source): PageCell {
  return { raw, place: placeOf(source) };
}
