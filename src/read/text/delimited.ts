/** csv and tsv to one sheet. Rows are records, so a field with line breaks is still one row. */
import type { Cell, Dialect, GridRow, ReadIssue, Sheet } from '../../grid.ts';
import { sourceAt } from '../../source.ts';
import { admit, isBlank, type Tally, textCell } from '../cells.ts';
import { refuse } from '../refusal.ts';
import { type FoundRules, rulesOf, type ToldDialect } from './dialect.ts';
import { holdExtent } from './extent.ts';
import { oneColumnIssues } from './one-column.ts';
import { restoreOwn } from './own-table.ts';
import { type Shape, shapeOf, type WrittenRow } from './ragged.ts';
import { LINES, type LongField, type ScannedRecord, type ScanSummary, scanRecords } from './scan.ts';

export interface Records extends ScanSummary {
  readonly rows: readonly WrittenRow[];
  readonly long: readonly PlacedField[];
  readonly blankLines: number;
}

export type PlacedField = LongField & { readonly row: number };

/** Makes rows of records, one after the other. Blank lines count as rows but are none. `own` is done to each field. */
export function startCollecting(name: string, tally: Tally, own = (field: string): string => field) {
  let rows: WrittenRow[] = [];
  let long: PlacedField[] = [];
  /** The cells of the row being read. One list serves all rows: a list that grows takes more than it holds. */
  const open: Cell[] = [];
  let number = 0;
  let blankLines = 0;
  return {
    visit({ line, fields, long: fieldsOverLines }: ScannedRecord): void {
      number += 1;
      let count = 0;
      for (let index = 0; index < fields.length; index += 1) {
        const text = own(fields[index] ?? '');
        if (isBlank(text)) continue;
        open[count] = admit(textCell(sourceAt(name, number, index + 1, line), text), tally);
        count += 1;
      }
      if (count > 0) rows.push({ number, line, cells: open.slice(0, count), width: fields.length });
      else blankLines += 1;
      for (const field of fieldsOverLines) long.push({ ...field, row: number });
    },
    /** What came of the records since it was asked last. */
    take(): Pick<Records, 'rows' | 'long' | 'blankLines'> {
      const taken = { rows, long, blankLines };
      [rows, long, blankLines] = [[], [], 0];
      return taken;
    },
  };
}

/** A field that swallows other lines without ever closing would hide rows, so it ends the reading. */
function quoteIssues({ faults }: Records, sheet: string): ReadIssue[] {
  return faults.map(({ kind, line, found }): ReadIssue => {
    if (kind === 'open') return refuse('unclosed-quote', `line ${line}: ${found}`);
    return { kind: 'stray-quote', sheet, line, found };
  });
}

/** The comma of a sentence: `Low Impact Development, LID`. */
const SPOKEN = /,(?=\s)/gu;

/**
 * A quoted field over several lines that holds as many delimiters as the rows it covers would have: two stray quotes
 * make one cell of several rows, and nothing else gives it away.
 */
function swallowedIssues(
  { long }: Records,
  { columns }: Shape,
  delimiter: string,
  sheet: string,
): ReadIssue[] {
  if (columns < 2) return [];
  return long.flatMap(({ row, column, line, lines, text }) => {
    const inside = text.replace(SPOKEN, '').split(delimiter).length - 1;
    if (inside < (columns - 1) * (lines - 1)) return [];
    return [
      {
        kind: 'swallowed-lines' as const,
        sheet,
        row,
        column,
        line,
        found: `${line}–${line + lines - 1}: ${text.slice(0, 60)}`,
      },
    ];
  });
}

const END_NAMES: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR' };

/** A line end unlike the others may stand inside what was one cell. */
function endIssues({ ends }: Records, sheet: string): ReadIssue[] {
  if (ends.size < 2) return [];
  const sorted = [...ends].sort((one, other) => other[1].count - one[1].count || one[1].line - other[1].line);
  const found = sorted.map(([end, { count }]) => `${END_NAMES[end] ?? end} ${count}`).join(', ');
  return [{ kind: 'mixed-line-ends', sheet, line: sorted.at(-1)?.[1].line ?? 1, found }];
}

