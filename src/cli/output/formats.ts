/** Words of the command line: commands, formats, profiles. */
import type { SplitBy } from '../../report/lists/split.ts';

export const INGEST_FORMATS = ['json', 'ndjson', 'csv', 'cells', 'xlsx'] as const;
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
export const REPORT_BY: readonly SplitBy[] = ['document', 'agency', 'sector'];
export const INIT_PARTS = ['config', 'templates'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const COMMANDS: readonly string[] = [
  'ingest',
  'validate',
  'accept',
  'report',
  'diff',
  'rules',
  'explain',
  'schema',
  'init',
  'completion',
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
export type Shell = (typeof SHELLS)[number];
