import type { Unit } from '../plan-document.ts';
import { basisWords, wordsIn } from '../words/basis.ts';
import type { Per } from '../words/units.ts';
import { type FigureWords, readFigureWords, readName } from './basis-signs.ts';
import { type Base, readNamedBase } from './basis-years.ts';
import { type Figure, quantitiesOf } from './figures.ts';
import { foldSameLength } from './normalise.ts';
import { isNothing } from './nothing.ts';
import { findYears } from './period.ts';
import { compareUnits } from './units.ts';

export type { Base } from './basis-years.ts';

export type BasisKind = 'annual' | 'cumulative' | 'total' | 'milestone' | 'change' | 'qualitative' | 'none';

export interface BasisInput {
  readonly indicatorName: string;
  readonly measureName?: string;
  /** The words of the cell that speak of this record. */
  readonly text: string;
  /** The unit that holds for the record, wherever it was found. */
  readonly unit?: Unit | undefined;
  /** The figure meant, when the text has several; else its first quantity. */
  readonly figure?: Figure | undefined;
}

export interface Basis {
  readonly kind: BasisKind;
  readonly per?: Per;
  readonly base?: Base;
  /** Gregorian year a milestone names. */
  readonly dueYear?: number;
  /** The words that decided. */
  readonly words: readonly string[];
  /**
   * How sure it is: the cell's own words, the names around it, or nothing at all. A profile that knows
   * what a column holds (a five-year total) may overrule `name` and `default`, not `text`.
   */
  readonly from: 'text' | 'name' | 'default';
}

/** What a target or result measures: a yearly count, a running total, a change ... Names are only read as words. */
export function classifyBasis(input: BasisInput): Basis {
  if (isNothing(input.text)) return { kind: 'none', words: [], from: 'text' };
  const figure = input.figure ?? figureFor(input.text, input.unit);
  return figure === undefined ? classifyWords(input) : classifyFigure(input, figure);
}

/** The quantity a text states in a unit: the first that can be compared with it, else the first. */
export function figureFor(text: string, unit: Unit | undefined): Figure | undefined {
  const figures = quantitiesOf(text);
  if (unit === undefined) return figures[0];
  const fitting = figures.find(
    (figure) => figure.unit !== undefined && compareUnits(figure.unit, unit) !== 'different',
  );
  return fitting ?? figures[0];
}

/** A text without a quantity: an event with its year is a milestone, anything else is words. */
function classifyWords({ text }: BasisInput): Basis {
  const folded = foldSameLength(text).replace(/\s+/g, '');
  const ongoing = wordsIn(folded, basisWords.ongoing);
  if (ongoing.length > 0) return { kind: 'qualitative', words: ongoing, from: 'text' };
  const events = wordsIn(folded, basisWords.events);
  const year = findYears(folded)[0]?.period.end;
  if (events.length === 0 || year === undefined) return { kind: 'qualitative', words: [], from: 'text' };
  return { kind: 'milestone', dueYear: year, words: events, from: 'text' };
}

function classifyFigure(input: BasisInput, figure: Figure): Basis {
  const words = readFigureWords(input.text, figure);
  const own = words.base;
  const decided =
    asChange(input, figure, own) ??
    asMilestone(words) ??
    asWorded(input, figure, words) ??
    asNamed(input, figure);
  const base = decided.base ?? own;
  if (figure.per === undefined && base === undefined) return decided;
  return {
    ...decided,
    ...(figure.per === undefined ? {} : { per: figure.per }),
    ...(base === undefined ? {} : { base }),
  };
}

function asChange(input: BasisInput, figure: Figure, own: Base | undefined): Basis | undefined {
  const { indicatorName, measureName = '' } = input;
  const isShare = (figure.unit ?? shareOnly(input, figure))?.dimension === 'share';
  if (figure.change === undefined) {
    // `較 104 年用電 92,034,282 度，節約用電為 -3.29%`.
    if (isShare && own?.year !== undefined && own.value === undefined) return change(own, ['較']);
    return asNamedChange(indicatorName, measureName, figure, isShare);
  }
  if (isShare && figure.per === 'year')
    return change({ previousYear: true, ...own }, ['每年', figure.change]);
  if (own?.year !== undefined) return change(own, [figure.change]);
  if (own === undefined && !isShare) return undefined;
  const named = readNamedBase(indicatorName, figure) ?? readNamedBase(measureName, figure);
  return change(own === undefined ? named : { ...named, ...own }, [figure.change]);
}

