import { remember, rememberLast } from '../remember.ts';
import { type OneNumber, oneNumberIn } from './one-number.ts';
import { type Figure, readFigures } from './read-figures.ts';

export type { Role } from './figure-roles.ts';
export type { Figure } from './read-figures.ts';

/** Every number in a text, left to right, with its role. Only `quantity` says how much. */
export function scanFigures(text: string): readonly Figure[] {
  const only = onlyQuantity(text);
  return only ? [only] : scan(text).figures;
}

/** The figures that say how much, outside the brackets that explain another. */
export function quantitiesOf(text: string): readonly Figure[] {
  const only = onlyQuantity(text);
  return only ? [only] : scan(text).quantities;
}

/**
 * The one figure of a short text that holds nothing but a quantity and a few words, as most cells with a figure do. Undefined for any
 * other text, whatever it holds.
 */
export function onlyQuantity(text: string): Figure | undefined {
  return soleIn(text)?.figure;
}

/**
 * A text that says of its one quantity what this text says of its own: the same words around one and the same number. Any other text is
 * given back as it is.
 */
export function sameWords(text: string): string {
  return soleIn(text)?.like ?? text;
}

/** A quantity that is all a short text holds, and the text that says the same of another number. */
interface Sole {
  readonly figure: Figure;
  readonly like: string;
}

const soleIn = rememberLast((text: string): Sole | undefined => {
  const one = oneNumberIn(text);
  const like = one && quantityLike(one.like);
  return like && { figure: withNumber(like, text, one), like: one.like };
});

interface Scan {
  readonly figures: readonly Figure[];
  readonly quantities: readonly Figure[];
}

const NO_FIGURES: Scan = { figures: [], quantities: [] };

const scan = remember((text: string): Scan => {
  const figures = readFigures(text);
  if (figures.length === 0) return NO_FIGURES;
  const quantities = figures.filter(({ role }) => role === 'quantity');
  return { figures, quantities: quantities.length === figures.length ? figures : quantities };
});

/**
 * The figure of the words around one number, with another number in its place. `W7一千瓦時` has a figure too, but it is
 * not this number.
 */
const quantityLike = remember((like: string): Figure | undefined => {
  const [only, ...others] = readFigures(like);
  if (only?.role !== 'quantity' || others.length > 0) return undefined;
  return only.start === oneNumberIn(like)?.start ? only : undefined;
});

/** The same figure with the text's own number, which may be longer than the other. */
function withNumber(like: Figure, text: string, { start, end, value }: OneNumber): Figure {
  const longer = end - start - 1;
  return {
    start: like.start,
    end: like.end + longer,
    raw: text.slice(like.start, like.end + longer),
    value,
    unit: like.unit,
    range: like.range,
    label: like.label,
    clause: { start: like.clause.start, end: like.clause.end + longer },
    role: like.role,
    per: like.per,
    op: like.op,
    cumulative: like.cumulative,
    change: like.change,
    relative: like.relative,
    base: like.base,
    year: like.year,
    bracket: like.bracket,
  };
}
