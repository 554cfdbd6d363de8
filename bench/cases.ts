/** What is held against what: each group is measured in one go, and every time is told as a share of its first command's. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { csvOf, manyOf, workspaceOf, xlsxOf } from './inputs.ts';
import type { Command } from './measure.ts';

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly commands: readonly [Command, ...Command[]];
  /** Rows of data, where the group is one of several sizes of the same thing. */
  readonly rows?: number;
}

export interface Settings {
  readonly folder: string;
  readonly csvRows: readonly number[];
  readonly xlsxRows: readonly number[];
  readonly workbooks: number;
  readonly python: string;
  /** A script that reads a table and checks it, in Python; run on the same files where it is given. */
  readonly peer?: string | undefined;
}

const CLI = 'bin/planlint.js';
const CSV = 'fixtures/chiayi-strategy/table-4-1.utf8.csv';
const XLSX = 'fixtures/chiayi-strategy/tables.xlsx';

export function groupsOf(settings: Settings): (() => Group)[] {
  return [
    () => startGroup(),
    () => realGroup(),
    ...settings.csvRows.map((rows) => () => csvGroup(settings, rows)),
    ...settings.csvRows.slice(0, 1).map(() => () => streamGroup(settings)),
    ...settings.xlsxRows.map((rows) => () => xlsxGroup(settings, rows)),
    () => peerGroup(settings, 'csv'),
    () => peerGroup(settings, 'xlsx'),
    () => manyGroup(settings),
    () => workspaceGroup(settings),
  ];
}

function node(name: string, ...args: string[]): Command {
  return { name, line: ['node', ...args] };
}

function validate(folder: string, path: string, ...options: string[]): Command {
  const out = `json=${join(folder, 'report.json')}`;
  return node(['validate', ...options].join(' '), CLI, 'validate', path, '-f', out, '--quiet', ...options);
}

function startGroup(): Group {
  const commands = [
    node('node -e 0', '-e', '0'),
    node('planlint --version', CLI, '--version'),
    node('planlint validate (csv of Chiayi)', CLI, 'validate', CSV, '--quiet'),
  ] as const;
  return { id: 'start', title: 'Starting', commands };
}

function realGroup(): Group {
  const commands = [
    node('bare SheetJS', 'bench/bare-sheetjs.mjs', XLSX),
    node('planlint validate', CLI, 'validate', XLSX, '--quiet'),
  ] as const;
  return { id: 'real', title: 'Workbook of Chiayi', commands };
}

function csvGroup({ folder }: Settings, rows: number): Group {
  const path = csvOf(folder, 'strategy', rows);
  const bare = node('bare csv-parse', 'bench/bare-csv.mjs', path);
  return { id: 'csv', title: `csv, ${rows} rows`, commands: [bare, validate(folder, path)], rows };
}

function streamGroup({ folder, csvRows }: Settings): Group {
  const rows = Math.max(...csvRows);
  const path = csvOf(folder, 'strategy', rows);
  const bare = node('bare csv-parse', 'bench/bare-csv.mjs', path);
  const lines = node('ingest -f ndjson', CLI, 'ingest', path, '-f', 'ndjson', '--quiet');
  return { id: 'ingest', title: `csv, ${rows} rows, ingest`, commands: [bare, lines] };
}

function xlsxGroup({ folder, python }: Settings, rows: number): Group {
  const path = xlsxOf(folder, 'strategy', rows);
  const bare = node('bare SheetJS', 'bench/bare-sheetjs.mjs', path);
  const others: Command[] = has(python, '-c', 'import openpyxl')
    ? [{ name: 'openpyxl, read only', line: [python, 'bench/bare-openpyxl.py', path] }]
    : [];
  if (has('soffice', '--version') && rows <= 10_000) {
    // Beside the workbook stands a csv of the same name.
    const args = ['--headless', '--convert-to', 'csv', '--outdir', join(folder, 'converted'), path] as const;
    others.push({ name: 'LibreOffice to csv', line: ['soffice', ...args] });
  }
  return {
    id: 'xlsx',
    title: `xlsx, ${rows} rows`,
    commands: [bare, validate(folder, path), ...others],
    rows,
  };
}

/** The table a script can read: one measure on each row, no merged cells. */
function peerGroup(settings: Settings, format: 'csv' | 'xlsx'): Group {
  const rows = Math.max(
    ...(format === 'csv' ? settings.csvRows : settings.xlsxRows).filter((n) => n <= 100_000),
  );
  const make = format === 'csv' ? csvOf : xlsxOf;
  const path = make(settings.folder, 'flat', rows);
  const { peer, python } = settings;
  // csv-parse makes an error for each row longer than the first, which a title above the other tables is: here it needs not.
  const bare =
    format === 'csv'
      ? node('bare csv-parse', 'bench/bare-csv.mjs', path)
      : node('bare SheetJS', 'bench/bare-sheetjs.mjs', path);
  const commands: Command[] =
    peer === undefined
      ? []
      : [{ name: 'a script with pandas', line: [python, peer, path, join(settings.folder, 'peer.json')] }];
  return {
    id: 'peer',
    title: `${format}, ${rows} flat rows`,
    commands: [bare, validate(settings.folder, path), ...commands],
  };
}

function manyGroup({ folder, workbooks }: Settings): Group {
  const path = manyOf(folder, workbooks, 25);
  const commands = [validate(folder, path, '--jobs', '1'), validate(folder, path, '--jobs', '2')] as const;
  return { id: 'many', title: `${workbooks} workbooks of 25 rows`, commands };
}

function workspaceGroup({ folder }: Settings): Group {
  const path = workspaceOf(folder, 22, 10, 100);
  return {
    id: 'workspace',
    title: 'workspace of 22 governments and 10 years',
    commands: [validate(folder, path, '--jobs', '1'), validate(folder, path, '--jobs', '2')],
  };
}

function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
