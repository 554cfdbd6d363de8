/** Mistakes that a run survived, shown whole: ours, so that they can be reported, and those of rules of the user's own. */
import type { Fault } from '../pipeline/pipeline.ts';
import { describeBug, describeOwnFault } from './describe-error.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';

export async function sayFaults(
  faults: readonly Fault[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  const { lang, extraRules = [] } = settings;
  for (const { rule, error } of faults) {
    const isOwn = extraRules.some(({ id }) => id === rule);
    await io.stderr.write((isOwn ? describeOwnFault : describeBug)(error, lang, rule));
  }
}
