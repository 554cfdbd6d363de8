/**
 * Puts rows right that an export broke: cells moved sideways because spanned cells were dropped, text carried on
 * after a page break, a row that stands before the measure it belongs to. Every step leaves a repair behind.
 */
import type { Repair } from '../plan-document.ts';
import { alignToLast } from './align-to-last.ts';
import { joinContinuations } from './join.ts';
import { layoutOf } from './layout.ts';
import { realignRow } from './realign.ts';
import { reattachRows } from './reattach.ts';
import type { HeaderColumn, RepairSteps, TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Repaired {
  readonly rows: readonly TableRow[];
  readonly repairs: RepairSteps;
}

export function repairRows(
  rows: readonly TableRow[],
  columns: readonly HeaderColumn[],
  mergesKnown: boolean,
  vocabulary: Vocabulary,
): Repaired {
  const layout = layoutOf(columns);
  const realigned: Repair[] = [];
  const alignedToLast: Repair[] = [];
  const joins: Repair[] = [];
  const reattached: Repair[] = [];
  // Merges that survived show that the cells still stand where they were typed.
  const byPeriod = mergesKnown ? rows : rows.map((row) => realignRow(row, layout, vocabulary, realigned));
  const aligned = mergesKnown ? rows : alignToLast(byPeriod, columns, layout, vocabulary, alignedToLast);
  const joined = joinContinuations(aligned, layout, vocabulary, joins);
  const attached = mergesKnown ? joined : reattachRows(joined, layout, vocabulary, reattached);
  return { rows: attached, repairs: [realigned, alignedToLast, joins, reattached] };
}
