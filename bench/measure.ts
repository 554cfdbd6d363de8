/** One command as a whole process: how long it took, what it cost the processors, how much memory it held. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Command {
  readonly name: string;
  /** The program and its arguments; `node` is the Node that runs the benchmark. */
  readonly line: readonly [string, ...string[]];
}

export interface Sample {
  readonly wallMs: number;
  /** User and system time of the process and what it started, on all processors. */
  readonly cpuMs: number;
  /** Peak of the resident memory; only of programs that run on Node. */
  readonly peakMb: number | undefined;
}

/** `times` of the shell gives the processor time of what it has run, on every POSIX system. */
const TIMED = '"$@" > /dev/null; code=$?; times; exit $code';

/** planlint answers 1 when it has findings, and so does a check written in a few lines. */
const WORST_CODE = 1;

export function measure({ name, line: [program, ...args] }: Command, folder: string): Sample {
  const peak = join(folder, 'peak.txt');
  rmSync(peak, { force: true });
  const isNode = program === 'node';
  const line = isNode ? [process.execPath, '--import', './bench/peak.mjs', ...args] : [program, ...args];
  const started = performance.now();
  const run = spawnSync('sh', ['-c', TIMED, 'sh', ...line], {
    env: { ...process.env, PLANLINT_PEAK: peak, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wallMs = performance.now() - started;
  if (run.status === null || run.status > WORST_CODE) throw new Error(`${name}: ${run.stderr}`);
  const kilobytes = isNode && existsSync(peak) ? Number(readFileSync(peak, 'utf8')) : undefined;
  return { wallMs, cpuMs: cpuOf(run.stdout), peakMb: kilobytes && kilobytes / 1024 };
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

/** The commands in turn, round by round, so that a machine that slows down slows all of them; the first round warms up. */
export function measureInTurn(
  commands: readonly Command[],
  rounds: number,
  folder: string,
): ReadonlyMap<string, Sample> {
  const samples = new Map<string, Sample[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of commands) {
      const sample = measure(command, folder);
      if (round > 0) samples.get(command.name)?.push(sample);
    }
  }
  return new Map([...samples].map(([name, list]) => [name, medianOf(list)]));
}

function medianOf(samples: readonly Sample[]): Sample {
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
