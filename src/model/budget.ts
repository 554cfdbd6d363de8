/** Budgets: what a cell says, and whether it can be given to one record without dividing or multiplying it. */
import type { TableCell } from '../locate/table.ts';
import { type MoneyEntry, type ParsedMoney, parseMoney } from '../parse/money.ts';
import { isNothing } from '../parse/nothing.ts';
import type { Money, Period } from '../plan-document.ts';
import { joined } from './joined.ts';
import { NO_QUALIFIERS, yearsLike } from './shared.ts';

export interface BudgetContext {
  /** TWD that one unit of a budget cell is worth; undefined when nothing says so. */
  readonly scale: number | undefined;
  /** Rows of how many measures the cell stands in, and of how many rows of this one. */
  readonly measures: number;
  readonly rows: number;
  readonly parts: number;
}

/** The budget of one record; undefined where the table has no budget cell for it. */
export function recordBudget(
  cell: TableCell | undefined,
  period: Period,
  context: BudgetContext,
): Money | undefined {
  if (!cell) return undefined;
  if (saysNothing(cell)) return { ...baseOf(cell), qualifiers: NO_QUALIFIERS };
  const money = parseMoney(cell.text, context.scale ?? 1);
  const listed = isListed(money);
  const entry = listed ? entryFor(money, period) : money.entries[0];
  if (!entry) return { ...baseOf(cell), qualifiers: [...money.qualifiers] };
  const stated = statedBy(entry, context.scale);
  const covered = coverage(context, listed);
  const qualifiers = allQualifiers(entry, money);
  // The common budget is written out: one cell, one amount, one record.
  if (covered === 'record' && stated !== undefined && isWholeCell(entry, cell)) {
    return { raw: cell.text, source: cell.source, stated, covers: covered, amount: stated, qualifiers };
  }
  const base = baseOf(cell);
  if (entry.text !== cell.text) base.text = entry.text;
  if (stated !== undefined) {
    base.stated = stated;
    base.covers = covered;
    if (covered === 'record') base.amount = stated;
  }
  if (entry.period) base.period = yearsLike(entry.period.start, entry.period.end);
  return { ...base, qualifiers };
}

/** Without a scale the number is known and its worth is not, unless the cell names its own unit (`8,200千元`). */
function statedBy({ amount, ownUnit }: MoneyEntry, scale: number | undefined): number | undefined {
  return scale === undefined && ownUnit === undefined ? undefined : amount;
}

/** Whether it lists amounts by years. */
function isListed({ entries }: ParsedMoney): boolean {
  return entries.some((entry) => entry.period);
}

function entryFor({ entries }: ParsedMoney, period: Period): MoneyEntry | undefined {
  return entries.find((entry) => covers(entry, period));
}

/** Whether an amount is all that a cell of one row says. */
function isWholeCell(entry: MoneyEntry, cell: TableCell): boolean {
  return entry.text === cell.text && !entry.period && !cell.spread;
}

function allQualifiers(entry: MoneyEntry, money: ParsedMoney): string[] {
  if (entry.qualifiers.length === 0 && money.qualifiers.length === 0) return NO_QUALIFIERS;
  return [...new Set([...entry.qualifiers, ...money.qualifiers])];
}

function covers(entry: MoneyEntry, period: Period): boolean {
  if (!entry.period) return false;
  return entry.period.start >= period.start && entry.period.end <= period.end;
}

function coverage(context: BudgetContext, listed: boolean): NonNullable<Money['covers']> {
  if (context.measures > 1) return 'measures';
  // A list by years says itself which year each amount is for.
  if (context.rows > 1 && !listed) return 'rows';
  return context.parts > 1 ? 'parts' : 'record';
}

/** Whether each of these cells stands in a row below the one before it, so that no two of them are one. */
export function isEachBelow(cells: readonly TableCell[]): boolean {
  return cells.every(({ source }, at) => {
    const before = cells[at - 1];
    return before === undefined || before.source.row < source.row;
  });
}

/** Every amount a measure's budget cells state, each cell once, for the measure itself. */
export function measureBudgets(
  cells: readonly TableCell[],
  scale: number | undefined,
  measures: (cell: TableCell) => number,
): Money[] {
  return joined(cells.map((cell) => moneyIn(cell, scale, measures(cell) > 1)));
}

/** Each amount that a cell names. */
function moneyIn(cell: TableCell, scale: number | undefined, isShared: boolean): Money[] {
  if (saysNothing(cell)) return [{ ...baseOf(cell), qualifiers: NO_QUALIFIERS }];
  const money = parseMoney(cell.text, scale ?? 1);
  const [first] = money.entries;
  // The common budget is written out here as well.
  const stated = first && statedBy(first, scale);
  if (first && stated !== undefined && !isShared && isWholeCell(first, cell)) {
    const qualifiers = allQualifiers(first, money);
    return [{ raw: cell.text, source: cell.source, stated, qualifiers }];
  }
  return listedMoney(cell, money, scale, isShared);
}

function listedMoney(
  cell: TableCell,
  money: ParsedMoney,
  scale: number | undefined,
  isShared: boolean,
): Money[] {
  const base = baseOf(cell);
  const shared = isShared ? { covers: 'measures' as const } : {};
  if (money.entries.length === 0) return [{ ...base, qualifiers: [...money.qualifiers], ...shared }];
  return money.entries.map((entry) => {
    const stated = statedBy(entry, scale);
    return {
      ...base,
      ...(entry.text === cell.text ? {} : { text: entry.text }),
      ...(stated === undefined ? {} : { stated }),
      ...shared,
      ...(entry.period ? { period: yearsLike(entry.period.start, entry.period.end) } : {}),
      qualifiers: allQualifiers(entry, money),
    };
  });
}

function baseOf(cell: TableCell): Omit<Money, 'qualifiers'> {
  const { text, source, spread } = cell;
  const base: Omit<Money, 'qualifiers'> = { raw: text, source };
  if (spread) base.spread = { rows: spread.rows, basis: spread.basis };
  const unread = unreadIn(cell);
  if (unread) base.unread = unread;
  return base;
}

function saysNothing(cell: TableCell): boolean {
  return unreadIn(cell) !== undefined || isNothing(cell.text);
}

/** `=F2` saved without its result: no amount, and not a blank. */
function unreadIn({ kind }: TableCell): Money['unread'] {
  return kind === 'error' || kind === 'uncalculated' ? kind : undefined;
}
