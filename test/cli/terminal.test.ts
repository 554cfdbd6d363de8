/** When the program uses colour and moves: a terminal, and what the environment says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { startProgress } from '../../src/cli/progress.ts';
import type { Settings } from '../../src/cli/settings.ts';
import { paletteFor } from '../../src/cli/terminal.ts';
import { runIn } from './scenario.ts';

const ESCAPE = '\u001b[';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await writeFile(
    join(cwd, 'plan.csv'),
    '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標\n節能,換燈,衡量標準：換燈(盞),環保局,111年,5,10\n',
  );
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

const CASES: readonly (readonly [
  terminal: boolean,
  env: Record<string, string>,
  argv: string[],
  colour: boolean,
])[] = [
  [true, {}, [], true],
  [false, {}, [], false],
  [true, { NO_COLOR: '1' }, [], false],
  [true, { NO_COLOR: '' }, [], true],
  [true, { TERM: 'dumb' }, [], false],
  [false, { FORCE_COLOR: '1' }, [], true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
  [true, { FORCE_COLOR: '0' }, [], false],
  [false, { FORCE_COLOR: '1' }, ['--no-color'], false],
  [true, {}, ['--no-color'], false],
];

it.each(CASES)('terminal %s, %o, %o: colour %s', async (terminal, env, argv, colour) => {
  const { stdout } = await runIn(cwd, ['validate', 'plan.csv', ...argv], { terminal, env });
  expect(stdout.includes(ESCAPE)).toBe(colour);
});

it('writes files without colour', async () => {
  const io = { stdout: { isTerminal: true, write: async () => undefined }, env: {} } as unknown as Io;
  expect((await paletteFor(io, true)).heading('x')).not.toBe('x');
  expect((await paletteFor(io, false)).heading('x')).toBe('x');
});

it.each([
  [{}, ['start', 'stop']],
  [{ CI: 'true' }, []],
])('with %o the display of progress moves: %o', (env, expected) => {
  const moved: string[] = [];
  const io = {
    stderr: { isTerminal: true, write: async () => undefined },
    env,
    startSpinner: () => {
      moved.push('start');
      return { say: () => undefined, stop: () => moved.push('stop') };
    },
  } as unknown as Io;
  startProgress('reading', { io, settings: { progress: true, lang: 'en' } as Settings }).stop();
  expect(moved).toEqual(expected);
});
