/** Where the table that explains shortfalls counts a measure in other units than the results table does. */
import { quantitiesOf } from '../../parse/figures.ts';
import { compareUnits } from '../../parse/units.ts';
import type { Comparison, Quantity, Unit } from '../../plan-document.ts';
import type { Part } from '../reasons/link.ts';
import { type Side, sideOf } from '../stated-units.ts';
import type { Clash } from '../unit-clashes.ts';
import { oneLine } from '../wording.ts';
import { actualCheck } from './explained.ts';

/** The digits agree and the units do not: `5.85/7.8 萬噸/日` beside 5.85 of `8.3 噸/日`. */
export function scaleClash(comparison: Comparison, part: Part): Clash | undefined {
  const { unit } = comparison;
  const stating = statingUnit(part);
  if (!unit || !stating?.unit || actualCheck(comparison, part)?.instead !== 'scale') return undefined;
  return {
    relation: 'scale',
    units: [unit.symbol, stating.unit.symbol],
    sides: [side(comparison), sideOf(stating)],
    period: undefined,
  };
}

/** Tonnes beside a recycling rate: none of the figures can be held against the part's. */
export function unitClash(comparison: Comparison, part: Part): Clash | undefined {
  const stating = statingUnit(part);
  const units = comparison.unit ? [comparison.unit] : unitsIn(comparison.raw);
  const [first] = units;
  if (!first || !stating?.unit) return undefined;
  const known = part.records.flatMap(({ target, result }) => [target?.unit, result?.unit]);
  const isKnown = known.some((own) => own && units.some((unit) => compareUnits(unit, own) !== 'different'));
  if (isKnown) return undefined;
  return {
    relation: 'different',
    units: [first.symbol, stating.unit.symbol],
    sides: [side(comparison), sideOf(stating)],
    period: undefined,
  };
}

function unitsIn(text: string): Unit[] {
  return quantitiesOf(text).flatMap(({ unit }) => unit ?? []);
}

/** The cell of the results table that names the unit of a part. */
function statingUnit({ records }: Part): Quantity | undefined {
  const quantities = records.flatMap(({ target, result }) => [target, result]).flatMap((each) => each ?? []);
  const stated = quantities.filter(({ unit }) => unit !== undefined);
  return stated.find(({ unitFrom }) => unitFrom === 'cell') ?? stated[0];
}

function side({ raw, source }: Comparison): Side {
  return { text: oneLine(raw), cell: source.cell, source, role: 'record' };
}
