// Generated from schemas/plan-document.schema.json by `npm run generate`. Do not edit.

/**
 * The six sectors of a strategy plan.
 */
export type SectorId =
  'energy' | 'manufacturing' | 'transport' | 'residential-commercial' | 'agriculture' | 'environment';

/**
 * One climate plan, read from one input file: tables of measures, or, for the kinds `organisation` and `ordinance`, a written document. Years are Gregorian; raw text is what the cell says, untouched.
 */
export interface PlanDocument {
  /**
   * Name of the input without folder and extension; made unique within a workspace by a suffix.
   */
  id: string;
  /**
   * What it is: strategy tables, a results report, the KPI tables of a medium-term plan, a summary of revised KPIs, who answers for the plan, a local law.
   */
  kind: 'strategy-plan' | 'results-report' | 'kpi-plan' | 'kpi-revision' | 'organisation' | 'ordinance';
  /**
   * Identifier of the profile the tables were read with.
   */
  profile: string;
  /**
   * The name of the plan or report, from its captions or title lines.
   */
  title?: string;
  /**
   * The municipality named in the captions.
   */
  jurisdiction?: string;
  /**
   * The years the plan covers.
   */
  period?: Period;
  /**
   * The date its records are judged at.
   */
  asOf: AsOf;
  /**
   * The input file.
   */
  source: DocumentSource;
  /**
   * The tables that were read, in their order.
   */
  tables: Table[];
  /**
   * The sectors its tables belong to.
   */
  sectors: Sector[];
  /**
   * Every body the measures name, as written.
   */
  agencies: Agency[];
  /**
   * The measures, in the order of their rows.
   */
  measures: Measure[];
  /**
   * Headings of the running text around the tables.
   */
  headings?: Heading[];
  /**
   * What a document of kind `organisation` holds.
   */
  organisation?: Organisation;
  /**
   * What a document of kind `ordinance` holds.
   */
  ordinance?: Ordinance;
  /**
   * What a report says of measures that are behind.
   */
  explanations?: Explanation[];
  /**
   * Figures that the prose of a report states.
   */
  statements?: Statement[];
  /**
   * Everything the reading put right.
   */
  repairs: Repair[];
  /**
   * Tables that no profile knows.
   */
  otherTables?: OtherTable[];
  /**
   * What became of every cell.
   */
  coverage: Coverage;
}
/**
 * A table of the document, and how its columns were understood.
 */
export interface Table {
  /**
   * The number in the caption (`4-3`), else the sheet's name.
   */
  id: string;
  /**
   * The line above it that names it.
   */
  caption?: string;
  /**
   * The sheet it stands on.
   */
  sheet: string;
  /**
   * The sector its caption or sheet names.
   */
  sector?: SectorId;
  /**
   * The profile this table was read with, when it is not the document's.
   */
  profile?: string;
  /**
   * The total carbon reduction stated in its last row.
   */
  carbonTotal?: Quantity;
  /**
   * What one unit of a budget cell is worth, in TWD, and the words that say so.
   */
  moneyUnit?: {
    /**
     * TWD for 1 in a budget cell: 10,000 for 萬元.
     */
    scale: number;
    /**
     * The words that say so.
     */
    raw: string;
    /**
     * Whether they say that amounts are for a year (萬元/年).
     */
    perYear?: boolean;
  };
  /**
   * The one body all rows of the table are about: the title above it or the sheet is called after it.
   */
  agency?: string;
  /**
   * Agencies named in the heading above the table.
   */
  headingAgencies?: string[];
  /**
   * The first cell of its header row.
   */
  header: Source;
  /**
   * Why rows of the table have no records: no column names their years, or none of what it says could be read.
   */
  problem?: 'no-period-column' | 'unreadable-periods';
  /**
   * Its columns, from the left.
   */
  columns: {
    /**
     * Column of the sheet, from 1.
     */
    column: number;
    /**
     * The header as written, of all its rows.
     */
    text: string;
    /**
     * Absent for a column the profile does not know.
     */
    field?: string;
    /**
     * The year or span its header names.
     */
    period?: Period;
  }[];
}
/**
 * A sector that the tables of the document belong to.
 */
