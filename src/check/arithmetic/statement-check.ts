/** One statement of a document that can be worked out from its own tables, and the figures it is worked out from. */
import { type Printed, printed } from '../../model/precision.ts';
import { compareUnits } from '../../parse/units.ts';
import type { PlanDocument, Quantity, Unit } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import type { Subject } from '../rule.ts';
import { oneLine } from '../wording.ts';

export const CHECK_KINDS = [
  'years',
  'running',
  'change',
  'measures',
  'shortfalls',
  'sector-carbon',
  'total-carbon',
  'sectors-carbon',
  'explained-actual',
  'explained-target',
  'prose',
  'together',
  'ratio',
  'average',
] as const;

export interface ArithmeticCheck {
  readonly kind: (typeof CHECK_KINDS)[number];
  readonly holds: boolean;
  /** What the stated figure is instead of what it should be. */
  readonly instead?:
    | 'last-year'
    | 'last-cumulative'
    | 'year-left-out'
    | 'stocks-added'
    | 'other-year'
    | 'scale'
    | 'cut-off'
    | 'not-derived';
  readonly subject: Subject;
  readonly sector?: string;
  /** As printed. */
  readonly stated: string;
  readonly statedSource: Source;
  /** The document the stated figure stands in, where it is not the one checked: a table of reasons in its own file. */
  readonly statedIn?: PlanDocument;
  /** In the unit the stated figure is in; absent where nothing in the table can be held against it. */
  readonly computed?: number;
  readonly unit: string;
  /** The figures it was worked out from, as printed; empty for a count. */
  readonly parts: readonly string[];
  readonly sources: readonly Source[];
}

export interface Term {
  readonly printed: Printed;
  readonly text: string;
  readonly source: Source;
}

export function termOf(quantity: Quantity, value: number, unit: Unit | undefined): Term {
  return {
    printed: printed(value, quantity.raw, unit),
    text: oneLine(quantity.text ?? quantity.raw, 30),
    source: quantity.source,
  };
}

/** The further figures of a cell: `23 (累計數 247)`. */
export function besides(quantity: Quantity): Term[] {
  return (quantity.figures ?? []).map(({ value, unit }) => termOf(quantity, value, unit ?? quantity.unit));
}

export function fits(unit: Unit | undefined, wanted: Unit | undefined): boolean {
  return unit === undefined || wanted === undefined || compareUnits(unit, wanted) !== 'different';
}
