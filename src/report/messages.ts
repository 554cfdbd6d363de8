/** The sentences of the text report, in both languages. */
import { figure } from '../check/wording.ts';
import type { Language } from '../finding.ts';
import type { ReportDuty } from '../validation-report.ts';
import type { FailOn } from './exit-code.ts';
import { WORDS } from './words.ts';

interface ReportTexts {
  readonly kind: string;
  readonly profile: string;
  readonly asOf: string;
  /** A date, `-` where there is none, and what it is taken from. */
  readonly dated: (date: string, basis: string) => string;
  readonly extent: string;
  readonly counts: (documents: number | undefined, measures: number, records: number) => string;
  /** Where no document is a table of measures. */
  readonly documents: (count: number) => string;
  /** How many stated figures were worked out again, and how many of them do not hold. */
  readonly checks: (checked: number, failed: number) => string;
  readonly sector: (name: string) => string;
  readonly table: (id: string) => string;
  readonly wholeDocument: string;
  readonly noFindings: string;
  readonly toldElsewhere: (count: number, document: string) => string;
  readonly notRead: string;
  readonly alsoSee: (places: string) => string;
  /** Between cells of one sheet, and between sheets. */
  readonly between: { readonly comma: string; readonly apart: string };
  readonly line: (number: number) => string;
  readonly summary: string;
  readonly records: string;
  readonly findings: string;
  readonly total: string;
  /** Of findings that are counted only. */
  readonly unlisted: string;
  /** A sentence where counts stand. */
  readonly notListed: (count: number) => string;
  readonly accepted: (count: number) => string;
  readonly baseline: string;
  readonly skipped: string;
  readonly everyDocument: string;
  /** `rules` did not run for a document. */
  readonly skippedRules: (rules: readonly string[], document: string, reason: string) => string;
  readonly workspace: string;
  readonly noLinks: string;
  readonly agency: string;
  readonly led: string;
  readonly supported: string;
  readonly behind: string;
  readonly missing: string;
  readonly neverNamed: string;
  readonly reportDuty: (duty: ReportDuty) => string;
  readonly exit: (code: 0 | 1 | 2, failOn: FailOn) => string;
}

const zhTW: ReportTexts = {
  kind: '種類',
  profile: '版型',
  asOf: '基準日',
  dated: (date, basis) => `${date}（${basis}）`,
  extent: '內容',
  counts: (documents, measures, records) =>
    `${documents === undefined ? '' : `文件 ${documents} 份，`}措施 ${measures} 項，紀錄 ${records} 筆`,
  documents: (count) => `文件 ${count} 份`,
  checks: (checked, failed) =>
    `重新核算的數字 ${checked} 個，${failed === 0 ? '全部相符' : `其中 ${failed} 個不符`}`,
  sector: (name) => `${name}部門`,
  // A table without a number goes by the name of its sheet.
  table: (id) => (/^\d/u.test(id) ? `表 ${id}` : id),
  wholeDocument: '整份文件',
  noFindings: '沒有發現。',
  toldElsewhere: (count, document) => `涉及本檔的發現另有 ${count} 項，列於 ${document}。`,
  notRead: '未能判讀的輸入',
  alsoSee: (places) => `另見 ${places}`,
  between: { comma: '、', apart: '；' },
  line: (number) => `第 ${number} 行`,
  summary: '總結',
  records: '紀錄狀態',
  findings: '發現',
  total: '合計',
  unlisted: '（未列出）',
  notListed: (count) =>
    `發現數超過列出上限：另有 ${figure(count)} 項已計入各項合計，但未逐一列出（可用 --limit findings=數值 調高）。`,
  accepted: (count) => `另有 ${count} 項已接受，不計入。`,
  baseline: '已接受的發現',
  skipped: '略過的規則',
  everyDocument: '全部文件',
  skippedRules: (rules, document, reason) => `${rules.join('、')}（${document}）：${reason}`,
  workspace: '文件關聯與權責',
  noLinks: '文件之間看不出關聯（縣市或期程不同）。',
  agency: '機關',
  led: '主辦',
  supported: '協辦',
  behind: '落後',
  missing: '缺成果',
  neverNamed: '推動組織或法規列有、計畫中從未出現的機關：',
  reportDuty: ({ law, due, confirmed, checked, missing }) => {
    const state = !checked
      ? '檔案沒有章節，無從核對'
      : missing.length === 0
        ? '章節齊備'
        : `缺 ${missing.length} 章（見 missing-chapter）`;
    const when = due === undefined ? '' : `，每年 ${due.replace('-', ' 月 ')} 日前公開`;
    return `${law}${when}；${state}${confirmed ? '' : '（法定事項為內建資料，請自行確認）'}`;
  },
  exit: (code, failOn) => {
    if (code === 2) return '結束碼 2：至少有一個輸入未能完成。';
    if (failOn === 'never') return '結束碼 0：依設定，發現不影響結束碼。';
    const level = `${WORDS['zh-TW'].severity[failOn]}等級${failOn === 'error' ? '' : '以上'}`;
    return code === 1 ? `結束碼 1：有${level}的發現。` : `結束碼 0：沒有${level}的發現。`;
  },
};

