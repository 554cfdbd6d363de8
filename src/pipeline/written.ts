/** Recognises documents that are written rather than tabled, by the words of the profiles. */
import type { GridRow, Workbook } from '../grid.ts';
import { locateWritten, type WrittenSheet } from '../locate/written.ts';
import { vocabularyOf } from '../map/vocabulary.ts';
import { chineseNumeralCharacters } from '../parse/chinese-number.ts';
import { foldText } from '../parse/normalise.ts';
import type { Profile } from '../profile.ts';
import { RECOGNISERS } from './words.ts';

export interface WrittenReading {
  readonly profile: Profile;
  readonly sheets: readonly WrittenSheet[];
}

/**
 * The profile a workbook without tables of measures is written after: the one whose table has most rows, else the one
 * whose words of prose are met most often, else the one whose header stands there alone; of equals the first, which is
 * the user's own.
 */
export function readWritten(workbook: Workbook, profiles: readonly Profile[]): WrittenReading | undefined {
  const readings = profiles.map((profile) => {
    const vocabulary = vocabularyOf(profile, RECOGNISERS);
    const sheets = workbook.sheets.map((sheet) => locateWritten(sheet, vocabulary));
    return { profile, sheets, rows: tableRows(sheets) };
  });
  const tabled = readings.reduce<(typeof readings)[number] | undefined>(
    (best, next) => (next.rows > (best?.rows ?? 0) ? next : best),
    undefined,
  );
  if (tabled) return tabled;
  const rows = workbook.sheets.flatMap((sheet) => sheet.rows);
  const prose = { all: linesOf(rows), own: linesOf(rows.filter(({ cells }) => cells.length <= PROSE_CELLS)) };
  const told = readings.map((reading) => ({ reading, hits: proseHits(prose, reading.profile) }));
  const best = told.reduce<(typeof told)[number] | undefined>(
    (most, next) => (next.hits > (most?.hits ?? 0) ? next : most),
    undefined,
  );
  // A form nobody has filled in yet is known by its header.
  return best?.reading ?? readings.find(({ sheets }) => sheets.some(({ headers }) => headers.length > 0));
}

function tableRows(sheets: readonly WrittenSheet[]): number {
  return sheets.reduce((sum, { rows }) => sum + rows.filter(({ as }) => as === 'row').length, 0);
}

/** A passage stands alone in its row, or with its explanation; a row of more cells is one of a table. */
const PROSE_CELLS = 2;

interface Lines {
  readonly all: readonly string[];
  /** Those that stand in no row of a table. */
  readonly own: readonly string[];
}

function linesOf(rows: readonly GridRow[]): string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => text.split(/\r\n|\n|\r/u).map((line) => foldText(line).trimStart())),
  );
}

/** How often the words of a profile's prose are met; 0 where they do not make it such a document. */
function proseHits({ all: lines, own }: Lines, { prose }: Profile): number {
  if (prose === undefined) return 0;
  let hits = 0;
  if (prose.lines) {
    const openings = prose.lines.startWith.map(openingOf);
    const found = own.flatMap((line) =>
      openings.map((opening) => opening.exec(line)?.[0] ?? '').filter(Boolean),
    );
    // A law has each article once. A list of who broke which article of another law names the same few again and again.
    if (found.length < prose.lines.atLeast || new Set(found).size * 2 < found.length) return 0;
    hits += found.length;
  }
  if (prose.words) {
    const words = prose.words.any.map((word) => foldText(word));
    const met = words.filter((word) => lines.some((line) => line.includes(word))).length;
    if (met < prose.words.atLeast) return 0;
    hits += lines.filter((line) => words.some((word) => line.includes(word))).length;
  }
  return hits;
}

const NUMBER = `\\s?[${chineseNumeralCharacters}\\d]{1,9}\\s?`;

/** `第…條` begins `第十二條 …`, `第 12 條` and, behind leftover markup, `<p>第一條`. */
function openingOf(words: string): RegExp {
  const parts = foldText(words)
    .split(/…|\.{3}/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^(?:<[a-z]{1,8}>\\s?)?${parts.join(NUMBER)}`, 'u');
}
