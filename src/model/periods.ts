/**
 * The years a row speaks for. One row for each year or span that a cell names: `113-114年` stays one, but a span
 * whose result or budget cell lists years (`110年 80% 111年 85%`) becomes one for each of its years.
 */
import type { TableCell } from '../locate/table.ts';
import type { MappedRow } from '../map/table.ts';
import { isNothing } from '../parse/nothing.ts';
import { findYears, type ParsedPeriod, parsePeriod, splitByYears, type YearEntry } from '../parse/period.ts';
import type { Period } from '../plan-document.ts';
import type { Source } from '../source.ts';
import type { RowContext } from './row-context.ts';
import { yearsLike } from './shared.ts';

/** A cell and the part of its text that speaks of one period; the whole text when it speaks of one only. */
export interface Said {
  readonly cell: TableCell;
  readonly text: string;
}

export interface PeriodRow {
  readonly period: Period;
  readonly periodRaw: string;
  readonly source: Source;
  readonly target?: Said | undefined;
  readonly result?: Said | undefined;
  readonly budget?: TableCell | undefined;
  /** One of several years taken out of a single row. */
  readonly fromSpan: boolean;
  /** ISO date the results of this column were counted to. */
  readonly countedTo?: string;
  /** ISO date they were counted from, where the column is of a later part of the year (`113年下半年成果`). */
  readonly countedFrom?: string;
  /** The row is for the whole plan: its result is the stated total of the years. */
  readonly forPlan?: boolean;
  /** The target of the plan is the last entry of a dated path (`113 年 200 公頃 114 年 200 公頃`). */
  readonly ofPath?: boolean;
}

const IN_PERIOD_COLUMN = { bare: true };

export function readPeriod(
  row: MappedRow,
  keepBlankYears = false,
): { period: ParsedPeriod; raw: string; source: Source } | undefined {
  const cell = row.cells.get('period');
  const parsed = cell && parsePeriod(cell.text, IN_PERIOD_COLUMN);
  if (cell && parsed) return { period: parsed, raw: cell.text, source: cell.source };
  const anyCell = cell ?? row.cells.list[0];
  // The first year's row also holds cells merged from above, which stand in another row.
  const own = row.cells.get('target') ?? row.cells.get('result');
  const source = keepBlankYears ? (own?.source ?? row.anchor) : anyCell?.source;
  if (!row.columnPeriod || !source) return undefined;
  const { start, end } = row.columnPeriod;
  const period = { start, end, qualifiers: [], form: 'span' as const };
  return { period, raw: row.columnPeriodRaw ?? '', source };
}

/** In a table without periods, a row speaks for the plan as a whole. */
function wholePlan(row: MappedRow, plan: Period | undefined): ReturnType<typeof readPeriod> {
  const cell = row.cells.get('target') ?? row.cells.get('result');
  if (!plan || !cell || row.cells.has('period')) return undefined;
  return { period: { ...plan, qualifiers: [], form: 'span' }, raw: '', source: cell.source };
}

/** `至112年汰換 1,800 盞` in a table without periods; the year a change is measured against is none of them. */
function namedInTarget(row: MappedRow): ReturnType<typeof readPeriod> {
  const cell = row.cells.get('target');
  if (!cell || row.cells.has('period')) return undefined;
  const years = findYears(cell.text).filter(
    ({ start, end }) =>
      !BASE_BEFORE.test(cell.text.slice(Math.max(0, start - 8), start)) &&
      !BASE_AFTER.test(cell.text.slice(end, end + 8)),
  );
  if (years.length === 0) return undefined;
  const start = Math.min(...years.map(({ period }) => period.start));
  const end = Math.max(...years.map(({ period }) => period.end));
  const raw = years.map((year) => year.raw).join('、');
  return { period: { start, end, qualifiers: [], form: 'span' }, raw, source: cell.source };
}

const BASE_BEFORE = /(?:較|相對於?|比|基準年?|基期|自)\s?[(（:：為]?\s?$/u;
const BASE_AFTER = /^\s?[)）]?\s?(?:為?基準|為?基期|相比|起|水準|排放量)/u;

