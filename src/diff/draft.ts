/** A change before it is graded and put in words. */
import { placeKey } from '../check/quantities.ts';
import { spanOf } from '../check/years.ts';
import type { Cell, Change, Side } from '../diff-report.ts';
import type { Money, Period, PlanDocument, Quantity } from '../plan-document.ts';
import type { Source } from '../source.ts';

export type ChangeClass = Change['class'];

/** Classes of changes to ordinances and to who answers for a plan. */
export type WrittenClass = Extract<
  ChangeClass,
  `${'article' | 'deadline' | 'penalty' | 'body' | 'duty' | 'fact'}-${string}`
>;

export type Draft = Omit<Change, 'severity' | 'message' | 'pair'>;

/** What a cell of one document says about one span of years. */
export interface Said {
  readonly document: PlanDocument;
  readonly text: string;
  /** Absent for a blank cell whose place is not known. */
  readonly source?: Source | undefined;
  readonly quantity?: Quantity | undefined;
  readonly money?: Money | undefined;
  readonly period?: Period | undefined;
}

/** A change of one value, with both cells. */
export interface ValueChange {
  readonly class: ChangeClass;
  readonly period: Period;
  readonly part?: number;
  readonly before: Said;
  readonly after: Said;
  readonly difference?: Change['difference'];
}

export function cellIn(document: PlanDocument, { sheet, cell, line }: Source): Cell {
  return { file: document.source.path, sheet, cell, ...(line === undefined ? {} : { line }) };
}

export function sideOf({ document, text, source, quantity, money, period }: Said): Side {
  return {
    text,
    ...(quantity?.value === undefined ? {} : { value: quantity.value }),
    ...(quantity?.unit === undefined ? {} : { unit: quantity.unit.symbol }),
    ...(quantity?.baseValue === undefined ? {} : { baseValue: quantity.baseValue }),
    ...(money?.stated === undefined ? {} : { amount: money.stated }),
    ...(period === undefined ? {} : { period: { start: period.start, end: period.end } }),
    locations: source === undefined ? [] : [cellIn(document, source)],
  };
}

/** One cell merged over five years, or one amount for three parts, is changed once. */
export function mergeShared(changes: readonly ValueChange[]): ValueChange[] {
  const merged: ValueChange[] = [];
  for (const change of changes) {
    const at = merged.findIndex((known) => isShared(known, change));
    const known = merged[at];
    if (known === undefined) merged.push(change);
    else merged[at] = { ...known, period: spanOf([known.period, change.period]) ?? known.period };
  }
  return merged;
}

function isShared(a: ValueChange, b: ValueChange): boolean {
  if (a.class !== b.class || a.before.text !== b.before.text || a.after.text !== b.after.text) return false;
  return sharesCell(a.before, b.before) || sharesCell(a.after, b.after);
}

function sharesCell({ source: a }: Said, { source: b }: Said): boolean {
  return a !== undefined && b !== undefined && placeKey(a) === placeKey(b);
}
