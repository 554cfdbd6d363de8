/** The money of a measure in both documents: beside the records first, then what stands beside none of them. */
import { blankCell, tableOf } from '../check/blank-cell.ts';
import { placeKey } from '../check/quantities.ts';
import { isNothing } from '../parse/nothing.ts';
import type { Money, Period, Record as PlanRecord } from '../plan-document.ts';
import type { MeasurePair } from './compare-indicator.ts';
import { difference } from './compare-quantity.ts';
import { mergeShared, type Said, type ValueChange } from './draft.ts';
import type { Entry } from './entries.ts';
import type { RecordMatching } from './match-records.ts';
import { settle } from './text.ts';

export function compareBudgets(pair: MeasurePair, matchings: readonly RecordMatching[]): ValueChange[] {
  const pairs = matchings.flatMap(({ matched, moved }) => [...matched, ...moved]);
  const changes = pairs.flatMap(({ before, after }) =>
    compareMoney(
      saidOf(pair.before, before.budget, before),
      saidOf(pair.after, after.budget, after),
      after.period,
    ),
  );
  const known = {
    before: cellsOf(pairs.map(({ before }) => before)),
    after: cellsOf(pairs.map(({ after }) => after)),
  };
  const lost = matchings.flatMap(({ dropped }) => dropped);
  const inScope = lost.filter(({ period }) => pair.scope === undefined || period.end >= pair.scope.start);
  const gone = inScope.flatMap((record) =>
    oneSided(pair.before, record, known.before).flatMap((before) =>
      compareMoney(before, { document: pair.after.document, text: '' }, record.period),
    ),
  );
  const fresh = matchings
    .flatMap(({ added }) => added)
    .flatMap((record) =>
      oneSided(pair.after, record, known.after).flatMap((after) =>
        compareMoney({ document: pair.before.document, text: '' }, after, record.period),
      ),
    );
  return mergeShared([...changes, ...gone, ...fresh, ...compareLoose(pair)]);
}

function saidOf({ document, measure }: Entry, money: Money | undefined, record: PlanRecord): Said {
  if (money !== undefined) return { document, text: money.text ?? money.raw, source: money.source, money };
  return { document, text: '', source: blankCell(tableOf(document, measure), 'budget', record) };
}

function cellsOf(records: readonly PlanRecord[]): Set<string> {
  return new Set(records.flatMap(({ budget }) => (budget ? [placeKey(budget.source)] : [])));
}

/** The amount of a record without partner, unless its cell goes on speaking for other records. */
function oneSided(entry: Entry, record: PlanRecord, known: ReadonlySet<string>): Said[] {
  const { budget } = record;
  if (budget === undefined || known.has(placeKey(budget.source))) return [];
  return [saidOf(entry, budget, record)];
}

/** Amounts of the measure that stand beside no record (rows without years, one cell for the whole measure). */
function compareLoose({ before, after }: MeasurePair): ValueChange[] {
  const period = after.measure.period ?? before.measure.period;
  const left = looseOf(before);
  let right = looseOf(after);
  const rest = left.filter((money) => {
    const same = right.find((other) => settle(other.raw) === settle(money.raw));
    right = right.filter((other) => other !== same);
    return same === undefined;
  });
  if (period === undefined) return [];
  const said = (entry: Entry, money: Money | undefined): Said => ({
    document: entry.document,
    text: money === undefined ? '' : (money.text ?? money.raw),
    source: money?.source,
    money,
  });
  return Array.from({ length: Math.max(rest.length, right.length) }, (_, index) =>
    compareMoney(said(before, rest[index]), said(after, right[index]), period),
  ).flat();
}

function looseOf({ measure }: Entry): Money[] {
  const beside = cellsOf(measure.indicators.flatMap(({ records }) => records));
  return measure.budgets.filter(({ raw, source }) => !isNothing(raw) && !beside.has(placeKey(source)));
}

function compareMoney(before: Said, after: Said, period: Period): ValueChange[] {
  const [a, b] = [before.text, after.text];
  const change = (kind: ValueChange['class'], more: Partial<ValueChange> = {}): ValueChange[] => [
    { class: kind, period, before, after, ...more },
  ];
  if (isNothing(a) && isNothing(b)) return [];
  if (isNothing(a)) return change('budget-added');
  if (isNothing(b)) return change('budget-dropped');
  const [from, to] = [before.money?.stated, after.money?.stated];
  if (from === undefined || to === undefined || from === to) {
    const same = from === to && (from !== undefined ? digits(a) === digits(b) : settle(a) === settle(b));
    return same ? [] : change('budget-changed');
  }
  return change(to > from ? 'budget-raised' : 'budget-lowered', {
    difference: difference(from, to, 1, 'TWD'),
  });
}

/** `1,900` and `1900 萬元` are one; `400` and `400 (浮動調整)` are not quite. */
function digits(text: string): string {
  return settle(text).replace(/[億萬千百]?元/gu, '');
}
