import type { Severity, Years } from '../../finding.ts';
import type { Measure, Money, Record as PlanRecord } from '../../plan-document.ts';
import { strategyTable } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { placeKey, speaks } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { at, atZh, oneLine, rocYears, yearsText } from '../wording.ts';
import { distinctPeriods, hasBegun, overlaps, spansOf, yearsIn } from '../years.ts';

type Key = 'years' | 'written' | 'budgetCell' | 'gap';

export default defineRule({
  id: 'missing-budget',
  category: 'completeness',
  severity: 'notice',
  grades: {
    'zh-TW': '逐年列出卻漏掉已開始的年度為警告；其餘為提示。',
    en: 'A warning where a list of years leaves out one that has begun; a notice otherwise.',
  },
  scope: 'document',
  evidence: {
    years: { 'zh-TW': '沒有經費的年度（西元）', en: 'the years without a budget' },
    written: { 'zh-TW': '經費欄的文字', en: 'what the budget cell says' },
    budgetCell: { 'zh-TW': '經費的儲存格', en: 'cell of the budget' },
    gap: {
      'zh-TW': 'unlisted 逐年列出時漏列，none 完全沒有',
      en: 'unlisted: left out of a list of years; none: no amount at all',
    },
  },
  *check({ document, asOf }) {
    for (const measure of document.measures) {
      const table = document.tables.find(({ id }) => id === measure.table);
      const hasColumn = table === undefined || table.columns.some(({ field }) => field === 'budget');
      const listed = new Set<number>();
      const rows = rowsByCell(measure);
      for (const list of yearLists(measure)) {
        const own = [...(rows.get(placeKey(list.cell.source)) ?? []), ...(rows.get('') ?? [])];
        yield* unlisted(measure, list, own, asOf, listed);
      }
      if (hasColumn) yield* unfunded(measure, listed);
    }
  },
  text: {
    'zh-TW': {
      summary: '有執行期程，卻看不到那些年度的經費。',
      why: '沒有經費的年度，可能是不需經費、併入他處或漏列；三者意義不同，應寫明。',
      message: ({ years, written, budgetCell, gap }) =>
        gap === 'unlisted'
          ? `經費欄逐年列出「${written}」${atZh(budgetCell)}，獨缺${rocYears(years)}。`
          : `${rocYears(years)}沒有經費金額，經費欄${written === '' ? '空白' : `為「${written}」`}；應填金額，或寫明不需經費。`,
    },
    en: {
      summary: 'Years in which the measure runs show no budget.',
      why: 'No amount may mean none needed, carried elsewhere, or forgotten; these differ and should be said.',
      message: ({ years, written, budgetCell, gap }) =>
        gap === 'unlisted'
          ? `The budget lists years, "${written}"${at(budgetCell)}, but leaves out ${years}.`
          : `${years} shows no amount; the budget is ${written === '' ? 'blank' : `"${written}"`}. Expected an amount, or a word that none is needed.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2023-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110-112年,110年 5家 111年 6家 112年 7家,每年 5家,111年：10 112年：10',
    ),
    good: strategyTable(
      '2023-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110-112年,110年 5家 111年 6家 112年 7家,每年 5家,110年：10 111年：10 112年：10',
    ),
  },
});

/** A budget cell that speaks of years one by one, with the years it names. */
interface YearList {
  readonly cell: Money;
  readonly years: ReadonlySet<number>;
}

function recordsIn(measure: Measure): PlanRecord[] {
  return measure.indicators.flatMap(({ records }) => records);
}

/** Cells that name at least one year on their own: `112 年： 735 113 年： 735`, or `111 年：51,800` for 111-112. */
function* yearLists(measure: Measure): Generator<YearList> {
  for (const moneys of groupBy(measure.budgets, ({ source }) => placeKey(source))) {
    const [cell] = moneys;
    if (!moneys.some(({ period }) => period !== undefined)) continue;
    yield {
      cell,
      years: new Set(moneys.flatMap(({ period }) => (period === undefined ? [] : yearsIn(period)))),
    };
  }
}

/** Years of the rows a list speaks for that it does not name; `spoken` collects them. */
function* unlisted(
  measure: Measure,
  { cell, years }: YearList,
  own: readonly PlanRecord[],
  asOf: string | undefined,
  spoken: Set<number>,
): Generator<Hit<Key>> {
  const missing = new Set(own.flatMap(({ period }) => yearsIn(period)).filter((year) => !years.has(year)));
  const reported = yearsReported(own);
  const isUrgent = (year: number) => hasBegun({ start: year, end: year }, asOf) || reported.has(year);
  const urgent = [...missing].filter(isUrgent).map((year) => ({ start: year, end: year }));
  const later = spansOf([...missing].filter((year) => !isUrgent(year)));
  for (const period of urgent) yield hit(measure, period, cell, 'unlisted', 'warning');
  for (const period of later) yield hit(measure, period, cell, 'unlisted', 'notice');
  for (const year of [...missing, ...years]) spoken.add(year);
}

function yearsReported(records: readonly PlanRecord[]): Set<number> {
  return new Set(
    records.flatMap(({ period, result }) =>
      speaks(result) && period.start === period.end ? [period.start] : [],
    ),
  );
}

/** The records each budget cell stands beside; under no name those without one. */
function rowsByCell(measure: Measure): Map<string, PlanRecord[]> {
  const keyOf = ({ budget }: PlanRecord) => (budget === undefined ? '' : placeKey(budget.source));
  return new Map(groupBy(recordsIn(measure), keyOf).map((records) => [keyOf(records[0]), records]));
}

function states(money: Money | undefined): boolean {
  return money?.stated !== undefined || money?.amount !== undefined;
}

/** One notice for all the years that show no amount, whether of dashes or blanks. */
function* unfunded(measure: Measure, spoken: ReadonlySet<number>): Generator<Hit<Key>> {
  const funded = distinctPeriods(
    measure.budgets.flatMap((money) => (states(money) ? (money.period ?? []) : [])),
  );
  const without = recordsIn(measure).filter(({ budget, period }) => {
    if (states(budget) || yearsIn(period).every((year) => spoken.has(year))) return false;
    return !funded.some((years) => overlaps(years, period));
  });
  const [first] = without;
  if (first === undefined) return;
  const spans = spansOf(without.flatMap(({ period }) => yearsIn(period)));
  const [span, ...others] = spans;
  const { budget } = first;
  yield {
    subject: { measure, period: others.length === 0 ? span : undefined },
    severity: 'notice',
    locations: [budget?.source ?? first.source],
    evidence: {
      years: spans.map(yearsText).join(', '),
      written: oneLine(budget?.raw ?? ''),
      budgetCell: budget?.source.cell ?? '',
      gap: 'none',
    },
  };
}

function hit(measure: Measure, period: Years, cell: Money, gap: string, severity: Severity): Hit<Key> {
  return {
    subject: { measure, period },
    severity,
    locations: [cell.source],
    evidence: { years: yearsText(period), written: oneLine(cell.raw), budgetCell: cell.source.cell, gap },
  };
}
