import { conjunctions } from '../words/figures.ts';
import { endWithoutSpaces, isSpace } from './characters.ts';
import type { Numbered } from './figure-numbers.ts';
import type { Role } from './figure-roles.ts';
import type { Span, Spans } from './figure-spans.ts';

/** The words that belong to one figure: from `start` to the number, and from the unit to `end`. */
export interface Clause extends Span {
  /** Text between the last sentence mark and the number; where `每年` may stand. */
  readonly sentenceStart: number;
}

const separators = '、,;/。!?';
const leadingSigns = '):,;.~\u2013\u2014-';
const sentenceMarks = '。;!?';
/** No label is longer; keeps a cell without any separator linear. */
const reach = 90;

/**
 * The clause of each figure. Words between two figures belong to the second (`宣導 1 場次計 31 人`),
 * unless a conjunction stands before it (`10 座換電設施及 10 座充電設施`) or a date (`68 位 防災士 112 年
 * 累計…`). A line break is no separator: narrow columns break lines inside words.
 */
export function findClauses(
  folded: string,
  numbers: readonly Numbered[],
  roles: readonly Role[],
  spans: Spans,
): Clause[] {
  const stops = stopSpans(folded, numbers, roles, spans);
  return numbers.map((number) => {
    const bracket = spans.bracketAround(number.start);
    const start = scanLeft(folded, number.start, stops, bracket);
    const end = scanRight(folded, number.unitEnd, stops);
    return {
      start,
      end,
      sentenceStart: Math.max(findSentence(folded, number.start, spans), (bracket?.start ?? -1) + 1),
    };
  });
}

interface Stops {
  /** 1 where a figure or a date that opens a clause stands; 2 where it is only part of the words. */
  readonly inside: Uint8Array;
}

const NO_STOPS: Stops = { inside: new Uint8Array(0) };

function stopSpans(
  folded: string,
  numbers: readonly Numbered[],
  roles: readonly Role[],
  spans: Spans,
): Stops {
  // Around the only number nothing stops.
  if (numbers.length === 1 && spans.dates.length + spans.ordinals.length === 0) return NO_STOPS;
  const inside = new Uint8Array(folded.length);
  numbers.forEach((number, at) => {
    const stops = roles[at] === 'quantity' || roles[at] === 'parenthetical';
    inside.fill(stops ? 1 : 2, number.start, number.unitEnd);
  });
  for (const date of spans.dates) inside.fill(isCompared(folded, date.start) ? 2 : 3, date.start, date.end);
  for (const ordinal of spans.ordinals) inside.fill(3, ordinal.start, ordinal.end);
  return { inside };
}

/** `較111年成長5%`: the year belongs to the words. */
function isCompared(folded: string, start: number): boolean {
  return /[較比與]\s{0,2}$/.test(folded.slice(Math.max(0, start - 3), start));
}

function scanLeft(folded: string, from: number, { inside }: Stops, bracket: Span | undefined): number {
  const floor = Math.max(0, from - reach, (bracket?.start ?? -1) + 1);
  let at = from;
  let depth = 0;
  const joined = conjunctionBefore(folded, from, floor);
  if (joined) return from;
  while (at > floor) {
    const kind = inside[at - 1] ?? 0;
    const unit = folded.charAt(at - 1);
    if (kind === 1 || kind === 3) break;
    if (kind === 0 && depth === 0 && isSeparator(folded, at - 1)) break;
    if (unit === ')') depth += 1;
    if (unit === '(') depth -= 1;
    at -= 1;
  }
  return skipLeading(folded, at, from);
}

/** The slash of a closing tag (`</sub>`) parts nothing. */
function isSeparator(folded: string, at: number): boolean {
  return separators.includes(folded.charAt(at)) && folded.charAt(at - 1) !== '<';
}

function skipLeading(folded: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && (isSpace(folded.charCodeAt(at)) || leadingSigns.includes(folded.charAt(at)))) at += 1;
  return at;
}

function conjunctionBefore(folded: string, from: number, floor: number): boolean {
  const head = folded.slice(Math.max(floor, from - 5), from).trimEnd();
  // `公尺及 200 點`, but `以及` and a lone 和 at the very start are not between two things.
  return head.length > 1 && conjunctions.some((word) => head.endsWith(word));
}

function scanRight(folded: string, from: number, { inside }: Stops): number {
  const ceiling = Math.min(folded.length, from + reach);
  let at = from;
  while (at < ceiling) {
    const kind = inside[at] ?? 0;
    const unit = folded.charAt(at);
    if (kind === 3) break;
    if (kind === 1) return conjunctionBefore(folded, at, from) ? trimConjunction(folded, from, at) : from;
    if (kind === 0 && (isSeparator(folded, at) || unit === '(' || unit === ')')) break;
    at += 1;
  }
  return endWithoutSpaces(folded, from, at);
}

function trimConjunction(folded: string, from: number, at: number): number {
  const words = folded.slice(from, at).trimEnd();
  const found = conjunctions.find((word) => words.endsWith(word));
  return from + words.slice(0, words.length - (found?.length ?? 0)).trimEnd().length;
}

function findSentence(folded: string, from: number, spans: Spans): number {
  const floor = Math.max(0, from - reach);
  let at = from;
  while (at > floor && !sentenceMarks.includes(folded.charAt(at - 1)) && !spans.isOrdinal(at - 1)) at -= 1;
  return at;
}
