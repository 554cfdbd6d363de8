import { forgetAll } from '../remember.ts';
import words from './units.json' with { type: 'json' };

/** One way to write a unit, and what it stands for. */
export interface UnitEntry {
  readonly dimension: string;
  /** Base units of the dimension in one of these. */
  readonly scale: number;
  readonly kind: 'measure' | 'count';
  /** Characters that make another word of it: `面` is no unit in `面積`. */
  readonly notBefore: string;
}

export type Per = 'year' | 'two-years' | 'quarter' | 'month';

interface Spelling {
  readonly symbols: readonly string[];
  readonly notBefore?: string;
}

/** Spellings differ in width, in raised digits and in ligatures (㎡, m², m2): NFKC makes them one. */
export function unitKey(symbol: string): string {
  return symbol.normalize('NFKC').replace(/µ/g, 'μ');
}

/** Every spelling with what it stands for. */
export interface UnitTable {
  readonly entries: ReadonlyMap<string, UnitEntry>;
  /** Letters of two and more are read in any case (KWH, Kg); one letter alone is not (m is no M). */
  readonly anyCase: ReadonlyMap<string, UnitEntry>;
  /** Longest spelling, in characters after NFKC. */
  readonly longest: number;
  /** Dimensions that people use for the same thing: 家 and 家次, 案 and 件. */
  readonly groups: readonly ReadonlySet<string>[];
}

function builtInEntries(): Map<string, UnitEntry> {
  const entries = new Map<string, UnitEntry>();
  const add = (spelling: Spelling, entry: Omit<UnitEntry, 'notBefore'>): void => {
    for (const symbol of spelling.symbols) {
      entries.set(unitKey(symbol), { ...entry, notBefore: spelling.notBefore ?? '' });
    }
  };
  for (const { dimension, units } of words.measures) {
    for (const unit of units) add(unit, { dimension, scale: unit.scale, kind: 'measure' });
  }
  for (const count of words.counts) add(count, { dimension: `count:${count.id}`, scale: 1, kind: 'count' });
  return entries;
}

/** A table of these spellings; `groups` are sets of dimensions. */
export function unitTable(
  entries: ReadonlyMap<string, UnitEntry>,
  groups: readonly ReadonlySet<string>[],
): UnitTable {
  const letters = [...entries].filter(([symbol]) => /[A-Za-z].*[A-Za-z0-9]/.test(symbol));
  return {
    entries,
    anyCase: new Map(letters.map(([symbol, entry]) => [symbol.toLowerCase(), entry])),
    longest: Math.max(...[...entries.keys()].map((symbol) => symbol.length)),
    groups,
  };
}

export const BUILT_IN_UNITS: UnitTable = unitTable(
  builtInEntries(),
  words.nearSynonyms.map((group) => new Set(group)),
);

/**
 * The table the parsers read with. Two dozen parsers and rules compare units, deep below where a run's options are known; what
 * is set here for a run is set while nothing else can run, and taken back before anything else does.
 */
let current = BUILT_IN_UNITS;

/** Does work, which must not wait for anything, with another table of units. */
export function withUnits<T>(table: UnitTable, work: () => T extends Promise<unknown> ? never : T): T {
  if (table === current) return work();
  const before = current;
  const use = (next: UnitTable) => {
    current = next;
    // What was made of a text may have been made with the other table.
    forgetAll();
  };
  use(table);
  try {
    return work();
  } finally {
    use(before);
  }
}

const prefixes: ReadonlyMap<string, number> = new Map(Object.entries(words.prefixes));

interface PerWord {
  readonly word: string;
  readonly per: Per;
}

const perWords: readonly PerWord[] = (Object.entries(words.per) as [Per, string[]][])
  .flatMap(([per, list]) => list.map((word) => ({ word, per })))
  .sort((a, b) => b.word.length - a.word.length);

/** Length of the longest spelling, in characters after NFKC. */
export function longestUnit(): number {
  return current.longest;
}

/** The unit that is spelt exactly so (spaces already gone), without scale prefix. */
export function findUnitEntry(symbol: string): UnitEntry | undefined {
  return entryIn(current, symbol);
}

/** As `findUnitEntry`, in a given table. */
export function entryIn({ entries, anyCase }: UnitTable, symbol: string): UnitEntry | undefined {
  const key = unitKey(symbol);
  return entries.get(key) ?? anyCase.get(key.toLowerCase());
}

/** 萬 -> 10000; undefined when the word is no scale. */
export function scaleOfPrefix(word: string): number | undefined {
  return prefixes.get(word);
}

/** The longest of 年, 每年, 2年, 每季, 月 ... that stands at a place. */
export function perWordAt(text: string, at: number): PerWord | undefined {
  return perWords.find(({ word }) => text.startsWith(word, at));
}

/** True for two dimensions that people use for the same thing: 家 and 家次, 案 and 件. */
export function areNearSynonyms(one: string, other: string): boolean {
  return current.groups.some((group) => group.has(one) && group.has(other));
}
