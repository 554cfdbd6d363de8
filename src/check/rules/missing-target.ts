import type { Severity, Years } from '../../finding.ts';
import type { Indicator, Measure, Record as PlanRecord, Table } from '../../plan-document.ts';
import { blankCell, tableOf } from '../blank-cell.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { byYear, cellOf, placeKey, speaks, textOf } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { at, atZh, listZh, rocYears, yearsText } from '../wording.ts';
import { distinctPeriods, overlaps, spanOf, spansOf, yearsIn } from '../years.ts';

type Key = 'years' | 'result' | 'resultCell' | 'written' | 'cells' | 'targeted';

export default defineRule({
  id: 'missing-target',
  category: 'completeness',
  severity: 'warning',
  grades: {
    'zh-TW': '同一年的其他分項已有目標時為提示，因為哪個目標對哪個成果還說不準。',
    en: 'A notice where another part of the same year has a target, since which target goes with which result is open.',
  },
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '沒有目標的年度（西元）', en: 'the years without a target' },
    result: { 'zh-TW': '已有的成果', en: 'the result that is there' },
    resultCell: { 'zh-TW': '成果的儲存格', en: 'cell of the result' },
    written: { 'zh-TW': '目標欄的文字', en: 'what the target cell says' },
    cells: { 'zh-TW': '目標欄的儲存格', en: 'the target cells' },
    targeted: {
      'zh-TW': '只訂目標的計畫中，同一指標有目標的年度（西元）',
      en: 'in a plan of targets only, the years of the indicator that have one',
    },
  },
  check: ({ measure, document }) =>
    measure.indicators.some(mayLackTargets) ? lackingIn(measure, tableOf(document, measure)) : NOTHING,
  text: {
    'zh-TW': {
      summary: '有成果，卻沒有目標；或績效指標計畫有年度沒有訂目標。',
      why: '沒有目標就說不出成果是多是少，也無法判斷進度。',
      message: ({ years, result, resultCell, written, cells, targeted }) => {
        const saying = written === '' ? '空白' : `寫「${written}」`;
        if (result === '')
          return `${rocYears(years)}沒有目標${cells === '' ? '' : `（${listZh(cells)} ${saying}）`}${targeted === '' ? '，其他年度也都沒有' : `，同一指標只有 ${rocYears(targeted)}有`}；應補訂，或寫明為何沒有。`;
        return `${rocYears(years)}有成果「${result}」${atZh(resultCell)}，目標欄卻是${written === '' ? '空白' : `「${written}」`}；應填可以比較的目標。`;
      },
    },
    en: {
      summary: 'There is a result, but no target; or a KPI plan sets no target for a year.',
      why: 'Without a target nobody can say whether a result is much or little.',
      message: ({ years, result, resultCell, written, cells, targeted }) => {
        const saying = written === '' ? 'blank' : `"${written}"`;
        if (result === '')
          return `${years} has no target${cells === '' ? '' : ` (${cells}: ${saying})`}, ${targeted === '' ? 'nor has any other year' : `only ${targeted} of this indicator has one`}; expected one, or a word on why there is none.`;
        return `${years} has the result "${result}"${at(resultCell)}, but its target is ${written === '' ? 'blank' : `"${written}"`}; expected a target to hold it against.`;
      },
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,110年,79.5%,-,48',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,111年,87.4%,82%,35',
    ),
    good: strategyTable(
      '2022-12-31',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,110年,79.5%,79%,48',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,111年,87.4%,82%,35',
    ),
  },
});

/** A result that no target stands beside, or a record of a plan that has no results. */
function mayLackTargets({ records }: Indicator): boolean {
  return records.some(isUnjudged);
}

function isUnjudged({ status }: PlanRecord): boolean {
  return status === 'no-target' || status === undefined;
}

function* lackingIn(measure: Measure, table: Table | undefined): Generator<Hit<Key>> {
  const cells = new Set<string>();
  for (const indicator of measure.indicators) {
    yield* untargeted(measure, indicator, table, cells);
    // A summary of revisions leaves out what it does not revise.
    if (measure.revision === undefined) yield* gapsOf(measure, indicator, table);
  }
}

