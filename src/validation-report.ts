// Generated from schemas/validation-report.schema.json by `npm run generate`. Do not edit.

export type Count = number;

/**
 * What one run of the rules over one or several inputs found. The same inputs, options and as-of date give the same report, byte for byte.
 */
export interface ValidationReport {
  schemaVersion: string;
  generator: {
    name: string;
    version: string;
  };
  /**
   * The rules and severities the report was made with; two reports can be compared when both are equal.
   */
  ruleset: {
    version: string;
    hash: string;
  };
  options: Options;
  /**
   * The date every document was judged at; absent when they differ or none could be told (see `documents`).
   */
  asOf?: string;
  exitCode: 0 | 1 | 2;
  /**
   * Sorted by path.
   */
  inputs: Input[];
  /**
   * The documents the inputs held, in the same order.
   */
  documents: DocumentHead[];
  workspace: Workspace;
  rulesSkipped: SkippedRule[];
  baseline?: Baseline;
  summary: Summary;
  /**
   * Sorted by place: file, sheet, row, column, rule.
   */
  findings: Finding[];
}
export interface Options {
  /**
   * Present when it was given.
   */
  asOf?: string;
  lang: 'zh-TW' | 'en';
  failOn: 'error' | 'warning' | 'notice' | 'never';
  /**
   * What was set besides, by file or option, after both were put together.
   */
  config: {
    profiles: string[];
    encoding?: string;
    /**
     * Limits other than the default ones; absent when there are none.
     */
    limits?: {
      [k: string]: number;
    };
    rules: {
      [k: string]: 'off' | 'notice' | 'warning' | 'error';
    };
    /**
     * Levels for a part of the findings; where several fit, the last. Absent when there are none.
     */
    overrides?: Override[];
    /**
     * The configuration file, when there is one.
     */
    file?: string;
  };
}
export interface Override {
  files?: string[];
  sectors?: string[];
  agencies?: string[];
  rules: {
    [k: string]: 'off' | 'notice' | 'warning' | 'error';
  };
}
export interface Input {
  path: string;
  /**
   * Absent when the input could not be opened.
   */
  sha256?: string;
  /**
   * Text formats only.
   */
  encoding?: string;
  /**
   * How a csv or tsv is written; as `source.dialect` of the plan document.
   */
  dialect?: {
    [k: string]: unknown;
  };
  status: 'read' | 'unreadable';
  /**
   * Sheets that planlint itself had put into the workbook and that were left out.
   */
  ownSheets?: string[];
  /**
   * Why it is unreadable, in one word: `missing`, `empty`, `password-protected`, ...
   */
  reason?: string;
}
export interface DocumentHead {
  id: string;
  path: string;
  kind: string;
  profile: string;
  title?: string;
  asOf: {
    date?: string;
    basis: 'option' | 'document' | 'last-result-year' | 'none';
    /**
     * The words of the document it was read from.
     */
    raw?: string;
  };
  measures: Count;
  records: Count;
  /**
   * What a written document holds instead of measures, and how many of each: `articles`, `penalties`, `groups`, ...
   */
  holds?: {
    [k: string]: Count;
  };
}
/**
 * How the documents belong together, and what each agency answers for in all of them.
 */
export interface Workspace {
  /**
   * From a plan to what belongs to it; documents that nothing links stand alone.
   */
  links: Link[];
  /**
   * By canonical name, sorted; collective names (各局處) are nobody in particular.
   */
  agencies: AgencyDuties[];
  /**
   * Reports that the profile of statutory duties speaks of.
   */
  reports: ReportDuty[];
}
export interface Link {
  from: string;
  to: string;
  as: 'results' | 'indicators' | 'revision' | 'organisation' | 'ordinance';
  /**
   * `assumed`: one of the two names no municipality, and the workspace holds only one.
   */
  city: 'stated' | 'assumed';
  /**
   * `open`: one of the two names no years.
   */
  years: 'same' | 'overlapping' | 'open';
}
export interface AgencyDuties {
  /**
   * The registry's name, else as written.
   */
  name: string;
  jurisdiction?: string;
  /**
   * Whether a measure or a heading of a plan names it. False for bodies of the organisation or the ordinance alone.
   */
  named: boolean;
  led: Count;
  supported: Count;
  /**
   * Measures it leads of which a record is behind.
   */
  behind: number;
  /**
   * Measures it leads of which a result is missing.
   */
  missing: number;
  /**
   * Working groups it convenes.
   */
  convenes: string[];
  /**
   * Whether the organisation lists it as a supporting agency.
   */
  supports: boolean;
  duties: {
    document: string;
    /**
     * The working group, or article and item of the ordinance: `2-7`.
     */
    by: string;
    texts: string[];
  }[];
  deadlines: {
    document: string;
    article: number;
    /**
     * ISO date or year; absent for what recurs.
     */
    date?: string;
    subject: string;
  }[];
}
/**
 * What a law asks of a report, and which of its chapters are not there.
 */