/** The period rows of one row, in the order of their years; empty when the row names no period. */
export function periodRows(
  row: MappedRow,
  { period: planPeriod, year, keepBlankYears }: Pick<RowContext, 'period' | 'year' | 'keepBlankYears'>,
): PeriodRow[] {
  const read = readPeriod(row, keepBlankYears) ?? namedInTarget(row) ?? wholePlan(row, planPeriod ?? year);
  if (!read) return [];
  const { period, raw, source } = read;
  const target = row.cells.get('target');
  const result = row.cells.get('result');
  const budget = row.cells.get('budget');
  const counted = row.cells.has('period') ? undefined : row.columnPeriod;
  if (period.end === period.start || !listsYears(period, result, budget, target)) {
    return [
      {
        period: toPeriod(period),
        periodRaw: raw,
        source,
        target: wholeCell(target),
        result: wholeCell(result),
        budget,
        fromSpan: false,
        ...(counted ? countedDays(counted) : {}),
      },
    ];
  }
  const rows: PeriodRow[] = [];
  for (let year = period.start; year <= period.end; year++) {
    rows.push({
      periodRaw: raw,
      source,
      period: yearsLike(year, year),
      ...said('target', target, year, true),
      ...said('result', result, year, false),
      ...(budget ? { budget } : {}),
      fromSpan: true,
    });
  }
  return rows;
}

/** The days that a column names as those its results were counted from and to. */
export function countedDays({
  from,
  to,
}: NonNullable<MappedRow['columnPeriod']>): Pick<PeriodRow, 'countedFrom' | 'countedTo'> {
  if (to === undefined) return {};
  return from === undefined ? { countedTo: to } : { countedFrom: from, countedTo: to };
}

function wholeCell(cell: TableCell | undefined): Said | undefined {
  return cell && { cell, text: cell.text };
}

function toPeriod({ start, end, from, to }: ParsedPeriod): Period {
  if (from === undefined && to === undefined) return yearsLike(start, end);
  return { start, end, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/**
 * A budget by years does not cut up a result that is said once for the whole span (`已完成草案研擬`), nor a row
 * that it gives one amount only (`113-114 年` beside `110 年： 1,900 … 113 年： 編列 600`); one whose result speaks of
 * its years in prose (`111 年已有 4 處，112 年已選定…`) is read year by year.
 */
function listsYears(
  period: ParsedPeriod,
  result?: TableCell,
  budget?: TableCell,
  target?: TableCell,
): boolean {
  if (result && splitByYears(result.text)) return true;
  if (target && splitByYears(target.text)) return true;
  // `113年3.2公里` beside `每年3公里` in the row of 113-114 says what one of its years came to.
  if (result && target?.text.includes('每年') && namesOneYear(result.text, period)) return true;
  const amounts = budget && splitByYears(budget.text);
  if (!amounts || entriesWithin(amounts, period).length < 2) return false;
  return !result || isNothing(result.text) || findYears(result.text).length > 0;
}

function namesOneYear(text: string, { start, end }: Period): boolean {
  const [mention, second] = findYears(text);
  if (!mention || second || !/\d/.test(text.slice(mention.end).normalize('NFKC'))) return false;
  const { period } = mention;
  return period.form === 'year' && period.start >= start && period.end <= end && mention.start === 0;
}

function entriesWithin(entries: readonly YearEntry[], { start, end }: Period): readonly YearEntry[] {
  return entries.filter(({ period }) => period.start >= start && period.end <= end);
}

/** What a cell says of one year. A target that names no years holds for each of them; a result does not. */
function said(
  key: 'target' | 'result',
  cell: TableCell | undefined,
  year: number,
  holdsForAll: boolean,
): { target?: Said; result?: Said } {
  if (!cell) return {};
  const entries = splitByYears(cell.text);
  const text = entries ? entryText(entries, year) : proseText(cell.text, year, holdsForAll);
  return text === undefined ? {} : { [key]: { cell, text } };
}

function entryText(entries: readonly YearEntry[], year: number): string | undefined {
  const own = entries.filter((entry) => entry.period.start <= year && year <= entry.period.end);
  return own.length === 0 ? undefined : own.map((entry) => entry.text).join(' ');
}

/** The stretches of prose that follow a mention of the year, up to the next mention of any year. */
function proseText(text: string, year: number, holdsForAll: boolean): string | undefined {
  if (holdsForAll || isNothing(text)) return text;
  const mentions = findYears(text);
  const own: string[] = [];
  mentions.forEach((mention, index) => {
    if (year < mention.period.start || year > mention.period.end) return;
    own.push(text.slice(index === 0 ? 0 : mention.start, mentions[index + 1]?.start ?? text.length));
  });
  return own.length === 0 ? undefined : own.join(' ');
}
