import type { Unit } from '../plan-document.ts';
import { basisWords, wordsIn } from '../words/basis.ts';
import { isVagueIndicator } from '../words/indicators.ts';
import type { Per } from '../words/units.ts';
import { type Base, readBase, readDueYear, readNamedBase } from './basis-years.ts';
import { type Figure, quantitiesOf } from './figures.ts';
import { looksLikeRatio } from './metric-list.ts';
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
  const own = readBase(input.text, figure);
  const decided =
    asChange(input, figure, own) ??
    asMilestone(input, figure) ??
    asWorded(input, figure, own) ??
    asNamed(input, figure);
  const base = decided.base ?? own;
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
  // `較基期年EUI不成長` is a goal that is met or not, however much of it was.
  const named = /[不零]成長/.test(indicator) ? undefined : readNamedBase(indicator, figure);
  const words = wordsIn(indicator, basisWords.changeVerbs);
  if (isShare && named !== undefined && words.length > 0) return { ...change(named, words), from: 'name' };
  const yearly = [
    ...wordsIn(indicator, basisWords.changeNames),
    ...(isDifference(indicator) ? wordsIn(indicator, basisWords.previousYear) : []),
  ];
  if (isShare && yearly.length > 0) return { ...change({ previousYear: true }, yearly), from: 'name' };
  // A measure about a base year (`各年度用電量較基期年負成長`) whose result is negative is the change itself.
  const measured = figure.value < 0 ? readNamedBase(measure, figure) : undefined;
  if (measured === undefined) return undefined;
  return { ...change(measured, wordsIn(measure, basisWords.baseWords)), from: 'name' };
}

/** `(本年件數-去年件數)/去年件數` is a change; `高於前一年戶數且…滿意度` only says how many is enough. */
function isDifference(name: string): boolean {
  return /[-\u2010-\u2015\u2212－]|增|減|成長|降|差/.test(name);
}

/** The record's unit, unless the number is plainly no share (541,292 passengers under `…成長3%`). */
function shareOnly({ unit }: BasisInput, figure: Figure): Unit | undefined {
  return Math.abs(figure.value) <= 100 ? unit : undefined;
}

function change(base: Base | undefined, words: readonly string[]): Basis {
  const plain = { kind: 'change', words, from: 'text' } as const;
  return base === undefined ? plain : { ...plain, base };
}

function asMilestone({ text }: BasisInput, figure: Figure): Basis | undefined {
  const due = readDueYear(text, figure.start);
  return due === undefined
    ? undefined
    : { kind: 'milestone', dueYear: due.year, words: [due.word], from: 'text' };
}

/** What the cell itself says: 累計, 五年目標, 每年, or a verb of doing (`補助 25 站`, `增加 3 公頃`). */
function asWorded({ text, unit }: BasisInput, figure: Figure, own: Base | undefined): Basis | undefined {
  const clause = `${text.slice(figure.clause.start, figure.clause.end)}`.replace(/\s+/g, '');
  const stock = wordsIn(clause, basisWords.stockText);
  if (figure.cumulative || stock.length > 0) return { kind: 'cumulative', words: stock, from: 'text' };
  // A level with the base it starts from (`1,200 公頃 (基準年 900 公頃)`) is a standing one.
  if (figure.change === undefined && own?.value !== undefined) {
    return { kind: 'cumulative', words: ['基準年'], from: 'text' };
  }
  const total = wordsIn(text.replace(/\s+/g, ''), basisWords.total);
  if (total.length > 0) return { kind: 'total', words: total, from: 'text' };
  if (figure.per !== undefined) return { kind: 'annual', words: [figure.per], from: 'text' };
  const isShare = (figure.unit ?? unit)?.dimension === 'share';
  // The verb may stand before an earlier figure: `規劃補助設置 10 座…及 10 座…`.
  const sentence = text.slice(sentenceStart(text, figure.start), figure.clause.end).replace(/\s+/g, '');
  const flow = wordsIn(sentence, basisWords.flowText);
  return !isShare && flow.length > 0 ? { kind: 'annual', words: flow, from: 'text' } : undefined;
}

function sentenceStart(text: string, from: number): number {
  const floor = Math.max(0, from - 90);
  let at = from;
  while (at > floor && !/[。;；!?]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** What the metric is by its name; the measure's name where the metric says nothing (`監測數據`). */
function asNamed({ indicatorName, measureName = '', unit }: BasisInput, figure: Figure): Basis {
  const silent = indicatorName.trim() === '' || isVagueIndicator(indicatorName);
  const name = (silent ? measureName : indicatorName).replace(/\s+/g, '');
  const flow = wordsIn(name, basisWords.flowNames);
  const own = wordsIn(name, basisWords.stockNames);
  // `(已接受服務人數/推估需求人數)*100%` is worked out so; what it is, the measure says: `需求涵蓋率`.
  const isFormula = own.length === 0 && flow.length === 0 && looksLikeRatio(indicatorName);
  const stock = isFormula ? wordsIn(measureName.replace(/\s+/g, ''), basisWords.stockNames) : own;
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
