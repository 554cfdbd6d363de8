/** The whole model of a document, kept in a hidden sheet: what the rows of a tidy workbook have no columns for. */
import type { Sheet, Workbook } from '../../grid.ts';
import type { PlanDocument } from '../../plan-document.ts';
import type { SheetContent } from '../sheet-content.ts';

const MARK = 'planlint:tidy:1';
/** A cell holds 32,767 characters. */
const CHUNK = 30_000;

export function storedSheet(document: PlanDocument, name: string): SheetContent {
  const json = asciiJson(document);
  const chunks = Array.from({ length: Math.ceil(json.length / CHUNK) }, (_, index) =>
    json.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return {
    name,
    hidden: true,
    columns: [{ width: 20 }, { width: 12 }],
    rows: [
      {
        number: 1,
        cells: [
          [1, { value: MARK }],
          [2, { value: json.length }],
        ],
      },
      ...chunks.map((value, index) => ({ number: index + 2, cells: [[1, { value }] as const] })),
    ],
  };
}

/** Nothing but ASCII, so that no program that saves the file has anything to change. */
function asciiJson(document: PlanDocument): string {
  return JSON.stringify(document).replace(/[^\u0020-\u007e]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

export interface Stored {
  readonly sheet: string;
  /** As it stands in the file: whether it is a document is for a schema to say. */
  readonly data: unknown;
}

/** What the hidden sheet holds; undefined for a workbook without one, `broken` for one that is not whole. */
export function storedIn(workbook: Workbook): Stored | 'broken' | undefined {
  const sheet = workbook.sheets.find(({ rows }) => rows[0]?.cells[0]?.text === MARK);
  if (sheet === undefined) return undefined;
  const json = chunksOf(sheet).join('');
  if (json.length !== sheet.rows[0]?.cells[1]?.value) return 'broken';
  try {
    return { sheet: sheet.name, data: JSON.parse(json) };
  } catch {
    return 'broken';
  }
}

function chunksOf({ rows }: Sheet): string[] {
  return rows.slice(1).map(({ cells }) => cells[0]?.text ?? '');
}
