/** The rules that did not run, and why, as every report says it. */
import { groupBy } from '../check/grouping.ts';
import type { Language } from '../finding.ts';
import type { ValidationReport } from '../validation-report.ts';
import { REPORT_TEXTS } from './messages.ts';
import { ruleTitle } from './rule-names.ts';

/** A line for each reason and document. Rules the user turned off are no news; those that could not run are. */
export function skippedSentences(
  { rulesSkipped, options }: Pick<ValidationReport, 'rulesSkipped' | 'options'>,
  lang: Language,
): string[] {
  const skipped = rulesSkipped.filter(({ rule }) => options.config.rules[rule] !== 'off');
  return groupBy(skipped, ({ document, reason }) => `${document}\u001f${reason}`).map((group) => {
    const [{ document, reason }] = group;
    const { skippedRules, everyDocument } = REPORT_TEXTS[lang];
    const rules = group.map(({ rule }) => ruleTitle(rule, lang));
    return skippedRules(rules, document ?? everyDocument, reason);
  });
}
