/** Takes delimited text apart, one record at a time. Says where quoting breaks the rules; decides nothing. */

import { hashWith, keptText } from '../kept-text.ts';

/** How fields and records end, and how text is kept from ending them. */
export interface FieldRules {
  /** One character or several. */
  readonly delimiter: string;
  /** One character; empty when the file quotes nothing. */
  readonly quote: string;
  /** A quote within quotes is doubled, or stands behind a backslash; then a delimiter outside quotes may too. */
  readonly escaping: 'doubled' | 'backslash';
  /** What ends a record; `lines` is CRLF, LF or CR, in any mixture. */
  readonly recordEnd: string;
  /** Blanks may stand between a delimiter and a quote: `甲, "乙, 丙"`. */
  readonly spaced: boolean;
}

/** The usual rules: CRLF, LF and CR all end a record. */
export const LINES = 'lines';

export interface QuoteFault {
  /** 1-based line on which the quote stands. */
  readonly line: number;
  /** `open`: a field that runs into other lines and never ends properly; `stray`: a quote inside one line's text. */
  readonly kind: 'open' | 'stray';
  /** The text from the quote to the end of its line. */
  readonly found: string;
}

/** A quoted field that goes on over several lines. */
export interface LongField {
  /** 1-based. */
  readonly column: number;
  readonly line: number;
  readonly lines: number;
  readonly text: string;
}

export interface ScannedRecord {
  /** 1-based line it begins on. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly long: readonly LongField[];
}

interface Place {
  at: number;
  line: number;
}

export interface ScanSummary {
  /** First to last; after an `open` fault there is no telling, so the scan ends there. */
  readonly faults: readonly QuoteFault[];
  /** How often each kind of line end ended a record, with the first line it ended. */
  readonly ends: ReadonlyMap<string, { readonly count: number; readonly line: number }>;
  /** Where the scan came to; of a piece of a text the beginning of the record that goes on in the next. */
  readonly place: Readonly<Place>;
}

const QUOTED_MOST = 60;

/** The length of the record end at an index; 0 when none stands there. */
function endLength(text: string, at: number, recordEnd: string): number {
  if (recordEnd !== LINES) return text.startsWith(recordEnd, at) ? recordEnd.length : 0;
  const code = text.charCodeAt(at);
  if (code === 10) return 1;
  if (code !== 13) return 0;
  return text.charCodeAt(at + 1) === 10 ? 2 : 1;
}

function quoteLine(text: string, from: number, recordEnd: string): string {
  let end = from;
  while (end < text.length && end < from + QUOTED_MOST && endLength(text, end, recordEnd) === 0) end += 1;
  return text.slice(from, end).trimEnd();
}

function countLines(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && !text.startsWith(delimiter, at)) at += 1;
  return at;
}

/** What is longer is seldom said twice. */
const LONGEST_KEPT = 400;

/** A field as it stands. What stands in many cells is one string, as in a workbook; whatever looks at it later need not spell it again. */
function fieldAt(text: string, from: number, to: number, hash: number): string {
  return to - from > LONGEST_KEPT ? text.slice(from, to) : keptText(text, from, to, hash);
}

function hashOf(text: string, from: number, to: number): number {
  const end = Math.min(to, from + LONGEST_KEPT);
  let hash = 0;
  for (let at = from; at < end; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The index of the quote that ends the field opened at `open`; the length of the text when there is none. */
function findClosing(text: string, open: number, { quote, escaping }: FieldRules): number {
  if (escaping === 'doubled') {
    let at = text.indexOf(quote, open + 1);
    while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
    return at < 0 ? text.length : at;
  }
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at;
      at += 1;
    }
  }
  return text.length;
}

function unescaped(field: string, { quote, escaping, delimiter }: FieldRules): string {
  const plain = quote !== '' && field.includes(quote) ? field.replaceAll(quote + quote, quote) : field;
  if (escaping === 'doubled' || !plain.includes('\\')) return plain;
  return plain.replace(/\\(.)/gs, (whole, next: string) =>
    next === '\\' || next === quote || delimiter.startsWith(next) ? next : whole,
  );
}

/** The characters of the field passed over last: each is looked at once, to find its end and to tell whether it was there before. */
const passed = { hash: 0 };

/** Where the plain field that begins at `from` ends: before a delimiter, a record end, or the end. */
function plainEnd(text: string, from: number, { delimiter, escaping, recordEnd }: FieldRules): number {
  const first = delimiter.charCodeAt(0);
  let hash = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === first && (delimiter.length === 1 || text.startsWith(delimiter, at))) break;
    if (endLength(text, at, recordEnd) > 0) break;
    hash = hashWith(hash, code);
    if (code === 92 && escaping === 'backslash') at += 1;
  }
  passed.hash = hash;
  return Math.min(at, text.length);
}

