/** Files whose ends are known, through the tool that tries a stranger's folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { endOf, folderTable, type Trial, tryFolder } from './folder.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const BOUNDS = { seconds: 60, memory: 1024, together: 1 };
let folder = '';
let trials: readonly Trial[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planlint-tried-'));
  mkdirSync(join(folder, 'odd'));
  const files = {
    'plain.csv': '甲,"乙\n丙"\n1,2\n',
    'empty.csv': '',
    '.hidden.csv': '甲,乙\n',
    'odd/open.csv': '甲,乙\n1,"2\n3,4\n',
    'odd/[list] of *.xlsx': '\u0000\u0001\u0002',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  trials = await tryFolder(folder, BOUNDS, () => undefined);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tries every file but hidden ones, and tells what came of it', () => {
  expect(trials.map(({ file, class: name, end, cells }) => [file, name, end, cells])).toEqual([
    ['empty.csv', 'csv', 'refused', 0],
    ['odd/[list] of *.xlsx', 'odd', 'refused', 0],
    ['odd/open.csv', 'odd', 'refused', 0],
    ['plain.csv', 'csv', 'read', 4],
  ]);
  expect(trials.find(({ file }) => file === 'odd/open.csv')?.said.join()).toMatch(/line 2/u);
});

it('comes to the same when files share a process', async () => {
  const together = await tryFolder(folder, { ...BOUNDS, together: 3 }, () => undefined);
  const ends = ({ file, end, cells }: Trial) => [file, end, cells];
  expect(together.map(ends)).toEqual(trials.map(ends));
  expect(together.map((trial) => trial.together)).toEqual([3, 3, 3, 1]);
});

it('counts them by class', () => {
  const lines = folderTable(trials, BOUNDS).split('\n');
  expect(lines.slice(2).map((line) => line.split(' | ').slice(0, 9).join(' '))).toEqual([
    '| csv 2 1 0 1 0 0 0 0',
    '| odd 2 0 0 2 0 0 0 0',
    '| all 4 1 0 3 0 0 0 0',
  ]);
});

it.each([
  ['read', { stdout: 'cell\nA1\n' }],
  ['doubted', { stdout: 'cell\nA1\n', stderr: 'planlint: a.csv: hm\n' }],
  ['silent', { stdout: 'cell\n' }],
  ['silent', { code: 2 }],
  ['refused', { code: 2, stderr: 'planlint: a.csv: no\n' }],
  ['crash', { code: null }],
  ['crash', { code: 1, stderr: 'TypeError: x\n    at y (z.js:1)\n' }],
  [
    'crash',
    { code: 2, stderr: 'planlint failed on this file. This is a fault of the program; please report it.\n' },
  ],
  ['hang', { code: null, timedOut: true }],
  ['memory', { stdout: 'cell\nA1\n', peak: 2 ** 31 }],
] as const)('%s: %j', (end, told) => {
  const ended = { code: 0, stdout: '', stderr: '', seconds: 1, peak: 1, timedOut: false, ...told };
  expect(endOf(ended, BOUNDS)).toBe(end);
});
