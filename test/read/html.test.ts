/** Web pages with tables, as sheets: what stands where, what is hidden, and what is refused. */
import { describe, expect, it, test } from 'vitest';
import type { Sheet, Workbook } from '../../src/grid.ts';
import { encode, readBook, readFault, utf8, utf16 } from './build.ts';

const PATH = 'ledger.xls';

async function book(body: string, path = PATH): Promise<Workbook> {
  return readBook(utf8(`<html><body>${body}</body></html>`), path);
}

/** `A1=text` for each cell; a line outside of tables as `>text`. */
function shown({ rows }: Sheet): string[] {
  return rows.flatMap(({ cells, outside }) =>
    cells.map(({ source, text }) => `${outside ? '>' : ''}${source.cell}=${text}`),
  );
}

async function cells(body: string): Promise<string[]> {
  return (await book(body)).sheets.flatMap(shown);
}

function issues({ issues: all }: Workbook, ...kinds: readonly string[]): string[] {
  return all
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, row, column, found }) => `${kind} ${row ?? ''}:${column ?? ''} ${found}`);
}

const SMALL = '<table><tr><td>甲<td>乙<tr><td>1<td>2</table>';

describe('text of a cell', () => {
  test.each([
    ['entities', '5 &lt; 6 &amp; &#31639;&#x5F0F; &copy;&nbsp;x', '5 < 6 & 算式 ©\u00a0x'],
    ['white space of the file', '\r\n  a \t b\n ', 'a b'],
    ['line breaks', 'a<br>b<BR/>c', 'a\nb\nc'],
    ['paragraphs', '<p>a</p>\n<p>b</p>', 'a\nb'],
    ['marks inside a word', 'm<sup>3</sup>/<b>年</b>', 'm3/年'],
    ['space before and after a mark', 'a <b>b</b> c', 'a b c'],
    ['a list of choices', '<select><option>甲<option selected>乙<option>丙</select>', '乙'],
    ['a field to type in', '<input value="853"><input type=hidden value=x>', '853'],
    ['a script and a comment', 'a<script>document.write("<td>x")</script><!-- b --><style>td{}</style>', 'a'],
    ['the reading of a character', '<ruby>嘉<rt>ㄐㄧㄚ</rt></ruby>義', '嘉義'],
    ['a bare less-than', '3 < 5', '3 < 5'],
  ])('%s', async (_, written, text) => {
    const { sheets } = await book(`<table><tr><td>${written}</td><td>x</td></tr></table>`);
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe(text);
  });

  it('is a number where one is written beside it and the text shows the same', async () => {
    const { sheets, issues: all } = await book(
      '<table><tr><td x:num="0.5">50%<td x:num>1,234<td sdval="0.3333">0.33<td x:num="45000">2023/3/15<td>7' +
        '<tr><td x:num="0.9">50%<td x:fmla="=A1+1" x:num="2">2<td x:err="#REF!">#REF!</table>',
    );
    const told = sheets[0]?.rows.flatMap((row) => row.cells.map(({ kind, value }) => [kind, value]));
    expect(told).toEqual([
      ['number', 0.5],
      ['number', 1234],
      ['number', 0.3333],
      ['text', undefined],
      ['text', undefined],
      ['text', undefined],
      ['number', 2],
      ['error', undefined],
    ]);
    expect(sheets[0]?.rows[1]?.cells[1]?.formula).toBe('A1+1');
    expect(all.filter(({ kind }) => kind === 'number-differs')).toEqual([
      { kind: 'number-differs', sheet: PATH, row: 2, column: 1, found: '50% ≠ 0.9' },
    ]);
  });
});

