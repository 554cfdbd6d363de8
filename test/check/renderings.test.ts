import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsIn, withoutRepeats } from '../../src/check/copies/renderings.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, plan } from './plan-builder.ts';
import { report } from './report-builder.ts';

/** A table of one measure for each list of results; a missing result leaves its year out. */
function tableOf(id: string, measures: readonly (readonly (number | undefined)[])[]): PlanDocument {
  return plan({
    id,
    measures: measures.map((results, index) => ({
      name: `措施${index}`,
      indicators: [
        {
          name: '輔導家數',
          records: results.flatMap((result, year) =>
            result === undefined ? [] : [{ years: 2021 + year, target: figure(10), result: figure(result) }],
          ),
        },
      ],
    })),
  });
}

function pairsIn(documents: readonly PlanDocument[]): string[] {
  return repeatsIn(documents).map(({ first, again }) => `${first.document.id} ${again.document.id}`);
}

/** The definition, pair by pair: of the figures both have most, and of these most say the same. */
function plainPairs(tables: readonly (readonly (readonly (number | undefined)[])[])[]): string[] {
  const facts = tables.map((measures) => {
    const said = new Map<string, number>();
    measures.forEach((results, measure) => {
      results.forEach((result, year) => {
        if (result === undefined) return;
        said.set(`${measure} ${year} target`, 10);
        said.set(`${measure} ${year} result`, result);
      });
    });
    return { said, names: measures.length };
  });
  const firsts: number[] = [];
  return facts.flatMap((again, at) => {
    const first = firsts.find((index) => {
      const known = facts[index] ?? again;
      const names = Math.min(known.names, again.names);
      const both = [...again.said].filter(([key]) => known.said.has(key));
      const same = both.filter(([key, said]) => known.said.get(key) === said);
      return (
        names >= 0.8 * Math.max(known.names, again.names) &&
        both.length >= 0.8 * Math.max(known.said.size, again.said.size) &&
        same.length >= 0.8 * both.length
      );
    });
    if (first !== undefined) return [`${first} ${at}`];
    firsts.push(at);
    return [];
  });
}

