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
function unitKey(symbol: string): string {
  return symbol.normalize('NFKC').replace(/µ/g, 'μ');
}

function buildTable(): ReadonlyMap<string, UnitEntry> {
  const table = new Map<string, UnitEntry>();
  const add = (spelling: Spelling, entry: Omit<UnitEntry, 'notBefore'>): void => {
    for (const symbol of spelling.symbols) {
      table.set(unitKey(symbol), { ...entry, notBefore: spelling.notBefore ?? '' });
    }
  };
  for (const { dimension, units } of words.measures) {
    for (const unit of units) add(unit, { dimension, scale: unit.scale, kind: 'measure' });
  }
  for (const count of words.counts) add(count, { dimension: `count:${count.id}`, scale: 1, kind: 'count' });
  return table;
}

const table = buildTable();

/** Letters of two and more are read in any case (KWH, Kg); one letter alone is not (m is no M). */
const anyCase: ReadonlyMap<string, UnitEntry> = new Map(
  [...table].filter(([symbol]) => /[A-Za-z].*[A-Za-z0-9]/.test(symbol)).map(([k, v]) => [k.toLowerCase(), v]),
);

const prefixes: ReadonlyMap<string, number> = new Map(Object.entries(words.prefixes));

const perWords: ReadonlyMap<string, Per> = new Map(
  (Object.entries(words.per) as [Per, string[]][]).flatMap(([per, list]) => list.map((word) => [word, per])),
);

const groups: readonly ReadonlySet<string>[] = words.nearSynonyms.map((group) => new Set(group));

/** Longest spelling, in characters after NFKC. */
export const longestUnit = Math.max(...[...table.keys()].map((symbol) => symbol.length));

/** The unit that is spelt exactly so (spaces already gone), without scale prefix. */
export function findUnitEntry(symbol: string): UnitEntry | undefined {
  const key = unitKey(symbol);
  return table.get(key) ?? anyCase.get(key.toLowerCase());
}

/** 萬 -> 10000; undefined when the word is no scale. */
export function scaleOfPrefix(word: string): number | undefined {
  return prefixes.get(word);
}

/** 年, 每季, 月 ... after a slash. */
export function perOfWord(word: string): Per | undefined {
  return perWords.get(word);
}

/** True for two dimensions that people use for the same thing: 家 and 家次, 案 and 件. */
export function areNearSynonyms(one: string, other: string): boolean {
  return groups.some((group) => group.has(one) && group.has(other));
}