describe('a number whose format makes a percentage of it', () => {
  test.each([
    ['in the style of its cell', '', `style="mso-number-format:'0\\.0%'"`, '0.125', '12.5%', 0.125],
    ['by name', '', 'style="color:red;mso-number-format:Percent;"', '0.5', '50.00%', 0.5],
    [
      'in a class',
      '<style>.a {color:red} td.b{mso-number-format:"0%";}</style>',
      'class="a b"',
      '1.2',
      '120%',
      1.2,
    ],
    ['but shows a percentage already', '', 'style="mso-number-format:0%"', '50%', '50%', undefined],
    ['and is none', '', 'style="mso-number-format:0%"', '約一半', '約一半', undefined],
    [
      'in a class that its own style overrides',
      '<style>.b{mso-number-format:0%}</style>',
      `class=b style="mso-number-format:'\\@'"`,
      '0.5',
      '0.5',
      undefined,
    ],
    ['never: another format', '', `style="mso-number-format:'0\\.00'"`, '1.234', '1.234', undefined],
  ])('%s', async (_, head, attributes, written, text, value) => {
    const { sheets } = await book(
      `${head}<table><tr><td ${attributes}>${written}</td><td>x</td></tr></table>`,
    );
    const [cell] = sheets[0]?.rows[0]?.cells ?? [];
    expect([cell?.text, cell?.value]).toEqual([text, value]);
  });
});

describe('where cells stand', () => {
  it('gives what spans rows and columns as merges, and moves what is beside it', async () => {
    const { sheets } = await book(
      '<table><tr><td rowspan=2>a<td colspan="2">b<td>c</tr><tr><td>d<td>e<td>f</tr></table>',
    );
    expect(sheets.flatMap(shown)).toEqual(['A1=a', 'B1=b', 'D1=c', 'B2=d', 'C2=e', 'D2=f']);
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
    expect(sheets[0]?.carriesMerges).toBe(true);
  });

  it('ends what spans rows where its group of rows ends', async () => {
    const { sheets } = await book(
      '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e</tbody></table>',
    );
    expect(sheets.flatMap(shown)).toEqual(['A1=a', 'B1=b', 'B2=c', 'A3=d', 'B3=e']);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  });

  test.each([
    ['cells and rows left open', '<table><tr><td>a<b>x<td>b<tr><td>c<td>d</table>'],
    ['a row without its beginning', '<table><td>ax</td><td>b</td></tr><tr><td>c<td>d</tr></table>'],
    ['rows without a table', '<tr><td>ax<td>b<tr><td>c<td>d'],
    ['ends of what is not open', '<table></td></tr><tr><td>ax</i></th><td>b</p><tr><td>c<td>d</table>'],
    ['capital letters', '<TABLE><TR><TD>ax<TD>b<TR><TD>c<TD>d</TABLE>'],
  ])('closes %s as browsers do', async (_, body) => {
    expect(await cells(body)).toEqual(['A1=ax', 'B1=b', 'A2=c', 'B2=d']);
  });
});

