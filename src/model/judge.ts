/** Gives every record its status at the as-of date, and says how it was worked out. */
import type {
  Indicator,
  Judgement,
  Period,
  PlanDocument,
  Record as PlanRecord,
  Quantity,
} from '../plan-document.ts';
import { endOfYear, isPeriodOver, startOfYear } from './calendar.ts';
import { type Comparison, compare } from './compare.ts';
import { compareReadings } from './compare-readings.ts';
import { asTwoYears, isReportedInOtherYear } from './two-years.ts';

type Judged = Pick<PlanRecord, 'status' | 'pace' | 'judgement'>;

/**
 * The document given, with the statuses written into its records. It belongs to the caller alone, who has just put it
 * together: a copy with statuses would be a second model beside the first.
 */
export function judgeDocument(document: PlanDocument): PlanDocument {
  const asOf = document.asOf.date;
  const targetsOnly = tablesWithoutResults(document);
  for (const { table, indicators } of document.measures) {
    if (targetsOnly.has(table)) continue;
    for (const indicator of indicators) judgeIndicator(indicator, asOf);
  }
  return document;
}

/**
 * A KPI plan sets targets, and its results come in another document: without a column for results none is missing
 * and nothing can be behind.
 */
function tablesWithoutResults({ kind, tables }: PlanDocument): ReadonlySet<string> {
  if (kind !== 'kpi-plan' && kind !== 'kpi-revision') return new Set();
  const without = tables.filter(
    ({ columns }) => !columns.some(({ field }) => field === 'result' || field === 'total'),
  );
  return new Set(without.map(({ id }) => id));
}

function judgeIndicator(indicator: Indicator, asOf: string | undefined): void {
  const { records } = indicator;
  // Nearly every indicator has one part, and all its records are the series.
  const parts = hasOnePart(records) ? undefined : seriesByPart(records);
  for (const record of records) {
    const judged = judgeRecord(record, indicator, parts?.get(record.part) ?? records, asOf);
    takeJudgement(record, judged);
  }
}

function hasOnePart(records: readonly PlanRecord[]): boolean {
  const [first] = records;
  return records.every(({ part }) => part === first?.part);
}

function seriesByPart(records: readonly PlanRecord[]): ReadonlyMap<number, readonly PlanRecord[]> {
  const parts = new Map<number, PlanRecord[]>();
  for (const record of records) {
    const series = parts.get(record.part);
    if (series) series.push(record);
    else parts.set(record.part, [record]);
  }
  return parts;
}

/** The status stands behind the facts it follows from. */
function takeJudgement(record: PlanRecord, { status, pace, judgement }: Judged): void {
  if (status !== undefined) record.status = status;
  if (pace !== undefined) record.pace = pace;
  if (judgement !== undefined) record.judgement = judgement;
}

/** A cell with a formula error is not blank: nothing is missing, and nothing can be said. */
const UNREADABLE: Judged = { status: 'incomparable', judgement: { reason: 'unreadable-cell' } };

/** `每 2 年` and a result in the other year: nothing is due of this one alone. */
const OTHER_YEAR: Judged = { status: 'not-due', judgement: { reason: 'other-year' } };

function judgeRecord(
  record: PlanRecord,
  indicator: Indicator,
  series: readonly PlanRecord[],
  asOf: string | undefined,
): Judged {
  const { target, result } = record;
  const hasResult = result !== undefined && result.kind !== 'none';
  const begun = asOf !== undefined && (record.period.from ?? startOfYear(record.period.start)) <= asOf;
  if (!begun && !hasResult) return { status: 'not-due' };
  if (target?.unread && hasResult) return UNREADABLE;
  if (target === undefined || (target.kind === 'none' && !target.unread)) return { status: 'no-target' };
  if (result?.unread) return UNREADABLE;
  if (!hasResult) {
    return (
      judgeByYears(record, indicator, series, asOf) ??
      (isReportedInOtherYear(record, series) ? OTHER_YEAR : { status: 'missing' })
    );
  }
  if (target.value === undefined) return { status: 'qualitative', judgement: { reason: 'text-target' } };
  const several = result.value === undefined;
  if (several && !result.figures?.length)
    return { status: 'qualitative', judgement: { reason: 'text-result' } };
  const own = { record, indicator, series, asOf: asOf ?? endOfYear(record.period.end) };
  const both = several ? undefined : asTwoYears(own);
  const comparison = several ? compareReadings(own, result) : compare(both ?? own);
  const summed = both?.result && both.result.baseValue !== result.baseValue;
  const from = comparison.comparable && summed ? 'sum-of-years' : undefined;
  return conclude(comparison, (both ?? own).record.period, asOf, from);
}

/** The status a comparison comes to, and the pace while the period still runs. */
function conclude(
  comparison: Comparison,
  period: Period,
  asOf: string | undefined,
  actualFrom: Judgement['actualFrom'],
): Judged {
  const judgement = actualFrom ? { ...comparison.judgement, actualFrom } : comparison.judgement;
  if (!comparison.comparable) return { status: 'incomparable', judgement };
  const status = comparison.met ? 'achieved' : 'behind';
  if (asOf === undefined || isPeriodOver(period, asOf)) return { status, judgement };
  return { status, pace: comparison.onPace ? 'on-pace' : 'off-pace', judgement };
}

/**
 * The record of a whole plan whose total is a dash although its years have results. A sum over the plan cannot be
 * told from them in silence; a yearly target is held against their sum, a level against the last of them, and the
 * judgement says so.
 */
function judgeByYears(
  record: PlanRecord,
  indicator: Indicator,
  series: readonly PlanRecord[],
  asOf: string | undefined,
): Judged | undefined {
  const { target, period } = record;
  const years = series.filter(
    (other) => other !== record && period.start <= other.period.start && other.period.end <= period.end,
  );
  const spoken = years.filter((other) => other.result !== undefined && other.result.kind !== 'none');
  const last = spoken.at(-1)?.result;
  if (period.end === period.start || !last || !target) return undefined;
  if (target.value === undefined) return { status: 'qualitative', judgement: { reason: 'text-target' } };
  if (target.kind === 'total' || target.kind === 'milestone') {
    return { status: 'incomparable', judgement: { reason: 'no-total' } };
  }
  const sums = target.kind === 'annual';
  const result = sums ? sumOf(spoken.flatMap((other) => other.result ?? [])) : last;
  if (result?.baseValue === undefined)
    return { status: 'incomparable', judgement: { reason: 'several-figures' } };
  const comparison = compare({ record, indicator, series, asOf: asOf ?? endOfYear(period.end), result });
  return conclude(comparison, period, asOf, sums ? 'sum-of-years' : 'last-year');
}

function sumOf(results: readonly Quantity[]): Quantity | undefined {
  const [first] = results;
  if (!first || results.some((result) => result.baseValue === undefined)) return undefined;
  const baseValue = results.reduce((sum, result) => sum + (result.baseValue ?? 0), 0);
  return { ...first, baseValue, kind: 'total' };
}
