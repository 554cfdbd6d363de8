/** Pages saved as one file (`.mht`, often called `.xls`): each page in it that holds tables. */
import type { EncodingGuess, ReadIssue, Sheet, Workbook } from '../../grid.ts';
import { startTally } from '../cells.ts';
import { declaredEncoding, withDeclared } from '../encoding/declared.ts';
import { decodeText } from '../encoding/decode.ts';
import { checkExtension } from '../extension.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { baseName } from '../path.ts';
import { holdLimit, refuse } from '../refusal.ts';
import { type MessagePart, messageParts } from './message.ts';
import { pageSheets } from './read-html.ts';

/** What Excel calls the sheet of each page: `<x:Name>表一</x:Name> … <x:WorksheetSource HRef="x.files/sheet001.htm"/>`. */
const SHEET = /<x:Name>\s*([^<>&]{1,31}?)\s*<\/x:Name>\s*<x:WorksheetSource\s+HRef="([^"]{1,200})"/giu;

function sheetNames(text: string, names: Map<string, string>): void {
  for (const [, name = '', place = ''] of text.matchAll(SHEET))
    names.set(place.slice(place.lastIndexOf('/') + 1), name);
}

function textOf(part: MessagePart, options: ReadOptions) {
  const bytes = part.bytes();
  const decoded = decodeText(bytes, options.encoding);
  return withDeclared(decoded, bytes, part.charset ?? declaredEncoding(decoded.text));
}

/** Throws a Refusal when no page of it holds a table, or it is cut off or too large. */
export function readMhtml(bytes: Uint8Array, options: ReadOptions, limits: ReadLimits): Workbook {
  const file = baseName(options.path);
  const names = new Map<string, string>();
  const sheets: Sheet[] = [];
  const issues: ReadIssue[] = [];
  let encoding: EncodingGuess | undefined;
  let tables = 0;
  const taken = new Set<string>();
  const tally = startTally(limits);
  for (const part of messageParts(bytes, limits)) {
    if (part.type !== 'text/html') continue;
    const page = textOf(part, options);
    sheetNames(page.text, names);
    const read = pageSheets(page.text, names.get(part.name) ?? file, tally, taken);
    tables += read.page.tables;
    holdLimit(limits, 'tables', tables, file);
    if (read.sheets.length === 0 || read.page.tables === 0) continue;
    encoding ??= page.encoding;
    for (const issue of page.issues) issues.push(issue);
    sheets.push(...read.sheets);
  }
  if (tables === 0 || encoding === undefined) return refuse('unknown-format', 'MHTML: no <table>');
  const all = [...checkExtension(options.path, 'mhtml'), ...issues, ...tally.issues];
  return { format: 'mhtml', encoding, sheets, issues: all };
}
