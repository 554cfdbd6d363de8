/** Puts a run's outcome into the shape the schema `validation-report` describes. */
import type { AcceptedFinding, BaselineOutcome } from '../check/engine/baseline.ts';
import type { SkippedRule } from '../check/engine/engine.ts';
import type { Unlisted } from '../check/engine/held-findings.ts';
import type { Override } from '../check/engine/overrides.ts';
import { extentOf, talliesOf } from '../check/tallies.ts';
import type { Finding, Language, Severity } from '../finding.ts';
import type { InputOutcome } from '../input.ts';
import { DEFAULT_LIMITS, LIMIT_NAMES, type Limits } from '../limits.ts';
import type { PlanDocument } from '../plan-document.ts';
import type {
  Baseline,
  BaselineEntry,
  DocumentHead,
  Input,
  Override as ReportOverride,
  ValidationReport,
} from '../validation-report.ts';
import type { DutyProfile } from '../words/duties.ts';
import { exitCodeOf, type FailOn } from './exit-code.ts';
import { holdingsOf } from './holds.ts';
import { summarise } from './summary.ts';
import { undoneInputs } from './undone.ts';
import { workspaceOf } from './workspace.ts';

/** Raised with the shape of the report. */
export const REPORT_SCHEMA_VERSION = '1.0.0';

export interface RunFacts {
  readonly version: string;
  readonly ruleset: { readonly version: string; readonly hash: string };
  readonly inputs: readonly InputOutcome[];
  readonly findings: readonly Finding[];
  readonly baseline?: BaselineOutcome | undefined;
  /** Findings that are counted and not listed. */
  readonly unlisted?: readonly Unlisted[];
  readonly skipped: readonly SkippedRule[];
  /** A rule of ours failed: the report is not whole. */
  readonly faulty?: boolean;
  readonly options: {
    /** ISO, as given. */
    readonly asOf?: string | undefined;
    readonly encoding?: string | undefined;
    readonly limits?: Partial<Limits> | undefined;
    readonly profiles: readonly { readonly id: string }[];
    readonly lang: Language;
    readonly failOn: FailOn;
    readonly rules: ReadonlyMap<string, Severity | 'off'>;
    readonly overrides?: readonly Override[];
    /** The configuration file, as it is to be shown. */
    readonly configFile?: string | undefined;
    readonly duties?: DutyProfile | undefined;
  };
}

/** The report of a run. Inputs are sorted by path; findings and skipped rules are kept in the order given. */
export function assembleReport(run: RunFacts): ValidationReport {
  const inputs = run.inputs.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const documents = inputs.flatMap((input) => (input.status === 'read' ? (input.document ?? []) : []));
  const undone =
    run.faulty === true || undoneInputs(inputs, run.options.rules, run.options.overrides).length > 0;
  const asOf = commonDate(documents);
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    generator: { name: 'planlint', version: run.version },
    ruleset: { ...run.ruleset },
    options: optionsOf(run.options),
    ...(asOf !== undefined && { asOf }),
    exitCode: exitCodeOf([...run.findings, ...(run.unlisted ?? [])], run.options.failOn, undone),
    inputs: inputs.map(describeInput),
    documents: documents.map(headOf),
    workspace: workspaceOf(documents, run.options.duties),
    rulesSkipped: run.skipped.map(({ rule, document, reason }) => ({
      rule,
      ...(document !== undefined && { document }),
      reason: reason[run.options.lang],
    })),
    ...(run.baseline && { baseline: describeBaseline(run.baseline) }),
    summary: summarise(documents, run.findings, { unlisted: run.unlisted }),
    findings: run.findings.map(plainFinding),
  };
}

function optionsOf(options: RunFacts['options']): ValidationReport['options'] {
  const rules = [...options.rules].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    lang: options.lang,
    failOn: options.failOn,
    config: {
      profiles: options.profiles.map(({ id }) => id),
      ...(options.encoding !== undefined && { encoding: options.encoding }),
      ...limitsSet(options.limits ?? {}),
      rules: Object.fromEntries(rules),
      ...(options.overrides &&
        options.overrides.length > 0 && { overrides: options.overrides.map(describeOverride) }),
      ...(options.configFile !== undefined && { file: options.configFile }),
    },
  };
}

