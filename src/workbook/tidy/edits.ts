/** One changed cell of a tidy workbook, made a part of the model. */
import { parseUnit } from '../../parse/units.ts';
import type { Measure, Money, Record as PlanRecord, Quantity, SectorId } from '../../plan-document.ts';
import type { TidyColumn } from '../../report/tidy.ts';
import type { Source } from '../../source.ts';

export interface Edit {
  readonly column: TidyColumn;
  /** The cell's text with words turned back to codes; empty for a blank cell. */
  readonly text: string;
  readonly number: number | undefined;
  readonly source: Source;
}

const SECTORS: readonly string[] = [
  'energy',
  'manufacturing',
  'transport',
  'residential-commercial',
  'agriculture',
  'environment',
];

/** The measure with the change; undefined where the column is not the measure's, or the text says nothing. */
export function editMeasure(measure: Measure, { column, text }: Edit): Measure | undefined {
  switch (column) {
    case 'category':
      return { ...measure, category: text };
    case 'measure':
      return text === '' ? undefined : { ...measure, name: text };
    case 'lead':
      return { ...measure, leadAgencies: namesIn(text) };
    case 'support':
      return { ...measure, supportingAgencies: namesIn(text) };
    case 'sector': {
      const { sector: _, ...rest } = measure;
      if (text === '') return rest;
      return SECTORS.includes(text) ? { ...measure, sector: text as SectorId } : undefined;
    }
    default:
      return undefined;
  }
}

function namesIn(text: string): string[] {
  return text
    .split(/[;；、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** As `editMeasure`, of a record. */
export function editRecord(record: PlanRecord, edit: Edit): PlanRecord | undefined {
  const { column, number } = edit;
  if (column === 'period_start' || column === 'period_end') {
    if (number === undefined || !Number.isInteger(number)) return undefined;
    const { start, end } = record.period;
    const period = column === 'period_start' ? { start: number, end } : { start, end: number };
    return period.start <= period.end ? { ...record, period } : undefined;
  }
  const [side, field] = sideOf(column);
  if (side === 'budget') {
    const budget = editMoney(record.budget, field, edit);
    return budget && { ...record, budget };
  }
  if (side === undefined) return undefined;
  const quantity = editQuantity(record[side], field, edit);
  return quantity && { ...record, [side]: quantity };
}

type Side = 'target' | 'result' | 'budget';

function sideOf(column: TidyColumn): [side: Side | undefined, field: string] {
  const match = /^(target|result|budget)_(raw|op|value|unit|kind|as_of|twd)$/u.exec(column);
  return match ? [match[1] as Side, match[2] ?? ''] : [undefined, ''];
}

const OPERATORS: readonly string[] = ['>=', '<=', '>', '<'];
const KINDS: readonly string[] = [
  'annual',
  'cumulative',
  'total',
  'milestone',
  'change',
  'qualitative',
  'none',
];

function editQuantity(before: Quantity | undefined, field: string, edit: Edit): Quantity | undefined {
  const { text, number, source } = edit;
  // What was read from the old text beside its one value no longer holds.
  const base: Quantity = before ?? { raw: '', kind: 'none', qualifiers: [], source };
  const { figures: _, unread: __, ...plain } = base;
  switch (field) {
    case 'raw':
      return { ...plain, raw: text };
    case 'value': {
      const { value: _old, baseValue: _base, ...rest } = plain;
      if (text === '') return rest;
      return number === undefined ? undefined : withBase({ ...plain, value: number });
    }
    case 'unit': {
      const { unit: _old, ...rest } = plain;
      if (text === '') return withBase(rest);
      const unit = parseUnit(text);
      if (unit === undefined) return undefined;
      const { dimension, scale } = unit;
      return withBase({ ...plain, unit: { symbol: text, dimension, scale } });
    }
    case 'op': {
      const { op: _old, ...rest } = plain;
      if (text === '') return rest;
      return OPERATORS.includes(text) ? { ...plain, op: text as NonNullable<Quantity['op']> } : undefined;
    }
    case 'kind':
      return KINDS.includes(text) ? { ...plain, kind: text as Quantity['kind'] } : undefined;
    case 'as_of': {
      const { asOf: _old, ...rest } = plain;
      if (text === '') return rest;
      return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? { ...plain, asOf: text } : undefined;
    }
    default:
      return undefined;
  }
}

function withBase(quantity: Quantity): Quantity {
  const { baseValue: _, ...rest } = quantity;
  if (rest.value === undefined) return rest;
  return { ...rest, baseValue: rest.value * (rest.unit?.scale ?? 1) };
}

function editMoney(before: Money | undefined, field: string, edit: Edit): Money | undefined {
  const { text, number, source } = edit;
  const base: Money = before ?? { raw: '', qualifiers: [], source };
  const { unread: _, ...plain } = base;
  if (field === 'raw') return { ...plain, raw: text };
  const { amount: _old, ...rest } = plain;
  if (text === '') return rest;
  return number === undefined ? undefined : { ...plain, amount: number, stated: number };
}
