/**
 * Scores the program against a hand-made answer key that may lie beside the repository. The key is no part of the
 * project; where it is not there, these tests are skipped and say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatTidyTable } from '../../src/report/tidy.ts';
import { fileInput, run } from '../run-files.ts';

const SHARED = '../shared';
const KEY = `${SHARED}/gold/chiayi-strategy`;
const present = existsSync(`${SHARED}/tools/score.py`) && existsSync(`${KEY}/records.csv`);
if (!present) process.stderr.write('skipped: no answer key beside the repository (../shared/gold)\n');

function score(what: string, key: string, output: string): string {
  const args = [`${SHARED}/tools/score.py`, what, key, output, '--tables', '4-1,4-2,4-3'];
  return execFileSync('python3', args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
}

describe.skipIf(!present)('the answer key', () => {
  it('agrees on the records and the findings of tables 4-1 to 4-3', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planlint-'));
    try {
      const { model, report } = await run([fileInput(`${SHARED}/data/chiayi-strategy/tables.xlsx`)], {
        asOf: '2023-10-31',
      });
      writeFileSync(join(folder, 'tidy.csv'), formatTidyTable(model.documents));
      writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
      const records = score('records', `${KEY}/records.csv`, join(folder, 'tidy.csv'));
      const findings = score('findings', `${KEY}/findings.csv`, join(folder, 'report.json'));
      expect(Number(/field F1 ([\d.]+)/u.exec(records)?.[1])).toBeGreaterThanOrEqual(0.99);
      expect(Number(/recall \d+\/\d+ = ([\d.]+)/u.exec(findings)?.[1])).toBe(1);
      expect(Number(/precision \d+\/\d+ = ([\d.]+)/u.exec(findings)?.[1])).toBeGreaterThanOrEqual(0.95);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
