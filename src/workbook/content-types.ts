/** `[Content_Types].xml`: what each part of a package is. */
import { type Package, partText, setPart } from './package.ts';
import { insertInside } from './relations.ts';
import { attributeOf, childrenOf, escapeXml, prefixAt, rootOf } from './xml.ts';

const PART = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** Says what a new part is. */
export async function declarePart(pack: Package, name: string, type: string): Promise<void> {
  const xml = await contentTypes(pack);
  const prefix = prefixAt(xml, rootOf(xml).start);
  const line = `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`;
  setPart(pack, PART, insertInside(xml, line));
}

/** Says what all parts with an ending are, unless that is said already. */
export async function declareEnding(pack: Package, ending: string, type: string): Promise<void> {
  const xml = await contentTypes(pack);
  const root = rootOf(xml);
  const known = childrenOf(xml, root.innerStart, root.innerEnd).some(
    ({ local, start, end }) =>
      local === 'Default' &&
      attributeOf(xml.slice(start, end), 'Extension')?.toLowerCase() === ending.toLowerCase(),
  );
  if (known) return;
  const added = `<${prefixAt(xml, root.start)}Default Extension="${ending}" ContentType="${type}"/>`;
  // Endings stand before single parts in everything Excel writes.
  setPart(pack, PART, xml.slice(0, root.innerStart) + added + xml.slice(root.innerStart));
}

/** Forgets a part that is gone. */
export async function undeclarePart(pack: Package, name: string): Promise<void> {
  const xml = await contentTypes(pack);
  const root = rootOf(xml);
  const gone = childrenOf(xml, root.innerStart, root.innerEnd).find(({ start, end }) => {
    const part = attributeOf(xml.slice(start, end), 'PartName');
    return part?.toLowerCase() === `/${name}`.toLowerCase();
  });
  if (gone) setPart(pack, PART, xml.slice(0, gone.start) + xml.slice(gone.end));
}

async function contentTypes(pack: Package): Promise<string> {
  const xml = await partText(pack, PART);
  if (xml === undefined) throw new Error(`the workbook has no ${PART}`);
  return xml;
}
