import { parseMetrics } from '../../parse/indicators.ts';
import type { Indicator, Measure } from '../../plan-document.ts';
import { NOTHING, ofIndicators } from '../each-of.ts';
import { HEADER, lines } from '../example.ts';
import { defineRule, type Hit, heldOf, type MeasureScope } from '../rule.ts';
import { oneLine } from '../wording.ts';

type Key = 'case' | 'measure' | 'indicator';

export default defineRule({
  id: 'unmeasurable-indicator',
  category: 'consistency',
  severity: 'notice',
  grades: {
    'zh-TW': '方案完全沒有衡量標準、而同一文件的其他方案有，為警告；衡量標準是一件工作而不是數量，為提示。',
    en: 'A warning where a measure names no indicator though others of its document do; a notice where the indicator is an activity.',
  },
  scope: 'document',
  evidence: {
    case: {
      'zh-TW': 'none 沒有衡量標準，activity 衡量標準是一件工作',
      en: 'none: no indicator; activity: the indicator is an activity',
    },
    measure: { 'zh-TW': '執行方案', en: 'the measure' },
    indicator: { 'zh-TW': '衡量標準', en: 'the indicator' },
  },
  gather({ kind }) {
    // A results report has no indicators at all; a plan that names them for most of its measures asks for them.
    if (kind === 'results-report') return { take: () => NOTHING, end: () => NOTHING };
    const nameless: Hit<Key>[] = [];
    let named = 0;
    return {
      take({ measure }) {
        if (isNameless(measure)) nameless.push(withoutIndicator(measure));
        else named += 1;
        return NOTHING;
      },
      end: () => (named > nameless.length ? nameless : NOTHING),
    };
  },
  checkMeasure: (scope) => ofIndicators(scope, activityIn),
  text: {
    'zh-TW': {
      summary: '衡量標準無法用數字衡量：沒有寫，或是一件工作而不是數量。',
      why: '沒有可以數的標準，就只能說做了沒有，說不出做了多少、夠不夠。',
      message: ({ case: kind, measure, indicator }) =>
        kind === 'none'
          ? `「${measure}」沒有寫衡量標準，同一文件的多數方案都有；應寫明數什麼、單位是什麼。`
          : `衡量標準「${indicator}」是一件工作，不是可以數的量；應寫明數什麼、單位是什麼。`,
    },
    en: {
      summary: 'The indicator cannot be measured by a number: there is none, or it is an activity.',
      why: 'Without something to count one can only say whether a thing was done, not how much, nor whether it is enough.',
      message: ({ case: kind, measure, indicator }) =>
        kind === 'none'
          ? `"${measure}" names no indicator, though most measures of the document do; expected what is counted, and in which unit.`
          : `The indicator "${indicator}" is an activity, not a quantity; expected what is counted, and in which unit.`,
    },
  },
  examples: {
    bad: {
      csv: lines(
        HEADER,
        '治理,成立氣候基金,衡量標準：推動氣候基金設置,環保局,111年,研擬中,完成設置,-',
        '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
    good: {
      csv: lines(
        HEADER,
        '治理,成立氣候基金,衡量標準：氣候基金累計金額(元),環保局,111年,研擬中,完成設置,-',
        '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
  },
});

function activityIn(indicator: Indicator, { measure }: MeasureScope): readonly Hit<Key>[] {
  if (!isActivity(indicator)) return NOTHING;
  return [
    {
      subject: { measure, indicator },
      locations: [indicator.source ?? measure.source],
      evidence: { case: 'activity', measure: oneLine(measure.name), indicator: oneLine(indicator.name) },
    },
  ];
}

function withoutIndicator(measure: Measure): Hit<Key> {
  return {
    subject: heldOf({ measure }),
    severity: 'warning',
    locations: [measure.source],
    evidence: { case: 'none', measure: oneLine(measure.name), indicator: '' },
  };
}

function isNameless({ indicators }: Measure): boolean {
  return indicators.every(({ name }) => name === '');
}

/** `推動…基金設置`: no unit in the name, in brackets or in a column, and no word that counts. */
function isActivity({ name, raw, unit }: Indicator): boolean {
  if (name === '' || unit !== undefined) return false;
  const [metric] = parseMetrics(raw ?? name).indicators;
  return metric?.measurable === false;
}
