/** Runs every hostile file in a process of its own and writes what came of it into docs/reliability.md. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOMBS, type Bomb } from './bombs.ts';
import { complaint, endOf } from './outcome.ts';
import { writeTable } from './page.ts';
import { bundleProgram, type Ended, runProgram } from './program.ts';

const HANG_SECONDS = 20;
const MIB = 1024 * 1024;

interface Trial {
  readonly bomb: Bomb;
  readonly ended: Ended;
  readonly end: string;
  readonly wrong: 'crash' | 'hang' | 'loss' | undefined;
  readonly complaint: string;
}

async function tryOne(bomb: Bomb, program: string, folder: string): Promise<Trial> {
  const path = join(folder, bomb.file);
  const made = bomb.make();
  writeFileSync(path, made instanceof Uint8Array ? made : '');
  if (!(made instanceof Uint8Array)) truncateSync(path, made.zeros);
  const args = ['validate', bomb.file, '-f', 'json', '--lang', 'en'];
  const ended = await runProgram(program, args, { cwd: folder, seconds: HANG_SECONDS });
  rmSync(path);
  return { bomb, ended, ...judge(bomb, ended) };
}

function judge(bomb: Bomb, { stdout, stderr, code, timedOut }: Ended): Omit<Trial, 'bomb' | 'ended'> {
  if (timedOut) return { end: 'hang', wrong: 'hang', complaint: `${bomb.file}: no end in ${HANG_SECONDS} s` };
  if (code === null || /^ {4}at /mu.test(stderr)) {
    return { end: 'crash', wrong: 'crash', complaint: `${bomb.file}: ${stderr.slice(0, 200)}` };
  }
  const report = JSON.parse(stdout);
  const said = complaint(report, bomb);
  return {
    end: endOf(report, bomb.file),
    wrong: said === undefined ? undefined : 'loss',
    complaint: said ?? '',
  };
}

function row(kind: string, trials: readonly Trial[]): string {
  const count = (wrong: Trial['wrong']): number => trials.filter((trial) => trial.wrong === wrong).length;
  const peak = Math.max(...trials.map(({ ended }) => ended.peak)) / MIB;
  const read = trials.filter(({ end }) => end === 'read').length;
  const cells = [
    kind,
    trials.length,
    trials.length - read,
    read,
    count('crash'),
    count('hang'),
    count('loss'),
  ];
  return `| ${[...cells, `${Math.ceil(peak)} MB`].join(' | ')} |`;
}

function tableOf(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.map(({ bomb }) => bomb.kind))];
  const details = trials.map(
    ({ bomb, end, ended }) =>
      `| ${bomb.kind} | ${bomb.name} | \`${end}\` | ${Math.ceil(ended.peak / MIB)} MB |`,
  );
  return [
    '| class | inputs | refused, with the reason | read for what they are | crashes | hangs | silent losses | highest memory |',
    '|---|---|---|---|---|---|---|---|',
    ...kinds.map((kind) =>
      row(
        kind,
        trials.filter(({ bomb }) => bomb.kind === kind),
      ),
    ),
    row('all', trials),
    '',
    '<details><summary>Each of them: 逐項結果</summary>',
    '',
    '| class | input | ends as | memory |',
    '|---|---|---|---|',
    ...details,
    '',
    '</details>',
  ].join('\n');
}

/** Tries them all; whether each ended as it must. */
export async function tryBombs(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-reliability-'));
  const trials: Trial[] = [];
  try {
    const program = await bundleProgram(join(folder, 'program'));
    for (const bomb of BOMBS) {
      const trial = await tryOne(bomb, program, folder);
      trials.push(trial);
      process.stdout.write(
        `${bomb.file}: ${trial.end} ${Math.ceil(trial.ended.peak / MIB)} MB ${trial.complaint}\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeTable('bombs', tableOf(trials));
  return trials.every(({ wrong }) => wrong === undefined);
}
