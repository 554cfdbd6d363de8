/** Which documents of a workspace belong together, and which bodies they name. */
import { describe, expect, test } from 'vitest';
import { agencyAmong, bodiesIn, canonicalIn } from '../../src/check/agencies.ts';
import { isPlan, ofOneCity, ordinancesOf, organisationsOf, yearsMeet } from '../../src/check/links.ts';
import { namingClashes } from '../../src/check/naming.ts';
import { addReported, othersReport, type ReportedYears } from '../../src/check/reported-years.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { type OrganisationSpec, organisation } from './organisation-builder.ts';
import { dash, figure, plan, type RecordSpec, words } from './plan-builder.ts';

type Where = Pick<OrganisationSpec, 'jurisdiction' | 'period'>;

const planOf = (more: Where = {}, id = 'plan'): PlanDocument => ({
  ...plan({ id, measures: [{ indicators: [{ records: [{ years: 2022 }] }] }] }),
  ...more,
});
const reportedYears = ({ measures }: PlanDocument): ReportedYears => {
  const reported: ReportedYears = new Map();
  for (const measure of measures) addReported(reported, measure);
  return reported;
};
const groups = (more: Where = {}) => organisation(more);
const law = (more: Where = {}): PlanDocument => {
  const { organisation: _, ...base } = organisation(more);
  const none = { chapters: [], articles: [], definitions: [], agencies: [], deadlines: [], penalties: [] };
  return { ...base, id: 'law', kind: 'ordinance', ordinance: { ...none, references: [] } };
};

test('a plan is what holds measures', () => {
  expect([isPlan(planOf()), isPlan(groups()), isPlan(law())]).toEqual([true, false, false]);
});

describe('documents of one city', () => {
  test.each<[a: string | undefined, b: string | undefined, third: string | undefined, together: boolean]>([
    ['甲市', '甲市', '乙市', true],
    ['台東縣', '臺東縣', undefined, true],
    ['甲市', '乙市', undefined, false],
    // A table that names no city is of the only one there is.
    ['甲市', undefined, undefined, true],
    [undefined, undefined, undefined, true],
    ['台東縣', undefined, '臺東縣', true],
    ['甲市', undefined, '乙市', false],
  ])('%s and %s, beside %s', (a, b, third, together) => {
    const at = (jurisdiction: string | undefined) =>
      planOf(jurisdiction === undefined ? {} : { jurisdiction });
    const [one, other, beside] = [at(a), at(b), at(third)];
    expect(ofOneCity(one, other, [one, other, beside])).toBe(together);
  });

  test('whose years meet, where both have any', () => {
    const from = (start: number, end: number) => planOf({ period: { start, end } });
    expect(yearsMeet(from(2021, 2025), from(2025, 2030))).toBe(true);
    expect(yearsMeet(from(2025, 2030), from(2021, 2025))).toBe(true);
    expect(yearsMeet(from(2021, 2025), from(2026, 2030))).toBe(false);
    expect(yearsMeet(from(2026, 2030), from(2021, 2025))).toBe(false);
    expect(yearsMeet(from(2021, 2025), planOf())).toBe(true);
    expect(yearsMeet(planOf(), from(2021, 2025))).toBe(true);
  });

  test('organisations and laws go with the plan of their city; a law has no years', () => {
    const own = planOf({ jurisdiction: '甲市', period: { start: 2021, end: 2025 } });
    const later = { period: { start: 2026, end: 2030 } };
    const documents = [
      own,
      groups({ jurisdiction: '甲市' }),
      groups({ jurisdiction: '乙市' }),
      groups({ jurisdiction: '甲市', ...later }),
      law({ jurisdiction: '甲市', ...later }),
      law({ jurisdiction: '乙市' }),
    ];
    expect(organisationsOf(own, documents)).toEqual([documents[1]]);
    expect(ordinancesOf(own, documents)).toEqual([documents[4]]);
  });
});

