import { tableOf } from '../blank-cell.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

const FIELDS: readonly string[] = ['agencies', 'lead'];

export default defineRule({
  id: 'missing-agency',
  category: 'completeness',
  severity: 'warning',
  scope: 'measure',
  evidence: {
    measure: { 'zh-TW': '執行方案', en: 'the measure' },
  },
  check({ measure, document }) {
    if (measure.leadAgencies.length > 0) return NOTHING;
    const table = tableOf(document, measure);
    // A table without a column for agencies names them elsewhere, for all its measures alike.
    if (table !== undefined && !table.columns.some(({ field }) => FIELDS.includes(field ?? '')))
      return NOTHING;
    const locations = [measure.agencySource ?? measure.source];
    return [{ subject: { measure }, locations, evidence: { measure: oneLine(measure.name) } }];
  },
  text: {
    'zh-TW': {
      summary: '執行方案沒有主辦機關。',
      why: '沒有主辦機關就沒有人負責，也不知道該向誰追問進度。',
      message: ({ measure }) => `「${measure}」沒有主辦機關；應填至少一個機關。`,
    },
    en: {
      summary: 'A measure names no lead agency.',
      why: 'Without a lead nobody answers for the measure, and nobody knows whom to ask.',
      message: ({ measure }) => `"${measure}" names no lead agency; expected at least one.`,
    },
  },
  examples: {
    bad: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),-,111年,6,5,10'),
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});
