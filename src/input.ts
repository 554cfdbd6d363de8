/** What became of one input: a document with what the reader noticed, or the reason there is none. */
import type { Dialect, EncodingGuess, ReadIssue, Sheet, Unreadable } from './grid.ts';
import type { PlanDocument } from './plan-document.ts';

export interface InputFile {
  /** The path as it is to be shown: relative, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An input that could not even be opened; made by whoever opens files. */
export interface UnopenedInput {
  readonly path: string;
  /** `missing`, `folder`, `permission`, the fact of a limit it is beyond, or the system's own word. */
  readonly problem: string;
}

/** Something to read, or the reason it could not be opened. */
export type InputSource = InputFile | UnopenedInput;

export interface SchemaProblem {
  /** JSON pointer into the document. */
  readonly path: string;
  readonly message: string;
}

/** The first rows of a sheet, or the row in it that looks most like a header. */
export interface SheetBeginning {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly line?: number;
  /** Texts of the row's cells, apart by ` | `. */
  readonly rows: readonly string[];
  /** True for the row that looks most like a header. */
  readonly nearest: boolean;
}

export type ReadInput = {
  readonly status: 'read';
  readonly path: string;
  readonly sha256: string;
  readonly encoding?: EncodingGuess;
  readonly dialect?: Dialect;
  readonly issues: readonly ReadIssue[];
  /** The cells as they were read; present when they were asked for. */
  readonly sheets?: readonly Sheet[];
  /** Sheets that planlint itself had put into the workbook; they were left out. */
  readonly ownSheets?: readonly string[];
  /** Present for a tidy workbook of ours that was read back: the file it was made of, and what became of changes. */
  readonly tidy?: {
    readonly from: string;
    readonly changed: readonly string[];
    readonly ignored: readonly string[];
  };
  /** A tidy workbook whose hidden model is damaged: it was read like any other workbook. */
  readonly brokenTidy?: true;
  /** Absent when no profile knows a table in it. */
  readonly document?: PlanDocument;
  /** Text of the rows that looked most like a header, when no table was recognised. */
  readonly nearestHeaders?: readonly string[];
  /** How the sheets begin, when no table was recognised; empty for a workbook that holds nothing. */
  readonly beginnings?: readonly SheetBeginning[];
  /** What a header of the first profile must have: words (`執行方案、目標／成果`) and how many columns in all. */
  readonly expectedHeader?: { readonly words: string; readonly atLeast: number };
  /** Where the document's own form departs from its schema; worked out before the rules run. */
  readonly schemaProblems?: readonly SchemaProblem[];
};

export type UnreadableInput = {
  readonly status: 'unreadable';
  readonly path: string;
  readonly sha256?: string;
  readonly unreadable: Unreadable | { readonly reason: 'unopened'; readonly detail: string };
};

export type InputOutcome = ReadInput | UnreadableInput;