export interface Sector {
  /**
   * The sector's identifier.
   */
  id: SectorId;
  /**
   * The words of the document that name it, such as a caption.
   */
  name: string;
}
/**
 * A body as this document writes it, with the registry's name for it where the registry knows it.
 */
export interface Agency {
  /**
   * As the document writes it.
   */
  name: string;
  /**
   * Its full name in the registry.
   */
  canonical?: string;
  /**
   * What is known of the name: a body of the registry; a part of one (工務局建管處); everybody (各局處); a body that the municipality's list does not have. Absent for a name nobody knows.
   */
  known?: 'registry' | 'unit' | 'collective' | 'elsewhere';
}
/**
 * What is to be done: one measure of a table, with its indicators and budgets.
 */
export interface Measure {
  /**
   * Table and ordinal: `4-3/7`. Of one measure of the document only: tables of one number are counted through.
   */
  id: string;
  /**
   * Identifier of its table.
   */
  table: string;
  /**
   * The sector of its table or row.
   */
  sector?: SectorId;
  /**
   * The category (策略類別, 策略目標) it stands under; empty where there is none.
   */
  category: string;
  /**
   * Its name, without line breaks and spaces inside Chinese text.
   */
  name: string;
  /**
   * What is done, as the description column says it.
   */
  description?: string;
  /**
   * The agencies that lead, as written.
   */
  leadAgencies: string[];
  /**
   * The agencies that support, as written.
   */
  supportingAgencies: string[];
  /**
   * The cell the agencies were read from.
   */
  agencySource?: Source;
  /**
   * All years its records name, from first to last.
   */
  period?: Period;
  /**
   * What it is measured by.
   */
  indicators: Indicator[];
  /**
   * Its budgets, cell by cell.
   */
  budgets: Money[];
  /**
   * Remarks beside it (備註).
   */
  notes?: Note[];
  /**
   * Of a summary of revised KPIs: reason and page.
   */
  revision?: Revision;
  /**
   * The cell of its name.
   */
  source: Source;
}
/**
 * What a measure is measured by, with its targets and results.
 */
export interface Indicator {
  /**
   * What is counted or measured, without the unit in brackets.
   */
  name: string;
  /**
   * 1 for the first indicator of the measure, 2 for the second, and so on.
   */
  part: number;
  /**
   * The unit the indicator names in its own words.
   */
  unit?: Unit;
  /**
   * Whether more, less or the same is the aim.
   */
  direction: 'increase' | 'decrease' | 'maintain';
  /**
   * The words the indicator was read from.
   */
  raw?: string;
  /**
   * The carbon reduction stated beside it.
   */
  carbon?: Quantity;
  /**
   * Of a summary of revised KPIs: reason and page.
   */
  revision?: Revision;
  /**
   * The cell it was read from.
   */
  source?: Source;
  /**
   * Its targets and results, by year or span.
   */
  records: Record[];
}
/**
 * What was to be reached and what was, for one indicator in one year or span.
 */
export interface Record {
  /**
   * The year or span.
   */
  period: Period;
  /**
   * The words the period was read from.
   */
  periodRaw?: string;
  /**
   * 1, 2, 3 where one cell states several metrics or figures.
   */
  part: number;
  /**
   * What was to be reached.
   */
  target?: Quantity;
  /**
   * What was reached.
   */
  result?: Quantity;
  /**
   * The money for this record alone.
   */
  budget?: Money;
  /**
   * Absent where the table has no column for results, as in a KPI plan: nothing is judged there.
   */
  status?: 'achieved' | 'behind' | 'missing' | 'not-due' | 'no-target' | 'qualitative' | 'incomparable';
  /**
   * For a period still running: whether result and days elapsed keep step.
   */
  pace?: 'on-pace' | 'off-pace';
  /**
   * How the status was worked out.
   */
  judgement?: Judgement;
  /**
   * The cell of its period or target.
   */
  source: Source;
}
/**
 * An amount of money.
 */
