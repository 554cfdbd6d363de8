import { describe, expect, it } from 'vitest';
import { assign, type Candidate } from '../../src/diff/assign.ts';

/** `0-1 1-0`: left to right, in the order of the left. */
function assigned(candidates: readonly Candidate[]): string {
  const pairs = assign(candidates).toSorted((a, b) => a.left - b.left);
  return pairs.map(({ left, right }) => `${left}-${right}`).join(' ');
}

function table(rows: readonly (readonly number[])[]): Candidate[] {
  return rows.flatMap((row, left) =>
    row.flatMap((score, right) => (score > 0 ? [{ left, right, score }] : [])),
  );
}

describe('the best assignment', () => {
  it.each<[what: string, scores: number[][], wanted: string]>([
    ['nothing to choose', [[0.9]], '0-0'],
    ['no candidate', [[0]], ''],
    ['the better of two', [[0.6, 0.8]], '0-1'],
    [
      'crosswise',
      [
        [0.1, 0.9],
        [0.8, 0.2],
      ],
      '0-1 1-0',
    ],
    // Taking the highest score first would leave the second without a partner.
    [
      'nobody is left out',
      [
        [0.9, 0.85],
        [0.88, 0],
      ],
      '0-1 1-0',
    ],
    // 0.95³ is more than 2 x 0.6³.
    [
      'one that fits well before two that fit somehow',
      [
        [0.95, 0.6],
        [0.6, 0],
      ],
      '0-0',
    ],
    ['more old than new', [[0.5], [0.7], [0.6]], '1-0'],
    [
      'a tie goes to the earlier',
      [
        [0.7, 0.7],
        [0.7, 0.7],
      ],
      '0-0 1-1',
    ],
    [
      'three in a ring',
      [
        [0.1, 0.9, 0.2],
        [0.2, 0.1, 0.9],
        [0.9, 0.2, 0.1],
      ],
      '0-1 1-2 2-0',
    ],
  ])('%s', (_, scores, wanted) => {
    expect(assigned(table(scores))).toBe(wanted);
  });

  it('agrees with trying all of them', () => {
    const scores = [
      [0.31, 0.72, 0.55, 0.4],
      [0.66, 0.71, 0.2, 0.5],
      [0.45, 0.3, 0.58, 0.61],
      [0.52, 0.44, 0.6, 0.35],
    ];
    const worth = (order: readonly number[]) =>
      order.reduce((sum, right, left) => sum + (scores[left]?.[right] ?? 0) ** 3, 0);
    const orders = permutations([0, 1, 2, 3]);
    const best = orders.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    expect(assigned(table(scores))).toBe(best.map((right, left) => `${left}-${right}`).join(' '));
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
