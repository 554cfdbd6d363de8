/** Spans of years held against each other and against the as-of date, which is an ISO date. */
import type { Years } from '../finding.ts';
import { yearOf } from '../model/calendar.ts';

export function hasBegun(period: Years, asOf: string | undefined): boolean {
  return asOf !== undefined && period.start <= yearOf(asOf);
}

export function overlaps(a: Years, b: Years): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function contains(outer: Years, inner: Years): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span around all of them; undefined of none. */
export function spanOf(periods: readonly Years[]): Years | undefined {
  const [first] = periods;
  if (first === undefined) return undefined;
  let { start, end } = first;
  for (const period of periods) {
    start = Math.min(start, period.start);
    end = Math.max(end, period.end);
  }
  return { start, end };
}

export function yearsIn({ start, end }: Years): number[] {
  const years: number[] = [];
  for (let year = start; year <= end; year += 1) years.push(year);
  return years;
}

/** Years gathered into spans: 2021 2022 2025 -> 2021-2022, 2025. */
export function spansOf(years: Iterable<number>): Years[] {
  const spans: { start: number; end: number }[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && year === last.end + 1) last.end = year;
    else spans.push({ start: year, end: year });
  }
  return spans;
}

/** Each period once; tables of any length hold few different ones. */
export function distinctPeriods(periods: Iterable<Years>): Years[] {
  const known = new Map<string, Years>();
  for (const period of periods) known.set(`${period.start}-${period.end}`, period);
  return [...known.values()];
}
