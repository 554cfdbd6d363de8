/** How many of the figures that documents state were worked out again, and which do not hold. */
import { type ArithmeticCheck, arithmeticOf } from '../check/arithmetic.ts';
import { matchCopies } from '../check/copies.ts';
import { fold } from '../check/double-entries.ts';
import { repeatsIn } from '../check/renderings.ts';
import { compareRevisions } from '../check/revised-targets.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { CheckFailure, Summary } from '../validation-report.ts';

type Checks = NonNullable<Summary['checks']>;

/** Undefined where nothing was there to check. */
export function checksOf(documents: readonly PlanDocument[]): Checks | undefined {
  const checks = onceEach(
    documents.flatMap((document) => arithmeticOf(document, documents).map((check) => ({ check, document }))),
    documents,
  );
  const counted = [
    ...checks.map(({ check, document }) => ({
      kind: check.kind,
      failure: check.holds ? undefined : failureOf(check, document),
    })),
    ...revisedTargets(documents),
  ];
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

interface Checked {
  readonly check: ArithmeticCheck;
  readonly document: PlanDocument;
}

/** A table that stands in several inputs is worked out once; so is a figure that two texts of one report state. */
function onceEach(checks: readonly Checked[], documents: readonly PlanDocument[]): Checked[] {
  const repeats = repeatsIn(documents);
  const related = new Set(repeats.flatMap(({ first, again }) => [first.document, again.document]));
  const keyOf = ({ check, document }: Checked): string | undefined => {
    const { kind, subject, sector, stated, computed } = check;
    const { measure, indicator, period } = subject;
    const about = [
      kind,
      measure?.name,
      indicator?.name,
      period?.start,
      period?.end,
      sector,
      stated,
      computed,
    ];
    return related.has(document) ? fold(about.join('\u001f')) : undefined;
  };
  return matchCopies(checks, ({ document }) => document.id, keyOf).map(([first]) => first);
}

/** Every year of a summary of revised KPIs that the plan has too. */
function revisedTargets(documents: readonly PlanDocument[]) {
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
      return { kind: failure.kind, failure: difference === undefined ? undefined : failure };
    }),
  );
}

function failureOf(check: ArithmeticCheck, document: PlanDocument): CheckFailure {
  const { kind, stated, statedSource, statedIn = document, subject, computed } = check;
  const sector = check.sector ?? subject.measure?.sector;
  const { sheet, cell, line } = statedSource;
  return {
    kind,
    document: statedIn.id,
    ...(sector === undefined ? {} : { sector }),
    ...(subject.measure ? { measure: subject.measure.name } : {}),
    stated,
    ...(computed === undefined ? {} : { computed: Number(computed.toPrecision(12)) }),
    location: { file: statedIn.source.path, sheet, cell, ...(line === undefined ? {} : { line }) },
  };
}
