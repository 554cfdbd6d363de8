/** The indicators of a measure: from an indicator column, else out of the description (`衡量標準：…`). */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedMeasure } from '../map/table.ts';
import { parseIndicators, parseMetrics } from '../parse/indicators.ts';
import { isNothing } from '../parse/nothing.ts';
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
    const unit = unitOf(block);
    return fromText(block.indicator.text, true).map((indicator) => ({
      ...indicator,
      ...(unit ? { unit } : {}),
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
  const named: readonly Unnumbered[] = found.length > 0 ? found : [{ name: '', raw: '' }];
  const unit = soleUnit(mapped.blocks);
  return named.map((indicator, index) => ({ ...(unit ? { unit } : {}), ...indicator, ordinal: index + 1 }));
}

/** The unit column's, where all rows of the measure agree; else each row keeps its own. */
function soleUnit(blocks: readonly Block[]): Unit | undefined {
  const [first, ...others] = blocks.map(unitOf);
  return others.every((unit) => unit?.symbol === first?.symbol) ? first : undefined;
}

/** What the row's unit column says, whether or not there is an indicator beside it. */
export function unitOf(block: Block): Unit | undefined {
  const text = block.unit?.text.trim() ?? '';
  const unit = parseUnit(text);
  if (unit) return { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale };
  // The column says that it is a unit; one that no list knows (`units`, `床`) counts things of its own name.
  if (isNothing(text) || text.length > LONGEST_UNIT || /\d/u.test(text.normalize('NFKC'))) return undefined;
  return { symbol: text, dimension: `count:${text}`, scale: 1 };
}

const LONGEST_UNIT = 12;

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
