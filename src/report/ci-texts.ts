/** The sentences of the outputs that other programs show, in both languages. */
import type { Language, Severity } from '../finding.ts';
import { WORDS } from './words.ts';

interface CiTexts {
  readonly seeAlso: string;
  readonly exit: Readonly<Record<0 | 1 | 2, string>>;
  readonly unreadable: (reason: string) => string;
  readonly ruleSkipped: (rule: string, document: string | undefined, reason: string) => string;
  readonly notRun: string;
  readonly findings: (count: number) => string;
  readonly below: string;
  readonly accepted: string;
  /** GitHub shows `shown` of `all` annotations of a level. */
  readonly displayLimit: (severity: Severity, shown: number, all: number) => string;
  readonly limitReason: string;
  readonly heading: string;
  readonly asOf: string;
  readonly level: string;
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly more: (left: number) => string;
  readonly none: string;
}

const zhTW: CiTexts = {
  seeAlso: '另見',
  exit: {
    0: '沒有達到門檻的發現',
    1: '有達到門檻的發現',
    2: '至少有一個輸入未能完成',
  },
  unreadable: (reason) => `無法讀取：${reason}`,
  ruleSkipped: (rule, document, reason) =>
    `規則 ${rule} 未執行${document === undefined ? '' : `（${document}）`}：${reason}`,
  notRun: '檔案無法讀取，規則未執行',
  findings: (count) => `${count} 項發現`,
  below: '未達門檻的發現：',
  accepted: '已接受的發現：',
  displayLimit: (severity, shown, all) =>
    `${WORDS['zh-TW'].severity[severity]}共 ${all} 則，GitHub 只標註前 ${shown} 則，其餘見本步驟的記錄。`,
  limitReason: 'GitHub 每個步驟、每個等級最多標註 10 則。',
  heading: 'planlint 檢核結果',
  asOf: '基準日',
  level: '等級',
  rule: '規則',
  place: '位置',
  message: '說明',
  more: (left) => `另有 ${left} 項未列於此，見本步驟的記錄。`,
  none: '沒有發現。',
};

const en: CiTexts = {
  seeAlso: 'see also',
  exit: {
    0: 'no finding at or above the threshold',
    1: 'findings at or above the threshold',
    2: 'the job could not be done for at least one input',
  },
  unreadable: (reason) => `Could not be read: ${reason}`,
  ruleSkipped: (rule, document, reason) =>
    `The rule ${rule} did not run${document === undefined ? '' : ` on ${document}`}: ${reason}`,
  notRun: 'the file could not be read, so the rule did not run',
  findings: (count) => `${count} finding${count === 1 ? '' : 's'}`,
  below: 'Findings below the threshold:',
  accepted: 'Accepted findings:',
  displayLimit: (severity, shown, all) =>
    `${all} findings of level ${severity}: GitHub annotates the first ${shown}, the others are in this step's log only.`,
  limitReason: 'GitHub annotates at most 10 findings of each level for one step.',
  heading: 'planlint results',
  asOf: 'As of',
  level: 'Level',
  rule: 'Rule',
  place: 'Place',
  message: 'Finding',
  more: (left) => `${left} more are not listed here; see this step's log.`,
  none: 'No findings.',
};

export const CI_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, CiTexts>;