function isUnusual({ quote, escaping, recordEnd, delimiter }: FoundRules): boolean {
  return (
    escaping === 'backslash' ||
    recordEnd !== LINES ||
    (quote !== '"' && quote !== '') ||
    !/^[,;\t|]$/u.test(delimiter)
  );
}

/** A sign as it can be shown: a tab, a blank and control characters by their names. */
function shown(sign: string): string {
  const named: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space' };
  return named[sign] ?? [...sign].map((one) => (/[\p{Cc}\p{Z}]/u.test(one) ? codeOf(one) : one)).join('');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

export function dialectOf(rules: FoundRules, { ends, blankLines }: Records, shape: Shape): Dialect {
  return {
    delimiter: rules.delimiter,
    basis: rules.basis,
    quote: rules.quote,
    escaping: rules.escaping,
    lineEnds: [...ends.keys()].map((end) => END_NAMES[end] ?? codeOf(end)),
    columns: shape.columns,
    preambleRows: shape.preamble,
    footnoteRows: shape.footnotes,
    blankLines,
    trailingDelimiter: shape.trailing,
    raggedRows: shape.ragged.length,
  };
}

/** What is said of how a table is written. Throws a Refusal for an unclosed quote. */
export function issuesOf(
  records: Records,
  shape: Shape,
  { rules, rivals }: { readonly rules: FoundRules; readonly rivals: readonly string[] },
  name: string,
): ReadIssue[] {
  return [
    ...doubtsOf(rules, rivals, name),
    ...quoteIssues(records, name),
    ...endIssues(records, name),
    ...swallowedIssues(records, shape, rules.delimiter, name),
    ...oneColumnIssues(records.rows, shape.columns, name),
    ...shape.ragged,
  ];
}

function doubtsOf(rules: FoundRules, rivals: readonly string[], sheet: string): ReadIssue[] {
  if (rules.basis !== 'content') return [];
  const doubts: ReadIssue[] = rivals.map((rival) => ({
    kind: 'doubtful-delimiter',
    sheet,
    found: `${shown(rules.delimiter)} / ${shown(rival)}`,
  }));
  if (!isUnusual(rules)) return doubts;
  const found =
    `${shown(rules.delimiter)}  ${rules.quote}${rules.escaping === 'backslash' ? ' \\' : ''}`.trim();
  return [...doubts, { kind: 'unusual-dialect', sheet, found }];
}

function withoutWidth({ number, line, cells }: WrittenRow): GridRow {
  return line === undefined ? { number, cells } : { number, line, cells };
}

export interface DelimitedText {
  readonly sheet: Sheet;
  readonly dialect: Dialect;
}

/** Reads a whole csv as one sheet. Throws a Refusal for an unclosed quote. */
export function readDelimited(
  text: string,
  guess: { readonly delimiter: string; readonly rivals?: readonly string[] },
  name: string,
  tally: Tally,
  told: ToldDialect = {},
): DelimitedText {
  const rules = rulesOf(text, guess.delimiter, told);
  holdExtent(text, rules, tally.limits, name);
  const collected = startCollecting(name, tally);
  const summary = scanRecords(text, rules, collected.visit, rules.from);
  const records = { ...summary, ...collected.take() };
  const shape = shapeOf(records.rows, rules.delimiter, name);
  const own = restoreOwn(records.rows, name);
  // One by one: of ragged rows there can be more than a call takes arguments.
  const issues = [...issuesOf(records, shape, { rules, rivals: guess.rivals ?? [] }, name), ...own.issues];
  for (const issue of issues) tally.issues.push(issue);
  const rows = own.rows.map(withoutWidth);
  const sheet = { name, hidden: false, rows, merges: [], hiddenColumns: [], carriesMerges: false };
  return { sheet, dialect: dialectOf(rules, records, shape) };
}
