/** Reads the table in which a report explains what is behind: one explanation for each reason given. */
import type { TableCell } from '../locate/table.ts';
import type { MappedMeasure, MappedRow, MappedTable } from '../map/table.ts';
import { parseComparisons } from '../parse/comparison.ts';
import { tidyName } from '../parse/normalise.ts';
import type { Comparison, Explanation, SectorId } from '../plan-document.ts';
import { sectorOf } from '../words/sectors.ts';

/**
 * The explanations of one table. A measure has as many as it has reasons; the rows that a reason stands for
 * are its comparisons. `sector` is what the table as a whole is about, for rows that name none.
 */
export function explanationsOf(mapped: MappedTable, tableId: string, sector?: SectorId): Explanation[] {
  return mapped.measures.flatMap((measure) => explanationsOfMeasure(measure, tableId, sector));
}

type OpenExplanation = Explanation & { readonly comparisons: Comparison[] };

function explanationsOfMeasure(measure: MappedMeasure, table: string, fallback?: SectorId): Explanation[] {
  const sector = (measure.sector ? sectorOf(measure.sector.text) : undefined) ?? fallback;
  const found: OpenExplanation[] = [];
  for (const row of measure.blocks.flatMap((block) => block.rows)) {
    const current = found.at(-1);
    const reason = current === undefined ? row.cells.get('explanation') : ownCell(row, 'explanation');
    if (current !== undefined && (reason === undefined || reason.text === current.raw)) {
      current.comparisons.push(...comparisonsOf(ownCell(row, 'comparison')));
      continue;
    }
    const comparison = current === undefined ? row.cells.get('comparison') : ownCell(row, 'comparison');
    found.push({
      table,
      ...(sector === undefined ? {} : { sector }),
      measure: tidyName(measure.measure.text),
      raw: reason?.text ?? '',
      comparisons: comparisonsOf(comparison),
      source: { ...(reason ?? measure.measure).source },
    });
  }
  return found;
}

/** A cell of the row itself; one merged down from the row above has been read there. */
function ownCell(row: MappedRow, field: 'explanation' | 'comparison'): TableCell | undefined {
  const cell = row.cells.get(field);
  return cell?.copyOf === undefined ? cell : undefined;
}

function comparisonsOf(cell: TableCell | undefined): Comparison[] {
  if (cell === undefined) return [];
  return parseComparisons(cell.text).map((comparison) => ({ ...comparison, source: { ...cell.source } }));
}
