/** Counts that a document states, held against what it lists: agencies, members, groups, measures. */
import type { PlanDocument } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import type { Subject } from '../rule.ts';
import { countChecks, shortfallChecks } from './prose.ts';
import type { ArithmeticCheck } from './statement-check.ts';

type Organisation = NonNullable<PlanDocument['organisation']>;
type Ordinance = NonNullable<PlanDocument['ordinance']>;

export interface CountCheck {
  readonly what:
    | 'supporting-agencies'
    | 'members'
    | 'groups'
    | 'measures'
    | 'shortfalls'
    | 'chapters'
    | 'articles';
  readonly holds: boolean;
  readonly subject: Subject;
  /** `19`, or `15-21` where the document leaves it open. */
  readonly stated: string;
  /** The words it is stated in. */
  readonly text: string;
  readonly source: Source;
  readonly listed: number;
  /** `1 + 1 + 1 + 16`, or the names that were counted. */
  readonly parts: string;
  readonly listedSource?: Source | undefined;
}

/** `documents` may hold the table of reasons that a report's shortfalls are counted in. */
export function countsOf(document: PlanDocument, documents: readonly PlanDocument[]): CountCheck[] {
  const { organisation, ordinance } = document;
  const ofMeasures = [...countChecks(document), ...shortfallChecks(document, documents)];
  return [
    ...ofMeasures.map(ofMeasure),
    ...(organisation ? organisationCounts(organisation) : []),
    ...(ordinance ? ordinanceCounts(ordinance) : []),
  ];
}

/** What is counted rather than added up. */
export function isCount(kind: ArithmeticCheck['kind']): kind is 'measures' | 'shortfalls' {
  return kind === 'measures' || kind === 'shortfalls';
}

function ofMeasure(check: ArithmeticCheck): CountCheck {
  const { kind, holds, subject, stated, statedSource, computed = 0, sources } = check;
  return {
    what: isCount(kind) ? kind : 'measures',
    holds,
    subject,
    stated,
    text: stated,
    source: statedSource,
    listed: computed,
    parts: '',
    listedSource: sources[0],
  };
}

/** `七章，條文共計四十九條` in the general explanation, against the chapters and articles that follow. */
function ordinanceCounts({ stated = [], chapters, articles }: Ordinance): CountCheck[] {
  return stated.map(({ what, count, text, source }) => {
    const listed = what === 'chapters' ? chapters : articles;
    return {
      what,
      holds: listed.length === count,
      subject: {},
      stated: text,
      text,
      source,
      listed: listed.length,
      parts: '',
      listedSource: listed[0]?.source,
    };
  });
}

function organisationCounts(organisation: Organisation): CountCheck[] {
  const { facts, groups, agencies } = organisation;
  const supporting = agencies.filter(({ role }) => role === 'supporting');
  return [
    ...listedAgainst(organisation, 'supportingAgencyCount', {
      what: 'supporting-agencies',
      stated: facts.supportingAgencyCount,
      names: supporting.map(({ name }) => name),
      listedSource: supporting[0]?.source,
    }),
    ...listedAgainst(organisation, 'workingGroupCount', {
      what: 'groups',
      stated: facts.workingGroupCount,
      names: groups.map(({ name }) => name),
      listedSource: groups[0]?.source,
    }),
    ...memberCounts(organisation),
  ];
}

interface Listed {
  readonly what: CountCheck['what'];
  readonly stated: number | undefined;
  readonly names: readonly string[];
  readonly listedSource: Source | undefined;
}

function listedAgainst(
  { factSources }: Organisation,
  fact: string,
  { what, stated, names, listedSource }: Listed,
): CountCheck[] {
  const said = factSources?.[fact];
  if (stated === undefined || said === undefined || names.length === 0) return [];
  return [
    {
      what,
      holds: names.length === stated,
      subject: {},
      stated: String(stated),
      text: said.raw,
      source: said.source,
      listed: names.length,
      parts: names.join('、'),
      listedSource,
    },
  ];
}

/** Whether a secretary is a member differs from city to city: the parts may come to the number with or without. */
function memberCounts({ facts, factSources }: Organisation): CountCheck[] {
  const { memberCount, memberRange, chairCount, viceChairCount, executiveSecretaryCount } = facts;
  const said = factSources?.memberCount ?? factSources?.memberRange;
  const range =
    memberRange ?? (memberCount === undefined ? undefined : { min: memberCount, max: memberCount });
  if (!range || !said || facts.otherMemberCount === undefined || chairCount === undefined) return [];
  const parts = [chairCount, viceChairCount, executiveSecretaryCount, facts.otherMemberCount].filter(
    (part) => part !== undefined,
  );
  const all = parts.reduce((sum, part) => sum + part, 0);
  const holds = [all, all - (executiveSecretaryCount ?? 0)].some(
    (sum) => range.min <= sum && sum <= range.max,
  );
  return [
    {
      what: 'members',
      holds,
      subject: {},
      stated: memberRange ? `${memberRange.min}-${memberRange.max}` : String(memberCount),
      text: said.raw,
      source: said.source,
      listed: all,
      parts: parts.join(' + '),
      listedSource: factSources?.otherMemberCount?.source,
    },
  ];
}
