/** Measures of different names that may be one and the same: by target and money, or by what they count. */

import type { Measure, Money, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { remember } from '../remember.ts';
import type { Source } from '../source.ts';
import { groupBy } from './grouping.ts';
import { sameCell, speaks } from './quantities.ts';
import type { NamedMeasure } from './rule.ts';
import { oneLine } from './wording.ts';
import { overlaps } from './years.ts';

/** A record with what a finding about it needs to say; it holds on to nothing else of its measure. */
export interface Entry extends OwnEntry {
  readonly measure: EntryMeasure;
}

/** An entry of a measure that is known. Of the same indicator the result, of the same target the money. */
interface OwnEntry {
  readonly indicator: string;
  readonly period: PlanRecord['period'];
  readonly target: Mention | undefined;
  readonly result?: Mention | undefined;
  readonly budget?: Mention | undefined;
}

/** What a cell says. */
interface Mention {
  readonly text: string;
  readonly speaks: boolean;
  readonly source: Source;
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

type Tell = (indicator: string, record: PlanRecord) => OwnEntry;

const withResult: Tell = (indicator, { period, target, result }) => {
  return { indicator, period, target: mention(target), result: mention(result) };
};

const withBudget: Tell = (indicator, { period, target, budget }) => {
  return { indicator, period, target: mention(target), budget: mention(budget) };
};

function mention(said: Quantity | Money | undefined): Mention | undefined {
  if (said === undefined) return undefined;
  const { text, raw, source } = said;
  return { text: oneLine(text ?? raw), speaks: 'kind' in said && speaks(said), source };
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
  readonly own: OwnEntry[];
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
          const key = [
            leadOf(measure.leadAgencies),
            fold(target?.text ?? target?.raw ?? ''),
            budget?.stated,
          ].join('\u001f');
          const group = groupAt(groups, key, own);
          if (group.isSettled) continue;
          const pair = addEntry(group, own, name, record, withBudget);
          if (pair !== undefined) settle(group, pair);
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
  /** By lead, category and indicator. */
  const byLead = new Map<string, Map<string, Map<string, Alike>>>();
  return {
    add(measure) {
      let own: EntryMeasure | undefined;
      for (const { name, records } of measure.indicators) {
        if (!isTelling(name)) continue;
        const groups = mapAt(mapAt(byLead, leadOf(measure.leadAgencies)), fold(measure.category));
        const key = fold(name);
        // As nearly all are where many measures count the same.
        if (groups.get(key)?.isSettled) continue;
        own ??= entryMeasure(measure);
        const group = groupAt(groups, key, own);
        for (const record of records) {
          const pair = group.isSettled ? undefined : addEntry(group, own, name, record, withResult);
          if (pair === undefined) continue;
          if (haveBoth(pair, 'result')) settle(group, pair);
          else if (haveBoth(pair, 'target')) group.found ??= pair;
        }
      }
    },
    found: () => [...byLead.values()].flatMap((groups) => [...groups.values()].flatMap(foundIn)),
  };
}

function haveBoth({ earlier, later }: DoubleEntry, role: 'result' | 'target'): boolean {
  return earlier[role]?.speaks === true && later[role]?.speaks === true;
}

/** Nothing more is asked of the group. */
function settle(group: Alike, pair: DoubleEntry): void {
  group.found = pair;
  group.isSettled = true;
  group.own.length = 0;
}

function mapAt<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, T>();
  maps.set(key, made);
  return made;
}

function groupAt(groups: Map<string, Alike>, key: string, measure: EntryMeasure): Alike {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Alike = { measure, own: [] };
  groups.set(key, group);
  return group;
}

/** The pair that it makes with one of the first measure's in years that overlap. */
function addEntry(
  { measure: first, own }: Alike,
  measure: EntryMeasure,
  indicator: string,
  record: PlanRecord,
  tell: Tell,
): DoubleEntry | undefined {
  if (measure === first) own.push(tell(indicator, record));
  if (fold(measure.name) === fold(first.name)) return undefined;
  const { period, target } = record;
  // One cell merged over the rows of two measures is not written twice.
  const earlier = own.find((entry) => overlaps(entry.period, period) && !sameCell(entry.target, target));
  return (
    earlier && {
      earlier: { measure: first, ...earlier },
      later: { measure, ...tell(indicator, record) },
    }
  );
}

function foundIn(groups: ReadonlyMap<string, Alike>): DoubleEntry[] {
  return [...groups.values()].flatMap(({ found }) => found ?? []);
}

/** Words that any measure may count by; what is left of a name must say what is counted. */
const GENERIC =
  /每年|年度|辦理|推動|執行|完成|輔導|補助|宣導|活動|參加|參與|新增|設置|改善|數量|人次|場次|案件|家次|比率|比例|面積|長度|[總次人家件場案數量率]/gu;

const isTelling = remember((name: string): boolean => hanLetters(name.replace(GENERIC, '')) >= 4);

const hanLetters = remember((text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** The lead agencies in one text, whatever their order. */
function leadOf(leadAgencies: readonly string[]): string {
  return leadAgencies.length === 1 ? fold(leadAgencies[0] ?? '') : leadAgencies.map(fold).sort().join('、');
}

export function fold(text: string): string {
  return FOLDED.test(text) ? text : makeFolded(text);
}

/** Without spaces and what NFKC changes: so are most names. */
const FOLDED = /^[!-~\u3001\u3002\u300c\u300d\u4e00-\u9fff]*$/u;

const makeFolded = remember((text: string): string => text.normalize('NFKC').replace(/\s+/gu, ''));
