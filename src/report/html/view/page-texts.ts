/** Every word of the page: a text that is missing in one language does not compile. */
import type { Severity } from '../../../finding.ts';

export interface PageTexts {
  /** How this language is named on the button that switches to it. */
  readonly itself: string;
  readonly title: string;
  readonly listTitle: (name: string, by: 'document' | 'agency' | 'sector') => string;
  readonly listNobody: Readonly<Record<'document' | 'agency' | 'sector', string>>;
  readonly skipLink: string;
  readonly sections: Readonly<
    Record<
      | 'overview'
      | 'directory'
      | 'lost'
      | 'documents'
      | 'compare'
      | 'fill'
      | 'late'
      | 'measures'
      | 'findings'
      | 'rules',
      string
    >
  >;
  readonly nav: string;
  readonly theme: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly switchTheme: string;
  readonly print: string;
  readonly noScript: string;
  readonly asOf: string;
  readonly noDate: string;
  readonly differentDates: string;
  readonly documents: (count: number) => string;
  readonly indexTitle: Readonly<Record<'document' | 'agency' | 'sector', string>>;
  readonly lists: string;
  readonly worst: string;
  readonly files: string;
  readonly total: string;
  readonly file: string;
  readonly holds: string;
  readonly accepted: (reason: string, expires: string | undefined) => string;
  readonly acceptedCount: (count: number) => string;
  readonly kind: string;
  readonly place: string;
  readonly planPeriod: string;
  readonly measure: string;
  readonly measures: string;
  readonly records: string;
  readonly findings: string;
  readonly byStatus: string;
  readonly bySector: string;
  readonly byAgency: string;
  readonly sector: string;
  readonly noSector: string;
  readonly agency: string;
  readonly noAgency: string;
  readonly support: string;
  readonly statusOfRecords: string;
  readonly nothingJudged: string;
  readonly achievedShare: string;
  readonly achievedShareNote: string;
  readonly countedOnce: string;
  /** Findings beyond the limit of those that are listed. */
  readonly notListed: (count: number) => string;
  readonly countsOf: (name: string, parts: string) => string;
  readonly part: (name: string, count: string) => string;
  readonly severalAgencies: string;
  /** The first sentence of the page: how many of the records that are due are reached. */
  readonly verdict: (
    counts: Readonly<Record<'achieved' | 'behind' | 'missing', string>>,
    judged: string,
    share: string,
  ) => string;
  readonly mostLate: string;
  readonly lateOf: (name: string, count: string) => string;
  readonly notJudged: string;
  readonly written: string;
  readonly sameMeasures: (shown: number, all: number) => string;
  readonly sameMeasuresIntro: string;
  readonly columnsLeft: (shown: number, all: number) => string;
  readonly bySectorAchieved: (shown: number, all: number) => string;
  readonly ofJudged: (achieved: string, judged: string) => string;
  readonly notThere: string;
  readonly reachedOf: (result: string, target: string) => string;
  readonly articleAsItStood: string;
  readonly explanation: string;
  readonly showArticle: string;
  readonly lateIntro: string;
  readonly nothingLate: string;
  readonly lateOrder: string;
  readonly missingMark: string;
  readonly timeline: string;
  readonly due: string;
  readonly year: (year: number) => string;
  readonly years: (start: number, end: number) => string;
  readonly asOfLine: (date: string) => string;
  readonly legend: string;
  readonly target: string;
  readonly dueNow: string;
  readonly result: string;
  readonly budget: string;
  readonly period: string;
  readonly status: string;
  readonly unjudged: string;
  readonly indicator: string;
  readonly description: string;
  readonly unnamed: string;
  readonly withUnit: (name: string, unit: string) => string;
  readonly partOf: (part: number) => string;
  readonly chartOf: (name: string, unit: string) => string;
  readonly chartPoint: (years: string, target: string, result: string, status: string) => string;
  readonly noFigure: string;
  readonly nothingToDraw: string;
  readonly notDrawn: (count: number) => string;
  readonly rows: (count: number) => string;
  readonly blank: string;
  readonly noCell: string;
  readonly reached: (percent: string) => string;
  readonly reachedHeading: string;
  readonly pace: Readonly<Record<'on-pace' | 'off-pace', string>>;
  readonly findingsOf: (count: number) => string;
  readonly noFindings: string;
  readonly chooseSector: string;
  readonly chooseDocument: string;
  readonly search: string;
  readonly searchHint: string;
  readonly severity: string;
  readonly rule: string;
  readonly document: string;
  readonly all: string;
  readonly group: string;
  readonly groups: Readonly<Record<'measure' | 'rule' | 'agency' | 'sector' | 'none', string>>;
  readonly reset: string;
  readonly shown: (shown: number, all: number) => string;
  readonly nothingMatches: string;
  readonly onPage: (from: number, to: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly first: string;
  readonly last: string;
  readonly pages: (of: string) => string;
  readonly what: string;
  readonly where: string;
  readonly moreCells: (count: number) => string;
  readonly line: (line: number) => string;
  readonly showRow: string;
  readonly hideRow: string;
  readonly rowAsItStood: string;
  readonly noRow: string;
  readonly toMeasure: string;
  readonly aboutRule: string;
  readonly whole: string;
  readonly printedOnly: (shown: number, all: number) => string;
  readonly why: string;
  readonly usual: (level: string) => string;
  readonly rulesIntro: string;
  readonly skippedHeading: string;
  readonly fillIntro: string;
  readonly fillCell: string;
  readonly fillWhat: string;
  readonly fillNothing: string;
  readonly elsewhere: (name: string, measures: number, findings: number) => string;
  readonly made: (by: string) => string;
  readonly count: (severity: Severity, count: number) => string;
  readonly number: (value: number) => string;
}
