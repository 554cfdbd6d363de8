/** Rules for the terminal and for scripts, from their declarations. */
import { CATEGORY_NAMES, type Category, type Example, type Rule } from '../check/rule.ts';
import { LANGUAGES, type Language } from '../finding.ts';
import { showText } from './clean-text.ts';
import { ruleName, ruleTitle } from './rule-names.ts';
import { padEnd, wrap } from './terminal-width.ts';
import type { TextOptions } from './text/options.ts';
import { WORDS } from './words.ts';

const HEADINGS = {
  'zh-TW': {
    why: '為什麼',
    severity: '等級',
    evidence: '證據',
    bad: '會觸發',
    good: '不會觸發',
    asOf: '基準日',
    colon: '：',
    inBrackets: (text: string) => `（${text}）`,
  },
  en: {
    why: 'Why',
    severity: 'Level',
    evidence: 'Evidence',
    bad: 'Triggers it',
    good: 'Does not',
    asOf: 'As of',
    colon: ': ',
    inBrackets: (text: string) => ` (${text})`,
  },
} as const satisfies Record<Language, unknown>;

/** Everything a rule declares but its code: both languages, so that a script need not ask twice. */
export function ruleFacts(rule: Rule) {
  const texts = LANGUAGES.map((lang) => {
    const { summary, why } = rule.text[lang];
    return [lang, { summary, why }] as const;
  });
  return {
    id: rule.id,
    category: rule.category,
    severity: rule.severity,
    text: Object.fromEntries(texts),
    evidence: rule.evidence,
    examples: rule.examples,
  };
}

/** Identifier, level and summary of each rule, by category. */
export function formatRuleList(rules: readonly Rule[], { lang, width, palette }: TextOptions): string {
  const column = Math.max(...rules.map(({ id }) => id.length)) + 4;
  const lines: string[] = [];
  for (const category of new Set(rules.map((rule) => rule.category))) {
    lines.push(...(lines.length > 0 ? [''] : []), palette.heading(nameOf(category, lang)));
    for (const { id, severity, text } of rules.filter((rule) => rule.category === category)) {
      const level = padEnd(WORDS[lang].severity[severity], lang === 'en' ? 9 : 6);
      const room = width - column - level.length - (lang === 'en' ? 0 : 2);
      for (const [at, line] of wrap(calledSo(id, text[lang].summary, lang), room).entries()) {
        const lead = at === 0 ? padEnd(`  ${id}`, column) + palette.severity[severity](level) : '';
        lines.push(at === 0 ? lead + line : ' '.repeat(width - room) + line);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** `進度落後：成果還沒…`; a plugin's rule and one in English go by the identifier that stands before it. */
function calledSo(id: string, summary: string, lang: Language): string {
  const name = ruleName(id, lang);
  return lang === 'en' || name === id ? summary : `${name}：${summary}`;
}

/** The category in the reader's language, with the word that scripts and the pages use. */
function nameOf(category: Category, lang: Language): string {
  return lang === 'en' ? category : `${CATEGORY_NAMES[category][lang]} ${category}`;
}

/** What the rule checks, why, what its findings carry, and its examples. */
export function formatRuleText(rule: Rule, { lang, width, palette }: TextOptions): string {
  const words = HEADINGS[lang];
  const { summary, why } = rule.text[lang];
  const indented = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const facts = Object.entries(rule.evidence).flatMap(([key, text]) =>
    indented(`${key}${words.colon}${text[lang]}`),
  );
  const level = palette.severity[rule.severity](WORDS[lang].severity[rule.severity]);
  return `${[
    `${palette.heading(ruleTitle(rule.id, lang))}${words.inBrackets(nameOf(rule.category, lang))}`,
    ...wrap(summary, width),
    '',
    palette.heading(words.why),
    ...indented(why),
    '',
    `${palette.heading(words.severity)}  ${level}`,
    '',
    palette.heading(words.evidence),
    ...facts,
    '',
    ...exampleLines(rule, { lang, width, palette }),
  ].join('\n')}\n`;
}

function exampleLines({ examples }: Rule, { lang, width, palette }: TextOptions): string[] {
  const words = HEADINGS[lang];
  if ('absent' in examples) return wrap(examples.absent[lang], width);
  const shown = (heading: string, { csv, asOf }: Example) => [
    palette.heading(asOf === undefined ? heading : `${heading}${words.inBrackets(`${words.asOf} ${asOf}`)}`),
    // Not wrapped: it is a table to be copied as it is.
    ...csv
      .trimEnd()
      .split(/\r?\n/u)
      .map((line) => `  ${showText(line)}`),
  ];
  return [...shown(words.bad, examples.bad), '', ...shown(words.good, examples.good)];
}
