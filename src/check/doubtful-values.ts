/** Values of a measure that were read, but not as what the table needs: words, marks, cells open to two readings. */
import type { Years } from '../finding.ts';
import { readingsIn } from '../model/doubtful-numbers.ts';
import { rangeOf } from '../model/ranges.ts';
import { pairIn } from '../model/slash-pairs.ts';
import { parseIndicators } from '../parse/indicators.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { rememberLately } from '../remember.ts';
import { indicatorWords } from '../words/indicators.ts';
import { groupBy } from './grouping.ts';
import { hasFigure, placeKey, seriesOf, speaks, textOf } from './quantities.ts';
import type { Place } from './rule.ts';
import { oneLine, yearsText } from './wording.ts';
import { spanOf } from './years.ts';

export interface Doubt {
  readonly problem:
    | 'words-for-figure'
    | 'two-readings'
    | 'unexplained-mark'
    | 'indicator-fragment'
    | 'code-for-figure'
    | 'open-bracket'
    | 'range-target'
    | 'range-result'
    | 'slash-pair'
    | 'bracketed-figure'
    | 'broken-number';
  readonly indicator: Indicator | undefined;
  readonly period: Years;
  readonly quantity?: Quantity;
  /** Where the words are not a quantity's. */
  readonly written?: string;
  readonly expected: string;
  readonly places: readonly Place[];
}

/** Each doubtful cell once, however many records it stands in. */
export const doubtsOf: (measure: Measure) => readonly Doubt[] = rememberLately((measure) => {
  const doubts: Doubt[] = [];
  addBracket(measure, undefined, doubts);
  for (const indicator of measure.indicators) addBracket(measure, indicator, doubts);
  addFragment(measure, doubts);
  for (const indicator of measure.indicators) {
    for (const record of indicator.records) addWords(record, indicator, doubts);
    if (indicator.records.some(hasSpreadTarget)) doubts.push(...twoReadings(indicator));
    for (const record of indicator.records) addMark(record, doubts);
    for (const { target, result, period } of indicator.records) {
      addCode(target, period, indicator, doubts);
      addCode(result, period, indicator, doubts);
      addRange('range-target', target, period, indicator, doubts);
      addRange('range-result', result, period, indicator, doubts);
      addPair(target, period, indicator, doubts);
      addPair(result, period, indicator, doubts);
    }
  }
  return doubts.length < 2 ? doubts : onceForEachCell(doubts);
});

