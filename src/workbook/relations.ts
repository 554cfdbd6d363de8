/** Relationship parts: which part belongs to which, and under which identifier. */
import { type Package, partText, setPart } from './package.ts';
import { attributeOf, childrenOf, escapeXml, prefixAt, rootOf } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`. */
  readonly kind: string;
  /** Everything before that word; ISO 29500 Strict has another beginning than everyone else. */
  readonly family: string;
  /** Name of the part it leads to; undefined for one that leads out of the package. */
  readonly target: string | undefined;
}

/** `xl/worksheets/sheet1.xml` -> `xl/worksheets/_rels/sheet1.xml.rels`. */
export function relationsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export async function relationsOf(pack: Package, part: string): Promise<Relation[]> {
  const xml = await partText(pack, relationsPart(part));
  if (xml === undefined) return [];
  const root = rootOf(xml);
  return childrenOf(xml, root.innerStart, root.innerEnd).map(({ start, end }) => {
    const tag = xml.slice(start, end);
    const type = attributeOf(tag, 'Type') ?? '';
    const cut = type.lastIndexOf('/');
    const isOutside = attributeOf(tag, 'TargetMode') === 'External';
    return {
      id: attributeOf(tag, 'Id') ?? '',
      kind: type.slice(cut + 1),
      family: type.slice(0, cut),
      target: isOutside ? undefined : resolveTarget(part, attributeOf(tag, 'Target') ?? ''),
    };
  });
}

/** `../comments1.xml` seen from a sheet, or `/xl/comments1.xml` from anywhere, to the name of the part. */
function resolveTarget(part: string, target: string): string {
  const names = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** Adds a relation from a part to another and returns its identifier. */
export async function addRelation(
  pack: Package,
  part: string,
  { kind, family = OFFICE, target }: { kind: string; family?: string; target: string },
): Promise<string> {
  const name = relationsPart(part);
  const xml = (await partText(pack, name)) ?? `<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const taken = new Set((await relationsOf(pack, part)).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const root = rootOf(xml);
  const prefix = prefixAt(xml, root.start);
  const added = `<${prefix}Relationship Id="${id}" Type="${family}/${kind}" Target="/${escapeXml(target)}"/>`;
  setPart(pack, name, insertInside(xml, added));
  return id;
}

/** Takes the relations with these identifiers away. */
export async function removeRelations(pack: Package, part: string, ids: ReadonlySet<string>): Promise<void> {
  const name = relationsPart(part);
  const xml = await partText(pack, name);
  if (xml === undefined || ids.size === 0) return;
  const root = rootOf(xml);
  let kept = '';
  let copied = 0;
  for (const { start, end } of childrenOf(xml, root.innerStart, root.innerEnd)) {
    if (!ids.has(attributeOf(xml.slice(start, end), 'Id') ?? '')) continue;
    kept += xml.slice(copied, start);
    copied = end;
  }
  setPart(pack, name, kept + xml.slice(copied));
}

/** The text with something added as the last child of its outermost element. */
export function insertInside(xml: string, added: string): string {
  const root = rootOf(xml);
  if (!root.isEmpty) return xml.slice(0, root.innerEnd) + added + xml.slice(root.innerEnd);
  const opening = xml.slice(root.start, root.end).replace(/\s*\/>$/u, '>');
  const name = /^<([^\s/>]+)/u.exec(opening)?.[1] ?? '';
  return `${xml.slice(0, root.start)}${opening}${added}</${name}>${xml.slice(root.end)}`;
}
