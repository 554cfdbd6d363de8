import type { Unit } from '../plan-document.ts';
import { remember } from '../remember.ts';
import { indicatorWords, isVagueIndicator } from '../words/indicators.ts';
import { quantitiesOf, scanFigures } from './figures.ts';
import { findMarkers } from './markers.ts';
import { isBareMetric, looksLikeMetric, looksLikeRatio, splitMetricText } from './metric-list.ts';
import { foldSameLength, tidyName } from './normalise.ts';
import { findYears } from './period.ts';
import { parseUnit } from './units.ts';

/** One metric named in a description or in a metric column. */
export interface ParsedIndicator {
  /** Without list number, bracketed unit, tags and the spaces inside Chinese text. */
  readonly name: string;
  /** From the brackets at the end of the name, else from a bare unit there (`…較 109 年減少 %`). */
  readonly unit?: Unit;
  /** `%` where no unit is written and the name is a rate, a share or a formula. */
  readonly impliedUnit?: Unit;
  /** The slice from `start` to `end`. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Which things are counted: `AQI≤100`. */
  readonly condition?: string;
  /** `公車搭乘人數較111年成長3%` is measured from 2022. */
  readonly baseYear?: number;
  readonly change?: 'increase' | 'decrease';
  /** The name is a formula of two counts (`完成數/總數`). */
  readonly ratio?: true;
  /** False for an activity or an event that no number can measure: `推動…基金設置`. */
  readonly measurable: boolean;
}

export interface ParsedIndicators {
  readonly indicators: readonly ParsedIndicator[];
  /** The description without the metrics. */
  readonly rest: string;
  /** What follows `註：`, or a last piece that is no whole metric (`…/每2年`). */
  readonly note?: string;
}

const share: Unit = { symbol: '%', dimension: 'share', scale: 1 };
const label = new RegExp(`(?:${indicatorWords.labels.join('|')})\\s{0,3}:`, 'i');
const noteMark = new RegExp(`(?:${indicatorWords.notes.join('|')})\\s{0,3}:`);

/**
 * The metrics that a free description names behind `衡量標準：`, up to `註：` or its end. A description
 * without such words has none, and all of it is `rest`.
 */
export const parseIndicators: (description: string) => ParsedIndicators = remember(readIndicators);

function readIndicators(description: string): ParsedIndicators {
  const folded = foldSameLength(description);
  const found = label.exec(folded);
  if (found === null) return { indicators: [], rest: description.trim() };
  const start = found.index + found[0].length;
  const note = noteMark.exec(folded.slice(start));
  const end = note === null ? folded.length : start + note.index;
  const { indicators, fragment } = describedMetrics(description.slice(start, end));
  const behind = note === null ? '' : description.slice(end + note[0].length).trim();
  const notes = [fragment, behind].filter((part) => part !== undefined && part !== '');
  const rest = description.slice(0, found.index).trim();
  const moved = indicators.map((own) => ({ ...own, start: own.start + start, end: own.end + start }));
  return notes.length === 0
    ? { indicators: moved, rest }
    : { indicators: moved, rest, note: notes.join('；') };
}

/** No description is like another, and yet many end with the same metric. */
const describedMetrics = remember((text) => readMetrics(text, 'description'));

/** The metrics of a cell that holds nothing else: `里程增加數(km)`, `甲數量(面)、乙長度(公尺)`. */
export const parseMetrics: (text: string) => ParsedIndicators = remember(readMetricCell);

function readMetricCell(text: string): ParsedIndicators {
  const { indicators, fragment } = readMetrics(text, 'cell');
  return fragment === undefined ? { indicators, rest: '' } : { indicators, rest: '', note: fragment };
}

interface Metrics {
  readonly indicators: readonly ParsedIndicator[];
  readonly fragment: string | undefined;
}

function readMetrics(text: string, from: 'description' | 'cell'): Metrics {
  const pieces = splitMetricText(text, from);
  const indicators: ParsedIndicator[] = [];
  let fragment: string | undefined;
  for (const piece of pieces) {
    if (piece.fragment) fragment = tidyName(piece.text);
    else indicators.push(readMetric(text, piece.start, piece.end));
  }
  return { indicators: indicators.filter(({ name }) => name !== ''), fragment };
}

