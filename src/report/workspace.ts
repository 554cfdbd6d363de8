/** How the documents of a run belong together, and what each agency answers for in all of them. */
import { dutiesFor, hasChapters, missingChapters } from '../check/duties.ts';
import { groupBy } from '../check/grouping.ts';
import { isPlan, ofOneCity, yearsMeet } from '../check/links.ts';
import { bodyTalliesOf } from '../check/tallies.ts';
import type { PlanDocument } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import type { AgencyDuties, Link, ReportDuty, Workspace } from '../validation-report.ts';
import { BUILT_IN_DUTIES, type DutyProfile } from '../words/duties.ts';

export function workspaceOf(
  documents: readonly PlanDocument[],
  duties: DutyProfile = BUILT_IN_DUTIES,
): Workspace {
  const agencies = answersOf(documents);
  const kin = kinOf(documents);
  return {
    links: documents.flatMap((document) => linksFrom(document, kin)),
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

interface Kin {
  readonly ofKind: (kind: PlanDocument['kind']) => readonly PlanDocument[];
  readonly organised: readonly PlanDocument[];
  readonly legal: readonly PlanDocument[];
  readonly all: readonly PlanDocument[];
}

/** Whom a plan may be linked with: a thousand plans are not looked through for each of a thousand. */
function kinOf(all: readonly PlanDocument[]): Kin {
  const byKind = new Map(groupBy(all, ({ kind }) => kind).map((alike) => [alike[0].kind, alike]));
  return {
    ofKind: (kind) => byKind.get(kind) ?? [],
    organised: all.filter(({ organisation }) => organisation !== undefined),
    legal: all.filter(({ ordinance }) => ordinance !== undefined),
    all,
  };
}

/** From the plan to what belongs to it: its results, its indicators, who answers for it, the local law. */
function linksFrom(document: PlanDocument, { ofKind, organised, legal, all }: Kin): Link[] {
  const to = (others: readonly PlanDocument[], as: Link['as']): Link[] =>
    others
      .filter((other) => other !== document && ofOneCity(document, other, all))
      .map((other) => linkOf(document, other, as));
  const inTime = (others: readonly PlanDocument[]) => others.filter((other) => yearsMeet(document, other));
  const own: Link[] = [];
  if (document.kind === 'strategy-plan') {
    own.push(...to(inTime(ofKind('results-report')), 'results'));
    own.push(...to(inTime(ofKind('kpi-plan')), 'indicators'));
  }
  if (document.kind === 'kpi-plan') own.push(...to(inTime(ofKind('kpi-revision')), 'revision'));
  if (organised.length + legal.length > 0 && isPlan(document)) {
    own.push(...to(inTime(organised), 'organisation'), ...to(legal, 'ordinance'));
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
    addMeasures(document, (name) => entryFor(document, name));
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

function addMeasures(document: PlanDocument, entryFor: EntryFor): void {
  for (const { name, led, supported, behind, missing } of bodyTalliesOf(document)) {
    const entry = entryFor(name);
    entry.named = true;
    entry.led += led;
    entry.supported += supported;
    entry.behind += behind;
    entry.missing += missing;
  }
}

function addOrganisation({ id, organisation }: PlanDocument, entryFor: EntryFor): void {
  const groups = new Map((organisation?.groups ?? []).map((own) => [own.name, own] as const).toReversed());
  const convened = rememberFor(({ convenes }: AgencyDuties) => new Set(convenes));
  for (const { name, canonical = name, role, group } of organisation?.agencies ?? []) {
    const entry = entryFor(canonical);
    if (role === 'supporting') entry.supports = true;
    if (role !== 'convenor' || group === undefined || convened(entry).has(group)) continue;
    entry.convenes.push(group);
    convened(entry).add(group);
    const texts = groups.get(group)?.duties ?? [];
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
