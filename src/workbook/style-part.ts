/** The part that holds a package's styles; made when there is none. */
import { CONTENT_TYPES, declarePart } from './content-types.ts';
import { freeName, type Package, partText, setPart } from './package.ts';
import { addRelation, relationsOf } from './relations.ts';
import { PLAIN_STYLES, readStyles, type StyleBook } from './styles.ts';
import { tabsOf } from './tabs.ts';

export interface StylePart {
  readonly part: string;
  readonly book: StyleBook;
}

export async function openStyles(pack: Package): Promise<StylePart> {
  const { part: list, family } = await tabsOf(pack);
  const known = (await relationsOf(pack, list)).find(({ kind }) => kind === 'styles')?.target;
  const xml = known === undefined ? undefined : await partText(pack, known);
  if (known !== undefined && xml !== undefined) return { part: known, book: readStyles(xml) };
  const part = freeName(pack, (number) => `xl/styles${number === 1 ? '' : number}.xml`);
  setPart(pack, part, PLAIN_STYLES);
  await declarePart(pack, part, CONTENT_TYPES.styles);
  await addRelation(pack, list, { kind: 'styles', family, target: part });
  return { part, book: readStyles(PLAIN_STYLES) };
}
