/** Web pages that are called workbooks: what offices' systems give out as `.xls` is often a page with tables. */
import type { Sheet, Workbook } from '../../grid.ts';
import { startTally, type Tally } from '../cells.ts';
import { declaredEncoding, withDeclared } from '../encoding/declared.ts';
import type { DecodedText } from '../encoding/decode.ts';
import { checkExtension } from '../extension.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { baseName } from '../path.ts';
import { holdLimit, refuse } from '../refusal.ts';
import { gridOf } from './grid.ts';
import { type Page, readPage } from './page.ts';
import { isTable, type SheetDraft, sheetsOf } from './sheets.ts';

/** Excel's own pages, and many that are made for it, say what the sheet is called. */
const SHEET_NAME = /<x:Name>\s*([^<>&]{1,31}?)\s*<\/x:Name>/giu;
const HEAD = 64 * 1024;
const LONGEST_NAME = 60;

function statedName(text: string): string | undefined {
  const names = [...text.slice(0, HEAD).matchAll(SHEET_NAME)].map(([, name]) => name);
  return names.length === 1 ? names[0] : undefined;
}

function captionOf({ parts }: SheetDraft): string | undefined {
  const caption = parts.find(isTable)?.caption.replace(/\s+/gu, ' ').trim() ?? '';
  return caption === '' || caption.length > LONGEST_NAME ? undefined : caption;
}

/** By the caption; else a page's one sheet by what Excel calls it or by the file, and several by their numbers. */
function namesOf(sheets: readonly SheetDraft[], own: string, taken: Set<string>): string[] {
  return sheets.map((sheet, index) => {
    const base = captionOf(sheet) ?? (sheets.length === 1 ? own : `table ${index + 1}`);
    let name = base;
    for (let again = 2; taken.has(name); again += 1) name = `${base} (${again})`;
    taken.add(name);
    return name;
  });
}

/** The sheets of one page; their names join those that are taken. */
export function pageSheets(
  text: string,
  name: string,
  tally: Tally,
  taken: Set<string>,
): { sheets: Sheet[]; page: Page } {
  const page = readPage(text, name, tally.limits);
  for (const found of page.doubts) tally.issues.push({ kind: 'doubtful-markup', found });
  const drafts = sheetsOf(page.blocks);
  holdLimit(tally.limits, 'sheets', drafts.length);
  const names = namesOf(drafts, statedName(text) ?? name, taken);
  return { sheets: drafts.map((draft, index) => gridOf(draft, names[index] ?? name, tally)), page };
}

/** Reads a page. Throws a Refusal when it holds no table, is cut off or too large. */
export function readHtml(
  bytes: Uint8Array,
  decoded: DecodedText,
  options: ReadOptions,
  limits: ReadLimits,
): Workbook {
  const { text, encoding, issues } = withDeclared(decoded, bytes, declaredEncoding(decoded.text));
  const tally = startTally(limits, encoding.name);
  const { sheets, page } = pageSheets(text, baseName(options.path), tally, new Set());
  if (page.tables === 0) refuse('unknown-format', 'HTML: no <table>');
  if (sheets.length === 0) refuse('empty', `${page.tables} × <table>`);
  const all = [...checkExtension(options.path, 'html'), ...issues, ...tally.issues];
  return { format: 'html', encoding, sheets, issues: all };
}
