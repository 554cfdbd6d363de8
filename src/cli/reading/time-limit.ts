/** A limit of time for work that never pauses: an endless loop or a runaway pattern is ended, not waited for. */
import { Script } from 'node:vm';
import { excessFact, type Limits } from '../../limits.ts';
import { refuse } from '../../read/refusal.ts';
import { allowanceOf } from './allowance.ts';

/** Work that took longer than it may. */
export class TooSlow extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`stopped after ${seconds} s`);
    this.name = 'TooSlow';
    this.seconds = seconds;
  }
}

/** Names nobody else uses; the script has no other way to the work than the global object. */
const NAME = '__planlintWork';
let script: Script | undefined;

/**
 * Runs `work`, which must not wait for anything. After so many seconds it is ended wherever it is, without its
 * `finally` blocks, and this throws `TooSlow`.
 */
export function withinSeconds<T>(seconds: number, work: () => T): T {
  script ??= new Script(`${NAME}()`);
  const outer: unknown = Reflect.get(globalThis, NAME);
  let outcome: { readonly value: T } | undefined;
  Reflect.set(globalThis, NAME, () => {
    outcome = { value: work() };
  });
  try {
    script.runInThisContext({
      timeout: Math.min(Math.ceil(seconds * 1000), 2 ** 31 - 1),
      displayErrors: false,
    });
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new TooSlow(seconds);
    throw fault;
  } finally {
    Reflect.set(globalThis, NAME, outer);
  }
  if (outcome === undefined) throw new TooSlow(seconds);
  return outcome.value;
}

/** As `withinSeconds`, by what a file of so many bytes may take; too slow is a refusal. */
export function boundedBy(limits: Partial<Limits>): <T>(bytes: number, work: () => T) => T {
  return (bytes, work) => {
    const { time: most } = allowanceOf(bytes, limits);
    try {
      return withinSeconds(most, work);
    } catch (fault) {
      if (!(fault instanceof TooSlow)) throw fault;
      return refuse('too-large', excessFact({ limit: 'time', found: most, most, atLeast: true, where: '' }));
    }
  };
}
