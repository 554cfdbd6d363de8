/** Which inputs nothing could be made of. */

import { type Override, overriddenLevel } from '../check/engine/overrides.ts';
import { problemText, unopenedProblem } from '../check/reading/input-problems.ts';
import type { Language, Severity } from '../finding.ts';
import type { InputOutcome, UnreadableInput } from '../input.ts';

/**
 * The inputs that could not be read, and those in which no profile knows a table. Whoever turns
 * `unknown-layout` off has said that such files (a README beside the plans) are expected, but not that a run
 * may read nothing at all: then every input is undone.
 */
export function undoneInputs(
  inputs: readonly InputOutcome[],
  rules: ReadonlyMap<string, Severity | 'off'>,
  overrides: readonly Override[] = [],
): InputOutcome[] {
  const hasDocument = (input: InputOutcome) => input.status === 'read' && input.document !== undefined;
  const isAllowed = ({ path }: InputOutcome) => {
    const about = { rule: 'unknown-layout', file: path, agencies: [] };
    return (
      (overriddenLevel(about, overrides) ?? rules.get('unknown-layout')) === 'off' && inputs.some(hasDocument)
    );
  };
  return inputs.filter((input) => input.status === 'unreadable' || !(hasDocument(input) || isAllowed(input)));
}

/** Why an input could not be read, as a sentence. */
export function whyUnreadable({ unreadable: { reason, detail } }: UnreadableInput, lang: Language): string {
  return problemText(reason === 'unopened' ? unopenedProblem(detail) : reason, detail, lang);
}
