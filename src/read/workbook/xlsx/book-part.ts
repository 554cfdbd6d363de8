/** The workbook's main part: which sheets there are, in the order of their tabs, and how days are counted. */
import { refuse } from '../../refusal.ts';
import type { Archive } from '../../zip/archive.ts';
import type { ZipEntry } from '../../zip/directory.ts';
import { attributesOf, isTrue } from './attributes.ts';
import { entryOf, type Relation, relationsOf } from './package-parts.ts';
import { walkTags } from './part-text.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface BookParts {
  /** Sheets that have cells; charts and dialogs on tabs of their own have none. */
  readonly sheets: readonly SheetPart[];
  /** How many tabs there are. */
  readonly tabs: number;
  readonly date1904: boolean;
  readonly styles: ZipEntry | undefined;
  readonly strings: ZipEntry | undefined;
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

/** Kinds of sheet without cells. */
const CELL_LESS: readonly string[] = ['chartsheet', 'dialogsheet'];

async function readTabs(archive: Archive, main: ZipEntry): Promise<{ tabs: Tab[]; date1904: boolean }> {
  const tabs: Tab[] = [];
  let date1904 = false;
  await walkTags(archive, main, (name, depth, xml, from, to) => {
    if (name === 'workbookPr' && depth === 1) date1904 = isTrue(attributesOf(xml, from, to).get('date1904'));
    if (name !== 'sheet' || depth !== 2) return;
    const given = attributesOf(xml, from, to);
    const hidden = /^(?:hidden|veryHidden)$/u.test(given.get('state') ?? '');
    tabs.push({ name: given.get('name') ?? '', hidden, id: given.get('id') ?? '' });
  });
  return { tabs, date1904 };
}

/** A part the workbook relates to; without the relation the usual name. */
function besides(
  archive: Archive,
  relations: readonly Relation[],
  type: string,
  usual: string,
): ZipEntry | undefined {
  const relation = relations.find((candidate) => candidate.type === type);
  if (relation === undefined) return entryOf(archive, usual);
  // Without its styles a date would be a number, in silence.
  return entryOf(archive, relation.target) ?? refuse('damaged', relation.target);
}

/** Throws a Refusal when a sheet is named that the archive does not hold. */
export async function readBookParts(archive: Archive, main: ZipEntry): Promise<BookParts> {
  const { tabs, date1904 } = await readTabs(archive, main);
  const relations = await relationsOf(archive, main.name);
  const related = new Map(relations.map((relation) => [relation.id, relation]));
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const sheets: SheetPart[] = [];
  for (const { name, hidden, id } of tabs) {
    const relation = related.get(id);
    if (relation !== undefined && CELL_LESS.includes(relation.type)) continue;
    const entry = relation && entryOf(archive, relation.target);
    sheets.push({ name, hidden, entry: entry ?? refuse('damaged', name) });
  }
  return {
    sheets,
    tabs: tabs.length,
    date1904,
    styles: besides(archive, relations, 'styles', `${folder}styles.xml`),
    strings: besides(archive, relations, 'sharedStrings', `${folder}sharedStrings.xml`),
  };
}
