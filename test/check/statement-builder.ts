/** Figures that prose states of a measure; the first stands in cell B1, the next in B2. */
import { parseUnit } from '../../src/parse/units.ts';
import type { Statement, Unit } from '../../src/plan-document.ts';
import { place } from './plan-builder.ts';

export interface Told extends Partial<Omit<Statement, 'figure' | 'source'>> {
  readonly raw: string;
  readonly value: number;
  readonly unit?: string;
  readonly op?: NonNullable<Statement['figure']['op']>;
}

export function statement(
  { raw, value, unit: symbol, op, about, ...more }: Told,
  row = 1,
  subject: Partial<Statement> = { measure: '1-1/1', indicator: '成效', part: 1 },
): Statement {
  const unit = plainUnit(symbol);
  return {
    text: `合計 ${raw}`,
    ...subject,
    ...more,
    about: about ?? 'result',
    figure: { raw, value, ...(unit ? { unit } : {}), ...(op ? { op } : {}) },
    source: place(row, 'measure'),
  };
}

function plainUnit(symbol: string | undefined): Unit | undefined {
  const unit = symbol === undefined ? undefined : parseUnit(symbol);
  return unit && { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale };
}
