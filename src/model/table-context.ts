/** What the lines above a table and its header say of all its rows: number, sector, unit of money, agencies. */
import type { MappedTable } from '../map/table.ts';
import { findAgencies } from '../parse/agencies.ts';
import { type Caption, parseCaption } from '../parse/caption.ts';
import { type MoneyScale, moneyScale } from '../parse/money.ts';
import { parseNumeral } from '../parse/numerals.ts';
import { findYears } from '../parse/period.ts';
import { agencyOfSheet, agencyOfTitle } from '../parse/titles.ts';
import { unitAt } from '../parse/units.ts';
import type { Period, Quantity, Table, Unit } from '../plan-document.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { findJurisdiction } from '../words/jurisdictions.ts';
import { sectorOf } from '../words/sectors.ts';
import { namesOtherYear } from '../words/title-years.ts';
import { carbonOf } from './plan-records.ts';

export interface DescribedTable {
  readonly table: Table;
  readonly jurisdiction: string | undefined;
  readonly title: string | undefined;
  /** The years the caption names, for tables that have no column for them. */
  readonly period: Period | undefined;
  /** The one year the caption, a heading or the sheet's name names, for tables that say nothing of years. */
  readonly year: Period | undefined;
  /** The years one target of a row is for (`五年目標量`), from the first year of the results on. */
  readonly targetSpan: Period | undefined;
  /** `(減碳量：萬噸 CO₂e)` above the table. */
  readonly carbonUnit: Unit | undefined;
}

/** Longer lines above a table are prose, not a heading with the agencies of a section; so are sentences. */
const LONGEST_HEADING = 80;

export interface TableNaming {
  /** Sheet and number, where no caption names the table. */
  readonly fallbackId: string;
  /** Tables of this profile are about one body each, whose name stands in the title or is the sheet's. */
  readonly perAgency: boolean;
}

export function describeTable(
  mapped: MappedTable,
  { fallbackId, perAgency }: TableNaming,
  registry: AgencyRegistry,
): DescribedTable {
  const caption = lastCaption(mapped);
  const headings = mapped.above
    .map((line) => line.text.trim())
    .filter((text) => text.length <= LONGEST_HEADING && !/。$/u.test(text))
    .filter((text) => !parseCaption(text) && !moneyScale(text));
  const money = moneyOf(mapped);
  const title = caption?.caption.title ?? headings.find(isTitle) ?? headings.at(-1);
  const sector = caption?.caption.sector ?? headings.map(sectorOf).findLast((found) => found !== undefined);
  // The heading of the sector's section names who is in charge (`三、運輸部門（環境保護局、交通處）`); others do not
  // (`第二章 推動組織及運作狀況(推動會)`).
  const section = headings.findLast((heading) => sectorOf(heading) !== undefined);
  const agencies = section === undefined ? [] : findAgencies(section, registry);
  const carbon = carbonUnit(mapped);
  const carbonTotal = carbonTotalOf(mapped, carbon);
  const agency = perAgency ? agencyOf(mapped, registry) : undefined;
  const table: Table = {
    id: mapped.captionId ?? agency ?? fallbackId,
    ...(caption ? { caption: caption.text } : {}),
    sheet: mapped.sheet,
    ...(agency === undefined ? {} : { agency }),
    ...(sector ? { sector } : {}),
    ...(money ? { moneyUnit: { scale: money.scale, raw: money.raw, perYear: money.perYear } } : {}),
    ...(agencies.length > 0 ? { headingAgencies: [...new Set(agencies)] } : {}),
    ...(carbonTotal ? { carbonTotal } : {}),
    header: { ...mapped.headerSource },
    columns: mapped.columns.map((column) => ({
      column: column.column,
      text: column.text,
      ...(column.field === undefined ? {} : { field: column.field }),
      ...(column.period ? { period: { ...column.period } } : {}),
    })),
  };
  return {
    table,
    jurisdiction: caption?.caption.jurisdiction ?? named(title, headings),
    title,
    period: statedPeriod([caption?.text, ...headings]),
    year: yearOf(mapped, [caption?.text, ...headings.toReversed(), mapped.sheet]),
    targetSpan: targetSpan(mapped),
    carbonUnit: carbon,
  };
}

/** The body a table is about: its rows may name their own, else the line above says it, else the sheet's name. */
function agencyOf({ above, columns, sheet }: MappedTable, registry: AgencyRegistry): string | undefined {
  if (columns.some(({ field }) => field === 'lead' || field === 'agencies')) return undefined;
  const stated = above
    .map((line) => agencyOfTitle(line.text, registry))
    .findLast((agency) => agency !== undefined);
  return stated ?? agencyOfSheet(sheet, registry);
}