describe('sheets of a page', () => {
  it('keeps the lines around a table, above and below it', async () => {
    expect(await cells(`<h3>標題</h3>單位：萬元<br>說明${SMALL}<p>備註</p>`)).toEqual([
      ...['>A1=標題', '>A2=單位：萬元', '>A3=說明', 'A4=甲', 'B4=乙', 'A5=1', 'B5=2', '>A6=備註'],
    ]);
  });

  it('puts text that stands in a table but in no cell above it', async () => {
    expect(await cells('<table>標題<tr><td>a<td>b</table>')).toEqual(['>A1=標題', 'A2=a', 'B2=b']);
  });

  it('takes a table with one text a row for lines', async () => {
    expect(await cells(`<table><tr><td colspan=2>標題<tr><td>單位</table>${SMALL}`)).toEqual([
      ...['>A1=標題', '>A2=單位', 'A3=甲', 'B3=乙', 'A4=1', 'B4=2'],
    ]);
  });

  it('makes a sheet of each table, called by its caption or its number', async () => {
    const { sheets } = await book(`${SMALL}<p>其他</p><table><caption>人數</caption><tr><td>a<td>b</table>`);
    expect(sheets.map((sheet) => [sheet.name, shown(sheet)])).toEqual([
      ['table 1', ['A1=甲', 'B1=乙', 'A2=1', 'B2=2']],
      ['人數', ['>A1=其他', '>A2=人數', 'A3=a', 'B3=b']],
    ]);
  });

  it('calls the only table by the file, or as Excel called the sheet', async () => {
    expect((await book(SMALL)).sheets.map(({ name }) => name)).toEqual([PATH]);
    const named = `<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>成果表</x:Name></xml><![endif]-->${SMALL}`;
    expect((await book(named)).sheets.map(({ name }) => name)).toEqual(['成果表']);
  });

  it('goes on with a table whose header stands in one of its own, and over pages that repeat it', async () => {
    const scrolled = '<table><tr><th>甲<th>乙</table><table><tr><td>1<td>2<tr><td>3<td>4</table>';
    expect(await cells(scrolled)).toEqual(['A1=甲', 'B1=乙', 'A2=1', 'B2=2', 'A3=3', 'B3=4']);
    expect((await book(`${SMALL}${SMALL}`)).sheets.map(shown)).toEqual([
      ['A1=甲', 'B1=乙', 'A2=1', 'B2=2', 'A3=甲', 'B3=乙', 'A4=1', 'B4=2'],
    ]);
  });

  it('takes tables apart that only lay out the page', async () => {
    const page = `<table><tr><td>選單<td>登出<tr><td colspan=2>標題${SMALL}頁尾</table>`;
    const { sheets, issues: all } = await book(page);
    expect(sheets.flatMap(shown)).toEqual([
      ...['>A1=選單', '>B1=登出', '>A2=標題', 'A3=甲', 'B3=乙', 'A4=1', 'B4=2', '>A5=頁尾'],
    ]);
    expect(all.map(({ kind }) => kind)).toEqual(['wrong-extension']);
  });

  it('takes a small table in a cell for text of the cell, and says so', async () => {
    const inner = '<table><tr><td>1<td>2<tr><td>3</table>';
    const all = await book(`<table><tr><td>a<td>x${inner}y<td>b<tr><td>c<td>d<td>e</table>`);
    expect(all.sheets.flatMap(shown)).toEqual(['A1=a', 'B1=x\n1 2\n3\ny', 'C1=b', 'A2=c', 'B2=d', 'C2=e']);
    expect(issues(all, 'nested-table')).toEqual(['nested-table 1:2 x\n1 2\n3\ny']);
  });

  it('does not take an empty table for anything', async () => {
    expect(await cells(`<table><tr><td>&nbsp;</td></tr></table>${SMALL}`)).toHaveLength(4);
  });
});

describe('what the page does not show', () => {
  it('is read and named where it is a row, a column, a cell or a table', async () => {
    const all = await book(
      '<table><col><col style="display:none"><tr><td>a<td>b<td>c<td style="display: none">d' +
        '<tr hidden><td>e<td>f<td>g<td style="color:red;display:none">h<tr><td>i<td>j<td style="DISPLAY:NONE">k</table>' +
        '<div style="display:none"><p>z</p><table><tr><td>x<td>y</table></div>',
    );
    const [first, second] = all.sheets;
    expect(first?.hiddenColumns).toEqual([2, 4]);
    expect(first?.rows.map(({ hidden }) => hidden === true)).toEqual([false, true, false]);
    expect(second?.rows.map(({ hidden }) => hidden === true)).toEqual([true, true]);
    expect(second && shown(second)).toEqual(['>A1=z', 'A2=x', 'B2=y']);
    expect(issues(all, 'hidden-column', 'hidden-row', 'hidden-cell')).toEqual([
      'hidden-cell 3:3 k',
      'hidden-column :2 b',
      'hidden-column :4 d',
      'hidden-row 2: e',
      'hidden-row 1: z',
      'hidden-row 2: x',
    ]);
  });

  it('is left out of a cell and told of: keys to sort by would change its value', async () => {
    const all = await book(
      '<table><tr><td><span style="display:none">20231031<b>!</b></span>112年<td>b</table>',
    );
    expect(all.sheets.flatMap(shown)).toEqual(['A1=112年', 'B1=b']);
    expect(issues(all, 'hidden-text')).toEqual(['hidden-text 1:1 20231031!']);
  });
});

