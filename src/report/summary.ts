/** Counts of a run: what was read, what was found, and whose it is. */
import { type RepeatedTables, repeatedTables, withoutRepeats } from '../check/renderings.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Measure, PlanDocument } from '../plan-document.ts';
import type { Share, Summary } from '../validation-report.ts';
import { checksOf } from './checks.ts';

/**
 * Counts over all documents, a table that stands in several of them once, and over the findings that are not accepted;
 * keys are sorted, so that the order of inputs leaves no trace.
 */
export function summarise(
  documents: readonly PlanDocument[],
  all: readonly Finding[],
  repeated: RepeatedTables = repeatedTables(documents),
): Summary {
  const findings = all.filter(({ accepted }) => accepted === undefined);
  const accepted = all.length - findings.length;
  const measures = withoutRepeats(documents, repeated).flatMap((document) => document.measures);
  const records = measures.flatMap(recordsIn);
  const checks = checksOf(documents);
  return {
    documents: documents.length,
    measures: measures.length,
    records: records.length,
    ...severitiesOf(findings),
    ...(accepted > 0 && { accepted }),
    ...(checks ? { checks } : {}),
    byRule: countBy(findings, (finding) => finding.rule),
    byStatus: countBy(
      records.flatMap(({ status }) => status ?? []),
      (status) => status,
    ),
    bySector: share(measures, findings, (item) => (item.sector === undefined ? [] : [item.sector])),
    byAgency: share(measures, findings, (item) => ('agencies' in item ? item.agencies : item.leadAgencies)),
  };
}

export function recordsIn(measure: Measure): Measure['indicators'][number]['records'] {
  return measure.indicators.flatMap((indicator) => indicator.records);
}

export function severitiesOf(findings: readonly { severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return sorted(counts);
}

function share(
  measures: readonly Measure[],
  findings: readonly Finding[],
  keysOf: (item: Measure | Finding) => readonly string[],
): Record<string, Share> {
  const shares = new Map<string, Share>();
  const at = (key: string): Share => {
    const known = shares.get(key) ?? { measures: 0, records: 0, error: 0, warning: 0, notice: 0 };
    shares.set(key, known);
    return known;
  };
  for (const measure of measures) {
    for (const key of new Set(keysOf(measure))) {
      at(key).measures += 1;
      at(key).records += recordsIn(measure).length;
    }
  }
  for (const finding of findings) {
    for (const key of new Set(keysOf(finding))) at(key)[finding.severity] += 1;
  }
  return sorted(shares);
}

function sorted<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
