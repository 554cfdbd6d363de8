/**
 * Finds the tables of a sheet. A table begins with a header the profile knows and runs until the next caption
 * or another table's header; the same header again, with no caption between, is a page break inside it.
 */
import type { Cell, GridRow, Sheet } from '../grid.ts';
import { closeTable, type OpenTable } from './close.ts';
import { fieldNamesOf } from './field-names.ts';
import { countFields, type Header, headerAt } from './header.ts';
import { sortStrays } from './other-tables.ts';
import { type Sections, sectionsBelow } from './sections.ts';
import type { LocatedSheet, Structural } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything found so far on one sheet. */
interface Survey {
  readonly sheet: Sheet;
  /** Captions and notes read the same in every profile. */
  readonly words: Vocabulary;
  readonly tables: OpenTable[];
  readonly structural: LocatedSheet['structural'][number][];
  readonly stray: LocatedSheet['stray'][number][];
  /** Rows of text that may yet turn out to stand above a table. */
  pending: GridRow[];
  current: OpenTable | undefined;
  breakPending: boolean;
}

/** The tables of one sheet, whichever of the profiles knows each. */
export function locate(sheet: Sheet, vocabularies: readonly [Vocabulary, ...Vocabulary[]]): LocatedSheet {
  const survey: Survey = {
    sheet,
    words: vocabularies[0],
    tables: [],
    structural: [],
    stray: [],
    pending: [],
    current: undefined,
    breakPending: false,
  };
  const names = fieldNamesOf(vocabularies);
  for (let index = 0; index < sheet.rows.length; index++) {
    const row = sheet.rows[index];
    if (row === undefined) continue;
    const header = headerAt(sheet, index, vocabularies, names);
    if (header) {
      openOrContinue(survey, header, sheet.rows.slice(index, index + header.height));
      index += header.height - 1;
    } else {
      const line = foldLine(survey, row);
      if (survey.current && !isTextRow(survey, line)) takeRow(survey, survey.current, line);
      else noteText(survey, line);
    }
  }
  settlePending(survey, false);
  const tables = survey.tables.flatMap((open) => closeTable(sheet, open));
  const nearest = survey.tables.length === 0 ? nearestHeader(sheet, vocabularies) : undefined;
  const structural = [...survey.structural, ...tables.flatMap((closed) => closed.structural)];
  const stray = [...survey.stray, ...tables.flatMap((closed) => closed.stray)];
  const known = tables.map(({ table }) => table);
  const sorted = sortStrays(sheet, { tables: known, structural, stray }, vocabularies);
  return {
    sheet: sheet.name,
    tables: known,
    ...sorted,
    ...(nearest === undefined ? {} : { nearestHeader: nearest }),
  };
}

function openOrContinue(survey: Survey, header: Header, rows: readonly GridRow[]): void {
  const caption = captionAbove(survey);
  const previous = survey.current ?? survey.tables.at(-1);
  const continued =
    previous !== undefined &&
    sameColumns(previous.header, header) &&
    (caption === undefined
      ? survey.current !== undefined
      : caption.id === previous.caption?.id && (caption.again === true || (caption.part ?? 1) > 1));
  const above = survey.pending.flatMap((row) =>
    row.cells.map((cell) => ({ text: cell.text, source: cell.source })),
  );
  settlePending(survey, true);
  for (const row of rows) markStructural(survey, row, 'header');
  if (continued) {
    survey.current = previous;
    survey.breakPending = true;
    return;
  }
  const [headerRow] = rows;
  if (headerRow === undefined) return;
  survey.current = { header, headerRow, above, caption, rows: [], breaks: new Set(), sections: new Map() };
  survey.breakPending = false;
  survey.tables.push(survey.current);
}

function sameColumns(a: Header, b: Header): boolean {
  if (a.vocabulary !== b.vocabulary) return false;
  const key = (header: Header): string =>
    header.columns.map((column) => `${column.column}:${column.field ?? column.text}`).join('|');
  return key(a) === key(b);
}

function captionAbove(survey: Survey): OpenTable['caption'] {
  for (const row of survey.pending.toReversed()) {
    for (const cell of row.cells) {
      const caption = survey.words.caption(cell.text);
      if (caption) return caption;
    }
  }
  return undefined;
}

