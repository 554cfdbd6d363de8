/**
 * A workbook as some exporters write it: a prefix before every element, single quotes, cells and rows without
 * addresses, no styles, a name without a document-wide meaning, the main part under another name.
 */
import { utf8, zip } from '../read/build.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const HEADER = ['執行方案', '推動期程', '成果', '目標', '經費', '主辦'];
const ROWS = [
  ['路燈汰換', '110年', '80盞', '100盞', '5', '工務處'],
  ['', '111年', '', '120盞', '6', '工務處'],
];

function cellsOf(texts: readonly string[], row: number): string {
  // The first row says where its cells are, the others leave it to be counted; the blank cell at the end is left out.
  return texts
    .map((text, index) => {
      const address = row === 1 ? ` r='${String.fromCharCode(65 + index)}1'` : '';
      return `<x:c${address} t='inlineStr'><x:is><x:t>${text}</x:t></x:is></x:c>`;
    })
    .join('');
}

export function prefixedBook(): Uint8Array {
  const rows = [HEADER, ...ROWS].map(
    (texts, index) => `<x:row${index === 0 ? " r='1'" : ''}>${cellsOf(texts, index + 1)}</x:row>`,
  );
  const part = (name: string, text: string) => ({ name, bytes: utf8(`<?xml version='1.0'?>${text}`) });
  return zip([
    part(
      '[Content_Types].xml',
      `<Types xmlns='${PACKAGE}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/Sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns='${PACKAGE}/relationships'><Relationship Id='a' Type='${OFFICE}/officeDocument' Target='xl/workbook.xml'/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<x:workbook xmlns:x='${MAIN}' xmlns:rel='${OFFICE}'><x:sheets><x:sheet name='計畫' sheetId='7' rel:id='b'/></x:sheets></x:workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns='${PACKAGE}/relationships'><Relationship Id='b' Type='${OFFICE}/worksheet' Target='/xl/worksheets/Sheet1.xml'/></Relationships>`,
    ),
    part(
      'xl/worksheets/Sheet1.xml',
      `<x:worksheet xmlns:x='${MAIN}'><x:sheetData>${rows.join('')}</x:sheetData><x:pageMargins left='0.7' right='0.7' top='0.75' bottom='0.75' header='0.3' footer='0.3'/></x:worksheet>`,
    ),
    part('docProps/custom.xml', `<Properties xmlns='${OFFICE}/custom-properties'/>`),
  ]);
}
