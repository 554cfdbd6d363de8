import type { Indicator, Measure } from '../../plan-document.ts';
import { HEADER, lines } from '../example.ts';
import { defineRule } from '../rule.ts';
import { oneLine, yearsText } from '../wording.ts';
import { overlaps } from '../years.ts';

export default defineRule({
  id: 'duplicate-measure',
  category: 'consistency',
  severity: 'warning',
  scope: 'document',
  evidence: {
    measure: { 'zh-TW': '執行方案', en: 'the measure' },
    indicator: { 'zh-TW': '相同的衡量標準', en: 'the indicator they share' },
    agencies: { 'zh-TW': '主辦機關', en: 'the lead agencies' },
    cell: { 'zh-TW': '後一處的儲存格', en: 'cell of the later one' },
    earlierCell: { 'zh-TW': '前一處的儲存格', en: 'cell of the earlier one' },
  },
  *check({ document }) {
    const known = new Map<string, Map<string, Measure>>();
    for (const measure of document.measures) {
      const found = findTwin(measure, known);
      if (found === undefined) continue;
      const { twin, indicator } = found;
      yield {
        subject: { measure, indicator },
        locations: [measure.source, twin.source],
        evidence: {
          measure: oneLine(measure.name),
          indicator: oneLine(indicator.name),
          agencies: measure.leadAgencies.join('、'),
          cell: measure.source.cell,
          earlierCell: twin.source.cell,
        },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '同一執行方案列了兩次：名稱、衡量標準、主辦機關都相同，年度也重疊。',
      why: '重複的方案會把成果和經費算兩次。',
      message: ({ measure, indicator, agencies, cell, earlierCell }) =>
        `「${measure}」（${agencies}）在 ${earlierCell} 和 ${cell} 各列一次，衡量標準${indicator === '' ? '相同' : `同為「${indicator}」`}；應合併，或寫明差別。`,
    },
    en: {
      summary: 'One measure is listed twice: same name, indicator and lead agency, in overlapping years.',
      why: 'A measure listed twice counts its results and its money twice.',
      message: ({ measure, indicator, agencies, cell, earlierCell }) =>
        `"${measure}" (${agencies}) stands at ${earlierCell} and again at ${cell}, ${indicator === '' ? 'with the same indicator' : `both with "${indicator}"`}; expected one, or a word on how they differ.`,
    },
  },
  examples: {
    bad: {
      csv: lines(
        HEADER,
        '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10',
        '節能,節約用水,衡量標準：輔導家數(家),環保局,111年,6,5,10',
        '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
    good: {
      csv: lines(
        HEADER,
        '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10',
        '節能,節約用水,衡量標準：輔導家數(家),環保局,111年,6,5,10',
        '節能,推廣節能,衡量標準：宣導場次(場次),教育處,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
  },
});

interface Twin {
  readonly twin: Measure;
  readonly indicator: Indicator;
}

/**
 * An earlier measure with the same name, agencies and indicator in years that overlap; the same action in other
 * years is its continuation. `known` holds the earlier ones by what must agree, then by their years.
 */
function findTwin(measure: Measure, known: Map<string, Map<string, Measure>>): Twin | undefined {
  const { period } = measure;
  let found: Twin | undefined;
  for (const indicator of measure.indicators) {
    const key = [measure.name, indicator.name, ...measure.leadAgencies.toSorted()].map(fold).join('\u001f');
    const earlier = known.get(key) ?? new Map<string, Measure>();
    const isTwin = (other: Measure) => !period || !other.period || overlaps(period, other.period);
    const twin = [...earlier.values()].find((other) => other !== measure && isTwin(other));
    if (twin !== undefined) found ??= { twin, indicator };
    const years = period === undefined ? '' : yearsText(period);
    if (!earlier.has(years)) known.set(key, earlier.set(years, measure));
  }
  return found;
}

function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