function limitsSet(limits: Partial<Limits>): { limits?: Record<string, number> } {
  const set = LIMIT_NAMES.flatMap((name) => {
    const value = limits[name];
    return value === undefined || value === DEFAULT_LIMITS[name] ? [] : [[name, value] as const];
  });
  return set.length > 0 ? { limits: Object.fromEntries(set) } : {};
}

function describeOverride({ files, sectors, agencies, rules }: Override): ReportOverride {
  return {
    ...(files && { files: [...files] }),
    ...(sectors && { sectors: [...sectors] }),
    ...(agencies && { agencies: [...agencies] }),
    rules: Object.fromEntries(rules),
  };
}

function describeBaseline({ expired, stale, ...facts }: BaselineOutcome): Baseline {
  return { ...facts, expired: expired.map(describeEntry), stale: stale.map(describeEntry) };
}

function describeEntry({
  fingerprint,
  rule,
  file,
  message,
  reason,
  expires,
}: AcceptedFinding): BaselineEntry {
  return {
    fingerprint,
    rule,
    ...(file !== undefined && { file }),
    ...(message !== undefined && { message }),
    reason,
    ...(expires !== undefined && { expires }),
  };
}

function commonDate(documents: readonly PlanDocument[]): string | undefined {
  // A law or a list of agencies is not judged at any date, and so does not make the dates differ.
  const judged = documents.filter((document) => holdingsOf(document) === undefined);
  const dates = new Set((judged.length > 0 ? judged : documents).map(({ asOf }) => asOf.date));
  return dates.size === 1 ? [...dates][0] : undefined;
}

function describeInput(input: InputOutcome): Input {
  const { path, sha256, status } = input;
  const known = { path, ...(sha256 !== undefined && { sha256 }) };
  if (input.status === 'unreadable') {
    const { reason, detail } = input.unreadable;
    return { ...known, status, reason: reason === 'unopened' ? detail : reason };
  }
  return {
    ...known,
    ...(input.encoding && { encoding: input.encoding.name }),
    ...(input.dialect && { dialect: { ...input.dialect } }),
    status,
    ...(input.ownSheets && { ownSheets: [...input.ownSheets] }),
  };
}

function headOf(document: PlanDocument): DocumentHead {
  const holds = holdingsOf(document);
  const { id, source, kind, profile, title, asOf } = document;
  return {
    id,
    path: source.path,
    kind,
    profile,
    ...(title !== undefined && { title }),
    asOf: {
      ...(asOf.date !== undefined && { date: asOf.date }),
      basis: asOf.basis,
      ...(asOf.raw !== undefined && { raw: asOf.raw }),
    },
    ...extentOf(talliesOf(document)),
    ...(holds && { holds }),
  };
}

type Plain = ValidationReport['findings'][number];

/** One order of keys, whoever made the finding. Nobody changes a place or a fact: they are handed on, not copied. */
function plainFinding(finding: Finding): Plain {
  const { rule, severity, message, document, table, sector, measure, indicator, period, accepted } = finding;
  const plain: Pick<Plain, 'rule' | 'severity' | 'message'> & Partial<Plain> = { rule, severity, message };
  if (document !== undefined) plain.document = document;
  if (table !== undefined) plain.table = table;
  if (sector !== undefined) plain.sector = sector;
  if (measure !== undefined) plain.measure = measure;
  if (indicator !== undefined) plain.indicator = indicator;
  if (period !== undefined) plain.period = period;
  const { evidence, fingerprint } = finding;
  const facts = { agencies: [...finding.agencies], locations: [...finding.locations], evidence, fingerprint };
  return Object.assign(plain, facts, accepted && { accepted: { ...accepted } });
}
