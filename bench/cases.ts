/** What is held against what: each group is measured in one go, and every time is told as a share of its first command's. */
import type { Settings } from './arguments.ts';
import { csvOf, inputFolder, manyOf, workspaceOf, xlsxOf } from './inputs.ts';
import type { Command } from './measure.ts';
import { bareCsv, bareSheets, ingest, node, othersFor, planlint, validate } from './programs.ts';

export interface Group {
  readonly title: string;
  readonly commands: readonly [Command, ...Command[]];
  /** Where the group is one of several sizes of the same thing. */
  readonly size?: number;
  /** Takes so long that a round more or less counts. */
  readonly large?: boolean;
  /** All commands must write the same. */
  readonly sameOutput?: boolean;
  /** The findings that planlint has are counted. */
  readonly counted?: boolean;
  /** Programs that are not there, each with the reason. */
  readonly leftOut?: readonly string[];
}

/** Its inputs are made when the group is. */
export interface Case {
  readonly id: string;
  readonly make: () => Group;
}

const CSV = 'fixtures/chiayi-strategy/table-4-1.utf8.csv';
const XLSX = 'fixtures/chiayi-strategy/tables.xlsx';
/** From this size on a group is large. */
const LARGE = 100_000;
/** A script of a few lines takes minutes beyond. */
const LARGEST_OF_SCRIPTS = 100_000;

export function casesOf(settings: Settings, out: string): Case[] {
  const inputs = inputFolder(out);
  const { csvRows, xlsxRows, findings, merges } = settings;
  const sized = (id: string, sizes: readonly number[], make: (size: number) => Group): Case[] =>
    sizes.map((size) => ({ id, make: () => ({ size, large: size >= LARGE, ...make(size) }) }));
  return [
    { id: 'start', make: startGroup },
    { id: 'real', make: realGroup },
    ...sized('csv', csvRows, (rows) => {
      const path = csvOf(inputs, 'strategy', rows);
      return { title: `csv, ${told(rows)} rows`, ...beside(bareCsv(path), out, path, settings) };
    }),
    ...sized('ingest', csvRows.slice(-1), (rows) => ingestGroup(settings, out, inputs, rows)),
    ...sized('xlsx', xlsxRows, (rows) => {
      const path = xlsxOf(inputs, 'strategy', rows);
      return { title: `xlsx, ${told(rows)} rows`, ...beside(bareSheets(path), out, path, settings) };
    }),
    ...sized('findings', findings, (count) => {
      const path = csvOf(inputs, 'findings', count);
      const title = `csv, ${told(count)} findings`;
      return { title, counted: true, ...beside(bareCsv(path), out, path, settings) };
    }),
    ...sized('merges', merges, (count) => {
      const path = xlsxOf(inputs, 'merges', count);
      const title = `xlsx, ${told(count)} merged ranges`;
      return { title, ...beside(bareSheets(path), out, path, settings) };
    }),
    ...flatCases(settings, out, inputs),
    { id: 'many', make: () => manyGroup(settings, out, inputs) },
    { id: 'workspace', make: () => workspaceGroup(settings, out, inputs) },
  ];
}

export function told(size: number): string {
  return size.toLocaleString('en');
}

function beside(bare: Command, out: string, path: string, settings: Settings): Pick<Group, 'commands'> {
  return { commands: [bare, validate(out, path, settings)] };
}

function startGroup(): Group {
  const commands = [
    node('node -e 0', '-e', '0'),
    planlint('planlint --version', '--version'),
    planlint('planlint validate (csv of Chiayi)', 'validate', CSV, '--quiet'),
  ] as const;
  return { title: 'Starting', commands };
}

function realGroup(): Group {
  const commands = [bareSheets(XLSX), planlint('planlint validate', 'validate', XLSX, '--quiet')] as const;
  return { title: 'Workbook of Chiayi', commands };
}

function ingestGroup(settings: Settings, out: string, inputs: string, rows: number): Group {
  const path = csvOf(inputs, 'strategy', rows);
  const ingests = [ingest(out, path, settings, 'ndjson'), ingest(out, path, settings, 'csv')];
  return { title: `csv, ${told(rows)} rows, ingest`, commands: [bareCsv(path), ...ingests] };
}

/** The table that a script can read too: one measure on each row, no merged cells. */
function flatCases(settings: Settings, out: string, inputs: string): Case[] {
  const make = (path: string, bare: Command, title: string): Group => {
    const { commands, leftOut } = othersFor(out, path, settings);
    return { title, commands: [bare, validate(out, path, settings), ...commands], leftOut };
  };
  return [
    ...largestOf(settings.csvRows).map((rows) => ({
      id: 'flat-csv',
      make: () => {
        const path = csvOf(inputs, 'flat', rows);
        // csv-parse makes an error for each row longer than the first, which a title above the other tables is: here not.
        const group = make(path, bareCsv(path), `csv, ${told(rows)} flat rows`);
        return { ...group, large: rows >= LARGE };
      },
    })),
    ...largestOf(settings.xlsxRows).map((rows) => ({
      id: 'flat-xlsx',
      make: () => {
        const path = xlsxOf(inputs, 'flat', rows);
        const group = make(path, bareSheets(path), `xlsx, ${told(rows)} flat rows`);
        return { ...group, large: rows >= LARGE };
      },
    })),
  ];
}

function largestOf(sizes: readonly number[]): readonly number[] {
  return sizes.filter((size) => size <= LARGEST_OF_SCRIPTS).slice(-1);
}

function manyGroup(settings: Settings, out: string, inputs: string): Group {
  const path = manyOf(inputs, settings.workbooks, 25);
  const title = `${told(settings.workbooks)} workbooks of 25 rows`;
  return { title, ...withJobs(path, settings, out) };
}

function workspaceGroup(settings: Settings, out: string, inputs: string): Group {
  const path = workspaceOf(inputs, 22, 10, 100);
  return { title: 'workspace of 22 governments and 10 years', ...withJobs(path, settings, out) };
}

function withJobs(
  path: string,
  settings: Settings,
  out: string,
): Pick<Group, 'commands' | 'large' | 'sameOutput'> {
  const jobs = (count: string) => validate(out, path, settings, '--jobs', count);
  return { commands: [jobs('1'), jobs('2')], large: true, sameOutput: true };
}
