/**
 * What every reader delivers, whatever the format: sheets of cells. The grid is sparse; a blank
 * cell (no text after trimming, no value) does not exist in it.
 */
import type { Source } from './source.ts';

export type Format =
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'csv'
  | 'tsv'
  | 'txt'
  | 'md'
  | 'html'
  | 'mhtml'
  | 'xml';

export type CellKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  /** `#REF!`, `#DIV/0!`: never a number. */
  | 'error'
  /** A formula whose result was never stored: neither empty nor zero. */
  | 'uncalculated';

export interface Cell {
  /** Where it stands. One object, which every value that is read from the cell is told with. */
  readonly source: Source;
  /** The text as the spreadsheet shows it (number formats applied, ROC dates as ROC dates), untrimmed. */
  readonly text: string;
  readonly kind: CellKind;
  /** The stored value: a number, a boolean, an ISO date (kind `date`), or absent for text. */
  readonly value?: number | boolean | string;
  readonly formula?: string;
}

export interface GridRow {
  /** 1-based row number; for text formats the line number. */
  readonly number: number;
  /** 1-based line of the file the row begins on (csv and text formats). */
  readonly line?: number;
  readonly hidden?: boolean;
  /** Text of a web page that stands outside of its tables. */
  readonly outside?: boolean;
  /** Non-blank cells, left to right. */
  readonly cells: readonly Cell[];
}

/** 1-based, inclusive on all sides. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one non-blank cell, top to bottom. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** Columns that are hidden, 1-based. */
  readonly hiddenColumns: readonly number[];
  /** True for txt and md: lines of prose may stand between the tables. */
  readonly prose?: boolean;
  /** False for csv and text, which cannot carry merged cells. */
  readonly carriesMerges: boolean;
}

export interface EncodingGuess {
  /** `utf-8`, `utf-16le`, `utf-16be`, `big5`, `gb18030`, `shift_jis`. */
  readonly name: string;
  readonly bom: boolean;
  /** How it was found: told by the user, by a byte order mark, by the page itself, or by the bytes alone. */
  readonly basis: 'option' | 'bom' | 'declared' | 'content';
  /** 0 to 1; below 0.6 the reader adds a `doubtful-encoding` issue. */
  readonly confidence: number;
}

/** Something the reader noticed and went on from. Each becomes a finding; none is dropped. */
export interface ReadIssue {
  readonly kind:
    | 'undecodable-bytes'
    | 'private-use-character'
    | 'doubtful-encoding'
    | 'error-cell'
    | 'uncalculated-formula'
    | 'no-cells'
    | 'unread-sheet'
    | 'hidden-sheet'
    | 'hidden-row'
    | 'hidden-column'
    | 'hidden-cell'
    | 'hidden-text'
    | 'nested-table'
    | 'number-differs'
    | 'doubtful-markup'
    | 'stray-quote'
    | 'ragged-row'
    | 'swallowed-lines'
    | 'wrapped-rows'
    | 'blank-columns'
    | 'restored-text'
    | 'mixed-line-ends'
    | 'doubtful-delimiter'
    | 'unusual-dialect'
    | 'wrong-extension';
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  /** What was found, quoted (the bytes, the character, the formula). */
  readonly found: string;
}

/** How a csv or tsv is written, as far as it was told from the file. */
export interface Dialect {
  /** One character or several. */
  readonly delimiter: string;
  /** How the delimiter was found: told by the user, by a `sep=` line, or by the text itself. */
  readonly basis: 'option' | 'sep-line' | 'content';
  /** Empty when quotes were read as text. */
  readonly quote: string;
  readonly escaping: 'doubled' | 'backslash';
  /** What ended the records: `CRLF`, `LF`, `CR`, or the code of an odd character. */
  readonly lineEnds: readonly string[];
  /** The number of fields most rows have. */
  readonly columns: number;
  /** Lines of one field before and after the table: titles, sources, notes. */
  readonly preambleRows: number;
  readonly footnoteRows: number;
  readonly blankLines: number;
  /** No row has anything behind its last delimiter. */
  readonly trailingDelimiter: boolean;
  /** Findings about rows of another width. */
  readonly raggedRows: number;
}

export interface Workbook {
  readonly format: Format;
  /** Of csv and tsv only. */
  readonly dialect?: Dialect;
  /** Text formats only. */
  readonly encoding?: EncodingGuess;
  readonly sheets: readonly Sheet[];
  readonly issues: readonly ReadIssue[];
}

/** Why an input could not be read at all. Each reason has a message in both languages. */
export type UnreadableReason =
  | 'empty'
  | 'unknown-format'
  | 'password-protected'
  | 'damaged'
  | 'unclosed-quote'
  | 'too-large'
  | 'unsupported-encoding'
  | 'binary-content';

export interface Unreadable {
  readonly reason: UnreadableReason;
  /** The facts of it: the limit, the offset, the first bytes. */
  readonly detail: string;
}

export type ReadOutcome =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly unreadable: Unreadable };
