/** Which documents a summary of revised KPIs is held against, and what its cells differ in, year by year. */
import { describe, expect, test } from 'vitest';
import { compareRevisions, skipWithoutPlanAndSummary } from '../../src/check/revisions/targets.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { NO_DUTIES } from '../../src/words/duties.ts';
import { dash, figure, type MeasureSpec, plan, type RecordSpec, type Said, words } from './plan-builder.ts';

function row(targets: readonly (Said | undefined)[], more: Partial<MeasureSpec> = {}): MeasureSpec {
  const records = targets.map(
    (target, at): RecordSpec => ({ years: 2019 + at, ...(target ? { target } : {}) }),
  );
  return { name: '改建工程', lead: ['工務處'], indicators: [{ name: '工程進度', records }], ...more };
}

const planOf = (...targets: (Said | undefined)[]) =>
  plan({ id: 'plan', kind: 'kpi-plan', measures: [row(targets)] });
const summaryOf = (...targets: (Said | undefined)[]) =>
  plan({ id: 'summary', kind: 'kpi-revision', measures: [row(targets, { revision: {} })] });

const thirty = figure(30, '%');

describe('the documents', () => {
  const summaries = (...documents: PlanDocument[]) =>
    compareRevisions(documents).map(({ summary, years }) => `${summary.id} ${years.length}`);

  test('a summary is held against the plan, in whichever order they come', () => {
    expect(summaries(planOf(thirty), summaryOf(thirty))).toEqual(['summary 1']);
    expect(summaries(summaryOf(thirty), planOf(thirty))).toEqual(['summary 1']);
  });

  test('against nothing else: not alone, not another summary, not a plan of another kind', () => {
    expect(summaries(summaryOf(thirty))).toEqual([]);
    expect(summaries(summaryOf(thirty), { ...summaryOf(figure(40, '%')), id: 'other' })).toEqual([]);
    expect(summaries({ ...planOf(thirty), kind: 'strategy-plan' }, summaryOf(thirty))).toEqual([]);
  });

  test('one document may hold both', () => {
    const both = plan({
      id: 'both',
      kind: 'kpi-revision',
      measures: [row([thirty]), row([thirty], { revision: {} })],
    });
    expect(summaries(both)).toEqual(['both 1']);
  });

  test('what is missing of the two is said; where neither or both are there, nothing', () => {
    const skipped = (...documents: PlanDocument[]) =>
      skipWithoutPlanAndSummary({ documents, duties: NO_DUTIES })?.en.slice(0, 11);
    const both = plan({ kind: 'kpi-plan', measures: [row([thirty]), row([thirty], { revision: {} })] });
    expect(skipped(summaryOf(thirty))).toBe('no KPI plan');
    expect(skipped(planOf(thirty))).toBe('no summary ');
    expect(skipped(planOf(thirty), summaryOf(thirty))).toBeUndefined();
    expect(skipped(both)).toBeUndefined();
    expect(skipped({ ...planOf(thirty), kind: 'strategy-plan' })).toBeUndefined();
  });

  test.each([
    ['金門縣', '金門縣', 1],
    ['台東縣', '臺東縣', 1],
    ['金門縣', undefined, 1],
    [undefined, '金門縣', 1],
    ['金門縣', '連江縣', 0],
  ])('a plan of %s and a summary of %s', (own, other, count) => {
    const at = (document: PlanDocument, jurisdiction: string | undefined): PlanDocument =>
      jurisdiction === undefined ? document : { ...document, jurisdiction };
    expect(summaries(at(planOf(thirty), own), at(summaryOf(thirty), other))).toHaveLength(count);
  });
});

/** `value「36%」「35%」` for each year, or `same`. */
function years(planned: readonly (Said | undefined)[], revised: readonly (Said | undefined)[]): string[] {
  return compareRevisions([planOf(...planned), summaryOf(...revised)]).flatMap((comparison) =>
    comparison.years.map((year) =>
      [
        year.difference ?? 'same',
        `「${year.planned.text}」「${year.revised.text}」`,
        ...(year.unitLeftOut ? ['unit left out'] : []),
      ].join(' '),
    ),
  );
}

test('only years that both have are compared', () => {
  expect(years([thirty], [thirty, figure(40, '%')])).toEqual(['same 「30%」「30%」']);
});

test.each<[name: string, planned: Said | undefined, revised: Said | undefined, expected: string]>([
  ['a dash beside a value', dash, thirty, 'dash 「-」「30%」'],
  ['a value beside a dash', thirty, dash, 'dash 「30%」「-」'],
  ['a blank beside a value', undefined, thirty, 'blank 「」「30%」'],
  ['a value beside a blank', thirty, undefined, 'blank 「30%」「」'],
  ['a dash beside a blank', dash, undefined, 'same 「-」「」'],
  [
    'an error beside a value',
    { raw: '#REF!', kind: 'none', unread: 'error' },
    thirty,
    'value 「#REF!」「30%」',
  ],
  ['words beside other words', words('籌備中'), words('規劃中'), 'value 「籌備中」「規劃中」'],
  ['words beside a value', words('籌備中'), thirty, 'value 「籌備中」「30%」'],
  ['words with other spaces', words(' 籌備\n 中 '), words('籌備中'), 'same 「籌備 中」「籌備中」'],
  ['one value in two units', figure(1.5, '公里'), figure(1500, '公尺'), 'same 「1.5公里」「1500公尺」'],
  ['and the other way round', figure(1500, '公尺'), figure(1.5, '公里'), 'same 「1500公尺」「1.5公里」'],
  ['one number of two things', figure(30, '場次'), figure(30, '家'), 'value 「30場次」「30家」'],
  ['a unit left out of the plan', figure(30), thirty, 'same 「30」「30%」 unit left out'],
  ['a unit left out of the summary', thirty, figure(30), 'same 「30%」「30」 unit left out'],
  ['a unit in neither', figure(30), figure(30, undefined, { raw: '30.0' }), 'same 「30」「30.0」'],
])('%s', (_, planned, revised, expected) => {
  expect(years([planned], [revised])).toEqual([expected]);
});

test('a cell of several parts is the same only as a whole', () => {
  const parted = (raw: string, ...values: number[]): MeasureSpec => ({
    ...row([]),
    indicators: [
      {
        name: '工程進度',
        records: values.map((value, at) => ({
          years: 2019,
          part: at + 1,
          target: figure(value, '場次', { raw, row: 4 }),
        })),
      },
    ],
  });
  const difference = (revised: MeasureSpec) =>
    compareRevisions([
      plan({ kind: 'kpi-plan', measures: [parted('基礎7場次、特殊3場次', 7, 3)] }),
      plan({ id: 'summary', kind: 'kpi-revision', measures: [{ ...revised, revision: {} }] }),
    ]).flatMap(({ years: compared }) => compared.map((year) => year.difference ?? 'same'));
  expect(difference(parted('基礎7場次、 特殊3場次', 7, 3))).toEqual(['same']);
  expect(difference(parted('基礎7場次、特殊4場次', 7, 4))).toEqual(['value']);
  expect(difference(parted('基礎7場次', 7))).toEqual(['value']);
});
