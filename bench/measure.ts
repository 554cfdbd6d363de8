/** One command as a whole process: how long it took, what it cost the processors, how much memory it held. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Command {
  readonly name: string;
  /** The program and its arguments; `node` is the Node that runs the benchmark. */
  readonly line: readonly [string, ...string[]];
  /** The file it writes. */
  readonly output?: string;
}

export interface Sample {
  readonly wallMs: number;
  /** User and system time of the process and what it started, on all processors. */
  readonly cpuMs: number;
  /** Peak of the resident memory; of programs that do not run on Node only where GNU time is there. */
  readonly peakMb: number | undefined;
  /** What the program said when it did not do the job. */
  readonly refusal?: string;
}

/** `times` of the shell gives the processor time of what it has run, on every POSIX system. */
const TIMED = '"$@" > /dev/null; code=$?; times; exit $code';

/** planlint answers 1 when it has findings, and so does a check written in a few lines. */
const WORST_CODE = 1;

const TIME = '/usr/bin/time';
const hasGnuTime = spawnSync(TIME, ['-f', '%M', 'true'], { stdio: 'ignore' }).status === 0;

export function measure({ name, line: [program, ...args] }: Command, folder: string): Sample {
  const peak = join(folder, 'peak.txt');
  rmSync(peak, { force: true });
  const isNode = program === 'node';
  // Without GNU time the process itself tells its peak, for which it loads a few lines more.
  const own = isNode
    ? [process.execPath, ...(hasGnuTime ? [] : ['--import', './bench/peak.mjs'])]
    : [program];
  const line = [...(hasGnuTime ? [TIME, '-f', '%M', '-o', peak] : []), ...own, ...args];
  const started = performance.now();
  const run = spawnSync('sh', ['-c', TIMED, 'sh', ...line], {
    env: { ...process.env, PLANLINT_PEAK: peak, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wallMs = performance.now() - started;
  const sample = { wallMs, cpuMs: cpuOf(run.stdout), peakMb: peakOf(peak) };
  if (run.status !== null && run.status <= WORST_CODE) return sample;
  return { ...sample, refusal: run.stderr.trim() || `${name} ended with ${run.status ?? run.signal}` };
}

/** GNU time writes a line above the figure when the program ended with anything but 0. */
function peakOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const kilobytes = Number(readFileSync(path, 'utf8').trim().split('\n').at(-1));
  return Number.isNaN(kilobytes) ? undefined : kilobytes / 1024;
}

/** The second line of `times`: `0m0.412s 0m0.031s`, user and system time of the children. */
function cpuOf(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? '';
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/gu)];
  if (parts.length !== 2) throw new Error(`"times" of the shell is not understood: ${times}`);
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** So many rounds that count, and whether one that warms up goes before. */
export interface Rounds {
  readonly measured: number;
  readonly warmUp: boolean;
}

/** The commands in turn, round by round, so that a machine that slows down slows all of them. What was refused once is not asked again. */
export function measureInTurn(
  commands: readonly Command[],
  { measured, warmUp }: Rounds,
  folder: string,
): ReadonlyMap<string, Sample> {
  const samples = new Map<string, Sample[]>(commands.map(({ name }) => [name, []]));
  for (let round = warmUp ? 0 : 1; round <= measured; round++) {
    for (const command of commands) {
      const own = samples.get(command.name) ?? [];
      if (own.some(({ refusal }) => refusal !== undefined)) continue;
      const sample = measure(command, folder);
      if (round > 0 || sample.refusal !== undefined) own.push(sample);
    }
  }
  return new Map([...samples].map(([name, list]) => [name, medianOf(list)]));
}

function medianOf(samples: readonly Sample[]): Sample {
  const refused = samples.find(({ refusal }) => refusal !== undefined);
  if (refused) return refused;
  const peaks = samples.flatMap(({ peakMb }) => peakMb ?? []);
  return {
    wallMs: median(samples.map(({ wallMs }) => wallMs)),
    cpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
    peakMb: peaks.length > 0 ? median(peaks) : undefined,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
