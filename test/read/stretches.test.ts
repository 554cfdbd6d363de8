import { expect, it } from 'vitest';
import { inStretches, type Waiting, waitFor } from '../../src/read/stretches.ts';

/** Runs the work and tells how many stretches it was done in. */
async function count<T>(work: Waiting<T>): Promise<{ stretches: number; result: T }> {
  let stretches = 0;
  const result = await inStretches(work, (stretch) => {
    stretches += 1;
    return stretch();
  });
  return { stretches, result };
}

it('does what waits for nothing at one go', async () => {
  function* inner(isLong: boolean): Waiting<number> {
    if (isLong) yield* waitFor(Promise.resolve());
    return 1;
  }
  function* outer(): Waiting<number> {
    return (yield* inner(false)) + (yield* inner(false));
  }
  expect(await count(outer())).toEqual({ stretches: 1, result: 2 });
});

it('begins another stretch behind each wait, with what was waited for', async () => {
  function* work(): Waiting<string> {
    const first = yield* waitFor(Promise.resolve('a'));
    return first + (yield* waitFor(Promise.resolve('b')));
  }
  expect(await count(work())).toEqual({ stretches: 3, result: 'ab' });
});

it('throws what went wrong in the wait where it was waited for', async () => {
  function* work(): Waiting<string> {
    try {
      yield* waitFor(Promise.reject(new Error('lost')));
    } catch (fault) {
      return `caught ${(fault as Error).message}`;
    }
    return 'went on';
  }
  expect(await count(work())).toEqual({ stretches: 2, result: 'caught lost' });
});
