/** JSON as people write it by hand: what is wrong with it, and on which line. */

/** The first place at which a text stops being JSON. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What stands there; empty at the end of the text. */
  readonly found: string;
  readonly wanted: readonly Wanted[];
}

/** A punctuation mark, or a kind of thing: a name in double quotes, any value, nothing more. */
export type Wanted = ',' | ':' | '}' | ']' | 'name' | 'value' | 'end';

export type ParsedJson =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

/** The data of a JSON text; a byte order mark before it does not matter. */
export function parseJson(text: string): ParsedJson {
  const plain = text.replace(/^\ufeff/u, '');
  try {
    return { ok: true, data: JSON.parse(plain) };
  } catch {
    // The engine's own message is English, differs between versions and often has no line.
    return { ok: false, fault: findFault(plain) };
  }
}

const TOKEN =
  /("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy;

function findFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let wanted: readonly Wanted[] = ['value'];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next = match === null ? undefined : follow(match[0], match[1] !== undefined, wanted, open);
    if (match === null || next === undefined) break;
    wanted = next;
    at = skipSpace(text, at + match[0].length);
  }
  const before = text.slice(0, at).split(/\r\n|\r|\n/u);
  const found = /^(?:[\w.+-]{1,20}|.)/u.exec(text.slice(at))?.[0] ?? '';
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1, found, wanted };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

/** What may come after the token; `undefined` where the token itself may not stand. Keeps `open` up to date. */
function follow(
  token: string,
  isText: boolean,
  wanted: readonly Wanted[],
  open: ('{' | '[')[],
): readonly Wanted[] | undefined {
  if (token === '}' || token === ']') {
    if (!wanted.includes(token)) return undefined;
    open.pop();
    return afterValue(open);
  }
  if (token === ':') return wanted.includes(':') ? ['value'] : undefined;
  if (token === ',') {
    if (!wanted.includes(',')) return undefined;
    return open.at(-1) === '{' ? ['name'] : ['value'];
  }
  if (isText && wanted.includes('name')) return [':'];
  if (!wanted.includes('value')) return undefined;
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? ['name', '}'] : ['value', ']'];
  }
  return afterValue(open);
}

function afterValue(open: readonly ('{' | '[')[]): readonly Wanted[] {
  const around = open.at(-1);
  if (around === undefined) return ['end'];
  return around === '{' ? [',', '}'] : [',', ']'];
}
