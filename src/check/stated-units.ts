/** The unit that a cell states, or the indicator in its brackets or its name, with the place it is stated at. */
import { parseUnit } from '../parse/units.ts';
import type { Indicator, Quantity, Unit } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { textOf } from './quantities.ts';

/** One of the places that disagree. The indicator often stands in a description and has no cell of its own. */
export interface Side {
  readonly text: string;
  readonly cell: string;
  readonly source: Source | undefined;
  readonly role: 'record' | 'indicator';
}

/** A unit with the place that states it. Borrowed units are left out: they agree with what they came from. */
export interface Stated {
  readonly unit: Unit;
  /** Put into words only where it clashes. */
  readonly side: () => Side;
}

export function isShare({ unit }: Stated): boolean {
  return unit.dimension === 'share';
}

export function stated(quantity: Quantity | undefined): Stated | undefined {
  const unit = statedUnit(quantity);
  return quantity && unit && { unit, side: () => sideOf(quantity) };
}

export function statedUnit(quantity: Quantity | undefined): Unit | undefined {
  if (quantity?.unitFrom !== undefined && quantity.unitFrom !== 'cell') return undefined;
  return quantity?.unit;
}

export function sideOf(quantity: Quantity): Side {
  return { text: textOf(quantity), cell: quantity.source.cell, source: quantity.source, role: 'record' };
}

export function indicatorUnit(indicator: Indicator): Stated | undefined {
  const { source, unit, name } = indicator;
  if (unit === undefined) return namedUnit(indicator);
  const side = () => {
    return { text: `${name}(${unit.symbol})`, cell: source?.cell ?? '', source, role: 'indicator' } as const;
  };
  return { unit, side };
}

/** `≧29處/年` and `…佔評選總分 5%` set a figure in the indicator's own name, and with it a unit. */
const FIGURE_AT_END = /[0-9]\s*([^\s0-9.,()（）]{1,6}?)(?:\/年|以上)?$/u;

export function unitInName(name: string): Unit | undefined {
  const symbol = FIGURE_AT_END.exec(name)?.[1];
  const unit = symbol === undefined ? undefined : parseUnit(symbol);
  // `…得延長為30日` is how long something may take, not what is counted.
  return unit?.dimension === 'time' ? undefined : unit;
}

function namedUnit({ name, source }: Indicator): Stated | undefined {
  const unit = unitInName(name);
  const side = () => ({ text: name, cell: source?.cell ?? '', source, role: 'indicator' }) as const;
  return unit && { unit, side };
}
