/** Mistakes of ours that a run survived, shown whole so that they can be reported. */
import type { Fault } from '../pipeline.ts';
import { describeBug } from './describe-error.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';

export async function sayFaults(
  faults: readonly Fault[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  for (const { rule, error } of faults) await io.stderr.write(describeBug(error, settings.lang, rule));
}
