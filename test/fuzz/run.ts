/**
 * `npm run fuzz -- [--seed N] [--seconds N] [--only NAME] [--path PATH] [--write]`: tries every property again and again
 * until the time is up. What fails is shown as its smallest case, with the seed and the path that bring it back.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { writeTable } from '../reliability/page.ts';
import { programProperty } from './program.ts';
import { PROPERTIES, patience } from './properties.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    path: { type: 'string' },
    // Writes what was tried into the page on reliability.
    write: { type: 'boolean', default: false },
  },
});

/** What is promised of any file. */
patience.milliseconds = 20_000;

const BATCH = 160;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const started = performance.now();
const until = started + Number(values.seconds) * 1000;
const tried = new Map<string, number>();
const failures = new Map<string, string>();
let seed = Number(values.seed);
say(`seed ${seed}, ${values.seconds} seconds`);
const program = await programProperty();
const properties = [...PROPERTIES, program.property].filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
while (performance.now() < until && (values.path === undefined || tried.size === 0)) {
  for (const { name, weight, make } of properties) {
    if (performance.now() >= until) break;
    const numRuns = Math.ceil(BATCH / weight);
    const replay = values.path === undefined ? {} : { path: values.path };
    const result = await fc.check(await make(), {
      seed,
      numRuns,
      // Making a case smaller may take longer than finding it.
      interruptAfterTimeLimit: 60_000,
      ...replay,
    });
    tried.set(name, (tried.get(name) ?? 0) + result.numRuns);
    if (!result.failed) continue;
    const why = String(
      result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance,
    );
    const key = why.split('\n').slice(0, 3).join('\n');
    if (failures.has(key)) continue;
    failures.set(key, name);
    say(
      `\nFAILED ${name}\n  again: npm run fuzz -- --seed ${result.seed} --only "${name}" --path ${result.counterexamplePath}`,
    );
    say(
      `  case: ${JSON.stringify(result.counterexample, (field, value) => (field === 'bytes' ? undefined : value))}`,
    );
    say(`  ${why.split('\n').slice(0, 8).join('\n  ')}`);
  }
  seed += 1;
}
program.done();
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
say(`\n${program.outcome()}`);
say(`\n${[...tried].map(([name, runs]) => `${name}: ${runs}`).join('\n')}`);
say(
  `failures ${failures.size}, slowest case ${Math.round(patience.slowest)} ms, peak memory ${peak} MiB, ${Math.round((performance.now() - started) / 1000)} seconds`,
);

function tableOf(): string {
  const failed = [...failures.values()];
  const rows = [...tried].map(
    ([name, cases]) => `| ${name} | ${cases} | ${failed.filter((one) => one === name).length} |`,
  );
  return [
    `\`npm run fuzz -- --seed ${values.seed} --seconds ${values.seconds}\`: ${program.outcome()}.`,
    '',
    '| property | cases | failures |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

if (values.write) writeTable('fuzz', tableOf());
process.exitCode = failures.size > 0 ? 1 : 0;