function readMetric(text: string, start: number, end: number): ParsedIndicator {
  const raw = text.slice(start, end);
  const marker = findMarkers(raw)[0];
  const bare = raw.slice(marker?.start === 0 ? marker.end : 0);
  const { words, unit } = takeUnit(bare);
  const name = tidyName(words);
  const ratio = looksLikeRatio(name);
  const implied = unit === undefined && (ratio || namesShare(name)) ? share : undefined;
  const change = readNameChange(name);
  const condition = conditionOf(words);
  return {
    name,
    ...(unit === undefined ? {} : { unit }),
    ...(implied === undefined ? {} : { impliedUnit: implied }),
    raw,
    start,
    end,
    ...(condition === undefined ? {} : { condition }),
    ...change,
    ...(ratio ? { ratio: true } : {}),
    measurable:
      unit !== undefined ||
      implied !== undefined ||
      looksLikeMetric(withoutGoal(name)) ||
      isBareMetric(name) ||
      setsAmount(name) ||
      isVagueIndicator(name) ||
      change.change !== undefined,
  };
}

/** `平均每月電話進線數≥1200`, `以全年度核銷次數為標準`: the metric without the words and signs that set its goal. */
function withoutGoal(name: string): string {
  return name
    .replace(/(?:≤|≥|<=|>=|<|>|達|至少|不超過)\s?[\d,.]+(?:以上|以下)?$/, '')
    .replace(/(?:為標準|為準|計|計算)$/, '');
}

/** `完成協助重建計畫5件`, `殘留率5%以下`: an amount is set, and with it what is counted. A time limit sets none. */
function setsAmount(name: string): boolean {
  return quantitiesOf(name).some(({ unit }) => unit !== undefined && unit.dimension !== 'time');
}

/** The unit in brackets at the end is taken off the name; a bare one there stays part of it. */
function takeUnit(text: string): { words: string; unit?: Unit } {
  const folded = foldSameLength(text);
  const open = folded.lastIndexOf('(');
  const unit = open < 0 ? undefined : parseUnit(text.slice(open));
  if (unit !== undefined) return { words: text.slice(0, open), unit };
  const tail = /[達少加長低升]\s{0,3}%$/.test(folded);
  return tail ? { words: text, unit: share } : { words: text };
}

function namesShare(name: string): boolean {
  const bare = name.replace(/[(（][^()（）]{0,60}[)）]$/, '');
  if (indicatorWords.notShare.some((word) => bare.endsWith(word))) return false;
  if (indicatorWords.shareEndings.some((word) => bare.endsWith(word))) return true;
  return /\d\s?%$/.test(bare);
}

/** The condition inside a name: `AQI≤100比率`, `小於100日數比例`. */
function conditionOf(words: string): string | undefined {
  const figure = scanFigures(words).find(({ role, op }) => role === 'condition' && op !== undefined);
  if (figure === undefined) return undefined;
  const before = /[A-Za-z][\w.]{0,15}\s{0,3}[≦≧≤≥<>=]{1,2}\s{0,3}$/.exec(words.slice(0, figure.start))?.[0];
  const spelt = /(?:小於|大於|低於|高於|不超過|超過|未滿|[≦≧≤≥<>=]{1,2})\s{0,3}$/.exec(
    words.slice(0, figure.start),
  )?.[0];
  return tidyName(`${before ?? spelt ?? ''}${figure.raw.replace(/[日天]$/, '')}`);
}

/** Base year and direction of a name that is itself a change: `…較 109 年減少 %`, `…較111年成長3%`. */
function readNameChange(name: string): { baseYear?: number; change?: 'increase' | 'decrease' } {
  const year = findYears(name).find(({ start }) => /[較比於]$/.test(name.slice(0, start)));
  const down = /(?:減少|降低|下降|負成長)(?:率|達?\d{0,6}(?:\.\d{1,6})?\s?%)?$/.test(name);
  const up = /(?:成長|增加|提升|提高)(?:率|達?\d{0,6}(?:\.\d{1,6})?\s?%)$/.test(name);
  const change = down ? 'decrease' : up ? 'increase' : undefined;
  return {
    ...(year === undefined ? {} : { baseYear: year.period.start }),
    ...(change === undefined ? {} : { change }),
  };
}
