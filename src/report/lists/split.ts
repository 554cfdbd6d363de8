/**
 * Splits a run into what belongs to one document, lead agency or sector each. No finding is in none, and only one about
 * several documents (a table that stands in several files is told once in the run) is in the parts of them all.
 */

import { type RepeatedTables, repeatedTables, withoutRepeats } from '../../check/copies/renderings.ts';
import type { SkippedRule } from '../../check/engine/engine.ts';
import { SEVERITIES, type Severity } from '../../finding.ts';
import type { Measure, PlanDocument } from '../../plan-document.ts';
import type { DocumentHead, Finding, ValidationReport } from '../../validation-report.ts';
import { agencyNamer, type NameAgencies } from '../agency-names.ts';
import { concernedBy } from '../concerned.ts';
import { exitCodeOf } from '../exit-code.ts';
import { asSeenFrom, type Copies } from '../seen-from.ts';
import { countRecords, summarise } from '../summary.ts';

export const SPLITS = ['document', 'agency', 'sector'] as const;
export type SplitBy = (typeof SPLITS)[number];

export interface Splittable {
  readonly report: ValidationReport;
  readonly model: { readonly documents: readonly PlanDocument[] };
  readonly copies?: Copies;
  readonly skipped?: readonly SkippedRule[];
}

