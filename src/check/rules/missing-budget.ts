import type { Severity, Years } from '../../finding.ts';
import type { Measure, Money, Record as PlanRecord, Table } from '../../plan-document.ts';
import { blankCell, tableOf } from '../blank-cell.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { placeKey, speaks } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { recordsIn } from '../tallies.ts';
import { lacksMoney, lacksUnit, type Unfunded, unfundedOf } from '../unfunded.ts';
import { at, atZh, oneLine, rocYears, yearsText } from '../wording.ts';
import { hasBegun, spansOf, yearsIn } from '../years.ts';

type Key = 'years' | 'written' | 'budgetCell' | 'gap';

export default defineRule({
  id: 'missing-budget',
  category: 'completeness',
  severity: 'notice',
  grades: {
    'zh-TW': '逐年列出卻漏掉已開始的年度、或整張表沒有金額單位為警告；其餘為提示。',
    en: 'A warning where a list of years leaves out one that has begun, or a table names no unit of money; a notice otherwise.',
  },
  scope: 'document',
  evidence: {
    years: { 'zh-TW': '沒有經費的年度（西元）', en: 'the years without a budget' },
    written: { 'zh-TW': '經費欄的文字', en: 'what the budget cell says' },
    budgetCell: { 'zh-TW': '經費的儲存格', en: 'cell of the budget' },
    gap: {
      'zh-TW':
        'unlisted 逐年列出時漏列，none 空白或「-」，words 只有文字，range 只有區間，several 數字分不開，no-unit 沒有金額單位',
      en: 'unlisted: left out of a list of years; none: blank or a dash; words; range; several: figures that cannot be told apart; no-unit: no unit of money',
    },
  },
  gather(document) {
    const bare = new Map<string, BareTable>();
    return {
      take({ measure }) {
        if (lacksUnit(measure) && hasColumn(tableOf(document, measure))) addBare(bare, measure);
        return NOTHING;
      },
      end: () => [...bare].flatMap(([table, found]) => unitless(table, found)),
    };
  },
  checkMeasure({ measure, document, asOf }) {
    const lists = yearLists(measure);
    if (lists.length === 0 && !lacksMoney(measure)) return NOTHING;
    const table = tableOf(document, measure);
    const hits = lists.flatMap((list) => unlisted(measure, list, asOf));
    if (!hasColumn(table)) return hits;
    for (const group of unfundedOf(measure, yearsSpokenOf(lists))) {
      if (!isWithoutUnit(group)) hits.push(unfunded(measure, table, group));
    }
    return hits;
  },
  text: {
    'zh-TW': {
      summary: '有執行期程，卻看不到那些年度的經費。',
      why: '沒有經費的年度，可能是不需經費、併入他處或漏列；三者意義不同，應寫明。',
      message: ({ years, written, budgetCell, gap }) =>
        sayZh(String(gap), rocYears(years), String(written), atZh(budgetCell)),
    },
    en: {
      summary: 'Years in which the measure runs show no budget.',
      why: 'No amount may mean none needed, carried elsewhere, or forgotten; these differ and should be said.',
      message: ({ years, written, budgetCell, gap }) =>
        sayEn(String(gap), String(years), String(written), at(budgetCell)),
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

function sayZh(gap: string, years: string, written: string, place: string): string {
  switch (gap) {
    case 'unlisted':
      return `經費欄逐年列出「${written}」${place}，獨缺 ${years}。`;
    case 'no-unit':
      return `經費欄寫「${written}」${place}，但沒有寫金額單位，${years}的經費都無法換算；請在欄名（如「經費（萬元）」）或表格上方（如「經費單位：萬元」）註明。`;
    case 'range':
      return `${years}的經費只有區間「${written}」${place}；應填金額。`;
    case 'words':
      return `${years}的經費欄只有文字「${written}」${place}；應填金額，或寫明不需經費。`;
    case 'several':
      return `${years}的經費欄「${written}」${place}有數個數字，分不出哪一個是金額；應分開填寫。`;
    default:
      return `${years}沒有經費金額，經費欄${written === '' ? '空白' : `為「${written}」`}${place}；應填金額，或寫明不需經費。`;
  }
}

function sayEn(gap: string, years: string, written: string, place: string): string {
  switch (gap) {
    case 'unlisted':
      return `The budget lists years, "${written}"${place}, but leaves out ${years}.`;
    case 'no-unit':
      return `The budget says "${written}"${place} but nothing names its unit, so no amount of ${years} can be told; expected it in the heading (經費（萬元）) or above the table (經費單位：萬元).`;
    case 'range':
      return `${years} shows only a range, "${written}"${place}; expected an amount.`;
    case 'words':
      return `${years} shows words only, "${written}"${place}; expected an amount, or a word that none is needed.`;
    case 'several':
      return `${years} shows several figures, "${written}"${place}, and none can be told to be the amount; expected them apart.`;
    default:
      return `${years} shows no amount; the budget is ${written === '' ? 'blank' : `"${written}"`}${place}. Expected an amount, or a word that none is needed.`;
  }
}

function hasColumn(table: Table | undefined): boolean {
  return table === undefined || table.columns.some(({ field }) => field === 'budget');
}

function isWithoutUnit({ gap }: Unfunded): boolean {
  return gap === 'no-unit';
}

/** A budget cell that speaks of years one by one, with the years it names and the rows it speaks for. */
interface YearList {
  readonly cell: Money;
  readonly years: ReadonlySet<number>;
  readonly own: readonly PlanRecord[];
  /** Years of those rows that it does not name. */
  readonly missing: ReadonlySet<number>;
}

/** Cells that name at least one year on their own: `112 年： 735 113 年： 735`, or `111 年：51,800` for 111-112. */
function yearLists(measure: Measure): readonly YearList[] {
  const { budgets } = measure;
  if (!budgets.some(namesYears)) return NOTHING;
  const rows = rowsByCell(measure);
  return groupBy(budgets, ({ source }) => placeKey(source)).flatMap((moneys) => {
    const [cell] = moneys;
    const years = new Set(moneys.flatMap(({ period }) => (period === undefined ? [] : yearsIn(period))));
    if (years.size === 0) return [];
    const own = [...(rows.get(placeKey(cell.source)) ?? []), ...(rows.get('') ?? [])];
    const missing = own.flatMap(({ period }) => yearsIn(period)).filter((year) => !years.has(year));
    return [{ cell, years, own, missing: new Set(missing) }];
  });
}

function namesYears({ period }: Money): boolean {
  return period !== undefined;
}

function yearsSpokenOf(lists: readonly YearList[]): ReadonlySet<number> {
  return lists.length === 0
    ? NO_YEARS
    : new Set(lists.flatMap(({ years, missing }) => [...missing, ...years]));
}

const NO_YEARS: ReadonlySet<number> = new Set();

function unlisted(measure: Measure, { cell, own, missing }: YearList, asOf: string | undefined): Hit<Key>[] {
  const reported = yearsReported(own);
  const isUrgent = (year: number) => hasBegun({ start: year, end: year }, asOf) || reported.has(year);
  const urgent = [...missing].filter(isUrgent).map((year) => ({ start: year, end: year }));
  const later = spansOf([...missing].filter((year) => !isUrgent(year)));
  return [
    ...urgent.map((period) => hit(measure, period, cell, 'unlisted', 'warning')),
    ...later.map((period) => hit(measure, period, cell, 'unlisted', 'notice')),
  ];
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

/** One notice for the years whose cells say the same, whether dashes, blanks or words. */
function unfunded(measure: Measure, table: Table | undefined, { gap, written, records }: Unfunded): Hit<Key> {
  const spans = spansOf(records.flatMap(({ period }) => yearsIn(period)));
  const [span, ...others] = spans;
  const [first] = records;
  const place = first.budget?.source ?? blankCell(table, 'budget', first);
  return {
    subject: { measure, period: others.length === 0 ? span : undefined },
    severity: 'notice',
    locations: [place ?? first.source],
    evidence: {
      years: spans.map(yearsText).join(', '),
      written,
      budgetCell: place?.cell ?? '',
      gap,
    },
  };
}

/** The budgets of a table that nobody names the unit of. */
interface BareTable {
  readonly first: { readonly written: string; readonly cell: string };
  readonly cells: Map<string, Money['source']>;
  readonly years: Set<number>;
}

function addBare(bare: Map<string, BareTable>, measure: Measure): void {
  for (const group of unfundedOf(measure, yearsSpokenOf(yearLists(measure)))) {
    if (!isWithoutUnit(group)) continue;
    for (const { budget, period } of group.records) {
      if (budget === undefined) continue;
      const first = { written: oneLine(budget.text ?? budget.raw), cell: budget.source.cell };
      const own = bare.get(measure.table) ?? { first, cells: new Map(), years: new Set() };
      bare.set(measure.table, own);
      own.cells.set(placeKey(budget.source), budget.source);
      for (const year of yearsIn(period)) own.years.add(year);
    }
  }
}

/** A unit nobody names is wanting once for the table, not once for each of its measures. */
function unitless(table: string, { first, cells, years }: BareTable): Hit<Key>[] {
  return [
    {
      subject: { table },
      severity: 'warning',
      locations: [...cells.values()],
      evidence: {
        years: spansOf(years).map(yearsText).join(', '),
        written: first.written,
        budgetCell: first.cell,
        gap: 'no-unit',
      },
    },
  ];
}

function hit(measure: Measure, period: Years, cell: Money, gap: string, severity: Severity): Hit<Key> {
  return {
    subject: { measure, period },
    severity,
    locations: [cell.source],
    evidence: { years: yearsText(period), written: oneLine(cell.raw), budgetCell: cell.source.cell, gap },
  };
}
