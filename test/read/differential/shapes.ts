/** One workbook with a cell of every shape we know of. */
import { type BookXml, escapeXml, type SheetXml } from './ooxml.ts';

/** Number formats, each shown with the numbers beside it. `#n` is the built-in format n. */
const SHOWN: readonly (readonly [string, readonly number[]])[] = [
  ['General', [0, 1, -1, 25.761, 1e-7, 123456789012, 0.1, 1 / 3, 1e21, 100000000000000]],
  ['#1', [0, 2480.4, -0.6]],
  ['#2', [25.761, -0.005]],
  ['#3', [2480, 1234567.8]],
  ['#4', [1234.5, -1234.5]],
  ['#9', [0.865, 1, -0.005]],
  ['#10', [0.8765, 0]],
  ['#11', [138200, 0.00012]],
  ['#37', [2480, -2480]],
  ['#39', [2480.5, -2480.5]],
  ['#49', [113]],
  ['0.0%', [0.865, 0.8765]],
  ['#,##0.00', [17757.216]],
  ['#,##0"輛"', [1100, 853]],
  ['"約"0.0"公頃"', [144.68]],
  ['0.00;[Red]-0.00', [1.5, -1.5]],
  ['#,##0_);(#,##0)', [2480, -2480]],
  ['#,##0,', [1234567]],
  ['0.0,,"百萬"', [12345678]],
  ['000', [7, 113]],
  ['0;-0;"零"', [5, -5, 0]],
  ['"NT$"#,##0', [2500]],
  ['[$NT$-404]#,##0.00', [2500]],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', [2500, -2500, 0]],
];

/** Dates and times: 45568 is 2024-10-03, 45568.354167 half past eight that morning. */
const DATES: readonly (readonly [string, readonly number[]])[] = [
  ['yyyy-mm-dd', [45568, 44561, 60]],
  ['yyyy/m/d', [45568]],
  ['yyyy"年"m"月"d"日"', [45568]],
  ['[$-404]e"年"m"月"d"日"', [45568]],
  ['[$-404]e/mm/dd', [45568]],
  ['[$-404]ggge"年"m"月"d"日"', [45568]],
  ['yyyy-mm-dd hh:mm', [45568.354167]],
  ['hh:mm', [0.354167]],
  ['[h]:mm', [1.5]],
  ['mm:ss', [0.001]],
  ['d-mmm-yy', [45568]],
];

const STRINGS: readonly string[] = [
  '<t>環境保護局</t>',
  '<r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t xml:space="preserve"> 減量 </t></r>',
  '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/>',
  '<t xml:space="preserve">  前後空白  </t>',
  '<t>第一行&#10;第二行</t>',
  '<t>甲_x000D_&#10;乙</t>',
  '<t>&lt;b&gt; &amp; &quot;引號&quot; &#31574;&#x7565;</t>',
  '<t><![CDATA[<未跳脫> & 原文]]></t>',
  '<t>𠮷野家 ㎡ ㏊ 碁 恒</t>',
  '<t/>',
  '<t>=SUM(A1:A3)</t>',
  '<t>&apos;113</t>',
];

function cell(ref: string, attributes: string, inside: string): string {
  return `<c r="${ref}"${attributes}>${inside}</c>`;
}

function row(number: number, cells: readonly string[], attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One row a format: the format's text, then its numbers. */
function formatSheet(name: string, shown: typeof SHOWN, firstStyle: number): SheetXml {
  const rows = shown.map(([format, numbers], index) => {
    const label = cell(
      `A${index + 1}`,
      ' t="inlineStr"',
      `<is><t xml:space="preserve">${escapeXml(`樣式 ${format}`)}</t></is>`,
    );
    const values = numbers.map((number, at) =>
      cell(`${LETTERS[at + 1]}${index + 1}`, ` s="${firstStyle + index}"`, `<v>${number}</v>`),
    );
    return row(index + 1, [label, ...values]);
  });
  return { name, xml: `<sheetData>${rows.join('')}</sheetData>` };
}

function textSheet(): SheetXml {
  const shared = STRINGS.map((_, index) =>
    row(index + 1, [cell(`A${index + 1}`, ' t="s"', `<v>${index}</v>`)]),
  );
  const at = STRINGS.length;
  const others = [
    cell(`A${at + 1}`, ' t="inlineStr"', '<is><t>內嵌文字</t></is>'),
    cell(`B${at + 1}`, ' t="inlineStr"', '<is><r><t>分</t></r><r><t>段</t></r></is>'),
    cell(`C${at + 1}`, ' t="str"', '<f>"公式"&amp;"文字"</f><v>公式文字</v>'),
    cell(`D${at + 1}`, ' t="b"', '<v>1</v>'),
    cell(`E${at + 1}`, ' t="b"', '<v>0</v>'),
    cell(`F${at + 1}`, ' t="e"', '<v>#N/A</v>'),
    cell(`G${at + 1}`, ' t="e"', '<f>1/0</f><v>#DIV/0!</v>'),
    cell(`H${at + 1}`, '', '<f>1+2</f><v>3</v>'),
    cell(`I${at + 1}`, ' t="n"', '<v>4.50</v>'),
    cell(`J${at + 1}`, ' t="inlineStr"', '<is><t>112 年 9 月 30 日</t></is>'),
  ];
  return { name: '文字', xml: `<sheetData>${[...shared, row(at + 1, others)].join('')}</sheetData>` };
}

/** Merged cells, hidden rows and columns, gaps, a shared formula, rows and cells without their addresses. */
function layoutSheet(): SheetXml {
  const text = (ref: string, value: string) =>
    cell(ref, ' t="inlineStr"', `<is><t>${escapeXml(value)}</t></is>`);
  const rows = [
    row(1, [text('A1', '合併標題'), text('E1', '旁邊')]),
    row(2, [text('A2', '上'), text('B2', '蓋住的上格')]),
    row(3, [text('B3', '蓋住的下格'), text('C3', '右')], ' hidden="1"'),
    row(5, [
      cell('A5', '', '<v>10</v>'),
      cell('B5', '', '<f t="shared" ref="B5:B7" si="0">A5*2</f><v>20</v>'),
    ]),
    row(6, [cell('A6', '', '<v>11</v>'), cell('B6', '', '<f t="shared" si="0"/><v>22</v>')]),
    row(7, [cell('A7', '', '<v>12</v>'), cell('B7', '', '<f t="shared" si="0"/><v>24</v>')]),
    row(9, [text('H9', '遠處'), text('AB9', '更遠')]),
    '<row><c t="inlineStr"><is><t>沒有位址</t></is></c><c><v>7</v></c></row>',
    row(12, [text('D12', '隱藏欄裡')]),
    row(40, [text('A40', '很下面')]),
  ];
  return {
    name: '版面',
    xml: `<dimension ref="A1:B2"/><cols><col min="4" max="4" width="9" hidden="1" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B3"/></mergeCells>`,
  };
}

export const SHAPES: BookXml = {
  strings: STRINGS,
  formats: [...SHOWN, ...DATES].map(([format]) => format),
  sheets: [
    textSheet(),
    formatSheet('數字', SHOWN, 0),
    formatSheet('日期', DATES, SHOWN.length),
    layoutSheet(),
    {
      name: '跳脫',
      xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>_x005F_x000D_ 原樣</t></is></c></row></sheetData>',
    },
    {
      name: '藏起來',
      state: 'hidden',
      xml: '<sheetData><row r="2"><c r="B2"><v>42</v></c></row></sheetData>',
    },
  ],
};
