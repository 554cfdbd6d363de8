/** What a page is made from: everything it shows, in both languages, as plain data that travels inside it. */
import type { Language, Severity, Years } from '../../finding.ts';
import type { PlanDocument, Record as PlanRecord, SectorId } from '../../plan-document.ts';
import type { Holding } from '../words.ts';

/** One text in each language. */
export type Both = Readonly<Record<Language, string>>;

export interface PageData {
  /** `planlint 0.1.0`. */
  readonly generator: string;
  /** Absent for the report of a whole run. */
  readonly list?: PageList;
  /** Present for the page that leads to the others; it has no measures and findings of its own. */
  readonly directory?: PageDirectory;
  readonly documents: readonly PageDocument[];
  /** Documents of one kind side by side. */
  readonly comparisons?: readonly PageComparison[];
  /** What findings about a law's articles show of them. */
  readonly passages?: readonly PagePassage[];
  readonly measures: readonly PageMeasure[];
  readonly findings: readonly PageFinding[];
  /** Rules that ran, in their order. */
  readonly rules: readonly PageRule[];
  readonly skipped: readonly PageSkip[];
  /** Findings that are counted and not listed, where there are any. */
  readonly unlisted?: Levels;
}

export type Levels = Readonly<Record<Severity, number>>;

/** A follow-up list: what belongs to one agency or sector. */
export interface PageList {
  readonly by: 'document' | 'agency' | 'sector';
  /** Absent for what belongs to none. */
  readonly name?: string;
  /** What other agencies lead together with this one, and in whose list it stands. */
  readonly elsewhere: readonly {
    readonly name: string;
    readonly measures: number;
    readonly findings: number;
  }[];
}

/** Documents of one kind side by side: how each stands by sector, and the measures that several of them have. */
export interface Judged {
  readonly achieved: number;
  /** Achieved, behind and missing together. */
  readonly judged: number;
}

/** A measure in one document. */
export interface MeasureThere extends Judged {
  /** The last record that is judged, else the last with a target, as the document writes it. */
  readonly last?: {
    readonly start: number;
    readonly end: number;
    /** Absent where the table has no results, as in a KPI plan. */
    readonly status?: NonNullable<PlanRecord['status']>;
    readonly target?: string;
    readonly result?: string;
  };
}

export interface Comparison {
  readonly kind: PlanDocument['kind'];
  /** Identifiers, in the order of the documents; not more than are listed. */
  readonly documents: readonly string[];
  /** How many documents of the kind there are. */
  readonly count: number;
  /** Sectors with anything judged; a cell for each of `documents`. */
  readonly sectors: readonly { readonly sector: SectorId; readonly cells: readonly (Judged | null)[] }[];
  /** Measures of one name in two documents or more; a cell for each of `columns`. */
  readonly measures: readonly { readonly name: string; readonly cells: readonly (MeasureThere | null)[] }[];
  /** Identifiers of the documents that stand side by side: those that share most. */
  readonly columns: readonly string[];
  /** How many such measures there are; more than are listed where the list is cut. */
  readonly shared: number;
}

/** A comparison whose documents are said by their titles. */
export interface PageComparison extends Comparison {
  readonly titles: Readonly<Record<string, string>>;
}

/** An article as it stands. */
export interface PagePassage {
  /** Index into `documents`. */
  readonly document: number;
  /** 第九條 */
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly explanation?: string;
}

/** What leads to the pages of the parts of a run. */
export interface PageDirectory {
  readonly by: PageList['by'];
  readonly rows: readonly PageDirectoryRow[];
  /** Findings that belong to no document: inputs that could not be read. */
  readonly lost: readonly { readonly file: string; readonly severity: Severity; readonly message: Both }[];
  /** Of the run, without what is accepted: rows of files that hold the same table each count what this counts once. */
  readonly total: Readonly<Record<Severity | 'measures', number>>;
  /** The rows add up to more than the total. */
  readonly repeats: boolean;
  /** Findings of the whole run that are counted and not listed, where there are any. */
  readonly unlisted?: number;
}

export interface PartFile {
  readonly format: string;
  readonly file: string;
  /** The document a workbook is of, where the part has several. */
  readonly of?: string;
}

