/** How many of the figures that documents state were worked out again, and which do not hold. */
import { type ArithmeticCheck, arithmeticOf } from '../check/arithmetic.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { CheckFailure, Summary } from '../validation-report.ts';

type Checks = NonNullable<Summary['checks']>;

/** Undefined where nothing was there to check. */
export function checksOf(documents: readonly PlanDocument[]): Checks | undefined {
  const checks = documents.flatMap((document) =>
    arithmeticOf(document, documents).map((check) => ({ check, document })),
  );
  if (checks.length === 0) return undefined;
  const failed = checks.filter(({ check }) => !check.holds);
  const kinds = [...new Set(checks.map(({ check }) => check.kind))].sort();
  const count = (kind: string, among: typeof checks) =>
    among.filter(({ check }) => check.kind === kind).length;
  return {
    checked: checks.length,
    failed: failed.length,
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, { checked: count(kind, checks), failed: count(kind, failed) }]),
    ),
    failures: failed.map(({ check, document }) => failureOf(check, document)),
  };
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
