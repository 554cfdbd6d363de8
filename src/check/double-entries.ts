/** Measures of different names that may be one and the same: by target and money, or by what they count. */

import type { Indicator, Measure, Record as PlanRecord } from '../plan-document.ts';
import { remember } from '../remember.ts';
import { groupBy } from './grouping.ts';
import { sameCell, speaks } from './quantities.ts';
import { overlaps } from './years.ts';

export interface Entry {
  readonly measure: Measure;
  readonly indicator: Indicator;
  readonly record: PlanRecord;
}

export interface DoubleEntry {
  readonly earlier: Entry;
  readonly later: Entry;
}

/**
 * The measures by the numbers of their tables (4-4 before 4-10), each table's as they stand. Which of two is the
 * earlier one, and so the finding, must not change when somebody puts the sheets in another order.
 */
export function inTableOrder(measures: readonly Measure[]): readonly Measure[] {
  const tables = groupBy(measures, ({ table }) => tableKey(table));
  if (tables.length < 2) return measures;
  const keyed = tables.map((group) => ({ key: tableKey(group[0].table), group }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ group }) => group);
}

const tableKey = remember((table: string): string =>
  table.replace(/\d+/gu, (digits) => digits.padStart(6, '0')),
);

/**
 * The same target with the same amount under two measures of one lead: `協助4處新增水資源回收再利用系統`, 42. Short
 * targets (`5 家`) may agree by chance and are left out.
 */
export function sameTargetAndMoney(measures: readonly Measure[]): DoubleEntry[] {
  const entries: Entry[] = [];
  for (const measure of measures) {
    for (const indicator of measure.indicators) {
      for (const record of indicator.records) {
        if (isTellingTarget(record)) entries.push({ measure, indicator, record });
      }
    }
  }
  const keyOf = ({ measure, record: { target, budget } }: Entry) =>
    [leadOf(measure), fold(target?.text ?? target?.raw ?? ''), budget?.stated].join('\u001f');
  return groupBy(entries, keyOf).flatMap((group) => pairsOf(group).slice(0, 1));
}

function isTellingTarget({ target, budget }: PlanRecord): boolean {
  if (target?.value === undefined || budget?.stated === undefined || budget.covers === 'measures')
    return false;
  const text = target.text ?? target.raw;
  return text.length >= 6 && hanLetters(text) >= 6;
}

/** The same telling indicator under two measures of one lead and category: 每年環境教育查核及輔導案件數. */
export function sameIndicator(measures: readonly Measure[]): DoubleEntry[] {
  const named: Omit<Entry, 'record'>[] = [];
  for (const measure of measures) {
    for (const indicator of measure.indicators) {
      if (isTelling(indicator.name)) named.push({ measure, indicator });
    }
  }
  const keyOf = ({ measure, indicator }: Omit<Entry, 'record'>) =>
    [leadOf(measure), fold(measure.category), fold(indicator.name)].join('\u001f');
  return groupBy(named, keyOf).flatMap((group) => {
    if (group.every(({ measure }) => measure === group[0].measure)) return [];
    const pairs = pairsOf(
      group.flatMap((one) => one.indicator.records.map((record) => ({ ...one, record }))),
    );
    const both = ({ earlier, later }: DoubleEntry, role: 'result' | 'target') =>
      speaks(earlier.record[role]) && speaks(later.record[role]);
    return pairs.find((pair) => both(pair, 'result')) ?? pairs.find((pair) => both(pair, 'target')) ?? [];
  });
}

/** Words that any measure may count by; what is left of a name must say what is counted. */
const GENERIC =
  /每年|年度|辦理|推動|執行|完成|輔導|補助|宣導|活動|參加|參與|新增|設置|改善|數量|人次|場次|案件|家次|比率|比例|面積|長度|[總次人家件場案數量率]/gu;

const isTelling = remember((name: string): boolean => hanLetters(name.replace(GENERIC, '')) >= 4);

const hanLetters = remember((text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** The first entry against each later one of another measure in years that overlap. */
function pairsOf(entries: readonly Entry[]): DoubleEntry[] {
  const [first] = entries;
  if (first === undefined || entries.length < 2) return [];
  const own = entries.filter(({ measure }) => measure === first.measure);
  const rest = entries.filter(({ measure }) => fold(measure.name) !== fold(first.measure.name));
  return rest.flatMap((later) => {
    // One cell merged over the rows of two measures is not written twice.
    const earlier = own.find(
      ({ record }) =>
        overlaps(record.period, later.record.period) && !sameCell(record.target, later.record.target),
    );
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}

function leadOf({ leadAgencies }: Measure): string {
  return leadAgencies.length === 1 ? fold(leadAgencies[0] ?? '') : leadAgencies.map(fold).sort().join('、');
}

export const fold: (text: string) => string = remember((text) => text.normalize('NFKC').replace(/\s+/gu, ''));
