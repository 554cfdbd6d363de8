/** A sheet of ours as the text of its part. */

import { showMoving } from '../report/clean-text.ts';
import { a1, columnLetters } from '../source.ts';
import type { ContentCell, ContentRow, SheetContent } from './sheet-content.ts';
import { type CellLook, formatIn, type StyleBook } from './styles.ts';
import { escapeCellText, escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a cell can hold at most. */
export const LONGEST_TEXT = 32_767;

/** The worksheet's XML. Its looks are added to `styles`; `namespace` is that of the workbook's other sheets. */
export function writeSheet(sheet: SheetContent, styles: StyleBook, namespace = MAIN): string {
  const formats = new Map<CellLook, number>();
  const formatOf = (look: CellLook): number => {
    const known = formats.get(look);
    if (known !== undefined) return known;
    const made = formatIn(styles, look);
    formats.set(look, made);
    return made;
  };
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    propertiesOf(sheet),
    viewOf(sheet),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsOf(sheet),
    '<sheetData>',
    ...sheet.rows.map((row) => rowOf(row, formatOf)),
    '</sheetData>',
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    mergesOf(sheet),
    entriesOf(sheet),
    linksOf(sheet),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    printOf(sheet),
    '</worksheet>',
  ].join('');
}

function propertiesOf({ tabColour, print }: SheetContent): string {
  const colour = tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour}"/>`;
  const fit = print === undefined ? '' : '<pageSetUpPr fitToPage="1"/>';
  return colour + fit === '' ? '' : `<sheetPr>${colour}${fit}</sheetPr>`;
}

function viewOf({ frozen }: SheetContent): string {
  if (frozen === undefined || frozen.rows + frozen.columns === 0) {
    return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  }
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const first = a1(rows + 1, columns + 1);
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`;
}

function columnsOf({ columns }: SheetContent): string {
  if (columns.length === 0) return '';
  const tags = columns.map(({ width, hidden }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  return `<cols>${tags.join('')}</cols>`;
}

function rowOf(
  { number, cells, height, fitted, hidden }: ContentRow,
  formatOf: (look: CellLook) => number,
): string {
  const size = height === undefined ? '' : ` ht="${height}"${fitted ? '' : ' customHeight="1"'}`;
  const written = cells.map(([column, cell]) => cellOf(`${columnLetters(column)}${number}`, cell, formatOf));
  return `<row r="${number}"${size}${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
}

/**
 * Text is written as text, whatever it begins with: no cell of ours is a formula. What would turn its neighbours around is
 * shown by its number, as in csv.
 */
function cellOf(address: string, { value, look }: ContentCell, formatOf: (look: CellLook) => number): string {
  const style = look === undefined ? '' : ` s="${formatOf(look)}"`;
  if (value === '') return `<c r="${address}"${style}/>`;
  if (typeof value === 'number') return `<c r="${address}"${style}><v>${value}</v></c>`;
  const shown = showMoving(value);
  const text = shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT - 1)}…` : shown;
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

function mergesOf({ merges = [] }: SheetContent): string {
  if (merges.length === 0) return '';
  const tags = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${a1(top, left)}:${a1(bottom, right)}"/>`,
  );
  return `<mergeCells count="${merges.length}">${tags.join('')}</mergeCells>`;
}

/** What Excel takes of a title and a text at most. */
const LONGEST_PROMPT = { title: 32, text: 255 };

/** Help, not rules: whatever is typed is taken. */
function entriesOf({ entries = [] }: SheetContent): string {
  if (entries.length === 0) return '';
  const tags = entries.map(({ range, title, text, list }) => {
    const type = list === undefined ? '' : ' type="list"';
    const choices = list === undefined ? '' : `<formula1>${escapeXml(list)}</formula1>`;
    const said = `promptTitle="${attribute(title, LONGEST_PROMPT.title)}" prompt="${attribute(text, LONGEST_PROMPT.text)}"`;
    return `<dataValidation${type} allowBlank="1" showInputMessage="1" ${said} sqref="${range}">${choices}</dataValidation>`;
  });
  return `<dataValidations count="${entries.length}">${tags.join('')}</dataValidations>`;
}

function attribute(text: string, longest: number): string {
  return escapeXml(showMoving(text).slice(0, longest)).replaceAll('\n', '&#10;');
}

function linksOf({ links = [] }: SheetContent): string {
  if (links.length === 0) return '';
  const tags = links.map(
    ({ cell, to, tip }) =>
      `<hyperlink ref="${cell}" location="${escapeXml(to)}" tooltip="${escapeXml(showMoving(tip))}" display="${escapeXml(showMoving(to))}"/>`,
  );
  return `<hyperlinks>${tags.join('')}</hyperlinks>`;
}

function printOf({ print }: SheetContent): string {
  if (print === undefined) return '';
  return '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';
}

/** The names a sheet of ours brings with it. */
export function namesOf({ filter, print }: SheetContent): Record<string, string> {
  const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  return {
    ...(filter === undefined ? {} : { _FilterDatabase: absolute(filter) }),
    ...(print === undefined ? {} : { Print_Titles: `$1:$${print.titleRows}` }),
  };
}
