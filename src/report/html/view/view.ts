/** What every part of the page is drawn from: the data, the language, and what the reader has chosen. */
import type { Language, Severity } from '../../../finding.ts';
import type { PageData } from '../page-data.ts';
import type { LateRow } from './late-rows.ts';
import type { PageTexts } from './texts.ts';

export const GROUPS = ['measure', 'rule', 'agency', 'sector', 'none'] as const;
export type Group = (typeof GROUPS)[number];
export type { Status } from '../page-data.ts';
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Empty means: all. `-` stands for what has no sector or agency. */
export interface Filter {
  readonly severity: Severity | '';
  readonly sector: string;
  readonly agency: string;
  readonly rule: string;
  /** Index into the documents, as text. */
  readonly document: string;
  /** Index into the measures, as text. */
  readonly measure: string;
  readonly text: string;
}

export const NO_FILTER: Filter = {
  severity: '',
  sector: '',
  agency: '',
  rule: '',
  document: '',
  measure: '',
  text: '',
};

/** What has none of it. */
export const NONE = '-';

export interface Choice {
  readonly filter: Filter;
  readonly group: Group;
  /** 0-based pages. */
  readonly findingPage: number;
  readonly documentPage: number;
  readonly latePage: number;
  readonly measurePage: number;
  readonly measureSector: string;
  readonly measureDocument: string;
  /** Findings whose row is shown. */
  readonly open: ReadonlySet<number>;
  /** For paper there is more on a page. */
  readonly printing: boolean;
}

export const FIRST_CHOICE: Choice = {
  filter: NO_FILTER,
  group: 'measure',
  findingPage: 0,
  documentPage: 0,
  latePage: 0,
  measurePage: 0,
  measureSector: '',
  measureDocument: '',
  open: new Set(),
  printing: false,
};

/** Worked out once for a page. */
export interface PageIndex {
  readonly late: readonly LateRow[];
  /** Findings of each measure by severity. */
  readonly byMeasure: readonly SeverityCounts[];
  /** In the order of their first finding. */
  readonly agencies: readonly string[];
  readonly sectors: readonly string[];
}

export interface View {
  readonly data: PageData;
  readonly index: PageIndex;
  readonly lang: Language;
  readonly texts: PageTexts;
  readonly choice: Choice;
}
