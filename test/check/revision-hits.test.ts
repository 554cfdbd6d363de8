/** What is told of a summary of revised KPIs (sheet rows 4 and on, page P4-6) beside the plan: the evidence in full. */
import { expect, test } from 'vitest';
import { revisionHits } from '../../src/check/revisions/hits.ts';
import { compareRevisions } from '../../src/check/revisions/targets.ts';
import type { Measure } from '../../src/plan-document.ts';
import { dash, figure, type MeasureSpec, plan, type RecordSpec, type Said } from './plan-builder.ts';

type Targets = readonly (Said | undefined)[];

function row(targets: Targets, more: Partial<MeasureSpec> = {}, indicator = '工程進度'): MeasureSpec {
  const records = targets.map(
    (target, at): RecordSpec => ({ years: 2019 + at, ...(target ? { target } : {}) }),
  );
  return { name: '改建工程', lead: ['工務處'], indicators: [{ name: indicator, records }], ...more };
}

const revised = (...[targets, more, indicator]: Parameters<typeof row>): MeasureSpec => ({
  revision: { page: 'P4-6' },
  ...row(targets, more, indicator),
});

function hits(
  planned: readonly MeasureSpec[],
  summary: readonly MeasureSpec[],
  change: (measure: Measure) => Measure = (measure) => measure,
) {
  const own = plan({ id: 'plan', kind: 'kpi-plan', measures: planned });
  const other = plan({ id: 'summary', kind: 'kpi-revision', measures: summary });
  const documents = [own, { ...other, measures: other.measures.map(change) }];
  return compareRevisions(documents).flatMap((comparison) => [...revisionHits(comparison)]);
}

const percent = (...values: number[]) => values.map((value) => figure(value, '%'));

test('the years that differ in one way, each with its cells', () => {
  const [hit, ...others] = hits([row(percent(1, 36, 90, 95))], [revised(percent(2, 36, 91, 96))]);
  expect(others).toEqual([]);
  expect([hit?.severity, hit?.document?.id, hit?.subject.measure?.name, hit?.subject.period]).toEqual([
    'warning',
    'plan',
    '改建工程',
    { start: 2019, end: 2022 },
  ]);
  expect(hit?.locations.map(({ document, source }) => `${document.id} ${source.cell}`)).toEqual([
    'plan G4',
    'plan G6',
    'plan G7',
    'summary G4',
    'summary G6',
    'summary G7',
  ]);
  expect(hit?.evidence).toEqual({
    case: 'value',
    measure: '改建工程',
    years: '2019, 2021-2022',
    field: '',
    planned: '1%、90%、95%',
    plannedCells: 'G4, G6, G7',
    revised: '2%、91%、96%',
    revisedCells: 'G4, G6, G7',
    page: 'P4-6',
  });
});

test('a text that several years repeat is quoted once', () => {
  const [hit] = hits([row([dash, dash])], [revised(percent(30, 30))]);
  expect([hit?.evidence.case, hit?.evidence.planned, hit?.evidence.revised]).toEqual(['dash', '-', '30%']);
});

test('blanks of the plan and blanks of the summary are two matters', () => {
  const found = hits([row([undefined, ...percent(40)])], [revised([...percent(30), undefined])]);
  expect(found.map(({ severity, evidence }) => [severity, evidence.years, evidence.planned])).toEqual([
    ['notice', '2019', ''],
    ['notice', '2020', '40%'],
  ]);
});

test('a word that differs, with the field it stands in', () => {
  const [hit] = hits([row(percent(30))], [revised(percent(30), {}, '實際工程進度')]);
  expect(hit?.severity).toBe('notice');
  expect(hit?.evidence).toEqual({
    case: 'label',
    measure: '改建工程',
    years: '',
    field: 'indicator',
    planned: '工程進度',
    plannedCells: 'B4',
    revised: '實際工程進度',
    revisedCells: 'B4',
    page: 'P4-6',
  });
});

test.each([
  ['measure', { name: '道路改建工程' }, '改建工程', '道路改建工程'],
  ['category', { category: '節約能源' }, '節能', '節約能源'],
])('a %s called otherwise', (field, more, planned, said) => {
  const found = hits([row(percent(30))], [revised(percent(30), more)]);
  expect(found.map(({ evidence }) => [evidence.field, evidence.planned, evidence.revised])).toEqual([
    [field, planned, said],
  ]);
});

test('a goal that several rows share is told of once', () => {
  const rows = [{ name: '改建工程' }, { name: '污水接管' }];
  const found = hits(
    rows.map((more) => row(percent(30), more)),
    rows.map((more) => revised(percent(30), { ...more, category: '節約能源' })),
  );
  expect(found.map(({ evidence }) => evidence.field)).toEqual(['category']);
});

test('a unit that one of the two leaves out is told once for a row', () => {
  const found = hits([row(percent(30, 60))], [revised([figure(30), figure(60)])]);
  expect(found.map(({ evidence }) => [evidence.field, evidence.planned, evidence.revised])).toEqual([
    ['unit', '30%', '30'],
  ]);
});

test('a row that the plan does not have, and rows of bureaus whose table is not there', () => {
  const found = hits(
    [row(percent(30))],
    [
      revised(percent(30)),
      revised(percent(5), { name: '話務中心', category: '為民服務' }, '通數'),
      revised(percent(5), { lead: ['地政處'] }),
      revised(percent(5), { lead: ['地政處'] }),
      revised(percent(5), { lead: ['民政處'] }),
    ],
  );
  const bare = { years: '', field: '', planned: '', plannedCells: '' };
  expect(found.map(({ severity, evidence }) => [severity, evidence])).toEqual([
    [
      'warning',
      { ...bare, case: 'absent', measure: '話務中心', revised: '', revisedCells: 'B5', page: 'P4-6' },
    ],
    [
      'notice',
      {
        ...bare,
        case: 'not-given',
        measure: '',
        revised: '地政處、民政處',
        revisedCells: 'B6, B7, B8',
        page: '',
      },
    ],
  ]);
  const [absent, notGiven] = found;
  expect([absent?.subject.measure?.name, absent?.subject.table]).toEqual(['話務中心', undefined]);
  expect([notGiven?.subject.measure, notGiven?.subject.table]).toEqual([undefined, '1-1']);
  expect(notGiven?.document?.id).toBe('summary');
});

test('a row that was withdrawn is rightly gone, wherever the reason stands', () => {
  const gone = revised(percent(5), { name: '話務中心', category: '為民服務' }, '通數');
  const because = (reason: string) => ({ ...gone, revision: { page: 'P4-6', reason } });
  const withdrawn = because('已達目標值，將其刪除。');
  expect(hits([row(percent(30))], [withdrawn])).toEqual([]);
  expect(hits([row(percent(30))], [because('物價上漲')])).toHaveLength(1);
  const onMeasure = (measure: Measure): Measure => ({
    ...measure,
    indicators: measure.indicators.map(({ revision: _, ...indicator }) => indicator),
  });
  expect(hits([row(percent(30))], [withdrawn], onMeasure)).toEqual([]);
});

test('a summary without page numbers names none', () => {
  const unpaged = { revision: {} };
  const found = hits(
    [row(percent(30))],
    [
      { ...revised(percent(40), {}, '實際工程進度'), ...unpaged },
      { ...revised(percent(5), { name: '話務中心', category: '為民服務' }, '通數'), ...unpaged },
    ],
  );
  expect(found.map(({ evidence }) => `${evidence.case}${evidence.page}`)).toEqual([
    'value',
    'label',
    'absent',
  ]);
});
