/** What a quantity is read beside. */
import type { Unit } from '../plan-document.ts';
import type { ColumnWords } from './row-context.ts';

/** Everything besides the cell that a quantity may take its unit and its meaning from. */
export interface QuantityContext {
  readonly indicatorName: string;
  readonly measureName: string;
  /** From the indicator's brackets, or a unit column. */
  readonly indicatorUnit: Unit | undefined;
  /** What the header of the cell's column says in brackets. */
  readonly header?: ColumnWords;
  /** What the indicator's name implies (比率: %); used last. */
  readonly impliedUnit: Unit | undefined;
  /** Unit of a neighbour in the row that is no part of this record: the total beside a year's result. */
  readonly neighbourUnit?: Unit | undefined;
  /** The column holds one target for the whole plan, whatever the names around it suggest. */
  readonly planTarget?: boolean;
  /** Words of a target cell that its own record is judged by count for the whole span (`total`). */
  readonly wholeSpan: boolean;
  readonly notApplicable: readonly string[];
  /** The year the record is for. */
  readonly year?: number;
}
