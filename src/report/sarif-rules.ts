/** A rule as SARIF describes it: what alerts are headed with, and the help beside them. */
import { ruleProse } from '../check/pages.ts';
import { CATEGORY_NAMES, type Rule } from '../check/rule.ts';
import type { Language, Severity } from '../finding.ts';

export const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** GitHub's own words for what is no question of security. */
const GRADES = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation',
} as const satisfies Record<Severity, string>;

export function describeRule(rule: Rule, lang: Language): object {
  const { id, category, severity, text, grades } = rule;
  const { summary, why } = text[lang];
  const markdown = ruleProse(rule, lang);
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: summary },
    fullDescription: { text: [summary, why].join(lang === 'en' ? ' ' : '') },
    defaultConfiguration: { level: LEVELS[severity] },
    help: {
      text: [summary, why, grades?.[lang]].filter((part) => part !== undefined).join('\n\n'),
      markdown,
    },
    properties: {
      tags: [category, CATEGORY_NAMES[category][lang]].filter((tag, at, all) => all.indexOf(tag) === at),
      precision: 'high',
      'problem.severity': GRADES[severity],
    },
  };
}

/** `missing-unit` -> `MissingUnit`, as SARIF wants the names of rules. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
