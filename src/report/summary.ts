/** Counts of a run: what was read, what was found, and whose it is. */

import { type RepeatedTables, repeatedTables } from '../check/copies/renderings.ts';
import type { Unlisted } from '../check/engine/held-findings.ts';
import { extentOf, type TableTally, talliesOf } from '../check/tallies.ts';
import { type Finding, SEVERITIES, type Severity } from '../finding.ts';
import type { Measure, PlanDocument } from '../plan-document.ts';
import type { Share, Summary } from '../validation-report.ts';
import { checksOf } from './checks.ts';

/** What a finding counts for, listed or not. */
interface Countable {
  readonly rule: string;
  readonly severity: Severity;
  readonly sector?: string | undefined;
  readonly agencies: readonly string[];
  /** How many findings it stands for; one when it is one. */
  readonly count?: number;
}

/**
 * Counts over all documents, a table that stands in several of them once, and over the findings that are not accepted,
 * those that are counted and not listed among them; keys are sorted, so that the order of inputs leaves no trace.
 */
export function summarise(
  documents: readonly PlanDocument[],
  all: readonly Finding[],
  { repeated = repeatedTables(documents), unlisted = [] }: SummaryOptions = {},
): Summary {
  const listed = all.filter(({ accepted }) => accepted === undefined);
  const accepted = all.length - listed.length;
  const findings: readonly Countable[] = [...listed, ...unlisted];
  const beyond = unlisted.reduce((sum, { count }) => sum + count, 0);
  const tallies = documents.flatMap((document) =>
    talliesOf(document).filter(({ table }) => !repeated.get(document.id)?.has(table)),
  );
  const checks = checksOf(documents);
  return {
    documents: documents.length,
    ...extentOf(tallies),
    ...severitiesOf(findings),
    ...(accepted > 0 && { accepted }),
    ...(beyond > 0 && { unlisted: beyond, unlistedByDocument: byDocument(unlisted) }),
    ...(checks ? { checks } : {}),
    byRule: summed(findings.map(({ rule, count = 1 }) => [rule, count] as const)),
    byStatus: summed(tallies.flatMap(({ byStatus }) => byStatus)),
    bySector: share(
      tallies.flatMap(({ bySector }) => bySector),
      findings,
      ({ sector }) => (sector === undefined ? [] : [sector]),
    ),
    byAgency: share(
      tallies.flatMap(({ byAgency }) => byAgency),
      findings,
      ({ agencies }) => agencies,
    ),
  };
}

interface SummaryOptions {
  readonly repeated?: RepeatedTables;
  readonly unlisted?: readonly Unlisted[] | undefined;
}

export function countRecords(measures: readonly Measure[]): number {
  let count = 0;
  for (const { indicators } of measures) for (const { records } of indicators) count += records.length;
  return count;
}

export function severitiesOf(
  findings: readonly { readonly severity: Severity; readonly count?: number }[],
): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  for (const { severity, count = 1 } of findings) counts[severity] += count;
  return counts;
}

function byDocument(unlisted: readonly Unlisted[]): Record<string, Record<Severity, number>> {
  const all = new Map<string, Unlisted[]>();
  for (const one of unlisted) {
    const own = all.get(one.document) ?? [];
    all.set(one.document, own);
    own.push(one);
  }
  return sorted(new Map([...all].map(([document, own]) => [document, severitiesOf(own)])));
}

/** Findings on a document by severity: those that are listed, and those that are counted only. */
export function exactCounts(
  listed: readonly { readonly severity: Severity }[],
  { unlistedByDocument = {} }: Pick<Summary, 'unlistedByDocument'>,
  document: string,
): Record<Severity, number> {
  const counts = severitiesOf(listed);
  const more = Object.hasOwn(unlistedByDocument, document) ? unlistedByDocument[document] : undefined;
  for (const severity of SEVERITIES) counts[severity] += more?.[severity] ?? 0;
  return counts;
}

function summed(counted: Iterable<readonly [key: string, count: number]>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const [key, count] of counted) counts.set(key, (counts.get(key) ?? 0) + count);
  return sorted(counts);
}

function share(
  extents: TableTally['bySector'],
  findings: readonly Countable[],
  keysOf: (finding: Countable) => readonly string[],
): Record<string, Share> {
  const shares = new Map<string, Share>();
  const at = (key: string): Share => {
    const known = shares.get(key) ?? { measures: 0, records: 0, error: 0, warning: 0, notice: 0 };
    shares.set(key, known);
    return known;
  };
  for (const [key, { measures, records }] of extents) {
    const known = at(key);
    known.measures += measures;
    known.records += records;
  }
  for (const finding of findings) {
    keysOf(finding).forEach((key, index, keys) => {
      // A finding counts once for an agency it names twice.
      if (keys.indexOf(key) === index) at(key)[finding.severity] += finding.count ?? 1;
    });
  }
  return sorted(shares);
}

function sorted<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
