/** The units of a run: what reads, compares or checks values is done with those its options add. */

import { addUnits } from '../words/added-units.ts';
import { withUnits } from '../words/units.ts';
import type { RunOptions } from './options.ts';

/** Does work that waits for nothing with the units of the options. */
export function withAddedUnits<T>(
  { units }: Pick<RunOptions, 'units'>,
  work: () => T extends Promise<unknown> ? never : T,
): T {
  return units === undefined || units.length === 0 ? work() : withUnits(addUnits(units).table, work);
}
