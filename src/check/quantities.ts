/** What rules ask of a target or a result. */

import { compareUnits } from '../parse/units.ts';
import type { Indicator, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { rememberLately } from '../remember.ts';
import { groupBy } from './grouping.ts';
import { oneLine } from './wording.ts';

/** True when the cell says something, in words or figures: not blank, not a dash. */
export function speaks(quantity: Quantity | undefined): quantity is Quantity {
  return quantity !== undefined && quantity.kind !== 'none';
}

/** True when the cell holds at least one number that counts something (a date alone does not). */
export function hasFigure(quantity: Quantity | undefined): boolean {
  return quantity !== undefined && (quantity.value !== undefined || (quantity.figures?.length ?? 0) > 0);
}

/** The cell's words about this record, in one line. */
export function textOf(quantity: Quantity | undefined): string {
  return quantity === undefined ? '' : oneLine(quantity.text ?? quantity.raw);
}

export function cellOf(quantity: Quantity | undefined): string {
  return quantity?.source.cell ?? '';
}

/** Two quantities read from one and the same cell. */
export function sameCell(
  a: Pick<Quantity, 'source'> | undefined,
  b: Pick<Quantity, 'source'> | undefined,
): boolean {
  return a !== undefined && b !== undefined && samePlace(a.source, b.source);
}

function samePlace(a: Quantity['source'], b: Quantity['source']): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** One cell's name among all sheets of a document. */
export function placeKey({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}\u001f${row}\u001f${column}`;
}

/** Numbers that may be held against each other: units known to agree, and neither left out on one side only. */
export function sameScale(a: Quantity, b: Quantity): boolean {
  if (a.unit === undefined || b.unit === undefined) return a.unit === b.unit;
  const relation = compareUnits(a.unit, b.unit);
  return relation === 'same' || relation === 'convertible';
}

/**
 * How much a quantity asks for, larger being harder, in base units. `減少 10%` asks for more than `減少 5%`
 * although lower is better, and so does -200,000 against -100,000: of a reduction the size counts.
 */
export function ambitionOf(quantity: Quantity, indicator: Indicator): number | undefined {
  const value = quantity.baseValue ?? quantity.value;
  if (value === undefined || indicator.direction === 'maintain') return undefined;
  if (quantity.kind === 'change' && indicator.direction === 'decrease') return Math.abs(value);
  if (quantity.kind === 'change' && value < 0) return -value;
  const lower =
    quantity.op === '<=' ||
    quantity.op === '<' ||
    (quantity.op === undefined && indicator.direction === 'decrease');
  return lower ? -value : value;
}

/** A level or share that should not fall back, unlike a count that starts anew each year. */
export function isLevel(quantity: Quantity): boolean {
  return quantity.kind === 'cumulative' || quantity.kind === 'change' || quantity.unit?.dimension === 'share';
}

type Series = readonly [PlanRecord, ...PlanRecord[]];

/**
 * The records of each part of an indicator, in the order of their years; parts count different things. Nearly every
 * rule asks for them.
 */
export const seriesOf: (indicator: Indicator) => readonly Series[] = rememberLately(({ records }) => {
  const ordered = byYear(records);
  return isOneSeries(ordered) ? [ordered] : groupBy(ordered, ({ part }) => part);
});

/** As nearly all are. */
function isOneSeries(records: readonly PlanRecord[]): records is Series {
  const first = records[0];
  if (first === undefined) return false;
  for (const { part } of records) if (part !== first.part) return false;
  return true;
}

/** Records in the order of their years, those of one year as they stand. */
export function byYear(records: readonly PlanRecord[]): readonly PlanRecord[] {
  return isInOrder(records) ? records : records.toSorted(inYears);
}

function isInOrder(records: readonly PlanRecord[]): boolean {
  let before = records[0];
  for (const record of records) {
    if (before !== undefined && inYears(before, record) > 0) return false;
    before = record;
  }
  return true;
}

function inYears(a: PlanRecord, b: PlanRecord): number {
  return a.period.start - b.period.start || a.period.end - b.period.end;
}
