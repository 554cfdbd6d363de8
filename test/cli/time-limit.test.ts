import { describe, expect, it } from 'vitest';
import { strategyRows, toXlsx } from '../../bench/tables.ts';
import { gunzip } from '../../src/cli/reading/gunzip.ts';
import { boundedBy, TooSlow, withinSeconds } from '../../src/cli/reading/time-limit.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { validate } from '../../src/pipeline/pipeline.ts';
import { read as readBytes } from '../../src/read/read.ts';
import { Refusal } from '../../src/read/refusal.ts';

describe('withinSeconds', () => {
  it('gives what the work gives, and throws what it throws', () => {
    expect(withinSeconds(5, () => 42)).toBe(42);
    expect(() => withinSeconds(5, () => JSON.parse('{'))).toThrow(SyntaxError);
  });

  it('keeps apart work inside work', () => {
    expect(withinSeconds(5, () => withinSeconds(5, () => 1) + withinSeconds(5, () => 2))).toBe(3);
  });

  it.each([
    [
      'an endless loop',
      () => {
        for (;;);
      },
    ],
    ['a runaway pattern', () => /^(a+)+$/u.test(`${'a'.repeat(50)}b`)],
  ])('ends %s', (_what, work) => {
    expect(() => withinSeconds(0.2, work)).toThrow(TooSlow);
    expect(withinSeconds(5, () => 'and goes on')).toBe('and goes on');
  });
});

it('refuses with the limit and its name', () => {
  const bounded = boundedBy({ time: 1 });
  const hang = () => {
    for (;;);
  };
  expect(() => bounded(10, hang)).toThrow(Refusal);
  expect(() => bounded(10, hang)).toThrow('too-large: time: 1+ > 1');
});

it('makes an input that takes too long an unreadable one, and reads the next', async () => {
  const bytes = new TextEncoder().encode('策略類別,執行方案,推動期程,成果,目標\n節能,換燈,111年,9,10\n');
  const slow = boundedBy({ time: 1 });
  let calls = 0;
  const run = await validate(
    [
      { path: 'a.csv', bytes },
      { path: 'b.csv', bytes },
    ],
    {
      lang: 'en',
      profiles: builtInProfiles(),
      rules: new Map(),
      failOn: 'error',
      version: '1',
      // The reading of the first input, held up.
      bounded: (size, work) => {
        calls += 1;
        return slow(
          size,
          calls > 1
            ? work
            : () => {
                for (;;);
              },
        );
      },
    },
  );
  expect(run.report.exitCode).toBe(2);
  expect(run.report.inputs.map(({ path, status, reason }) => [path, status, reason])).toEqual([
    ['a.csv', 'unreadable', 'too-large'],
    ['b.csv', 'read', undefined],
  ]);
  const [told] = run.report.findings.filter(({ rule }) => rule === 'unreadable-input');
  expect(told?.message).toContain('--limit time=');
});

it('holds a workbook to its time stretch by stretch, and the same comes out', async () => {
  const bytes = toXlsx(strategyRows(20));
  const stretches: number[] = [];
  const read = (bounded: <T>(work: () => T) => T) => readBytes(bytes, { path: 'a.xlsx', bounded });
  const watched = await read((work) => {
    stretches.push(1);
    return work();
  });
  // At least the list of sheets, the texts and the sheet.
  expect(stretches.length).toBeGreaterThanOrEqual(3);
  expect(watched).toEqual(await readBytes(bytes, { path: 'a.xlsx' }));
  const slow = boundedBy({ time: 1 });
  const hung = await read(() =>
    slow(10, () => {
      for (;;);
    }),
  );
  expect(hung).toEqual({ ok: false, unreadable: { reason: 'too-large', detail: 'time: 1+ > 1' } });
});

it('watches over a small workbook as a whole', async () => {
  const bytes = toXlsx(strategyRows(20));
  let stretches = 0;
  const bounded = <T>(work: () => T): T => {
    stretches += 1;
    return work();
  };
  const outcome = await readBytes(bytes, { path: 'a.xlsx', bounded, gunzip });
  expect(outcome.ok).toBe(true);
  // To watch over each of its parts takes longer than to read them.
  expect(stretches).toBe(1);
});
