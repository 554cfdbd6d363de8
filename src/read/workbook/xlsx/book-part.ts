/** The workbook's main part: which sheets there are, in the order of their tabs, and how days are counted. */
import { refuse } from '../../refusal.ts';
import type { Waiting } from '../../stretches.ts';
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
  /** Tabs of modules, which old macros stand in and no part of the archive belongs to. */
  readonly modules: readonly string[];
  /** How many tabs there are. */
  readonly tabs: number;
  readonly date1904: boolean;
  readonly styles: ZipEntry | undefined;
  readonly strings: ZipEntry | undefined;
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  /** Of the relation to its part; empty as Excel writes it for a module of Visual Basic (`r:id=""`). */
  readonly id: string | undefined;
}

/** Kinds of sheet without cells. */
const CELL_LESS: readonly string[] = ['chartsheet', 'dialogsheet'];

function* readTabs(archive: Archive, main: ZipEntry): Waiting<{ tabs: Tab[]; date1904: boolean }> {
  const tabs: Tab[] = [];
  let date1904 = false;
  yield* walkTags(archive, main, (name, depth, xml, from, to) => {
    if (name === 'workbookPr' && depth === 1) date1904 = isTrue(attributesOf(xml, from, to).get('date1904'));
    if (name !== 'sheet' || depth !== 2) return;
    const given = attributesOf(xml, from, to);
    const hidden = /^(?:hidden|veryHidden)$/u.test(given.get('state') ?? '');
    tabs.push({ name: given.get('name') ?? '', hidden, id: given.get('id') });
  });
  return { tabs, date1904 };
}

/** A part the workbook relates to; without the relation the usual name. */
function besides(
  archive: Archive,
  relations: readonly Relation[],
  { type, usual, isNeeded }: { readonly type: string; readonly usual: string; readonly isNeeded: boolean },
): ZipEntry | undefined {
  const relation = relations.find((candidate) => candidate.type === type);
  if (relation === undefined) return entryOf(archive, usual);
  return (
    entryOf(archive, relation.target) ??
    (isNeeded ? refuse('damaged', `no part: ${relation.target}`) : undefined)
  );
}

/** Throws a Refusal when a sheet is named that the archive does not hold. */
export function* readBookParts(archive: Archive, main: ZipEntry): Waiting<BookParts> {
  const { tabs, date1904 } = yield* readTabs(archive, main);
  const relations = yield* relationsOf(archive, main.name);
  const related = new Map(relations.map((relation) => [relation.id, relation]));
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const sheets: SheetPart[] = [];
  const modules: string[] = [];
  for (const { name, hidden, id } of tabs) {
    const relation = id === undefined ? undefined : related.get(id);
    if (relation !== undefined && CELL_LESS.includes(relation.type)) continue;
    if (id === '') {
      modules.push(name);
      continue;
    }
    const entry = relation && entryOf(archive, relation.target);
    sheets.push({ name, hidden, entry: entry ?? refuse('damaged', `sheet: ${name}`) });
  }
  return {
    sheets,
    modules,
    tabs: tabs.length,
    date1904,
    // Without its styles a date would be a number, in silence. A cell whose shared text is missing is refused by itself.
    styles: besides(archive, relations, { type: 'styles', usual: `${folder}styles.xml`, isNeeded: true }),
    strings: besides(archive, relations, {
      type: 'sharedStrings',
      usual: `${folder}sharedStrings.xml`,
      isNeeded: false,
    }),
  };
}
