/** What a report would have to explain: a plan or a year that is behind, a target that never had a result. */
import type { Severity, Years } from '../../finding.ts';
import type { Record as PlanRecord } from '../../plan-document.ts';
import { speaks } from '../quantities.ts';
import { spanOf } from '../years.ts';

export interface Shortfall {
  readonly kind: 'behind' | 'no-result';
  /** The record that shows it. */
  readonly record: PlanRecord;
  readonly period: Years;
  readonly severity: Severity;
}

/**
 * The shortfall of one part, whose records come in the order of their years: the plan as a whole being behind;
 * else its latest year that is; else a target without a single result. Where the plan as a whole is met, only
 * the year that runs still counts: `每年 1,200 萬人次`, 1,098 reached, with 2,519 the year before.
 */
export function shortfallOf(records: readonly PlanRecord[]): Shortfall | undefined {
  const plan = records.find(({ period, target }) => isSpan(period) && target !== undefined);
  if (plan?.status === 'behind') return behindIn(plan, 'warning');
  const years = records.filter(({ period, status }) => !isSpan(period) && JUDGED.has(status));
  const isMet = plan?.status === 'achieved';
  const late = isMet ? years.slice(-1) : years;
  const record = late.findLast(({ status }) => status === 'behind');
  if (record === undefined) return neverReported(records);
  return behindIn(record, isMet || record.pace === 'on-pace' ? 'notice' : 'warning');
}

const JUDGED: ReadonlySet<PlanRecord['status']> = new Set(['achieved', 'behind']);

function isSpan({ start, end }: Years): boolean {
  return end > start;
}

function behindIn(record: PlanRecord, severity: Severity): Shortfall {
  return { kind: 'behind', record, period: record.period, severity };
}

function neverReported(records: readonly PlanRecord[]): Shortfall | undefined {
  const missing = records.filter(({ status }) => status === 'missing');
  const record = missing.find(({ target }) => target?.value !== undefined);
  if (record === undefined || records.some(({ result }) => speaks(result))) return undefined;
  // The years that have begun say more than the whole plan, which runs on.
  const years = missing.filter(({ period }) => !isSpan(period));
  const period = spanOf((years.length > 0 ? years : missing).map((each) => each.period)) ?? record.period;
  return { kind: 'no-result', record, period, severity: 'notice' };
}