const en: ReportTexts = {
  kind: 'Kind',
  profile: 'Profile',
  asOf: 'As of',
  dated: (date, basis) => `${date} (${basis})`,
  extent: 'Holds',
  counts: (documents, measures, records) =>
    [
      ...(documents === undefined ? [] : [count(documents, 'document')]),
      count(measures, 'measure'),
      count(records, 'record'),
    ].join(', '),
  documents: (documents) => count(documents, 'document'),
  checks: (checked, failed) => `${count(checked, 'stated figure')} worked out again, ${failed} not holding`,
  sector: (name) => name,
  table: (id) => (/^\d/u.test(id) ? `table ${id}` : id),
  wholeDocument: 'The document as a whole',
  noFindings: 'No findings.',
  toldElsewhere: (count, document) =>
    `${count} more finding${count === 1 ? ' concerns' : 's concern'} this file, told with ${document}.`,
  notRead: 'Inputs that could not be read',
  alsoSee: (places) => `see also ${places}`,
  between: { comma: ', ', apart: '; ' },
  line: (number) => `line ${number}`,
  summary: 'Summary',
  records: 'Records by status',
  findings: 'Findings',
  total: 'total',
  unlisted: '(not listed)',
  notListed: (count) =>
    `Too many findings to list: ${figure(count)} more are in the totals and not listed (--limit findings=NUMBER raises the limit).`,
  accepted: (count) => `${count} more ${count === 1 ? 'is' : 'are'} accepted and not counted.`,
  baseline: 'Accepted findings',
  skipped: 'Rules skipped',
  everyDocument: 'every document',
  skippedRules: (rules, document, reason) => `${rules.join(', ')} (${document}): ${reason}`,
  workspace: 'How the documents belong together, and who answers for what',
  noLinks: 'Nothing links the documents: other cities, or other years.',
  agency: 'Agency',
  led: 'leads',
  supported: 'supports',
  behind: 'behind',
  missing: 'missing',
  neverNamed: 'Listed by the organisation or an ordinance, never named in a plan: ',
  reportDuty: ({ law, due, confirmed, checked, missing }) => {
    const state = !checked
      ? 'no headings, so its chapters could not be checked'
      : missing.length === 0
        ? 'no chapter missing'
        : `${count(missing.length, 'chapter')} missing (see missing-chapter)`;
    const when = due === undefined ? '' : `, due every year by ${due}`;
    return `${law}${when}; ${state}${confirmed ? '' : ' (built-in duties, to be confirmed)'}`;
  },
  exit: (code, failOn) => {
    if (code === 2) return 'Exit code 2: the job could not be done for at least one input.';
    if (failOn === 'never') return 'Exit code 0: findings do not count, as configured.';
    const level = failOn === 'error' ? 'error' : `${failOn} or above`;
    return code === 1
      ? `Exit code 1: there are findings of level ${level}.`
      : `Exit code 0: no finding of level ${level}.`;
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export const REPORT_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, ReportTexts>;
