import type { Unit } from '../plan-document.ts';
import type { Operator } from '../words/figures.ts';
import type { Per } from '../words/units.ts';
import { skipSpaces } from './characters.ts';
import { type Clause, findClauses } from './figure-clauses.ts';
import { findNumbers, type Numbered } from './figure-numbers.ts';
import { assignRoles, type Role } from './figure-roles.ts';
import { isBase, isCumulative, readChange, readOperator, readPer } from './figure-signs.ts';
import { covering, findSpans, type Span, type Spans } from './figure-spans.ts';
import { foldSameLength, tidyName } from './normalise.ts';

/**
 * A number of running text with everything the words around it say about it. All have all keys, so that they are of
 * one shape.
 */
export interface Figure extends Span {
  /** Number and unit as written: exactly the slice from `start` to `end`. */
  readonly raw: string;
  /** As written: `3,759 萬人次` is 3759 of the unit 萬人次. */
  readonly value: number;
  readonly unit?: Unit | undefined;
  readonly per?: Per | undefined;
  readonly op?: Operator | undefined;
  readonly cumulative?: true | undefined;
  /** The figure is the size of a change; `relative` when it is a share of something. */
  readonly change?: 'increase' | 'decrease' | undefined;
  readonly relative?: true | undefined;
  /** The value of the base year: `1,200 公頃 (基準年 900 公頃)`. */
  readonly base?: true | undefined;
  /** `400-600`: one end of a range. */
  readonly range?: 'from' | 'to' | undefined;
  /** The year named right before it: `(109 年 59.05%)`. Gregorian. */
  readonly year?: number | undefined;
  /** The words that say what it counts, before and after, without line breaks. May be empty. */
  readonly label: string;
  /** Place of the figure with these words. */
  readonly clause: Span;
  /** What stands in brackets right behind it: `80場(因疫情影響)`. */
  readonly bracket?: string | undefined;
  readonly role: Role;
}

/** Every number in a text, read for itself; `scanFigures` reads texts with the same words once. */
export function readFigures(text: string): readonly Figure[] {
  const folded = foldSameLength(text);
  const numbers = findNumbers(text, folded);
  if (numbers.length === 0) return [];
  const spans = findSpans(text, folded);
  const roles = assignRoles(folded, numbers, spans);
  const clauses = findClauses(folded, numbers, roles, spans);
  const shared = shareUnits(folded, numbers, roles);
  const figures: Figure[] = [];
  for (const [at, number] of numbers.entries()) {
    const role = roles[at];
    const clause = clauses[at];
    if (role === undefined || clause === undefined) continue;
    const bracketHasFigure = hasFigureBehind(folded, numbers, roles, at, spans);
    const { unit = number.unit, range } = shared[at] ?? ALONE;
    figures.push(describe({ text, folded, number, role, clause, spans, bracketHasFigure, unit, range }));
  }
  return figures;
}

/** Whether the bracket right behind a figure holds another: `51% (基準年 110 年 46%)`, not `87.2% (至10月底)`. */
function hasFigureBehind(
  folded: string,
  numbers: readonly Numbered[],
  roles: readonly Role[],
  at: number,
  spans: Spans,
) {
  const own = numbers[at];
  const bracket = own === undefined ? undefined : bracketSpan(folded, own, spans);
  if (bracket === undefined) return false;
  // Twelve are enough for any note; a cell of brackets inside brackets stays linear.
  return numbers.slice(at + 1, at + 13).some((number, index) => {
    const role = roles[at + 1 + index];
    return number.start < bracket.end && (role === 'parenthetical' || role === 'quantity');
  });
}

interface Shared {
  readonly unit?: Unit | undefined;
  readonly range: 'from' | 'to' | undefined;
}

const ALONE: Shared = { range: undefined };

/** `2~3 場`, `400-600`: two ends of one range, the unit standing behind the second. */
function shareUnits(folded: string, numbers: readonly Numbered[], roles: readonly Role[]): Shared[] {
  const shared: Shared[] = [];
  for (let at = 1; at < numbers.length; at += 1) {
    const [first, second] = [numbers[at - 1], numbers[at]];
    if (first === undefined || second === undefined) continue;
    if (roles[at] !== roles[at - 1] || (roles[at] !== 'quantity' && roles[at] !== 'parenthetical')) continue;
    if (!/^\s{0,2}(?:[~\-\u2013\u2014]|至|到)\s{0,2}$/.test(folded.slice(first.unitEnd, second.start)))
      continue;
    shared[at - 1] = { range: 'from', unit: first.unit ?? second.unit };
    shared[at] = { range: 'to' };
  }
  return shared;
}

