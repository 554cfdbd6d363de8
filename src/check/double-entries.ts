/** Measures of different names that may be one and the same: by target and money, or by what they count. */

import type { Measure, Record as PlanRecord } from '../plan-document.ts';
import { remember } from '../remember.ts';
import { groupBy } from './grouping.ts';
import { sameCell, speaks } from './quantities.ts';
import type { NamedMeasure } from './rule.ts';
import { overlaps } from './years.ts';

/** A record with what a finding about it needs to say; it holds nothing else of its measure. */
export interface Entry {
  readonly measure: EntryMeasure;
  readonly indicator: string;
  readonly record: PlanRecord;
}

type EntryMeasure = NamedMeasure & Pick<Measure, 'source'>;

export interface DoubleEntry {
  readonly earlier: Entry;
  readonly later: Entry;
}

function entryMeasure(measure: Measure): EntryMeasure {
  const { id, name, table, sector, leadAgencies, source } = measure;
  return { id, name, table, ...(sector !== undefined && { sector }), leadAgencies, source };
}

/**
 * The measures by the numbers of their tables (4-4 before 4-10), each table's as they stand. Which of two is the
 * earlier one, and so the finding, must not change when somebody puts the sheets in another order.
 */
export function inTableOrder<T extends { readonly measure: Pick<Measure, 'table'> }>(
  all: readonly T[],
): readonly T[] {
  const tables = groupBy(all, ({ measure }) => tableKey(measure.table));
  if (tables.length < 2) return all;
  const keyed = tables.map((group) => ({ key: tableKey(group[0].measure.table), group }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ group }) => group);
}

const tableKey = remember((table: string): string =>
  table.replace(/\d+/gu, (digits) => digits.padStart(6, '0')),
);

/** Entries that agree in what must agree: those of the first measure, which the later ones are held against. */
interface Alike {
  readonly measure: EntryMeasure;
  readonly own: Entry[];
  /** What was found; the first that will do is enough. */
  found?: DoubleEntry;
  isSettled?: boolean;
}

/** Shown one measure after the other, finds those that may be one and the same. */
export interface DoubleEntries {
  readonly add: (measure: Measure) => void;
  readonly found: () => DoubleEntry[];
}

/**
 * The same target with the same amount under two measures of one lead: `協助4處新增水資源回收再利用系統`, 42. Short
 * targets (`5 家`) may agree by chance and are left out.
 */
export function sameTargetAndMoney(): DoubleEntries {
  const groups = new Map<string, Alike>();
  return {
    add(measure) {
      let own: EntryMeasure | undefined;
      for (const { name, records } of measure.indicators) {
        for (const record of records) {
          if (!isTellingTarget(record)) continue;
          own ??= entryMeasure(measure);
          const { target, budget } = record;
          const key = [leadOf(measure), fold(target?.text ?? target?.raw ?? ''), budget?.stated].join(
            '\u001f',
          );
          const group = groupAt(groups, key, own);
          if (group.isSettled) continue;
          const pair = addEntry(group, { measure: own, indicator: name, record });
          if (pair === undefined) continue;
          group.found = pair;
          group.isSettled = true;
        }
      }
    },
    found: () => foundIn(groups),
  };
}

/** Chinese characters of a target that says what is to be done. */
const TELLING = 6;

/** Whether so many characters stand behind those of Latin and Greek: of most targets the exact number need not be known. */
function mayHoldHan(text: string, least: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < least; at += 1) if (text.charCodeAt(at) >= 0x2e80) count += 1;
  return count >= least;
}

function isTellingTarget({ target, budget }: PlanRecord): boolean {
  if (target?.value === undefined || budget?.stated === undefined || budget.covers === 'measures')
    return false;
  const text = target.text ?? target.raw;
  return mayHoldHan(text, TELLING) && hanLetters(text) >= TELLING;
}

/**
 * The same telling indicator under two measures of one lead and category: 每年環境教育查核及輔導案件數. Two results of
 * one year say more than two targets.
 */
export function sameIndicator(): DoubleEntries {
  const groups = new Map<string, Alike>();
  return {
    add(measure) {
      let own: EntryMeasure | undefined;
      for (const { name, records } of measure.indicators) {
        if (!isTelling(name)) continue;
        own ??= entryMeasure(measure);
        const key = [leadOf(measure), fold(measure.category), fold(name)].join('\u001f');
        const group = groupAt(groups, key, own);
        for (const record of group.isSettled ? [] : records) {
          const pair = addEntry(group, { measure: own, indicator: name, record });
          if (pair === undefined || group.isSettled) continue;
          if (haveBoth(pair, 'result')) {
            group.found = pair;
            group.isSettled = true;
          } else if (haveBoth(pair, 'target')) group.found ??= pair;
        }
      }
    },
    found: () => foundIn(groups),
  };
}

function haveBoth({ earlier, later }: DoubleEntry, role: 'result' | 'target'): boolean {
  return speaks(earlier.record[role]) && speaks(later.record[role]);
}

function groupAt(groups: Map<string, Alike>, key: string, measure: EntryMeasure): Alike {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Alike = { measure, own: [] };
  groups.set(key, group);
  return group;
}

/** The pair that it makes with one of the first measure's in years that overlap. */
function addEntry({ measure, own }: Alike, entry: Entry): DoubleEntry | undefined {
  if (entry.measure === measure) own.push(entry);
  if (fold(entry.measure.name) === fold(measure.name)) return undefined;
  const { period, target } = entry.record;
  // One cell merged over the rows of two measures is not written twice.
  const earlier = own.find(
    ({ record }) => overlaps(record.period, period) && !sameCell(record.target, target),
  );
  return earlier && { earlier, later: entry };
}

function foundIn(groups: ReadonlyMap<string, Alike>): DoubleEntry[] {
  return [...groups.values()].flatMap(({ found }) => found ?? []);
}

/** Words that any measure may count by; what is left of a name must say what is counted. */
const GENERIC =
  /每年|年度|辦理|推動|執行|完成|輔導|補助|宣導|活動|參加|參與|新增|設置|改善|數量|人次|場次|案件|家次|比率|比例|面積|長度|[總次人家件場案數量率]/gu;

const isTelling = remember((name: string): boolean => hanLetters(name.replace(GENERIC, '')) >= 4);

const hanLetters = remember((text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0);

function leadOf({ leadAgencies }: Measure): string {
  return leadAgencies.length === 1 ? fold(leadAgencies[0] ?? '') : leadAgencies.map(fold).sort().join('、');
}

export const fold: (text: string) => string = remember((text) => text.normalize('NFKC').replace(/\s+/gu, ''));
