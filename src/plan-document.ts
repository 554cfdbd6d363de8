// Generated from schemas/plan-document.schema.json by `npm run generate`. Do not edit.

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
  kind: 'strategy-plan' | 'results-report' | 'kpi-plan' | 'kpi-revision' | 'organisation' | 'ordinance';
  /**
   * Identifier of the profile the tables were read with.
   */
  profile: string;
  title?: string;
  /**
   * The municipality named in the captions.
   */
  jurisdiction?: string;
  period?: Period;
  asOf: AsOf;
  source: DocumentSource;
  tables: Table[];
  sectors: Sector[];
  agencies: Agency[];
  measures: Measure[];
  /**
   * Headings of the running text around the tables.
   */
  headings?: Heading[];
  organisation?: Organisation;
  ordinance?: Ordinance;
  explanations?: Explanation[];
  statements?: Statement[];
  repairs: Repair[];
  otherTables?: OtherTable[];
  coverage: Coverage;
}
/**
 * Gregorian years, both inclusive; `from` and `to` are ISO dates where the text names days.
 */
export interface Period {
  start: number;
  end: number;
  from?: string;
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
  basis: 'option' | 'document' | 'last-result-year' | 'none';
  /**
   * The words of the document it was read from.
   */
  raw?: string;
  source?: Source;
}
/**
 * The cell a value begins in. For csv and text input the sheet is the file's name and `line` its line.
 */