describe('repeatsIn', () => {
  it('knows a table again of which one figure in ten differs, and not one with other results', () => {
    const first = [[1, 2, 3, 4, 5]];
    const documents = [tableOf('a', first), tableOf('b', [[1, 2, 3, 4, 6]]), tableOf('c', [[7, 8, 9, 6, 0]])];
    expect(pairsIn(documents)).toEqual(['a b']);
  });

  it('finds none in a single document', () => {
    expect(pairsIn([tableOf('a', [[1]])])).toEqual([]);
  });

  it('finds none where there is nothing', () => {
    expect(pairsIn([])).toEqual([]);
  });

  it('works out a run once, and another run anew', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => tableOf(id, [[1, 2, 3]])) as [
      PlanDocument,
      PlanDocument,
      PlanDocument,
    ];
    expect(repeatsIn([a, b])).toBe(repeatsIn([a, b]));
    expect(pairsIn([a, b])).toEqual(['a b']);
    expect(pairsIn([a, c])).toEqual(['a c']);
    expect(pairsIn([a, c, b])).toEqual(['a c', 'a b']);
    expect(pairsIn([a, c])).toEqual(['a c']);
  });

  it('wants four of five figures to be the same', () => {
    const first = tableOf('a', [[1, 2, 3, 4, 5]]);
    // Five targets agree in any case.
    expect(pairsIn([first, tableOf('b', [[1, 2, 3, 0, 0]])])).toEqual(['a b']);
    expect(pairsIn([first, tableOf('b', [[1, 2, 0, 0, 0]])])).toEqual([]);
  });

  it('wants four of five figures to be in both', () => {
    const [long, short] = [tableOf('a', [[1, 2, 3, 4, 5]]), tableOf('b', [[1, 2, 3]])];
    expect(pairsIn([long, short])).toEqual([]);
    expect(pairsIn([short, long])).toEqual([]);
    expect(pairsIn([long, tableOf('c', [[1, 2, 3, 4]])])).toEqual(['a c']);
  });

  it('takes two tables of one document for two', () => {
    const { measures } = tableOf('a', [
      [1, 2],
      [3, 4],
    ]);
    const again = measures.map((measure) => ({ ...measure, table: '2-1' }));
    expect(
      pairsIn([{ ...tableOf('a', []), measures: [...measures, ...again] }, tableOf('b', [[9]])]),
    ).toEqual([]);
  });

  it('leaves out of the second document what the first has, and nothing else', () => {
    const [a, b] = [tableOf('a', [[1, 2, 3]]), tableOf('b', [[1, 2, 3]])];
    const own = tableOf('b', [[7]]).measures.map((measure) => ({ ...measure, table: '2-1' }));
    const [first, second] = withoutRepeats([a, { ...b, measures: [...b.measures, ...own] }]);
    expect(first).toBe(a);
    expect(second?.measures).toEqual(own);
  });

  describe('of tables of reasons', () => {
    const reasons = (id: string, names: readonly string[], compared: readonly string[] = []) =>
      report(
        id,
        [],
        names.map((measure, at) => ({ measure, compared: at === 0 ? compared : [] })),
      );
    const names = ['節電', '植樹', '公車', '綠屋頂', '再生水'];

    it('knows one without figures by its names', () => {
      expect(pairsIn([reasons('a', names), reasons('b', names)])).toEqual(['a b']);
      expect(pairsIn([reasons('a', names), reasons('b', ['節電', '植樹', '公車', '沼氣', '堆肥'])])).toEqual(
        [],
      );
    });

    it('knows one of other measures from it, though their only figures agree', () => {
      const first = reasons('a', names, ['5/8 場']);
      expect(pairsIn([first, reasons('b', names, ['5/8 場'])])).toEqual(['a b']);
      expect(pairsIn([first, reasons('b', ['節電', '沼氣', '堆肥', '漁船', '牧場'], ['5/8 場'])])).toEqual(
        [],
      );
      const more = [...names, '沼氣', '堆肥'];
      expect(pairsIn([first, reasons('b', more, ['5/8 場'])])).toEqual([]);
      expect(pairsIn([reasons('b', more, ['5/8 場']), first])).toEqual([]);
    });
  });

  it('knows a table that just so agrees: 40 of 50 figures in both, 32 of them the same', () => {
    const first = tableOf(
      'a',
      [0, 1, 2, 3, 4].map((measure) => [1, 2, 3, 4, 5].map((result) => result + (measure < 3 ? 10 : 20))),
    );
    // Of the 20 results in both, those of three measures are the same.
    const again = [0, 1, 2, 3, 4].map((measure) =>
      [undefined, 2, 3, 4, 5, 6].map(
        (result) => result && (measure < 3 ? result + 10 : result + 500 + measure),
      ),
    );
    expect(pairsIn([first, tableOf('b', again)])).toEqual(['a b']);
    const less = again.map((results, measure) =>
      measure === 2 ? results.map((_, at) => 900 + at) : results,
    );
    expect(pairsIn([first, tableOf('b', less)])).toEqual([]);
  });

  it('finds what comparing every pair of tables finds', () => {
    const result = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 6 });
    const table = fc.array(fc.array(result, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 6 }), (tables) => {
        const documents = tables.map((measures, index) => tableOf(String(index), measures));
        expect(pairsIn(documents)).toEqual(plainPairs(tables));
      }),
      { numRuns: 300 },
    );
  });

  it('compares few of many tables of one form', () => {
    const sizes = [50, 100];
    const [few = 0, many = 0] = sizes.map((count) => {
      let asked = 0;
      const documents = Array.from({ length: count }, (_, at) => {
        const document = tableOf(String(at), [[at, at + 1000, at + 2000, at + 3000, at + 4000]]);
        // Every comparison of two tables asks both for their kind.
        return Object.defineProperty({ ...document }, 'kind', {
          get: () => {
            asked += 1;
            return document.kind;
          },
        });
      });
      expect(repeatsIn(documents)).toEqual([]);
      return asked;
    });
    expect(many).toBeLessThanOrEqual(2 * few + sizes.length);
  });
});
