/** Years of a measure that show no amount, grouped by what their own budget cell says instead. */
import type { Years } from '../finding.ts';
import { parseMoney } from '../parse/money.ts';
import { isNothing } from '../parse/nothing.ts';
import type { Measure, Money, Record as PlanRecord } from '../plan-document.ts';
import { groupBy } from './grouping.ts';
import { recordsIn } from './tallies.ts';
import { oneLine } from './wording.ts';
import { distinctPeriods, overlaps } from './years.ts';

/**
 * `none` a blank or a dash, `words` no figure at all, `range` two ends and no amount, `several` figures that cannot be
 * told apart, `no-unit` a figure of which nobody says whether it is 元, 千元 or 萬元.
 */
export type Gap = 'none' | 'words' | 'range' | 'several' | 'no-unit';

export interface Unfunded {
  readonly gap: Gap;
  readonly written: string;
  readonly records: readonly [PlanRecord, ...PlanRecord[]];
}

/** `spoken` holds the years another finding has named already. */
export function unfundedOf(measure: Measure, spoken: ReadonlySet<number>): Unfunded[] {
  const records = recordsIn(measure).filter(
    (record) => isWithoutMoney(record) && !isSpokenOf(record.period, spoken),
  );
  if (records.length === 0) return [];
  const funded = distinctPeriods(
    measure.budgets.flatMap((money) => (states(money) ? (money.period ?? []) : [])),
  );
  const without = records.filter(({ period }) => !funded.some((years) => overlaps(years, period)));
  // `補助經費浮動調整400-600` of 110 and the dashes of 111 to 114 are two things to say, not one.
  return groupBy(without, ({ budget }) => `${gapOf(budget)} ${writtenOf(budget)}`).map((alike) => {
    const { budget } = alike[0];
    return { gap: gapOf(budget), written: writtenOf(budget), records: alike };
  });
}

/** Whether any of its years shows no amount; whether another cell gives one is not yet asked. */
export function lacksMoney(measure: Measure): boolean {
  return recordsIn(measure).some(isWithoutMoney);
}

function isSpokenOf({ start, end }: Years, spoken: ReadonlySet<number>): boolean {
  for (let year = start; year <= end; year += 1) if (!spoken.has(year)) return false;
  return true;
}

function isWithoutMoney({ budget }: PlanRecord): boolean {
  // A budget cell with an error value is told as that already.
  return !states(budget) && budget?.unread === undefined;
}

/** Whether any of its budgets is a figure of which nobody says whether it is 元, 千元 or 萬元. */
export function lacksUnit(measure: Measure): boolean {
  return recordsIn(measure).some(isWithoutUnit);
}

function isWithoutUnit({ budget }: PlanRecord): boolean {
  return !states(budget) && gapOf(budget) === 'no-unit';
}

function states(money: Money | undefined): boolean {
  return money?.stated !== undefined || money?.amount !== undefined;
}

function writtenOf(money: Money | undefined): string {
  return oneLine(money?.text ?? money?.raw ?? '');
}

function gapOf(money: Money | undefined): Gap {
  const text = money?.text ?? money?.raw ?? '';
  if (isNothing(text)) return 'none';
  const { entries, words } = parseMoney(text, 1);
  const [entry] = entries;
  if (words !== undefined || entry === undefined) return 'words';
  if (entry.range !== undefined) return 'range';
  return entry.amount === undefined ? 'several' : 'no-unit';
}
