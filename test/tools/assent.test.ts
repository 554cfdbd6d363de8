/** A plain yes is said to nothing that the validator refuses, and to all that it does not. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../src/index.ts';
import { isMeasure, measure } from '../../src/schema/validators/document.js';
import { assentTo } from '../../src/tools/assent.ts';

const FIXTURES = ['chiayi-strategy/tables.xlsx', 'chiayi-kpi/revisions.xlsx', 'kaohsiung-results/report.txt'];
const files = await Promise.all(
  FIXTURES.map(async (path) => ({ path, bytes: await readFile(`fixtures/${path}`) })),
);
const { model } = await ingest(files);
const measures = model.documents.flatMap((document) => document.measures);

test('every measure of the documents is said yes to', () => {
  expect(measures.length).toBeGreaterThan(100);
  expect(measures.filter((own) => !isMeasure(own))).toEqual([]);
  expect(measures.filter((own) => !measure(own))).toEqual([]);
});

/** Every object and list in a value, the value itself among them. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, '', '-', 'A1', 'A0', '2023-02-30', '2023-12-31', 'annual', 'cell', true),
  fc.constantFrom<unknown>(0, -1, 1.5, 2021, 3000, Number.NaN, Number.POSITIVE_INFINITY, {}, [], [''], [1]),
);

test('whatever is put into a measure, taken out or added, it is judged as the validator judges it', () => {
  const change = fc.record({
    of: fc.nat({ max: measures.length - 1 }),
    part: fc.nat(),
    key: fc.nat(),
    act: fc.constantFrom('put', 'take', 'add'),
    value: anything,
  });
  let refused = 0;
  fc.assert(
    fc.property(change, ({ of, part, key, act, value }) => {
      const changed = structuredClone(measures[of]);
      const parts = partsOf(changed);
      const place = parts[part % parts.length] as Record<string, unknown>;
      const keys = Object.keys(place);
      const name = keys[key % keys.length] ?? 'raw';
      if (act === 'take') delete place[name];
      else place[act === 'add' ? 'further' : name] = value;
      const yes = measure(changed);
      if (!yes) refused += 1;
      expect(isMeasure(changed)).toBe(yes);
    }),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(500);
});

test('no yes is said without looking at all that a schema asks for', () => {
  const yes = (schema: object) => assentTo('Own', 'isOwn', { Own: schema }, {});
  expect(() => yes({ type: 'string', maxLength: 3 })).toThrow('no yes to string with maxLength');
  expect(() => yes({ type: 'string', minLength: 2 })).toThrow('no yes to a text of 2');
  expect(() => yes({ type: 'object', properties: {} })).toThrow('no yes to an object with any keys');
  expect(() => yes({ $ref: '#/$defs/Other' })).toThrow('no definition Other');
  expect(() => yes({ oneOf: [] })).toThrow('no yes to undefined with oneOf');
});
