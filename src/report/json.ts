/** Any output as JSON. The order of keys is the order the object was made in, which is that of the schema. */
import { showHarmful } from './clean-text.ts';
import { inOnePiece, inPieces } from './pieces.ts';

/** Two spaces, a line break at the end. */
export function formatJson(value: unknown): string {
  return inOnePiece(jsonPieces(value));
}

/** The same in pieces: long lists some entries at a time. */
export function jsonPieces(value: unknown): Iterable<string> {
  return inPieces(lines(value));
}

/** A list whose entries are made as they are written. */
export class MadeList<T> {
  readonly items: readonly T[];
  readonly make: (item: T) => unknown;

  constructor(items: readonly T[], make: (item: T) => unknown) {
    this.items = items;
    this.make = make;
  }
}

/** One line, without a line break. */
export function jsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

/**
 * JSON escapes half of the characters that move a cursor or turn text around; the rest is escaped here. Whoever reads
 * the JSON gets the same text back, whoever prints it to a terminal is safe. All of them stand within strings.
 */
function harmless(json: string): string {
  return showHarmful(json);
}

function* lines(value: unknown): Generator<string> {
  yield* parts(value, 0);
  yield '\n';
}

/** Entries of a list that become text at once. */
const AT_ONCE = 100;
/** Lists that grow with the inputs stand no deeper than this: `documents[].coverage.unmappedCells[]`. */
const DEEPEST = 5;

/** The text of a value that stands `depth` levels deep; what holds no long list is one part. */
function* parts(value: unknown, depth: number): Generator<string> {
  if (value instanceof MadeList) yield* listParts(value.items, value.make, depth);
  else if (!holdsLongList(value, depth)) yield atDepth(value, depth);
  else if (!Array.isArray(value)) yield* memberParts(value, depth);
  else if (isLong(value)) yield* listParts(value, (item) => item, depth);
  else yield* entryParts(value, depth);
}

function isLong(list: readonly unknown[]): boolean {
  return list.length > AT_ONCE;
}

function holdsLongList(value: unknown, depth: number): value is object {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if (value instanceof MadeList || (Array.isArray(value) && isLong(value))) return true;
  return Object.values(value).some((part) => holdsLongList(part, depth + 1));
}

function* memberParts(value: object, depth: number): Generator<string> {
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${lineAt(depth + 1)}${jsonLine(key)}: `;
    yield* parts(member, depth + 1);
    before = ',';
  }
  yield `${lineAt(depth)}}`;
}

function* entryParts(list: readonly unknown[], depth: number): Generator<string> {
  let before = '[';
  for (const entry of list) {
    yield before + lineAt(depth + 1);
    yield* parts(entry, depth + 1);
    before = ',';
  }
  yield `${lineAt(depth)}]`;
}

function* listParts<T>(items: readonly T[], make: (item: T) => unknown, depth: number): Generator<string> {
  if (items.length === 0) {
    yield '[]';
    return;
  }
  const end = `${lineAt(depth)}]`;
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const some = atDepth(items.slice(at, at + AT_ONCE).map(make), depth);
    yield (at === 0 ? '[' : ',') + some.slice(1, -end.length);
  }
  yield end;
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

/** With the indents of where it stands: it is written within so many lists, whose own signs are taken off again. */
function atDepth(value: unknown, depth: number): string {
  let within = value;
  let [before, behind] = [0, 0];
  for (let level = 0; level < depth; level += 1) {
    within = [within];
    before += 1 + lineAt(level + 1).length;
    behind += lineAt(level).length + 1;
  }
  const text = harmless(JSON.stringify(within, null, 2));
  return text.slice(before, text.length - behind);
}