describe('bodies', () => {
  const agencies = [
    { name: '建設處', canonical: '建設處' },
    { name: '環保局', canonical: '環境保護局' },
  ];

  test('under the name of the registry, else as written', () => {
    const document = plan({ agencies, measures: [] });
    expect(canonicalIn(document, '環保局')).toBe('環境保護局');
    expect(canonicalIn(document, '漁業處')).toBe('漁業處');
  });

  test('one is the other where its name is the end of the longer', () => {
    expect(agencyAmong(['嘉義市政府環境保護局'])('環境保護局')).toBe(true);
    expect(agencyAmong(['環境保護局'])('嘉義市政府環境保護局')).toBe(true);
    expect(agencyAmong(['環境保護局', '交通處'])('環境保護署')).toBe(false);
    expect(agencyAmong(['環境保護局稽查科'])('環境保護局')).toBe(false);
  });

  test('all that lead, support or stand above a table; not those that are many at once', () => {
    const document = plan({
      agencies,
      table: { headingAgencies: ['教育處'] },
      measures: [
        { lead: ['環保局'], support: ['漁業處', '各局處'], indicators: [{ records: [{ years: 2022 }] }] },
      ],
    });
    expect([...bodiesIn(document)]).toEqual(['環境保護局', '漁業處', '教育處']);
  });
});

describe('one thing under two names', () => {
  const clashes = (spec: OrganisationSpec) =>
    namingClashes(organisation(spec)).map(
      ({ kind, term, other, sources }) =>
        `${kind} ${term}/${other} ${sources.map(({ cell }) => cell).join()}`,
    );

  test('a law cited under its former name', () => {
    const renamed = { name: '溫室氣體減量及管理法', formerOf: '氣候變遷因應法' };
    expect(
      clashes({ laws: [{ name: '溫室氣體減量及管理法' }, renamed, { name: '空氣污染防制法' }] }),
    ).toEqual(['law-name 溫室氣體減量及管理法/氣候變遷因應法 A40,A41']);
    expect(clashes({ laws: [renamed] })).toEqual([]);
    expect(clashes({ laws: [{ name: '氣候變遷因應法' }, renamed] })).toEqual([]);
  });

  test('a plan whose name changes but for its term', () => {
    const [reduction, control] = ['溫室氣體減量執行方案', '溫室氣體管制執行方案'];
    expect(clashes({ planNames: [reduction, `第二期${control}`, `第三期${reduction}`, control] })).toEqual([
      `plan-name ${reduction}/第二期${control} A30,A31`,
    ]);
    expect(clashes({ planNames: [reduction, `第二期${reduction}`] })).toEqual([]);
    expect(clashes({ planNames: [] })).toEqual([]);
  });

  test('a document that is no organisation, or says nothing of laws and plans', () => {
    expect(namingClashes(planOf())).toEqual([]);
    const document = organisation({});
    const {
      laws: _,
      planNames: __,
      ...bare
    } = document.organisation ?? { facts: {}, groups: [], agencies: [] };
    expect(namingClashes({ ...document, organisation: bare })).toEqual([]);
  });
});

describe('the years a document reports on', () => {
  const reporting = (...measures: RecordSpec[][]) =>
    plan({ measures: measures.map((records) => ({ indicators: [{ records }] })) });

  test('each with the measures that say something, two at most', () => {
    const one = { years: 2022, result: figure(5) };
    const document = reporting(
      [one, { years: 2023, result: dash }],
      [{ years: [2021, 2022], result: words('辦理中') }, { years: 2024 }],
      [one],
    );
    expect([...reportedYears(document)].map(([year, ids]) => [year, [...ids]])).toEqual([
      [2022, ['1-1/1', '1-1/2']],
      [2021, ['1-1/2']],
    ]);
  });

  test('another measure reports a year, or it alone', () => {
    const alone = reportedYears(reporting([{ years: 2022, result: figure(5) }]));
    expect(othersReport(alone, '1-1/1', { start: 2022, end: 2022 })).toBe(false);
    expect(othersReport(alone, '1-1/9', { start: 2022, end: 2022 })).toBe(true);
    expect(othersReport(alone, '1-1/9', { start: 2021, end: 2025 })).toBe(true);
    expect(othersReport(alone, '1-1/9', { start: 2023, end: 2025 })).toBe(false);
  });
});
