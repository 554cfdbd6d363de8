/** What became of the baseline's entries, in words. */
import type { Language } from '../finding.ts';
import type { ValidationReport } from '../validation-report.ts';
import { CI_TEXTS } from './ci-texts.ts';

/** Entries of the baseline that expired or match nothing any more. */
export function baselineSentences({ baseline }: ValidationReport, lang: Language): string[] {
  if (baseline === undefined) return [];
  const texts = CI_TEXTS[lang];
  return [
    ...baseline.expired.map(({ rule, reason, expires = '' }) => texts.expired(rule, expires, reason)),
    ...baseline.stale.map(({ rule, reason }) => texts.stale(rule, reason)),
  ];
}
