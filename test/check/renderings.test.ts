import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsIn } from '../../src/check/renderings.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, plan } from './plan-builder.ts';

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
