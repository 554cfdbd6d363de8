/** Workbooks written as Office Open XML by hand, so that every odd shape of a cell stands in the test in full. */
import { utf8, type ZipPart, zip } from '../build.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What ISO 29500 strict calls the two namespaces. */
const STRICT: readonly (readonly [string, string])[] = [
  [MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
];

export interface SheetXml {
  readonly name: string;
  /** Everything inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface BookXml {
  readonly sheets: readonly SheetXml[];
  /** Insides of `<si>` elements. */
  readonly strings: readonly string[];
  /** Number formats; a cell with `s="n"` has the n-th of them. */
  readonly formats: readonly string[];
  readonly date1904?: boolean;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number below 164 names a format that is built in; a text is a format of the workbook's own. */
function stylesOf(formats: readonly string[]): string {
  const idOf = (format: string, index: number) => (/^#\d+$/u.test(format) ? format.slice(1) : 164 + index);
  const own = formats.flatMap((format, index) =>
    /^#\d+$/u.test(format) ? [] : [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`],
  );
  const xfs = formats.map(
    (format, index) =>
      `<xf numFmtId="${idOf(format, index)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="1"><font><sz val="12"/><name val="PMingLiU"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

function part(name: string, xml: string): ZipPart {
  return { name, bytes: utf8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`) };
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function partsOf({ sheets, strings, formats, date1904 }: BookXml): ZipPart[] {
  const overrides = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...sheets.map((_, index) => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ].map(([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`);
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const next = sheets.length + 1;
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE_RELATIONS}">${links.join('')}<Relationship Id="rId${next}" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId${next + 1}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    part('xl/styles.xml', stylesOf(formats)),
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((inside) => `<si>${inside}</si>`).join('')}</sst>`,
    ),
    ...sheets.map(({ xml }, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}">${xml}</worksheet>`),
    ),
  ];
}

/** Every part's text through a function; the bytes of the workbook that results. */
export function rewritten(parts: readonly ZipPart[], change: (xml: string, name: string) => string) {
  const decoder = new TextDecoder();
  return zip(parts.map(({ name, bytes }) => ({ name, bytes: utf8(change(decoder.decode(bytes), name)) })));
}

export function asStrict(xml: string): string {
  return STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml);
}

/** `<row>` becomes `<x:row>`, as the Open XML SDK writes; the package's own parts have no prefix. */
export function asPrefixed(xml: string, name: string): string {
  if (!/^xl\/[^_]/u.test(name)) return xml;
  return xml.replaceAll(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)(?=[A-Za-z])/gu, '<$1x:');
}