interface Site {
  readonly text: string;
  readonly folded: string;
  readonly number: Numbered;
  /** Its own, or the one it shares. */
  readonly unit: Unit | undefined;
  readonly range: Figure['range'];
  readonly role: Role;
  readonly clause: Clause;
  readonly spans: Spans;
  readonly bracketHasFigure: boolean;
}

function describe(site: Site): Figure {
  const { text, number, unit, role, clause, range } = site;
  const named = role === 'date' || role === 'ordinal' || role === 'model' || role === 'grade';
  const bracket = named ? undefined : bracketBehind(site);
  const signs = named ? NO_SIGNS : signsOf(site, bracket ?? '');
  return {
    start: number.start,
    end: number.unitEnd,
    raw: text.slice(number.start, number.unitEnd),
    value: number.value,
    unit,
    range,
    label: labelOf(site),
    clause: { start: Math.min(clause.start, number.start), end: Math.max(clause.end, number.unitEnd) },
    role,
    per: signs.per,
    op: signs.op,
    cumulative: signs.cumulative,
    change: signs.change,
    relative: signs.relative,
    base: signs.base,
    year: named ? undefined : yearBefore(site),
    bracket,
  };
}

type Signs = Pick<Figure, 'per' | 'op' | 'cumulative' | 'change' | 'relative' | 'base'>;

const NO_SIGNS: Signs = {};

function signsOf({ folded, number, unit, clause, spans, bracketHasFigure }: Site, bracket: string): Signs {
  const around = spans.bracketAround(number.start);
  const before = folded.slice(clause.start, number.start);
  const opened = around === undefined ? before : folded.slice(around.start + 1, number.start);
  const behind = folded.slice(number.unitEnd, number.unitEnd + 24);
  // A bracket with its own figure (`23 (累計數 247)`) speaks of that one.
  const note = bracketHasFigure ? '' : bracket;
  const change = readChange(before, behind, note, unit)?.change;
  return {
    per: number.per ?? readPer(folded.slice(clause.sentenceStart, number.start), note),
    op: readOperator(folded.slice(Math.max(0, number.start - 16), number.start), behind),
    cumulative: isCumulative(before, note, around !== undefined) || undefined,
    change,
    relative: (change !== undefined && unit?.dimension === 'share') || undefined,
    base: isBase(opened, note) || undefined,
  };
}

function bracketBehind({ text, folded, number, spans }: Site): string | undefined {
  const bracket = bracketSpan(folded, number, spans);
  if (bracket === undefined) return undefined;
  return text.slice(
    bracket.start + 1,
    bracket.start + 201 < bracket.end ? bracket.start + 201 : bracket.end - 1,
  );
}

/** The bracket that opens right behind a figure, at most three spaces away. */
function bracketSpan(folded: string, number: Numbered, spans: Spans): Span | undefined {
  const opening = skipSpaces(folded, number.unitEnd, 3);
  return folded.charAt(opening) === '(' ? spans.bracketAround(opening) : undefined;
}

/** The year of a date that stands right before the figure, with nothing but words of its clause between. */
function yearBefore({ folded, number, clause, spans }: Site): number | undefined {
  if (spans.dates.length === 0) return undefined;
  const gap = /[\s:(]{0,3}$/.exec(folded.slice(Math.max(0, clause.start - 3), clause.start))?.[0].length ?? 0;
  return covering(spans.dates, Math.min(clause.start, number.start) - gap - 1)?.year;
}

const leading = /^(?:以上|以下|以內|以及|及|並|且|與|為|[\s:：，、。；()（）\-≦≧≤≥<>=])+/;
const trailing = /(?:至少|最少|至多|最多|不低於|不超過|(?<![節合公契條])約|[\s:：，、；\-≦≧≤≥<>=])+$/;

function labelOf({ text, number, clause }: Site): string {
  const start = Math.min(clause.start, number.start);
  const end = Math.max(clause.end, number.unitEnd);
  // A cell of a number and its unit has no words.
  if (start === number.start && end === number.unitEnd) return '';
  const before = text.slice(start, number.start).replace(/^止/, '').replace(trailing, '');
  const after = text.slice(number.unitEnd, end).replace(leading, '');
  return tidyName(after === '' ? before : `${before} ${after}`);
}
