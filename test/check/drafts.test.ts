/** From what a rule yields to a finding: its names, its level, its place in the order. */
import { describe, expect, test } from 'vitest';
import { draftOf as draftOfHit, locate } from '../../src/check/engine/drafts.ts';
import { finisherOf } from '../../src/check/engine/finish.ts';
import type { Override } from '../../src/check/engine/overrides.ts';
import { defineRule, type Hit } from '../../src/check/rule.ts';
import type { Severity } from '../../src/finding.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, place, plan } from './plan-builder.ts';

const texts = (word: string) => ({
  summary: '',
  why: '',
  message: ({ fact }: { fact: string | number }) => `${word} ${fact}`,
});

const rule = defineRule({
  id: 'some-rule',
  category: 'reading',
  severity: 'warning',
  scope: 'document',
  evidence: { fact: { 'zh-TW': '', en: '' } },
  volatile: ['fact'],
  *check() {},
  text: { 'zh-TW': texts('事實'), en: texts('fact') },
  examples: { absent: { 'zh-TW': '', en: '' } },
});

const document: PlanDocument = {
  ...plan({
    id: 'plan',
    agencies: [{ name: '環保局', canonical: '環境保護局' }],
    table: { id: '1-1', sector: 'transport' },
    measures: [
      {
        lead: ['環保局', '某處'],
        sector: 'energy',
        indicators: [{ records: [{ years: 2022, target: figure(5) }] }],
      },
    ],
  }),
};
const [measure] = document.measures;
const indicator = measure?.indicators[0];
const [unplaced] = document.measures.map(({ sector: _, ...rest }) => rest);

interface Levels {
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly overrides?: readonly Override[];
}

function draftOf(hit: Partial<Hit<string>>, levels: Levels = {}, of: PlanDocument | 'none' = document) {
  const run = { severities: new Map(), lang: 'zh-TW' as const, ...levels };
  const whole = { subject: {}, locations: [], evidence: { fact: 7 }, ...hit };
  return draftOfHit(rule, run, whole, 'plan.xlsx', of === 'none' ? undefined : of);
}

describe('the names a finding is given', () => {
  test('those of its measure, indicator and years', () => {
    const subject = { measure, indicator, period: { start: 2021, end: 2022 } };
    expect(draftOf({ subject }).finding).toStrictEqual({
      rule: 'some-rule',
      severity: 'warning',
      document: 'plan',
      table: '1-1',
      sector: 'energy',
      measure: '推廣節能',
      indicator: '輔導家數',
      period: { start: 2021, end: 2022 },
      agencies: ['環保局', '某處'],
      locations: [{ file: 'plan.xlsx' }],
      evidence: { fact: 7 },
    });
  });

  test('nothing that is not known', () => {
    expect(draftOf({}, {}, 'none').finding).toStrictEqual({
      rule: 'some-rule',
      severity: 'warning',
      agencies: [],
      locations: [{ file: 'plan.xlsx' }],
      evidence: { fact: 7 },
    });
  });

  test.each<
    [name: string, subject: Hit<string>['subject'], table: string | undefined, sector: string | undefined]
  >([
    ['of a table the sector of its caption', { table: '1-1' }, '1-1', 'transport'],
    ['of a table that is not there none', { table: '9-9' }, '9-9', undefined],
    [
      'the table and sector named before those of the measure',
      { table: '5', sector: 'agriculture', measure },
      '5',
      'agriculture',
    ],
    ['of a measure without a sector its table’s', { measure: unplaced }, '1-1', 'transport'],
    ['of an article its chapter', { article: { chapter: '第一章', label: '第二條' } }, '第一章', undefined],
  ])('%s', (_, subject, table, sector) => {
    const { finding } = draftOf({ subject });
    expect([finding.table, finding.sector]).toEqual([table, sector]);
  });

  test('an article by its label', () => {
    expect(draftOf({ subject: { article: { label: '第二條' } } }).finding.measure).toBe('第二條');
  });
});

