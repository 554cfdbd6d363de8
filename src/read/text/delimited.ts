/** csv and tsv, through csv-parse. Rows are records, so a field with line breaks is still one row. */
import { CsvError, parse } from '#csv-parse';
import type { Cell, GridRow, Sheet } from '../../grid.ts';
import { admit, type Tally, textCell } from '../cells.ts';
import { refuse } from '../refusal.ts';
import type { Delimiter } from './delimiters.ts';
import { holdExtent } from './extent.ts';
import { findQuoteFaults } from './quotes.ts';

/** Named one by one: left to itself csv-parse takes the first kind it meets and misses the others. */
const RECORD_ENDS = ['\r\n', '\n', '\r'];

function parseRecords(text: string, delimiter: Delimiter, relaxed: boolean): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: RECORD_ENDS,
    relax_column_count: true,
    relax_quotes: relaxed,
  });
}

/** Lines a field takes beyond its first. csv-parse's own count takes CRLF inside quotes for two. */
function extraLines(field: string): number {
  if (!field.includes('\n') && !field.includes('\r')) return 0;
  return field.match(/\r\n|\n|\r/g)?.length ?? 0;
}

interface Records {
  readonly rows: GridRow[];
  /** How many fields each row of `rows` was written with. */
  readonly widths: number[];
}

function collectRecords(text: string, delimiter: Delimiter, relaxed: boolean): Records {
  const rows: GridRow[] = [];
  const widths: number[] = [];
  let number = 0;
  let line = 1;
  for (const record of parseRecords(text, delimiter, relaxed)) {
    number += 1;
    const start = line;
    line += 1;
    const cells: Cell[] = [];
    for (let index = 0; index < record.length; index += 1) {
      const field = record[index] ?? '';
      line += extraLines(field);
      const cell = textCell(number, index + 1, field);
      if (cell !== undefined) cells.push(cell);
    }
    if (cells.length === 0) continue;
    rows.push({ number, line: start, cells });
    widths.push(record.length);
  }
  return { rows, widths };
}

/** Stray quotes are read as text and noted; a field that swallows other lines would hide rows, so it ends the reading. */
function collectTolerantly(text: string, delimiter: Delimiter, name: string, tally: Tally): Records {
  try {
    return collectRecords(text, delimiter, false);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
  }
  for (const { kind, line, found } of findQuoteFaults(text, delimiter)) {
    if (kind === 'open') refuse('unclosed-quote', `line ${line}: ${found}`);
    tally.issues.push({ kind: 'unclosed-quote', sheet: name, line, found });
  }
  try {
    return collectRecords(text, delimiter, true);
  } catch (fault) {
    return refuse('damaged', fault instanceof Error ? fault.message : String(fault));
  }
}

function mostCommon(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** A row with text beyond the usual width most often has an unquoted comma in it: `1,200 公頃`. */
function noteRagged({ rows, widths }: Records, name: string, tally: Tally): void {
  const usual = mostCommon(widths);
  for (const { number, line, cells } of rows) {
    const beyond = cells.find((cell) => cell.column > usual);
    if (beyond === undefined) continue;
    const place = {
      sheet: name,
      row: number,
      column: beyond.column,
      ...(line === undefined ? {} : { line }),
    };
    tally.issues.push({ kind: 'ragged-row', ...place, found: beyond.text });
  }
}

/** Reads a whole csv as one sheet. Throws a Refusal for an unclosed quote. */
export function readDelimited(text: string, delimiter: Delimiter, name: string, tally: Tally): Sheet {
  holdExtent(text, delimiter, tally.limits, name);
  const records = collectTolerantly(text, delimiter, name, tally);
  for (const { line, cells } of records.rows) {
    const place = line === undefined ? { sheet: name } : { sheet: name, line };
    for (const cell of cells) admit(cell, place, tally);
  }
  noteRagged(records, name, tally);
  return { name, hidden: false, rows: records.rows, merges: [], hiddenColumns: [], carriesMerges: false };
}
