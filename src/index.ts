/** planlint as a library: bytes in, model and findings out. Runs in Node and in browsers. */
export type { AcceptedFinding, Baseline } from './check/engine/baseline.ts';
export type { Override } from './check/engine/overrides.ts';
export { defineRule, type Rule } from './check/rule.ts';
export { RULES } from './check/rules/index.ts';
export type { DiffReport } from './diff-report.ts';
export type { Finding, Language, Location, Severity, Years } from './finding.ts';
export type { InputFile, InputOutcome, InputSource, UnopenedInput } from './input.ts';
export {
  type DiffFormat,
  diff,
  ingest,
  loadProfile,
  type Options,
  type ReportFormat,
  report,
  validate,
} from './library.ts';
export { builtInProfiles, type ParsedProfile, type Profile, parseProfile } from './map/profile.ts';
export { TIDY_COLUMNS } from './own-csv.ts';
export type { DiffRun } from './pipeline/diff.ts';
export type { Ingested, IngestRun, RunOptions, ValidateRun } from './pipeline/pipeline.ts';
export type * from './plan-document.ts';
export { isDemanding } from './read/demand.ts';
export { formatTidyTable } from './report/tidy.ts';
export type { ValidationReport } from './validation-report.ts';
export {
  type Annotated,
  type AnnotateInput,
  type AnnotateOptions,
  annotateWorkbook,
} from './workbook/annotate.ts';
export { tidyBook } from './workbook/tidy/write.ts';