/** What the last row of sums says of the carbon column: `共計減碳量(萬噸 CO₂e) | … | 464.74`. */
function carbonTotalOf(mapped: MappedTable, unit: Unit | undefined): Quantity | undefined {
  const cells = mapped.totals.flatMap((row) => row.cells.get('carbon') ?? []);
  const total = carbonOf(cells.at(-1), unit);
  return total && (total.value === undefined ? total : { ...total, kind: 'total' });
}

/** The title stands first; `填報單位：環境保護局` and other labels with a value are none, nor are sentences. */
function isTitle(line: string): boolean {
  return !/^[^：:]{1,12}[：:]/u.test(line) && !/[。；;]/u.test(line);
}

/** Whose plan it is: the title says so, else a line beside it (`填報單位：臺南市環境保護局`). */
function named(title: string | undefined, headings: readonly string[]): string | undefined {
  return [title ?? '', ...headings].map(findJurisdiction).find((name) => name !== undefined);
}

function lastCaption(mapped: MappedTable): { caption: Caption; text: string } | undefined {
  for (const line of mapped.above.toReversed()) {
    const caption = parseCaption(line.text);
    if (caption) return { caption, text: line.text.trim() };
  }
  return undefined;
}

/** The header of the budget column says it, or a note above the table; the note may add "per year". */
function moneyOf(mapped: MappedTable): MoneyScale | undefined {
  const header = mapped.columns
    .filter((column) => column.field === 'budget')
    .map((column) => moneyScale(column.text))
    .find((found) => found !== undefined);
  const note = mapped.above.map((line) => moneyScale(line.text)).findLast((found) => found !== undefined);
  if (!header || !note || header.scale !== note.scale) return header ?? note;
  return note.raw.length > header.raw.length ? note : header;
}

/** A caption such as `110~114 年推動方案` names the plan's years; a single year does not make a plan. */
function statedPeriod(lines: readonly (string | undefined)[]): Period | undefined {
  for (const line of lines) {
    const span = findYears(line ?? '').find(({ period }) => period.end > period.start);
    if (span) return { start: span.period.start, end: span.period.end };
  }
  return undefined;
}

/** `濱海市113年度執行成果表`; not the day a form was filled in (`填報日期：114年3月15日`), nor a year things are measured from. */
function yearOf({ columns }: MappedTable, lines: readonly (string | undefined)[]): Period | undefined {
  if (columns.some(({ field, period }) => field === 'period' || period !== undefined)) return undefined;
  for (const line of lines) {
    const [mention, second] = findYears(line ?? '');
    if (!mention || second || mention.period.form !== 'year' || mention.period.from !== undefined) continue;
    if (namesOtherYear(line ?? '')) continue;
    return { start: mention.period.start, end: mention.period.end };
  }
  return undefined;
}

/** No plan is for longer. */
const MOST_YEARS = 30;
const YEARS_OF_TARGET = /([\d一二三四五六七八九十兩]{1,3})\s?年/u;

/** `五年目標量` beside results that begin with 110 is for 110 to 114. */
function targetSpan(mapped: MappedTable): Period | undefined {
  const targets = mapped.columns.filter(({ field }) => field === 'target');
  // Beside targets of years (`113年目標 | 114年目標 | 合計`) a plain one is no more than their sum.
  const header = targets.every(({ period }) => !period) ? targets[0] : undefined;
  const starts = mapped.columns.flatMap((column) =>
    column.field === 'result' ? (column.period?.start ?? []) : [],
  );
  const ends = mapped.columns.flatMap((column) =>
    column.field === 'result' ? (column.period?.end ?? []) : [],
  );
  if (!header || starts.length === 0) return undefined;
  const start = Math.min(...starts);
  const years = parseNumeral(YEARS_OF_TARGET.exec(header.text)?.[1] ?? '');
  // `目標量(113-114年)` names years, not how many.
  const isCount = years !== undefined && years <= MOST_YEARS;
  return { start, end: isCount ? start + years - 1 : Math.max(...ends) };
}

function carbonUnit(mapped: MappedTable): Unit | undefined {
  const header = mapped.columns.find((column) => column.field === 'carbon');
  for (const text of [header?.text, ...mapped.above.map((line) => line.text)]) {
    const at = /減碳量\s?[：:]/u.exec(text ?? '');
    const unit = at && unitAt(text ?? '', at.index + at[0].length)?.unit;
    if (unit) return { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale };
  }
  return undefined;
}
