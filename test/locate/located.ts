/** Runs the search for tables with the words of the built-in profiles. */
import { locate } from '../../src/locate/locate.ts';
import type { LocatedSheet, LocatedTable } from '../../src/locate/table.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { vocabularyOf } from '../../src/map/vocabulary.ts';
import { RECOGNISERS } from '../../src/pipeline/words.ts';
import { sheetOf } from '../sheet-of.ts';

export const HEADER = '策略類別 | 執行方案 | 策略說明 | 主辦/協辦 | 推動期程 | 成果 | 目標 | 經費(萬元)';

export function located(text: string, options: Parameters<typeof sheetOf>[1] = {}): LocatedSheet {
  const [first, ...rest] = builtInProfiles().map((profile) => vocabularyOf(profile, RECOGNISERS));
  if (!first) throw new Error('no built-in profile');
  return locate(sheetOf(text, options), [first, ...rest]);
}

/** The rows of a table as lines of cells, column by column, `·` for nothing. */
export function shown(table: LocatedTable | undefined): string[] {
  return (table?.rows ?? []).map((row) =>
    (table?.columns ?? []).map((column) => row.cells.get(column.column)?.text ?? '·').join(' | '),
  );
}
