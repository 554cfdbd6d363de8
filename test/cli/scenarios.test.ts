import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { playScenario } from './scenario.ts';

const FOLDER = 'test/cli/scenarios';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

const scenarios = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();

it('finds the scenarios', () => {
  expect(scenarios.length).toBeGreaterThan(20);
});

it.each(scenarios)('%s', async (name) => {
  await playScenario(await readFile(join(FOLDER, name), 'utf8'), cwd);
});
