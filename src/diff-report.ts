// Generated from schemas/diff-report.schema.json by `npm run generate`. Do not edit.

export type Amount = number;

/**
 * What changed between two submissions, and whether the new one gives a reason. The same inputs, options and as-of date give the same report, byte for byte.
 */
export interface DiffReport {
  schemaVersion: string;
  generator: {
    name: string;
    version: string;
  };
  options: DiffOptions;
  exitCode: 0 | 1 | 2;
  old: Submission;
  new: Submission;
  /**
   * The documents that were compared.
   */
  pairs: Pair[];
  summary: DiffSummary;
  /**
   * By pair, then in the order of the new document; what is only in the old one comes last.
   */
  changes: Change[];
  findings: FindingChanges;
}
export interface DiffOptions {
  /**
   * Present when it was given.
   */
  asOf?: string;
  lang: 'zh-TW' | 'en';
  failOn: 'error' | 'warning' | 'notice' | 'never';
}
export interface Submission {
  /**
   * Sorted by path.
   */
  inputs: ReadState[];
  /**
   * In the same order.
   */
  documents: Head[];
  /**
   * Identifiers of the documents that had no partner on the other side.
   */
  unpaired: string[];
}
export interface ReadState {
  path: string;
  sha256?: string;
  encoding?: string;
  status: 'read' | 'unreadable';
  reason?: string;
  /**
   * The reason as a sentence, in the language of the report.
   */
  message?: string;
}
export interface Head {
  id: string;
  path: string;
  kind: string;
  title?: string;
  asOf?: string;
  measures: Amount;
}
/**
 * Old and new documents taken for versions of one plan; several on a side when a plan came in several files.
 */
export interface Pair {
  /**
   * Identifiers.
   */
  old: string[];
  new: string[];
  /**
   * What the two agree in.
   */
  basis: ('kind' | 'jurisdiction' | 'title' | 'id' | 'measures' | 'only-one')[];
  /**
   * Share of the shorter list of items (measures by name, articles by words, agencies) that stands in the other.
   */
  sharedMeasures: number;
  measures: {
    old: Amount;
    new: Amount;
    matched: Amount;
    renamed: Amount;
    added: Amount;
    dropped: Amount;
    outsidePeriod?: Amount;
    notListed?: Amount;
  };
}
export interface DiffSummary {
  changes: Amount;
  error: Amount;
  warning: Amount;
  notice: Amount;
  withReason: Amount;
  /**
   * Changes of each class that has any.
   */
  byClass: {
    [k: string]: Amount;
  };
  findings: {
    new: Amount;
    gone: Amount;
    unchanged: Amount;
  };
}
export interface Change {
  class:
    | 'document-added'
    | 'document-dropped'
    | 'measure-added'
    | 'measure-dropped'
    | 'measure-renamed'
    | 'category-changed'
    | 'description-changed'
    | 'agency-changed'
    | 'indicator-added'
    | 'indicator-dropped'
    | 'indicator-redefined'
    | 'indicator-reworded'
    | 'unit-changed'
    | 'period-changed'
    | 'target-added'
    | 'target-dropped'
    | 'target-raised'
    | 'target-lowered'
    | 'target-postponed'
    | 'target-advanced'
    | 'target-changed'
    | 'target-reworded'
    | 'result-reported'
    | 'result-updated'
    | 'result-restated'
    | 'result-withdrawn'
    | 'result-reworded'
    | 'budget-added'
    | 'budget-dropped'
    | 'budget-raised'
    | 'budget-lowered'
    | 'budget-changed'
    | 'article-added'
    | 'article-dropped'
    | 'article-renumbered'
    | 'article-changed'
    | 'deadline-added'
    | 'deadline-dropped'
    | 'deadline-postponed'
    | 'deadline-advanced'
    | 'deadline-changed'
    | 'penalty-added'
    | 'penalty-dropped'
    | 'penalty-raised'
    | 'penalty-lowered'
    | 'penalty-changed'
    | 'body-added'
    | 'body-dropped'
    | 'body-changed'
    | 'duty-added'
    | 'duty-dropped'
    | 'fact-added'
    | 'fact-dropped'
    | 'fact-changed';
  severity: 'error' | 'warning' | 'notice';
  message: string;
  /**
   * Position in `pairs`, from 1; 0 for a document without a partner.
   */
  pair: number;
  table?: string;
  sector?: string;
  /**
   * As the new document calls it; a dropped one as the old did.
   */
  measure?: string;
  indicator?: string;
  place?: Place;
  /**
   * The agency or working group a change of a written document is about.
   */
  body?: string;
  /**
   * Name of the fact in the model: `memberCount`.
   */
  fact?: string;
  part?: number;
  /**
   * Gregorian years, both inclusive.
   */
  period?: {
    start: number;
    end: number;
  };
  agencies: string[];
  old?: Side;
  new?: Side;
  difference?: Difference;
  reason?: Reason;
  match?: Match;
}
/**
 * Of an ordinance; as the new document numbers it, a dropped one as the old did.
 */
export interface Place {
  article: number;
  branch?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}
/**
 * What one of the two documents says.
 */
export interface Side {
  /**
   * As the cell says it; empty for a blank cell.
   */
  text: string;
  /**
   * As written.
   */
  value?: number;
  unit?: string;
  /**
   * In the dimension's base unit.
   */
  baseValue?: number;
  /**
   * Of a budget, in TWD.
   */
  amount?: number;
  /**
   * Where it is not the change's own.
   */
  period?: {
    start: number;
    end: number;
  };
  locations: Cell[];
}
/**
 * 1-based, A1 notation.
 */
export interface Cell {
  file: string;
  sheet?: string;
  cell?: string;
  line?: number;
}
/**
 * New less old, in the unit of the new value (TWD for budgets).
 */
export interface Difference {
  amount: number;
  unit: string;
  /**
   * Of the old value; absent where that is zero.
   */
  percent?: number;
}
/**
 * What the new document says that may explain the change. Whether it does is for a reader to judge.
 */
export interface Reason {
  text: string;
  from: 'revision' | 'note' | 'explanation' | 'cell';
  locations: Cell[];
}
/**
 * Why two of different names were taken for the same.
 */
export interface Match {
  /**
   * How alike the two names are.
   */
  similarity: number;
  /**
   * What else is the same in both.
   */
  same: ('agency' | 'sector' | 'category' | 'indicator' | 'unit' | 'targets' | 'results' | 'only-one-left')[];
  /**
   * The next best candidate that was not taken.
   */
  next?: {
    name: string;
    similarity: number;
  };
}
/**
 * The findings of `validate` on both sides, told apart by fingerprint.
 */
export interface FindingChanges {
  new: KnownFinding[];
  gone: KnownFinding[];
  /**
   * As the new side has them.
   */
  unchanged: KnownFinding[];
}
export interface KnownFinding {
  rule: string;
  severity: 'error' | 'warning' | 'notice';
  message: string;
  document?: string;
  measure?: string;
  period?: {
    start: number;
    end: number;
  };
  locations: Cell[];
  fingerprint: string;
}
