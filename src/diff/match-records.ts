/** Which old record of an indicator is which new one: by years, and within a year by what it says. */

import { groupBy } from '../check/grouping.ts';
import { speaks } from '../check/quantities.ts';
import { overlaps } from '../check/years.ts';
import type { Indicator, Record as PlanRecord } from '../plan-document.ts';
import { settle } from './text.ts';

export interface RecordPair {
  readonly before: PlanRecord;
  readonly after: PlanRecord;
}

export interface RecordMatching {
  readonly matched: readonly RecordPair[];
  /** The same target for another span of years. */
  readonly moved: readonly RecordPair[];
  readonly dropped: readonly PlanRecord[];
  readonly added: readonly PlanRecord[];
}

export function matchRecords(before: Indicator, after: Indicator): RecordMatching {
  const matched: RecordPair[] = [];
  const left: PlanRecord[] = [];
  const right: PlanRecord[] = [];
  const news = new Map(groupBy(after.records, yearsKey).map((group) => [yearsKey(group[0]), group]));
  const oldYears = new Set<string>();
  for (const olds of groupBy(before.records, yearsKey)) {
    const key = yearsKey(olds[0]);
    oldYears.add(key);
    const found = matchWithinYears(olds, news.get(key) ?? [], [before, after]);
    matched.push(...found.matched);
    left.push(...found.dropped);
    right.push(...found.added);
  }
  for (const [key, group] of news) if (!oldYears.has(key)) right.push(...group);
  const moved = matchMoved(left, right);
  return {
    matched,
    moved,
    dropped: left.filter((record) => !moved.some((pair) => pair.before === record)),
    added: right.filter((record) => !moved.some((pair) => pair.after === record)),
  };
}

function yearsKey({ period: { start, end, from, to } }: PlanRecord): string {
  return [start, end, from ?? '', to ?? ''].join(' ');
}

/** Parts are numbered through a measure, so that a row moved up changes them: what counts is their order here. */
function rankOf(record: PlanRecord, { records }: Indicator): number {
  const parts = [...new Set(records.map(({ part }) => part))].sort((a, b) => a - b);
  return parts.indexOf(record.part);
}

function matchWithinYears(
  before: readonly PlanRecord[],
  after: readonly PlanRecord[],
  [old, young]: readonly [Indicator, Indicator],
): Omit<RecordMatching, 'moved'> {
  const matched: RecordPair[] = [];
  let left = before;
  let right = after;
  const tests: readonly ((a: PlanRecord, b: PlanRecord) => boolean)[] = [
    (a, b) => contentOf(a) === contentOf(b) && rankOf(a, old) === rankOf(b, young),
    (a, b) => contentOf(a) === contentOf(b),
    (a, b) => rankOf(a, old) === rankOf(b, young),
    () => true,
  ];
  for (const isOne of tests) {
    const rest: PlanRecord[] = [];
    for (const record of left) {
      const found = right.find((other) => isOne(record, other));
      if (found === undefined) rest.push(record);
      else {
        matched.push({ before: record, after: found });
        right = right.filter((other) => other !== found);
      }
    }
    left = rest;
  }
  return { matched, dropped: left, added: right };
}

function contentOf({ target, result }: PlanRecord): string {
  return [target, result].map((quantity) => settle(quantity?.text ?? quantity?.raw ?? '')).join('\u001f');
}

/** `112-113年` that has become `112-114年` with the target as it was. */
function matchMoved(left: readonly PlanRecord[], right: readonly PlanRecord[]): RecordPair[] {
  const taken = new Set<PlanRecord>();
  return left.flatMap((before) => {
    const after = right.find(
      (other) => !taken.has(other) && overlaps(before.period, other.period) && saysTheSame(before, other),
    );
    if (after === undefined) return [];
    taken.add(after);
    return [{ before, after }];
  });
}

function saysTheSame({ target: a }: PlanRecord, { target: b }: PlanRecord): boolean {
  if (!speaks(a) || !speaks(b)) return false;
  if (a.baseValue !== undefined) return a.baseValue === b.baseValue;
  return settle(a.text ?? a.raw) === settle(b.text ?? b.raw);
}
