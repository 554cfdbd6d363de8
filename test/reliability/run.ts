/**
 * `npm run reliability`: the hostile files of our own making, into docs/reliability.md.
 * `npm run reliability -- --folder DIR [--together N] [--seconds N] [--memory MB] [--list FILE] [--write NAME]`: every file
 * of a folder of yours, the table to standard output. `--together` has one process read so many of them. `--list` writes a
 * line of JSON for each file as it is done; `--write` puts the table between `<!-- NAME -->` and `<!-- /NAME -->` of the page.
 * `npm run reliability -- --kill [--seed N] [--trials N]`: the program ended at random moments, into the page too.
 * Ends with 1 when one ended as none may.
 */
import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tryBombs } from './bomb-table.ts';
import { FAILURES, folderTable, type Trial, tryFolder } from './folder.ts';
import { tryKills } from './kill-table.ts';
import { writeTable } from './page.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    memory: { type: 'string', default: '1024' },
    together: { type: 'string', default: '1' },
    list: { type: 'string' },
    write: { type: 'string' },
    kill: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    trials: { type: 'string', default: '180' },
  },
});

function amount(name: 'seconds' | 'memory' | 'together' | 'seed' | 'trials'): number {
  const number = Number(values[name]);
  if (!(number > 0)) throw new Error(`--${name} takes a number above 0, not ${values[name]}`);
  return number;
}

async function runFolder(folder: string): Promise<boolean> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${folder}: no such folder`);
  const bounds = {
    seconds: amount('seconds'),
    memory: amount('memory'),
    together: Math.ceil(amount('together')),
  };
  const { list, write } = values;
  if (list !== undefined) writeFileSync(list, '');
  const isFailure = ({ end }: Trial): boolean => FAILURES.includes(end);
  let done = 0;
  const trials = await tryFolder(folder, bounds, (trial) => {
    done += 1;
    if (list !== undefined) appendFileSync(list, `${JSON.stringify(trial)}\n`);
    if (isFailure(trial)) process.stderr.write(`${trial.end}: ${trial.file}\n  ${trial.said.join('\n  ')}\n`);
    if (done % 100 === 0) process.stderr.write(`${done} files\n`);
  });
  const table = folderTable(trials, bounds);
  process.stdout.write(`${table}\n`);
  if (write !== undefined) writeTable(write, table);
  return trials.length > 0 && !trials.some(isFailure);
}

async function run(): Promise<boolean> {
  if (values.kill) return tryKills(amount('seed'), amount('trials'));
  return values.folder === undefined ? tryBombs() : runFolder(values.folder);
}

const isFine = await run().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  return false;
});
process.exitCode = isFine ? 0 : 1;
