/** One table in two files: what is found in both is told once, with the places of both. */
import { describe, expect, test } from 'vitest';
import { tellOnce } from '../../src/check/copies/tell-once.ts';
import { joinTwins } from '../../src/check/copies/twin-hits.ts';
import type { Finding } from '../../src/finding.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, place, plan } from './plan-builder.ts';

/** A table of five measures, the same in every file. */
function fileOf(id: string, table = '1-1', first = 1): PlanDocument {
  const measures = ['甲', '乙', '丙', '丁', '戊'].map((name, at) => ({
    name,
    table,
    indicators: [{ records: [{ years: 2022, result: figure(first + at, '件') }] }],
  }));
  return plan({ id, measures, table: { id: table } });
}

function finding(document: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'missing-unit',
    severity: 'warning',
    message: `in ${document}`,
    document,
    table: '1-1',
    measure: '甲',
    agencies: [],
    locations: [{ file: `${document}.xlsx`, sheet: '表', cell: 'G4' }],
    evidence: { value: '5' },
    fingerprint: `mark of ${document}`,
    ...more,
  };
}

/** `in a: a.xlsx b.xlsx` */
function told(findings: readonly Finding[], documents: readonly PlanDocument[]): string[] {
  const rules = [{ id: 'missing-unit', volatile: ['day'] }, { id: 'missing-target' }];
  return tellOnce(findings, documents, rules).findings.map(
    ({ message, locations }) => `${message}: ${locations.map(({ file }) => file).join(' ')}`,
  );
}

describe('findings of a repeated table', () => {
  const both = [fileOf('a'), fileOf('b')];

  test('are told by the first file, at the places of both', () => {
    expect(told([finding('a'), finding('b')], both)).toEqual(['in a: a.xlsx b.xlsx']);
  });

  test('the others are kept with their own sentences', () => {
    const { copies } = tellOnce([finding('a'), finding('b')], both, []);
    expect([...copies].map(([mark, others]) => [mark, others.map(({ message }) => message)])).toEqual([
      ['mark of a', ['in b']],
    ]);
    expect(tellOnce([finding('a')], both, []).copies.size).toBe(0);
  });

  test('one place named by both is one place', () => {
    const same = { locations: [{ file: 'a.xlsx', sheet: '表', cell: 'G4' }] };
    expect(told([finding('a', same), finding('b', same)], both)).toEqual(['in a: a.xlsx']);
  });

  test.each<[name: string, other: Partial<Finding>, evidence: Finding['evidence']]>([
    ['another rule', { rule: 'missing-target' }, { value: '5' }],
    ['another measure', { measure: '乙' }, { value: '5' }],
    ['other facts', { evidence: { value: '6' } }, { value: '5' }],
    ['a table that only one file has', { table: '9-9' }, { value: '5' }],
  ])('not with %s', (_, other, evidence) => {
    expect(told([finding('a', { evidence }), finding('b', other)], both)).toHaveLength(2);
  });

  test('facts that change from day to day, and cells, make no other finding', () => {
    const [first, second] = [
      { value: '5', day: 1, cell: 'G4' },
      { value: '5', day: 2, cell: 'G9' },
    ];
    expect(told([finding('a', { evidence: first }), finding('b', { evidence: second })], both)).toHaveLength(
      1,
    );
    // Of a rule that names none of its facts so, every fact counts.
    const rule = 'missing-target';
    expect(
      told([finding('a', { rule, evidence: first }), finding('b', { rule, evidence: second })], both),
    ).toHaveLength(2);
  });

  test('two alike in one file are two, and go with the two of the other', () => {
    expect(told([finding('a'), finding('a'), finding('b'), finding('b')], both)).toEqual([
      'in a: a.xlsx b.xlsx',
      'in a: a.xlsx b.xlsx',
    ]);
  });

  test('the table may have another number in the other file', () => {
    const renumbered = [fileOf('a'), fileOf('b', '2-2')];
    expect(told([finding('a'), finding('b', { table: '2-2' })], renumbered)).toEqual(['in a: a.xlsx b.xlsx']);
    expect(told([finding('a'), finding('b')], renumbered)).toHaveLength(2);
  });

  test('what is said of no table goes with the file’s first', () => {
    const { table: _, ...ofFile } = finding('a');
    const { table: __, ...ofOther } = finding('b');
    expect(told([ofFile, ofOther], both)).toEqual(['in a: a.xlsx b.xlsx']);
    expect(told([ofFile, ofOther], [fileOf('a'), fileOf('b', '1-1', 700)])).toHaveLength(2);
  });
});

test('findings of two tables that are not the same stay two', () => {
  expect(told([finding('a'), finding('b')], [fileOf('a'), fileOf('b', '1-1', 700)])).toHaveLength(2);
});

describe('hits of a workspace', () => {
  const hit = (id: string, measure: string) => ({
    subject: {},
    document: fileOf(id),
    locations: [{ document: fileOf(id), source: place(4, 'target') }],
    evidence: { measure },
  });
  const joined = (...hits: ReturnType<typeof hit>[]) =>
    joinTwins(hits, ({ evidence: { measure } }) => [measure ?? '', 1]).map(({ document, locations }) => [
      document.id,
      locations.map((each) => each.document.id),
    ]);

  test('of one key are one, the first speaking, whatever their spaces', () => {
    expect(joined(hit('a', '節電 宣導'), hit('b', '植樹'), hit('c', '節電\n宣導'))).toEqual([
      ['a', ['a', 'c']],
      ['b', ['b']],
    ]);
  });

  test('parts of a key are told apart', () => {
    const hits = [hit('a', '節電'), hit('b', '節電')];
    const byId = joinTwins(hits, ({ document: { id }, evidence }) =>
      id === 'a' ? ['節', '電'] : [evidence.measure],
    );
    expect(byId).toHaveLength(2);
  });
});
