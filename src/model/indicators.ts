/** The indicators of a measure: from an indicator column, else out of the description (`衡量標準：…`). */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedMeasure } from '../map/table.ts';
import { parseIndicators, parseMetrics } from '../parse/indicators.ts';
import { isNothing } from '../parse/nothing.ts';
import { parseUnit } from '../parse/units.ts';
import type { Unit } from '../plan-document.ts';
import { remember } from '../remember.ts';
import { unitLike } from './shared.ts';

export interface MeasureIndicator {
  readonly name: string;
  readonly raw: string;
  /** 1-based, in the order the measure names them. */
  readonly ordinal: number;
  /** Said in brackets or in a unit column. */
  readonly unit: Unit | undefined;
  /** What the name implies (比率: %). */
  readonly impliedUnit: Unit | undefined;
  /** The cell of an indicator column; absent when read out of the description. */
  readonly cell: TableCell | undefined;
}

/** Always at least one; a measure that names no indicator has one without a name. */
export function indicatorsOf({ blocks, description }: MappedMeasure): readonly MeasureIndicator[] {
  const unit = soleUnit(blocks);
  const fromColumn = indicatorsInColumn(blocks, unit);
  if (fromColumn.length > 0) return fromColumn;
  const named = description ? parseIndicators(description.text).indicators : [];
  return numbered(named.length > 0 ? named : NAMELESS, { first: 1, unit });
}

function indicatorsInColumn(blocks: readonly Block[], sole: Unit | undefined): readonly MeasureIndicator[] {
  let found: readonly MeasureIndicator[] = [];
  for (const block of blocks) {
    const { indicator: cell } = block;
    // A merged cell stands in each of its blocks, and names its indicators once.
    if (!cell || found.some((other) => other.cell?.source.cell === cell.source.cell)) continue;
    const first = found.length + 1;
    const own = numbered(metricsIn(cell.text), { first, unit: sole, column: unitOf(block), cell });
    found = found.length === 0 ? own : [...found, ...own];
  }
  return found;
}

type Metric = Pick<MeasureIndicator, 'name' | 'raw'> &
  Partial<Pick<MeasureIndicator, 'unit' | 'impliedUnit'>>;

const NAMELESS: readonly Metric[] = [{ name: '', raw: '' }];

/** What the text of an indicator cell names, each name once. The cells of a column repeat. */
const metricsIn = remember((text: string): readonly Metric[] => {
  const described = parseIndicators(text).indicators;
  const found = described.length === 0 ? parseMetrics(text).indicators : described;
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
});

interface Numbering {
  readonly first: number;
  /** For what has no unit of its own. */
  readonly unit: Unit | undefined;
  /** What the unit column says outweighs the brackets of a name. */
  readonly column?: Unit | undefined;
  readonly cell?: TableCell;
}

function numbered(metrics: readonly Metric[], numbering: Numbering): MeasureIndicator[] {
  const [only] = metrics;
  if (only && metrics.length === 1) return [withNumber(only, 0, numbering)];
  return metrics.map((metric, index) => withNumber(metric, index, numbering));
}

function withNumber(metric: Metric, index: number, numbering: Numbering): MeasureIndicator {
  const { first, unit, column, cell } = numbering;
  return {
    name: metric.name,
    raw: metric.raw,
    ordinal: first + index,
    unit: column ?? metric.unit ?? unit,
    impliedUnit: metric.impliedUnit,
    cell,
  };
}

/** The unit column's, where all rows of the measure agree; else each row keeps its own. */
function soleUnit(blocks: readonly Block[]): Unit | undefined {
  const [block] = blocks;
  const first = block && unitOf(block);
  return blocks.every((other) => unitOf(other)?.symbol === first?.symbol) ? first : undefined;
}

/** What the row's unit column says, whether or not there is an indicator beside it. */
export function unitOf({ unit }: Block): Unit | undefined {
  return unit && unitIn(unit.text.trim());
}

const unitIn = remember((text: string): Unit | undefined => {
  const unit = parseUnit(text);
  if (unit) return unitLike(unit);
  // The column says that it is a unit; one that no list knows (`units`, `床`) counts things of its own name.
  if (isNothing(text) || text.length > LONGEST_UNIT || /\d/u.test(text.normalize('NFKC'))) return undefined;
  return { symbol: text, dimension: `count:${text}`, scale: 1 };
});

const LONGEST_UNIT = 12;