export interface PageDirectoryRow {
  /** Absent for what belongs to none. */
  readonly name?: string;
  readonly files: readonly PartFile[];
  /** Of a part that is one document. */
  readonly document?: PageDocument;
  readonly measures: number;
  readonly statuses: Readonly<Record<Status, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  /** The rules with the gravest findings, with how many. */
  readonly worst: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[];
}

export interface PageDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly kind: PlanDocument['kind'];
  readonly jurisdiction?: string;
  /** What a written document holds; others are told by their measures. */
  readonly holds?: readonly { readonly name: Holding; readonly count: number }[];
  readonly period?: Years;
  readonly asOf: {
    readonly date?: string;
    readonly basis: PlanDocument['asOf']['basis'];
    readonly raw?: string;
  };
  /** Findings on it that are counted and not listed. */
  readonly unlisted?: Levels;
}

export interface PageMeasure {
  /** Index into `documents`. */
  readonly document: number;
  readonly id: string;
  readonly table: string;
  readonly sector?: SectorId;
  readonly category: string;
  readonly name: string;
  readonly description?: string;
  /** As the document writes them. */
  readonly lead: readonly string[];
  /** The lead agencies by the registry's names where it knows them: 環保局 and 環境保護局 are one. */
  readonly agencies: readonly string[];
  readonly support: readonly string[];
  /** `sheet!A1`. */
  readonly place: string;
  readonly agencyPlace?: string;
  readonly series: readonly PageSeries[];
  /** Its table stands in a document before this one, which is counted for both. */
  readonly again?: true;
  /** Of such a measure: the one it repeats, as an index into the measures. */
  readonly first?: number;
}

/** The records of one part of one indicator: they count the same thing. */
export interface PageSeries {
  readonly indicator: string;
  /** Unit of every number that is drawn. */
  readonly unit: string;
  /** Where the indicator has several parts: which of them. */
  readonly part?: number;
  readonly direction: 'increase' | 'decrease' | 'maintain';
  readonly place?: string;
  readonly records: readonly PageRecord[];
}

/** `unjudged`: the table has no results, as in a KPI plan. */
export type Status = NonNullable<PlanRecord['status']> | 'unjudged';

export interface PageRecord {
  readonly start: number;
  readonly end: number;
  readonly status: Status;
  readonly pace?: 'on-pace' | 'off-pace';
  readonly period: PageCell;
  readonly target?: PageCell;
  readonly result?: PageCell;
  readonly budget?: PageCell;
  /** Numbers in the series' unit; absent where the document gives none that can be drawn on its scale. */
  readonly drawn: { readonly target?: number; readonly result?: number; readonly due?: number };
  /** What was reached over what was due, 1 for all; for a target that is to be undercut the other way round. */
  readonly reached?: number;
}

/** A cell as it stands. */
export interface PageCell {
  readonly raw: string;
  /** `sheet!A1`. */
  readonly place: string;
}

export interface PageFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Both;
  /** Indices into `documents` and `measures`. */
  readonly document?: number;
  /** Further documents it speaks of: those that have the same table, or the other half of a difference. */
  readonly also?: readonly number[];
  readonly measure?: number;
  /** What it is about where that is no measure of `measures`: 第九條. */
  readonly subject?: string;
  /** Index into `passages`. */
  readonly passage?: number;
  readonly sector?: string;
  /** The registry's names where it knows them. */
  readonly agencies: readonly string[];
  readonly indicator?: string;
  readonly period?: Years;
  readonly file: string;
  /** `sheet!A1`, the cell at fault first; in another file `[file]sheet!A1`. */
  readonly places: readonly string[];
  readonly line?: number;
  /** The finding is mended by writing something into its first cell. */
  readonly fill?: true;
  /** Accepted by the baseline: it stands here and counts nowhere. */
  readonly accepted?: { readonly reason: string; readonly expires?: string };
}

export interface PageRule {
  readonly id: string;
  readonly severity: Severity;
  readonly category: Both;
  readonly summary: Both;
  readonly why: Both;
  readonly grades?: Both;
}

export interface PageSkip {
  readonly rule: string;
  readonly document?: string;
  readonly reason: Both;
}