/** A text on its way: where the scan stands, and what it met. */
interface Scan {
  readonly text: string;
  readonly rules: FieldRules;
  readonly place: Place;
  readonly faults: QuoteFault[];
  readonly ends: Map<string, { count: number; line: number }>;
}

function isFieldEnd({ text, rules: { delimiter, recordEnd } }: Scan, at: number): boolean {
  return at >= text.length || text.startsWith(delimiter, at) || endLength(text, at, recordEnd) > 0;
}

/** A field that opens with a quote; undefined when the quote turns out to be no opening one. */
function quotedField(scan: Scan, open: number, column: number, long: LongField[]): string | undefined {
  const { text, rules, place, faults } = scan;
  const closing = findClosing(text, open, rules);
  const after = rules.spaced ? skipBlanks(text, closing + 1, rules.delimiter) : closing + 1;
  const inside = fieldAt(text, open + 1, closing, hashOf(text, open + 1, closing));
  const lines = countLines(inside);
  if (closing >= text.length || !isFieldEnd(scan, after)) {
    const kind = lines > 0 || closing >= text.length ? 'open' : 'stray';
    faults.push({ line: place.line, kind, found: quoteLine(text, open, rules.recordEnd) });
    return undefined;
  }
  if (lines > 0) long.push({ column, line: place.line, lines: lines + 1, text: inside });
  place.at = after;
  place.line += lines;
  return unescaped(inside, rules);
}

/** A field without quotes around it; `opens` when it begins with one that is none. */
function plainField({ text, rules, place, faults }: Scan, opens: boolean): string {
  const end = plainEnd(text, place.at, rules);
  const plain = fieldAt(text, place.at, end, passed.hash);
  // An apostrophe in a word is no fault; a double quote in the middle of a cell mostly is.
  if (!opens && rules.quote === '"' && plain.includes('"')) {
    const at = place.at + plain.indexOf('"');
    faults.push({ line: place.line, kind: 'stray', found: quoteLine(text, at, rules.recordEnd) });
  }
  place.at = end;
  return rules.escaping === 'doubled' ? plain : unescaped(plain, { ...rules, quote: '' });
}

/** The next field; undefined where a quote opens that never ends properly. */
function nextField(scan: Scan, column: number, long: LongField[]): string | undefined {
  const { text, place, faults } = scan;
  const { quote, spaced, delimiter } = scan.rules;
  const start = spaced ? skipBlanks(text, place.at, delimiter) : place.at;
  const opens = quote !== '' && text.charAt(start) === quote;
  if (!opens) return plainField(scan, false);
  const inside = quotedField(scan, start, column, long);
  if (inside !== undefined) return inside;
  return faults.at(-1)?.kind === 'open' ? undefined : plainField(scan, true);
}

/** Steps over the end of a record, and counts its kind. */
function endRecord({ text, rules, place, ends }: Scan): void {
  const length = endLength(text, place.at, rules.recordEnd);
  if (length > 0) {
    const end = text.slice(place.at, place.at + length);
    const known = ends.get(end);
    if (known === undefined) ends.set(end, { count: 1, line: place.line });
    else known.count += 1;
  }
  place.at += length;
  place.line += 1;
}

/**
 * Calls `visit` with each record, blank lines among them as a record of one empty field. `from` is where the text
 * begins in earnest, on line `line`. Of a text that goes on (`isPiece`) a record that reaches its end is left for later:
 * what comes next may belong to it.
 */
export function scanRecords(
  text: string,
  rules: FieldRules,
  visit: (record: ScannedRecord) => void,
  from: Readonly<Place> = { at: 0, line: 1 },
  isPiece = false,
): ScanSummary {
  const { delimiter } = rules;
  const scan: Scan = { text, rules, place: { ...from }, faults: [], ends: new Map() };
  const { place, faults, ends } = scan;
  while (place.at < text.length) {
    const { at, line } = place;
    const known = faults.length;
    const fields: string[] = [];
    const long: LongField[] = [];
    let next = nextField(scan, 1, long);
    while (next !== undefined) {
      fields.push(next);
      if (!text.startsWith(delimiter, place.at)) break;
      place.at += delimiter.length;
      next = nextField(scan, fields.length + 1, long);
    }
    if (isPiece && (next === undefined || reachesEnd(scan))) {
      faults.length = known;
      return { faults, ends, place: { at, line } };
    }
    if (next === undefined) break;
    endRecord(scan);
    visit({ line, fields, long });
  }
  return { faults, ends, place };
}

function reachesEnd({ text, rules, place }: Scan): boolean {
  return place.at + endLength(text, place.at, rules.recordEnd) >= text.length;
}
