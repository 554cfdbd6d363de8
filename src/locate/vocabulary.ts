/**
 * What the search for tables has to know about words. The pipeline makes it from a profile and the value
 * parsers, so that this stage itself knows no header, no year and no agency.
 */
import type { Years } from '../finding.ts';

/** A header's period; `to` where it names the day the figures were counted to (`112/1~9 月`). */
export interface HeaderPeriod extends Years {
  /** Where it names a part of the year. */
  readonly from?: string;
  readonly to?: string;
}

/** What a column holds, as far as putting a row back into place needs to know. */
export type Role =
  | 'ordinal'
  | 'category'
  | 'measure'
  | 'description'
  | 'agency'
  | 'period'
  | 'money'
  | 'value'
  | 'other';

export interface HeaderMatch {
  readonly field: string;
  readonly role: Role;
  /** For years as columns: `目標 110年`. */
  readonly period?: HeaderPeriod;
  /** How far down its word stands in the profile's list; of several columns of a field the first names it best. */
  readonly rank?: number;
}

/**
 * What a cell below a header that spans several columns says of its own: all of them together (`合計`), what somebody pays
 * (`中央補助`), a part of the year above (`第1季`), the unit in brackets (`(公頃)`).
 */
export type Piece = 'sum' | 'share' | 'part-of-year' | 'unit';

/** A line inside a table that speaks for the rows below it: `能源部門`, `一、節約能源`. */
export interface SectionWords {
  /** The field the rows below take it for. */
  readonly field: string;
  readonly role: Role;
  /** The line without its number. */
  readonly text: string;
  /** Sure by its words alone; otherwise only a line that runs across the table is a heading. */
  readonly certain: boolean;
}

export interface Vocabulary {
  /** Identifier of the profile these words are from. */
  readonly profile: string;
  /** The field a header text stands for. */
  matchHeader(text: string): HeaderMatch | undefined;
  /** The ideographs that texts which stand for a field begin and end with, where they begin or end with one. */
  readonly edges: {
    readonly first: ReadonlySet<string>;
    readonly last: ReadonlySet<string>;
    /** Some text that stands for a field is a figure. */
    readonly figures: boolean;
  };
  /** Whether a header text may stand for a field; its digits are not looked at. */
  mayName(text: string): boolean;
  /** Whether these fields together make the header of a table of this profile. */
  isHeader(fields: ReadonlySet<string>): boolean;
  /** `112/1~9 月`, `110 年`: a header cell that is only a period, below a spanning header cell. */
  headerPeriod(text: string): HeaderPeriod | undefined;
  piece(text: string): Piece | undefined;
  /** Where two columns are called by one field's words, what the left one is: `推動策略 | 具體措施`. */
  broader(field: string): HeaderMatch | undefined;
  section(text: string): SectionWords | undefined;
  /** The label of a row of sums; `possible` where only bare figures beside it make it sure. */
  totalLabel(text: string): 'certain' | 'possible' | undefined;
  /** `承辦人：`: a label for a name below the table. */
  isSignOff(text: string): boolean;
  /** A cell that is a period and nothing else. */
  period(text: string): Years | undefined;
  looksLikeAgency(text: string): boolean;
  looksLikeMoney(text: string): boolean;
  isNothing(text: string): boolean;
  /**
   * Identifier and page-part of a table's caption. `again`: the same caption once more is the next page of the
   * same table, whether or not it numbers its parts.
   */
  caption(text: string): { readonly id: string; readonly part?: number; readonly again?: true } | undefined;
  /** `表 2`, `圖 11`: what a list of tables or figures begins its lines with. */
  isListed(text: string): boolean;
  /** `註：…`, `資料來源：…`, `經費單位：萬元/年`. */
  isNote(text: string): boolean;
  /** The number of the last item of a numbered list, and of the item a text begins with. */
  lastItem(text: string): number | undefined;
  firstItem(text: string): number | undefined;
  /** Name of a measure with line breaks and stray spaces removed, to compare names with. */
  tidy(text: string): string;
}
