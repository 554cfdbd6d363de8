/** When a law wants something: by a day, from a year on, every five years, within a month, six months from now. */
import type { LegalDeadline } from '../../plan-document.ts';
import { isoDate, toGregorian } from '../calendar.ts';
import { chineseNumeralCharacters } from '../chinese-number.ts';
import { foldSameLength } from '../normalise.ts';
import { legalNumber } from './headings.ts';

export interface LegalTime {
  readonly kind: LegalDeadline['kind'];
  /** ISO date or Gregorian year. */
  readonly date?: string | number;
  /** ISO 8601 duration. */
  readonly interval?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Found = Omit<LegalTime, 'text' | 'start' | 'end'> | undefined;

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, around: { before: string; after: string }) => Found;
}

const numeral = `[${chineseNumeralCharacters}]{1,7}|\\d{1,4}`;
const era = '(?:中華民國|民國|西元|公元)';
const after = '(?:起|後)?';

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `自(?:公布|發布|公告)(?:之?日)?${after}\\s?(${numeral})\\s?(年|個月|月|週|日)(?:後)?(?:起)?施行`,
      'gu',
    ),
    read: ([, count, unit]) => ({ kind: 'commencement', ...intervalOf(count, unit) }),
  },
  {
    pattern: /自(?:公布|發布|公告)(?:之?日)?(?:起)?施行/gu,
    read: () => ({ kind: 'commencement', interval: 'P0D' }),
  },
  {
    pattern: new RegExp(
      `(?:施行|公布|公告|發布|通知|核定|送達|收受|指定)(?:之?(?:次)?日)?${after}\\s?(${numeral})\\s?(年|個月|月|週|日)(?:之?內|以內)`,
      'gu',
    ),
    read: ([, count, unit]) => ({ kind: 'within', ...intervalOf(count, unit) }),
  },
  {
    pattern: new RegExp(`(${era}?)\\s?(${numeral})\\s?年\\s?(${numeral})\\s?月\\s?(${numeral})\\s?日`, 'gu'),
    read: ([, prefix, ...numbers], around) => {
      const [year, month, day] = numbers.map((text) => legalNumber(text ?? ''));
      const inYear = yearOf(prefix, year);
      if (inYear === undefined || month === undefined || day === undefined) return undefined;
      return dated(isoDate(inYear, month, day), around);
    },
  },
  {
    pattern: new RegExp(
      `(${era}?)\\s?(${numeral})\\s?年度?(?:底|年底)?(?!\\s?[${chineseNumeralCharacters}\\d]{1,3}\\s?月)`,
      'gu',
    ),
    read: ([, prefix, year], around) => dated(yearOf(prefix, legalNumber(year ?? '')), around),
  },
  {
    pattern: new RegExp(`每\\s?(${numeral})?\\s?(半年|學年度?|年度?|季|個?月|週|周|日)`, 'gu'),
    read: ([, count, unit], around) =>
      governs(around) ? { kind: 'recurring', ...intervalOf(count ?? '一', unit) } : undefined,
  },
  {
    // 按日連續處罰 and 按次處罰 say how a fine is counted.
    pattern: /(?:按|逐)(年|季|月)/gu,
    read: ([, unit]) => ({ kind: 'recurring', ...intervalOf('一', unit) }),
  },
];

/** Characters around a time that can say what it is; what the patterns below look at is shorter. */
const LOOKED_BACK = 24;
const LOOKED_AHEAD = 48;

/** Every time a text sets, in order. A year that only names something (`109年修正之…`) is none. */
export function findLegalTimes(text: string): LegalTime[] {
  const folded = foldSameLength(text);
  const found: LegalTime[] = [];
  const taken = new Uint8Array(folded.length);
  for (const { pattern, read } of forms) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      const before = folded.slice(Math.max(0, start - LOOKED_BACK), start);
      const time = read(match, { before, after: folded.slice(end, end + LOOKED_AHEAD) });
      if (!time) continue;
      found.push({ ...time, text: text.slice(start, end), start, end });
      taken.fill(1, start, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** With 民國 or 西元 any year; without, only one that no count of years can be mistaken for: 一百十九年, 二零五零年. */
function yearOf(prefix: string | undefined, year: number | undefined): number | undefined {
  if (year === undefined) return undefined;
  if (prefix === '西元' || prefix === '公元') return year >= 1900 && year <= 2300 ? year : undefined;
  if (prefix !== undefined && prefix !== '') return toGregorian(year);
  return year >= 100 ? toGregorian(year) : undefined;
}

function dated(date: string | number | undefined, around: { before: string; after: string }): Found {
  if (date === undefined) return undefined;
  const unit = typeof date === 'number' ? 'year' : 'date';
  if (/^\s?(?:[^。;]{0,6}為(?:達成)?目標)/u.test(around.after)) {
    return { kind: unit === 'year' ? 'by-year' : 'target-date', date };
  }
  if (/^\s?施行/u.test(around.after)) return { kind: 'commencement', date };
  if (/^\s?(?:起|開始)/u.test(around.after)) return { kind: `from-${unit}`, date };
  const before = /^\s?(?:底|年底)?(?:以前|之前|前|止)/u.test(around.after);
  const on = /(?:應於|須於|並於|至遲於|以|於|在)\s?$/u.test(around.before);
  const done =
    /(?:應|須|不得|至遲)[^。;,]{0,8}$/u.test(around.before) ||
    /^[^。;,]{0,20}(?:應|須|完成|達)/u.test(around.after);
  return before || (on && done) ? { kind: `by-${unit}`, date } : undefined;
}

/**
 * Whether 每年 says how often something is to be done: `應每年編寫`, `每年均應參加`, `每週至少擇定一日`. In
 * `每年使用低碳運具之占比` and `每年度汰舊換新…之比率應達` it belongs to a noun.
 */
function governs({ before, after: behind }: { before: string; after: string }): boolean {
  if (/(?:應|須|並|且|均|皆|應於|並於|得)\s?$/u.test(before)) return true;
  return /^\s?(?:[^。,;]{0,12}前)?(?:均|皆|並)?(?:應|須|至少|不得|定期|檢討|辦理|召開|[一二三四五六七八九十\d]{1,3}次)/u.test(
    behind,
  );
}

const durations: Readonly<Record<string, (count: number) => string>> = {
  年: (count) => `P${count}Y`,
  年度: (count) => `P${count}Y`,
  學年: (count) => `P${count}Y`,
  學年度: (count) => `P${count}Y`,
  半年: (count) => `P${count * 6}M`,
  季: (count) => `P${count * 3}M`,
  個月: (count) => `P${count}M`,
  月: (count) => `P${count}M`,
  週: (count) => `P${count}W`,
  周: (count) => `P${count}W`,
  日: (count) => `P${count}D`,
};

function intervalOf(count: string | undefined, unit: string | undefined): { interval?: string } {
  const number = legalNumber(count ?? '');
  const make = durations[unit ?? ''];
  return number === undefined || make === undefined ? {} : { interval: make(number) };
}
