/**
 * The program ended at moments that nobody chose: somewhere in its run, or somewhere after its first file was begun. What is
 * killed and when is drawn from a seed; where exactly that falls is the machine's affair, which is the point.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { random } from '../../bench/tables.ts';
import {
  AS_OF,
  COMMANDS,
  contentsOf,
  putInputs,
  putOld,
  temporariesIn,
  type WritingCommand,
} from '../cli/writing.ts';

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
export type Signal = (typeof SIGNALS)[number];
const EXIT_CODES: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

export interface Kill {
  readonly command: WritingCommand;
  readonly signal: Signal;
  /** Whether the clock starts with the program or with the first file it begins. */
  readonly from: 'start' | 'writing';
  /** Share of the time that takes, from 0 to 1.1. */
  readonly share: number;
}

export interface KillTrial extends Kill {
  /** Where it fell: no file was new yet, all were, or some. */
  readonly fell: 'before' | 'amid' | 'after';
  /** A temporary file stayed; only SIGKILL may leave one. */
  readonly left: number;
  /** What is wrong; empty when all is as promised. */
  readonly faults: readonly string[];
}

/** The same kills for the same seed. Each command and signal comes equally often. */
export function drawKills(seed: number, count: number): Kill[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, at) => {
    const command = COMMANDS[at % COMMANDS.length] ?? COMMANDS[0];
    const signal = SIGNALS[Math.floor(at / COMMANDS.length) % SIGNALS.length] ?? 'SIGKILL';
    if (command === undefined) throw new Error('no command writes');
    return { command, signal, from: next() < 0.3 ? 'start' : 'writing', share: next() * 1.1 };
  });
}

interface Whole {
  readonly exitCode: number | null;
  readonly contents: readonly (string | undefined)[];
  /** Milliseconds from the start, and from the first file begun, to the end. */
  readonly took: { readonly start: number; readonly writing: number };
}

interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface Yard {
  readonly tryOne: (kill: Kill) => Promise<KillTrial>;
  readonly remove: () => Promise<void>;
}

/** A folder to try kills in. `main` is the program's bundled file. */
export async function openYard(main: string): Promise<Yard> {
  const cwd = await mkdtemp(join(tmpdir(), 'planlint-kills-'));
  await putInputs(cwd);
  const whole = new Map<string, Whole>();
  return {
    tryOne: async (kill) => {
      const { command } = kill;
      const known = whole.get(command.name) ?? (await wholeRun(main, cwd, command));
      whole.set(command.name, known);
      return tryOne(main, cwd, kill, known);
    },
    remove: () => rm(cwd, { recursive: true, force: true }),
  };
}

async function wholeRun(main: string, cwd: string, command: WritingCommand): Promise<Whole> {
  await putOld(cwd, command);
  let begun = 0;
  const started = performance.now();
  const child = start(main, cwd, command);
  const stop = onFirstFile(cwd, command, () => {
    begun = performance.now();
  });
  const { exitCode } = await endOf(child);
  stop();
  const ended = performance.now();
  const took = { start: ended - started, writing: begun === 0 ? 1 : ended - begun };
  return { exitCode, contents: await contentsOf(cwd, command), took };
}

async function tryOne(main: string, cwd: string, kill: Kill, whole: Whole): Promise<KillTrial> {
  const { command, signal, from, share } = kill;
  const old = await putOld(cwd, command);
  const child = start(main, cwd, command);
  const delay = share * whole.took[from];
  const timers: NodeJS.Timeout[] = [];
  const strike = () => timers.push(setTimeout(() => child.kill(signal), delay));
  const stop = from === 'writing' ? onFirstFile(cwd, command, strike) : () => undefined;
  if (from === 'start') strike();
  const ended = await endOf(child);
  stop();
  for (const timer of timers) clearTimeout(timer);
  const contents = await contentsOf(cwd, command);
  const fresh = contents.filter((content, at) => content === whole.contents[at]).length;
  const left = await temporariesIn(cwd);
  const faults = faultsOf({ ended, contents, fresh, left }, old, kill, whole);
  faults.push(...(await clearedByNext(main, cwd, command, left)));
  const fell = fresh === 0 ? 'before' : fresh === contents.length ? 'after' : 'amid';
  return { ...kill, fell, left: left.length, faults };
}

interface Outcome {
  readonly ended: Ended;
  readonly contents: readonly (string | undefined)[];
  readonly fresh: number;
  readonly left: readonly string[];
}

function faultsOf(
  { ended, contents, fresh, left }: Outcome,
  old: string,
  { signal, command }: Kill,
  whole: Whole,
): string[] {
  const faults: string[] = [];
  for (const [at, content] of contents.entries())
    if (content !== old && content !== whole.contents[at])
      faults.push(`${command.files[at]} is neither old nor new`);
  if (/^ {4}at /mu.test(ended.stderr)) faults.push(`a stack trace: ${ended.stderr}`);
  const isWhole = ended.exitCode === whole.exitCode && fresh === contents.length;
  const isStopped = ended.exitCode !== null && ended.exitCode === EXIT_CODES[signal];
  // Before the program listens and after it has said its last, the system ends it; a shell sees the same code.
  const isAtRest = (fresh === 0 || fresh === contents.length) && left.length === 0;
  const isEnded = ended.signal === signal && (signal === 'SIGKILL' || isAtRest);
  if (!isWhole && !isStopped && !isEnded)
    faults.push(`ended with ${ended.exitCode ?? ended.signal}, ${fresh} of ${contents.length} files new`);
  if (isStopped && !ended.stderr.includes('no partial file is left behind'))
    faults.push(`said ${JSON.stringify(ended.stderr)}`);
  if (signal !== 'SIGKILL' && left.length > 0) faults.push(`left ${left.join(', ')}`);
  return faults;
}

/** What SIGKILL left is taken away by the next run that writes there, once it has lain for a while. */
async function clearedByNext(
  main: string,
  cwd: string,
  command: WritingCommand,
  left: readonly string[],
): Promise<string[]> {
  if (left.length === 0) return [];
  for (const file of left) await utimes(join(cwd, file), 0, 0);
  await endOf(start(main, cwd, command));
  const still = await temporariesIn(cwd);
  for (const file of still) await rm(join(cwd, file));
  return still.map((file) => `${file} is not cleared by the next run`);
}

function start(main: string, cwd: string, { args }: WritingCommand): ChildProcess {
  return spawn(process.execPath, [main, ...args, ...AS_OF], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((done) => {
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('close', (exitCode, signal) => done({ exitCode, signal, stderr }));
  });
}

/** Calls back once, when a temporary file turns up beside one of the outputs; the function returned ends the watch. */
function onFirstFile(cwd: string, { files }: WritingCommand, callBack: () => void): () => void {
  let isSeen = false;
  const watchers = [...new Set(files.map((file) => dirname(join(cwd, file))))].map((folder) =>
    watch(folder, (_event, name) => {
      if (isSeen || !name?.endsWith('.tmp')) return;
      isSeen = true;
      callBack();
    }),
  );
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
