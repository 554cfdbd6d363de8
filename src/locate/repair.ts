/**
 * Puts rows right that an export broke: cells moved sideways because spanned cells were dropped, text carried on
 * after a page break, a row that stands before the measure it belongs to. Every step leaves a repair behind.
 */
import type { Repair } from '../plan-document.ts';
import { alignToLast } from './align-to-last.ts';
import { joinContinuations } from './join.ts';
import { type Layout, layoutOf } from './layout.ts';
import { realignRow } from './realign.ts';
import { reattachRows } from './reattach.ts';
import type { HeaderColumn, TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Repaired {
  readonly rows: readonly TableRow[];
  readonly repairs: readonly Repair[];
}

export function repairRows(
  rows: readonly TableRow[],
  columns: readonly HeaderColumn[],
  mergesKnown: boolean,
  vocabulary: Vocabulary,
): Repaired {
  const layout = layoutOf(columns);
  const repairs: Repair[] = [];
  // Merges that survived show that the cells still stand where they were typed.
  const aligned = mergesKnown ? rows : alignRows(rows, columns, layout, vocabulary, repairs);
  const joined = joinContinuations(aligned, layout, vocabulary, repairs);
  const attached = mergesKnown ? joined : reattachRows(joined, layout, vocabulary, repairs);
  return { rows: attached, repairs };
}

function alignRows(
  rows: readonly TableRow[],
  columns: readonly HeaderColumn[],
  layout: Layout,
  vocabulary: Vocabulary,
  repairs: Repair[],
): TableRow[] {
  const byPeriod = rows.map((row) => realignRow(row, layout, vocabulary, repairs));
  return alignToLast(byPeriod, columns, layout, vocabulary, repairs);
}
