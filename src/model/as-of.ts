/** The date a document is judged at: told, else its own, else the end of the last year that has a result. */
import type { TextAbove } from '../locate/table.ts';
import { findAsOf } from '../parse/dates.ts';
import { findYears, headerPeriod } from '../parse/period.ts';
import type { AsOf, Measure, Record as PlanRecord, Table } from '../plan-document.ts';
import { endOfYear } from './calendar.ts';

export function asOfDate(
  told: string | undefined,
  tables: readonly Table[],
  /** Lines above the tables and notes below them. */
  lines: readonly TextAbove[],
  measures: readonly Measure[],
): AsOf {
  if (told !== undefined) return { date: told, basis: 'option' };
  const stated = statedDate(tables, lines);
  if (stated) return stated;
  const last = lastResultYear(measures);
  return last === undefined ? { basis: 'none' } : { ...last, basis: 'last-result-year' };
}

/** `112/1~9 月執行量` over a column, or `截至 112 年 9 月 30 日` above the table or in a note below it. */
function statedDate(tables: readonly Table[], lines: readonly TextAbove[]): AsOf | undefined {
  const dates: AsOf[] = [];
  for (const line of lines) {
    const found = findAsOf(line.text);
    if (found)
      dates.push({ date: found.date, basis: 'document', raw: found.raw, source: { ...line.source } });
  }
  for (const table of tables) {
    for (const column of table.columns) {
      const to = column.period?.to ?? headerPeriod(column.text)?.to;
      if (to !== undefined)
        dates.push({ date: to, basis: 'document', raw: column.text, source: table.header });
    }
  }
  let last: AsOf | undefined;
  // Not by `localeCompare`, whose rules of the language take longer to load than a table to read.
  for (const one of dates) if (last === undefined || (one.date ?? '') >= (last.date ?? '')) last = one;
  return last;
}

type LastYear = Pick<AsOf, 'date' | 'raw' | 'source'>;

/** Rows of one year or two tell it; only where there is none, the spans do, and the row that decided is named. */
function lastResultYear(measures: readonly Measure[]): LastYear | undefined {
  let last = Number.NEGATIVE_INFINITY;
  let spans: Spans | undefined = {};
  for (const { indicators } of measures) {
    for (const { records } of indicators) {
      for (const record of records) {
        if (record.result === undefined || record.result.kind === 'none') continue;
        last = Math.max(last, yearOfRow(record));
        spans = spans && isSpan(record) ? withSpan(spans, record) : undefined;
      }
    }
  }
  const decisive = spans?.named ?? spans?.ended;
  if (decisive) return lastOfSpans(decisive, last);
  return Number.isFinite(last) ? { date: endOfYear(last) } : undefined;
}

function isSpan({ period }: PlanRecord): boolean {
  return period.end - period.start > 1;
}

/** A span counts by its first year: a decision reported in 112-118 does not carry the plan to 118. */
function yearOfRow(record: PlanRecord): number {
  return isSpan(record) ? record.period.start : record.period.end;
}

/** Of the rows so far, while all of them are for spans. */
interface Spans {
  /** The last year that a result names. */
  readonly named?: RowYear | undefined;
  /** The first span to end. */
  readonly ended?: RowYear | undefined;
}

function withSpan(spans: Spans, record: PlanRecord): Spans {
  const { named, ended } = spans;
  const year = Math.max(...yearsNamed(record));
  const { end } = record.period;
  const isLast = year > (named?.year ?? Number.NEGATIVE_INFINITY);
  const isFirst = end < (ended?.year ?? Number.POSITIVE_INFINITY);
  if (!isLast && !isFirst) return spans;
  return { named: isLast ? { record, year } : named, ended: isFirst ? { record, year: end } : ended };
}

/**
 * A table of spans only (`110年1月1日至112年12月31日`) is judged at the last year its results name, else at the
 * end of the first span to end: its first year would call a third of the target enough.
 */
function lastOfSpans({ record, year }: RowYear, begun: number): LastYear {
  return {
    date: endOfYear(Math.max(begun, year)),
    ...(record.periodRaw === '' ? {} : { raw: record.periodRaw, source: { ...record.source } }),
  };
}

/** A year, and the row that says it. */
interface RowYear {
  readonly record: PlanRecord;
  readonly year: number;
}

const NO_YEARS: readonly number[] = [];

/** `110-112 年已累計建置 200 處` in a row for 110-114. */
function yearsNamed({ period, result }: PlanRecord): readonly number[] {
  const found = findYears(result?.text ?? result?.raw ?? '');
  if (found.length === 0) return NO_YEARS;
  return found
    .map((mention) => mention.period.end)
    .filter((year) => period.start <= year && year <= period.end);
}

/**
 * The few measures that the last year with results is told by: the rest change nothing, however many there are. For a
 * table that is read part by part.
 */
export function tellingMeasures(measures: readonly Measure[]): Measure[] {
  const first: { [What in Telling['what']]?: Telling & { readonly measure: Measure } } = {};
  for (const measure of measures) {
    for (const own of measure.indicators.flatMap(({ records }) => records.flatMap(tellingOf))) {
      const known = first[own.what];
      if (known === undefined || own.year > known.year) first[own.what] = { ...own, measure };
    }
  }
  const telling = new Set(Object.values(first).map(({ measure }) => measure));
  return measures.filter((measure) => telling.has(measure));
}

interface Telling {
  readonly what: 'row' | 'begun' | 'named' | 'ended';
  /** The later, the more telling; of equals the first. */
  readonly year: number;
}

function tellingOf(record: PlanRecord): Telling[] {
  const { period, result } = record;
  if (result === undefined || result.kind === 'none') return [];
  if (!isSpan(record)) return [{ what: 'row', year: yearOfRow(record) }];
  return [
    { what: 'begun', year: yearOfRow(record) },
    ...yearsNamed(record).map((year) => ({ what: 'named' as const, year })),
    // The first span to end.
    { what: 'ended', year: -period.end },
  ];
}
