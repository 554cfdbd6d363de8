/** Formulas that are stored once for many cells, each meaning its own neighbours. */
import { columnLetters } from '../../../source.ts';
import { LAST_COLUMN, LAST_ROW } from './references.ts';

/** Texts and sheet names in quotes, and what looks like a reference: `$A$1`, not `LOG10(` nor `A1_old`. */
const REFERENCE = /"[^"]*"|'[^']*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/gu;

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column;
}

/** The formula as it reads `rows` further down and `columns` further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return whole;
    const column = columnOf(letters) + (fixedColumn === '$' ? 0 : columns);
    const row = Number(digits) + (fixedRow === '$' ? 0 : rows);
    if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) return whole;
    return `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
  });
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Remembers the formulas that are shared within one sheet. */
export interface SharedFormulas {
  readonly keep: (id: string, formula: string, row: number, column: number) => void;
  /** The formula of a cell that shares one; empty when the sheet does not hold it before the cell. */
  readonly of: (id: string, row: number, column: number) => string;
}

/**
 * `spent` is told how many characters all of them together have come to: a formula of a million characters that a
 * million cells share is a bomb, and counts as though it were written out.
 */
export function sharedFormulas(spent: (characters: number) => void): SharedFormulas {
  let characters = 0;
  const masters = new Map<string, Master>();
  return {
    keep: (id, formula, row, column) => masters.set(id, { formula, row, column }),
    of: (id, row, column) => {
      const master = masters.get(id);
      if (master === undefined) return '';
      characters += master.formula.length;
      spent(characters);
      return shiftFormula(master.formula, row - master.row, column - master.column);
    },
  };
}
