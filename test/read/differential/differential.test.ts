/**
 * Our cells against LibreOffice's: two readers written by different people, over workbooks in many shapes. Where
 * LibreOffice is not installed these tests are skipped and say so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/grid.ts';
import { readBook } from '../build.ts';
import { agreement, isDecided } from './agreement.ts';
import { corpus, type Specimen } from './corpus.ts';
import { HAS_SOFFICE, type ShownBook, shownBy } from './soffice.ts';

if (!HAS_SOFFICE) process.stderr.write('SKIPPED: soffice (LibreOffice) is not installed\n');

interface Compared extends Specimen {
  readonly ours: Workbook;
  readonly theirs: ShownBook;
}

const folder = mkdtempSync(join(tmpdir(), 'planlint-differential-'));
const books: Compared[] = [];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  if (!HAS_SOFFICE) return;
  const specimens = (await corpus(folder)).map((specimen, index) => ({
    ...specimen,
    name: `${index}.${specimen.ending}`,
  }));
  const shown = shownBy(folder, new Map(specimens.map(({ name, bytes }) => [name, bytes])));
  for (const specimen of specimens) {
    const ours = await readBook(specimen.bytes, specimen.name, { quietly: silently });
    books.push({ ...specimen, ours, theirs: shown.get(specimen.name) ?? new Map() });
  }
}, 600_000);

/** SheetJS complains on the console about records it does not know. */
function silently<T>(work: () => T): T {
  const { error, log, warn } = console;
  Object.assign(console, { error: () => {}, log: () => {}, warn: () => {} });
  try {
    return work();
  } finally {
    Object.assign(console, { error, log, warn });
  }
}

/** Every cell of which the two say different things that nobody has decided about. */
function differences({ about, ours, theirs }: Compared): string[] {
  return ours.sheets.flatMap((sheet) => {
    const left = new Map(theirs.get(sheet.name.normalize('NFC')));
    const found = sheet.rows
      .flatMap((row) => row.cells)
      .flatMap((cell) => {
        const key = `${cell.source.row}.${cell.source.column}`;
        const shown = left.get(key);
        left.delete(key);
        const verdict = agreement(cell, shown);
        if (verdict === 'same' || isDecided(verdict)) return [];
        return [
          `${about}, ${sheet.name} ${key}: ${JSON.stringify(cell.text)} against ${JSON.stringify(shown)}`,
        ];
      });
    const lost = [...left].map(
      ([key, text]) => `${about}, ${sheet.name} ${key}: nothing against ${JSON.stringify(text)}`,
    );
    return [...found, ...lost];
  });
}

describe.skipIf(!HAS_SOFFICE)('our cells and those of LibreOffice', () => {
  it('come from the same sheets', () => {
    const namesOf = (names: Iterable<string>) => [...names].map((name) => name.normalize('NFC')).sort();
    for (const { about, ours, theirs } of books) {
      expect([about, namesOf(ours.sheets.map(({ name }) => name))]).toEqual([about, namesOf(theirs.keys())]);
    }
  });

  it('are the same but for what was decided', () => {
    expect(books.flatMap(differences)).toEqual([]);
  });

  it('are many, so that the comparison means something', () => {
    const cells = books.map(({ ours }) =>
      ours.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0), 0),
    );
    expect(books.length).toBe(34);
    expect(Math.min(...cells)).toBeGreaterThan(0);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5_000);
  });
});
