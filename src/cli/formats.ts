/** Which formats each command writes, and which the program will write one day. */

export const INGEST_FORMATS = ['json', 'ndjson', 'csv', 'xlsx'] as const;
export const VALIDATE_FORMATS = [
  'text',
  'json',
  'ndjson',
  'csv',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'html',
  'xlsx',
] as const;
export const REPORT_FORMATS = ['html', 'markdown', 'xlsx', 'csv', 'json'] as const;
export const DIFF_FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export const RULE_LIST_FORMATS = ['text', 'json', 'markdown'] as const;
export const EXPLAIN_FORMATS = ['text', 'json', 'markdown'] as const;

/** Asked for by name in the project's plan: refused as not there yet, not as a slip of the pen. */
export const PLANNED_FORMATS: readonly string[] = ['xlsx'];
export const PLANNED_COMMANDS: readonly string[] = ['init'];
export const COMMANDS: readonly string[] = [
  'ingest',
  'validate',
  'accept',
  'report',
  'diff',
  'rules',
  'explain',
  'schema',
  'help',
];

/** The built-in profiles, for the help: loading them would make it slow. A test holds them against the real ones. */
export const PROFILE_IDS: readonly string[] = [
  'strategy-plan',
  'results-report',
  'shortfall-explanation',
  'kpi-plan',
  'kpi-revision',
  'organisation',
  'ordinance',
];

export type IngestFormat = (typeof INGEST_FORMATS)[number];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export type DiffFormat = (typeof DIFF_FORMATS)[number];
export type ValidateFormat = (typeof VALIDATE_FORMATS)[number];
