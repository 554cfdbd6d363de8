import { isoDate, monthEnd, toGregorian } from './calendar.ts';
import { foldSameLength } from './normalise.ts';
import { gap, rangeSign, readPoint } from './point.ts';

/** A date up to which figures were counted; `raw` is the slice from `start` to `end`. */
export interface AsOfMention {
  readonly date: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A day something is due: `7月31日前`. `date` needs a year, the cell's own or the one handed in. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
  readonly date?: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const yearWords = `(?:(?:民國|西元)?${gap}\\(?(\\d{2,4})(?!\\d)\\)?${gap}年度?${gap}|[今本]年?${gap}(?:\\((\\d{2,3})\\)${gap}年?${gap})?)?`;
const monthDay = `(\\d{1,2})(?!\\d)${gap}月份?(?:${gap}(\\d{1,2})(?!\\d)${gap}日)?`;
const strong = '(?:截至|截止|統計至|(?<!預)計至|迄至|更新至|迄|截)';
/** What all of these hold. */
const counted = /截|迄|[計新]至/;
const closing = `(?:${gap}底)?(?:${gap}(?:為止|止))?`;

interface Form {
  /** Whatever the pattern finds holds one of each, and few cells do. */
  readonly signs: readonly RegExp[];
  readonly pattern: RegExp;
  /** Groups of the pattern that hold year, other year, month, day; 0 for none. */
  readonly groups: readonly [number, number, number, number];
  /** A bare 至 also opens targets and spans, so what stands around it decides. */
  readonly weak?: boolean;
}

const forms: readonly Form[] = [
  {
    signs: [counted, /月/],
    pattern: new RegExp(`${strong}${gap}${yearWords}${monthDay}${closing}`, 'g'),
    groups: [1, 2, 3, 4],
  },
  {
    signs: [/[至到]/, /月/],
    pattern: new RegExp(`[至到]${gap}${yearWords}${monthDay}${closing}`, 'g'),
    groups: [1, 2, 3, 4],
    weak: true,
  },
  {
    signs: [/止/, /月/],
    pattern: new RegExp(`${yearWords}${monthDay}(?:${gap}底)?${gap}(?:為止|止)`, 'g'),
    groups: [1, 2, 3, 4],
  },
  {
    signs: [new RegExp(rangeSign), /月/],
    pattern: new RegExp(
      `(?:(\\d{3,4})${gap}(?:年度?|/)${gap})?(?<!\\d)1${gap}月?${gap}${rangeSign}${gap}(\\d{1,2})(?!\\d)${gap}月底?`,
      'g',
    ),
    groups: [1, 0, 2, 0],
  },
  {
    signs: [counted, /\d[/.-]\d/],
    pattern: new RegExp(
      `${strong}${gap}(?:民國${gap})?(\\d{3,4})[/.-](\\d{1,2})(?:[/.-](\\d{1,2}))?(?!\\d)`,
      'g',
    ),
    groups: [1, 0, 2, 3],
  },
  {
    signs: [counted],
    pattern: new RegExp(
      `${strong}${gap}(?:民國${gap})?(\\d{2,4})${gap}年度?底?(?!${gap}(?:[\\d將至到~]))`,
      'g',
    ),
    groups: [1, 0, 0, 0],
  },
];

/**
 * The date up to which the text says its figures were counted: `87.2% (至10月底)` with year 2023,
 * `112/1~9 月`, `截至 112 年 9 月 30 日止`. The latest one, where it names several. A date without words
 * that make it one (`於112年10月11日決標`), a due date and a contract's span are none.
 * @param year Gregorian year of the record, for texts that name only month and day.
 */
export function findAsOf(text: string, year?: number): AsOfMention | undefined {
  const folded = foldSameLength(text);
  // Every form has one of these, and few cells have any.
  if (!/[截至迄到止月]/.test(folded)) return undefined;
  let latest: AsOfMention | undefined;
  for (const form of forms) {
    // The engine takes a millisecond to prepare one of these patterns: a plan of a city needs one or two of them.
    if (!mayHold(folded, form)) continue;
    for (const match of folded.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (/^\s{0,3}(?:以前|之前|前)/.test(folded.slice(end, end + 6))) continue;
      if (/未[^\s,。;]{0,2}$/.test(folded.slice(Math.max(0, start - 3), start))) continue;
      const said = yearBefore(folded, match);
      if (form.weak === true && !isCutoff(folded, start, end)) continue;
      if (form.weak === true && said === undefined && !/[年底止]/.test(match[0]) && !isClosed(folded, end))
        continue;
      const date = dateOfMatch(match, form, said ?? year);
      if (date !== undefined && (latest === undefined || date > latest.date)) {
        latest = { date, raw: text.slice(start, end), start, end };
      }
    }
  }
  return latest;
}

function mayHold(folded: string, { signs }: Form): boolean {
  for (const sign of signs) if (!sign.test(folded)) return false;
  return true;
}

const yearInClause = new RegExp(`(?:^|[^\\d])(\\d{3,4})${gap}年度?(?:${gap}${monthDay})?[^\\d]{0,8}$`);

/**
 * The year said just before, in the same breath: `(112年統計至9月30日止)`, `112年1月1日至9月30日`. Not where the text
 * says 今年.
 */
function yearBefore(folded: string, match: RegExpMatchArray): number | undefined {
  if (/[今本]/.test(match[0])) return undefined;
  const at = match.index ?? 0;
  const clause =
    folded
      .slice(Math.max(0, at - 16), at)
      .split(/[。;,、:\n)]/)
      .at(-1) ?? '';
  const written = yearInClause.exec(clause)?.[1];
  return written === undefined ? undefined : toGregorian(Number(written));
}

