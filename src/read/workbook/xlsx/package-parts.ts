/** Finds the parts of a workbook the way its format prescribes: by relations and content types, not by names. */
import { refuse } from '../../refusal.ts';
import type { Waiting } from '../../stretches.ts';
import type { Archive } from '../../zip/archive.ts';
import type { ZipEntry } from '../../zip/directory.ts';
import { attributesOf } from './attributes.ts';
import { walkTags } from './part-text.ts';

export interface Relation {
  readonly id: string;
  /** The last piece of the type, which the strict and the transitional kind of file share: `worksheet`. */
  readonly type: string;
  /** Name of the part meant, as the archive spells names; empty for what lies outside the archive. */
  readonly target: string;
}

const INDEXES = new WeakMap<Archive, ReadonlyMap<string, ZipEntry>>();

function indexOf(archive: Archive): ReadonlyMap<string, ZipEntry> {
  const known = INDEXES.get(archive);
  if (known !== undefined) return known;
  const index = new Map<string, ZipEntry>();
  for (const entry of archive.entries) {
    const name = entry.name.toLowerCase();
    // Which of two parts of one name a program takes differs, and so would what it shows.
    if (index.has(name)) refuse('damaged', `ZIP: ${entry.name} ×2`);
    index.set(name, entry);
  }
  INDEXES.set(archive, index);
  return index;
}

/** Part names are the same in whatever case they are written. */
export function entryOf(archive: Archive, name: string): ZipEntry | undefined {
  return indexOf(archive).get(name.toLowerCase());
}

/** The name a target means, seen from the folder of the part that holds the relation. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of decodeTarget(target).split(/[\\/]/u)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The relations of a part, or of the whole package for the empty name; none when the archive holds no list of them. */
export function* relationsOf(archive: Archive, part: string): Waiting<readonly Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const list = entryOf(archive, `${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations: Relation[] = [];
  if (list === undefined) return relations;
  yield* walkTags(archive, list, (name, _, xml, from, to) => {
    if (name !== 'Relationship') return;
    const given = attributesOf(xml, from, to);
    const type = given.get('Type') ?? '';
    const outside = given.get('TargetMode')?.toLowerCase() === 'external';
    relations.push({
      id: given.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? '' : resolveTarget(folder, given.get('Target') ?? ''),
    });
  });
  return relations;
}

/** Content types by the names of the parts they are given to one by one. */
export function* contentTypes(archive: Archive): Waiting<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  const list = entryOf(archive, '[Content_Types].xml');
  if (list === undefined) return types;
  yield* walkTags(archive, list, (name, _, xml, from, to) => {
    if (name !== 'Override') return;
    const given = attributesOf(xml, from, to);
    types.set((given.get('PartName') ?? '').replace(/^\//u, ''), given.get('ContentType') ?? '');
  });
  return types;
}

const MAIN = /(?:spreadsheetml|ms-excel)\.(?:sheet|template|addin)(?:\.macroEnabled)?\.main\+xml$/iu;
const USUAL_NAME = /^xl\/workbook[^/]*\.xml$/iu;

/** The part that lists the sheets. */
export function* mainPartOf(archive: Archive): Waiting<ZipEntry | undefined> {
  const relation = (yield* relationsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  const related = relation && entryOf(archive, relation.target);
  if (related !== undefined) return related;
  // Writers that leave the package's own relations out are read by spreadsheets all the same.
  const typed = [...(yield* contentTypes(archive))].find(([, type]) => MAIN.test(type));
  const named = typed && entryOf(archive, typed[0]);
  return named ?? archive.entries.find(({ name }) => USUAL_NAME.test(name));
}
