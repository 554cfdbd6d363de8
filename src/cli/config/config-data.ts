// Generated from schemas/config.schema.json by `npm run generate`. Do not edit.

export type Words = string[];
export type Level = 'off' | 'notice' | 'warning' | 'error';

/**
 * planlint.config.json, .yaml or .yml: settings kept beside the documents. Options on the command line win over it. Paths are relative to the file.
 */
export interface ConfigFile {
  /**
   * For editors.
   */
  $schema?: string;
  /**
   * The date to judge at: 2023-10-31 or 112年10月31日.
   */
  asOf?: string;
  /**
   * Language of messages and reports.
   */
  lang?: 'zh-TW' | 'en';
  /**
   * From which level on the exit code is 1.
   */
  failOn?: 'error' | 'warning' | 'notice' | 'never';
  /**
   * Encoding of text files; detected by default.
   */
  encoding?: string;
  /**
   * How csv files are written; detected by default.
   */
  csv?: {
    /**
     * The sign itself, or comma, semicolon, tab, pipe, space.
     */
    delimiter?: string;
    /**
     * The sign itself, or double, single, none.
     */
    quote?: string;
  };
  /**
   * What an input may cost before it is refused: whole numbers, sizes also as 500MB.
   */
  limits?: {
    'file-size'?: number | string;
    'unpacked-size'?: number | string;
    'part-size'?: number | string;
    ratio?: number | string;
    'zip-entries'?: number | string;
    sheets?: number | string;
    rows?: number | string;
    columns?: number | string;
    cells?: number | string;
    'cell-length'?: number | string;
    merges?: number | string;
    tables?: number | string;
    findings?: number | string;
    time?: number | string;
    memory?: number | string;
  };
  /**
   * The layout to read with, by identifier or by the path of a JSON file; by default the tables decide.
   */
  profile?: string;
  /**
   * Paths of layouts of your own, tried before the built-in ones.
   */
  profiles?: string[];
  /**
   * Further header words by field, for every layout that has the field.
   */
  headers?: {
    category?: Words;
    sector?: Words;
    ordinal?: Words;
    measure?: Words;
    description?: Words;
    indicator?: Words;
    unit?: Words;
    agencies?: Words;
    lead?: Words;
    support?: Words;
    period?: Words;
    result?: Words;
    target?: Words;
    budget?: Words;
    note?: Words;
    total?: Words;
    carbon?: Words;
    explanation?: Words;
    comparison?: Words;
    article?: Words;
    group?: Words;
    convenor?: Words;
    duties?: Words;
  };
  /**
   * Levels by rule.
   */
  rules?: Levels;
  /**
   * Levels for a part of the findings only; where several apply the last one wins.
   */
  overrides?: Override[];
  /**
   * Bodies the registry is to know besides the built-in ones.
   */
  agencies?: AgencyBody[];
  /**
   * Units besides the built-in ones, and further spellings of units.
   */
  units?: AddedUnit[];
  /**
   * Statutory duties in place of the built-in ones, which are to be confirmed; false for none.
   */
  duties?:
    | {
        id: string;
        /**
         * true once you have held them against the official text; findings then no longer ask for it.
         */
        confirmed: boolean;
        name: LocalText;
        reports: DutyOfReport[];
        deadlines: DutyOfDate[];
      }
    | boolean;
  /**
   * Path of the file of accepted findings; by default planlint.baseline.json beside this file, when there is one. false: none.
   */
  baseline?: string | boolean;
  /**
   * Paths of modules with rules of your own. They run only when this file is named with --config, never when it was merely found.
   */
  plugins?: string[];
}
/**
 * Applies to findings that fit everything it names.
 */
export interface Override {
  /**
   * Patterns with *, ** and ?; one without a slash is the name of a file in any folder.
   *
   * @minItems 1
   */
  files?: [string, ...string[]];
  /**
   * @minItems 1
   */
  sectors?: [
    'energy' | 'manufacturing' | 'transport' | 'residential-commercial' | 'agriculture' | 'environment',
    ...('energy' | 'manufacturing' | 'transport' | 'residential-commercial' | 'agriculture' | 'environment')[]
  ];
  /**
   * Lead agencies, as the document writes them or by their full name.
   *
   * @minItems 1
   */
  agencies?: [string, ...string[]];
  rules: Levels;
}
export interface Levels {
  [k: string]: Level;
}
export interface AgencyBody {
  /**
   * Full name.
   */
  name: string;
  short?: Words;
  /**
   * What it, or a body that became part of it, was called before.
   */
  former?: Words;
  /**
   * The municipality whose body it is; absent for a name that many use, and for central government.
   */
  municipality?: string;
}
export interface AddedUnit {
  /**
   * How it is written, all spellings.
   *
   * @minItems 1
   */
  symbols: [string, ...string[]];
  /**
   * The unit it is, a known one or one above in the list; without it, it is a new unit to count in.
   */
  sameAs?: string;
  /**
   * How many of sameAs one of it makes; by default 1.
   */
  times?: number;
  /**
   * Units it may be compared with, with a notice, as 家 and 家次.
   */
  near?: string[];
}
export interface LocalText {
  'zh-TW': string;
  en: string;
}
/**
 * What a report must hold and when it is due.
 */
export interface DutyOfReport {
  id: string;
  kind: 'strategy-plan' | 'results-report' | 'kpi-plan' | 'kpi-revision';
  law: string;
  article?: string;
  text: LocalText;
  /**
   * Month and day: 09-30.
   */
  due?: string;
  dueBasis?: LocalText;
  chapters: {
    id: string;
    name: LocalText;
    /**
     * A heading with one of these words is the chapter.
     */
    words: Words;
    basis: 'law' | 'practice';
  }[];
}
/**
 * Something a law wants done by a year.
 */
export interface DutyOfDate {
  id: string;
  law: string;
  article?: string;
  /**
   * Gregorian.
   */
  year: number;
  subject: string;
}
