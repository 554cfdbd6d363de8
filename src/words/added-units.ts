/** Units of a user's own beside the built-in ones, and what is wrong with them. */
import { rememberEqual } from '../remember.ts';
import type { UnitEntry, UnitTable } from './units.ts';
import { BUILT_IN_UNITS, entryIn, scaleOfPrefix, unitKey, unitTable } from './units.ts';

/** A further unit, or further spellings of one. */
export interface AddedUnit {
  readonly symbols: readonly string[];
  /** The unit it is, known or added before; without it the unit is a new one to count in. */
  readonly sameAs?: string;
  /** How many of `sameAs` one of it makes. */
  readonly times?: number;
  /** Units that people use for the same thing: comparable, with a notice. */
  readonly near?: readonly string[];
}

export interface UnitProblem {
  /** Which unit, counted from 0, and which key of it. */
  readonly at: readonly [unit: number, key: keyof AddedUnit];
  readonly kind: 'spelling' | 'taken' | 'unknown' | 'times' | 'times-alone';
  /** The symbol at fault. */
  readonly symbol: string;
  /** Of a symbol that is taken, what it stands for. */
  readonly meaning?: string;
}

export interface AddedUnits {
  readonly table: UnitTable;
  readonly problems: readonly UnitProblem[];
}

/** The built-in units and these. What is wrong with one leaves it out, and is told. */
export const addUnits: (added: readonly AddedUnit[]) => AddedUnits = rememberEqual(build);

/** A figure or what stands between two cannot be a part of a unit: `/`, brackets, commas. */
const MISSPELT = /^[\d.]|[\s/()（）,，、;；:：]/u;

function build(added: readonly AddedUnit[]): AddedUnits {
  const entries = new Map(BUILT_IN_UNITS.entries);
  const groups = [...BUILT_IN_UNITS.groups];
  const problems: UnitProblem[] = [];
  const find = (symbol: string) => scaledEntry(unitTable(entries, groups), symbol);
  for (const [index, unit] of added.entries()) {
    const say = (key: keyof AddedUnit, kind: UnitProblem['kind'], symbol: string, meaning?: string) =>
      problems.push({ at: [index, key], kind, symbol, ...(meaning === undefined ? {} : { meaning }) });
    const { symbols, sameAs, times = 1, near = [] } = unit;
    if (symbols.length === 0) continue;
    const base = sameAs === undefined ? newCount(symbols[0] ?? '') : find(sameAs);
    if (base === undefined) say('sameAs', 'unknown', sameAs ?? '');
    if (!(times > 0)) say('times', 'times', String(times));
    else if (unit.times !== undefined && sameAs === undefined) say('times', 'times-alone', String(times));
    if (base === undefined || !(times > 0)) continue;
    const entry = { ...base, scale: base.scale * times, notBefore: '' };
    for (const symbol of symbols) {
      const taken = find(symbol);
      if (MISSPELT.test(symbol) || scaleOfPrefix(symbol) !== undefined) say('symbols', 'spelling', symbol);
      else if (taken && !isSame(taken, entry)) say('symbols', 'taken', symbol, nameOf(taken));
      else entries.set(unitKey(symbol), entry);
    }
    for (const symbol of near) {
      const other = find(symbol);
      if (other === undefined) say('near', 'unknown', symbol);
      else groups.push(new Set([entry.dimension, other.dimension]));
    }
  }
  return { table: unitTable(entries, groups), problems };
}

function newCount(symbol: string): UnitEntry {
  return { dimension: `count:${symbol}`, scale: 1, kind: 'count', notBefore: '' };
}

/** 萬人次 is 10,000 of 人次. */
function scaledEntry(table: UnitTable, symbol: string): UnitEntry | undefined {
  const plain = entryIn(table, symbol);
  if (plain !== undefined) return plain;
  for (const length of [2, 1]) {
    const scale = scaleOfPrefix(symbol.slice(0, length));
    const behind = scale === undefined ? undefined : entryIn(table, symbol.slice(length));
    if (scale !== undefined && behind !== undefined) return { ...behind, scale: behind.scale * scale };
  }
  return undefined;
}

function isSame(a: UnitEntry, b: UnitEntry): boolean {
  return a.dimension === b.dimension && a.scale === b.scale;
}

/** The first spelling of what an entry stands for. */
function nameOf(entry: UnitEntry): string {
  for (const [symbol, candidate] of BUILT_IN_UNITS.entries) if (isSame(candidate, entry)) return symbol;
  return entry.dimension.replace(/^count:/u, '');
}

/** Every spelling that is known, for advice. */
export function unitSpellings({ entries }: UnitTable): readonly string[] {
  return [...entries.keys()];
}
