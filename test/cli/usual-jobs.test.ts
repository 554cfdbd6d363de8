import { expect, it } from 'vitest';
import { jobsFor } from '../../src/cli/reading/usual-jobs.ts';

const MIB = 1024 * 1024;

it.each([
  // A few small files are read sooner than a thread is ready.
  [{ files: 23, bytes: MIB }, 8, 'shared', 1],
  [{ files: 1, bytes: 100 * MIB }, 8, 'shared', 1],
  // A core and a half for each thread, with what the engine does beside it.
  [{ files: 24, bytes: MIB }, 2, 'shared', 1],
  [{ files: 24, bytes: MIB }, 3, 'shared', 2],
  [{ files: 1000, bytes: 7 * MIB }, 4, 'shared', 2],
  [{ files: 1000, bytes: 7 * MIB }, 8, 'shared', 5],
  [{ files: 1000, bytes: 7 * MIB }, 64, 'shared', 8],
  [{ files: 1000, bytes: 7 * MIB }, 1, 'shared', 1],
  // A core for each, where the engine leaves them to it.
  [{ files: 24, bytes: MIB }, 2, 'free', 2],
  [{ files: 1000, bytes: 7 * MIB }, 8, 'free', 8],
  [{ files: 1000, bytes: 7 * MIB }, 1, 'free', 1],
  [{ files: 23, bytes: MIB }, 8, 'free', 1],
  // Few, but large.
  [{ files: 2, bytes: 8 * MIB }, 4, 'shared', 2],
  [{ files: 2, bytes: 8 * MIB }, 2, 'shared', 1],
  [{ files: 5, bytes: 9 * MIB }, 6, 'shared', 4],
  [{ files: 5, bytes: 9 * MIB }, 16, 'shared', 5],
] as const)('reads %o on %i cores (%s) by %i threads', (amount, cores, use, jobs) => {
  expect(jobsFor(amount, cores, use)).toBe(jobs);
});
