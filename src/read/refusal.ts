/** Carries the reason why an input cannot be read from where it is noticed to `read`, which returns it. */
import type { Unreadable, UnreadableReason } from '../grid.ts';
import { excessFact } from '../limits.ts';
import type { ReadLimits } from './limits.ts';

export class Refusal extends Error {
  readonly unreadable: Unreadable;

  constructor(unreadable: Unreadable) {
    super(`${unreadable.reason}: ${unreadable.detail}`);
    this.name = 'Refusal';
    this.unreadable = unreadable;
  }
}

/** Ends the reading. `detail` holds facts only (a limit, an offset, a quote), so that it needs no translation. */
export function refuse(reason: UnreadableReason, detail: string): never {
  throw new Refusal({ reason, detail });
}

/** Refuses as `too-large` when `amount` is above the named limit; `atLeast` when there may be more of it. */
export function holdLimit(
  limits: ReadLimits,
  limit: keyof ReadLimits,
  amount: number,
  where = '',
  atLeast = false,
): void {
  if (amount <= limits[limit]) return;
  refuse('too-large', excessFact({ limit, found: amount, most: limits[limit], atLeast, where }));
}

/**
 * Runs code of a library that throws on broken input; what it throws becomes a refusal. The library's own words
 * (`Cannot read properties of undefined`) are about its code, in English; `part` says what it was reading.
 */
export function guard<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    const said = fault instanceof Error ? fault.message : String(fault);
    return refuse(/password|encrypt/i.test(said) ? 'password-protected' : 'damaged', part);
  }
}
