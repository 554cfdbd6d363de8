/** The indicators of a measure: from an indicator column, else out of the description (`衡量標準：…`). */
import type { TableCell } from '../locate/table.ts';
import type { MappedMeasure } from '../map/table.ts';
import { parseIndicators, parseMetrics } from '../parse/indicators.ts';
import { parseUnit } from '../parse/units.ts';
import type { Unit } from '../plan-document.ts';

export interface MeasureIndicator {
  readonly name: string;
  readonly raw: string;
  /** 1-based, in the order the measure names them. */
  readonly ordinal: number;
  /** Said in brackets or in a unit column. */
  readonly unit?: Unit;
  /** What the name implies (比率: %). */
  readonly impliedUnit?: Unit;
  /** The cell of an indicator column; absent when read out of the description. */
  readonly cell?: TableCell;
}

/** Always at least one; a measure that names no indicator has one without a name. */
export function indicatorsOf(mapped: MappedMeasure): MeasureIndicator[] {
  const fromColumn = mapped.blocks.flatMap((block) => {
    if (!block.indicator) return [];
    const unit = block.unit ? parseUnit(block.unit.text) : undefined;
    return fromText(block.indicator.text, true).map((indicator) => ({
      ...indicator,
      ...(unit ? { unit: { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale } } : {}),
      cell: block.indicator as TableCell,
    }));
  });
  const unique = fromColumn.filter(
    (indicator, index) =>
      fromColumn.findIndex(
        (other) => other.cell.source.cell === indicator.cell.source.cell && other.name === indicator.name,
      ) === index,
  );
  const found = unique.length > 0 ? unique : fromText(mapped.description?.text ?? '', false);
  const numbered = found.map((indicator, index) => ({ ...indicator, ordinal: index + 1 }));
  return numbered.length > 0 ? numbered : [{ name: '', raw: '', ordinal: 1 }];
}

type Unnumbered = Omit<MeasureIndicator, 'ordinal'>;

function fromText(text: string, isIndicatorCell: boolean): Unnumbered[] {
  const described = parseIndicators(text).indicators;
  const found = described.length === 0 && isIndicatorCell ? parseMetrics(text).indicators : described;
  return found.map(({ name, raw, unit, impliedUnit }) => ({
    name,
    raw,
    ...(unit ? { unit } : {}),
    ...(impliedUnit ? { impliedUnit } : {}),
  }));
}
