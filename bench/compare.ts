/**
 * Holds two commits against each other: both are built in folders of their own and measured in turn on the same files.
 * Ends with 1 when the second needs more than the threshold allows. By hand and in review, never in a test suite.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { csvOf, inputFolder, xlsxOf } from './inputs.ts';
import { type Command, measureInTurn } from './measure.ts';

const HELP = `npm run bench:compare -- BASE [HEAD] [options]

  BASE, HEAD        two commits; HEAD is the last one if it is left out
  --rows N          rows of the tables (10000)
  --rounds N        measured rounds (5)
  --threshold X     how many times the base's processor time is too much (1.1)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    threshold: { type: 'string', default: '1.1' },
    help: { type: 'boolean', default: false },
  },
});

const FOLDER = join('bench', 'out');

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

/** The built program of a commit, in a work tree that stays for the next comparison. */
function builtAt(commit: string): string {
  const id = git('rev-parse', '--short', `${commit}^{commit}`);
  const tree = resolve(FOLDER, 'commits', id);
  if (!existsSync(join(tree, 'bin'))) {
    git('worktree', 'add', '--detach', '--force', tree, id);
    cpSync('node_modules', join(tree, 'node_modules'), { recursive: true });
  }
  if (!existsSync(join(tree, 'dist'))) execFileSync('npm', ['run', '--silent', 'build'], { cwd: tree });
  return join(tree, 'bin', 'planlint.js');
}

function main(base: string, head: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const [rows, rounds, threshold] = [values.rows, values.rounds, values.threshold].map(Number);
  if (!rows || !rounds || !threshold) throw new Error('--rows, --rounds and --threshold are numbers above 0');
  const programs = { [base]: builtAt(base), [head]: builtAt(head) };
  process.stdout.write(
    `| what | ${base} cpu ms | ${head} cpu ms | ratio | peak ratio |\n|---|---:|---:|---:|---:|\n`,
  );
  const inputs = inputFolder(FOLDER);
  let worst = 0;
  for (const path of [csvOf(inputs, 'strategy', rows), xlsxOf(inputs, 'strategy', rows)]) {
    const commands = Object.entries(programs).map(([name, program]): Command => {
      const out = `json=${join(FOLDER, 'report.json')}`;
      return { name, line: ['node', program, 'validate', path, '-f', out, '--quiet'] };
    });
    const medians = measureInTurn(commands, { measured: rounds, warmUp: true }, FOLDER);
    const [before, after] = [medians.get(base), medians.get(head)];
    if (!before || !after) continue;
    const refusal = before.refusal ?? after.refusal;
    if (refusal !== undefined) throw new Error(refusal);
    const ratio = after.cpuMs / before.cpuMs;
    const peak = (after.peakMb ?? Number.NaN) / (before.peakMb ?? Number.NaN);
    worst = Math.max(worst, ratio);
    const cells = [path, before.cpuMs.toFixed(0), after.cpuMs.toFixed(0), ratio.toFixed(2), peak.toFixed(2)];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
  if (worst > threshold) {
    process.stderr.write(
      `${head} needs ${worst.toFixed(2)} times what ${base} does; ${threshold} is allowed.\n`,
    );
    process.exitCode = 1;
  }
}

const [base, head = 'HEAD'] = positionals;
if (values.help || base === undefined || positionals.length > 2) {
  process.stdout.write(HELP);
  if (!values.help) process.exitCode = 2;
} else main(base, head);