export interface Source {
  sheet: string;
  cell: string;
  row: number;
  column: number;
  line?: number;
}
export interface DocumentSource {
  path: string;
  format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'tsv' | 'txt' | 'md';
  encoding?: string;
  encodingBasis?: 'option' | 'bom' | 'content';
  sha256: string;
  bytes: number;
  sheets: {
    name: string;
    hidden: boolean;
  }[];
}
export interface Table {
  /**
   * The number in the caption (`4-3`), else the sheet's name.
   */
  id: string;
  caption?: string;
  sheet: string;
  sector?: SectorId;
  /**
   * The profile this table was read with, when it is not the document's.
   */
  profile?: string;
  carbonTotal?: Quantity;
  /**
   * What one unit of a budget cell is worth, in TWD, and the words that say so.
   */
  moneyUnit?: {
    scale: number;
    raw: string;
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
  header: Source;
  /**
   * Why rows of the table have no records: no column names their years, or none of what it says could be read.
   */
  problem?: 'no-period-column' | 'unreadable-periods';
  columns: {
    column: number;
    text: string;
    /**
     * Absent for a column the profile does not know.
     */
    field?: string;
    period?: Period;
  }[];
}
/**
 * A target or a result. `value` is the number as written; `baseValue` the same in the dimension's base unit. No value is absent, never 0.
 */
export interface Quantity {
  raw: string;
  /**
   * The part of `raw` that speaks of this record, when the cell speaks of several.
   */
  text?: string;
  op?: '>=' | '<=' | '>' | '<';
  value?: number;
  unit?: Unit;
  unitFrom?: 'cell' | 'indicator' | 'header' | 'neighbour';
  baseValue?: number;
  kind: 'annual' | 'cumulative' | 'total' | 'milestone' | 'change' | 'qualitative' | 'none';
  asOf?: string;
  base?: {
    year?: number;
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
  qualifiers: string[];
  /**
   * Every figure of the cell, when there is more than one.
   */
  figures?: Figure[];
  spread?: Spread;
  source: Source;
}
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
 * One number of a cell with the words around it that say what it counts.
 */
export interface Figure {
  raw: string;
  label?: string;
  value: number;
  unit?: Unit;
  op?: '>=' | '<=' | '>' | '<';
  cumulative?: boolean;
}
/**
 * The rows one cell speaks for, when it is more than its own.
 */
export interface Spread {
  rows: number;
  /**
   * `continued`: the format carries no merges and the cells below are blank.
   */
  basis: 'merged' | 'continued';
}
export interface Sector {
  id: SectorId;
  name: string;
}
/**
 * A body as this document writes it, with the registry's name for it where the registry knows it.
 */
export interface Agency {
  name: string;
  canonical?: string;
  /**
   * What is known of the name: a body of the registry; a part of one (工務局建管處); everybody (各局處); a body that the municipality's list does not have. Absent for a name nobody knows.
   */
  known?: 'registry' | 'unit' | 'collective' | 'elsewhere';
}
export interface Measure {
  /**
   * Table and ordinal: `4-3/7`.
   */
  id: string;
  table: string;
  sector?: SectorId;
  category: string;
  name: string;
  description?: string;
  leadAgencies: string[];
  supportingAgencies: string[];
  agencySource?: Source;
  period?: Period;
  indicators: Indicator[];
  budgets: Money[];
  notes?: Note[];
  revision?: Revision;
  source: Source;
}
export interface Indicator {
  name: string;
  part: number;
  unit?: Unit;
  direction: 'increase' | 'decrease' | 'maintain';
  /**
   * The words the indicator was read from.
   */
  raw?: string;
  carbon?: Quantity;
  revision?: Revision;
  source?: Source;
  records: Record[];
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
  source: Source;
}
/**
 * What was to be reached and what was, for one indicator in one year or span.
 */
export interface Record {
  period: Period;
  periodRaw?: string;
  part: number;
  target?: Quantity;
  result?: Quantity;
  budget?: Money;
  /**
   * Absent where the table has no column for results, as in a KPI plan: nothing is judged there.
   */
  status?: 'achieved' | 'behind' | 'missing' | 'not-due' | 'no-target' | 'qualitative' | 'incomparable';
  pace?: 'on-pace' | 'off-pace';
  judgement?: Judgement;
  source: Source;
}
export interface Money {
  raw: string;
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
  period?: Period;
  /**
   * The cell holds a formula error, or a formula saved without its result; it has no value and is not blank.
   */
  unread?: 'error' | 'uncalculated';
  qualifiers: string[];
  spread?: Spread;
  source: Source;
}
/**
 * How the status was worked out, in the target's unit; for a growth rate asked of a count, in the result's unit.
 */
export interface Judgement {
  expected?: number;
  actual?: number;
  /**
   * How far the result stays from what was expected; positive when behind.
   */
  shortfall?: number;
  /**
   * The share of the target that was due, 0 to 1.
   */
  share?: number;
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
 * A remark beside a measure, kept as it stands.
 */
export interface Note {
  raw: string;
  source: Source;
}
export interface Heading {
  /**
   * 0: 第一章, 1: 一、, 2: (一).
   */
  level: number;
  /**
   * Without its number.
   */
  text: string;
  source: Source;
}
/**
 * Who answers for a plan: the committee, its working groups and the agencies that take part. Present for documents of kind `organisation`.
 */
export interface Organisation {
  facts: OrganisationFacts;
  /**
   * The words each fact was read from, by the fact's name, and where they stand.
   */
  factSources?: {
    [k: string]: Note;
  };
  groups: WorkingGroup[];
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
 * What the document states about the plan and the committee; a fact it does not state is absent. Counts are as stated, not as listed.
 */
export interface OrganisationFacts {
  planName?: string;
  planPeriod?: Period;
  reviewCycleYears?: number;
  /**
   * The law the review cycle is from.
   */
  reviewCycleBasis?: string;
  committee?: string;
  committeeShortName?: string;
  formerName?: string;
  /**
   * Year the committee was set up under its former name.
   */
  formerEstablished?: number;
  /**
   * `氣候變遷因應法第十四條`.
   */
  legalBasis?: string;
  legalBasisPromulgated?: string;
  lawFormerName?: string;
  longTermTargetBasis?: string;
  renamed?: string;
  memberCount?: number;
  /**
   * Where the number of members is open: `委員十五人至二十一人`.
   */
  memberRange?: {
    min: number;
    max: number;
  };
  /**
   * The office: 市長.
   */
  chair?: string;
  chairCount?: number;
  viceChair?: string;
  viceChairCount?: number;
  executiveSecretary?: string;
  executiveSecretaryCount?: number;
  otherMemberCount?: number;
  coordinatingAgency?: string;
  workingGroupCount?: number;
  supportingAgencyCount?: number;
  netZeroYear?: number;
}
export interface WorkingGroup {
  name: string;
  /**
   * The convening agency.
   */
  convenor?: string;
  duties: string[];
  /**
   * The words the duties were read from.
   */
  raw?: string;
  source: Source;
}
export interface OrganisationAgency {
  name: string;
  /**
   * The registry's name, where the registry knows it.
   */
  canonical?: string;
  /**
   * As written, where the name had to be completed: `東區` in `東區、西區公所`.
   */
  raw?: string;
  role: 'convenor' | 'supporting';
  /**
   * The working group it convenes, or the only one it supports.
   */
  group?: string;
  source: Source;
}
export interface LawMention {
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
  source: Source;
}
/**
 * A local law by chapter, article, paragraph (項) and item (款). Present for documents of kind `ordinance`. Numbers of articles are as written in the text; `branch` is the second number of an inserted article (第十條之一).
 */
export interface Ordinance {
  title?: string;
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
  definitions: Definition[];
  agencies: DutyAgency[];
  deadlines: LegalDeadline[];
  penalties: Penalty[];
  references: LegalReference[];
}
export interface Chapter {
  number: number;
  title: string;
  source: Source;
}
export interface Article {
  number: number;
  branch?: number;
  /**
   * The words in brackets behind the number: `第一條（立法目的）`.
   */
  title?: string;
  /**
   * Number of the chapter it stands in.
   */
  chapter?: number;
  paragraphs: Paragraph[];
  /**
   * Points of the explanation beside the article; empty when there is none.
   */
  explanation: NumberedText[];
  source: Source;
}
export interface Paragraph {
  number: number;
  /**
   * Without its items; as written, but for markup and line breaks of a narrow column.
   */
  text: string;
  items: LegalItem[];
  source: Source;
}
/**
 * `number` is as written, so that a list that skips or restarts can be seen.
 */
export interface LegalItem {
  number: number;
  text: string;
  /**
   * Sub-items (目): `（一）`.
   */
  items?: NumberedText[];
  source: Source;
}
export interface NumberedText {
  number: number;
  text: string;
  source: Source;
}
export interface StatedCount {
  what: 'chapters' | 'articles';
  count: number;
  text: string;
  source: Source;
}
export interface ArticleCopy {
  /**
   * The line above it: `…自治條例草案條文`.
   */
  title?: string;
  articles: Article[];
}
export interface Definition {
  term: string;
  text: string;
  at: LegalPlace;
  source: Source;
}
/**
 * An article, or a paragraph, item or sub-item of it.
 */
export interface LegalPlace {
  article: number;
  branch?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}
/**
 * An agency to which the article on responsibilities gives duties.
 */
export interface DutyAgency {
  /**
   * Without the owner: 環境保護局 for 本府環境保護局.
   */
  name: string;
  canonical?: string;
  raw?: string;
  article: number;
  item: number;
  duties: string[];
  /**
   * Whether it closes with `及其他…事項`, which names no duty of its own.
   */
  residual: boolean;
  /**
   * Numbers of the other articles that name it.
   */
  namedIn: number[];
  source: Source;
}
/**
 * Something due by a date, from a year on, or again and again.
 */
export interface LegalDeadline {
  article: number;
  branch?: number;
  paragraph: number;
  item?: number;
  /**
   * The words of time: `中華民國一百十九年`.
   */
  text: string;
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
  agency?: string;
  /**
   * Where several answer for it.
   */
  agencies?: string[];
  source: Source;
}
/**
 * A fine for one breach. Amounts in TWD.
 */
export interface Penalty {
  article: number;
  branch?: number;
  paragraph?: number;
  item?: number;
  min?: number;
  max?: number;
  /**
   * The words of the amounts.
   */
  text: string;
  violated?: LegalPlace1;
  source: Source;
}
/**
 * An article, or a paragraph, item or sub-item of it.
 */
export interface LegalPlace1 {
  article: number;
  branch?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}
/**
 * A place of the text that points to another one. One of several targets (前二項) is an entry of its own.
 */
export interface LegalReference {
  from: LegalPlace;
  to?: LegalPlace2;
  text: string;
  kind: 'relative' | 'absolute' | 'external';
  /**
   * The other law, for external ones.
   */
  law?: string;
  source: Source;
}
/**
 * An article, or a paragraph, item or sub-item of it.
 */
export interface LegalPlace2 {
  article: number;
  branch?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}
/**
 * A row of the table in which a report explains what is behind schedule.
 */
export interface Explanation {
  table: string;
  sector?: SectorId;
  /**
   * The measure as this table calls it.
   */
  measure: string;
  /**
   * The reason given.
   */
  raw: string;
  comparisons: Comparison[];
  source: Source;
}
/**
 * `1,537,275/1,200,000 立方公尺`: what was reached over what was due. Figures that could not be told apart are absent.
 */
export interface Comparison {
  label?: string;
  raw: string;
  actual?: number;
  expected?: number;
  unit?: Unit;
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
  figure: Figure;
  /**
   * `ratio`: a multiple or a rate of what was to be reached; `average`: an amount a year.
   */
  about: 'measure-count' | 'shortfall-count' | 'carbon' | 'target' | 'result' | 'ratio' | 'average';
  sector?: SectorId;
  /**
   * Identifier of the measure it belongs to, when that could be told.
   */
  measure?: string;
  indicator?: string;
  part?: number;
  /**
   * Identifiers of the measures whose totals make up the figure, where it is about several.
   */
  together?: string[];
  /**
   * Of a ratio: the amount, and what the sentence compares it with; of an average: the total. Figures of the same sentence.
   */
  workedFrom?: Figure[];
  period?: Period;
  source: Source;
}
/**
 * Something the reading put right. Nothing is put right without one of these.
 */
export interface Repair {
  kind: 'row-realigned' | 'text-joined' | 'row-reattached' | 'cell-moved' | 'blank-continued' | 'blank-open';
  cells: Source[];
  /**
   * The text moved or joined.
   */
  detail: string;
}
/**
 * A table with a caption that no profile knows, such as a list of meetings: its cells as they stand.
 */
export interface OtherTable {
  /**
   * The number in the caption.
   */
  id: string;
  caption: string;
  /**
   * How many names of its first row some profile knows.
   */
  knownColumns: number;
  cells: {
    text: string;
    source: Source;
  }[];
}
/**
 * Every non-blank cell of the input is counted in exactly one of the three; the cells of other tables, kept as they stand, are mapped.
 */
export interface Coverage {
  cells: number;
  mapped: number;
  structural: number;
  unmapped: number;
  unmappedCells: {
    source: Source;
    text: string;
    reason: 'unknown-column' | 'repeated-column' | 'outside-table' | 'unreadable-row' | 'extra-text';
  }[];
}
