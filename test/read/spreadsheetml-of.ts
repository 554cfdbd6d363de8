/** Writes sheets as the XML of Excel 2003. */
import type { Sheet } from '../../src/grid.ts';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

function rowOf({ number, cells }: Sheet['rows'][number], { merges }: Sheet): string {
  const written = cells.map(({ source: { column }, text, value }) => {
    const merge = merges.find(({ top, left }) => top === number && left === column);
    const across = merge && merge.right > merge.left ? ` ss:MergeAcross="${merge.right - merge.left}"` : '';
    const down = merge && merge.bottom > merge.top ? ` ss:MergeDown="${merge.bottom - merge.top}"` : '';
    const isNumber = typeof value === 'number' && String(value) === text;
    const data = `<Data ss:Type="${isNumber ? 'Number' : 'String'}">${escaped(text)}</Data>`;
    return `<Cell ss:Index="${column}"${across}${down}>${data}</Cell>`;
  });
  return `<Row ss:Index="${number}">${written.join('')}</Row>`;
}

export function spreadsheetMlOf(sheets: readonly Sheet[]): string {
  const written = sheets.map(
    (sheet) =>
      `<Worksheet ss:Name="${escaped(sheet.name)}"><Table>${sheet.rows.map((row) => rowOf(row, sheet)).join('\n')}</Table></Worksheet>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
${written.join('\n')}</Workbook>`;
}
