/** Which of the old belongs to which of the new, so that all together fit best. */

export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * The candidates that make up the best assignment, each left and each right at most once. Scores count to the third
 * power: one pair that fits well is worth more than two that fit somehow. Ties go to the earlier ones.
 */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  return componentsOf(candidates).flatMap(assignComponent);
}

/** Candidates that compete with each other, directly or through others; small, where names differ. */
function componentsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  const join = (a: string, b: string): void => {
    for (const node of [a, b]) if (!parent.has(node)) parent.set(node, node);
    parent.set(rootOf(b), rootOf(a));
  };
  for (const { left, right } of candidates) join(`l${left}`, `r${right}`);
  const components = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(`l${candidate.left}`);
    const known = components.get(root);
    if (known) known.push(candidate);
    else components.set(root, [candidate]);
  }
  return [...components.values()];
}

function assignComponent(component: readonly Candidate[]): Candidate[] {
  const lefts = [...new Set(component.map(({ left }) => left))].sort((a, b) => a - b);
  const rights = [...new Set(component.map(({ right }) => right))].sort((a, b) => a - b);
  const known = new Map(component.map((candidate) => [`${candidate.left} ${candidate.right}`, candidate]));
  const size = Math.max(lefts.length, rights.length);
  const costs = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      const score = known.get(`${lefts[row]} ${rights[column]}`)?.score ?? 0;
      return 1 - score ** 3;
    }),
  );
  return cheapest(costs).flatMap((column, row) => known.get(`${lefts[row]} ${rights[column]}`) ?? []);
}

/**
 * The column of each row in the assignment of least cost (Kuhn and Munkres, by shortest augmenting paths): row by
 * row, with a price for every row and column that keeps all remaining costs at or above zero.
 */
function cheapest(costs: readonly (readonly number[])[]): number[] {
  const size = costs.length;
  const prices = { row: filled(size, 0), column: filled(size, 0) };
  /** The row that holds each column; the extra last column starts the search. */
  const holder = filled(size + 1, -1);
  for (let row = 0; row < size; row += 1) place(row, costs, prices, holder);
  const columns = filled(size, -1);
  for (let column = 0; column < size; column += 1) columns[holder[column] ?? -1] = column;
  return columns;
}

interface Prices {
  readonly row: number[];
  readonly column: number[];
}

function place(row: number, costs: readonly (readonly number[])[], prices: Prices, holder: number[]): void {
  const size = costs.length;
  const least = filled(size, Number.POSITIVE_INFINITY);
  const from = filled(size, size);
  const seen = new Set<number>();
  let at = size;
  holder[size] = row;
  do {
    seen.add(at);
    const current = holder[at] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = -1;
    for (let column = 0; column < size; column += 1) {
      if (seen.has(column)) continue;
      const rest =
        (costs[current]?.[column] ?? 0) - (prices.row[current] ?? 0) - (prices.column[column] ?? 0);
      if (rest < (least[column] ?? 0)) {
        least[column] = rest;
        from[column] = at;
      }
      if ((least[column] ?? 0) < step) {
        step = least[column] ?? 0;
        next = column;
      }
    }
    for (const column of seen) {
      const held = holder[column] ?? 0;
      prices.row[held] = (prices.row[held] ?? 0) + step;
      if (column < size) prices.column[column] = (prices.column[column] ?? 0) - step;
    }
    for (let column = 0; column < size; column += 1) {
      if (!seen.has(column)) least[column] = (least[column] ?? 0) - step;
    }
    at = next;
  } while ((holder[at] ?? -1) !== -1);
  while (at !== size) {
    const before = from[at] ?? size;
    holder[at] = holder[before] ?? -1;
    at = before;
  }
}

function filled(size: number, value: number): number[] {
  return Array.from({ length: size }, () => value);
}
