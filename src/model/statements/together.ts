/** Figures that are about several measures at once: `造林苗木達 124,681 株` is 123,992 of one and 689 of another. */
import { pairsIn } from '../../parse/find-names.ts';
import { findByValue } from '../by-value.ts';
import type { Counterpart } from '../counterparts.ts';
import { agreementOf, type Printed, printed, significantDigits, sumOf } from '../precision.ts';
import type { LinkQuestion } from './link.ts';

/** With fewer digits, sums agree by chance. */
const TELLING = 4;
/** More measures than these are not meant by one clause. */
const MOST = 4;

interface Said {
  readonly id: string;
  readonly total: Counterpart;
}

/** The measures named in the clause whose totals add up to the figure; undefined where there are none. */
export function linkTogether({ stated, measures }: LinkQuestion): string[] | undefined {
  const { unit, value, raw } = stated.figure;
  if (unit === undefined || stated.about !== 'result') return undefined;
  const own = printed(value, raw, unit);
  if (significantDigits(own) < TELLING) return undefined;
  const said = measures(unit, stated.about)
    .sharing([pairsIn(stated.clause)])
    .flatMap(({ measure, counterparts }): Said[] => {
      const total = counterparts.find(({ about, whole, unit: its }) => about === 'result' && whole && its);
      return total ? [{ id: measure.id, total }] : [];
    });
  return groupAddingUp(said, own)?.map(({ id }) => id);
}

/** All of them, then two at a time. */
function groupAddingUp(said: readonly Said[], own: Printed): readonly Said[] | undefined {
  const isAll = said.length >= 2 && said.length <= MOST && isSum(said, own);
  return isAll ? said : twoAddingUp(said, own);
}

/** The first two whose sum is the figure: beside each one, only those are looked at that have about what is left. */
function twoAddingUp(said: readonly Said[], own: Printed): readonly Said[] | undefined {
  const find = findByValue(said.map((one, at) => [one.total.printed, at] as const));
  // What is left of a large figure is as exact as the figure.
  const noise = 1e-6 * Math.max(1, Math.abs(own.value));
  for (const [at, first] of said.entries()) {
    const { value, half } = first.total.printed;
    const others = find(own.value - value, own.half + half + noise).filter((other) => other > at);
    for (const other of others.sort((a, b) => a - b)) {
      const second = said[other];
      if (second && isSum([first, second], own)) return [first, second];
    }
  }
  return undefined;
}

function isSum(group: readonly Said[], own: Printed): boolean {
  return agreementOf(own, sumOf(group.map(({ total }) => total.printed))) === 'equal';
}
