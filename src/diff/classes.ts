/** How grave each kind of change is. A reason does not undo it, but a reviewer need not ask for one any more. */
import type { Severity } from '../finding.ts';
import type { ChangeClass } from './draft.ts';

export interface Grade {
  readonly without: Severity;
  /** With a reason in the new document. */
  readonly withReason: Severity;
}

const NOTED: Grade = { without: 'notice', withReason: 'notice' };
/** What was promised is promised no more: the new document has to say why. */
const PROMISE: Grade = { without: 'error', withReason: 'notice' };
const DOUBTFUL: Grade = { without: 'warning', withReason: 'notice' };

export const CLASSES: Readonly<Record<ChangeClass, Grade>> = {
  'document-added': NOTED,
  'document-dropped': DOUBTFUL,
  'measure-added': NOTED,
  'measure-dropped': PROMISE,
  'measure-renamed': NOTED,
  'category-changed': NOTED,
  'description-changed': NOTED,
  'agency-changed': NOTED,
  'indicator-added': NOTED,
  'indicator-dropped': PROMISE,
  'indicator-redefined': DOUBTFUL,
  'indicator-reworded': NOTED,
  'unit-changed': NOTED,
  'period-changed': NOTED,
  'target-added': NOTED,
  'target-dropped': PROMISE,
  'target-raised': NOTED,
  'target-lowered': PROMISE,
  'target-postponed': PROMISE,
  'target-advanced': NOTED,
  'target-changed': DOUBTFUL,
  'target-reworded': NOTED,
  'result-reported': NOTED,
  'result-updated': NOTED,
  'result-restated': DOUBTFUL,
  'result-withdrawn': DOUBTFUL,
  'result-reworded': NOTED,
  'budget-added': NOTED,
  'budget-dropped': DOUBTFUL,
  'budget-raised': NOTED,
  'budget-lowered': DOUBTFUL,
  'budget-changed': NOTED,
  'article-added': NOTED,
  'article-dropped': PROMISE,
  'article-renumbered': NOTED,
  'article-changed': NOTED,
  'deadline-added': NOTED,
  'deadline-dropped': PROMISE,
  'deadline-postponed': PROMISE,
  'deadline-advanced': NOTED,
  'deadline-changed': DOUBTFUL,
  'penalty-added': NOTED,
  'penalty-dropped': DOUBTFUL,
  'penalty-raised': NOTED,
  'penalty-lowered': DOUBTFUL,
  'penalty-changed': NOTED,
  'body-added': NOTED,
  'body-dropped': DOUBTFUL,
  'body-changed': NOTED,
  'duty-added': NOTED,
  'duty-dropped': DOUBTFUL,
  'fact-added': NOTED,
  'fact-dropped': NOTED,
  'fact-changed': NOTED,
};

export function severityOf(kind: ChangeClass, hasReason: boolean): Severity {
  return hasReason ? CLASSES[kind].withReason : CLASSES[kind].without;
}

/** What is new or counted on needs no explaining; a remark beside the measure is about something else. */
export function mayHaveReason(kind: ChangeClass): boolean {
  return kind !== 'result-reported' && kind !== 'result-updated';
}

/** Classes whose gravity a reason changes: of these a report says when there is none. */
export function asksForReason(kind: ChangeClass): boolean {
  return CLASSES[kind].without !== CLASSES[kind].withReason;
}
