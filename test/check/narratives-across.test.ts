/** The prose of one file against its table in every file that has it: `甲 80 案 in text F4 + book F4`. */
import { describe, expect, test } from 'vitest';
import { mismatchesIn } from '../../src/check/prose/narratives-across.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, type MeasureSpec, plan } from './plan-builder.ts';
import { statement, type Told } from './statement-builder.ts';

const NAMES = ['甲措施', '乙措施', '丙措施', '丁措施', '戊措施'];

const measureOf = (name: string, value: number, more: Partial<MeasureSpec> = {}): MeasureSpec => ({
  name,
  indicators: [
    { name: '成效', records: [{ years: [2021, 2025], result: figure(value, '案', { kind: 'total' }) }] },
  ],
  ...more,
});

/** Five measures of which the first has `value`, and what the prose says of it. */
function documentOf(
  id: string,
  value: number,
  told: readonly Told[] = [],
  more: readonly MeasureSpec[] = [],
) {
  const measures = NAMES.map((name, at) => measureOf(name, at === 0 ? value : 10 * at));
  const base = plan({ id, measures: [...measures, ...more] });
  return { ...base, statements: told.map((each, at) => statement(each, at + 1)) };
}

const cases = (value: number, more: Partial<Told> = {}): Told => ({
  raw: `${value} 案`,
  value,
  unit: '案',
  ...more,
});

function found(...documents: readonly PlanDocument[]): string[] {
  return mismatchesIn(documents).map(({ mismatch, document, tables }) => {
    const places = tables.map(
      (place) => `${place.document.id} ${place.mismatch.counterpart.sources.map(({ cell }) => cell)}`,
    );
    return `${document.id}: ${mismatch.measure.name} ${mismatch.counterpart.text} in ${places.join(' + ')}`;
  });
}

describe('prose that its own table contradicts', () => {
  test('is told once, with the place in each file that says the same', () => {
    expect(found(documentOf('text', 80, [cases(85)]))).toEqual(['text: 甲措施 80案 in text F4']);
    expect(found(documentOf('text', 80, [cases(85)]), documentOf('book', 80))).toEqual([
      'text: 甲措施 80案 in text F4 + book F4',
    ]);
  });

  test('whichever file comes first', () => {
    expect(found(documentOf('book', 80), documentOf('text', 80, [cases(85)]))).toEqual([
      'text: 甲措施 80案 in text F4 + book F4',
    ]);
  });

  test('is told for each figure that the files give', () => {
    expect(found(documentOf('text', 80, [cases(85)]), documentOf('book', 82))).toEqual([
      'text: 甲措施 80案 in text F4',
      'text: 甲措施 82案 in book F4',
    ]);
    expect(found(documentOf('text', 85, [cases(85)]), documentOf('book', 82))).toEqual([
      'text: 甲措施 82案 in book F4',
    ]);
  });

  test('and for each figure of the prose', () => {
    expect(found(documentOf('text', 80, [cases(85), cases(86)]))).toEqual([
      'text: 甲措施 80案 in text F4',
      'text: 甲措施 80案 in text F4',
    ]);
  });
});

test('files that say the same as the prose are no matter', () => {
  expect(found(documentOf('text', 80, [cases(80)]), documentOf('book', 80))).toEqual([]);
  expect(found(documentOf('text', 80), documentOf('book', 82))).toEqual([]);
});

test('another table is not the copy, whatever its measures are called', () => {
  const elsewhere = measureOf('別表措施', 80, { table: '2-1' });
  const namesake = measureOf('甲措施', 90, { table: '3-1' });
  const text = documentOf('text', 80, [cases(85, { measure: '2-1/6' })], [elsewhere]);
  // The last row of its table is 別表措施 too, and says something else.
  const book = documentOf('book', 80, [], [namesake, measureOf('別表措施', 99, { table: '3-1' })]);
  expect(found(text, book)).toEqual(['text: 別表措施 80案 in text F9']);
  expect(found(documentOf('text', 80, [cases(85)]), book)).toEqual([
    'text: 甲措施 80案 in text F4 + book F4',
  ]);
});

test('a file of other results is another report', () => {
  const other = plan({ id: 'book', measures: NAMES.map((name, at) => measureOf(name, 500 + at)) });
  expect(found(documentOf('text', 80, [cases(85)]), other)).toEqual(['text: 甲措施 80案 in text F4']);
});

test('names are the same with other spaces, and a row that only one file has is not looked for', () => {
  const spaced = plan({
    id: 'book',
    measures: NAMES.map((name, at) => measureOf(name.replace('措', ' 措'), at === 0 ? 80 : 10 * at)).slice(
      0,
      5,
    ),
  });
  expect(found(documentOf('text', 80, [cases(85)]), spaced)).toEqual([
    'text: 甲措施 80案 in text F4 + book F4',
  ]);
  const shorter = plan({
    id: 'book',
    measures: NAMES.slice(1).map((name, at) => measureOf(name, 10 * (at + 1))),
  });
  expect(found(documentOf('text', 80, [cases(85)]), shorter)).toEqual(['text: 甲措施 80案 in text F4']);
});