/** A bare figure under a name that says what it is: `…較 109 年減少 %`, `搭乘人次增加率`. */
function asNamedChange(
  indicator: string,
  measure: string,
  figure: Figure,
  isShare: boolean,
): Basis | undefined {
  const { changes, yearly, compares } = readName(indicator);
  const named = compares ? readNamedBase(indicator, figure) : undefined;
  if (isShare && named !== undefined && changes.length > 0) {
    return { ...change(named, changes), from: 'name' };
  }
  if (isShare && yearly.length > 0) return { ...change({ previousYear: true }, yearly), from: 'name' };
  // A measure about a base year (`各年度用電量較基期年負成長`) whose result is negative is the change itself.
  const measured = figure.value < 0 ? readNamedBase(measure, figure) : undefined;
  if (measured === undefined) return undefined;
  return { ...change(measured, wordsIn(measure, basisWords.baseWords)), from: 'name' };
}

/** The record's unit, unless the number is plainly no share (541,292 passengers under `…成長3%`). */
function shareOnly({ unit }: BasisInput, figure: Figure): Unit | undefined {
  return Math.abs(figure.value) <= 100 ? unit : undefined;
}

function change(base: Base | undefined, words: readonly string[]): Basis {
  const plain = { kind: 'change', words, from: 'text' } as const;
  return base === undefined ? plain : { ...plain, base };
}

function asMilestone({ due }: FigureWords): Basis | undefined {
  return due === undefined
    ? undefined
    : { kind: 'milestone', dueYear: due.year, words: [due.word], from: 'text' };
}

/** What the cell itself says: 累計, 五年目標, 每年, or a verb of doing (`補助 25 站`, `增加 3 公頃`). */
function asWorded({ unit }: BasisInput, figure: Figure, words: FigureWords): Basis | undefined {
  const { base: own, stock, total, flow } = words;
  if (figure.cumulative || stock.length > 0) return { kind: 'cumulative', words: stock, from: 'text' };
  // A level with the base it starts from (`1,200 公頃 (基準年 900 公頃)`) is a standing one; a change with a base was told before.
  if (own?.value !== undefined) {
    return { kind: 'cumulative', words: ['基準年'], from: 'text' };
  }
  if (total.length > 0) return { kind: 'total', words: total, from: 'text' };
  if (figure.per !== undefined) return { kind: 'annual', words: [figure.per], from: 'text' };
  const isShare = (figure.unit ?? unit)?.dimension === 'share';
  return !isShare && flow.length > 0 ? { kind: 'annual', words: flow, from: 'text' } : undefined;
}

/** What the metric is by its name; the measure's name where the metric says nothing (`監測數據`). */
function asNamed({ indicatorName, measureName = '', unit }: BasisInput, figure: Figure): Basis {
  const indicator = readName(indicatorName);
  const { flow, stock: own } = indicator.silent ? readName(measureName) : indicator;
  // `(已接受服務人數/推估需求人數)*100%` is worked out so; what it is, the measure says: `需求涵蓋率`.
  const isFormula = own.length === 0 && flow.length === 0 && indicator.isRatio;
  const stock = isFormula ? readName(measureName).stock : own;
  const isShare = (figure.unit ?? unit)?.dimension === 'share';
  const explicit = stock.some((word) => word.startsWith('累'));
  if (stock.length > 0 && (explicit || flow.length === 0 || isStockByUnit(stock, isShare))) {
    return { kind: 'cumulative', words: stock, from: 'name' };
  }
  if (flow.length > 0) return { kind: 'annual', words: flow, from: 'name' };
  return { kind: 'annual', words: [], from: 'default' };
}

/** A rate of a stock stays one although its name holds a verb: `汰換老舊燈具…燈具比率`. */
function isStockByUnit(stock: readonly string[], isShare: boolean): boolean {
  return isShare && stock.some((word) => /[率例度]$/.test(word));
}
