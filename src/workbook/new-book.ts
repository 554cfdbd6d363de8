/** A workbook made from nothing but sheets of our own. */
import { deflatePart } from '../read/zip/deflate.ts';
import { writeZip } from '../read/zip/write.ts';
import { showMoving } from '../report/clean-text.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { OFFICE } from './relations.ts';
import type { SheetContent } from './sheet-content.ts';
import { PLAIN_STYLES, readStyles, writeStyles } from './styles.ts';
import { quoteName } from './tabs.ts';
import { namesOf, writeSheet } from './write-sheet.ts';
import { escapeXml } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The bytes of an xlsx with these sheets, in order. */
export async function newBook(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const styles = readStyles(PLAIN_STYLES);
  const parts = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    writeSheet(sheet, styles),
  ]);
  const all: [string, string][] = [
    ['[Content_Types].xml', contentTypes(parts.map(([name]) => name))],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookOf(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...parts.map(([name]): [string, string] => ['worksheet', name]),
        ['styles', 'xl/styles.xml'],
      ]),
    ],
    ['xl/styles.xml', writeStyles(styles)],
    ...parts,
  ];
  const encoder = new TextEncoder();
  return writeZip(await Promise.all(all.map(([name, text]) => deflatePart(name, encoder.encode(text)))));
}

function contentTypes(sheets: readonly string[]): string {
  const overrides = [
    ['xl/workbook.xml', WORKBOOK],
    ['xl/styles.xml', CONTENT_TYPES.styles],
    ...sheets.map((name) => [name, CONTENT_TYPES.worksheet]),
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const tags = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="/${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`;
}

function workbookOf(sheets: readonly SheetContent[]): string {
  const tabs = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = sheets.flatMap((sheet, index) =>
    Object.entries(namesOf(sheet)).map(([word, reference]) => {
      const hidden = word === '_FilterDatabase' ? ' hidden="1"' : '';
      const value = escapeXml(`${quoteName(sheet.name)}!${reference}`);
      return `<definedName name="_xlnm.${word}" localSheetId="${index}"${hidden}>${value}</definedName>`;
    }),
  );
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets>${defined}</workbook>`;
}

/** What no sheet's name may hold. */
const FORBIDDEN = /[\\/?*[\]:]/gu;
const LONGEST_NAME = 31;

/** Names a workbook takes, each once: forbidden characters replaced, cut to 31, told apart by a number. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const clean =
      showMoving(text)
        .replace(FORBIDDEN, '_')
        .replace(/^'+|'+$/gu, '')
        .trim() || 'Sheet';
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const name = clean.slice(0, LONGEST_NAME - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
