/** Two metrics in one row of a results table: `163 噸/年⏎345 萬度` beside `27.8⏎6.38`. */
import type { TableCell } from '../locate/table.ts';
import type { MappedRow } from '../map/table.ts';
import { quantitiesOf } from '../parse/figures.ts';
import { foldSameLength } from '../parse/normalise.ts';
import { splitByYears } from '../parse/period.ts';

/** What one row of such a table holds. */
export interface PlanRow {
  readonly target: TableCell | undefined;
  readonly total: TableCell | undefined;
  readonly carbon: TableCell | undefined;
  readonly years: readonly MappedRow[];
}

/** One row for each metric; the row itself where it has one only. */
export function splitMetrics(row: PlanRow): PlanRow[] {
  const text = row.target?.text ?? '';
  if (splitByYears(text)) return [row];
  return splitBy(row, linesOf(text), linesOf) ?? splitBy(row, perFigure(text), bareFigures) ?? [row];
}

/** Undefined unless every result that says anything has as many pieces as the target. */
function splitBy(
  row: PlanRow,
  targets: readonly string[],
  piecesOf: (text: string) => readonly string[],
): PlanRow[] | undefined {
  const { length } = targets;
  if (length < 2) return undefined;
  const results = row.years.map((year) => piecesOf(year.cells.get('result')?.text ?? ''));
  if (!results.some((pieces) => pieces.length === length)) return undefined;
  if (!results.every((pieces) => pieces.length === length || pieces.length === 0)) return undefined;
  const totals = piecesOf(row.total?.text ?? '');
  return targets.map((target, index) => ({
    target: withText(row.target, target),
    total: withText(row.total, totals[index]),
    carbon: row.carbon,
    years: row.years.map((year, at) => withResult(year, results[at]?.[index])),
  }));
}

function withResult(year: MappedRow, text: string | undefined): MappedRow {
  const result = withText(year.cells.get('result'), text);
  return result ? { ...year, cells: year.cells.with('result', result) } : year;
}

function withText(cell: TableCell | undefined, text: string | undefined): TableCell | undefined {
  return cell && text !== undefined ? { ...cell, text, whole: cell.text } : undefined;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Text formats have no lines in a cell: `163 噸/年 345 萬度`, one piece for each figure with a unit of its own. */
function perFigure(text: string): string[] {
  const figures = quantitiesOf(text);
  const dimensions = new Set(figures.map(({ unit }) => unit?.dimension));
  if (dimensions.size < figures.length || dimensions.has(undefined)) return [];
  return figures.map(({ start }, index) =>
    text.slice(index === 0 ? 0 : start, figures[index + 1]?.start ?? text.length).trim(),
  );
}

const BARE = /^[\d,.]+(?:\s+[\d,.]+)+$/;

/** `27.8 6.38`: numbers with nothing between them but spaces. Words beside them would say what they are. */
function bareFigures(text: string): string[] {
  const folded = foldSameLength(text).trim();
  if (folded === '') return [];
  return BARE.test(folded) ? folded.split(/\s+/) : [folded];
}
