import { endOfYear } from '../../model/calendar.ts';
import type { Indicator, Measure } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { placeKey, textOf } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { rocDate, rocYears, yearsText } from '../wording.ts';

type Key = 'years' | 'result' | 'until' | 'end';

export default defineRule({
  id: 'partial-period-result',
  category: 'schedule',
  severity: 'notice',
  scope: 'document',
  evidence: {
    years: { 'zh-TW': '年度（西元）', en: 'the years' },
    result: { 'zh-TW': '成果的文字', en: 'the text of the result' },
    until: { 'zh-TW': '統計截止日', en: 'the day the result was counted to' },
    end: { 'zh-TW': '期程結束日', en: 'the day the period ends' },
  },
  gather({ tables }) {
    // `112/1~9 月執行量` over a column says it once for all its cells; only a cell with a day of its own is news.
    const stated = new Set(tables.flatMap(({ columns }) => columns.map(({ period }) => period?.to)));
    const spoken = new Set<string>();
    return {
      take: (scope) =>
        scope.measure.indicators.some(hasDatedResult) ? partialIn(scope.measure, stated, spoken) : NOTHING,
      end: () => NOTHING,
    };
  },
  text: {
    'zh-TW': {
      summary: '成果只統計到期程中間。',
      why: '九個月的數字和整年的目標相比，看起來像落後，也可能其實還沒結算。',
      message: ({ years, result, until, end }) =>
        `${rocYears(years)}的成果「${result}」只統計到 ${rocDate(until)}，期程到 ${rocDate(end)}為止；應於結束後補上全期數字。`,
    },
    en: {
      summary: 'A result covers only part of its period.',
      why: 'Nine months held against a whole year look late, or hide that the count is unfinished.',
      message: ({ years, result, until, end }) =>
        `The result "${result}" of ${years} is counted to ${until} only, and the period runs to ${end}; expected the whole period once it is over.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2023-10-31',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,112年,87.2% (至10月底),82%,40',
    ),
    good: strategyTable('2023-12-31', '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,112年,87.2%,82%,40'),
  },
});

/** As a few are: `87.2% (至10月底)`. */
function hasDatedResult({ records }: Indicator): boolean {
  return records.some(({ result }) => result?.asOf !== undefined);
}

/** `stated` holds the days that columns say of all their cells, `spoken` the cells that are spoken of already. */
function* partialIn(
  measure: Measure,
  stated: ReadonlySet<string | undefined>,
  spoken: Set<string>,
): Generator<Hit<Key>> {
  for (const indicator of measure.indicators) {
    for (const { result, period } of indicator.records) {
      if (result?.asOf === undefined || stated.has(result.asOf)) continue;
      const end = period.to ?? endOfYear(period.end);
      if (result.asOf >= end) continue;
      // Three figures of one cell share its cutoff.
      const key = `${placeKey(result.source)}\u001f${yearsText(period)}`;
      if (spoken.has(key)) continue;
      spoken.add(key);
      yield {
        subject: { measure, indicator, period },
        locations: [result.source],
        evidence: { years: yearsText(period), result: textOf(result), until: result.asOf, end },
      };
    }
  }
}
