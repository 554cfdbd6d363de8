/** To find which measure is which costs in step with their number, though all of them were renamed: looks at the data are counted. */
import { expect, it } from 'vitest';
import type { Entry } from '../../src/diff/entries.ts';
import { matchMeasures } from '../../src/diff/match-measures.ts';
import { plan } from '../check/plan-builder.ts';
import { watched } from '../watched.ts';

const document = plan({ measures: [{ name: '甲', indicators: [] }] });
const [measure] = document.measures;

function entries(size: number, suffix: string): Entry[] {
  if (measure === undefined) throw new Error('there is no measure');
  return Array.from({ length: size }, (_, index): Entry => {
    const name = `${String.fromCodePoint(0x6000 + index, 0x7000 + index, 0x8000 + index)}設備${suffix}`;
    return {
      document,
      measure: { ...measure, id: `${index}`, name },
      name,
      category: '',
      leads: new Set(['環境保護局']),
      supports: new Set(),
      indicators: new Set(),
      units: new Set(['輛']),
      targets: new Set([`${index}`]),
      results: new Set(),
    };
  });
}

function looksAt(size: number): number {
  let looks = 0;
  const look = () => {
    looks += 1;
  };
  const after = entries(size, '（修正）').map(({ name, measure: own, ...rest }) => ({
    ...rest,
    get name() {
      look();
      return name;
    },
    measure: watched(own, look),
  }));
  const { matched } = matchMeasures(entries(size, ''), after);
  expect(matched.map(({ before, after: own }) => [before.measure.id, own.measure.id])).toEqual(
    Array.from({ length: size }, (_, index) => [`${index}`, `${index}`]),
  );
  return looks;
}

it('twice the measures are looked at about twice as often', () => {
  const ratio = looksAt(400) / looksAt(200);
  expect(ratio).toBeLessThan(2.4);
  expect(ratio).toBeGreaterThan(1.8);
});
