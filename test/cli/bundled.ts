/** The program as it is published, bundled afresh, for what only a process of its own shows. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ran } from './scenario.ts';

export interface Program {
  /** Runs it to its end. `preload`: modules loaded before it, in its threads too; `flags`: what Node is told. */
  readonly run: (
    cwd: string,
    args: readonly string[],
    world?: {
      readonly stdin?: string;
      readonly preload?: readonly string[];
      readonly flags?: readonly string[];
      readonly env?: NodeJS.ProcessEnv;
    },
  ) => Promise<Ran & { readonly signal: NodeJS.Signals | null }>;
  readonly start: (cwd: string, args: readonly string[]) => ChildProcessWithoutNullStreams;
  /** The bundle's main file. */
  readonly main: string;
  readonly remove: () => Promise<void>;
}

type Bundle = { readonly bundle: (folder: string) => Promise<void> };

export async function bundleProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-program-'));
  const { bundle }: Bundle = await import(pathToFileURL(resolve('build.config.js')).href);
  await bundle(join(folder, 'dist'));
  await cp('schemas', join(folder, 'schemas'), { recursive: true });
  // Tests run it as somebody else too.
  await chmod(folder, 0o755);
  const main = join(folder, 'dist', 'cli', 'main.cjs');
  return {
    main,
    run: (cwd, args, { stdin = '', preload = [], flags = [], env = {} } = {}) =>
      new Promise((done, fail) => {
        const loaded = preload.flatMap((module) => ['--import', pathToFileURL(module).href]);
        const child = spawn(process.execPath, [...flags, ...loaded, main, ...args], {
          cwd,
          env: { ...process.env, ...env },
        });
        const said = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr'] as const)
          child[name].setEncoding('utf8').on('data', (text) => {
            said[name] += text;
          });
        child.on('error', fail);
        child.on('close', (exitCode, signal) => done({ exitCode: exitCode ?? -1, signal, ...said }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(stdin);
      }),
    start: (cwd, args) => spawn(process.execPath, [main, ...args], { cwd }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
