/** Figures that are about several measures at once: `造林苗木達 124,681 株` is 123,992 of one and 689 of another. */
import type { Counterpart } from './counterparts.ts';
import { statedAgainst } from './counterparts.ts';
import { agreementOf, significantDigits, sumOf } from './precision.ts';
import { type LinkQuestion, shareSaid } from './statement-link.ts';

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
  const { unit } = stated.figure;
  if (unit === undefined || stated.about !== 'result') return undefined;
  const said = measures.measures.flatMap(({ measure, pairs }): Said[] => {
    if (shareSaid(pairs, stated.clause) === 0) return [];
    const total = measures
      .counterparts(measure, unit)
      .find((counterpart) => counterpart.about === 'result' && counterpart.whole && counterpart.unit);
    return total ? [{ id: measure.id, total }] : [];
  });
  return groupsOf(said)
    .find((group) => isSum(group, stated))
    ?.map(({ id }) => id);
}

/** All of them, then two at a time. */
function groupsOf(said: readonly Said[]): (readonly Said[])[] {
  const pairs = said.flatMap((first, at) => said.slice(at + 1).map((second) => [first, second]));
  return said.length < 2 || said.length > MOST ? pairs : [said, ...pairs];
}

function isSum(group: readonly Said[], { figure }: LinkQuestion['stated']): boolean {
  const [first] = group;
  if (!first) return false;
  const stated = statedAgainst(figure, first.total);
  const sum = sumOf(group.map(({ total }) => total.printed));
  return significantDigits(stated) >= TELLING && agreementOf(stated, sum) === 'equal';
}
