/** Every sum and count that a document states and that can be worked out from its own tables, with the outcome. */
import type { PlanDocument } from '../plan-document.ts';
import { changeChecks } from './arithmetic-change.ts';
import type { ArithmeticCheck } from './arithmetic-check.ts';
import { explainedChecks } from './arithmetic-explained.ts';
import { carbonChecks, countChecks, proseChecks, shortfallChecks } from './arithmetic-prose.ts';
import { runningChecks } from './arithmetic-running.ts';
import { workedChecks } from './arithmetic-worked.ts';
import { yearChecks } from './arithmetic-years.ts';

export type { ArithmeticCheck } from './arithmetic-check.ts';

/** All of them, in the order years, rates, counts, carbon, reasons, prose, ratios and averages; `documents` may hold its table of reasons. */
export function arithmeticOf(
  document: PlanDocument,
  documents: readonly PlanDocument[] = [document],
): ArithmeticCheck[] {
  return [
    ...yearChecks(document),
    ...runningChecks(document),
    ...changeChecks(document),
    ...countChecks(document),
    ...shortfallChecks(document, documents),
    ...carbonChecks(document),
    ...explainedChecks(document, documents),
    ...proseChecks(document),
    ...workedChecks(document),
  ];
}
