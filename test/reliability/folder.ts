/**
 * What planlint makes of every file of a folder, whatever they are, in processes of its own with their time and memory.
 * Strangers' files have no answer key, so that a class of them says how they ended, not whether what was read is right.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
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
  /** Highest memory of the process, in MiB. */
  readonly memory: number;
  /** How many files the process read; seconds and memory are those of all of them. */
  readonly together: number;
  /** The lines on standard error. */
  readonly said: readonly string[];
}

export interface Bounds {
  readonly seconds: number;
  /** MiB. */
  readonly memory: number;
  /** How many files one process may read, to save time; those of a process that ended badly are tried again one by one. */
  readonly together: number;
}

/** How a run ended, told from outside: exit code, rows, words. */
export function endOf(
  { code, stdout, stderr, timedOut, peak }: Ended,
  bounds: Omit<Bounds, 'together'>,
): End {
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

/** Rows of the table of cells, by file. */
function cellsByFile(stdout: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const rows: readonly string[][] = parse(stdout, { bom: true, from: 2, relax_column_count: true });
  for (const [file = ''] of rows) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}

function cellsOf(stdout: string): number {
  return [...cellsByFile(stdout).values()].reduce((sum, count) => sum + count, 0);
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

interface World {
  readonly folder: string;
  readonly work: string;
  readonly program: string;
  readonly bounds: Bounds;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

async function runOn(files: readonly string[], { folder, work, program, bounds }: World): Promise<Ended> {
  const paths = files.map((file) => resolve(folder, file));
  const args = ['ingest', ...paths, '-f', 'cells', '--lang', 'en', '--jobs', '1'];
  return runProgram(program, args, { cwd: work, seconds: bounds.seconds * files.length });
}

function trialOf(
  file: string,
  ended: Ended,
  own: Omit<Trial, 'file' | 'class' | 'seconds' | 'memory'>,
): Trial {
  const seconds = Math.round(ended.seconds * 100) / 100;
  return { file, class: classOf(file), seconds, memory: Math.ceil(ended.peak / MIB), ...own };
}

async function tryOne(file: string, world: World): Promise<Trial> {
  const ended = await runOn([file], world);
  const end = endOf(ended, world.bounds);
  const cells = end === 'hang' || end === 'crash' ? 0 : cellsOf(ended.stdout);
  return trialOf(file, ended, { end, cells, said: linesOf(ended.stderr), together: 1 });
}

/** The files in one process; undefined when it ended badly, or when one of them has neither cells nor a word. */
async function tryTogether(files: readonly string[], world: World): Promise<Trial[] | undefined> {
  const ended = await runOn(files, world);
  const whole = endOf(ended, world.bounds);
  if (whole !== 'read' && whole !== 'doubted' && whole !== 'refused') return undefined;
  const counts = cellsByFile(ended.stdout);
  const said = linesOf(ended.stderr);
  const trials = files.map((file) => {
    const path = relative(world.work, resolve(world.folder, file));
    const own = said.filter((line) => line.startsWith(`planlint: ${path}: `));
    const cells = counts.get(path) ?? 0;
    const end: End =
      cells === 0 ? (own.length > 0 ? 'refused' : 'silent') : own.length > 0 ? 'doubted' : 'read';
    return trialOf(file, ended, { end, cells, said: own, together: files.length });
  });
  return trials.some(({ end }) => end === 'silent') ? undefined : trials;
}

/** Tries each file of the folder; `tell` hears of each. */
export async function tryFolder(
  folder: string,
  bounds: Bounds,
  tell: (trial: Trial) => void,
): Promise<readonly Trial[]> {
  const work = mkdtempSync(join(tmpdir(), 'planlint-folder-'));
  try {
    const world = { folder, work, bounds, program: await bundleProgram(join(work, 'program')) };
    const trials: Trial[] = [];
    const files = filesIn(folder);
    for (let at = 0; at < files.length; at += bounds.together) {
      const some = files.slice(at, at + bounds.together);
      const together = some.length > 1 ? await tryTogether(some, world) : undefined;
      for (const [index, file] of some.entries()) {
        const trial = together?.[index] ?? (await tryOne(file, world));
        trials.push(trial);
        tell(trial);
      }
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
    `${highest(({ seconds, together }) => seconds / together).toFixed(1)} s`,
    `${highest(({ memory }) => memory)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The trials, class by class, as a table in Markdown. */
export function folderTable(trials: readonly Trial[], { seconds, memory }: Omit<Bounds, 'together'>): string {
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
