/** Bytes to sheets of cells, whatever the format; the only entry into this stage. */
import type { ReadOutcome, Workbook } from '../grid.ts';
import { isBlank } from './cells.ts';
import { decodeText } from './encoding/decode.ts';
import { checkExtension } from './extension.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { markupOf } from './markup.ts';
import type { ReadOptions } from './options.ts';
import { holdLimit, Refusal, refuse } from './refusal.ts';
import { containerOf } from './signature.ts';
import { readText } from './text/read-text.ts';
import { unreadText } from './unread-formats.ts';
import { readArchive } from './workbook/read-archive.ts';
import { readXls } from './workbook/read-xls.ts';

export { canonicalEncoding, KNOWN_ENCODINGS } from './encoding/names.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export type { ReadOptions } from './options.ts';
export type { ToldDialect } from './text/dialect.ts';

function atOnce<T>(work: () => T): T {
  return work();
}

type Bounded = NonNullable<ReadOptions['bounded']>;

/** Text that is a page or XML is read by readers of their own, which csv does not wait for. */
async function readTextual(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: ReadLimits,
  bounded: Bounded,
): Promise<Workbook> {
  const { decoded, markup } = bounded(() => {
    const decoded = decodeText(bytes, options.encoding);
    if (isBlank(decoded.text)) refuse('empty', `${bytes.length} bytes`);
    const unread = unreadText(decoded.text);
    if (unread !== undefined) refuse('unknown-format', unread);
    return { decoded, markup: markupOf(decoded.text, options.path) };
  });
  if (markup === undefined) return bounded(() => readText(decoded, options, limits));
  if (markup === 'spreadsheetml') {
    const { readSpreadsheetMl } = await import('./workbook/spreadsheetml/read-spreadsheetml.ts');
    return readSpreadsheetMl(bytes, decoded, options, limits, bounded);
  }
  if (markup === 'mhtml') {
    const { readMhtml } = await import('./html/read-mhtml.ts');
    return bounded(() => readMhtml(bytes, options, limits));
  }
  const { readHtml } = await import('./html/read-html.ts');
  return bounded(() => readHtml(bytes, decoded, options, limits));
}

async function readWorkbook(bytes: Uint8Array, options: ReadOptions, limits: ReadLimits): Promise<Workbook> {
  const container = containerOf(bytes);
  const { quietly = atOnce, bounded = atOnce } = options;
  if (container === 'text') return readTextual(bytes, options, limits, bounded);
  const workbook =
    container === 'zip'
      ? await readArchive(bytes, limits, { quietly, bounded, gunzip: options.gunzip })
      : await readXls(bytes, container, limits, quietly);
  const extension = checkExtension(options.path, workbook.format);
  return { ...workbook, issues: [...extension, ...workbook.issues] };
}

/** What every reader's sheets are held to, however they were read. */
function held(workbook: Workbook, limits: ReadLimits): Workbook {
  holdLimit(limits, 'sheets', workbook.sheets.length);
  for (const { name, merges } of workbook.sheets) holdLimit(limits, 'merges', merges.length, name);
  if (workbook.sheets.some(({ rows }) => rows.length > 0)) return workbook;
  // Pictures, charts or nothing at all: what holds no cell would otherwise end without a row and without a word.
  const found = workbook.sheets.map(({ name }) => name).join(', ');
  return { ...workbook, issues: [...workbook.issues, { kind: 'no-cells', found }] };
}

/**
 * Reads a file's bytes. The format is told from the content; the path gives the sheet of a text file its name
 * and breaks ties among kinds of text. Input that cannot be read is an outcome, not an exception.
 */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  // A plain view: SheetJS hangs its own properties on the array it is given.
  const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.length === 0) refuse('empty', '0 bytes');
    holdLimit(limits, 'file-size', view.length);
    return { ok: true, workbook: held(await readWorkbook(view, options, limits), limits) };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, unreadable: fault.unreadable };
    throw fault;
  }
}
