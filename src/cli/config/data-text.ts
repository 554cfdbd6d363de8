/** JSON and YAML as people write them by hand: the data, and on which line each part of it stands. */

import type { Say } from '../usage-error.ts';
import { parseJson } from './json-text.ts';

/** Lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Keys and positions on the way to a value: `['overrides', 0, 'rules']`. */
export type DataPath = readonly (string | number)[];

export type ParsedText =
  | {
      readonly ok: true;
      readonly data: unknown;
      readonly placeOf: (path: DataPath) => Promise<TextPlace | undefined>;
    }
  | { readonly ok: false; readonly say: Say };

/** The data of a file's text; its name tells JSON from YAML. */
export async function parseText(text: string, path: string): Promise<ParsedText> {
  const plain = text.replace(/^\ufeff/u, '');
  if (/\.ya?ml$/iu.test(path)) return parseYaml(plain);
  const json = parseJson(plain);
  if (!json.ok) return { ok: false, say: (texts) => texts.notJson(json.fault) };
  return { ok: true, data: json.data, placeOf: (at) => findPlace(plain, at) };
}

async function parseYaml(text: string): Promise<ParsedText> {
  const { LineCounter, parseDocument } = await import('./yaml.ts');
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const { line = 1, col = 1 } = fault.linePos?.[0] ?? {};
    return notYaml(text, { line, column: col, code: fault.code });
  }
  try {
    return { ok: true, data: document.toJS({ maxAliasCount: 100 }), placeOf: (at) => findPlace(text, at) };
  } catch (fault) {
    // A few lines of aliases of aliases that would be thousands of millions of values.
    if (!(fault instanceof ReferenceError)) throw fault;
    return notYaml(text, { line: 1, column: 1, code: 'RESOURCE_EXHAUSTION' });
  }
}

/** More of a line would fill the screen. */
const LONGEST_QUOTE = 80;

function notYaml(text: string, { line, column, code }: TextPlace & { readonly code: string }): ParsedText {
  const whole = text.split(/\r\n|\r|\n/u)[line - 1]?.trim() ?? '';
  const found = whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE)}…` : whole;
  return { ok: false, say: (texts) => texts.notYaml({ line, column, found, code }) };
}

/** Where the value stands; the key it belongs to, in an object. JSON is read as the YAML it also is. */
async function findPlace(text: string, path: DataPath): Promise<TextPlace | undefined> {
  const { isMap, isNode, isSeq, LineCounter, parseDocument } = await import('./yaml.ts');
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset: number | undefined = isNode(node) ? node.range?.[0] : undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isNode(key) && String(key.toJSON()) === String(step));
      if (pair === undefined) break;
      offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = isNode(node) ? node.range?.[0] : offset;
    }
  }
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
