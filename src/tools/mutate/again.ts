/** What the last run of a file has shown already: a test that is added makes no noticed fault unnoticed. */
import type { Mutant } from './instrument.ts';
import type { FileResult, Judged } from './judge.ts';

/** Those of `mutants` that were noticed before; none when the file has changed since. */
export function noticedBefore(
  before: FileResult | undefined,
  all: readonly Mutant[],
  mutants: readonly Mutant[],
): Judged[] {
  if (before === undefined || before.mutants !== all.length) return [];
  if (!before.judged.every(({ mutant }) => isSame(mutant, all[mutant.id]))) return [];
  const ids = new Set(mutants.map(({ id }) => id));
  return before.judged.filter(({ mutant, state }) => ids.has(mutant.id) && isNoticed(state));
}

function isNoticed(state: Judged['state']): boolean {
  return state === 'killed' || state === 'timeout';
}

function isSame(one: Mutant, other: Mutant | undefined): boolean {
  return (
    one.line === other?.line &&
    one.operator === other.operator &&
    one.before === other.before &&
    one.after === other.after
  );
}
