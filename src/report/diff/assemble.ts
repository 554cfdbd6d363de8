/** Puts a comparison into the shape the schema `diff-report` describes, with its sentences. */

import type { FindingComparison } from '../../diff/compare-findings.ts';
import type { Comparison, GradedChange } from '../../diff/diff.ts';
import type { Change, DiffReport, KnownFinding, Submission } from '../../diff-report.ts';
import type { Finding, Language } from '../../finding.ts';
import type { PlanDocument } from '../../plan-document.ts';
import type { ValidationReport } from '../../validation-report.ts';
import { exitCodeOf, type FailOn } from '../exit-code.ts';
import { severitiesOf } from '../summary.ts';
import { EN, ZH } from './phrases.ts';
import { SENTENCES_EN } from './sentences-en.ts';
import { SENTENCES_ZH } from './sentences-zh.ts';

/** Raised with the shape of the report. */
export const DIFF_SCHEMA_VERSION = '1.0.0';

export interface DiffFacts {
  readonly version: string;
  readonly comparison: Comparison;
  readonly findings: FindingComparison;
  /** The reports of both sides: what was read and how. */
  readonly before: ValidationReport;
  readonly after: ValidationReport;
  /** Why inputs could not be read, by path, in the report's language. */
  readonly reasons: ReadonlyMap<string, string>;
  /** An input could not be done, or nothing could be compared at all. */
  readonly undone: boolean;
  readonly options: {
    readonly asOf?: string | undefined;
    readonly lang: Language;
    readonly failOn: FailOn;
  };
}

export function assembleDiff(facts: DiffFacts): DiffReport {
  const { comparison, findings, before, after, options, undone } = facts;
  const changes = comparison.changes.map((change) => inWords(change, options.lang));
  return {
    schemaVersion: DIFF_SCHEMA_VERSION,
    generator: { name: 'planlint', version: facts.version },
    options: {
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      lang: options.lang,
      failOn: options.failOn,
    },
    exitCode: exitCodeOf(changes, options.failOn, undone),
    old: submissionOf(before, comparison.unpaired.before, facts.reasons),
    new: submissionOf(after, comparison.unpaired.after, facts.reasons),
    pairs: [...comparison.pairs],
    summary: {
      changes: changes.length,
      ...severitiesOf(changes),
      withReason: changes.filter(({ reason }) => reason).length,
      byClass: countClasses(changes),
      findings: {
        new: findings.fresh.length,
        gone: findings.gone.length,
        unchanged: findings.unchanged.length,
      },
    },
    changes,
    findings: {
      new: findings.fresh.map(knownFinding),
      gone: findings.gone.map(knownFinding),
      unchanged: findings.unchanged.map(knownFinding),
    },
  };
}

function inWords(change: GradedChange, lang: Language): Change {
  const [sentences, phrases] = lang === 'en' ? [SENTENCES_EN, EN] : [SENTENCES_ZH, ZH];
  const { class: kind, severity, ...rest } = change;
  return { class: kind, severity, message: sentences[kind](change) + phrases.reason(change), ...rest };
}

function submissionOf(
  report: ValidationReport,
  unpaired: readonly PlanDocument[],
  reasons: ReadonlyMap<string, string>,
): Submission {
  return {
    inputs: report.inputs.map(({ path, sha256, encoding, status, reason }) => {
      const message = status === 'unreadable' ? reasons.get(path) : undefined;
      return {
        path,
        ...(sha256 !== undefined && { sha256 }),
        ...(encoding !== undefined && { encoding }),
        status,
        ...(reason !== undefined && { reason }),
        ...(message !== undefined && { message }),
      };
    }),
    documents: report.documents.map(({ id, path, kind, title, asOf, measures }) => ({
      id,
      path,
      kind,
      ...(title === undefined ? {} : { title }),
      ...(asOf.date === undefined ? {} : { asOf: asOf.date }),
      measures,
    })),
    unpaired: unpaired.map(({ id }) => id),
  };
}

function countClasses(changes: readonly Change[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { class: kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function knownFinding(finding: Finding): KnownFinding {
  const { rule, severity, message, document, measure, period, locations, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    ...(document === undefined ? {} : { document }),
    ...(measure === undefined ? {} : { measure }),
    ...(period === undefined ? {} : { period: { start: period.start, end: period.end } }),
    locations: locations.map((location) => ({ ...location })),
    fingerprint,
  };
}
