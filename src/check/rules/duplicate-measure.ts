import type { Severity } from '../../finding.ts';
import type { Measure } from '../../plan-document.ts';
import { type DoubleEntry, inTableOrder, sameIndicator, sameTargetAndMoney } from '../double-entries.ts';
import { NOTHING } from '../each-of.ts';
import { HEADER, lines } from '../example.ts';
import { findTwin, type Namesakes, type Twin } from '../namesakes.ts';
import { defineRule, type Gathering, type Hit, type MeasureScope, type Place } from '../rule.ts';
import { cellBeside, listEn, oneLine, quotedEn, yearsText } from '../wording.ts';

type Key = 'case' | 'measure' | 'earlier' | 'indicator' | 'agencies' | 'figures' | 'cell' | 'earlierCell';

export default defineRule({
  id: 'duplicate-measure',
  category: 'consistency',
  severity: 'warning',
  scope: 'document',
  grades: {
    'zh-TW': '只有衡量標準相同、名稱不同時為提示。',
    en: 'A notice where only the indicator agrees and the names differ.',
  },
  volatile: ['figures'],
  evidence: {
    case: {
      'zh-TW': 'name 名稱相同，money 目標與經費相同，indicator 衡量標準相同',
      en: 'name: same name; money: same target and amount; indicator: same indicator',
    },
    measure: { 'zh-TW': '後一處的執行方案', en: 'the later measure' },
    earlier: { 'zh-TW': '前一處的執行方案', en: 'the earlier measure' },
    indicator: { 'zh-TW': '相同的衡量標準或目標', en: 'the indicator or target they share' },
    agencies: { 'zh-TW': '主辦機關', en: 'the lead agencies' },
    figures: { 'zh-TW': '兩處的數字或經費', en: 'the figures or the amount of both' },
    cell: { 'zh-TW': '後一處的儲存格', en: 'cell of the later one' },
    earlierCell: { 'zh-TW': '前一處的儲存格', en: 'cell of the earlier one' },
  },
  gather: ({ tables }) => (tables.length < 2 ? compareAsTheyCome() : compareByTable()),
  text: {
    'zh-TW': {
      summary: '同一執行方案可能列了兩次：名稱、目標與經費，或衡量標準相同，主辦機關相同，年度也重疊。',
      why: '重複的方案會把成果和經費算兩次。',
      message: ({ case: kind, measure, earlier, indicator, agencies, figures, cell, earlierCell }) => {
        if (kind === 'money')
          return `「${earlier}」（${earlierCell}）與「${measure}」（${cell}）同為${agencies}主辦，目標同為「${indicator}」，經費同為 ${figures}；若是同一件事，經費會算兩次，應寫明。`;
        if (kind === 'indicator')
          return `「${earlier}」（${earlierCell}）與「${measure}」（${cell}）同為${agencies}主辦，衡量標準同為「${indicator}」，數字分別為${figures}；若是同一件事，成果會算兩次，應寫明差別。`;
        return `「${measure}」（${agencies}）在 ${earlierCell} 和 ${cell} 各列一次，衡量標準${indicator === '' ? '相同' : `同為「${indicator}」`}；應合併，或寫明差別。`;
      },
    },
    en: {
      summary:
        'One measure may be listed twice: same lead agency in overlapping years, and the same name, target and money, or indicator.',
      why: 'A measure listed twice counts its results and its money twice.',
      message: ({ case: kind, measure, earlier, indicator, agencies, figures, cell, earlierCell }) => {
        if (kind === 'money')
          return `"${earlier}" (${earlierCell}) and "${measure}" (${cell}), both of ${listEn(agencies)}, have the same target "${indicator}" and the same budget, ${figures}; if they are one thing its money is counted twice. Expected a word on it.`;
        if (kind === 'indicator')
          return `"${earlier}" (${earlierCell}) and "${measure}" (${cell}), both of ${listEn(agencies)}, count the same "${indicator}": ${quotedEn(figures)}; if they are one thing its results are counted twice. Expected a word on how they differ.`;
        return `"${measure}" (${listEn(agencies)}) stands at ${earlierCell} and again at ${cell}, ${indicator === '' ? 'with the same indicator' : `both with "${indicator}"`}; expected one, or a word on how they differ.`;
      },
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

/** A document of one table. */
function compareAsTheyCome(): Gathering<Key> {
  const known = new Map<string, Namesakes>();
  const [byMoney, byIndicator] = [sameTargetAndMoney(), sameIndicator()];
  return {
    take({ measure }) {
      byMoney.add(measure);
      byIndicator.add(measure);
      const found = findTwin(measure, known);
      return found === undefined ? NOTHING : [namesakes(measure, found)];
    },
    *end() {
      const spoken = new Set<string>();
      for (const pair of byMoney.found()) {
        spoken.add(pairKey(pair));
        yield sameMoney(pair);
      }
      for (const pair of byIndicator.found()) if (!spoken.has(pairKey(pair))) yield sameCount(pair);
    },
  };
}

/** Of several tables the one with the lower number comes first, wherever its sheet stands: no table is that long. */
function compareByTable(): Gathering<Key> {
  const scopes: MeasureScope[] = [];
  return {
    take(scope) {
      scopes.push(scope);
      return NOTHING;
    },
    *end(scope) {
      const { take, end } = compareAsTheyCome();
      for (const one of inTableOrder(scopes)) yield* take(one);
      yield* end(scope);
    },
  };
}

export function namesakes(measure: Measure, { twin, indicator }: Twin): Hit<Key> {
  return {
    subject: { measure, indicator },
    locations: [measure.source, twin.source],
    evidence: {
      case: 'name',
      measure: oneLine(measure.name),
      earlier: oneLine(twin.name),
      indicator: oneLine(indicator.name),
      agencies: measure.leadAgencies.join('、'),
      figures: '',
      cell: cellBeside(measure.source, twin.source),
      earlierCell: cellBeside(twin.source, measure.source),
    },
  };
}

/** One pair of measures in one year is one matter, however it was found. */
function pairKey({ earlier, later }: DoubleEntry): string {
  return [earlier.measure.id, later.measure.id, yearsText(later.period)].join('\u001f');
}

function sameMoney(pair: DoubleEntry): Hit<Key> {
  const { earlier, later } = pair;
  const places = [later, earlier].flatMap(({ target, budget }) => [
    ...(target ? [target.source] : []),
    ...(budget ? [budget.source] : []),
  ]);
  const { target, budget } = later;
  const shared = target?.text ?? '';
  return hit(pair, { kind: 'money', shared, figures: budget?.text ?? '', severity: 'warning' }, places);
}

function sameCount(pair: DoubleEntry): Hit<Key> {
  const { earlier, later } = pair;
  const role = earlier.result?.speaks && later.result?.speaks ? 'result' : 'target';
  const mentions = [earlier, later].map((entry) => entry[role]);
  const figures = mentions.map((mention) => `「${oneLine(mention?.text ?? '', 40)}」`).join('');
  const places = mentions.toReversed().flatMap((mention) => (mention ? [mention.source] : []));
  const shared = oneLine(later.indicator);
  return hit(pair, { kind: 'indicator', shared, figures, severity: 'notice' }, places);
}

interface Shared {
  readonly kind: string;
  readonly shared: string;
  readonly figures: string;
  readonly severity: Severity;
}

function hit(
  { earlier, later }: DoubleEntry,
  { kind, shared, figures, severity }: Shared,
  locations: readonly Place[],
): Hit<Key> {
  const { measure, indicator, period } = later;
  return {
    subject: { measure, indicator: { name: indicator }, period },
    severity,
    locations,
    evidence: {
      case: kind,
      measure: oneLine(measure.name),
      earlier: oneLine(earlier.measure.name),
      indicator: shared,
      agencies: measure.leadAgencies.join('、'),
      figures,
      cell: cellBeside(measure.source, earlier.measure.source),
      earlierCell: cellBeside(earlier.measure.source, measure.source),
    },
  };
}
