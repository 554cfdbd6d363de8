/**
 * Every parser ends on 100,000 characters of what makes careless patterns slow. The parsers are found by the compiler, so a new one
 * is fed without being named here; they run in a process that can be stopped, for nothing stops a pattern from inside.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, vi } from 'vitest';
import { everyParser, feedingProgram, STEPS } from './every-parser.ts';

/** Far more than any parser takes for a text, far less than one that is not linear takes. */
const SILENT_SECONDS = 120;
vi.setConfig({ testTimeout: 900_000 });

const { parsers, unknown } = everyParser();

it('an argument can be made for every parser; a new type belongs into MADE in every-parser.ts', () => {
  expect(unknown).toEqual([]);
  expect(parsers.length).toBeGreaterThan(90);
  expect(STEPS).toHaveLength(4);
});

it('every parser ends on its worst texts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-linear-'));
  const outfile = join(folder, 'feed.mjs');
  await build({
    stdin: { contents: feedingProgram(parsers, 'test/parse/worst-texts.ts'), resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const done = await feed(outfile);
  rmSync(folder, { recursive: true });
  expect(done).toEqual(parsers.map(({ file, name }) => `${file} ${name}`));
});

/** The names the program printed before it ended, or fell silent. A parser that does not end is the one after the last. */
async function feed(program: string): Promise<string[]> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let timer = setTimeout(() => child.kill('SIGKILL'), SILENT_SECONDS * 1000);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), SILENT_SECONDS * 1000);
  });
  await new Promise((ended) => child.on('close', ended));
  clearTimeout(timer);
  return said.split('\n').filter((line) => line.length > 1);
}
