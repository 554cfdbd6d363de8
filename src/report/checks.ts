/** How many of the figures that documents state were worked out again, and which do not hold. */
import {
  type ArithmeticCheck,
  arithmeticOf,
  startFigureChecks,
  statedChecks,
} from '../check/arithmetic/arithmetic.ts';
import { matchCopies } from '../check/copies/copies.ts';
import { repeatsIn } from '../check/copies/renderings.ts';
import { fold } from '../check/double-entries.ts';
import { hasExplanations } from '../check/reasons/link.ts';
import { compareRevisions } from '../check/revisions/targets.ts';
import type { Measure, PlanDocument } from '../plan-document.ts';
import { remember, rememberFor } from '../remember.ts';
import type { CheckFailure, Summary } from '../validation-report.ts';

type Checks = NonNullable<Summary['checks']>;

/** One figure that was worked out again: of what kind, and what is told of it where it does not hold. */
export interface Outcome {
  readonly kind: string;
  readonly failure?: Failure;
}

/** A failure before it is known how the document is called. */
type Failure = Omit<CheckFailure, 'document' | 'location'> & {
  readonly place: Omit<CheckFailure['location'], 'file'>;
};

interface Counted {
  readonly kind: string;
  readonly failure?: CheckFailure;
}

/** Undefined where nothing was there to check. */
export function checksOf(documents: readonly PlanDocument[]): Checks | undefined {
  const counted = [...workedOut(documents), ...revisedTargets(documents)];
  if (counted.length === 0) return undefined;
  const failures = counted.flatMap(({ failure }) => failure ?? []);
  const kinds = [...new Set(counted.map(({ kind }) => kind))].sort();
  const count = (kind: string, among: readonly { kind: string }[]) =>
    among.filter((one) => one.kind === kind).length;
  return {
    checked: counted.length,
    failed: failures.length,
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, { checked: count(kind, counted), failed: count(kind, failures) }]),
    ),
    failures,
  };
}

/** Of a document by itself: what no other document has a part in. */
export const ownOutcomesOf = rememberFor((document: PlanDocument): readonly Outcome[] =>
  arithmeticOf(document).map(outcomeOf),
);

/** Of a document of measures, which are shown one after the other: what `ownOutcomesOf` says of it. */
export function startOutcomes() {
  const check = startFigureChecks();
  const [years, running, rates]: [Outcome[], Outcome[], Outcome[]] = [[], [], []];
  return {
    add(measure: Measure): void {
      const own = check(measure);
      for (const one of own.years) years.push(outcomeOf(one));
      for (const one of own.running) running.push(outcomeOf(one));
      for (const one of own.rates) rates.push(outcomeOf(one));
    },
    outcomes(document: PlanDocument): Outcome[] {
      const { counts, carbon, prose } = statedChecks(document);
      return [...years, ...running, ...rates, ...[...counts, ...carbon, ...prose].map(outcomeOf)];
    },
  };
}

/** A table that stands in several inputs is worked out once; so is a figure that two texts of one report state. */
function workedOut(documents: readonly PlanDocument[]): Counted[] {
  const repeats = repeatsIn(documents);
  const related = new Set(repeats.flatMap(({ first, again }) => [first.document, again.document]));
  const areApart = !documents.some(hasExplanations);
  const outcomes = documents.flatMap((document) => {
    if (areApart && !related.has(document)) {
      return ownOutcomesOf(document).map((outcome) => ({
        ...outcome,
        document,
        key: undefined,
        home: document,
      }));
    }
    return arithmeticOf(document, documents).map((check) => ({
      ...outcomeOf(check),
      document,
      key: related.has(document) ? keyOf(check) : undefined,
      home: check.statedIn ?? document,
    }));
  });
  return matchCopies(
    outcomes,
    ({ document }) => document.id,
    ({ key }) => key,
  ).map(([{ kind, failure, home }]) => ({ kind, ...(failure && { failure: failureIn(home, failure) }) }));
}

function keyOf({ kind, subject, sector, stated, computed }: ArithmeticCheck): string {
  const { measure, indicator, period } = subject;
  const about = [kind, measure?.name, indicator?.name, period?.start, period?.end, sector, stated, computed];
  return fold(about.join('\u001f'));
}

/** Every year of a summary of revised KPIs that the plan has too. */
function revisedTargets(documents: readonly PlanDocument[]): Counted[] {
  return compareRevisions(documents).flatMap(({ summary, years }) =>
    years.map(({ difference, pair, revised }) => {
      const { sheet, cell, line } = revised.source;
      const failure: CheckFailure = {
        kind: 'revised-target',
        document: summary.id,
        measure: pair.planned.measure.name,
        stated: revised.text,
        location: { file: summary.source.path, sheet, cell, ...(line === undefined ? {} : { line }) },
      };
      return { kind: failure.kind, ...(difference !== undefined && { failure }) };
    }),
  );
}

function outcomeOf(check: ArithmeticCheck): Outcome {
  const { kind, holds, stated, statedSource, subject, computed } = check;
  if (holds) return heldOutcome(kind);
  const sector = check.sector ?? subject.measure?.sector;
  const { sheet, cell, line } = statedSource;
  const failure = {
    kind,
    ...(sector === undefined ? {} : { sector }),
    ...(subject.measure ? { measure: subject.measure.name } : {}),
    stated,
    ...(computed === undefined ? {} : { computed: Number(computed.toPrecision(12)) }),
    place: { sheet, cell, ...(line === undefined ? {} : { line }) },
  };
  return { kind, failure };
}

/** Nearly all hold, and are alike. */
const heldOutcome = remember((kind: string): Outcome => ({ kind }));

function failureIn({ id, source }: PlanDocument, { kind, place, ...facts }: Failure): CheckFailure {
  return { kind, document: id, ...facts, location: { file: source.path, ...place } };
}