function takeRow(survey: Survey, table: OpenTable, row: GridRow): void {
  const sections = takeSections(survey, table);
  settlePending(survey, false);
  if (sections.size > 0) table.sections.set(row.number, sections);
  if (survey.breakPending) table.breaks.add(row.number);
  survey.breakPending = false;
  table.rows.push(row);
}

/** The headings of sections in force for the next row; lines that are some wait no longer. */
function takeSections(survey: Survey, table: OpenTable): Sections {
  const { columns, vocabulary } = table.header;
  let sections = table.sections.get(table.rows.at(-1)?.number ?? 0) ?? NO_SECTIONS;
  if (survey.pending.length === 0) return sections;
  survey.pending = survey.pending.filter((row) => {
    const below = sectionsBelow(row, survey.sheet, columns, vocabulary, sections);
    if (below) markStructural(survey, row, 'heading');
    sections = below ?? sections;
    return below === undefined;
  });
  return sections;
}

const NO_SECTIONS: Sections = new Map();

/** A row that is a line of text rather than a row of the table: one cell at the left edge, or a caption. */
function isTextRow(survey: Survey, row: GridRow): boolean {
  if (row.outside) return true;
  const cell = row.cells[0];
  if (cell === undefined || row.cells.length > 1) return false;
  if (survey.words.caption(cell.text) || survey.words.isNote(cell.text)) return true;
  return cell.source.column === (survey.current?.header.columns[0]?.column ?? 1);
}

/** A line merged over the whole table, written into each of its cells (`表 1 (2/5) | 表 1 (2/5) | …`): it is said once. */
function foldLine(survey: Survey, row: GridRow): GridRow {
  const { cells } = row;
  const first = cells[0];
  const isLine =
    first !== undefined &&
    cells.length >= 3 &&
    // Seldom true, and cheaper to ask than for letters.
    cells.every(({ text }) => text === first.text) &&
    isSentence(first.text);
  if (!isLine) return row;
  for (const cell of cells.slice(1)) {
    survey.structural.push({ cell, as: 'heading' });
  }
  return { ...row, cells: [first] };
}

/** Dashes, figures and years may well stand in every column. */
function isSentence(text: string): boolean {
  return /(?:\p{L}[^\p{L}]*){3}/u.test(text);
}

function noteText(survey: Survey, row: GridRow): void {
  survey.pending.push(row);
  const isCaption = row.cells.some((cell) => survey.words.caption(cell.text));
  if (isCaption) survey.current = undefined;
}

/**
 * Decides what the waiting rows of text were. Above a header, a line of one or two cells is a caption, a heading
 * or a note; elsewhere only notes (and the prose of a text file) are structure, and the rest is reported.
 */
function settlePending(survey: Survey, aboveHeader: boolean): void {
  if (survey.pending.length === 0) return;
  for (const row of survey.pending) {
    for (const cell of row.cells) {
      const as = structureOf(survey, row, cell, aboveHeader);
      if (as) survey.structural.push({ cell, as });
      else survey.stray.push(cell);
    }
  }
  survey.pending = [];
}

const MARKDOWN_RULE = /^\s*\|?[\s:|-]*-[\s:|-]*$/u;

function structureOf(survey: Survey, row: GridRow, cell: Cell, aboveHeader: boolean): Structural | undefined {
  const isText = !survey.sheet.carriesMerges && row.cells.length === 1;
  if (survey.words.caption(cell.text)) return 'caption';
  if (survey.words.isNote(cell.text)) return 'note';
  if (isText && MARKDOWN_RULE.test(cell.text)) return 'rule';
  if (aboveHeader && row.cells.length <= 2) return 'heading';
  if (row.outside && row.cells.length === 1) return 'prose';
  return isText && survey.sheet.prose ? 'prose' : undefined;
}

function markStructural(survey: Survey, row: GridRow, as: Structural): void {
  for (const cell of row.cells) {
    survey.structural.push({ cell, as });
  }
}

function nearestHeader(sheet: Sheet, vocabularies: readonly Vocabulary[]): string | undefined {
  let best: { row: GridRow; fields: number } | undefined;
  for (const row of sheet.rows) {
    const fields = Math.max(...vocabularies.map((vocabulary) => countFields(sheet, row, vocabulary)));
    if (fields > (best?.fields ?? 0)) best = { row, fields };
  }
  return best?.row.cells.map((cell) => cell.text.trim()).join(' | ');
}
