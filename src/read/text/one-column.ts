/** Tables that came out as one column and were hardly meant so. */
import type { GridRow, ReadIssue } from '../../grid.ts';
import { DELIMITERS } from './delimiters.ts';
import { NUMBER } from './rivals.ts';

/** Share of the rows that must agree. */
const MOSTLY = 0.9;

/** Commas of sentences and of numbers make no columns: `Providence, RI`, `1,234,567`, `-26,9568`. */
const SPOKEN = /,(?=\s)/gu;

/** How often the delimiter stands in each row, when it does so alike in most of them. */
function commonCount(texts: readonly string[], delimiter: string): number | undefined {
  const [first = '', second = first] = texts;
  const count = (text: string): number =>
    NUMBER.test(text) ? 0 : text.replace(SPOKEN, '').split(delimiter).length - 1;
  const usual = Math.max(count(first), count(second));
  if (usual === 0) return undefined;
  return texts.filter((text) => count(text) === usual).length >= texts.length * MOSTLY ? usual : undefined;
}

/** `1     0.23     Ideal`: what blanks alone set apart. */
const BLANK_COLUMNS = /\S(?: {2,}|\t+)\S/u;

/**
 * `"甲,乙"` on every line is one cell by the rules of csv, but whoever wrote it had columns in mind; and so had the writer of
 * columns that only blanks keep apart. Which of them was meant cannot be told, so it is said.
 */
export function oneColumnIssues(rows: readonly GridRow[], columns: number, sheet: string): ReadIssue[] {
  if (columns !== 1 || rows.length < 2) return [];
  const texts = rows.map(({ cells }) => cells[0]?.text ?? '');
  const [first] = rows;
  const place = { sheet, row: first?.number ?? 1, column: 1, ...(first?.line && { line: first.line }) };
  const wrapped = DELIMITERS.find((delimiter) => commonCount(texts, delimiter) !== undefined);
  const found = (texts[0] ?? '').slice(0, 60);
  if (wrapped !== undefined) return [{ kind: 'wrapped-rows', ...place, found }];
  const isAligned = texts.filter((text) => BLANK_COLUMNS.test(text)).length >= texts.length / 2;
  return isAligned ? [{ kind: 'blank-columns', ...place, found }] : [];
}
