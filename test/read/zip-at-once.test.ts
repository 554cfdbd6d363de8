/** Small parts of a workbook, unpacked without waiting by what the caller lends: the same sheets, the same refusals. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gunzipAtOnce } from '../../src/cli/gunzip.ts';
import { read } from '../../src/read/read.ts';

const path = 'fixtures/chiayi-strategy/tables.xlsx';
const bytes = readFileSync(path);

/** The workbook with one byte of the packed data of a part changed. */
function spoilt(part: string): Uint8Array {
  const copy = new Uint8Array(bytes);
  const at = bytes.indexOf(part) + part.length + 20;
  copy.set([(copy[at] ?? 0) ^ 0xff], at);
  return copy;
}

describe('a workbook unpacked at once', () => {
  it('is the one unpacked as streams, in as many calls as it has deflated parts to read', async () => {
    let calls = 0;
    const counted = (pieces: readonly Uint8Array[], most: number) => {
      calls += 1;
      return gunzipAtOnce(pieces, most);
    };
    const outcome = await read(bytes, { path, gunzip: counted });
    expect(outcome).toEqual(await read(bytes, { path }));
    expect(outcome.ok).toBe(true);
    // Six sheets at least.
    expect(calls).toBeGreaterThan(6);
  });

  it('is refused in the same words when a part is damaged', async () => {
    const damaged = spoilt('xl/worksheets/sheet1.xml');
    const outcome = await read(damaged, { path, gunzip: gunzipAtOnce });
    expect(outcome).toMatchObject({ ok: false, unreadable: { reason: 'damaged' } });
    expect(outcome).toEqual(await read(damaged, { path }));
  });

  it('never asks for more than the part states', async () => {
    const asked: number[] = [];
    await read(bytes, {
      path,
      gunzip: (pieces, most) => {
        asked.push(most);
        return gunzipAtOnce(pieces, most);
      },
    });
    expect(Math.max(...asked)).toBeLessThanOrEqual(1024 * 1024);
  });
});
