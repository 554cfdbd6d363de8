/** Gives every record its status at the as-of date, and says how it was worked out. */
import type { Indicator, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { isOver, yearOf } from './calendar.ts';
import { compare } from './compare.ts';

type Judged = Pick<PlanRecord, 'status' | 'pace' | 'judgement'>;

/** The same document with statuses; the one given is not touched. */
export function judgeDocument(document: PlanDocument): PlanDocument {
  const asOf = document.asOf.date;
  const measures = document.measures.map((measure) => ({
    ...measure,
    indicators: measure.indicators.map((indicator) => judgeIndicator(indicator, asOf)),
  }));
  return { ...document, measures };
}

function judgeIndicator(indicator: Indicator, asOf: string | undefined): Indicator {
  const records = indicator.records.map((record) => {
    const { status: _, pace: __, judgement: ___, ...facts } = record;
    const series = indicator.records.filter((other) => other.part === record.part);
    return { ...facts, ...judgeRecord(record, indicator, series, asOf) };
  });
  return { ...indicator, records };
}

function judgeRecord(
  record: PlanRecord,
  indicator: Indicator,
  series: readonly PlanRecord[],
  asOf: string | undefined,
): Judged {
  const { target, result } = record;
  const hasResult = result !== undefined && result.kind !== 'none';
  const begun = asOf !== undefined && record.period.start <= yearOf(asOf);
  if (!hasResult && !begun) return { status: 'not-due' };
  if (target === undefined || target.kind === 'none') return { status: 'no-target' };
  if (!hasResult) return { status: 'missing' };
  if (target.value === undefined) return { status: 'qualitative', judgement: { reason: 'text-target' } };
  if (result.value === undefined) return judgeWithoutFigure(record);
  const comparison = compare({ record, indicator, series, asOf: asOf ?? `${record.period.end}-12-31` });
  if (!comparison.comparable) return { status: 'incomparable', judgement: comparison.judgement };
  const running = asOf !== undefined && !isOver(record.period.end, asOf);
  return {
    status: comparison.met ? 'achieved' : 'behind',
    ...(running ? { pace: comparison.onPace ? 'on-pace' : 'off-pace' } : {}),
    judgement: comparison.judgement,
  };
}

function judgeWithoutFigure({ result }: PlanRecord): Judged {
  const several = (result?.figures?.length ?? 0) > 0;
  return several
    ? { status: 'incomparable', judgement: { reason: 'several-figures' } }
    : { status: 'qualitative', judgement: { reason: 'text-result' } };
}