/** `cells` holds the target cells already spoken of: one dash beside two results is one gap. */
function* untargeted(
  measure: Measure,
  indicator: Indicator,
  table: Table | undefined,
  cells: Set<string>,
): Generator<Hit<Key>> {
  const targeted = distinctPeriods(targetedPeriods(indicator));
  const lacking = indicator.records.filter(
    (record) => isUntargeted(record, targeted) && !isBeforeTargets(record, table),
  );
  const [first] = lacking;
  if (first === undefined) return;
  // A results report gives one target for five years; where even that is a dash, it is one gap and not three.
  if (targeted.length === 0 && lacking.length > 1) {
    yield hit(measure, indicator, lacking, 'warning');
    return;
  }
  const paired = distinctPeriods(measure.indicators.flatMap(targetedPeriods));
  for (const record of lacking) {
    const cell = `${placeKey(record.target?.source ?? record.source)}\u001f${yearsText(record.period)}`;
    if (cells.has(cell)) continue;
    cells.add(cell);
    yield hit(measure, indicator, [record], gradeOf(paired, record));
  }
}

/** `111年實績 | 112年實績 | 113年目標`: the table has no column in which a target of those years could stand. */
function isBeforeTargets({ target, period }: PlanRecord, table: Table | undefined): boolean {
  const years = table?.columns.flatMap((own) => (own.field === 'target' ? (own.period ?? []) : [])) ?? [];
  return target === undefined && years.length > 0 && !years.some((own) => overlaps(own, period));
}

/** A formula error is no blank; `malformed-value` reports it. */
function isTargeted({ target }: PlanRecord): boolean {
  return target !== undefined && (target.kind !== 'none' || target.unread !== undefined);
}

/** Years without a target where nothing but targets is asked for: each run of them is one gap. */
function* gapsOf(measure: Measure, indicator: Indicator, table: Table | undefined): Generator<Hit<Key>> {
  const unjudged = byYear(indicator.records).filter(({ status }) => status === undefined);
  const targeted = unjudged.filter(isTargeted);
  let run: PlanRecord[] = [];
  for (const record of [...unjudged, undefined]) {
    if (record !== undefined && !isTargeted(record)) run.push(record);
    else if (run.length > 0) {
      yield gapHit(measure, indicator, run, targeted, table);
      run = [];
    }
  }
}

function gapHit(
  measure: Measure,
  indicator: Indicator,
  run: readonly PlanRecord[],
  targeted: readonly PlanRecord[],
  table: Table | undefined,
): Hit<Key> {
  const period = spanOf(run.map((record) => record.period));
  const places = run.flatMap((record) => record.target?.source ?? blankCell(table, 'target', record) ?? []);
  return {
    subject: { measure, indicator, period },
    locations: places.length > 0 ? places : run.map(({ source }) => source),
    evidence: {
      years: period === undefined ? '' : yearsText(period),
      result: '',
      resultCell: '',
      written: textOf(run[0]?.target),
      cells: places.map(({ cell }) => cell).join(', '),
      targeted: spansOf(new Set(targeted.flatMap((record) => yearsIn(record.period))))
        .map(yearsText)
        .join(', '),
    },
  };
}

function targetedPeriods(indicator: Indicator): Years[] {
  return indicator.records.filter(({ target }) => speaks(target)).map(({ period }) => period);
}

function isUntargeted(record: PlanRecord, targeted: readonly Years[]): boolean {
  if (record.status !== 'no-target' || !speaks(record.result)) return false;
  if (record.judgement?.reason === 'base-year') return false;
  const isOther = (period: Years) => yearsText(period) !== yearsText(record.period);
  // A target for the whole five years stands in a row of its own.
  return !targeted.some((period) => overlaps(period, record.period) && isOther(period));
}

/**
 * `補助 25 站…、15 站…` stands beside four results: which target belongs to which result is open, so the two
 * left over may well have one.
 */
function gradeOf(targeted: readonly Years[], { period }: PlanRecord): Severity {
  return targeted.some((other) => overlaps(other, period)) ? 'notice' : 'warning';
}

function hit(
  measure: Measure,
  indicator: Indicator,
  records: readonly PlanRecord[],
  severity: Severity,
): Hit<Key> {
  const [first] = records;
  const period = spanOf(records.map((record) => record.period));
  const targets = records.map((record) => record.target?.source ?? record.source);
  const results = records.flatMap((record) => record.result?.source ?? []);
  return {
    subject: { measure, indicator, period },
    severity,
    locations: [...targets, ...results],
    evidence: {
      years: period === undefined ? '' : yearsText(period),
      result: [...new Set(records.map((record) => textOf(record.result)))].join('、'),
      resultCell: cellOf(first?.result),
      written: textOf(first?.target),
      cells: '',
      targeted: '',
    },
  };
}