export interface ReportDuty {
  document: string;
  duty: string;
  /**
   * Law and article.
   */
  law: string;
  /**
   * Month and day by which it is due every year: `09-30`.
   */
  due?: string;
  /**
   * False for the built-in duties: hold them against the official text.
   */
  confirmed: boolean;
  /**
   * False for a file without headings, of which nobody can tell.
   */
  checked: boolean;
  /**
   * Identifiers of chapters.
   */
  missing: string[];
}
export interface SkippedRule {
  rule: string;
  /**
   * Absent when the rule did not run at all.
   */
  document?: string;
  reason: string;
}
/**
 * What became of the accepted findings' file; absent when none was used.
 */
export interface Baseline {
  path: string;
  /**
   * The day expiry was judged on; present when any entry expires.
   */
  judgedOn?: string;
  entries: Count;
  /**
   * Findings that an entry accepts.
   */
  accepted: Count;
  /**
   * Entries of files that are not among the inputs or could not be read, or of rules that did not run: nothing can be said about them.
   */
  unchecked: Count;
  /**
   * Entries past their day whose finding is still there: it counts again.
   */
  expired: BaselineEntry[];
  /**
   * Entries that match no finding any more, and may be taken out.
   */
  stale: BaselineEntry[];
}
export interface BaselineEntry {
  fingerprint: string;
  rule: string;
  file?: string;
  message?: string;
  reason: string;
  expires?: string;
}
export interface Summary {
  documents: Count;
  measures: Count;
  records: Count;
  error: Count;
  warning: Count;
  notice: Count;
  /**
   * Accepted findings, which the other counts leave out; absent where there are none.
   */
  accepted?: Count;
  /**
   * Findings beyond the limit `findings`: in the other counts, not in the list; absent where there are none.
   */
  unlisted?: Count;
  /**
   * The same by document (its `id`; the path of an input that gave none); absent where there are none.
   */
  unlistedByDocument?: {
    [k: string]: Levels;
  };
  /**
   * Figures the documents state that could be worked out again or held against a table; absent where there are none.
   */
  checks?: {
    checked: Count;
    failed: Count;
    /**
     * `years`: years against their total; `running`: running totals; `change`: rates of change beside their two figures; `measures`, `shortfalls`: counts; `sector-carbon`, `sectors-carbon`, `total-carbon`: sums of carbon; `explained-actual`, `explained-target`: the table of shortfalls; `prose`, `together`: figures of the prose, of one measure or several; `ratio`, `average`: multiples, rates of a target and yearly averages of the prose; `revised-target`: the years of a summary of revised KPIs against the plan.
     */
    byKind: {
      [k: string]: {
        checked: Count;
        failed: Count;
      };
    };
    /**
     * Those that do not hold; each is a finding as well, unless its rule is off.
     */
    failures: CheckFailure[];
  };
  /**
   * Findings of each rule that has any.
   */
  byRule: {
    [k: string]: Count;
  };
  /**
   * Records of each status that any has.
   */
  byStatus: {
    [k: string]: Count;
  };
  bySector: {
    [k: string]: Share;
  };
  /**
   * By lead agency, as the document writes it; what several agencies lead counts for each.
   */
  byAgency: {
    [k: string]: Share;
  };
}
/**
 * Findings by severity.
 */
export interface Levels {
  error: Count;
  warning: Count;
  notice: Count;
}
export interface CheckFailure {
  kind: string;
  document: string;
  sector?: string;
  measure?: string;
  /**
   * The figure as stated, with the words it stands in.
   */
  stated: string;
  /**
   * What it comes to, where that can be told.
   */
  computed?: number;
  location: Location;
}
/**
 * 1-based, A1 notation.
 */
export interface Location {
  file: string;
  sheet?: string;
  cell?: string;
  line?: number;
}
/**
 * What belongs to one sector or agency.
 */
export interface Share {
  measures: Count;
  records: Count;
  error: Count;
  warning: Count;
  notice: Count;
}
export interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'notice';
  message: string;
  document?: string;
  /**
   * The table; of an ordinance, the chapter (`第二章 溫室氣體減量`).
   */
  table?: string;
  sector?: string;
  /**
   * The measure; of an ordinance, the article (`第十二條`).
   */
  measure?: string;
  indicator?: string;
  /**
   * Gregorian years, both inclusive.
   */
  period?: {
    start: number;
    end: number;
  };
  agencies: string[];
  /**
   * The cell at fault first, then the cells that prove it.
   */
  locations: Location[];
  evidence: {
    [k: string]: string | number;
  };
  /**
   * Survives moved rows.
   */
  fingerprint: string;
  accepted?: Acceptance;
}
/**
 * Present on a finding that an entry of the baseline accepts: it leaves the exit code and the counts.
 */
export interface Acceptance {
  reason: string;
  /**
   * The last day it is accepted.
   */
  expires?: string;
}
