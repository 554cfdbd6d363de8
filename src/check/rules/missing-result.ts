import type { Severity, Years } from '../../finding.ts';
import { isPeriodOver, yearOf } from '../../model/calendar.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity, Table } from '../../plan-document.ts';
import { blankCell, resultsByCell, tableOf } from '../blank-cell.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { cellOf, hasFigure, placeKey, textOf } from '../quantities.ts';
import { addReported, othersReport, type ReportedYears } from '../reported-years.ts';
import { defineRule, type Hit, heldOf } from '../rule.ts';
import { skipWithoutDate } from '../without-date.ts';
import { at, atZh, oneLine, rocYears, yearsText } from '../wording.ts';

type Key = 'years' | 'target' | 'targetCell' | 'written' | 'other' | 'resultCell' | 'period';

export default defineRule({
  id: 'missing-result',
  category: 'completeness',
  severity: 'error',
  grades: {
    'zh-TW':
      '期程已結束為錯誤；進行中而其他方案已填該年成果為警告；其餘、或文字表明日後才有數字、或目標以兩年計，為提示。',
    en: 'An error once the period is over; a warning while it runs if other measures report that year; a notice otherwise, and where words put the figure off or the target is for two years.',
  },
  scope: 'document',
  evidence: {
    years: { 'zh-TW': '沒有成果的年度（西元）', en: 'the years without a result' },
    target: { 'zh-TW': '目標的文字', en: 'the text of the target' },
    targetCell: { 'zh-TW': '目標的儲存格', en: 'cell of the target' },
    written: { 'zh-TW': '成果欄的文字', en: 'what the result cell says' },
    other: {
      'zh-TW': '成果欄有字，但說的是別的年度',
      en: 'what the result cell says of other years only',
    },
    resultCell: { 'zh-TW': '成果的儲存格', en: 'cell of the result' },
    period: { 'zh-TW': 'over 已結束，running 進行中', en: 'over, or still running' },
  },
  volatile: ['period', 'other'],
  skip: skipWithoutDate,
  gather({ tables }) {
    const reported: ReportedYears = new Map();
    const waiting: Waiting[] = [];
    return {
      take({ measure, asOf }) {
        addReported(reported, measure);
        if (asOf === undefined || !measure.indicators.some(hasMissing)) return NOTHING;
        const hits: Hit<Key>[] = [];
        for (const [hit, begun] of missingIn(measure, tableOf({ tables }, measure), asOf)) {
          if (begun === undefined) hits.push(hit);
          else waiting.push({ hit: { ...hit, subject: heldOf(hit.subject) }, id: measure.id, begun });
        }
        return hits;
      },
      *end() {
        for (const { hit, id, begun } of waiting) {
          yield othersReport(reported, id, begun) ? { ...hit, severity: 'warning' } : hit;
        }
      },
    };
  },
  text: {
    'zh-TW': {
      summary: '期程已經開始，卻沒有填成果。',
      why: '空白不等於零，也不等於達成；沒有成果就無法知道措施有沒有做。',
      message: ({ years, target, targetCell, written, other, resultCell, period }) =>
        `${rocYears(years)}${period === 'over' ? '已經結束' : '已經開始'}，成果欄${saidZh(written, other)}${atZh(resultCell)}；目標為「${target}」${atZh(targetCell)}，應填成果。`,
    },
    en: {
      summary: 'The period has begun, but no result is given.',
      why: 'Blank is neither zero nor achieved; without a result nobody knows whether anything was done.',
      message: ({ years, target, targetCell, written, other, resultCell, period }) =>
        `${years} ${period === 'over' ? 'is over' : 'has begun'} and the result is ${said(written, other)}${at(resultCell)}; expected a result for the target "${target}"${at(targetCell)}.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110年,6,5,10',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,-,5,10',
    ),
    good: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110年,6,5,10',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,0,5,10',
    ),
  },
});

function saidZh(written: string | number, other: string | number): string {
  if (other !== '') return `「${other}」沒有這一年`;
  return written === '' ? '空白' : `只有「${written}」`;
}

function said(written: string | number, other: string | number): string {
  if (other !== '') return `not among "${other}"`;
  return written === '' ? 'blank' : `only "${written}"`;
}

/** `部分學校刻正汰換中，汰換結果於 113 年初統計`: words that put the figure off. */
const DEFERRED = /尚未|尚待|刻正|屆時|(?:待|俟|再行|於|將)[^，。；]{0,12}(?:統計|提供|填報|填列)/u;

function hasMissing({ records }: Indicator): boolean {
  return records.some(isMissing);
}

function isMissing({ status, target, result }: PlanRecord): boolean {
  if (status === 'missing') return true;
  return status === 'qualitative' && target?.value !== undefined && isDeferred(result);
}

function isDeferred(result: Quantity | undefined): boolean {
  return result !== undefined && !hasFigure(result) && DEFERRED.test(result.text ?? result.raw);
}

/** A hit as grave as it is unless another measure reports one of the years that have begun. */
interface Waiting {
  readonly hit: Hit<Key>;
  readonly id: string;
  readonly begun: Years;
}

/** With the years in which a result of another measure makes it graver, where that is so. */
type Missing = readonly [hit: Hit<Key>, begun: Years | undefined];

function* missingIn(measure: Measure, table: Table | undefined, asOf: string): Generator<Missing> {
  let results: ReadonlyMap<string, Quantity> | undefined;
  for (const indicator of measure.indicators) {
    for (const record of indicator.records.filter(isMissing)) {
      const { period, target, result } = record;
      const place = result?.source ?? blankCell(table, 'result', record);
      // A cell merged over several rows may hold words, though none about this year: it is not blank.
      if (place && result === undefined) results ??= resultsByCell(measure);
      const other = place && result === undefined ? results?.get(placeKey(place)) : undefined;
      const severity = severityOf(record, asOf);
      const hit: Hit<Key> = {
        subject: { measure, indicator, period },
        severity: severity ?? 'notice',
        locations: [other?.source ?? place ?? record.source, ...(target ? [target.source] : [])],
        evidence: {
          years: yearsText(period),
          target: textOf(target),
          targetCell: cellOf(target),
          written: textOf(result),
          other: other === undefined ? '' : oneLine(other.raw),
          resultCell: (other?.source ?? place)?.cell ?? '',
          period: isPeriodOver(period, asOf) ? 'over' : 'running',
        },
      };
      const begun = { start: period.start, end: Math.min(period.end, yearOf(asOf)) };
      yield [hit, severity === undefined ? begun : undefined];
    }
  }
}

/** While a period runs, a blank is a gap only if the others have already reported: undefined until they are known. */
function severityOf({ status, target, period }: PlanRecord, asOf: string): Severity | undefined {
  // Words were given, if not the figure; and two years' target asks for no figure in each of them.
  if (status !== 'missing' || target?.per === 'two-years') return 'notice';
  return isPeriodOver(period, asOf) ? 'error' : undefined;
}
