/**
 * Times planlint against the least that could read the same bytes, and against what people would use instead. Everything
 * runs as whole processes, in turn, several rounds; medians and ratios are printed as Markdown and written as JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { HELP, readArguments, type Settings } from './arguments.ts';
import { casesOf } from './cases.ts';
import { growthOf, growthTable, type Outcome, outcomeOf, remarksOf, rowsOf, TABLE_HEAD } from './outcome.ts';

function main(settings: Settings): void {
  const folder = join('bench', 'out');
  mkdirSync(folder, { recursive: true });
  const cases = casesOf(settings, folder);
  refuseUnknown(settings, new Set(cases.map(({ id }) => id)));
  say(...TABLE_HEAD);
  const outcomes: Outcome[] = [];
  for (const { id, make } of cases) {
    if (settings.only && !settings.only.includes(id)) continue;
    const group = make();
    const rounds = group.large
      ? { measured: settings.largeRounds, warmUp: false }
      : { measured: settings.rounds, warmUp: true };
    const outcome = outcomeOf(id, group, rounds, folder);
    outcomes.push(outcome);
    say(...rowsOf(outcome));
  }
  const growth = growthOf(outcomes);
  say('', ...growthTable(growth), ...remarksOf(outcomes), '', machine(settings));
  writeFileSync(
    settings.out,
    `${JSON.stringify({ machine: machine(settings), outcomes, growth }, null, 2)}\n`,
  );
  if (outcomes.some(({ sameOutput }) => sameOutput?.same === false)) process.exitCode = 1;
}

function refuseUnknown({ only }: Settings, ids: ReadonlySet<string>): void {
  const unknown = only?.filter((id) => !ids.has(id)) ?? [];
  if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}; there are ${[...ids].join(' ')}`);
}

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function machine({ rounds, largeRounds }: Settings): string {
  const [processor] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `Medians of ${rounds} rounds (${largeRounds} of large ones), whole processes, in turn. Node ${process.version}, ${cpus().length} × ${processor?.model.trim()}, ${memory} GiB.`;
}

const settings = readArguments(process.argv.slice(2));
if (settings) main(settings);
else process.stdout.write(HELP);
