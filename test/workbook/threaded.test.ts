/** A workbook in which people talk: threaded comments, with the legacy comment Excel writes for each of them. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, zip } from '../read/build.ts';
import { annotated, type Checked } from './annotated.ts';
import { partsOf, sheetsOf } from './package-view.ts';

const BOOK = 'fixtures/chiayi-strategy/tables.xlsx';
const SHEET = '表4-3';
/** 111 年成果「853」 stands here, and a finding on it. */
const CELL = 'F13';
const ID = '{0B5F2F2A-1111-4222-8333-444455556666}';
const PERSON = '{9C1D7D4E-AAAA-4BBB-8CCC-DDDDEEEEFFFF}';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships';

const THREAD = `<?xml version="1.0" encoding="UTF-8"?><ThreadedComments xmlns="${THREADS}"><threadedComment ref="${CELL}" dT="2023-11-02T03:04:05.00" personId="${PERSON}" id="${ID}"><text>這個數字還在確認</text></threadedComment><threadedComment ref="${CELL}" dT="2023-11-03T03:04:05.00" personId="${PERSON}" id="{0B5F2F2A-2222-4222-8333-444455556666}" parentId="${ID}"><text>已向監理站查證</text></threadedComment></ThreadedComments>`;
const PERSONS = `<?xml version="1.0" encoding="UTF-8"?><personList xmlns="${THREADS}"><person displayName="承辦人" id="${PERSON}" userId="someone" providerId="None"/></personList>`;
const LEGACY = `<?xml version="1.0" encoding="UTF-8"?><comments xmlns="${MAIN}"><authors><author>tc=${ID}</author></authors><commentList><comment ref="${CELL}" authorId="0" shapeId="0"><text><t>[Threaded comment] 這個數字還在確認</t></text></comment></commentList></comments>`;
const SHAPES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>12</x:Row><x:Column>5</x:Column></x:ClientData></v:shape></xml>`;

/** The submitted tables with a conversation on one cell, as Excel saves it. */
async function withThread(): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(BOOK));
  const parts = partsOf(bytes);
  const sheet = sheetsOf(bytes).find(({ name }) => name === SHEET);
  if (!sheet) throw new Error(`${SHEET} is not there`);
  const file = sheet.part.replace(/^.*\//u, '');
  const relations = [
    ['rIdC', `${OFFICE}/comments`, '../comments9.xml'],
    ['rIdV', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing9.vml'],
    ['rIdT', `${RELATION}/threadedComment`, '../threadedComments/threadedComment1.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  const types = [
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    '<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
    '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>',
    '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/>',
  ];
  const change = (name: string, from: string | RegExp, to: string) =>
    parts.set(name, (parts.get(name) ?? '').replace(from, to));
  change('[Content_Types].xml', '</Types>', `${types.join('')}</Types>`);
  change(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdP" Type="${RELATION}/person" Target="persons/person.xml"/></Relationships>`,
  );
  change(
    sheet.part,
    /(<pageMargins[^>]*\/>(?:<pageSetup[^>]*\/>)?)/u,
    `$1<legacyDrawing xmlns:r="${OFFICE}" r:id="rIdV"/>`,
  );
  parts.set(
    `xl/worksheets/_rels/${file}.rels`,
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  );
  parts.set('xl/comments9.xml', LEGACY);
  parts.set('xl/drawings/vmlDrawing9.vml', SHAPES);
  parts.set('xl/threadedComments/threadedComment1.xml', THREAD);
  parts.set('xl/persons/person.xml', PERSONS);
  return zip([...parts].map(([name, xml]) => ({ name, bytes: utf8(xml) })));
}

describe('a cell that people talk about', () => {
  let result: Checked;
  beforeAll(async () => {
    result = await annotated('討論中.xlsx', await withThread());
  });

  it('has a finding, and the workbook a conversation to begin with', () => {
    const own = result.findings.filter(
      ({ locations: [first] }) => first?.sheet === SHEET && first.cell === CELL,
    );
    expect(own.map(({ rule }) => rule)).toContain('behind-schedule');
    const before = sheetsOf(result.before).find(({ name }) => name === SHEET);
    expect([...(before?.comments.keys() ?? [])]).toEqual([CELL]);
    expect(before?.xml).toContain('<legacyDrawing');
  });

  it('keeps its thread, its people and the comment that stands for the thread in older programs', () => {
    const parts = partsOf(result.bytes);
    expect(parts.get('xl/threadedComments/threadedComment1.xml')).toBe(THREAD);
    expect(parts.get('xl/persons/person.xml')).toBe(PERSONS);
    const comments = parts.get('xl/comments9.xml') ?? '';
    expect(comments).toContain(`<author>tc=${ID}</author>`);
    expect(comments.match(new RegExp(`ref="${CELL}"`, 'gu'))).toHaveLength(1);
    const sheet = sheetsOf(result.bytes).find(({ name }) => name === SHEET);
    expect(sheet?.comments.get(CELL)).toBe('[Threaded comment] 這個數字還在確認');
  });

  it('is filled, while other cells of the sheet get their comments', () => {
    const [before, after] = [result.before, result.bytes].map((bytes) =>
      sheetsOf(bytes).find(({ name }) => name === SHEET),
    );
    expect(after?.looks.get(CELL)?.fill).not.toBe(before?.looks.get(CELL)?.fill);
    const faults = result.findings.flatMap(({ locations: [first] }) =>
      first?.sheet === SHEET && first.cell !== undefined ? [first.cell] : [],
    );
    expect(faults.length).toBeGreaterThan(10);
    expect((after?.comments.size ?? 0) - 1).toBeGreaterThan(10);
    expect(after?.shapes.filter((address) => address === CELL)).toHaveLength(1);
  });

  it('says in the index, in the legend and aside that the fill alone marks it', () => {
    const [index, legend] = sheetsOf(result.bytes);
    expect(index?.xml).toContain('該格已有對話式註解，原樣保留');
    expect(legend?.xml).toContain(`${SHEET}!${CELL}`);
    expect(result.remarks).toEqual([`下列儲存格已有對話式註解，僅標底色，未加註解：${SHEET}!${CELL}。`]);
  });

  it('comes back alike when the workbook is handed in again', async () => {
    const again = await annotated('討論中.xlsx', result.bytes);
    const parts = partsOf(again.bytes);
    expect(parts.get('xl/threadedComments/threadedComment1.xml')).toBe(THREAD);
    expect(sheetsOf(again.bytes).find(({ name }) => name === SHEET)?.comments).toEqual(
      sheetsOf(result.bytes).find(({ name }) => name === SHEET)?.comments,
    );
  });
});
