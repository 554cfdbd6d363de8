import { remember } from '../remember.ts';
import { foldSameLength } from './normalise.ts';
import { partOfYear } from './part-of-year.ts';
import { type ParsedPeriod, readSpan, type Span } from './span.ts';
import { findYears } from './years.ts';

export type { ParsedPeriod } from './span.ts';
export { splitByYears, type YearEntry } from './year-entries.ts';
export { findYears, type YearMention } from './years.ts';

/**
 * The period a whole cell names: `110年`, `*112年`, `112-118年`, `110~112/1~9 月`, `115年前`, `2021`.
 * A bare `110` is one only where the column is known to hold periods (`bare`). Words beside it are kept
 * as qualifiers; any other text makes the result undefined.
 */
export function parsePeriod(text: string, options?: { readonly bare?: boolean }): ParsedPeriod | undefined {
  return options?.bare ? bareOrMarked(text) : marked(text);
}

const bareOrMarked = remember((text) => readPeriod(text, true));
const marked = remember((text) => readPeriod(text, false));

function readPeriod(text: string, bare: boolean): ParsedPeriod | undefined {
  if (text.length > 120) return undefined;
  const { body, qualifiers } = stripMarks(foldSameLength(text).trim());
  const opening = /^(?:自|從|於|至|迄|截至|預計|預定)\s{0,2}/.exec(body);
  const rest = opening === null ? body : body.slice(opening[0].length);
  const span = readSpan(rest, 0, true);
  if (span === undefined || !isPeriod(span, bare)) return undefined;
  if (!/^\s*(?:止|間|期間)?$/.test(rest.slice(span.end))) return undefined;
  const period = { ...span.period, qualifiers: [...qualifiers, ...span.period.qualifiers] };
  // `至114年` names an end and no beginning.
  const untilOnly = /^(?:截?至|迄)/.test(body) && period.form === 'year';
  return untilOnly ? { ...period, qualifiers: [...period.qualifiers, '至'], form: 'before' } : period;
}

/** Takes off `*`, `(基準年)` and the like, which say something about the period and are not part of it. */
function stripMarks(cell: string): { body: string; qualifiers: string[] } {
  const qualifiers: string[] = [];
  let body = cell;
  for (;;) {
    const mark = /^[*※#†]+\s*|\s*[*※#†]+$/.exec(body);
    const note = /\s*\(([^()]{1,60})\)$/.exec(body);
    if (mark !== null) {
      qualifiers.push(mark[0].trim().slice(0, 1));
      body = body.replace(mark[0], '');
    } else if (note !== null && note.index > 0) {
      qualifiers.push((note[1] ?? '').trim());
      body = body.slice(0, note.index);
    } else if (/^\(.{2,60}\)$/.test(body)) body = body.slice(1, -1).trim();
    else break;
  }
  return { body, qualifiers };
}

/** Whether bare numbers may be years here: `2021` and `109~110` are, `110` and `112/9` only in a period column. */
function isPeriod(span: Span, bare: boolean): boolean {
  if (span.marked) return true;
  const { first, last } = span;
  if (first.digits === 2) return bare;
  if (first !== last) return true;
  return bare || (first.digits === 4 && first.month === undefined);
}

/**
 * The period a column's header names, whatever it says beside it: `112/1~9 月執行量`, `110年目標`,
 * `目標110`. Undefined when it names none, several, or only a base year.
 */
export const headerPeriod: (text: string) => ParsedPeriod | undefined = remember((text) => {
  const period = readHeaderPeriod(text);
  return period && untilOnly(text, period);
});

/** `截至114年6月底止` names the day that figures were counted to, and no month that they were counted in. */
function untilOnly(text: string, period: ParsedPeriod): ParsedPeriod {
  const { from, ...rest } = period;
  if (from === undefined || period.to === undefined) return period;
  const isOneMonth = from.slice(0, 7) === period.to.slice(0, 7);
  return /截|迄|[計新]至/.test(text) || (isOneMonth && /[底止]/.test(text)) ? rest : period;
}

function readHeaderPeriod(text: string): ParsedPeriod | undefined {
  if (text.length > 60) return undefined;
  const folded = foldSameLength(text);
  if (/基準|基期|較/.test(folded)) return undefined;
  // `執行量/目標值 (110~112.9)`
  const bracketed = /\(([^()]{2,40})\)/.exec(folded)?.[1];
  const whole = parsePeriod(text) ?? (bracketed && parsePeriod(bracketed));
  if (whole) return whole;
  // What stands in brackets is a unit or a note, unless it is a part of the year: `113年成果(1-6月)`, `113年目標(m3)`.
  const outside = folded.replace(/\([^()]{1,40}\)/g, '');
  const [mention, second] = findYears(outside);
  if (mention !== undefined && second === undefined) {
    const months = bracketed === undefined ? undefined : partOfYear(bracketed);
    const part = months && parsePeriod(`${mention.period.start}年${months.from}-${months.to}月`);
    if (part) return part;
    const rest = outside.slice(0, mention.start) + outside.slice(mention.end);
    const starred = /[*※]/.test(rest) ? ['*'] : [];
    // `113年目標 Target 2024`
    return /\d/.test(rest.replace(String(mention.period.start), ''))
      ? undefined
      : { ...mention.period, qualifiers: [...starred, ...mention.period.qualifiers] };
  }
  const bare =
    mention === undefined ? /^[^\d]*(\d{3,4}(?:\s?[-~]\s?\d{3,4})?)[^\d%.,]*$/.exec(folded)?.[1] : undefined;
  if (bare === undefined || !/^(?:1[0-4]\d|(?:19|20)\d\d)/.test(bare)) return undefined;
  return parsePeriod(bare, { bare: true });
}
