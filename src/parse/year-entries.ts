import { toGregorian } from './calendar.ts';
import { foldSameLength } from './normalise.ts';
import type { ParsedPeriod } from './span.ts';
import { findYears, type YearMention } from './years.ts';

/** One year of a cell that lists years, with what the cell says for it. */
export interface YearEntry {
  readonly period: ParsedPeriod;
  /** What follows the year, trimmed, without the colon. */
  readonly text: string;
  /** Year and text as the cell writes them: the slice from `start` to `end`. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** Words before a year that make it part of a sentence: 於112年10月11日決標, 較 109 年減少. */
const bound = /(?:[自於從至迄較比以到在及與和截原預計定畫劃]|基準年|基期|相較|FROM|BY|IN|SINCE)$/i;

/**
 * The entries of a cell that lists years each with its own content (`110年 80% 111年 85%`); undefined when
 * years are only mentioned in prose. One year alone counts only with a colon (`111 年：51,800`).
 */
export function splitByYears(text: string): YearEntry[] | undefined {
  const marked = findYears(text);
  // Most cells name no year, and need not be folded to see that.
  if (marked.length === 0 && !COLON.test(text)) return undefined;
  const folded = foldSameLength(text);
  const mentions = marked.length > 0 ? marked : bareYears(folded);
  if (mentions.length === 0) return undefined;
  const depths = bracketDepths(folded);
  return splitAfterYears(text, folded, mentions, depths) ?? splitBeforeYears(text, folded, mentions);
}

/** Those that fold to one. */
const COLON = /[:：﹕︓]/u;
const bareYear = /(?:^|[\s;,、])(1[0-4]\d|20\d\d)\s?(?=:\s?\d[\d,.]*(.?))/g;

/**
 * `113:5輛 114:6輛`: years without 年, by their colons. One alone is a year only where its figure has a unit, as `120:1` may
 * be a ratio.
 */
function bareYears(folded: string): YearMention[] {
  const found = [...folded.matchAll(bareYear)];
  const years = found.map(([, digits]) => toGregorian(Number(digits)) ?? 0);
  const [only] = found;
  const isList = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  if (!isList || !only || (found.length === 1 && !/[\p{L}%]/u.test(only[2] ?? ''))) return [];
  return found.map((match, at): YearMention => {
    const [whole, digits = ''] = match;
    const start = match.index + whole.indexOf(digits);
    const year = years[at] ?? 0;
    const period = { start: year, end: year, qualifiers: [], form: 'year' as const };
    return { start, end: start + digits.length, raw: digits, period };
  });
}

/** Bracket depth at each position; an unclosed bracket ends with its line. */
function bracketDepths(folded: string): Uint8Array {
  const depths = new Uint8Array(folded.length);
  let depth = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (/[)\]】」]/.test(character)) depth = Math.max(0, depth - 1);
    depths[at] = depth;
    if (/[([【「]/.test(character)) depth = Math.min(9, depth + 1);
  }
  return depths;
}

function splitAfterYears(
  text: string,
  folded: string,
  mentions: readonly YearMention[],
  depths: Uint8Array,
): YearEntry[] | undefined {
  const leading = mentions.filter((mention) => depths[mention.start] === 0 && isLeading(folded, mention));
  const first = leading[0];
  if (first === undefined || !isPlainOpening(folded.slice(0, first.start))) return undefined;
  const entries = leading.map((mention, index) =>
    entryOf(text, folded, mention, leading[index + 1]?.start ?? text.length),
  );
  if (entries.some((entry) => entry.text === '')) return undefined;
  const colons = leading.some((mention) => colonAfter(folded, mention.end) > 0);
  if (leading.length === 1 && !colons) return undefined;
  if (new Set(entries.map((entry) => entry.period.start)).size < entries.length) return undefined;
  return colons || entries.some((entry) => /\d/.test(foldSameLength(entry.text))) ? entries : undefined;
}

/** A year that opens an entry: a due date (115年前) or a year that a sentence leads up to does not. */
function isLeading(folded: string, mention: YearMention): boolean {
  if (mention.period.form === 'before' || mention.period.form === 'onward') return false;
  const before = folded.slice(Math.max(0, mention.start - 8), mention.start);
  const words = before.replace(/[\s*※]+$/, '');
  if (words === '') return true;
  if (bound.test(words)) return false;
  return words !== before || /[、,;:。.•·/|\]】)%]$/.test(words);
}

/** What may stand before the first year: nothing, or a short heading without figures. */
function isPlainOpening(opening: string): boolean {
  const words = opening.trim();
  return words.length <= 20 && !/[\d。;]/.test(words);
}

function colonAfter(folded: string, at: number): number {
  const colon = /\s{0,3}[:﹕︰]/y;
  colon.lastIndex = at;
  return colon.exec(folded)?.[0].length ?? 0;
}

function entryOf(text: string, folded: string, mention: YearMention, limit: number): YearEntry {
  const marker = /[*※]\s{0,2}$/.exec(folded.slice(Math.max(0, mention.start - 3), mention.start))?.[0] ?? '';
  const start = mention.start - marker.length;
  const from = mention.end + colonAfter(folded, mention.end);
  const body = trimEnd(text.slice(from, limit));
  const end = from + body.length;
  const qualifiers = [...(marker === '' ? [] : ['*']), ...mention.period.qualifiers];
  return {
    period: { ...mention.period, qualifiers },
    text: body.trim(),
    raw: text.slice(start, end),
    start,
    end,
  };
}

/** Without the signs that only separate it from the next entry, or mark that one. */
function trimEnd(body: string): string {
  let end = body.length;
  while (/[\s、,，;；。／/|*＊※]/.test(body.charAt(end - 1))) end -= 1;
  return body.slice(0, end);
}

/** `80%(110年) 85%(111年)`: the year in brackets behind its content. */
function splitBeforeYears(
  text: string,
  folded: string,
  mentions: readonly YearMention[],
): YearEntry[] | undefined {
  const entries: YearEntry[] = [];
  let from = 0;
  for (const mention of mentions) {
    if (folded.charAt(mention.start - 1) !== '(' || folded.charAt(mention.end) !== ')') return undefined;
    const said = text.slice(from, mention.start - 1);
    const start = from + said.length - said.replace(/^[\s、,，;；。]+/, '').length;
    const content = text.slice(start, mention.start - 1).trim();
    if (!/\d/.test(foldSameLength(content))) return undefined;
    const end = mention.end + 1;
    entries.push({ period: mention.period, text: content, raw: text.slice(start, end), start, end });
    from = end;
  }
  const years = new Set(entries.map((entry) => entry.period.start));
  const closed = /^[\s。;、,]*$/.test(folded.slice(from));
  return entries.length >= 2 && years.size === entries.length && closed ? entries : undefined;
}
