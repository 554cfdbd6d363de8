import { endOfYear } from '../../model/calendar.ts';
import type { Indicator, Measure, Period, Table } from '../../plan-document.ts';
import { a1 } from '../../source.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { placeKey, textOf } from '../quantities.ts';
import { defineRule, type Hit, type Place } from '../rule.ts';
import { oneLine, rocDate, rocYears, yearsText } from '../wording.ts';

type Key = 'years' | 'result' | 'from' | 'until' | 'end';

export default defineRule({
  id: 'partial-period-result',
  category: 'schedule',
  severity: 'notice',
  scope: 'document',
  evidence: {
    years: { 'zh-TW': '年度（西元）', en: 'the years' },
    result: { 'zh-TW': '成果的文字', en: 'the text of the result' },
    from: {
      'zh-TW': '統計起始日（由年初起算時空白）',
      en: 'the day the result was counted from (blank for the first of the year)',
    },
    until: { 'zh-TW': '統計截止日', en: 'the day the result was counted to' },
    end: { 'zh-TW': '期程結束日', en: 'the day the period ends' },
  },
  // Findings accepted before a column could begin later than its year had no such evidence.
  volatile: ['from'],
  gather({ tables }) {
    // `112/1~9 月執行量` over a column says it once for all its cells; only a cell with a day of its own is news.
    const stated = new Set(tables.flatMap(({ columns }) => columns.map(({ period }) => period?.to)));
    const spoken = new Set<string>();
    const later = laterColumns(tables);
    return {
      take: (scope) =>
        scope.measure.indicators.some(hasDatedResult)
          ? [...laterIn(scope.measure, later, spoken), ...partialIn(scope.measure, stated, spoken)]
          : NOTHING,
      end: () => NOTHING,
    };
  },
  text: {
    'zh-TW': {
      summary: '成果只統計到期程中間。',
      why: '九個月的數字和整年的目標相比，看起來像落後，也可能其實還沒結算。',
      message: ({ years, result, from, until, end }) =>
        from !== ''
          ? `「${result}」只統計 ${rocDate(from)}至 ${rocDate(until)}，是 ${rocYears(years)}的一部分，不是全期成果；應補上全期的數字。`
          : `${rocYears(years)}的成果「${result}」只統計到 ${rocDate(until)}，期程到 ${rocDate(end)}為止；應於結束後補上全期數字。`,
    },
    en: {
      summary: 'A result covers only part of its period.',
      why: 'Nine months held against a whole year look late, or hide that the count is unfinished.',
      message: ({ years, result, from, until, end }) =>
        from !== ''
          ? `"${result}" counts from ${from} to ${until} only: a part of ${years}, and not its result; expected that of the whole period.`
          : `The result "${result}" of ${years} is counted to ${until} only, and the period runs to ${end}; expected the whole period once it is over.`,
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

/** A column of results that begins later than its year: `113年下半年成果`. */
interface LaterColumn {
  readonly table: string;
  readonly text: string;
  readonly column: number;
  readonly period: Period;
  readonly from: string;
  readonly place: Place;
}

function laterColumns(tables: readonly Table[]): LaterColumn[] {
  return tables.flatMap(({ id: table, columns, header }) =>
    columns.flatMap(({ column, text, field, period }) => {
      const from = period?.from;
      if (field !== 'result' || !period || from === undefined || from.endsWith('-01-01')) return [];
      const place = { ...header, column, cell: a1(header.row, column) };
      return [{ table, text, column, period, from, place }];
    }),
  );
}

/** Once for each column, at the first of its results: the same is true of all. */
function* laterIn(
  measure: Measure,
  columns: readonly LaterColumn[],
  spoken: Set<string>,
): Generator<Hit<Key>> {
  for (const { table, text, column, period, from, place } of columns) {
    const key = `${table}\u001f${column}`;
    const isOwn = measure.table === table && !spoken.has(key);
    const results = isOwn
      ? measure.indicators.flatMap(({ records }) => records.map(({ result }) => result))
      : [];
    const first = results.find((result) => result?.asOf !== undefined && result.source.column === column);
    if (first?.asOf === undefined) continue;
    spoken.add(key);
    yield {
      subject: { table, period },
      locations: [place, first.source],
      evidence: {
        years: yearsText(period),
        result: oneLine(text),
        from,
        until: first.asOf,
        end: endOfYear(period.end),
      },
    };
  }
}

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
        evidence: { years: yearsText(period), result: textOf(result), from: '', until: result.asOf, end },
      };
    }
  }
}
