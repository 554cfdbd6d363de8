/**
 * The cells of a row by column or by field, in the order they were put there. A row has ten or so: looking through them
 * is as quick as hashing, and takes a fifth of the memory of a Map, of which a large table had two for each row.
 */
import type { TableCell } from './table-cell.ts';

/** From this many on, keys are hashed rather than looked through. */
const MANY = 24;

/** Nobody changes the cells of a row; another row is made with others. */
export class RowCells<K> {
  readonly keys: readonly K[];
  /** Beside the keys. */
  readonly list: readonly TableCell[];
  private readonly index: ReadonlyMap<K, number> | undefined;

  /** `like`: the cells of a row nearby. Most rows of a table fill the same columns; they share one list of keys. */
  constructor(keys: readonly K[], list: readonly TableCell[], like?: RowCells<K>) {
    const shared = like !== undefined && areSame(keys, like.keys) ? like : undefined;
    this.keys = shared ? shared.keys : keys;
    this.list = list;
    this.index = shared ? shared.index : keys.length < MANY ? undefined : indexOf(keys);
  }

  /** As in a Map, a key that comes again keeps its place and has the later cell. */
  static of<K>(entries: Iterable<readonly [K, TableCell]>): RowCells<K> {
    const cells = new Map(entries);
    return new RowCells([...cells.keys()], [...cells.values()]);
  }

  get(key: K): TableCell | undefined {
    const at = this.find(key);
    return at < 0 ? undefined : this.list[at];
  }

  has(key: K): boolean {
    return this.find(key) >= 0;
  }

  entries(): (readonly [key: K, cell: TableCell])[] {
    return this.list.map((cell, at) => [this.keys[at] as K, cell]);
  }

  /** The same cells with another one for a key; a key that is new comes last. */
  with(key: K, cell: TableCell): RowCells<K> {
    const at = this.find(key);
    if (at < 0) return new RowCells([...this.keys, key], [...this.list, cell]);
    return new RowCells(this.keys, this.list.with(at, cell), this);
  }

  private find(key: K): number {
    return this.index ? (this.index.get(key) ?? -1) : this.keys.indexOf(key);
  }
}

/** Rows of a table differ in what they fill, in turn: the first row of a measure, and its further years. */
const MOST_KINDS = 8;

/**
 * Makes the cells of rows, one row after the other. Rows that fill the same columns or fields share one list of them,
 * which whoever asks something of it need ask once only.
 */
export function startRowCells<K>(): (keys: readonly K[], list: readonly TableCell[]) => RowCells<K> {
  const kinds: RowCells<K>[] = [];
  return (keys, list) => {
    const like = kinds.find((kind) => areSame(keys, kind.keys));
    if (like) return new RowCells(like.keys, list, like);
    const made = new RowCells(keys, list);
    kinds.unshift(made);
    if (kinds.length > MOST_KINDS) kinds.pop();
    return made;
  };
}

function areSame<K>(keys: readonly K[], others: readonly K[]): boolean {
  return keys === others || (keys.length === others.length && keys.every((key, at) => key === others[at]));
}

function indexOf<K>(keys: readonly K[]): ReadonlyMap<K, number> {
  return new Map(keys.map((key, at) => [key, at]));
}