export interface Part {
  /** The document's identifier, the agency's registry name or the sector's; absent for what belongs to none. */
  readonly name?: string;
  readonly report: ValidationReport;
  /** With the measures of the part; of a table that stands in several documents, the first has them. */
  readonly documents: readonly PlanDocument[];
  /** The rules that did not run on them, in both languages, where the run has them so. */
  readonly skipped?: readonly SkippedRule[];
  /** What this agency leads together with another one, in whose part it is. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface Elsewhere {
  readonly name: string;
  readonly measures: number;
  readonly findings: number;
}

const NOBODY = '';

/**
 * Parts in the order of the documents, then by first appearance; what belongs to none is last. Of several lead agencies
 * the first one's part has the measure and its findings: one desk answers for it, the others are told where it stands.
 */
export function splitRun(run: Splittable, by: SplitBy): Part[] {
  const namesOf = agenciesByCity(run.model.documents);
  const keyOf = keysOf(by, namesOf, run.report.documents);
  const keys = new Set<string>();
  const repeated = by === 'document' ? NO_REPEATS : repeatedTables(run.model.documents);
  const once = withoutRepeats(run.model.documents, repeated);
  for (const document of once) {
    if (by === 'document') keys.add(document.id);
    else for (const measure of document.measures) keys.add(keyOf.measure(measure, document));
  }
  const findings = new Map<string, Finding[]>();
  for (const finding of run.report.findings) {
    for (const key of keyOf.finding(finding)) {
      keys.add(key);
      const known = findings.get(key);
      if (known) known.push(finding);
      else findings.set(key, [finding]);
    }
  }
  const ordered = [...keys].sort((a, b) => Number(a === NOBODY) - Number(b === NOBODY));
  return ordered.map((key) => {
    const found = findings.get(key) ?? [];
    const documents =
      by === 'document'
        ? run.model.documents.filter(({ id }) => id === key)
        : documentsOf(once, found, (measure, at) => keyOf.measure(measure, at) === key);
    const [document] = documents;
    const own =
      by === 'document' && document
        ? found.map((finding) =>
            asSeenFrom(finding, { id: document.id, path: document.source.path }, run.copies),
          )
        : found;
    const skipped = run.skipped?.filter((one) => isAbout(one, documents));
    return {
      ...(key !== NOBODY && { name: key }),
      report: partOf(run.report, { by, key, documents }, own),
      documents,
      ...(skipped && { skipped }),
      elsewhere: by === 'agency' && key !== NOBODY ? elsewhereOf(key, { ...run, once }, namesOf) : [],
    };
  });
}

/** A document's own report counts what the document holds, whatever other files hold too. */
const NO_REPEATS: RepeatedTables = new Map();

function isAbout(
  { document }: { readonly document?: string },
  documents: readonly { readonly id: string }[],
): boolean {
  return document === undefined || documents.some(({ id }) => id === document);
}

/** Two cities each have their 環境保護局: where documents name several cities, the city's name goes before. */
function agenciesByCity(documents: readonly PlanDocument[]): NameAgencies {
  const namesOf = agencyNamer(documents);
  const cities = new Map(documents.map(({ id, jurisdiction }) => [id, jurisdiction ?? '']));
  const several = new Set([...cities.values()].filter((city) => city !== '')).size > 1;
  if (!several) return namesOf;
  return (names, document) => {
    const city = cities.get(document ?? '') ?? '';
    return namesOf(names, document).map((name) => (name.startsWith(city) ? name : `${city}${name}`));
  };
}

interface Keys {
  readonly measure: (measure: Measure, document: PlanDocument) => string;
  readonly finding: (finding: Finding) => readonly string[];
}

function keysOf(by: SplitBy, namesOf: NameAgencies, documents: readonly DocumentHead[]): Keys {
  if (by === 'document') {
    const concerned = concernedBy(documents);
    return {
      measure: (_, { id }) => id,
      finding: (finding) => (finding.document === undefined ? [NOBODY] : concerned(finding)),
    };
  }
  if (by === 'sector') {
    return { measure: ({ sector }) => sector ?? NOBODY, finding: ({ sector }) => [sector ?? NOBODY] };
  }
  return {
    measure: ({ leadAgencies }, { id }) => namesOf(leadAgencies, id)[0] ?? NOBODY,
    finding: ({ agencies, document }) => [namesOf(agencies, document)[0] ?? NOBODY],
  };
}

/** The documents that have a measure or a place of a finding in the part, with only the measures that are in it. */
function documentsOf(
  documents: readonly PlanDocument[],
  findings: readonly Finding[],
  isIn: (measure: Measure, document: PlanDocument) => boolean,
): PlanDocument[] {
  const found = new Set(
    findings.flatMap(({ document, locations }) => [document, ...locations.map(({ file }) => file)]),
  );
  return documents.flatMap((document) => {
    const measures = document.measures.filter((measure) => isIn(measure, document));
    return measures.length > 0 || found.has(document.id) || found.has(document.source.path)
      ? [{ ...document, measures }]
      : [];
  });
}

function partOf(
  whole: ValidationReport,
  { by, key, documents }: { by: SplitBy; key: string; documents: readonly PlanDocument[] },
  findings: readonly Finding[],
): ValidationReport {
  const paths = new Set([
    ...documents.map(({ source }) => source.path),
    ...findings.flatMap(({ locations }) => locations.map(({ file }) => file)),
  ]);
  // Sums over a whole table cannot be worked out from one agency's rows.
  const { checks, ...listed } = summarise(documents, findings, { repeated: NO_REPEATS });
  const summary = { ...listed, ...unlistedIn(whole, by, key, listed) };
  const heads = new Map(whole.documents.map((head) => [head.id, head]));
  const dates = new Set(documents.map(({ asOf }) => asOf.date));
  const [date] = dates;
  const { asOf: _, baseline: __, ...rest } = whole;
  const counted = findings.filter(({ accepted }) => !accepted);
  return {
    ...rest,
    ...(dates.size === 1 && date !== undefined && { asOf: date }),
    exitCode: exitCodeOf([...counted, ...gravities(summary)], whole.options.failOn, false),
    inputs: whole.inputs.filter(({ path }) => paths.has(path)),
    documents: documents.flatMap((document) => headOf(document, heads.get(document.id)) ?? []),
    rulesSkipped: whole.rulesSkipped.filter((one) => isAbout(one, documents)),
    summary: { ...summary, ...(by === 'document' && checks && { checks }) },
    findings: [...findings] as ValidationReport['findings'],
  };
}

/**
 * The exact counts of a part where the run lists not all of its findings. Whose they are is known by document and by sector; by
 * agency it is not, and the run's own number says how many are missing somewhere.
 */
function unlistedIn(
  { summary }: ValidationReport,
  by: SplitBy,
  key: string,
  listed: Levels,
): Partial<ValidationReport['summary']> {
  if (summary.unlisted === undefined) return {};
  if (by === 'agency' || key === NOBODY) return { unlisted: summary.unlisted };
  const { unlistedByDocument = {}, bySector } = summary;
  const more = by === 'document' ? unlistedByDocument[key] : minus(bySector[key], listed);
  if (more === undefined || more.error + more.warning + more.notice === 0) return {};
  return {
    error: listed.error + more.error,
    warning: listed.warning + more.warning,
    notice: listed.notice + more.notice,
    unlisted: more.error + more.warning + more.notice,
    ...(by === 'document' && { unlistedByDocument: { [key]: more } }),
  };
}

type Levels = Readonly<Record<Severity, number>>;

function minus(all: Levels | undefined, listed: Levels): Levels | undefined {
  if (all === undefined) return undefined;
  return {
    error: all.error - listed.error,
    warning: all.warning - listed.warning,
    notice: all.notice - listed.notice,
  };
}

function gravities(levels: Levels): { readonly severity: Severity }[] {
  return SEVERITIES.filter((severity) => levels[severity] > 0).map((severity) => ({ severity }));
}

function headOf({ measures }: PlanDocument, head: DocumentHead | undefined): DocumentHead | undefined {
  return head && { ...head, measures: measures.length, records: countRecords(measures) };
}

function elsewhereOf(
  agency: string,
  { report, once }: Pick<Splittable, 'report'> & { readonly once: readonly PlanDocument[] },
  namesOf: NameAgencies,
): Elsewhere[] {
  const counts = new Map<string, { measures: number; findings: number }>();
  const at = (names: readonly string[]) => {
    const [first] = names;
    if (first === undefined || first === agency || !names.includes(agency)) return undefined;
    const known = counts.get(first) ?? { measures: 0, findings: 0 };
    counts.set(first, known);
    return known;
  };
  for (const { id, measures } of once) {
    for (const { leadAgencies } of measures) {
      const count = at(namesOf(leadAgencies, id));
      if (count) count.measures += 1;
    }
  }
  for (const { agencies, document } of report.findings) {
    const count = at(namesOf(agencies, document));
    if (count) count.findings += 1;
  }
  return [...counts].map(([name, count]) => ({ name, ...count }));
}
