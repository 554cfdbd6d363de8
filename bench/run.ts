/**
 * Times planlint against the least that could read the same bytes, side by side in turn, and prints medians and
 * ratios as a Markdown table. `npm run bench -- [rows ...]`, by default 1000 and 10000.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { strategyRows, toCsv, toXlsx } from './tables.ts';

const OUT = join('bench', 'out');
const ROUNDS = 5;
const PEAK = join(OUT, 'peak.txt');

interface Command {
  readonly name: string;
  readonly args: readonly string[];
}

interface Sample {
  readonly ms: number;
  readonly mb: number;
}

function measure(command: Command): Sample {
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--import', './bench/peak.mjs', ...command.args], {
    env: { ...process.env, PLANLINT_PEAK: PEAK, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const ms = performance.now() - started;
  // planlint answers 1 when it has findings; anything above is a failed run and no measurement.
  if (run.status === null || run.status > 1) throw new Error(`${command.name}: ${run.stderr}`);
  return { ms, mb: Number(readFileSync(PEAK, 'utf8')) / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs the commands in turn, so that a machine that slows down slows all of them. */
function compare(commands: readonly Command[]): Map<string, Sample> {
  const samples = new Map<string, Sample[]>(commands.map((command) => [command.name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const command of commands) {
      const sample = measure(command);
      if (round > 0) samples.get(command.name)?.push(sample);
    }
  }
  return new Map(
    [...samples].map(([name, list]) => [
      name,
      { ms: median(list.map((one) => one.ms)), mb: median(list.map((one) => one.mb)) },
    ]),
  );
}

function inputs(rows: number): { csv: string; xlsx: string } {
  const table = strategyRows(rows);
  const [csv, xlsx] = [join(OUT, `strategy-${rows}.csv`), join(OUT, `strategy-${rows}.xlsx`)];
  writeFileSync(csv, toCsv(table));
  writeFileSync(xlsx, toXlsx(table));
  return { csv, xlsx };
}

function planlint(file: string): Command {
  const out = join(OUT, 'report.json');
  return { name: 'planlint validate', args: ['bin/planlint.js', 'validate', file, '-f', `json=${out}`] };
}

function report(title: string, bare: Command, file: string): string {
  const ours = planlint(file);
  const medians = compare([bare, ours]);
  const [base, own] = [medians.get(bare.name), medians.get(ours.name)];
  if (!base || !own) return '';
  const cells = [title, base.ms.toFixed(0), base.mb.toFixed(0), own.ms.toFixed(0), own.mb.toFixed(0)];
  return `| ${[...cells, (own.ms / base.ms).toFixed(2), (own.mb / base.mb).toFixed(2)].join(' | ')} |`;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((rows) => rows > 0);
const sizes = given.length > 0 ? given : [1000, 10_000];
const lines = [
  '| input | bare ms | bare MB | planlint ms | planlint MB | time ratio | memory ratio |',
  '|---|---|---|---|---|---|---|',
];
for (const rows of sizes) {
  const { csv, xlsx } = inputs(rows);
  lines.push(report(`csv, ${rows} rows`, { name: 'csv-parse', args: ['bench/bare-csv.mjs', csv] }, csv));
  lines.push(report(`xlsx, ${rows} rows`, { name: 'SheetJS', args: ['bench/bare-sheetjs.mjs', xlsx] }, xlsx));
}
process.stdout.write(`${lines.join('\n')}\n\nMedians of ${ROUNDS} rounds, whole processes, in turn.\n`);
