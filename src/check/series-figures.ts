/** Figures along a series: the first that is as asked, and whether a total adds up the years before it. */
import type { Record as PlanRecord, Quantity } from '../plan-document.ts';

export type Role = 'target' | 'result';
export const ROLES: readonly Role[] = ['target', 'result'];

export function isAnnual({ kind, per }: Quantity): boolean {
  return kind === 'annual' && !per;
}

export function isCumulative({ kind, per }: Quantity): boolean {
  return kind === 'cumulative' && !per;
}

/** The first figure of a series that is as asked. */
export function figureOf(
  series: readonly PlanRecord[],
  role: Role,
  isWanted: (quantity: Quantity, value: number) => boolean,
): Quantity | undefined {
  for (const record of series) {
    const quantity = record[role];
    if (quantity?.value !== undefined && isWanted(quantity, quantity.value)) return quantity;
  }
  return undefined;
}

/** `新增 42 株`, then `新增 82 株 累計新增 124 株`: the total counts from the first year, so that both are one basis. */
export function reconciles(series: readonly PlanRecord[], role: Role): boolean {
  const [first, next] = series.flatMap((record) => record[role] ?? []);
  if (first?.value === undefined || first.kind !== 'annual' || next?.kind !== 'cumulative') return false;
  const start = first.value;
  return (next.figures ?? []).some(
    ({ value, cumulative }) => cumulative !== true && start + value === next.value,
  );
}

export function isNegative(_: Quantity, value: number): boolean {
  return value < 0;
}

export function isPositive(_: Quantity, value: number): boolean {
  return value > 0;
}
