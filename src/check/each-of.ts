/** Gathers what there is to say of each of some things: of most there is nothing, and no list is made. */
import type { Indicator } from '../plan-document.ts';
import type { MeasureScope } from './rule.ts';

/** What a rule has to say of most measures: one list for all of them. */
export const NOTHING: readonly never[] = [];

export function ofEach<T, U>(things: readonly T[], tell: (thing: T) => readonly U[]): readonly U[] {
  return gathered(things, tell, undefined);
}

/** `tell` is handed all it needs, so that no function is made for each measure. */
export function ofIndicators<U>(
  scope: MeasureScope,
  tell: (indicator: Indicator, scope: MeasureScope) => readonly U[],
): readonly U[] {
  return gathered(scope.measure.indicators, tell, scope);
}

function gathered<T, U, S>(
  things: readonly T[],
  tell: (thing: T, scope: S) => readonly U[],
  scope: S,
): readonly U[] {
  let first: readonly U[] = NOTHING;
  let all: U[] | undefined;
  for (const thing of things) {
    const own = tell(thing, scope);
    if (own.length === 0) continue;
    if (first.length === 0) first = own;
    else {
      all ??= [...first];
      for (const one of own) all.push(one);
    }
  }
  return all ?? first;
}