describe('the encoding a page names', () => {
  const body = '<table><tr><td>運輸部門推動策略<td>環境保護局</table>';
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>${body}`;

  test.each([
    ['Big5, and is', encode(page('big5'), 'big5'), 'big5', 'declared', []],
    ['UTF-8, and is', utf8(page('UTF-8')), 'utf-8', 'declared', []],
    ['Big5, and is UTF-8', utf8(page('Big5')), 'utf-8', 'content', ['utf-8 ≠ charset=Big5']],
    ['UTF-8, and is Big5', encode(page('utf-8'), 'big5'), 'big5', 'content', ['big5 ≠ charset=utf-8']],
    [
      'a western one, and is Big5',
      encode(page('iso-8859-1'), 'big5'),
      'big5',
      'content',
      ['big5 ≠ charset=iso-8859-1'],
    ],
    ['UTF-16, and is', utf16(`\ufeff${page('utf-16')}`), 'utf-16le', 'bom', []],
    ['nothing, and is Big5', encode(`<html>${body}`, 'big5'), 'big5', 'content', []],
  ])('%s', async (_, bytes, name, basis, doubts) => {
    const { encoding, issues: all, sheets } = await readBook(bytes, PATH);
    expect(encoding).toMatchObject({ name, basis });
    expect(all.filter(({ kind }) => kind === 'doubtful-encoding').map(({ found }) => found)).toEqual(doubts);
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe('運輸部門推動策略');
  });

  it('settles what a few characters leave open', async () => {
    const small = (charset: string) =>
      encode(`<meta charset=${charset}><table><tr><td>丙<td>x</table>`, 'big5');
    const { encoding, issues: all } = await readBook(small('big5'), PATH);
    expect(encoding).toMatchObject({ name: 'big5', basis: 'declared', confidence: 1 });
    expect(all.map(({ kind }) => kind)).toEqual(['wrong-extension']);
  });

  it('does not question what the user names', async () => {
    const { encoding, issues: all } = await readBook(encode(page('utf-8'), 'big5'), PATH, {
      encoding: 'big5',
    });
    expect(encoding?.basis).toBe('option');
    expect(all.map(({ kind }) => kind)).toEqual(['wrong-extension']);
  });
});

describe('what is a page', () => {
  test.each([
    ['by its doctype', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', 'a.xls'],
    [
      'after an XML declaration',
      '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">',
      'a.xls',
    ],
    ['that begins with its style sheet', '<style> .text { mso-number-format:\\@; } </style> ', 'a.xls'],
    [
      'that begins with its encoding',
      '\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>',
      'a.xls',
    ],
    ['that begins with a comment', '<!-- made 112/10/31 --><div>', 'a.csv'],
    ['that is its table', '', 'a.xlsx'],
    ['called a text', '<html>', 'a.txt'],
  ])('%s', async (_, head, path) => {
    const all = await readBook(utf8(`${head}${SMALL}`), path);
    expect([all.format, all.sheets.flatMap(shown)]).toEqual(['html', ['A1=甲', 'B1=乙', 'A2=1', 'B2=2']]);
    expect(issues(all, 'wrong-extension')).toEqual([`wrong-extension : .${path.slice(2)} ≠ html`]);
  });

  it('agrees with its own ending', async () => {
    expect((await book(SMALL, 'a.html')).issues).toEqual([]);
    expect((await book(SMALL, 'a.htm')).issues).toEqual([]);
  });

  test.each([
    ['a csv whose first field is a tag', '<b>,x\n1,2\n', 'a.csv', 'csv'],
    ['a text that shows a table', `<table>\n<tr><td>\n</table>\n甲\t乙\n`, 'a.md', 'md'],
  ])('not %s', async (_, text, path, format) => {
    expect((await readBook(utf8(text), path)).format).toBe(format);
  });
});

describe('pages that are refused or doubted', () => {
  test.each([
    ['without a table', '<html><body>登入逾時</body></html>', 'unknown-format', 'HTML: no <table>'],
    ['with nothing in their tables', '<html><table><tr><td> </table></html>', 'empty', '1 × <table>'],
    ['cut off in a tag', '<html><table><tr><td>a</td><td cla', 'damaged', 'HTML: … <td'],
    ['cut off in a style sheet', '<html><table><tr><td>a</table><style>td {', 'damaged', 'HTML: … <style>'],
    ['cut off in a comment', '<html><table><tr><td>a</table><!-- b', 'damaged', 'HTML: … <!-->'],
    ['cut off in a value', '<html><table><tr><td>a</td><td class="x', 'damaged', 'HTML: … <td'],
    ['with tables 600 deep', '<table><tr><td>'.repeat(600), 'damaged', 'HTML: <table> × 512'],
  ])('%s', async (_, text, reason, detail) => {
    expect(await readFault(utf8(text), PATH)).toEqual({ reason, detail });
  });

  test.each([
    ['cells', { cells: 3 }, SMALL, 'cells: 4+ > 3 (ledger.xls)'],
    ['columns', { columns: 2 }, '<table><tr><td><td><td>', 'columns: 3+ > 2 (ledger.xls)'],
    ['rows', { rows: 2 }, 'a<p>b<p>c<table><tr><td>d', 'rows: 3+ > 2 (ledger.xls)'],
    ['merges', { merges: 1 }, '<table><tr><td colspan=2>a<td rowspan=2>b', 'merges: 2+ > 1 (ledger.xls)'],
    ['tables', { tables: 1 }, `${SMALL}<table><tr><td>x</table>`, 'tables: 2+ > 1 (ledger.xls)'],
    ['sheets', { sheets: 1 }, `${SMALL}<p>x</p>${SMALL}`, 'sheets: 2 > 1'],
    ['cell-length', { 'cell-length': 5 }, '<table><tr><td>abc<b>def</b>', 'cell-length: 6+ > 5 (ledger.xls)'],
    [
      'cells covered by others',
      { cells: 90 },
      '<table><tr><td rowspan=9 colspan=99>a<td>b<tr><td>c<tr><td>d',
      'cells: 99+ > 90 (ledger.xls)',
    ],
  ])('beyond the limit of %s', async (_, limits, body, detail) => {
    const fault = await readFault(utf8(`<html>${body}`), PATH, { limits });
    expect(fault).toEqual({ reason: 'too-large', detail });
  });

  it('holds spans to what a browser makes of them', async () => {
    const { sheets } = await book(
      '<table><tr><td colspan=1e9 rowspan=99999999>a<td colspan="-3">b<tr><td>c</table>',
    );
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
    const wide = await book('<table><tr><td colspan=1000000000>a<tr><td>b<td>c</table>');
    expect(wide.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 1000 }]);
  });

  it('doubts a page whose tables never end, and a value that has swallowed cells', async () => {
    const cut = await book('<table><tr><td>a<td>b<tr><td>c');
    expect(issues(cut, 'doubtful-markup')).toEqual(['doubtful-markup : <table> × 1']);
    const swallowed = await book('<table><tr><td title="a>1</td><td>2</td><td title=">3</td><td>4</table>');
    expect(issues(swallowed, 'doubtful-markup')).toEqual(['doubtful-markup : a>1</td><td>2</td><td title=']);
  });
});
