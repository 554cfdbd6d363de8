/** The quantity that a cell says: its words, its figures, and the value of one of them. */
import type { Figure as ScannedFigure } from '../parse/figures.ts';
import type { Figure, Quantity } from '../plan-document.ts';
import type { ChosenUnit } from './choose-unit.ts';
import type { CellReading, Statement } from './reading.ts';
import { NO_QUALIFIERS, unitLike } from './shared.ts';

type Frame = Pick<Quantity, 'raw' | 'qualifiers' | 'source' | 'text' | 'spread'>;

export function frame(reading: CellReading, text?: string): Frame {
  const { cell } = reading.said;
  const { spread, source } = cell;
  const said = text ?? reading.said.text;
  const raw = cell.whole ?? cell.text;
  const qualifiers = brackets(said);
  if (said === raw && !spread) return { raw, qualifiers, source };
  const own = said === raw ? { raw, qualifiers } : { raw, text: said.trim(), qualifiers };
  return spread ? { ...own, spread: { rows: spread.rows, basis: spread.basis }, source } : { ...own, source };
}

const OPENS = /[(（]/u;
const BRACKET = /[(（]([^()（）]{1,60})[)）]/gu;

function brackets(text: string): string[] {
  if (!OPENS.test(text)) return NO_QUALIFIERS;
  return [...text.matchAll(BRACKET)].map((match) => (match[1] ?? '').trim()).filter((words) => words !== '');
}

/** What a cell says, with the value of its figure where it has one. */
export function valued(
  reading: CellReading,
  text: string,
  figure: ScannedFigure | undefined,
  chosen: ChosenUnit | undefined,
  kind: Quantity['kind'],
): Quantity {
  const own = frame(reading, text);
  if (!figure) return { ...own, kind };
  const { value, op } = figure;
  const baseValue = scaled(value, chosen?.unit.scale ?? 1);
  // The common quantity is written out: an object that is copied and added to takes twice its room.
  if (chosen && !op && own.text === undefined && !own.spread) {
    const { raw, qualifiers, source } = own;
    const unit = unitLike(chosen.unit);
    return { raw, qualifiers, source, value, unit, unitFrom: chosen.from, baseValue, kind };
  }
  const said = op ? { ...own, value, op } : { ...own, value };
  if (!chosen) return { ...said, baseValue, kind };
  return { ...said, unit: unitLike(chosen.unit), unitFrom: chosen.from, baseValue, kind };
}

/** Of a range both ends are kept, and neither is the value. */
export function bothEnds(
  reading: CellReading,
  { text, figure, to }: Statement,
  chosen: ChosenUnit | undefined,
  kind: Quantity['kind'],
): Quantity {
  const ends = figure && to ? [figure, to] : [];
  const op = figure?.op ?? to?.op;
  return {
    ...frame(reading, text),
    ...(op ? { op } : {}),
    ...(chosen ? { unit: unitLike(chosen.unit), unitFrom: chosen.from } : {}),
    kind,
    ...listed(ends),
  };
}

export function withFigures(quantity: Quantity, figures: readonly ScannedFigure[]): Quantity {
  if (figures.length > 1) quantity.figures = figures.map(toFigure);
  return quantity;
}

/** Twelve digits: 735.7259 x 10000 is 7357259, not 7357258.999999999. */
function scaled(value: number, scale: number): number {
  const product = value * scale;
  if (Number.isSafeInteger(product) && Math.abs(product) < 1e12) return product;
  return Number(product.toPrecision(12));
}

export function asOfOf(reading: CellReading): Pick<Quantity, 'asOf'> {
  return reading.asOf === undefined ? {} : { asOf: reading.asOf };
}

export function listed(figures: readonly ScannedFigure[]): Pick<Quantity, 'figures'> {
  return figures.length === 0 ? {} : { figures: figures.map(toFigure) };
}

function toFigure(figure: ScannedFigure): Figure {
  return {
    raw: figure.raw,
    value: figure.value,
    ...(figure.label === '' ? {} : { label: figure.label }),
    ...(figure.unit ? { unit: unitLike(figure.unit) } : {}),
    ...(figure.op ? { op: figure.op } : {}),
    ...(figure.cumulative ? { cumulative: true } : {}),
  };
}
