/** What became of accepted findings and of the baseline's entries, in words. */
import type { Acceptance, Language } from '../finding.ts';
import type { ValidationReport } from '../validation-report.ts';

interface BaselineTexts {
  readonly because: (reason: string, expires: string | undefined) => string;
  readonly stale: (rule: string, reason: string, message: string | undefined) => string;
  readonly expired: (rule: string, expires: string, reason: string) => string;
  readonly unchecked: (count: number) => string;
}

const zhTW: BaselineTexts = {
  because: (reason, expires) => `已接受：${reason}${expires === undefined ? '' : `（至 ${expires} 止）`}`,
  stale: (rule, reason, message) =>
    `基準檔有一筆 ${rule} 已無對應的發現，可以移除（理由：${reason}${message === undefined ? '' : `；原發現：${message}`}）。`,
  expired: (rule, expires, reason) =>
    `基準檔有一筆 ${rule} 已於 ${expires} 到期，發現重新計入（理由：${reason}）。`,
  unchecked: (count) => `基準檔有 ${count} 筆的檔案或規則不在本次檢核之列，無從判斷是否仍有需要。`,
};

const en: BaselineTexts = {
  because: (reason, expires) => `accepted${expires === undefined ? '' : ` until ${expires}`}: ${reason}`,
  stale: (rule, reason, message) =>
    `An entry of the baseline for ${rule} matches no finding any more and can be taken out (reason: ${reason}${message === undefined ? '' : `; it was: ${message}`}).`,
  expired: (rule, expires, reason) =>
    `An entry of the baseline for ${rule} expired on ${expires}; its finding counts again (reason: ${reason}).`,
  unchecked: (count) =>
    `${count === 1 ? 'One entry of the baseline is' : `${count} entries of the baseline are`} about files or rules that were not checked this time, so nothing can be said about ${count === 1 ? 'it' : 'them'}.`,
};

export const BASELINE_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, BaselineTexts>;

/** Why a finding is accepted; `undefined` for one that is not. */
export function acceptanceSentence(
  { accepted }: { readonly accepted?: Acceptance | undefined },
  lang: Language,
): string | undefined {
  return accepted && BASELINE_TEXTS[lang].because(accepted.reason, accepted.expires);
}

/** Entries of the baseline that expired, that match nothing any more, and how many could not be judged. */
export function baselineSentences(
  { baseline }: Pick<ValidationReport, 'baseline'>,
  lang: Language,
): string[] {
  if (baseline === undefined) return [];
  const texts = BASELINE_TEXTS[lang];
  return [
    ...baseline.expired.map(({ rule, reason, expires = '' }) => texts.expired(rule, expires, reason)),
    ...baseline.stale.map(({ rule, reason, message }) => texts.stale(rule, reason, message)),
    ...(baseline.unchecked > 0 ? [texts.unchecked(baseline.unchecked)] : []),
  ];
}
