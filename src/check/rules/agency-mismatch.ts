import type { Measure, Ordinance, PlanDocument, Table } from '../../plan-document.ts';
import { isCollectiveAgency } from '../../words/agencies.ts';
import { agencyAmong, bodiesIn, canonicalIn } from '../agencies.ts';
import { NOTHING } from '../each-of.ts';
import { HEADER, lines } from '../example.ts';
import { agencyClashes } from '../law/explained-agencies.ts';
import { articleSubject } from '../law/places.ts';
import { isOrganisationOf, isPlan, organisationsOf } from '../links.ts';
import {
  defineRule,
  type Hit,
  heldOf,
  type Place,
  type Subject,
  type WorkspaceHit,
  within,
} from '../rule.ts';

type Key = 'agency' | 'side' | 'named';

export default defineRule({
  id: 'agency-mismatch',
  category: 'consistency',
  severity: 'notice',
  grades: {
    'zh-TW':
      '方案的機關不在標題、主辦機關不在推動組織為警告；法規說明與條文的機關不同為警告；標題或推動組織的機關沒有任何方案為提示。',
    en: 'A warning for an agency of a measure that the heading lacks, for a lead that the organisation lacks, and for an explanation of a law that names another agency than its article; a notice for one of the heading or the organisation without a measure.',
  },
  scope: 'workspace',
  together: ({ organisation }) => organisation !== undefined,
  evidence: {
    agency: { 'zh-TW': '機關', en: 'the agency' },
    side: {
      'zh-TW':
        'heading 只在標題、table 只在表格、organisation 只在推動組織、plan 只在計畫、explanation 只在法規說明、delegation 說明只寫其一',
      en: 'where alone it is named: heading, table, organisation, plan, explanation (of a law); delegation: the explanation leaves to it alone what the article leaves to several',
    },
    named: { 'zh-TW': '另一邊列出的機關', en: 'the agencies the other side names' },
  },
  *check({ documents }) {
    for (const document of documents) {
      const { take, end } = compareHeadings(document);
      document.measures.forEach(take);
      for (const hit of end(document)) yield within(document, hit);
      if (isPlan(document)) yield* leadsOutside(document, organisationsOf(document, documents));
      if (document.organisation) yield* idleIn(document, document.organisation.agencies, documents);
      if (document.ordinance) yield* inExplanations(document, document.ordinance);
    }
  },
  gather(document) {
    const { take, end } = compareHeadings(document);
    return {
      take({ measure }) {
        take(measure);
        return NOTHING;
      },
      end: (scope) => end(scope.document),
    };
  },
  text: {
    'zh-TW': {
      summary: '標題、表內各方案與推動組織所列的機關對不上。',
      why: '標題寫的機關在表內沒有工作，或做事的機關沒有列名，責任就不清楚。',
      message: ({ agency, side, named }) => MESSAGE_ZH[side as Side](agency, named),
    },
    en: {
      summary: 'The agencies of a heading, of the measures below it, and of the organisation do not agree.',
      why: 'An agency in the heading without a task, or at work without being named, leaves responsibility unclear.',
      message: ({ agency, side, named }) => MESSAGE_EN[side as Side](agency, named),
    },
  },
  examples: {
    bad: {
      csv: lines(
        '一、運輸部門（環境保護局、交通處）',
        '表 1-1、示範市運輸部門推動策略',
        HEADER,
        '節能,推廣節能,衡量標準：輔導家數(家),環境保護局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
    good: {
      csv: lines(
        '一、運輸部門（環境保護局）',
        '表 1-1、示範市運輸部門推動策略',
        HEADER,
        '節能,推廣節能,衡量標準：輔導家數(家),環境保護局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
  },
});

type Side = 'heading' | 'table' | 'organisation' | 'plan' | 'explanation' | 'delegation';
type Sentences = { readonly [S in Side]: (agency: string | number, named: string | number) => string };

const MESSAGE_ZH: Sentences = {
  heading: (agency, named) => `標題列有「${agency}」，但表內沒有任何方案由它主辦或協辦（表內為：${named}）。`,
  table: (agency, named) => `方案列有「${agency}」，但標題沒有它（標題為：${named}）。`,
  organisation: (agency, named) =>
    `推動組織列有「${agency}」，但計畫中沒有任何方案由它主辦或協辦（計畫：${named}）。`,
  explanation: (agency, named) => `說明寫「${agency}」，但條文沒有它（條文為：${named}）。`,
  delegation: (agency, named) => `說明寫授權由「${agency}」訂定或公告，但條文授權的是：${named}。`,
  plan: (agency, named) => `「${agency}」主辦方案，但推動組織的召集與協辦機關沒有它（推動組織：${named}）。`,
};

const MESSAGE_EN: Sentences = {
  heading: (agency, named) =>
    `The heading names "${agency}", but no measure of the table has it as lead or support (the table names: ${named}).`,
  table: (agency, named) => `A measure names "${agency}", but the heading does not (it names: ${named}).`,
  organisation: (agency, named) =>
    `The organisation names "${agency}", but no measure of the plan has it as lead or support (plan: ${named}).`,
  explanation: (agency, named) =>
    `The explanation names "${agency}", but the article does not (it names: ${named}).`,
  delegation: (agency, named) =>
    `The explanation leaves the details to "${agency}" alone, but the article leaves them to ${named}.`,
  plan: (agency, named) =>
    `"${agency}" leads measures, but the organisation has it neither as convenor nor as supporting agency (organisation: ${named}).`,
};

/** The first measure of a table that names an agency, and where. */
interface Naming {
  readonly subject: Subject;
  readonly place: Place;
}

/** The agencies above each table against those of its measures, which are shown one after the other. */
function compareHeadings({ tables }: Pick<PlanDocument, 'tables'>) {
  const headed = new Map<string, Map<string, Naming>>();
  for (const { id, headingAgencies = [] } of tables) {
    if (headingAgencies.some((name) => !isCollectiveAgency(name))) headed.set(id, new Map());
  }
  return {
    take(measure: Measure): void {
      const named = headed.get(measure.table);
      if (named === undefined) return;
      for (const name of [...measure.leadAgencies, ...measure.supportingAgencies]) {
        if (named.has(name)) continue;
        named.set(name, { subject: heldOf({ measure }), place: measure.agencySource ?? measure.source });
      }
    },
    *end(document: PlanDocument): Generator<Hit<Key>> {
      for (const table of document.tables) yield* mismatches(document, table, headed.get(table.id));
    },
  };
}

function* mismatches(
  document: PlanDocument,
  { id, header, headingAgencies = [] }: Table,
  named: ReadonlyMap<string, Naming> | undefined,
): Generator<Hit<Key>> {
  const headings = headingAgencies.filter((name) => !isCollectiveAgency(name));
  if (named === undefined || headings.length === 0) return;
  const canonical = (name: string): string => canonicalIn(document, name);
  const [isNamed, isHeaded] = [
    agencyAmong([...named.keys()].map(canonical)),
    agencyAmong(headings.map(canonical)),
  ];
  const all = [...named.keys()].join('、');
  for (const agency of headings) {
    if (isNamed(canonical(agency))) continue;
    const evidence = { agency, side: 'heading', named: all };
    yield { subject: { table: id }, severity: 'notice', locations: [header], evidence };
  }
  for (const [agency, { subject, place }] of named) {
    if (isCollectiveAgency(agency) || isHeaded(canonical(agency))) continue;
    const evidence = { agency, side: 'table', named: headings.join('、') };
    yield { subject, severity: 'warning', locations: [place], evidence };
  }
}

/** Lead agencies that an organisation which lists who helps does not list. */
function* leadsOutside(
  document: PlanDocument,
  organisations: readonly PlanDocument[],
): Generator<WorkspaceHit<Key>> {
  const listed = organisations.flatMap(({ organisation }) => organisation?.agencies ?? []);
  if (!listed.some(({ role }) => role === 'supporting')) return;
  const isListed = agencyAmong(listed.map(({ name, canonical }) => canonical ?? name));
  const seen = new Set<string>();
  for (const measure of document.measures) {
    for (const name of measure.leadAgencies) {
      const agency = canonicalIn(document, name);
      if (seen.has(agency) || isCollectiveAgency(name)) continue;
      seen.add(agency);
      if (isListed(agency)) continue;
      const evidence = { agency: name, side: 'plan', named: organisations.map(({ id }) => id).join('、') };
      const locations = [{ document, source: measure.agencySource ?? measure.source }];
      yield { document, subject: { measure }, severity: 'warning', locations, evidence };
    }
  }
}

type OrganisationAgencies = NonNullable<PlanDocument['organisation']>['agencies'];

/** Agencies of an organisation that no measure of any plan linked to it names. */
function* idleIn(
  document: PlanDocument,
  listed: OrganisationAgencies,
  documents: readonly PlanDocument[],
): Generator<WorkspaceHit<Key>> {
  const plans = documents.filter((other) => isPlan(other) && isOrganisationOf(document, other, documents));
  if (plans.length === 0) return;
  const isNamed = agencyAmong(plans.flatMap((plan) => [...bodiesIn(plan)]));
  const seen = new Set<string>();
  for (const { name, canonical = name, source } of listed) {
    if (seen.has(canonical) || isNamed(canonical)) continue;
    seen.add(canonical);
    const evidence = { agency: name, side: 'organisation', named: plans.map(({ id }) => id).join('、') };
    yield { document, subject: {}, severity: 'notice', locations: [{ document, source }], evidence };
  }
}

/** An explanation that puts another agency in charge than the article it explains. */
function* inExplanations(document: PlanDocument, ordinance: Ordinance): Generator<WorkspaceHit<Key>> {
  for (const { at, agency, side, named, places } of agencyClashes(ordinance)) {
    yield {
      document,
      subject: articleSubject(document, at),
      severity: 'warning',
      locations: places.map((source) => ({ document, source })),
      evidence: { agency, side, named: named.join('、') },
    };
  }
}
