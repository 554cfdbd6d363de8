/** A measure with the cells of its rows as they stand, and what of them can be drawn. */
import type { Indicator, Measure, Record as PlanRecord } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { placeOf } from '../place.ts';
import { drawnNumbers, reachedShare, unitToDraw } from './drawn.ts';
import type { PageCell, PageMeasure, PageRecord, PageSeries } from './page-data.ts';

export function pageMeasure(measure: Measure, document: number, agencies: readonly string[]): PageMeasure {
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