function dateOfMatch(match: RegExpMatchArray, form: Form, year: number | undefined): string | undefined {
  const [yearGroup, otherYear, monthGroup, dayGroup] = form.groups;
  const numberAt = (group: number) =>
    group === 0 || match[group] === undefined ? undefined : Number(match[group]);
  const written = numberAt(yearGroup) ?? numberAt(otherYear);
  const inYear = written === undefined ? year : toGregorian(written);
  if (inYear === undefined) return undefined;
  const month = numberAt(monthGroup);
  if (month === undefined) return isoDate(inYear, 12, 31);
  const day = numberAt(dayGroup);
  return day === undefined ? monthEnd(inYear, month) : isoDate(inYear, month, day);
}

/** Whether 至 closes a count: not `預計至112年12月底完成`, nor the end of `110年4月29日至112年4月30日`. */
function isCutoff(folded: string, start: number, end: number): boolean {
  const clause =
    folded
      .slice(Math.max(0, start - 12), start)
      .split(/[。;,、\n(]/)
      .at(-1) ?? '';
  if (/未|預計|預定|規劃|目標|將|擬|延長|展延|增加|提升/.test(clause)) return false;
  const behind = folded.slice(end, end + 6).trimStart();
  if (/^(?:完成|達成|應|前|辦理完成|實施)/.test(behind)) return false;
  if (/統計|期間|執行成果/.test(folded.slice(0, 200))) return true;
  // A span from a day other than the first of January is something's duration.
  const opening = /(\d{1,2})\s{0,3}月(?:\s{0,3}(\d{1,2})\s{0,3}日)?\s{0,3}$/.exec(clause);
  if (opening !== null) return Number(opening[1]) === 1 && Number(opening[2] ?? 1) === 1;
  return !/\d\s{0,3}$/.test(clause);
}

/** `至9月)`, `至9月已達` close a count; `至 7月 27日回復` tells a story. */
function isClosed(folded: string, end: number): boolean {
  return /^(?:[),。、;:]|$|已|共|累|計|達)/.test(folded.slice(end, end + 6).trimStart());
}

/**
 * The first day the text names as a limit: `7月31日前`, `115年6月底前`. Not a cut-off of figures.
 * @param year Gregorian year, for texts that name only month and day.
 */
export function findDeadline(text: string, year?: number): Deadline | undefined {
  const folded = foldSameLength(text);
  const pattern = new RegExp(`${yearWords}${monthDay}${gap}底?${gap}(?:以前|之前|前)`, 'g');
  for (const match of folded.matchAll(pattern)) {
    const written = match[1] ?? match[2];
    const inYear = written === undefined ? year : toGregorian(Number(written));
    const month = Number(match[3]);
    // Without a year the length of February is open; any year serves to check the other months.
    const last = monthEnd(inYear ?? 2000, month);
    if (last === undefined) continue;
    const day = match[4] === undefined ? Number(last.slice(-2)) : Number(match[4]);
    if (isoDate(inYear ?? 2000, month, day) === undefined) continue;
    const date = inYear === undefined ? undefined : isoDate(inYear, month, day);
    const place = { start: match.index, end: match.index + match[0].length };
    return {
      month,
      day,
      ...(date === undefined ? {} : { date }),
      raw: text.slice(place.start, place.end),
      ...place,
    };
  }
  return undefined;
}

/** `7/31`, `7月31日`, with nothing else in the cell. */
const bareDay = /^(\d{1,2})\s{0,3}[/月]\s{0,3}(\d{1,2})\s{0,3}日?$/;

/**
 * The day a cell sets as its deadline: `7/31` or `7月31日` in the year of its record, `115年6月底前` in its own.
 * @param year Gregorian year of the record.
 */
export function deadlineIn(text: string, year: number): string | undefined {
  const bare = bareDay.exec(foldSameLength(text).trim());
  return bare ? isoDate(year, Number(bare[1]), Number(bare[2])) : findDeadline(text, year)?.date;
}

/**
 * ISO date of a text that is one full date, ROC or Gregorian: `2023-10-31`, `112-10-31`, `112/10/31`,
 * `112年10月31日`, `1121031`, `民國112年10月31日`; the year may be padded, as fixed-width ROC dates are (`0991231`,
 * `01121031`). Undefined for anything else and for days that do not exist.
 */
export function parseDate(text: string): string | undefined {
  const folded = foldSameLength(text).trim();
  const compact = /^(\d{3,4})(\d{2})(\d{2})$/.exec(folded);
  if (compact !== null) {
    const year = toGregorian(Number(compact[1]));
    return year === undefined ? undefined : isoDate(year, Number(compact[2]), Number(compact[3]));
  }
  const point = readPoint(folded, 0);
  if (point?.month === undefined || point.day === undefined || point.end !== folded.length) return undefined;
  return isoDate(point.year, point.month, point.day);
}
