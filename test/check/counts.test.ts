/** Numbers a document states of what it lists, in full: what, stated, listed, the names or sums, and both cells. */
import { describe, expect, test } from 'vitest';
import { countsOf } from '../../src/check/arithmetic/counts.ts';
import type { OrganisationFacts, PlanDocument } from '../../src/plan-document.ts';
import { type OrganisationSpec, organisation } from './organisation-builder.ts';
import { report } from './report-builder.ts';
import { statement } from './statement-builder.ts';

/** `groups differs: 2 A2, listed 1 能源組 A20` */
function told(document: PlanDocument): string[] {
  return countsOf(document, [document]).map(
    ({ what, holds, stated, source, listed, parts, listedSource }) => {
      const place = [listed, parts, listedSource?.cell ?? ''].filter((each) => each !== '').join(' ');
      return `${what} ${holds ? 'holds' : 'differs'}: ${stated} ${source.cell}, listed ${place}`;
    },
  );
}

const counts = (spec: OrganisationSpec) => told(organisation(spec));

describe('agencies and groups', () => {
  test('those that support are counted, not those that convene', () => {
    const facts = { supportingAgencyCount: 2 };
    const agencies = { convenors: ['環境保護局'], supporting: ['民政處', '東區公所'] };
    expect(counts({ facts, ...agencies })).toEqual([
      'supporting-agencies holds: 2 A1, listed 2 民政處、東區公所 B2',
    ]);
    expect(counts({ facts: { supportingAgencyCount: 3 }, ...agencies })).toEqual([
      'supporting-agencies differs: 3 A1, listed 2 民政處、東區公所 B2',
    ]);
  });

  test('groups by their names', () => {
    expect(counts({ facts: { workingGroupCount: 3 }, groups: ['能源組', '運輸組'] })).toEqual([
      'groups differs: 3 A1, listed 2 能源組、運輸組 A20',
    ]);
  });

  test('a number without a list, a list without a number', () => {
    expect(counts({ facts: { supportingAgencyCount: 2, workingGroupCount: 3 } })).toEqual([]);
    expect(counts({ supporting: ['民政處'], groups: ['能源組'] })).toEqual([]);
  });

  test('a number of which nobody knows where it stands', () => {
    const document = organisation({ facts: { workingGroupCount: 3 }, groups: ['能源組'] });
    const { factSources: _, ...rest } = document.organisation ?? { facts: {}, groups: [], agencies: [] };
    expect(told({ ...document, organisation: rest })).toEqual([]);
  });
});

describe('members', () => {
  const offices = { chairCount: 1, viceChairCount: 2, executiveSecretaryCount: 1 };
  const members = (facts: OrganisationFacts) => counts({ facts });

  test.each<[name: string, facts: OrganisationFacts, expected: string]>([
    [
      'with the secretary',
      { memberCount: 19, ...offices, otherMemberCount: 15 },
      'holds: 19 A1, listed 19 1 + 2 + 1 + 15 A5',
    ],
    [
      'without the secretary',
      { memberCount: 18, ...offices, otherMemberCount: 15 },
      'holds: 18 A1, listed 19 1 + 2 + 1 + 15 A5',
    ],
    [
      'one too many',
      { memberCount: 17, ...offices, otherMemberCount: 15 },
      'differs: 17 A1, listed 19 1 + 2 + 1 + 15 A5',
    ],
    [
      'of a committee with a chair alone',
      { memberCount: 16, chairCount: 1, otherMemberCount: 15 },
      'holds: 16 A1, listed 16 1 + 15 A3',
    ],
    [
      'at the lower end of a range',
      { memberRange: { min: 15, max: 21 }, chairCount: 1, otherMemberCount: 14 },
      'holds: 15-21 A1, listed 15 1 + 14 A3',
    ],
    [
      'at its upper end',
      { memberRange: { min: 15, max: 21 }, chairCount: 1, otherMemberCount: 20 },
      'holds: 15-21 A1, listed 21 1 + 20 A3',
    ],
    [
      'below it',
      { memberRange: { min: 15, max: 21 }, chairCount: 1, otherMemberCount: 13 },
      'differs: 15-21 A1, listed 14 1 + 13 A3',
    ],
    [
      'above it',
      { memberRange: { min: 15, max: 21 }, chairCount: 1, otherMemberCount: 21 },
      'differs: 15-21 A1, listed 22 1 + 21 A3',
    ],
  ])('%s', (_, facts, expected) => {
    expect(members(facts)).toEqual([`members ${expected}`]);
  });

  test('are not counted where the parts are not told', () => {
    expect(members({ memberCount: 19, chairCount: 1 })).toEqual([]);
    expect(members({ memberCount: 19, otherMemberCount: 18 })).toEqual([]);
    expect(members({ chairCount: 1, otherMemberCount: 18 })).toEqual([]);
  });
});

test('measures and shortfalls that the prose counts', () => {
  const base = report(
    'a',
    ['節電', '植樹'].map((name) => ({ name, indicators: [{ records: [{ years: 2022 }] }] })),
    [{ measure: '節電' }],
  );
  const counted = (about: 'measure-count' | 'shortfall-count', value: number, row: number) =>
    statement({ raw: `${value} 項`, value, unit: '項', about, text: `共 ${value} 項` }, row, {});
  const statements = [counted('measure-count', 3, 1), counted('shortfall-count', 1, 2)];
  expect(told({ ...base, statements })).toEqual([
    'measures differs: 共 3 項 B1, listed 2 B4',
    'shortfalls holds: 共 1 項 B2, listed 1 C3',
  ]);
  expect(countsOf({ ...base, statements }, [base]).map(({ text }) => text)).toEqual(['共 3 項', '共 1 項']);
});

describe('chapters and articles of a law', () => {
  const place = (row: number) => ({ sheet: '條文', cell: `A${row}`, row, column: 1 });
  const article = (number: number) => ({
    number: String(number),
    label: `第${number}條`,
    chapter: '1',
    paragraphs: [],
    source: place(10 + number),
  });
  const stated = (what: 'chapters' | 'articles', count: number, row: number) => ({
    what,
    count,
    text: `共${count}`,
    source: place(row),
  });
  const law = (ordinance: object): PlanDocument =>
    ({ ...report('law', []), kind: 'ordinance', ordinance }) as unknown as PlanDocument;

  test('against those listed', () => {
    const parts = {
      chapters: [{ number: '1', title: '總則', source: place(2) }],
      articles: [article(1), article(2)],
    };
    expect(told(law({ ...parts, stated: [stated('chapters', 2, 1), stated('articles', 2, 1)] }))).toEqual([
      'chapters differs: 共2 A1, listed 1 A2',
      'articles holds: 共2 A1, listed 2 A11',
    ]);
    expect(told(law(parts))).toEqual([]);
  });

  test('none of which is there', () => {
    const empty = { chapters: [], articles: [], stated: [stated('chapters', 2, 1)] };
    expect(told(law(empty))).toEqual(['chapters differs: 共2 A1, listed 0']);
  });
});

test('a document that states no numbers', () => {
  expect(told(report('a', []))).toEqual([]);
});
