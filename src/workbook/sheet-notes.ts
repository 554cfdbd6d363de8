/** The comments that hang on one sheet: found through its relations, changed, or made with everything they need. */
import { aroundBlock } from './comment-text.ts';
import { emptyComments, patchComments } from './comments.ts';
import { CONTENT_TYPES, declareEnding, declarePart } from './content-types.ts';
import { EMPTY_DRAWING, patchShapes, type SheetMeasure } from './note-shapes.ts';
import type { CellNote } from './notes.ts';
import { freeName, type Package, partText, setPart } from './package.ts';
import { addRelation, relationsOf } from './relations.ts';
import { readSheetText, withNotesDrawing } from './sheet-text.ts';
import { attributeOf, decodeCellText, tagsOf } from './xml.ts';

/** What hangs on a sheet already. */
export interface PresentNotes {
  readonly comments: string | undefined;
  /** Parts with drawings of comments, by the relation that leads to them. */
  readonly drawings: ReadonlyMap<string, string>;
  /** Cells with threaded comments, beside which Excel shows no other. */
  readonly threaded: ReadonlySet<string>;
}

export async function openNotes(pack: Package, part: string): Promise<PresentNotes> {
  const relations = await relationsOf(pack, part);
  const threaded = new Set<string>();
  for (const { kind, target } of relations) {
    if (kind !== 'threadedComment' || target === undefined) continue;
    const xml = (await partText(pack, target)) ?? '';
    for (const { local, start, end } of tagsOf(xml)) {
      const cell = local === 'threadedComment' ? attributeOf(xml.slice(start, end), 'ref') : undefined;
      if (cell !== undefined) threaded.add(cell);
    }
  }
  return {
    comments: relations.find(({ kind }) => kind === 'comments')?.target,
    drawings: new Map(
      relations.flatMap(({ kind, id, target }) => (kind === 'vmlDrawing' && target ? [[id, target]] : [])),
    ),
    threaded,
  };
}

export interface NotesJob {
  readonly part: string;
  /** The sheet's text. */
  readonly xml: string;
  readonly present: PresentNotes;
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly measure: SheetMeasure;
  /** How the workbook's relations begin. */
  readonly family: string;
}

/** Writes the comments and their drawing; returns the sheet's text, which may lead to them now. */
export async function writeNotes(pack: Package, job: NotesJob): Promise<string> {
  const { part, xml, present, notes, measure, family } = job;
  const open = [...notes].filter(([cell]) => !present.threaded.has(cell));
  const lines = new Map(open.map(([cell, note]) => [cell, note.lines]));
  const before = present.comments === undefined ? undefined : await partText(pack, present.comments);
  if (lines.size === 0 && (before === undefined || !holdsBlock(before))) return xml;
  const patched = patchComments(before ?? emptyComments(namespaceOf(xml)), lines);
  await writeComments(pack, { ...job, text: patched.xml });
  const added = new Map(patched.added.map((cell) => [cell, lines.get(cell) ?? []]));
  const sheet = readSheetText(xml);
  const leads = sheet.tail.find(({ local }) => local === 'legacyDrawing');
  const relation = leads && attributeOf(xml.slice(leads.start, leads.end), '[^\\s:=]+:id');
  const known = relation === undefined ? undefined : present.drawings.get(relation);
  const drawing = known === undefined ? undefined : await partText(pack, known);
  if (known !== undefined && drawing !== undefined) {
    setPart(pack, known, patchShapes(drawing, { added, removed: patched.removed }, measure));
    return xml;
  }
  const made = freeName(pack, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  setPart(pack, made, patchShapes(EMPTY_DRAWING, { added, removed: [] }, measure));
  await declareEnding(pack, 'vml', CONTENT_TYPES.vml);
  return withNotesDrawing(
    sheet,
    await addRelation(pack, part, { kind: 'vmlDrawing', family, target: made }),
    family,
  );
}

async function writeComments(
  pack: Package,
  { part, present, family, text }: NotesJob & { readonly text: string },
): Promise<void> {
  if (present.comments !== undefined) {
    setPart(pack, present.comments, text);
    return;
  }
  const made = freeName(pack, (number) => `xl/comments${number}.xml`);
  setPart(pack, made, text);
  await declarePart(pack, made, CONTENT_TYPES.comments);
  await addRelation(pack, part, { kind: 'comments', family, target: made });
}

function holdsBlock(comments: string): boolean {
  return aroundBlock(decodeCellText(comments)) !== undefined;
}

/** The main namespace the sheet was written in. */
function namespaceOf(xml: string): string | undefined {
  return /\sxmlns(?::\w+)?=["']([^"']*\/spreadsheetml\/(?:2006\/)?main)["']/u.exec(xml.slice(0, 4_000))?.[1];
}
