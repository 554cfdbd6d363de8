/** When the engine is held back, and when it is let go again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strategyRows, toCsv } from '../../bench/tables.ts';
import { canBeHeld, type Engine, resumeUsualPace, startPace } from '../../src/cli/reading/pace.ts';
import type { Amount } from '../../src/cli/reading/usual-jobs.ts';
import { bundleProgram, type Program } from './bundled.ts';

const KIB = 1024;
const V8 = '11.3.244.8-node.38';
const ALONE = ['--no-parallel-scavenge', '--no-incremental-marking'];
const BESIDE = ['--parallel-scavenge', '--incremental-marking'];
const SHORT = ['--interrupt-budget=1000000', ...ALONE, '--regexp-tier-up-ticks=0'];
const LONGER = ['--interrupt-budget=300000', ...BESIDE, '--regexp-tier-up-ticks=0'];
// The engine's own, as `node --v8-options` of Node 20 says them.
const USUAL = ['--interrupt-budget=67584', ...BESIDE, '--regexp-tier-up-ticks=1'];

/** An engine that lists what is done to it. */
function engineOf(version: string, all: string[], cores = 2): Engine {
  return { version, cores, setFlag: (flag) => all.push(flag), loadAhead: () => all.push('load') };
}

function amountOf(bytes: number, largest = bytes): Amount {
  return { files: 1, bytes, largest };
}

/** What was done to the engine while inputs of so many bytes were opened one after the other. */
function done(known: number, opened: readonly number[], version = V8): string[] {
  const all: string[] = [];
  const pace = startPace(amountOf(known), 1, engineOf(version, all));
  for (const bytes of opened) pace.opened(bytes);
  return all;
}

describe('the pace of a run', () => {
  it('is that of a short one up to 256 KiB, once for all of its files', () => {
    expect(done(30 * KIB, [10 * KIB, 20 * KIB])).toEqual(['load', ...SHORT]);
    expect(done(256 * KIB, [256 * KIB])).toEqual(['load', ...SHORT]);
  });

  it('is one between up to 640 KiB', () => {
    expect(done(300 * KIB, [300 * KIB])).toEqual(['load', ...LONGER]);
  });

  it("is the engine's own beyond that, of which nothing is set", () => {
    expect(done(641 * KIB, [641 * KIB])).toEqual([]);
    expect(done(700 * KIB, [10 * KIB, 690 * KIB])).toEqual([]);
  });

  it('quickens when more is read than was known of: a pipe, a workbook that holds much', () => {
    expect(done(0, [100 * KIB, 200 * KIB, 9000 * KIB])).toEqual(['load', ...SHORT, ...LONGER, ...USUAL]);
    expect(done(0, [9000 * KIB, 10])).toEqual([]);
  });

  it('is left as it is until something is open', () => {
    expect(done(10, [])).toEqual([]);
  });

  it('is that of all lists of inputs together, where a run has two', () => {
    const both = (...lists: readonly { readonly known: number; readonly opened: number }[]): string[] => {
      const all: string[] = [];
      const engine = engineOf(V8, all);
      const paces = lists.map(({ known }) => startPace(amountOf(known), 1, engine));
      for (const [index, { opened }] of lists.entries()) paces[index]?.opened(opened);
      return all;
    };
    const [small, large] = [10 * KIB, 700 * KIB];
    expect(both({ known: small, opened: small }, { known: large, opened: large })).toEqual([]);
    expect(both({ known: large, opened: large }, { known: small, opened: small })).toEqual([]);
    expect(both({ known: small, opened: small }, { known: small, opened: small })).toEqual([
      'load',
      ...SHORT,
    ]);
    // Two pipes, of which nothing is known beforehand.
    expect(both({ known: 0, opened: small }, { known: 0, opened: large })).toEqual([
      'load',
      ...SHORT,
      ...USUAL,
    ]);
  });

  it.each(['10.2.154', '12.4.254.21-node.33', '13.6.233.10-node.28', '113.1'])(
    'is left to an engine that was not measured: %s',
    (version) => expect(done(10, [10], version)).toEqual([]),
  );

  it("is the engine's own again before a thread starts, and stays so", () => {
    const all: string[] = [];
    const pace = startPace(amountOf(10), 1, engineOf(V8, all));
    pace.opened(10);
    pace.hurry();
    pace.opened(10);
    expect(all).toEqual(['load', ...SHORT, ...USUAL]);
  });
});

