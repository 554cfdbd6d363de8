/** What the command line asks of the benchmark. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export const HELP = `npm run bench -- [options]

Runs planlint and the programs it is held against as whole processes, in turn, and prints medians of wall time, processor
time (user + sys) and peak memory, ratios to the first program of a group, and how cost grows with size. What a program
refused, and why, and what was left out stands below the table. Same figures as JSON: --out.

  --full            the sizes that the claims are about (hours): 1,000 to 1,000,000 rows, findings and merged ranges,
                    workbooks to 100,000 rows, 1,000 workbooks; an option below takes the place of its part
  --only ID,ID      groups to run, of these:
      start         an empty node, --version, a small csv          real    a real workbook beside SheetJS
      csv           validate of csv beside csv-parse, by rows      xlsx    validate of xlsx beside SheetJS, by rows
      findings      csv in which each row yields three findings    merges  xlsx full of merged ranges
      ingest        ingest -f ndjson and -f csv of the largest csv
      flat-csv      a table that scripts can read too, beside csv-parse, a script (--peer) and LibreOffice
      flat-xlsx     the same as xlsx, beside SheetJS, a script (--peer), openpyxl and LibreOffice
      many          a folder of workbooks, --jobs 1 and 2          workspace  22 governments x 10 years, --jobs 1 and 2
                    (the outputs are compared byte for byte)
  --rows N,N        rows of the csv tables (1000,10000)
  --xlsx-rows N,N   rows of the workbooks (1000,10000)
  --findings N,N    findings of those tables (1000,10000)
  --merges N,N      merged ranges of those workbooks (1000,10000); a sheet of 1,000,000 takes 4 GB to make
  --workbooks N     workbooks in the folder of many (200)
  --rounds N        measured rounds, after one that warms up (5)
  --large-rounds N  measured rounds of sizes from 100,000 on, and of the folders, without one that warms up (3)
  --limit NAME=N    a limit for planlint, as validate --limit has it; may be repeated
  --python PATH     the Python of openpyxl and the script (/usr/bin/python3 where there is one, else python3)
  --peer PATH       a Python script to hold against, called with a table and a file to write
  --out PATH        where the JSON goes (bench/out/bench.json)

Inputs are made from a seed, the same everywhere, and kept in bench/out/inputs-HASH for the next run; the hash is of the
code that makes them. The memory of programs that do not run on Node is measured where /usr/bin/time is GNU's.
`;

export interface Settings {
  readonly csvRows: readonly number[];
  readonly xlsxRows: readonly number[];
  readonly findings: readonly number[];
  readonly merges: readonly number[];
  readonly workbooks: number;
  readonly rounds: number;
  readonly largeRounds: number;
  readonly only: readonly string[] | undefined;
  readonly limits: readonly string[];
  readonly python: string;
  /** A script that reads a table and checks it, in Python. */
  readonly peer: string | undefined;
  readonly out: string;
}

const SHORT = '1000,10000';
const LONG = '1000,10000,100000';
const LONGEST = '1000,10000,100000,1000000';

/** Undefined where help was asked for. */
export function readArguments(args: readonly string[]): Settings | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      ...{ rows: text, 'xlsx-rows': text, findings: text, merges: text, workbooks: text, only: text },
      rounds: { ...text, default: '5' },
      'large-rounds': { ...text, default: '3' },
      limit: { ...text, multiple: true, default: [] },
      python: { ...text, default: existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3' },
      peer: text,
      out: { ...text, default: 'bench/out/bench.json' },
    },
  });
  if (values.help) return undefined;
  const sizes = (given: string | undefined, full: string) => numbers(given ?? (values.full ? full : SHORT));
  return {
    csvRows: sizes(values.rows, LONGEST),
    xlsxRows: sizes(values['xlsx-rows'], LONG),
    findings: sizes(values.findings, LONGEST),
    merges: sizes(values.merges, LONGEST),
    workbooks: one(values.workbooks ?? (values.full ? '1000' : '200')),
    rounds: one(values.rounds),
    largeRounds: one(values['large-rounds']),
    only: values.only?.split(','),
    limits: values.limit,
    python: values.python,
    peer: values.peer,
    out: values.out,
  };
}

function numbers(text: string): number[] {
  const list = text.split(',').map(Number);
  if (list.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(`"${text}" is no list of whole numbers`);
  }
  return list.toSorted((a, b) => a - b);
}

function one(text: string): number {
  const [number = 0, ...more] = numbers(text);
  if (more.length > 0) throw new Error(`"${text}" is no whole number`);
  return number;
}
