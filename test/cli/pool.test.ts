import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { allowanceOf } from '../../src/cli/reading/allowance.ts';
import { type Pool, startPool } from '../../src/cli/reading/pool.ts';

/** Does what the path says, in place of reading it. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  const held = [];
  const obey = async (path) => {
    parentPort.postMessage({ kind: 'began', bytes: 10 });
    if (path === 'hangs') for (;;);
    if (path === 'runs away') /^(a+)+$/.test('a'.repeat(50) + 'b');
    // Outside the heap, which a thread is not held to by itself.
    if (path === 'explodes') for (let i = 0; i < 400; i++) held.push(new Uint8Array(1e7).fill(1));
    if (path === 'fills its heap') for (;;) held.push({ at: held.length });
    if (path === 'dies') process.exit(7);
    if (path === 'fails') return parentPort.postMessage({ kind: 'fault', fault: new Error('ours') });
    if (path.startsWith('slow')) await new Promise((go) => setTimeout(go, 300));
    parentPort.postMessage({ kind: 'done', result: path + ': done' });
  };
  let last = Promise.resolve();
  parentPort.on('message', (path) => {
    last = last.then(() => obey(path));
  });
`;

const MEBIBYTE = 1024 * 1024;
let pool: Pool<string, string> | undefined;
afterEach(async () => pool?.close());

function open(size: number, allowance: { time: number; memory: number }): Pool<string, string> {
  const start = () => new Worker(THREAD, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 100 } });
  pool = startPool({ size, start, allowance: () => allowance, stopped });
  return pool;
}

function stopped(path: string, excess: string): string {
  return `${path}: ${excess}`;
}

function read(path: string): Promise<string> {
  return (pool?.order(path) ?? Promise.reject(new Error('no pool'))).catch(
    (fault) => `${path}: ${fault.message}`,
  );
}

const PLENTY = { time: 60, memory: 2 ** 40 };

describe('a pool', () => {
  it.each([
    ['an endless loop', 'hangs'],
    ['a runaway pattern', 'runs away'],
  ])('stops %s and reads on', async (_what, path) => {
    open(1, { ...PLENTY, time: 1 });
    expect(await Promise.all(['a', path, 'b'].map(read))).toEqual([
      'a: done',
      `${path}: time: 1+ > 1`,
      'b: done',
    ]);
  });

  it('stops what takes too much memory, and reads what was at work beside it', async () => {
    const memory = 600 * MEBIBYTE;
    open(2, { ...PLENTY, memory });
    expect(await Promise.all(['slow 1', 'explodes', 'slow 2'].map(read))).toEqual([
      'slow 1: done',
      `explodes: memory: ${memory}+ > ${memory}`,
      'slow 2: done',
    ]);
  });

  it('stops what fills its heap', async () => {
    open(1, PLENTY);
    expect(await Promise.all(['fills its heap', 'a'].map(read))).toEqual([
      `fills its heap: memory: ${100 * MEBIBYTE}+ > ${100 * MEBIBYTE}`,
      'a: done',
    ]);
  });

  it('tells a thread that died and a fault of ours as what they are', async () => {
    open(1, PLENTY);
    expect(await Promise.all(['dies', 'fails', 'a'].map(read))).toEqual([
      'dies: the thread ended with code 7',
      'fails: ours',
      'a: done',
    ]);
  });

  it('hands a thread the next before it is done, and another thread what it had not begun', async () => {
    const handed: string[] = [];
    const start = () => {
      const worker = new Worker(THREAD, { eval: true });
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (path: string) => {
        handed.push(path);
        post(path);
      };
      return worker;
    };
    pool = startPool({ size: 2, start, allowance: () => ({ ...PLENTY, time: 1 }), stopped, ahead: true });
    const read5 = Promise.all(['hangs', 'slow 1', 'a', 'b', 'c'].map(read));
    expect(handed).toEqual(['hangs', 'slow 1', 'a', 'b']);
    expect(await read5).toEqual(['hangs: time: 1+ > 1', 'slow 1: done', 'a: done', 'b: done', 'c: done']);
    // The one behind the file that hung was handed over a second time.
    expect(handed.filter((path) => path === 'a')).toHaveLength(2);
  });

  it('starts no more threads than it may', async () => {
    let started = 0;
    pool = startPool({
      size: 2,
      start: () => {
        started += 1;
        return new Worker(THREAD, { eval: true });
      },
      allowance: () => PLENTY,
      stopped,
    });
    await Promise.all(['slow 1', 'slow 2', 'slow 3', 'a', 'b'].map(read));
    expect(started).toBe(2);
  });
});

it('allows a file more the larger it is, unless a limit is set', () => {
  expect(allowanceOf(0, undefined)).toEqual({ time: 12, memory: 512 * MEBIBYTE });
  expect(allowanceOf(5 * MEBIBYTE, {})).toEqual({ time: 62, memory: (512 + 320) * MEBIBYTE });
  expect(allowanceOf(5 * MEBIBYTE, { time: 3, memory: 7 })).toEqual({ time: 3, memory: 7 });
});