it("is the engine's own again before a thread starts that writes, where the engine is known", () => {
  const all: string[] = [];
  resumeUsualPace(engineOf(V8, all));
  expect(all).toEqual(USUAL);
  resumeUsualPace(engineOf('12.4.254.21', all));
  resumeUsualPace(undefined);
  expect(all).toEqual(USUAL);
});

describe('the pace of several threads', () => {
  const read = (known: Amount, cores = 2): string[] => {
    const all: string[] = [];
    const pace = startPace(known, 2, engineOf(V8, all, cores));
    expect(all).toEqual([]);
    pace.opened(0);
    pace.opened(0);
    return all;
  };

  it('is slow for small files, once one of them has been read', () => {
    expect(read(amountOf(32 * 1024 * KIB, 256 * KIB))).toEqual(SHORT);
  });

  it("is the engine's own where one is larger, or all together are", () => {
    expect(read(amountOf(500 * KIB, 257 * KIB))).toEqual([]);
    expect(read(amountOf(32 * 1024 * KIB + 1, 10 * KIB))).toEqual([]);
  });

  it("is the engine's own where it has cores of its own", () => {
    expect(read(amountOf(500 * KIB, 10 * KIB), 3)).toEqual([]);
    expect(read(amountOf(500 * KIB, 10 * KIB), 1)).toEqual(SHORT);
  });

  it('can be slow for small files, where the engine is known', () => {
    const engine = engineOf(V8, []);
    expect(canBeHeld(engine, amountOf(11 * 1024 * KIB, 11 * KIB))).toBe(true);
    expect(canBeHeld(engine, amountOf(500 * KIB, 257 * KIB))).toBe(false);
    expect(canBeHeld(engineOf('12.4.254.21', []), amountOf(500 * KIB, 11 * KIB))).toBe(false);
    expect(canBeHeld(undefined, amountOf(500 * KIB, 11 * KIB))).toBe(false);
  });
});

describe('the program at any pace', () => {
  let cwd = '';
  let program: Program;
  beforeAll(async () => {
    program = await bundleProgram();
    cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
    await writeFile(join(cwd, 'plan.csv'), toCsv([...strategyRows(400, 7)]));
  });
  afterAll(async () => {
    await rm(cwd, { recursive: true });
    await program.remove();
  });

  // With flags of the user's own, the engine is left as it is.
  const LEFT = { flags: ['--no-warnings'] };

  it.each([
    ['plan.csv'],
    [resolve('fixtures/chiayi-strategy/tables.xlsx')],
    [resolve('fixtures/chiayi-strategy')],
  ])('says the same of %s', async (input) => {
    const args = ['validate', input, '-f', 'json', '--lang', 'en'];
    const short = await program.run(cwd, args);
    expect(short.stdout).toContain('"findings": [');
    expect(short).toEqual(await program.run(cwd, args, LEFT));
  });

  it('says the same with several threads', async () => {
    const args = [
      'validate',
      resolve('fixtures/chiayi-strategy'),
      '-f',
      'json',
      '--lang',
      'en',
      '--jobs',
      '2',
    ];
    expect(await program.run(cwd, args)).toEqual(await program.run(cwd, args, LEFT));
  });

  it('says the same of standard input', async () => {
    const args = ['ingest', '-', '-f', 'csv', '--lang', 'en'];
    const stdin = toCsv([...strategyRows(50, 8)]);
    const short = await program.run(cwd, args, { stdin });
    expect(short).toMatchObject({ exitCode: 0 });
    expect(short).toEqual(await program.run(cwd, args, { ...LEFT, stdin }));
  });
});
