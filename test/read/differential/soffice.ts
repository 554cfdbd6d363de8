/** LibreOffice as a second reader: workbooks in, the cells it shows out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const HAS_SOFFICE = spawnSync('soffice', ['--version']).status === 0;

/** Comma, quote, UTF-8, from line 1, cells as shown, every sheet into a file of its own. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/** LibreOffice writes a csv as far as the last cell; a hang must not fill the disk meanwhile. */
const LONGEST_MS = 180_000;

/** Converts all files of a folder in one run; LibreOffice takes longer to start than to convert. */
export function convert(folder: string, files: readonly string[], to: string, into: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const paths = files.map((name) => join(folder, name));
  const options = ['--headless', '--convert-to', to, '--outdir', join(folder, into)];
  mkdirSync(join(folder, into), { recursive: true });
  execFileSync('soffice', [profile, ...options, ...paths], { stdio: 'pipe', timeout: LONGEST_MS });
}

/** By sheet, then by `row.column`, the text of every cell that LibreOffice shows something in. */
export type ShownBook = ReadonlyMap<string, ReadonlyMap<string, string>>;

function cellsOf(csv: string): Map<string, string> {
  const rows: string[][] = parse(csv, { relax_column_count: true, bom: true });
  const cells = new Map<string, string>();
  for (const [row, fields] of rows.entries()) {
    for (const [column, text] of fields.entries()) {
      if (/\S/u.test(text)) cells.set(`${row + 1}.${column + 1}`, text);
    }
  }
  return cells;
}

/** What LibreOffice shows of each file; files are named `0.xlsx`, `1.ods`, so that names say which is whose. */
export function shownBy(folder: string, files: ReadonlyMap<string, Uint8Array>): Map<string, ShownBook> {
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  convert(folder, [...files.keys()], AS_SHOWN, 'csv');
  const written = readdirSync(join(folder, 'csv'));
  return new Map(
    [...files.keys()].map((name) => {
      const own = `${name.replace(/\..*$/u, '')}-`;
      const sheets = written.filter((file) => file.startsWith(own));
      const book = sheets.map((file): [string, Map<string, string>] => [
        file.slice(own.length, -'.csv'.length).normalize('NFC'),
        cellsOf(readFileSync(join(folder, 'csv', file), 'utf8')),
      ]);
      return [name, new Map(book)];
    }),
  );
}
