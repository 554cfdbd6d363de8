/**
 * What planlint makes of every file of a folder, whatever they are: each is read by itself, in a process of its own, with
 * its time and its memory. Strangers' files have no answer key, so that a class of them says how they ended, not whether
 * what was read is right.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { bundleProgram, type Ended, runProgram } from './program.ts';

const MIB = 1024 * 1024;

/** `doubted`: rows, and a word about something that may not be as it was meant. `silent`: neither rows nor a word. */
export type End = 'read' | 'doubted' | 'refused' | 'silent' | 'crash' | 'hang' | 'memory';

/** The ends no file may come to. */
export const FAILURES: readonly End[] = ['silent', 'crash', 'hang', 'memory'];

export interface Trial {
  /** Relative to the folder. */
  readonly file: string;
  /** The folder it lies in below the one that was named; of a file in that one, its ending. */
  readonly class: string;
  readonly end: End;
  /** Cells that were read. */
  readonly cells: number;
  readonly seconds: number;
  /** Highest memory, in MiB. */
  readonly memory: number;
  /** The lines on standard error. */
  readonly said: readonly string[];
}

export interface Bounds {
  readonly seconds: number;
  /** MiB. */
  readonly memory: number;
}

/** How a run ended, told from outside: exit code, rows, words. */
export function endOf({ code, stdout, stderr, timedOut, peak }: Ended, bounds: Bounds): End {
  if (timedOut) return 'hang';
  // The fault of a thread is caught and told as an internal one.
  if (code === null || code > 2 || /^ {4}at /mu.test(stderr) || /please report it/u.test(stderr))
    return 'crash';
  if (peak / MIB > bounds.memory) return 'memory';
  const isTold = stderr.trim() !== '';
  if (code !== 0) return isTold ? 'refused' : 'silent';
  if (isTold) return 'doubted';
  return cellsOf(stdout) === 0 ? 'silent' : 'read';
}

/** Rows of the table of cells but its header; a cell over several lines counts once, a quote being doubled inside. */
function cellsOf(stdout: string): number {
  let quoted = false;
  let rows = 0;
  for (const character of stdout) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) rows += 1;
  }
  return Math.max(rows - 1, 0);
}

/** All files below the folder but hidden ones, in order of their names; links are not followed. */
export function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return filesIn(folder, path);
      return entry.isFile() ? [path] : [];
    });
}

function classOf(file: string): string {
  const [first = '', ...rest] = file.split(/[\\/]/u);
  return rest.length > 0 ? first : extname(first).slice(1).toLowerCase() || 'no ending';
}

/** Tries each file of the folder, one after the other; `tell` hears of each. */
export async function tryFolder(
  folder: string,
  bounds: Bounds,
  tell: (trial: Trial) => void,
): Promise<readonly Trial[]> {
  const work = mkdtempSync(join(tmpdir(), 'planlint-folder-'));
  try {
    const program = await bundleProgram(join(work, 'program'));
    const trials: Trial[] = [];
    for (const file of filesIn(folder)) {
      const args = ['ingest', resolve(folder, file), '-f', 'cells', '--lang', 'en'];
      const ended = await runProgram(program, args, { cwd: work, seconds: bounds.seconds });
      const trial: Trial = {
        file,
        class: classOf(file),
        end: endOf(ended, bounds),
        cells: cellsOf(ended.stdout),
        seconds: Math.round(ended.seconds * 100) / 100,
        memory: Math.ceil(ended.peak / MIB),
        said: ended.stderr.split('\n').filter((line) => line.trim() !== ''),
      };
      trials.push(trial);
      tell(trial);
    }
    return trials;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function row(name: string, trials: readonly Trial[]): string {
  const count = (...ends: End[]): number => trials.filter(({ end }) => ends.includes(end)).length;
  const highest = (of: (trial: Trial) => number): number =>
    Math.max(0, ...trials.map(of).filter((number) => !Number.isNaN(number)));
  const cells = [
    name,
    trials.length,
    count('read'),
    count('doubted'),
    count('refused'),
    ...FAILURES.map((end) => count(end)),
    `${highest(({ seconds }) => seconds).toFixed(1)} s`,
    `${highest(({ memory }) => memory)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The trials, class by class, as a table in Markdown. */
export function folderTable(trials: readonly Trial[], { seconds, memory }: Bounds): string {
  const classes = [...new Set(trials.map((trial) => trial.class))].sort();
  const columns = [
    'class',
    'files',
    'read',
    'read, with a doubt told',
    'refused, with the reason',
    'neither rows nor a word',
    'crashes',
    `no end in ${seconds} s`,
    `above ${memory} MB`,
    'slowest',
    'highest memory',
  ];
  return [
    `| ${columns.join(' | ')} |`,
    `|---${'|--:'.repeat(columns.length - 1)}|`,
    ...classes.map((name) =>
      row(
        name,
        trials.filter((trial) => trial.class === name),
      ),
    ),
    ...(classes.length > 1 ? [row('all', trials)] : []),
  ].join('\n');
}
