import type { Indicator, Measure } from '../../plan-document.ts';
import { isFormulaic, isUnrevised } from '../../words/revisions.ts';
import { NOTHING, ofIndicators } from '../each-of.ts';
import { lines } from '../example.ts';
import { defineRule, type Hit, type MeasureScope } from '../rule.ts';
import { at, atZh, oneLine } from '../wording.ts';

type Key = 'case' | 'measure' | 'indicator' | 'reason' | 'reasonCell';

export default defineRule({
  id: 'revision-without-reason',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '只寫套語、或寫明無需修正，為提示。',
    en: 'A notice where the reason is a stock phrase, or says that nothing was revised.',
  },
  scope: 'measure',
  evidence: {
    case: {
      'zh-TW': 'none 沒有寫理由，unrevised 寫無需修正，formula 只有套語',
      en: 'none: no reason; unrevised: it says nothing was revised; formula: stock phrases only',
    },
    measure: { 'zh-TW': '關鍵績效指標', en: 'the KPI' },
    indicator: { 'zh-TW': '衡量標準', en: 'the indicator' },
    reason: { 'zh-TW': '修正理由', en: 'the reason' },
    reasonCell: { 'zh-TW': '修正理由的儲存格', en: 'cell of the reason' },
  },
  check: (scope) => ofIndicators(scope, lacksIn),
  text: {
    'zh-TW': {
      summary: '修正彙總表列了修正後的目標，卻沒有寫修正理由，或只寫套語。',
      why: '目標改了而不說為什麼，審查的人無從判斷是該改，還是達不到才改。',
      message: ({ case: kind, measure, indicator, reason, reasonCell }) =>
        kind === 'none'
          ? `「${measure}」的「${indicator}」修正了目標，沒有寫修正理由；應寫明原因。`
          : kind === 'unrevised'
            ? `「${measure}」列在修正彙總表，理由卻寫「${reason}」${atZh(reasonCell)}；沒有修正就不必列，有修正應寫明原因。`
            : `「${measure}」的修正理由「${reason}」${atZh(reasonCell)}只是套語，沒有說出原因；應寫明為何修正。`,
    },
    en: {
      summary: 'A summary of revised KPIs gives no reason for a revision, or stock phrases only.',
      why: 'Where targets change without a reason, nobody can tell one that had to be changed from one that could not be met.',
      message: ({ case: kind, measure, indicator, reason, reasonCell }) =>
        kind === 'none'
          ? `The targets of "${measure}", "${indicator}", were revised without a reason; expected one.`
          : kind === 'unrevised'
            ? `"${measure}" is listed as revised, and its reason says "${reason}"${at(reasonCell)}; expected the reason, or the row left out.`
            : `The reason for revising "${measure}", "${reason}"${at(reasonCell)}, says nothing of its own; expected why it was revised.`,
    },
  },
  examples: { bad: exampleOf(''), good: exampleOf('管線遷移延誤') },
});

function exampleOf(reason: string) {
  const csv = lines(
    '單位,關鍵策略目標,關鍵績效指標,衡量標準,110年度目標值(修正後),111年度目標值(修正後),修正理由,頁碼',
    `工務處,道路開闢,改建工程,工程進度,35.5%,95%,${reason},P4-6`,
  );
  return { csv };
}

function lacksIn(indicator: Indicator, { measure }: MeasureScope): readonly Hit<Key>[] {
  const kind = lackOf(indicator);
  return kind === undefined ? NOTHING : [hit(measure, indicator, kind)];
}

type Lack = 'none' | 'unrevised' | 'formula';

function lackOf({ revision }: Indicator): Lack | undefined {
  if (revision === undefined) return undefined;
  if (revision.reason === undefined) return 'none';
  if (isUnrevised(revision.reason)) return 'unrevised';
  return isFormulaic(revision.reason) ? 'formula' : undefined;
}

function hit(measure: Measure, indicator: Indicator, kind: Lack): Hit<Key> {
  const { reason = '', source = measure.source } = indicator.revision ?? {};
  return {
    subject: { measure, indicator },
    severity: kind === 'none' ? 'warning' : 'notice',
    locations: [kind === 'none' ? (indicator.source ?? measure.source) : source],
    evidence: {
      case: kind,
      measure: oneLine(measure.name),
      indicator: oneLine(indicator.name),
      reason: oneLine(reason),
      reasonCell: kind === 'none' ? '' : source.cell,
    },
  };
}