describe('places', () => {
  test('as much as is known of them, each once', () => {
    const { finding } = draftOf({
      locations: [place(4, 'target'), { line: 7 }, place(4, 'target'), { sheet: '表' }],
    });
    expect(finding.locations).toStrictEqual([
      { file: 'plan.xlsx', sheet: '表1-1', cell: 'G4' },
      { file: 'plan.xlsx', line: 7 },
      { file: 'plan.xlsx', sheet: '表' },
    ]);
    expect(locate('a.csv', { sheet: '表', cell: 'A1', row: 1, column: 1, line: 3 })).toStrictEqual({
      file: 'a.csv',
      sheet: '表',
      cell: 'A1',
      line: 3,
    });
  });

  test('a column of cells stays as it is, and one that is there twice, or goes on elsewhere, is told once', () => {
    const column = Array.from({ length: 12 }, (_, at) => place(4 + at, 'target'));
    const cells = (locations: Hit<string>['locations']) =>
      draftOf({ locations }).finding.locations.map(({ cell, sheet }) => `${sheet} ${cell}`);
    const once = column.map(({ row }) => `表1-1 G${row}`);
    expect(cells(column)).toEqual(once);
    expect(cells([...column, place(9, 'target')])).toEqual(once);
    expect(cells([...column.slice(0, 3), place(5, 'target')])).toEqual(once.slice(0, 3));
    expect(cells([...column, ...column.map((own) => ({ ...own, sheet: '別表' }))])).toHaveLength(24);
    expect(cells([...column, place(9, 'result'), ...column])).toHaveLength(13);
  });

  test('order a finding by file, sheet in the workbook, row or line, and column', () => {
    const order = (hit: Partial<Hit<string>>, of?: Parameters<typeof draftOf>[2]) =>
      draftOf(hit, {}, of).order.slice(0, 5);
    expect(order({ locations: [place(4, 'target'), place(9, 'result')] })).toEqual([
      'plan.xlsx',
      0,
      '表1-1',
      4,
      7,
    ]);
    expect(order({ locations: [{ sheet: '別表', line: 8 }] })).toEqual(['plan.xlsx', -1, '別表', 8, 0]);
    expect(order({})).toEqual(['plan.xlsx', -1, '', 0, 0]);
    expect(order({}, 'none')).toEqual(['plan.xlsx', -1, '', 0, 0]);
    const sheets = ['封面', '表1-1'].map((name) => ({ name, hidden: false }));
    const second = { ...document, source: { ...document.source, sheets } };
    expect(order({ locations: [place(4, 'target')] }, second)).toEqual(['plan.xlsx', 1, '表1-1', 4, 7]);
  });

  test('then by rule, and by what was found', () => {
    expect(draftOf({}).order.slice(5)).toEqual(['some-rule']);
    const { inOrder, finish } = finisherOf([rule], 'zh-TW');
    const [ten, seven] = [draftOf({ evidence: { fact: 10 } }), draftOf({ evidence: { fact: 7 } })];
    // The fact is volatile: it makes no difference to the order, and it is in the sentence.
    expect(inOrder(ten, seven)).toBe(0);
    expect(finish([ten, seven], () => undefined).map(({ message }) => message)).toEqual([
      '事實 10',
      '事實 7',
    ]);
  });
});

describe('the level', () => {
  const level = (hit: Partial<Hit<string>>, levels: Levels = {}) => {
    const { finding, isOff } = draftOf(hit, levels);
    return `${finding.severity}${isOff ? ' off' : ''}`;
  };
  const set = (severity: Severity | 'off') => new Map([['some-rule', severity]]);

  test('is the rule’s, that of the case, or the one configured', () => {
    expect(level({})).toBe('warning');
    expect(level({ severity: 'notice' })).toBe('notice');
    expect(level({ severity: 'notice' }, { severities: set('error') })).toBe('error');
    expect(level({ severity: 'notice' }, { severities: set('off') })).toBe('notice off');
  });

  test.each<[name: string, override: Omit<Override, 'rules'>, expected: string]>([
    ['its file', { files: ['plan.xlsx'] }, 'error'],
    ['its sector', { sectors: ['energy'] }, 'error'],
    ['its agency as written', { agencies: ['某處'] }, 'error'],
    ['its agency by its full name', { agencies: ['環境保護局'] }, 'error'],
    ['another agency', { agencies: ['教育處'] }, 'warning off'],
  ])('for a part goes before the one for all: %s', (_, part, expected) => {
    const overrides = [{ ...part, rules: set('error') }];
    expect(level({ subject: { measure } }, { severities: set('off'), overrides })).toBe(expected);
  });

  test('a finding about no measure is of no agency', () => {
    const overrides = [{ agencies: ['環境保護局'], rules: set('error') }];
    expect(level({}, { overrides })).toBe('warning');
  });
});