function onceForEachCell(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ problem, quantity, written }) => {
    const key = `${problem}\u001f${quantity === undefined ? written : placeKey(quantity.source)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `110 年已完成建置, 111-112 年度持續維護` where the target asks for 300 公尺. */
function addWords({ target, result, period }: PlanRecord, indicator: Indicator, doubts: Doubt[]): void {
  if (target?.value === undefined || !speaks(result) || hasFigure(result)) return;
  doubts.push({
    problem: 'words-for-figure',
    indicator,
    period,
    quantity: result,
    expected: textOf(target),
    places: [result.source, target.source],
  });
}

/** `6A\n84B\n45C`: figures glued to letters that the cell does not explain. `3D 模型` is a word and no code. */
const CODE = /^(?=.*[0-9])(?=.*[A-Za-z])[0-9A-Za-z\s,、/.-]{2,60}$/su;

function addCode(quantity: Quantity | undefined, period: Years, indicator: Indicator, doubts: Doubt[]): void {
  if (!speaks(quantity) || hasFigure(quantity) || !CODE.test(quantity.raw.normalize('NFKC'))) return;
  const expected = oneLine(indicator.name);
  doubts.push({
    problem: 'code-for-figure',
    indicator,
    period,
    quantity,
    expected,
    places: [quantity.source],
  });
}

/** `10-15公頃`: a target is reached from one of its ends, a result may be any number between. */
function addRange(
  problem: 'range-target' | 'range-result',
  quantity: Quantity | undefined,
  period: Years,
  indicator: Indicator,
  doubts: Doubt[],
): void {
  if (quantity === undefined || rangeOf(quantity) === undefined) return;
  const { op = '', value, unit } = quantity;
  const expected = value === undefined ? '' : `${op}${value}${unit?.symbol ?? ''}`;
  doubts.push({ problem, indicator, period, quantity, expected, places: [quantity.source] });
}

/** `20/600` under one unit, `(5%)`, `11 500人`: two figures, and nothing says which is meant. */
function addPair(quantity: Quantity | undefined, period: Years, indicator: Indicator, doubts: Doubt[]): void {
  if (quantity === undefined || quantity.value !== undefined || !hasFigure(quantity)) return;
  const text = quantity.text ?? quantity.raw;
  const problem = pairIn(text) ? 'slash-pair' : readingsIn(text)?.problem;
  if (problem === undefined) return;
  const expected = oneLine(indicator.name);
  doubts.push({ problem, indicator, period, quantity, expected, places: [quantity.source] });
}

/** Each bracket with its partner. */
const BRACKETS = ['()', '[]', '【】', '「」', '『』', '〔〕', '《》'] as const;
const ANY_BRACKET = /[()[\]【】「」『』〔〕《》]/u;

/** `災害防救」三合一會報`: a bracket without its partner, in the name of a measure or an indicator. */
function addBracket(measure: Measure, indicator: Indicator | undefined, doubts: Doubt[]): void {
  const { period, source } = measure;
  const text = (indicator ?? measure).name;
  const lone = period === undefined ? undefined : loneBracket(text);
  if (period === undefined || lone === undefined) return;
  const places = [indicator?.source ?? source];
  doubts.push({ problem: 'open-bracket', indicator, period, written: oneLine(text), expected: lone, places });
}

function loneBracket(text: string): string | undefined {
  // As most names.
  if (!ANY_BRACKET.test(text)) return undefined;
  return BRACKETS.find((pair) => count(text, pair.charAt(0)) !== count(text, pair.charAt(1)));
}

function count(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1;
  return times;
}

const EACH_YEAR = /每年|每一年|年度?均|逐年|各年/u;

/**
 * `3,500` merged over 111 and 112 while 110 has a target of its own: 3,500 each, or both years together? A level
 * is the same in both readings, and one target for the whole series is plainly meant for each year.
 */
function twoReadings(indicator: Indicator): Doubt[] {
  return seriesOf(indicator).flatMap((series) => {
    if (!series.some(hasSpreadTarget)) return [];
    const cells = groupBy(
      series.filter(({ target }) => target?.value !== undefined && target.kind === 'annual'),
      ({ target }) => (target ? placeKey(target.source) : ''),
    );
    if (cells.length < 2) return [];
    return cells.flatMap((records) => oneForSeveral(indicator, records));
  });
}

function hasSpreadTarget({ target }: PlanRecord): boolean {
  return isSpread(target);
}

/** Over several rows. */
function isSpread(target: Quantity | undefined): boolean {
  return (target?.spread?.rows ?? 1) > 1;
}

function oneForSeveral(indicator: Indicator, records: readonly PlanRecord[]): Doubt[] {
  const target = records[0]?.target;
  const period = spanOf(records.map((record) => record.period));
  if (target === undefined || period === undefined || !isSpread(target) || records.length < 2) return [];
  if (target.per !== undefined || target.unit?.dimension === 'share' || EACH_YEAR.test(target.raw)) return [];
  const years = records.map((record) => yearsText(record.period)).join(', ');
  return [
    {
      problem: 'two-readings',
      indicator,
      period,
      quantity: target,
      expected: years,
      places: [target.source],
    },
  ];
}

const MARK = /^\s*[*＊※†‡]|[*＊※†‡]\s*$/u;

/** `*112年`, with nothing anywhere that says what the asterisk stands for. */
function addMark({ periodRaw, period, source }: PlanRecord, doubts: Doubt[]): void {
  if (periodRaw === undefined || !MARK.test(periodRaw)) return;
  doubts.push({
    problem: 'unexplained-mark',
    indicator: undefined,
    period,
    written: oneLine(periodRaw),
    expected: '',
    places: [source],
  });
}

const NOTE = new RegExp(`^[\\s、,，;；。]*(?:${indicatorWords.notes.join('|')})\\s{0,3}[:：]`, 'u');

/** A description names metrics behind `衡量標準：`, or it names none. */
const COLON = /[:：\ufe13\ufe55]/u;

/** `韌性社區數量(處)/每2年`: what follows the last indicator is no indicator, and was left out. */
function addFragment({ description, period, indicators: own, source }: Measure, doubts: Doubt[]): void {
  if (description === undefined || period === undefined || !COLON.test(description)) return;
  // Nothing follows a metric that ends the description, as most do: it need not be read again.
  const ending = own.at(-1)?.raw;
  if (ending !== undefined && description.endsWith(ending)) return;
  const { indicators, note } = parseIndicators(description);
  const last = indicators.at(-1);
  // `note` is the fragment and the remark behind 註：; with nothing between the metrics and 註： it is the remark alone.
  if (last === undefined || note === undefined || NOTE.test(description.slice(last.end))) return;
  const [fragment = ''] = note.split('；');
  if (fragment === '') return;
  doubts.push({
    problem: 'indicator-fragment',
    indicator: undefined,
    period,
    written: oneLine(fragment),
    expected: oneLine(last.name),
    places: [own[0]?.source ?? source],
  });
}
