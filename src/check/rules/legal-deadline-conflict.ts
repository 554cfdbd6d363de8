import { NOTHING } from '../each-of.ts';
import { conflictsOf, type DeadlineConflict, deadlineConflicts, nationalDuties } from '../legal-deadlines.ts';
import { defineRule, type Hit, within } from '../rule.ts';
import { oneLine } from '../wording.ts';

type Key = 'law' | 'year' | 'subject' | 'shared' | 'how' | 'target' | 'end' | 'confirmed';

export default defineRule({
  id: 'legal-deadline-conflict',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '計畫期程在法定期限之前結束、尚看不出如何達成時為提示。',
    en: 'A notice where the plan ends before the date and does not say how it is to be met.',
  },
  scope: 'workspace',
  together: ({ ordinance }) => ordinance !== undefined,
  evidence: {
    law: { 'zh-TW': '法規與條文', en: 'law and article' },
    year: { 'zh-TW': '法定期限（西元年）', en: 'the year by which it is due' },
    subject: { 'zh-TW': '法規所定事項', en: 'what the law wants done' },
    shared: { 'zh-TW': '兩者共同的對象與作法（法規=方案）', en: 'what both are about, as law=measure' },
    how: { 'zh-TW': 'later 較晚、lower 較低、nowhere 沒有到期限的目標', en: 'later, lower, or nowhere near' },
    target: { 'zh-TW': '方案的目標', en: 'the target of the measure' },
    end: { 'zh-TW': '目標的最後一年', en: 'the last year of that target' },
    confirmed: { 'zh-TW': '法定事項是否經使用者確認', en: 'whether the duty is confirmed' },
  },
  *check({ documents, duties }) {
    for (const { document, ...conflict } of deadlineConflicts(documents, duties)) {
      const { locations, ...own } = within(document, hitOf(conflict, duties.confirmed));
      // Where the law stands, if it is among the documents.
      const law = conflict.duty.place ? [conflict.duty.place] : [];
      yield { ...own, locations: [...locations, ...law] };
    }
  },
  gather: () => ({
    take({ measure, duties }) {
      const found = conflictsOf(measure, nationalDuties(duties));
      return found.length === 0 ? NOTHING : found.map((conflict) => hitOf(conflict, duties.confirmed));
    },
    end: () => NOTHING,
  }),
  text: {
    'zh-TW': {
      summary: '方案的目標比法定期限晚、比法定程度低，或沒有排到法定期限。',
      why: '自治條例或法律已定期限的事項，計畫目標排得較晚或較低，等於預先排定違法。',
      message: ({ law, year, subject, shared, how, target, end, confirmed }) =>
        `${law}定 ${Number(year) - 1911} 年「${subject}」，方案${HOW_ZH[how as How](target, Number(end) - 1911)}（同一對象：${shared}）${confirmed === 'no' ? '；法定事項為內建資料，請自行確認。' : '。'}`,
    },
    en: {
      summary: 'A measure’s targets end later or lower than the law wants, or before its date.',
      why: 'Where a law names the year, a plan that aims later or lower plans to break it.',
      message: ({ law, year, subject, shared, how, target, end, confirmed }) =>
        `${law} wants by ${year}: "${subject}"; the measure ${HOW_EN[how as How](target, Number(end))} (same subject: ${shared})${confirmed === 'no' ? '; the duty is built in and to be confirmed.' : '.'}`,
    },
  },
  examples: {
    absent: {
      'zh-TW': '需要計畫與自治條例兩份文件；範例僅為單一表格。',
      en: 'It takes a plan and an ordinance; an example is one table.',
    },
  },
});

type How = DeadlineConflict['how'];
type Say = (target: string | number, end: number) => string;

const HOW_ZH: Readonly<Record<How, Say>> = {
  later: (target, end) => `到 ${end} 年才全部完成（目標「${target}」）`,
  lower: (target, end) => `在 ${end} 年的目標只有「${target}」`,
  nowhere: (target, end) =>
    target === '' ? '沒有任何目標' : `最後一個目標「${target}」在 ${end} 年，其後如何達成未載明`,
};

const HOW_EN: Readonly<Record<How, Say>> = {
  later: (target, end) => `is complete only in ${end} (target "${target}")`,
  lower: (target, end) => `aims at "${target}" in ${end}`,
  nowhere: (target, end) =>
    target === ''
      ? 'has no target at all'
      : `has its last target, "${target}", in ${end} and does not say what follows`,
};

function hitOf({ measure, duty, shared, how, record }: DeadlineConflict, confirmed: boolean): Hit<Key> {
  const source = record?.target?.source ?? measure.source;
  const pairs = [shared.thing, shared.action].map((pair) => pair.join('='));
  return {
    subject: { measure, ...(record ? { period: record.period } : {}) },
    ...(how === 'nowhere' ? { severity: 'notice' as const } : {}),
    locations: [source],
    evidence: {
      law: duty.law,
      year: duty.year,
      subject: oneLine(duty.subject),
      shared: pairs.join('、'),
      how,
      target: record ? oneLine(record.target?.text ?? record.target?.raw ?? '', 30) : '',
      end: record?.period.end ?? 0,
      confirmed: duty.place !== undefined || confirmed ? 'yes' : 'no',
    },
  };
}
