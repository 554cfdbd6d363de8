/** What a run needs to know of every document, so that it need not look at each one whole. */

import { type Marks, tableMarksOf } from '../check/copies/table-marks.ts';
import {
  type BodyTally,
  bodyTalliesOf,
  startBodyTallies,
  startTallies,
  type TableTally,
  talliesOf,
} from '../check/tallies.ts';
import type { Measure, PlanDocument } from '../plan-document.ts';
import { type Outcome, ownOutcomesOf, startOutcomes } from '../report/checks.ts';

/** Plain data, a tenth of the document: made where the document was read, and handed on with it. */
export interface Outline {
  readonly marks: readonly Marks[];
  readonly tallies: readonly TableTally[];
  readonly bodies: readonly BodyTally[];
  readonly outcomes: readonly Outcome[];
}

export function outlineOf(document: PlanDocument): Outline {
  return {
    marks: tableMarksOf(document),
    tallies: talliesOf(document),
    bodies: bodyTalliesOf(document),
    outcomes: ownOutcomesOf(document),
  };
}

/** From here on the document is not looked at for what the outline says. */
export function takeOutline(document: PlanDocument, { marks, tallies, bodies, outcomes }: Outline): void {
  tableMarksOf.take(document, marks);
  talliesOf.take(document, tallies);
  bodyTalliesOf.take(document, bodies);
  ownOutcomesOf.take(document, outcomes);
}

export interface OutlineInParts {
  readonly add: (measures: readonly Measure[]) => void;
  readonly outline: (document: PlanDocument) => Outline;
}

/** Of a document that is alone in its run: nothing is told apart by marks. */
export function startOutline(): OutlineInParts {
  const [tables, bodies, checks] = [startTallies(), startBodyTallies(), startOutcomes()];
  return {
    add(measures) {
      for (const measure of measures) {
        tables.add(measure);
        bodies.add(measure);
        checks.add(measure);
      }
    },
    outline: (document) => ({
      marks: [],
      tallies: tables.tallies(),
      bodies: bodies.tallies(document),
      outcomes: checks.outcomes(document),
    }),
  };
}