export interface Money {
  /**
   * The whole cell, untouched.
   */
  raw: string;
  /**
   * The part of `raw` that speaks of this amount.
   */
  text?: string;
  /**
   * In TWD; absent where the cell gives none or gives one for several rows, parts or measures.
   */
  amount?: number;
  /**
   * In TWD, what the cell says, also where it cannot be attributed.
   */
  stated?: number;
  /**
   * What the amount is for; only `record` has an `amount`.
   */
  covers?: 'record' | 'rows' | 'parts' | 'measures';
  /**
   * The years it is for, where the cell says so.
   */
  period?: Period;
  /**
   * The cell holds a formula error, or a formula saved without its result; it has no value and is not blank.
   */
  unread?: 'error' | 'uncalculated';
  /**
   * Further words beside the amount: 浮動調整, a note in brackets.
   */
  qualifiers: string[];
  /**
   * The rows this cell speaks for.
   */
  spread?: Spread;
  /**
   * The cell.
   */
  source: Source;
}
/**
 * A remark beside a measure, kept as it stands.
 */
export interface Note {
  /**
   * The words as they stand.
   */
  raw: string;
  /**
   * Where they stand.
   */
  source: Source;
}
/**
 * A heading of the running text.
 */
export interface Heading {
  /**
   * 0: 第一章, 1: 一、, 2: (一).
   */
  level: number;
  /**
   * Without its number.
   */
  text: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A row of the table in which a report explains what is behind schedule.
 */
export interface Explanation {
  /**
   * Identifier of the table of shortfalls.
   */
  table: string;
  /**
   * The sector it names.
   */
  sector?: SectorId;
  /**
   * The measure as this table calls it.
   */
  measure: string;
  /**
   * The reason given.
   */
  raw: string;
  /**
   * The figures it gives, reached over due.
   */
  comparisons: Comparison[];
  /**
   * Where the row begins.
   */
  source: Source;
}
/**
 * `1,537,275/1,200,000 立方公尺`: what was reached over what was due. Figures that could not be told apart are absent.
 */
export interface Comparison {
  /**
   * The words before the figures.
   */
  label?: string;
  /**
   * The words as they stand.
   */
  raw: string;
  /**
   * What was reached, in `unit`.
   */
  actual?: number;
  /**
   * What was due, in `unit`.
   */
  expected?: number;
  /**
   * The unit of both figures.
   */
  unit?: Unit;
  /**
   * The cell.
   */
  source: Source;
}
/**
 * A figure that the prose of a report states about a measure, a sector or the plan.
 */
export interface Statement {
  /**
   * The clause the figure stands in.
   */
  text: string;
  /**
   * The figure.
   */
  figure: Figure;
  /**
   * `ratio`: a multiple or a rate of what was to be reached; `average`: an amount a year.
   */
  about: 'measure-count' | 'shortfall-count' | 'carbon' | 'target' | 'result' | 'ratio' | 'average';
  /**
   * The sector the sentence is about.
   */
  sector?: SectorId;
  /**
   * Identifier of the measure it belongs to, when that could be told.
   */
  measure?: string;
  /**
   * Name of the indicator it belongs to.
   */
  indicator?: string;
  /**
   * Part of the indicator, where the cell has several.
   */
  part?: number;
  /**
   * Identifiers of the measures whose totals make up the figure, where it is about several.
   */
  together?: string[];
  /**
   * Of a ratio: the amount, and what the sentence compares it with; of an average: the total. Figures of the same sentence.
   */
  workedFrom?: Figure[];
  /**
   * The years it is about.
   */
  period?: Period;
  /**
   * Where the sentence stands.
   */
  source: Source;
}
/**
 * One number of a cell with the words around it that say what it counts.
 */
export interface Figure {
  /**
   * The number with its unit, as it stands.
   */
  raw: string;
  /**
   * The words before it that say what it counts.
   */
  label?: string;
  /**
   * The number, in `unit`.
   */
  value: number;
  /**
   * Its unit.
   */
  unit?: Unit;
  /**
   * How it binds: at least, at most, more than, less than.
   */
  op?: '>=' | '<=' | '>' | '<';
  /**
   * Whether the words say that it is a running total (累計).
   */
  cumulative?: boolean;
}
/**
 * Something the reading put right. Nothing is put right without one of these.
 */
export interface Repair {
  /**
   * What was done: a row moved back into its columns, text joined across a page break, a row cut off joined to the one above, a cell moved to its place, a blank read as the value above it, a blank that can be read in two ways and was left open.
   */
  kind: 'row-realigned' | 'text-joined' | 'row-reattached' | 'cell-moved' | 'blank-continued' | 'blank-open';
  /**
   * The cells touched.
   */
  cells: Source[];
  /**
   * The text moved or joined; of a joined text beyond 1,000 characters its end, behind `…`.
   */
  detail: string;
}
/**
 * The cell a value begins in. For csv and text input the sheet is the file's name and `line` its line.
 */
export interface Source {
  /**
   * Name of the sheet; of csv and text files, the file's name.
   */
  sheet: string;
  /**
   * Address in A1 notation.
   */
  cell: string;
  /**
   * Row, from 1.
   */
  row: number;
  /**
   * Column, from 1.
   */
  column: number;
  /**
   * Line of the file, from 1; of csv and text files only. A cell with line breaks makes it differ from the row.
   */
  line?: number;
}
/**
 * A table with a caption that no profile knows, such as a list of meetings: its cells as they stand.
 */
export interface OtherTable {
  /**
   * The number in the caption.
   */
  id: string;
  /**
   * The line above it that names it.
   */
  caption: string;
  /**
   * How many names of its first row some profile knows.
   */
  knownColumns: number;
  /**
   * Its cells.
   */
  cells: {
    /**
     * The cell as it stands.
     */
    text: string;
    /**
     * Where it stands.
     */
    source: Source;
  }[];
}
/**
 * Gregorian years, both inclusive; `from` and `to` are ISO dates where the text names days.
 */
export interface Period {
  /**
   * First year, Gregorian.
   */
  start: number;
  /**
   * Last year, Gregorian.
   */
  end: number;
  /**
   * First day, where the text names it.
   */
  from?: string;
  /**
   * Last day, where the text names it.
   */
  to?: string;
}
/**
 * The date every record of the document is judged at, and how it was found.
 */
export interface AsOf {
  /**
   * Absent when nothing in the document or the options gives one; then no record is judged late.
   */
  date?: string;
  /**
   * How it was found: given by option or configuration, stated in the document, the end of the last year with a result, not at all.
   */
  basis: 'option' | 'document' | 'last-result-year' | 'none';
  /**
   * The words of the document it was read from.
   */
  raw?: string;
  /**
   * Where these words stand.
   */
  source?: Source;
}
/**
 * The input file as it was read.
 */
export interface DocumentSource {
  /**
   * Path as given.
   */
  path: string;
  /**
   * What the file is, by its content.
   */
  format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'tsv' | 'txt' | 'md' | 'html' | 'mhtml' | 'xml';
  /**
   * Encoding of a text file.
   */
  encoding?: string;
  /**
   * How the encoding was told: by option, by the byte order mark, as a web page or an XML says itself, by the content.
   */
  encodingBasis?: 'option' | 'bom' | 'declared' | 'content';
  /**
   * How a csv or tsv is written.
   */
  dialect?: Dialect;
  /**
   * SHA-256 of the bytes, in hexadecimal.
   */
  sha256: string;
  /**
   * Size in bytes.
   */
  bytes: number;
  /**
   * The sheets of the workbook.
   */
  sheets: {
    /**
     * Name of the sheet.
     */
    name: string;
    /**
     * Whether it is hidden; hidden sheets are read like any other, and told of.
     */
    hidden: boolean;
  }[];
}
/**
 * How a csv or tsv is written, as far as it was told from the file.
 */
export interface Dialect {
  /**
   * One character or several.
   */
  delimiter: string;
  /**
   * How the delimiter was found: named by the user, by a `sep=` line, or told from the text.
   */
  basis: 'option' | 'sep-line' | 'content';
  /**
   * Empty when quotes were read as text.
   */
  quote: string;
  /**
   * How a quote stands within quotes.
   */
  escaping: 'doubled' | 'backslash';
  /**
   * What ended the records: `CRLF`, `LF`, `CR`, or the code of an odd character.
   */
  lineEnds: string[];
  /**
   * The number of fields most rows have.
   */
  columns: number;
  /**
   * Lines of one field before the table: titles, sources.
   */
  preambleRows: number;
  /**
   * Lines of one field behind the table.
   */
  footnoteRows: number;
  /**
   * Lines with nothing on them.
   */
  blankLines: number;
  /**
   * No row has anything behind its last delimiter.
   */
  trailingDelimiter: boolean;
  /**
   * Findings about rows of another width.
   */
  raggedRows: number;
}
/**
 * What a summary of revised KPIs says beside the revised targets; present for all measures and indicators of such a summary, without `reason` where it gives none. `source` is the reason's cell, else the measure's.
 */
export interface Revision {
  /**
   * Why the targets were revised, as it stands.
   */
  reason?: string;
  /**
   * The page of the plan, as it stands: `P4-6`.
   */
  page?: string;
  /**
   * The reason's cell, else the measure's.
   */
  source: Source;
}
/**
 * How the status was worked out, in the target's unit; for a growth rate asked of a count, in the result's unit.
 */
export interface Judgement {
  /**
   * What was due at the as-of date.
   */
  expected?: number;
  /**
   * What it was held against.
   */
  actual?: number;
  /**
   * How far the result stays from what was expected; positive when behind.
   */
  shortfall?: number;
  /**
   * The share of the target that was due, 0 to 1.
   */
  share?: number;
  /**
   * What was due by the days elapsed.
   */
  paceExpected?: number;
  /**
   * The level of the plan's first year, from which the share was counted because the target names no base.
   */
  base?: number;
  /**
   * Where the report states no single figure: what was taken instead. `upper-bound`: the sum of several figures, `lower-bound`: the least of them; neither is the result, but each reading of it stays on the same side.
   */
  actualFrom?: 'last-year' | 'sum-of-years' | 'upper-bound' | 'lower-bound';
  /**
   * The two units are comparable only as near-synonyms (家 and 家次).
   */
  nearSynonym?: boolean;
  /**
   * Why the two could not be compared, or why nothing is due.
   */
  reason?:
    | 'different-units'
    | 'rate-against-total'
    | 'no-base'
    | 'several-figures'
    | 'text-result'
    | 'text-target'
    | 'base-year'
    | 'stock-against-flow'
    | 'no-total'
    | 'unreadable-cell'
    | 'other-year';
}
/**
 * A unit, and what it stands for.
 */
export interface Unit {
  /**
   * As the document writes it.
   */
  symbol: string;
  /**
   * `power`, `area`, `mass`, `share`, or `count:` and what is counted.
   */
  dimension: string;
  /**
   * How many base units of the dimension one is.
   */
  scale: number;
}
/**
 * A target or a result. `value` is the number as written; `baseValue` the same in the dimension's base unit. No value is absent, never 0.
 */
export interface Quantity {
  /**
   * The whole cell, untouched.
   */
  raw: string;
  /**
   * The part of `raw` that speaks of this record, when the cell speaks of several.
   */
  text?: string;
  /**
   * How it binds: at least, at most, more than, less than.
   */
  op?: '>=' | '<=' | '>' | '<';
  /**
   * The number as written, in `unit`.
   */
  value?: number;
  /**
   * The effective unit.
   */
  unit?: Unit;
  /**
   * Where the unit stands: in the cell, the indicator, the header, a neighbouring cell.
   */
  unitFrom?: 'cell' | 'indicator' | 'header' | 'neighbour';
  /**
   * The number in the base unit of its dimension.
   */
  baseValue?: number;
  /**
   * What the number is: of each year, a standing level, a sum for a span, by a year, against a base, words only, nothing.
   */
  kind: 'annual' | 'cumulative' | 'total' | 'milestone' | 'change' | 'qualitative' | 'none';
  /**
   * The day a result was counted to, where the cell says so.
   */
  asOf?: string;
  /**
   * What a change is counted from.
   */
  base?: {
    /**
     * The base year, Gregorian.
     */
    year?: number;
    /**
     * The level of the base year, in `unit`.
     */
    value?: number;
    /**
     * The change is a share of the base, not an amount.
     */
    relative?: boolean;
    /**
     * The base is the year before, each year anew.
     */
    previousYear?: boolean;
  };
  /**
   * The day that a target in words names: `7/31`, in the year of its record.
   */
  dueDate?: string;
  /**
   * The year a milestone names.
   */
  dueYear?: number;
  /**
   * The span one figure stands for, where the cell says so.
   */
  per?: 'year' | 'two-years' | 'quarter' | 'month';
  /**
   * The cell holds a formula error, or a formula saved without its result; it has no value and is not blank.
   */
  unread?: 'error' | 'uncalculated';
  /**
   * Further words that limit the number: 預計, 累計, a note in brackets.
   */
  qualifiers: string[];
  /**
   * Every figure of the cell, when there is more than one.
   */
  figures?: Figure[];
  /**
   * The rows this cell speaks for.
   */
  spread?: Spread;
  /**
   * The cell.
   */
  source: Source;
}
/**
 * The rows one cell speaks for, when it is more than its own.
 */
export interface Spread {
  /**
   * How many rows.
   */
  rows: number;
  /**
   * `continued`: the format carries no merges and the cells below are blank.
   */
  basis: 'merged' | 'continued';
}
/**
 * Who answers for a plan: the committee, its working groups and the agencies that take part. Present for documents of kind `organisation`.
 */
export interface Organisation {
  /**
   * What it states of the plan and the committee.
   */
  facts: OrganisationFacts;
  /**
   * The words each fact was read from, by the fact's name, and where they stand.
   */
  factSources?: {
    [k: string]: Note;
  };
  /**
   * The working groups.
   */
  groups: WorkingGroup[];
  /**
   * The agencies that take part.
   */
  agencies: OrganisationAgency[];
  /**
   * Tasks of the committee as listed.
   */
  tasks?: Note[];
  /**
   * Every name by which the text calls the plan, wherever it does.
   */
  planNames?: Note[];
  /**
   * Every law the text names, wherever it does.
   */
  laws?: LawMention[];
}
/**
 * A working group of the committee.
 */
export interface WorkingGroup {
  /**
   * Its name.
   */
  name: string;
  /**
   * The convening agency.
   */
  convenor?: string;
  /**
   * Its duties, one by one.
   */
  duties: string[];
  /**
   * The words the duties were read from.
   */
  raw?: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * An agency and its part.
 */
export interface OrganisationAgency {
  /**
   * Its name, completed where the text shortens it.
   */
  name: string;
  /**
   * The registry's name, where the registry knows it.
   */
  canonical?: string;
  /**
   * As written, where the name had to be completed: `東區` in `東區、西區公所`.
   */
  raw?: string;
  /**
   * Whether it convenes a working group or supports.
   */
  role: 'convenor' | 'supporting';
  /**
   * The working group it convenes, or the only one it supports.
   */
  group?: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A law that the text names.
 */
export interface LawMention {
  /**
   * Name of the law.
   */
  name: string;
  /**
   * `第十四條`.
   */
  article?: string;
  /**
   * The law whose former name this is, where the text says so: `氣候變遷因應法（原為溫室氣體減量及管理法）`.
   */
  formerOf?: string;
  /**
   * The clause it stands in.
   */
  text: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * What the document states about the plan and the committee; a fact it does not state is absent. Counts are as stated, not as listed.
 */
export interface OrganisationFacts {
  /**
   * Name of the plan.
   */
  planName?: string;
  /**
   * Years of the plan.
   */
  planPeriod?: Period;
  /**
   * Years between two reviews.
   */
  reviewCycleYears?: number;
  /**
   * The law the review cycle is from.
   */
  reviewCycleBasis?: string;
  /**
   * Name of the committee.
   */
  committee?: string;
  /**
   * Its short name.
   */
  committeeShortName?: string;
  /**
   * Its former name.
   */
  formerName?: string;
  /**
   * Year the committee was set up under its former name.
   */
  formerEstablished?: number;
  /**
   * `氣候變遷因應法第十四條`.
   */
  legalBasis?: string;
  /**
   * The day that law was promulgated.
   */
  legalBasisPromulgated?: string;
  /**
   * Former name of that law.
   */
  lawFormerName?: string;
  /**
   * The law that sets the long-term target.
   */
  longTermTargetBasis?: string;
  /**
   * The day the committee was renamed.
   */
  renamed?: string;
  /**
   * Number of members.
   */
  memberCount?: number;
  /**
   * Where the number of members is open: `委員十五人至二十一人`.
   */
  memberRange?: {
    /**
     * The least.
     */
    min: number;
    /**
     * The most.
     */
    max: number;
  };
  /**
   * The office: 市長.
   */
  chair?: string;
  /**
   * Number of chairs.
   */
  chairCount?: number;
  /**
   * The office of the vice chair.
   */
  viceChair?: string;
  /**
   * Number of vice chairs.
   */
  viceChairCount?: number;
  /**
   * The office of the executive secretary.
   */
  executiveSecretary?: string;
  /**
   * Number of executive secretaries.
   */
  executiveSecretaryCount?: number;
  /**
   * Number of the other members.
   */
  otherMemberCount?: number;
  /**
   * The agency that coordinates.
   */
  coordinatingAgency?: string;
  /**
   * Number of working groups, as stated.
   */
  workingGroupCount?: number;
  /**
   * Number of supporting agencies, as stated.
   */
  supportingAgencyCount?: number;
  /**
   * The year of net zero emissions, Gregorian.
   */
  netZeroYear?: number;
}
/**
 * A local law by chapter, article, paragraph (項) and item (款). Present for documents of kind `ordinance`. Numbers of articles are as written in the text; `branch` is the second number of an inserted article (第十條之一).
 */
export interface Ordinance {
  /**
   * Name of the law.
   */
  title?: string;
  /**
   * Its chapters.
   */
  chapters: Chapter[];
  /**
   * In the order they stand in.
   */
  articles: Article[];
  /**
   * How many chapters and articles the explanation before the articles says there are.
   */
  stated?: StatedCount[];
  /**
   * The same articles where the document gives their text again, such as the clean text after a table with explanations.
   */
  copies?: ArticleCopy[];
  /**
   * The terms it defines.
   */
  definitions: Definition[];
  /**
   * The agencies its article on responsibilities lists.
   */
  agencies: DutyAgency[];
  /**
   * What is due by when.
   */
  deadlines: LegalDeadline[];
  /**
   * The fines.
   */
  penalties: Penalty[];
  /**
   * Places that point to other places.
   */
  references: LegalReference[];
}
/**
 * A chapter of the law.
 */
export interface Chapter {
  /**
   * Its number.
   */
  number: number;
  /**
   * Its title, without the number.
   */
  title: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * An article of the law.
 */
export interface Article {
  /**
   * Its number.
   */
  number: number;
  /**
   * The second number of an inserted article: 1 of 第十條之一.
   */
  branch?: number;
  /**
   * The words in brackets behind the number: `第一條（立法目的）`.
   */
  title?: string;
  /**
   * Number of the chapter it stands in.
   */
  chapter?: number;
  /**
   * Its paragraphs (項).
   */
  paragraphs: Paragraph[];
  /**
   * Points of the explanation beside the article; empty when there is none.
   */
  explanation: NumberedText[];
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A paragraph (項) of an article.
 */
export interface Paragraph {
  /**
   * Its number, counted.
   */
  number: number;
  /**
   * Without its items; as written, but for markup and line breaks of a narrow column.
   */
  text: string;
  /**
   * Its items (款).
   */
  items: LegalItem[];
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * `number` is as written, so that a list that skips or restarts can be seen.
 */
export interface LegalItem {
  /**
   * Its number as written.
   */
  number: number;
  /**
   * Without its sub-items.
   */
  text: string;
  /**
   * Sub-items (目): `（一）`.
   */
  items?: NumberedText[];
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A numbered point: a sub-item of the law, or a point of an explanation.
 */
export interface NumberedText {
  /**
   * Its number as written.
   */
  number: number;
  /**
   * Its words.
   */
  text: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A number of chapters or articles that the document states.
 */
export interface StatedCount {
  /**
   * What is counted.
   */
  what: 'chapters' | 'articles';
  /**
   * The number stated.
   */
  count: number;
  /**
   * The words.
   */
  text: string;
  /**
   * Where they stand.
   */
  source: Source;
}
/**
 * The articles, given once more.
 */
export interface ArticleCopy {
  /**
   * The line above it: `…自治條例草案條文`.
   */
  title?: string;
  /**
   * The articles there.
   */
  articles: Article[];
}
/**
 * A term the law defines.
 */
export interface Definition {
  /**
   * The term.
   */
  term: string;
  /**
   * What it means.
   */
  text: string;
  /**
   * The place that defines it.
   */
  at: LegalPlace;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * An agency to which the article on responsibilities gives duties.
 */
export interface DutyAgency {
  /**
   * Without the owner: 環境保護局 for 本府環境保護局.
   */
  name: string;
  /**
   * Its full name in the registry.
   */
  canonical?: string;
  /**
   * As written, where `name` is shorter.
   */
  raw?: string;
  /**
   * Number of the article on responsibilities.
   */
  article: number;
  /**
   * Number of its item (款).
   */
  item: number;
  /**
   * Its duties, one by one.
   */
  duties: string[];
  /**
   * Whether it closes with `及其他…事項`, which names no duty of its own.
   */
  residual: boolean;
  /**
   * Numbers of the other articles that name it.
   */
  namedIn: number[];
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * Something due by a date, from a year on, or again and again.
 */
export interface LegalDeadline {
  /**
   * Number of the article.
   */
  article: number;
  /**
   * Second number of an inserted article.
   */
  branch?: number;
  /**
   * Number of the paragraph (項).
   */
  paragraph: number;
  /**
   * Number of the item (款).
   */
  item?: number;
  /**
   * The words of time: `中華民國一百十九年`.
   */
  text: string;
  /**
   * What the time is; see [ordinances.md](ordinances.md).
   */
  kind:
    | 'target-date'
    | 'from-date'
    | 'from-year'
    | 'by-date'
    | 'by-year'
    | 'within'
    | 'recurring'
    | 'commencement';
  /**
   * ISO date, or a Gregorian year; absent for what recurs or counts from promulgation.
   */
  date?: string | number;
  /**
   * ISO 8601 duration: `P1Y` between two times of what recurs; of a commencement from promulgation on, of `within` from the event named.
   */
  interval?: string;
  /**
   * The clause that says what is due.
   */
  subject: string;
  /**
   * The agency that answers for it.
   */
  agency?: string;
  /**
   * Where several answer for it.
   */
  agencies?: string[];
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A fine for one breach. Amounts in TWD.
 */
export interface Penalty {
  /**
   * Number of the article that fines.
   */
  article: number;
  /**
   * Second number of an inserted article.
   */
  branch?: number;
  /**
   * Number of the paragraph (項).
   */
  paragraph?: number;
  /**
   * Number of the item (款).
   */
  item?: number;
  /**
   * The least, in TWD.
   */
  min?: number;
  /**
   * The most, in TWD.
   */
  max?: number;
  /**
   * The words of the amounts.
   */
  text: string;
  /**
   * Absent where the breach is told in words only.
   */
  violated?: LegalPlace;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * A place of the text that points to another one. One of several targets (前二項) is an entry of its own.
 */
export interface LegalReference {
  /**
   * The place that refers.
   */
  from: LegalPlace;
  /**
   * What the words point to, whether it exists or not; absent where nothing stands before (前項 in a first paragraph) and for other laws.
   */
  to?: LegalPlace;
  /**
   * The words that refer.
   */
  text: string;
  /**
   * Counted from its place (前項), by number (第十條), or another law.
   */
  kind: 'relative' | 'absolute' | 'external';
  /**
   * The other law, for external ones.
   */
  law?: string;
  /**
   * Where it stands.
   */
  source: Source;
}
/**
 * An article, or a paragraph, item or sub-item of it.
 */
export interface LegalPlace {
  /**
   * Number of the article.
   */
  article: number;
  /**
   * Second number of an inserted article.
   */
  branch?: number;
  /**
   * Number of the paragraph (項).
   */
  paragraph?: number;
  /**
   * Number of the item (款).
   */
  item?: number;
  /**
   * Number of the sub-item (目).
   */
  subitem?: number;
}
/**
 * Every non-blank cell of the input is counted in exactly one of the three; the cells of other tables, kept as they stand, are mapped.
 */
export interface Coverage {
  /**
   * Cells that are not blank, in all.
   */
  cells: number;
  /**
   * Cells taken into the model.
   */
  mapped: number;
  /**
   * Cells that give structure: captions, headers, repeated page headers, notes of units, ordinals, footnotes.
   */
  structural: number;
  /**
   * Cells with neither place; each is listed.
   */
  unmapped: number;
  /**
   * These cells.
   */
  unmappedCells: {
    /**
     * Where it stands.
     */
    source: Source;
    /**
     * The cell as it stands.
     */
    text: string;
    /**
     * Why it was not taken: no field for its column, a second column for a field, outside any table, a row that could not be read, surplus text in a cell.
     */
    reason: 'unknown-column' | 'repeated-column' | 'outside-table' | 'unreadable-row' | 'extra-text';
  }[];
}
