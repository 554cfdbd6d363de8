/** Pages saved as one file: each part in its own coding, and Excel's workbooks with a page for each sheet. */
import { describe, expect, it, test } from 'vitest';
import type { Sheet } from '../../src/grid.ts';
import { encode, join, readBook, readFault, utf8 } from './build.ts';

const BOUNDARY = '----=_NextPart_01D9';

interface Part {
  readonly head: string;
  readonly body: Uint8Array;
}

function message(parts: readonly Part[], end = `--${BOUNDARY}--\r\n`): Uint8Array {
  const head = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="${BOUNDARY}"\r\n\r\nThis is a message.\r\n\r\n`;
  const bodies = parts.flatMap(({ head: own, body }) => [
    utf8(`--${BOUNDARY}\r\n${own}\r\n\r\n`),
    body,
    utf8('\r\n'),
  ]);
  return join(utf8(head), ...bodies, utf8(end));
}

function quoted(bytes: Uint8Array): Uint8Array {
  const written = [...bytes].map((byte, index) => {
    const own =
      byte === 0x3d || byte > 0x7e
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte);
    return index % 20 === 19 ? `${own}=\r\n` : own;
  });
  return utf8(written.join(''));
}

const TEXT = '推動電動公車=α';
const PAGE = `<html><body><table><tr><td>${TEXT}</td><td>10輛</td></tr></table></body></html>`;

function shown({ rows }: Sheet): string[] {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}

describe('a page saved as one file', () => {
  test.each([
    ['quoted-printable', 'Content-Transfer-Encoding: quoted-printable', 'utf-8', quoted(utf8(PAGE))],
    [
      'base64',
      'Content-Transfer-Encoding: base64',
      'utf-8',
      utf8(Buffer.from(PAGE).toString('base64').replace(/.{60}/gu, '$&\r\n')),
    ],
    ['eight bits', 'Content-Transfer-Encoding: 8bit', 'utf-8', utf8(PAGE)],
    ['no coding, in Big5', 'X-Nothing: 1', 'big5', encode(PAGE, 'big5')],
  ])('is read in %s', async (_, coding, charset, body) => {
    const head = `Content-Location: file:///C:/a.htm\r\n${coding}\r\nContent-Type: text/html; charset="${charset}"`;
    const all = await readBook(message([{ head, body }]), 'a.mht');
    expect([all.format, all.encoding?.name, all.sheets.map(shown)]).toEqual([
      'mhtml',
      charset,
      [[TEXT, '10輛']],
    ]);
    expect(all.issues).toEqual([]);
  });

  it('has a sheet for each page of a workbook, by the name Excel gives it', async () => {
    const main =
      '<html><xml><x:ExcelWorkbook><x:ExcelWorksheets>' +
      '<x:ExcelWorksheet><x:Name>能源</x:Name>\r\n<x:WorksheetSource HRef="a.files/sheet001.htm"/></x:ExcelWorksheet>' +
      '<x:ExcelWorksheet><x:Name>運輸</x:Name><x:WorksheetSource HRef="a.files/sheet002.htm"/></x:ExcelWorksheet>' +
      '</x:ExcelWorksheets></x:ExcelWorkbook></xml><frameset><noframes><body>no frames</body></noframes></frameset></html>';
    const part = (name: string, text: string, type = 'text/html') => ({
      head: `Content-Location: file:///C:/x/${name}\r\nContent-Type: ${type}; charset="utf-8"`,
      body: utf8(text),
    });
    const page = (text: string) => `<html><table><tr><td>${text}<td>b</table></html>`;
    const all = await readBook(
      message([
        part('a.htm', main),
        part('sheet001.htm', page('一')),
        part('sheet002.htm', page('二')),
        part('style.css', page('三'), 'text/css'),
      ]),
      'a.xls',
    );
    expect(all.sheets.map((sheet) => [sheet.name, shown(sheet)])).toEqual([
      ['能源', ['一', 'b']],
      ['運輸', ['二', 'b']],
    ]);
    expect(all.issues).toEqual([{ kind: 'wrong-extension', found: '.xls ≠ mhtml' }]);
  });

  const html = { head: 'Content-Type: text/html', body: utf8(PAGE) };
  test.each([
    [
      'holds no table',
      [{ ...html, body: utf8('<html>x</html>') }],
      undefined,
      'unknown-format',
      'MHTML: no <table>',
    ],
    [
      'holds no page',
      [{ ...html, head: 'Content-Type: text/css' }],
      undefined,
      'unknown-format',
      'MHTML: no <table>',
    ],
    ['is cut off', [html], '', 'damaged', `MHTML: --${BOUNDARY}--`],
    [
      'is in an unknown coding',
      [{ ...html, head: `${html.head}\r\nContent-Transfer-Encoding: x-uuencode` }],
      undefined,
      'unknown-format',
      'MHTML: x-uuencode',
    ],
    [
      'is in a broken coding',
      [{ ...html, head: `${html.head}\r\nContent-Transfer-Encoding: base64` }],
      undefined,
      'damaged',
      'MHTML: base64',
    ],
  ])('is refused when it %s', async (_, parts, end, reason, detail) => {
    expect(await readFault(message(parts, end), 'a.mht')).toEqual({ reason, detail });
  });

  it('is held to the limit of tables over all its pages', async () => {
    const fault = await readFault(message([html, html]), 'a.mht', { limits: { tables: 1 } });
    expect(fault).toEqual({ reason: 'too-large', detail: 'tables: 2 > 1 (a.mht)' });
  });

  it('is not taken for what only begins like one', async () => {
    expect(
      (await readBook(utf8('MIME-Version: 1.0\nContent-Type: text/plain\n\n1,2\n'), 'a.txt')).format,
    ).toBe('txt');
  });
});
