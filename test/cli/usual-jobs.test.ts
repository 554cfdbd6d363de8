import { expect, it } from 'vitest';
import { jobsFor } from '../../src/cli/usual-jobs.ts';

const MIB = 1024 * 1024;

it.each([
  // A few small files are read sooner than a thread is ready.
  [{ files: 23, bytes: MIB }, 8, 1],
  [{ files: 1, bytes: 100 * MIB }, 8, 1],
  // A core and a half for each thread, with what the engine does beside it.
  [{ files: 24, bytes: MIB }, 2, 1],
  [{ files: 24, bytes: MIB }, 3, 2],
  [{ files: 1000, bytes: 7 * MIB }, 4, 2],
  [{ files: 1000, bytes: 7 * MIB }, 8, 5],
  [{ files: 1000, bytes: 7 * MIB }, 64, 8],
  [{ files: 1000, bytes: 7 * MIB }, 1, 1],
  // Few, but large.
  [{ files: 2, bytes: 8 * MIB }, 4, 2],
  [{ files: 2, bytes: 8 * MIB }, 2, 1],
  [{ files: 5, bytes: 9 * MIB }, 6, 4],
  [{ files: 5, bytes: 9 * MIB }, 16, 5],
])('reads %o on %i cores by %i threads', (amount, cores, jobs) => {
  expect(jobsFor(amount, cores)).toBe(jobs);
});
