/** What small files that want to be large cost. One process reads all of a kind, with an honest plan among them. */
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ValidationReport } from '../../src/validation-report.ts';
import { BOMBS } from './bombs.ts';
import { complaint } from './outcome.ts';
import { bundleProgram, runProgram } from './program.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const MIB = 1024 * 1024;
let folder = '';
let program = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planlint-bombs-'));
  program = await bundleProgram(join(folder, 'program'));
  for (const { file, make } of BOMBS) {
    const made = make();
    writeFileSync(join(folder, file), made instanceof Uint8Array ? made : '');
    if (!(made instanceof Uint8Array)) truncateSync(join(folder, file), made.zeros);
  }
  copyFileSync('fixtures/chiayi-strategy/table-4-1.utf8.csv', join(folder, 'honest.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([...new Set(BOMBS.map(({ kind }) => kind))])(
  'bombs of the kind %s are refused or read for what they are, each with its reason, in less than 200 MB',
  async (kind) => {
    const bombs = BOMBS.filter((bomb) => bomb.kind === kind);
    const args = ['validate', 'honest.csv', ...bombs.map(({ file }) => file), '-f', 'json', '--lang', 'en'];
    const ended = await runProgram(program, args, { cwd: folder, seconds: 150 });
    expect(ended.stderr).not.toMatch(/^ {4}at /mu);
    expect(ended.code).toBe(2);
    const report: ValidationReport = JSON.parse(ended.stdout);
    expect(bombs.flatMap((bomb) => complaint(report, bomb) ?? [])).toEqual([]);
    expect(report.documents.map(({ path }) => path)).toEqual(['honest.csv']);
    expect(ended.peak / MIB).toBeLessThan(200);
  },
);
