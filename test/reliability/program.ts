/** The program bundled from the sources as they are, so that a measurement is never of an old build. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const BANNER =
  "import { createRequire as planlintRequire } from 'node:module'; const require = planlintRequire(import.meta.url);";

/** Writes the program into the folder; returns the path of its entry. */
export async function bundleProgram(folder: string): Promise<string> {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
    banner: { js: BANNER },
  });
  return join(folder, 'main.mjs');
}

export interface Ended {
  /** null when it was stopped or died of a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** Highest resident memory of the process, in bytes; NaN when it did not live to say. */
  readonly peak: number;
  readonly timedOut: boolean;
}

const PEAK = resolve('test/reliability/peak.mjs');

/** Runs the program to its end, or for so many seconds. */
export async function runProgram(
  entry: string,
  args: readonly string[],
  { cwd, seconds, stdin }: { readonly cwd: string; readonly seconds: number; readonly stdin?: string },
): Promise<Ended> {
  const peakFile = join(cwd, `.peak-${process.pid}`);
  rmSync(peakFile, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, entry, ...args], {
    cwd,
    env: { ...process.env, PLANLINT_PEAK: peakFile, NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  child.stdin.on('error', () => undefined).end(stdin ?? '');
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  return { code, ...said, seconds: (performance.now() - started) / 1000, peak: peakOf(peakFile), timedOut };
}

function peakOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) * 1024;
  } catch {
    return Number.NaN;
  } finally {
    rmSync(file, { force: true });
  }
}
