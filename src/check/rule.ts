/**
 * One rule, one declaration: what it checks, why, how grave it is, what it says in each language, and
 * examples that are run as tests. The pages, `planlint rules`, `explain` and every report are made from it.
 */
import type { Evidence, Language, Severity, Years } from '../finding.ts';
import type { InputOutcome, ReadInput } from '../input.ts';
import type { Indicator, Measure, PlanDocument } from '../plan-document.ts';
import type { DutyProfile } from '../words/duties.ts';

export const CATEGORIES = ['reading', 'completeness', 'schedule', 'consistency', 'across-documents'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_NAMES: { readonly [C in Category]: { readonly [L in Language]: string } } = {
  reading: { 'zh-TW': '讀取', en: 'Reading' },
  completeness: { 'zh-TW': '完整性', en: 'Completeness' },
  schedule: { 'zh-TW': '進度', en: 'Schedule' },
  consistency: { 'zh-TW': '一致性', en: 'Consistency' },
  'across-documents': { 'zh-TW': '跨文件', en: 'Across documents' },
};

/** What a finding is about; the engine fills the finding's names from it. */
export interface Subject {
  readonly table?: string | undefined;
  /** Only where it is not the measure's or the table's. */
  readonly sector?: string | undefined;
  readonly measure?: NamedMeasure | undefined;
  readonly indicator?: Pick<Indicator, 'name'> | undefined;
  /** Of an ordinance: `第十二條`, and the chapter it stands in; findings are grouped by them as by measure and table. */
  readonly article?: { readonly chapter?: string | undefined; readonly label: string } | undefined;
  readonly period?: Years | undefined;
}

/** So much of a measure as a finding says of it. */
export type NamedMeasure = Pick<Measure, 'id' | 'name' | 'table' | 'sector' | 'leadAgencies'>;

/** What to hold on to of a subject while other measures are waited for: the rest of its measure may go. */
export function heldOf({ measure, indicator, ...rest }: Subject): Subject {
  return {
    ...rest,
    ...(measure && { measure: nameOf(measure) }),
    ...(indicator && { indicator: { name: indicator.name } }),
  };
}

function nameOf({ id, name, table, sector, leadAgencies }: NamedMeasure): NamedMeasure {
  return { id, name, table, ...(sector !== undefined && { sector }), leadAgencies };
}

/** Where to look: a whole `Source`, or as much of one as is known (a hidden sheet has no cell). */
export interface Place {
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly line?: number | undefined;
}

export type EvidenceOf<Key extends string> = { readonly [K in Key]: string | number };

/** What a rule yields. The first location is the cell at fault, the others prove it. */
export interface Hit<Key extends string> {
  readonly subject: Subject;
  /** Empty where the whole file is at fault. */
  readonly locations: readonly Place[];
  /** Facts in no language: numbers, cell texts, codes. Keys ending in `cell` or `cells` are positions. */
  readonly evidence: EvidenceOf<Key>;
  /** Where the contract grades one rule's cases; otherwise the rule's own severity. */
  readonly severity?: Severity;
}

/** What a rule that looks at one document may see: the model and the date. No files, no clock, no grid. */
export interface DocumentScope {
  readonly document: PlanDocument;
  readonly input: ReadInput;
  /** ISO date the document is judged at; absent when none could be told. */
  readonly asOf: string | undefined;
  /** Statutory duties that the run is held against. */
  readonly duties: DutyProfile;
}

/** What a rule may know of the document around a measure: nothing of the other measures, which need not be there. */
export type Surroundings = Pick<PlanDocument, 'id' | 'kind' | 'period' | 'tables' | 'source'>;

/** What a rule that looks at one measure may see. */
export interface MeasureScope extends Pick<DocumentScope, 'asOf' | 'duties'> {
  readonly measure: Measure;
  readonly document: Surroundings;
}

export interface InputScope {
  readonly input: InputOutcome;
}

export interface WorkspaceScope {
  readonly documents: readonly PlanDocument[];
  readonly duties: DutyProfile;
}

/** A workspace hit says which document each location is in. */
export interface WorkspaceHit<Key extends string> extends Omit<Hit<Key>, 'locations'> {
  readonly document: PlanDocument;
  readonly locations: readonly { readonly document: PlanDocument; readonly source: Place }[];
}

/** A hit in one document among several; `home` is the document of its first place, where that is another. */
export function within<Key extends string>(
  document: PlanDocument,
  { locations, ...own }: Hit<Key>,
  home: PlanDocument = document,
): WorkspaceHit<Key> {
  return {
    ...own,
    document: home,
    locations: locations.map((source, at) => ({ document: at === 0 ? home : document, source })),
  };
}

export type LocalText = { readonly [L in Language]: string };

export interface RuleText<Key extends string> {
  /** One sentence: what is wrong when this rule speaks. */
  readonly summary: string;
  /** Why it matters to the people who use the plan. */
  readonly why: string;
  /** The sentence of one finding, made from its evidence alone. */
  readonly message: (evidence: EvidenceOf<Key>) => string;
}

/** A small table as csv text, run through the whole program as it would be judged at `asOf`. */
export interface Example {
  readonly csv: string;
  readonly asOf?: string;
}

export type Examples =
  /** `bad` gives exactly one finding of this rule, `good` none. */
  | { readonly bad: Example; readonly good: Example }
  /** No table can show it; the text says why. */
  | { readonly absent: LocalText };

interface RuleBase<Key extends string> {
  /** Kebab-case, names the defect, stable for ever. */
  readonly id: string;
  readonly category: Category;
  /** The severity of the plain case; a hit may carry its own. */
  readonly severity: Severity;
  /** Which cases are graver or lighter than the plain one, where there are any. */
  readonly grades?: LocalText;
  /** Every fact a finding carries, described in both languages. */
  readonly evidence: { readonly [K in Key]: LocalText };
  /** Facts that change from day to day or with the layout, and so are no part of the fingerprint. */
  readonly volatile?: readonly NoInfer<Key>[];
  readonly text: { readonly [L in Language]: RuleText<Key> };
  readonly examples: Examples;
}

export interface InputRule<Key extends string = string> extends RuleBase<Key> {
  readonly scope: 'input';
  readonly check: (scope: InputScope) => Iterable<Hit<NoInfer<Key>>>;
  /** What else there is to say of each measure, as `check` of a rule for measures. */
  readonly checkMeasure?: MeasureCheck<Key>;
}

/**
 * Says of a measure what it says of it alone, whatever the others are. All such rules are asked of one measure before
 * the next, so that a large document is walked through once.
 */
type MeasureCheck<Key extends string> = (scope: MeasureScope) => Iterable<Hit<NoInfer<Key>>>;

/**
 * What a rule holds measures of one document against each other with, shown them one after the other as they stand. It
 * keeps what it needs of each and never the measure, so that a document too long to be held can be checked.
 */
export interface Gathering<Key extends string = string> {
  readonly take: MeasureCheck<Key>;
  /** What there is to say once all have been shown. */
  readonly end: (scope: FrameScope) => Iterable<Hit<NoInfer<Key>>>;
}

export interface FrameScope extends Pick<DocumentScope, 'asOf' | 'duties'> {
  /** Of a document too long to be held the measures are not there: who asks for them has it read whole. */
  readonly document: PlanDocument;
}

export interface MeasureRule<Key extends string = string> extends RuleBase<Key> {
  readonly scope: 'measure';
  /** Why the rule cannot run on this document at all; it is then listed as skipped. */
  readonly skip?: (scope: DocumentScope) => LocalText | undefined;
  readonly check: MeasureCheck<Key>;
}

export interface DocumentRule<Key extends string = string> extends RuleBase<Key> {
  readonly scope: 'document';
  /** Why the rule cannot run on this document at all; it is then listed as skipped. */
  readonly skip?: (scope: DocumentScope) => LocalText | undefined;
  readonly check?: (scope: DocumentScope) => Iterable<Hit<NoInfer<Key>>>;
  /** Instead of `check`, for a rule that goes over the measures: begun anew for each document. */
  readonly gather?: (document: Surroundings) => Gathering<NoInfer<Key>>;
  /** What else there is to say of each measure, as `check` of a rule for measures. */
  readonly checkMeasure?: MeasureCheck<Key>;
}

export interface WorkspaceRule<Key extends string = string> extends RuleBase<Key> {
  readonly scope: 'workspace';
  /**
   * Whether what the rule says of other documents may depend on this one. Where that is so of none, each is checked by
   * itself, where it was read, and the outcome must be the same. Looks at nothing but the kind of the document and
   * whether it holds an organisation, an ordinance or explanations; without it all are always checked together.
   */
  readonly together?: (document: PlanDocument) => boolean;
  readonly skip?: (scope: WorkspaceScope) => LocalText | undefined;
  readonly check: (scope: WorkspaceScope) => Iterable<WorkspaceHit<NoInfer<Key>>>;
  /**
   * What `check` says of a document that is there alone and holds nothing but measures: no organisation, no law, no
   * reasons. For a rule that goes over them; without it a document too long to be held is read whole.
   */
  readonly gather?: (document: Surroundings) => Gathering<NoInfer<Key>>;
}

export type Rule<Key extends string = string> =
  | InputRule<Key>
  | MeasureRule<Key>
  | DocumentRule<Key>
  | WorkspaceRule<Key>;

/**
 * Declares a rule. The evidence a hit gives, the evidence a message asks for and the evidence described
 * are the same names, or it does not compile.
 */
export function defineRule<const Key extends string>(rule: Rule<Key>): Rule {
  // Keys only ever travel from a rule's own check to its own messages, so the narrower type may be forgotten.
  return rule as unknown as Rule;
}

export type { Evidence };
