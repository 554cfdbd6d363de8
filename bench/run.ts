/**
 * Times planlint against the least that could read the same bytes, and against what people would use instead. Everything
 * runs as whole processes, in turn, several rounds; medians and ratios are printed as Markdown and written as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Group, groupsOf } from './cases.ts';
import { measureInTurn, type Sample } from './measure.ts';

const HELP = `npm run bench -- [options]

  --rows N,N        rows of the csv tables (1000,10000)
  --xlsx-rows N,N   rows of the workbooks (1000,10000)
  --workbooks N     workbooks in the folder of many (200)
  --rounds N        measured rounds, after one that warms up (5)
  --only ID,ID      groups to run: start real csv ingest xlsx peer many workspace
  --python PATH     the Python of openpyxl and the peer (python3)
  --peer PATH       a Python script to hold against, called with a table and a file to write
  --out PATH        where the JSON goes (bench/out/bench.json)
`;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000,10000' },
    'xlsx-rows': { type: 'string', default: '1000,10000' },
    workbooks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    peer: { type: 'string' },
    out: { type: 'string', default: 'bench/out/bench.json' },
    help: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly rows?: number;
  readonly results: readonly (Sample & { readonly name: string })[];
}

function numbers(text: string): number[] {
  const list = text.split(',').map(Number);
  if (list.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(`"${text}" is no list of whole numbers`);
  }
  return list;
}

function main(): void {
  const [workbooks = 0] = numbers(values.workbooks);
  const [rounds = 0] = numbers(values.rounds);
  const folder = join('bench', 'out');
  mkdirSync(folder, { recursive: true });
  const settings = {
    folder,
    csvRows: numbers(values.rows),
    xlsxRows: numbers(values['xlsx-rows']),
    workbooks,
    python: values.python,
    peer: values.peer,
  };
  const only = values.only?.split(',');
  process.stdout.write(`${TABLE_HEAD.join('\n')}\n`);
  const outcomes: Outcome[] = [];
  for (const make of groupsOf(settings)) {
    const group = make();
    if (only && !only.includes(group.id)) continue;
    const outcome = outcomeOf(group, rounds, folder);
    outcomes.push(outcome);
    process.stdout.write(`${linesOf(outcome).join('\n')}\n`);
  }
  const slopes = ['csv', 'xlsx'].flatMap((id) => slopeOf(outcomes, id));
  process.stdout.write(`\n${[...slopes, machine(rounds)].join('\n')}\n`);
  writeFileSync(values.out, `${JSON.stringify({ machine: machine(rounds), outcomes }, null, 2)}\n`);
}

function outcomeOf({ id, title, commands, rows }: Group, rounds: number, folder: string): Outcome {
  const medians = measureInTurn(commands, rounds, folder);
  const results = [...medians].map(([name, sample]) => ({ name, ...sample }));
  return { id, title, ...(rows === undefined ? {} : { rows }), results };
}

const TABLE_HEAD = [
  '| what | command | wall ms | cpu ms | peak MB | wall ratio | cpu ratio |',
  '|---|---|---:|---:|---:|---:|---:|',
];

function linesOf({ title, results }: Outcome): string[] {
  const [base] = results;
  return results.map(({ name, wallMs, cpuMs, peakMb }) => {
    const ratios = base ? [wallMs / base.wallMs, cpuMs / base.cpuMs].map((ratio) => ratio.toFixed(2)) : [];
    const memory = peakMb === undefined ? '–' : peakMb.toFixed(0);
    return `| ${[title, name, wallMs.toFixed(0), cpuMs.toFixed(0), memory, ...ratios].join(' | ')} |`;
  });
}

/** How the cost grows from the smallest to the largest table: 1 is in step with the rows. */
function slopeOf(outcomes: readonly Outcome[], id: string): string[] {
  const sizes = outcomes.filter((outcome) => outcome.id === id && outcome.rows !== undefined);
  const [first, last] = [sizes[0], sizes.at(-1)];
  const [small, large] = [first?.results[1]?.cpuMs, last?.results[1]?.cpuMs];
  if (!first?.rows || !last?.rows || first.rows === last.rows || !small || !large) return [];
  const slope = Math.log(large / small) / Math.log(last.rows / first.rows);
  return [`Slope of ${id}, ${first.rows} to ${last.rows} rows (log-log, cpu): ${slope.toFixed(2)}`];
}

function machine(rounds: number): string {
  const [processor] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `Medians of ${rounds} rounds, whole processes, in turn. Node ${process.version}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GiB.`;
}

if (values.help) process.stdout.write(HELP);
else main();
