/** Texts that want to be more than text, and tables that hold them in every place a table has. */
import { ods, xlsxParts, zip } from '../../read/build.ts';

export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://evil.example","看這裡")',
  '=1+1',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1,2)',
  '\t=1+1',
  "'=1+1",
  "''@x",
  '\u001b[31m紅\u001b[0m\u001b]8;;http://evil.example\u0007連結',
  '\u009b2J清除',
  '金額001\u202e001',
  '甲\u2066乙\u2069',
  '甲\u0000乙\u0008\u007f',
  '</script><script>window.stolen=1</script>',
  '"><img src=x onerror=window.stolen=2>',
  "' autofocus onfocus='window.stolen=3",
  '<!--<script>',
  '[看](javascript:alert(1))',
  '![圖](http://evil.example/a.png)',
  '<http://evil.example>',
  'javascript:alert(1)',
  '甲|乙`丙`**丁**',
  '::error::甲',
  '甲\n::set-output name=a::b',
  '%0A::warning::甲',
  ']]><x>&lol;',
  '\ud800甲',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what templates of others would run
  '{{7*7}}${7*7}',
  '../../甲',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
];

/** What moves a cursor, colours a terminal, or turns text around. Line breaks and tabs are looked at by format. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
export const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const HEADER = ['策略類別', '執行方案', '策略說明', '主辦/協辦', '推動期程', '成果', '目標', '經費(萬元)'];

/** A strategy table with the text as caption, header, category, measure, indicator, unit, agency, result, target and budget. */
export function hostileRows(text: string): string[][] {
  return [
    [`表 1-1、示範市能源部門推動策略${text}`],
    [`經費單位：萬元/年${text}`],
    // A file of mostly controls is no text to planlint; a long one with some is.
    ['說明：本表各項措施依推動方案編列，並按季檢討。'.repeat(400)],
    [...HEADER, text],
    [text, `換燈${text}`, `衡量標準：換燈${text}(${text})`, text, '111年', `5${text}`, '10', text, text],
    [text, text, `衡量標準：汰換盞數(盞)`, `${text}/交通處`, '111年', '5', '10', '20', text],
    ['', '', '', '', '112年', text, text, text, ''],
    ['', '', '', '', text, '5', '6', '20', ''],
  ];
}

export function hostileCsv(text: string): string {
  return `${hostileRows(text)
    .map((row) => row.map(quoted).join(','))
    .join('\n')}\n`;
}

function xml(text: string): string {
  // Half a surrogate pair and most controls cannot stand in XML.
  const possible = [...text]
    .filter((one) => one >= ' ' || one === '\n' || one === '\t')
    .join('')
    .replace(/\p{Surrogate}/gu, '');
  return possible.replace(/[&<>"'\n\t]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}

/** The same as a workbook, with the text in the sheet's name. */
export function hostileXlsx(text: string): Uint8Array {
  const rows = hostileRows(text).map((row, at) => {
    const cells = row.map(
      (cell, column) =>
        `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const parts = xlsxParts(`<sheetData>${rows.join('')}</sheetData>`).map(({ name, bytes }) => ({
    name,
    bytes: new TextEncoder().encode(
      new TextDecoder().decode(bytes).replace('name="表一"', () => `name="${xml(text)}"`),
    ),
  }));
  return zip(parts);
}

/** The same as an ods. */
export function hostileOds(text: string): Uint8Array {
  const rows = hostileRows(text).map((row) => {
    const cells = row.map(
      (cell) =>
        `<table:table-cell office:value-type="string"><text:p>${xml(cell)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return ods(`<table:table table:name="${xml(text)}">${rows.join('')}</table:table>`);
}

/** The same as a web page called xls, with the text as caption, as text outside of the table and in attributes. */
export function hostilePage(text: string): Uint8Array {
  const rows = hostileRows(text).map((row) => {
    const cells = row.map((cell) => `<td title="${xml(cell)}" x:fmla="${xml(cell)}">${xml(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const page = `<html><body><p>${xml(text)}</p><table><caption>${xml(text)}</caption>${rows.join('\n')}</table></body></html>`;
  return new TextEncoder().encode(page);
}
