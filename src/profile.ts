// Generated from schemas/profile.schema.json by `npm run generate`. Do not edit.

export type Headers = string[];

/**
 * Says which header words of a table mean which field. A new city's layout is a new profile, not new code.
 */
export interface Profile {
  $schema?: string;
  /**
   * Kebab-case name, given to --profile.
   */
  id: string;
  /**
   * What its tables make: a document of that kind, or (shortfall-explanation) a part of a results report. Documents of kind organisation and ordinance may be prose without any table (see `prose`).
   */
  kind:
    | 'strategy-plan'
    | 'results-report'
    | 'shortfall-explanation'
    | 'kpi-plan'
    | 'kpi-revision'
    | 'organisation'
    | 'ordinance';
  name: {
    'zh-TW': string;
    en: string;
  };
  /**
   * Identifier of a built-in profile whose fields are taken over; fields given here are added to it.
   */
  extends?: string;
  /**
   * Header words by field. Spaces, line breaks, full width, brackets and slashes do not matter.
   */
  fields: {
    category?: Headers;
    sector?: Headers;
    ordinal?: Headers;
    measure?: Headers;
    description?: Headers;
    indicator?: Headers;
    unit?: Headers;
    agencies?: Headers;
    lead?: Headers;
    support?: Headers;
    period?: Headers;
    begin?: Headers;
    end?: Headers;
    result?: Headers;
    target?: Headers;
    budget?: Headers;
    note?: Headers;
    total?: Headers;
    carbon?: Headers;
    explanation?: Headers;
    comparison?: Headers;
    article?: Headers;
    group?: Headers;
    convenor?: Headers;
    duties?: Headers;
    reason?: Headers;
    page?: Headers;
  };
  /**
   * What makes a row the header of such a table.
   */
  header: {
    /**
     * Fields that must be there.
     */
    all: string[];
    /**
     * At least one of these must be there, unless empty.
     */
    any: string[];
    /**
     * How many fields in all.
     */
    atLeast: number;
  };
  /**
   * What makes a text without a table of this profile such a document, for the kinds organisation and ordinance. What is given must all hold.
   */
  prose?: {
    lines?: {
      /**
       * How lines begin; `…` stands for a number: `第…條`.
       *
       * @minItems 1
       */
      startWith: [string, ...string[]];
      /**
       * How many lines must begin so.
       */
      atLeast: number;
    };
    words?: {
      /**
       * @minItems 1
       */
      any: [string, ...string[]];
      /**
       * How many different ones of the words must be there.
       */
      atLeast: number;
    };
  };
  /**
   * Words by which a target cell says that nothing applies in that year.
   */
  notApplicable?: Headers;
}
