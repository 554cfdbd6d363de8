/** Workbooks of Excel 2003 as one XML (`<?mso-application progid="Excel.Sheet"?>`), mostly called `.xls`. */
import type { Sheet, Workbook } from '../../../grid.ts';
import { admit, startTally } from '../../cells.ts';
import { declaredEncoding, withDeclared } from '../../encoding/declared.ts';
import type { DecodedText } from '../../encoding/decode.ts';
import { checkExtension } from '../../extension.ts';
import type { ReadLimits } from '../../limits.ts';
import type { ReadOptions } from '../../options.ts';
import { baseName } from '../../path.ts';
import { refuse } from '../../refusal.ts';
import { finishSheet } from '../sheet.ts';
import { cellMaker } from '../xlsx/cell-content.ts';
import { showWaiting } from '../xlsx/other-formats.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { PLAIN } from '../xlsx/styles.ts';
import { xmlReader } from '../xlsx/xml-reader.ts';
import { styleOf } from './formats.ts';
import { bookWalk, type XmlSheet } from './sheets.ts';

/** Characters walked at a time. */
const STRETCH = 1024 * 1024;
/** Style 0 is General; a date without a format is shown as one. */
const DATE_STYLE = 1;

function styleList() {
  const styles: CellStyle[] = [PLAIN, styleOf('Short Date')];
  const numbers = new Map<string, number>();
  return {
    styles,
    style: (id: string, format: string | undefined) => {
      numbers.set(id, styles.length);
      styles.push(styleOf(format));
    },
    styleNumber: (id: string | undefined, isDate: boolean) => {
      // Cells without a style have the one called Default, where there is one.
      const number = numbers.get(id ?? 'Default') ?? numbers.get('Default') ?? 0;
      return isDate && styles[number]?.format === PLAIN.format ? DATE_STYLE : number;
    },
  };
}

type Bounded = NonNullable<ReadOptions['bounded']>;

/** Reads the XML. Throws a Refusal when it is no such workbook, is not whole or too large. */
export async function readSpreadsheetMl(
  bytes: Uint8Array,
  decoded: DecodedText,
  options: ReadOptions,
  limits: ReadLimits,
  bounded: Bounded,
): Promise<Workbook> {
  const { text, encoding, issues } = withDeclared(decoded, bytes, declaredEncoding(decoded.text));
  const part = baseName(options.path);
  const tally = startTally(limits, encoding.name);
  const list = styleList();
  const { make, waiting } = cellMaker({ strings: [], styles: list.styles, date1904: false });
  const { events, sheets } = bookWalk({ part, limits, make, found: (cell) => admit(cell, tally), ...list });
  bounded(() => {
    const reader = xmlReader(part, limits, events);
    for (let from = 0; from < text.length; from += STRETCH) reader.feed(text.slice(from, from + STRETCH));
    reader.end();
  });
  if (sheets.length === 0) refuse('damaged', `${part}: <Worksheet>`);
  await showWaiting(waiting, false);
  const done: Sheet[] = sheets.map((sheet) => finishSheet(factsOf(sheet), sheet.rows, sheet.merges, tally));
  const all = [...checkExtension(options.path, 'xml'), ...issues, ...tally.issues];
  return { format: 'xml', encoding, sheets: done, issues: all };
}

function factsOf({ name, hidden, hiddenRows, hiddenColumns }: XmlSheet) {
  const row = (number: number) => hiddenRows.has(number);
  const column = (number: number) => hiddenColumns.has(number);
  return { name, hiding: { sheet: hidden, row, column } };
}
