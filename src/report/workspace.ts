/** How the documents of a run belong together, and what each agency answers for in all of them. */
import { bodiesIn, canonicalIn } from '../check/agencies.ts';
import { dutiesFor, hasChapters, missingChapters } from '../check/duties.ts';
import { isPlan, ofOneCity, ordinancesOf, organisationsOf, yearsMeet } from '../check/links.ts';
import type { Measure, PlanDocument } from '../plan-document.ts';
import type { AgencyDuties, Link, ReportDuty, Workspace } from '../validation-report.ts';
import { isCollectiveAgency } from '../words/agencies.ts';
import { BUILT_IN_DUTIES, type DutyProfile } from '../words/duties.ts';
import { recordsIn } from './summary.ts';

export function workspaceOf(
  documents: readonly PlanDocument[],
  duties: DutyProfile = BUILT_IN_DUTIES,
): Workspace {
  const agencies = answersOf(documents);
  return {
    links: documents.flatMap((document) => linksFrom(document, documents)),
    agencies: agencies.toSorted(
      (a, b) => compare(a.jurisdiction ?? '', b.jurisdiction ?? '') || compare(a.name, b.name),
    ),
    reports: documents.flatMap((document) => reportsOf(document, duties)),
  };
}

function reportsOf(document: PlanDocument, duties: DutyProfile): ReportDuty[] {
  const missing = missingChapters(document, duties);
  return dutiesFor(document, duties).map(({ id, law, article = '', due }) => ({
    document: document.id,
    duty: id,
    law: `${law}${article}`,
    ...(due === undefined ? {} : { due }),
    confirmed: duties.confirmed,
    checked: hasChapters(document),
    missing: missing.flatMap(({ duty, chapter }) => (duty.id === id ? [chapter.id] : [])),
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** From the plan to what belongs to it: its results, its indicators, who answers for it, the local law. */
function linksFrom(document: PlanDocument, documents: readonly PlanDocument[]): Link[] {
  const to = (others: readonly PlanDocument[], as: Link['as']): Link[] =>
    others.filter((other) => other !== document).map((other) => linkOf(document, other, as));
  const ofKind = (kind: PlanDocument['kind']): PlanDocument[] =>
    documents.filter(
      (other) => other.kind === kind && ofOneCity(document, other, documents) && yearsMeet(document, other),
    );
  const own: Link[] = [];
  if (document.kind === 'strategy-plan') {
    own.push(...to(ofKind('results-report'), 'results'), ...to(ofKind('kpi-plan'), 'indicators'));
  }
  if (document.kind === 'kpi-plan') own.push(...to(ofKind('kpi-revision'), 'revision'));
  if (isPlan(document)) {
    own.push(...to(organisationsOf(document, documents), 'organisation'));
    own.push(...to(ordinancesOf(document, documents), 'ordinance'));
  }
  return own;
}

function linkOf(from: PlanDocument, to: PlanDocument, as: Link['as']): Link {
  const isStated = from.jurisdiction !== undefined && to.jurisdiction !== undefined;
  const [a, b] = [from.period, to.period];
  const years = !a || !b ? 'open' : a.start === b.start && a.end === b.end ? 'same' : 'overlapping';
  return { from: from.id, to: to.id, as, city: isStated ? 'stated' : 'assumed', years };
}

/** One entry for each body of each city, whatever the documents call it. */
function answersOf(documents: readonly PlanDocument[]): AgencyDuties[] {
  const cities = new Set(documents.flatMap(({ jurisdiction }) => jurisdiction ?? []));
  const only = cities.size === 1 ? [...cities][0] : undefined;
  const entries = new Map<string, AgencyDuties>();
  const entryFor = (document: PlanDocument, name: string): AgencyDuties => {
    const city = document.jurisdiction ?? only;
    const key = `${city ?? ''}\u001f${name}`;
    const known = entries.get(key) ?? emptyEntry(name, city);
    entries.set(key, known);
    return known;
  };
  for (const document of documents) {
    addMeasures(document, (name) => entryFor(document, canonicalIn(document, name)));
    for (const name of bodiesIn(document)) entryFor(document, name).named = true;
    addOrganisation(document, (name) => entryFor(document, name));
    addOrdinance(document, (name) => entryFor(document, name));
  }
  return [...entries.values()];
}

function emptyEntry(name: string, jurisdiction: string | undefined): AgencyDuties {
  return {
    name,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    named: false,
    led: 0,
    supported: 0,
    behind: 0,
    missing: 0,
    convenes: [],
    supports: false,
    duties: [],
    deadlines: [],
  };
}

type EntryFor = (name: string) => AgencyDuties;

/** Counts are of measures: one is behind when any of its records is. */
function addMeasures({ measures }: PlanDocument, entryFor: EntryFor): void {
  const has = (measure: Measure, status: string): boolean =>
    recordsIn(measure).some((record) => record.status === status);
  for (const measure of measures) {
    for (const name of measure.leadAgencies) {
      if (isCollectiveAgency(name)) continue;
      const entry = entryFor(name);
      entry.led += 1;
      if (has(measure, 'behind')) entry.behind += 1;
      if (has(measure, 'missing')) entry.missing += 1;
    }
    for (const name of measure.supportingAgencies) {
      if (!isCollectiveAgency(name)) entryFor(name).supported += 1;
    }
  }
}

function addOrganisation({ id, organisation }: PlanDocument, entryFor: EntryFor): void {
  for (const { name, canonical = name, role, group } of organisation?.agencies ?? []) {
    const entry = entryFor(canonical);
    if (role === 'supporting') entry.supports = true;
    if (role !== 'convenor' || group === undefined || entry.convenes.includes(group)) continue;
    entry.convenes.push(group);
    const texts = organisation?.groups.find((own) => own.name === group)?.duties ?? [];
    if (texts.length > 0) entry.duties.push({ document: id, by: group, texts: [...texts] });
  }
}

function addOrdinance({ id, ordinance }: PlanDocument, entryFor: EntryFor): void {
  for (const { name, canonical = name, article, item, duties } of ordinance?.agencies ?? []) {
    const by = `${article}-${item}`;
    if (duties.length > 0) entryFor(canonical).duties.push({ document: id, by, texts: [...duties] });
  }
  for (const deadline of ordinance?.deadlines ?? []) {
    const { article, date, subject } = deadline;
    const due = { document: id, article, ...(date === undefined ? {} : { date: String(date) }), subject };
    const names = deadline.agencies ?? (deadline.agency === undefined ? [] : [deadline.agency]);
    for (const name of names) entryFor(name).deadlines.push(due);
  }
}
