/** What the rules check and why it matters, in their own words. */
import { ruleName } from '../../rule-names.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import { filterLink } from './filter-links.ts';
import { groupFindings } from './select-findings.ts';
import type { View } from './view.ts';

export function rules(view: View): Html {
  const { data, texts, lang } = view;
  const all = data.findings.map((_, index) => index);
  const counts = new Map(groupFindings(data, all, 'rule').map(({ key, findings }) => [key, findings.length]));
  const found = data.rules.filter(({ id }) => counts.has(id));
  const silent = data.rules.filter(({ id }) => !counts.has(id));
  const entries = [...found, ...silent].map(({ id, severity, category, summary, why, grades }) => {
    const count = counts.get(id) ?? 0;
    return html`<article class="rule" id="rule-${id}" tabindex="-1" aria-labelledby="rule-${id}-name"><h3 id="rule-${id}-name">${ruleName(id, lang)}</h3>
<p class="sub"><code>${id}</code> · ${category[lang]} · ${texts.usual(wordFor(lang, 'severity', severity))} · ${count > 0 ? filterLink('rule', id, texts.findingsOf(count)) : texts.noFindings}</p>
<p><b>${summary[lang]}</b>${lang === 'en' && ' '}${why[lang]}</p>${grades && html`<p class="note">${grades[lang]}</p>`}</article>`;
  });
  const skipped = data.skipped.map(
    ({ rule, document, reason }) =>
      html`<li>${ruleName(rule, lang)} <code>${rule}</code>${document !== undefined && html` ${document}`} ${reason[lang]}</li>`,
  );
  return html`<p>${texts.rulesIntro}</p><div class="rules">${entries}</div>${skipped.length > 0 && html`<h3>${texts.skippedHeading}</h3><ul>${skipped}</ul>`}`;
}
