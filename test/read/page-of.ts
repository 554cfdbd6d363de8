/** Writes sheets as the pages that offices' systems give out as `.xls`: one table a sheet, its lines above it. */
import type { Cell, GridRow, Merge, Sheet } from '../../src/grid.ts';
import { encode } from './build.ts';

export interface PageStyle {
  /** What the page says its encoding is; nothing when empty. */
  readonly charset?: string;
  /** The lines above the table: paragraphs before it, rows merged over it, its caption, or a table of their own. */
  readonly title?: 'paragraphs' | 'rows' | 'caption' | 'table';
  /** All inside a table that lays out the page. */
  readonly inLayout?: boolean;
  /** Tags left open wherever a browser does not need them closed. */
  readonly open?: boolean;
  /** What Excel would call the sheet. */
  readonly sheet?: string;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')
    .replaceAll('  ', '&nbsp; ');
}

function spanOf(merge: Merge | undefined): string {
  if (!merge) return '';
  const [columns, rows] = [merge.right - merge.left + 1, merge.bottom - merge.top + 1];
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
}

function isCovered(row: number, column: number, merges: readonly Merge[]): boolean {
  return merges.some(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/** What `x:num` says of a number, as Excel writes it. */
function cellTag({ text, value }: Cell, merge: Merge | undefined, tag: string, end: string): string {
  const stored = typeof value === 'number' ? ` x:num="${value}"` : '';
  return `<${tag} class=xl24${spanOf(merge)}${stored} style="mso-number-format:'\\@'">${escaped(text)}${end}`;
}

function tableRow(row: GridRow, sheet: Sheet, width: number, open: boolean): string {
  const cells: string[] = [];
  for (let column = 1; column <= width; column += 1) {
    if (isCovered(row.number, column, sheet.merges)) continue;
    const cell = row.cells.find(({ source }) => source.column === column);
    const merge = sheet.merges.find(({ top, left }) => top === row.number && left === column);
    const end = open ? '' : '</td>';
    cells.push(cell ? cellTag(cell, merge, 'td', end) : `<td${spanOf(merge)}>&nbsp;${end}`);
  }
  return `<tr>${cells.join('\r\n')}${open ? '' : '</tr>'}`;
}

function tableOf(sheet: Sheet, { title = 'paragraphs', open = false }: PageStyle): string {
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.at(-1)?.source.column ?? 0));
  const first = sheet.rows.findIndex(({ cells }) => cells.length > 1);
  const lines = sheet.rows.slice(0, first).flatMap(({ cells }) => cells.map(({ text }) => escaped(text)));
  const rows = sheet.rows.slice(first).map((row) => tableRow(row, sheet, width, open));
  const body = rows.join('\r\n');
  const end = open ? '' : '</tbody>';
  const table = (before: string) => `<table border="1" id="GridView1">${before}<tbody>${body}${end}</table>`;
  switch (title) {
    case 'rows':
      return table(lines.map((line) => `<tr><td colspan="${width}" align=center>${line}</td></tr>`).join(''));
    case 'caption':
      return table(`<caption>${lines.join('<br />')}</caption>`);
    case 'table':
      return `<table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>${table('')}`;
    default:
      return `${lines.map((line) => `<p align=center><b>${line}</b></p>`).join('\n')}\n${table('')}`;
  }
}

/** The text of a page with the sheets below each other. */
export function pageOf(sheets: readonly Sheet[], style: PageStyle = {}): string {
  const { charset, inLayout = false, sheet } = style;
  const meta = charset ? `<meta http-equiv=Content-Type content="text/html; charset=${charset}">` : '';
  const named = sheet ? `<!--[if gte mso 9]><xml><x:Name>${sheet}</x:Name></xml><![endif]-->` : '';
  const tables = sheets.map((sheet) => tableOf(sheet, style));
  const body = inLayout
    ? `<table width="100%">${tables.map((table) => `<tr><td>${table}</td></tr>`).join('')}</table>`
    : tables.map((table) => `<div>${table}</div>`).join('\n<br>\n');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head>${meta}${named}<style>.xl24 {mso-number-format:"\\@"; color:#000}</style></head>
<body><!-- 不是資料 -->
${body}
</body></html>`;
}

/** A page's bytes in Big5; what Big5 does not have (`≤`) is written by its number, as Excel does. */
export function inBig5(page: string): Uint8Array {
  const written = [...page].map((character) =>
    character !== '?' && encode(character, 'big5')[0] === 0x3f ? `&#${character.codePointAt(0)};` : character,
  );
  return encode(written.join(''), 'big5');
}
