/** The comparison as a page of its own: no script, nothing loaded, every text escaped. */
import type { Change, DiffReport, KnownFinding, Pair, Side } from '../../diff-report.ts';
import { type Language, SEVERITIES } from '../../finding.ts';
import { type Html, html, trustHtml } from '../html/escape.ts';
import { placeOf } from '../place.ts';
import { severitiesOf } from '../summary.ts';
import { WORDS } from '../words.ts';
import {
  basisOf,
  type ChangeGroup,
  countsOf,
  groupChanges,
  headingOf,
  headsOf,
  loneChanges,
  outcomeOf,
  undoneLines,
  yearsOf,
} from './facts.ts';
import { DIFF_STYLE } from './html-style.ts';
import { DIFF_TEXTS } from './texts.ts';
import { DIFF_WORDS } from './words.ts';

export function formatDiffHtml(report: DiffReport, lang: Language): string {
  const texts = DIFF_TEXTS[lang];
  const lone = loneChanges(report);
  const undone = undoneLines(report);
  const page = html`<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-Hant-TW'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${texts.title}</title>
<style>${trustHtml(DIFF_STYLE)}</style>
</head>
<body>
<header><h1>${texts.title}</h1>${summary(report, lang)}</header>
<main>
${report.pairs.map((pair, index) => pairPart(report, pair, index + 1, lang))}
${lone.length > 0 && html`<section><h2>${texts.notCompared}</h2>${changeList(lone, lang)}</section>`}
${undone.length > 0 && html`<section><h2>${texts.undone}</h2><ul>${undone.map((line) => html`<li>${line}</li>`)}</ul></section>`}
${findingPart(texts.freshFindings, report.findings.new, lang)}
${findingPart(texts.goneFindings, report.findings.gone, lang)}
</main>
</body>
</html>
`;
  return page.html;
}

function summary(report: DiffReport, lang: Language): Html {
  const texts = DIFF_TEXTS[lang];
  const { changes, byClass } = report.summary;
  return html`<p class="verdict">${texts.exit(report.exitCode, report.options.failOn)}</p>
<p>${outcomeOf(report, lang).map((line, at) => html`${at > 0 && trustHtml('<br>\n')}${line}`)}</p>
${changes > 0 && countTable(report, Object.keys(byClass) as Change['class'][], lang)}`;
}

function countTable({ changes }: DiffReport, classes: readonly Change['class'][], lang: Language): Html {
  const row = (kind: Change['class']) => {
    const own = severitiesOf(changes.filter((change) => change.class === kind));
    return html`<tr><th scope="row">${DIFF_WORDS[lang].class[kind]}<code>${kind}</code></th>${SEVERITIES.map(
      (severity) => html`<td>${own[severity] === 0 ? '–' : own[severity]}</td>`,
    )}</tr>
`;
  };
  return html`<table class="counts"><thead><tr><th scope="col">${DIFF_TEXTS[lang].changes}</th>${SEVERITIES.map(
    (severity) => html`<th scope="col">${WORDS[lang].severity[severity]}</th>`,
  )}</tr></thead>
<tbody>${classes.map(row)}</tbody></table>`;
}

function pairPart(report: DiffReport, pair: Pair, number: number, lang: Language): Html {
  const texts = DIFF_TEXTS[lang];
  const fact = (name: string, value: string) => html`<dt>${name}</dt><dd>${value}</dd>`;
  const changes = report.changes.filter((change) => change.pair === number);
  const [title] = report.new.documents.filter(({ id }) => id === pair.new[0]);
  return html`<section><h2>${title?.title ?? title?.id}</h2>
<dl>${headsOf(report.old, pair.old, lang).map((head) => fact(texts.old, head))}
${headsOf(report.new, pair.new, lang).map((head) => fact(texts.new, head))}
${fact(texts.pairedBy, basisOf(pair, lang))}
${countsOf(pair, lang).map((line) => fact(texts.measures, line))}</dl>
${changes.length === 0 && html`<p>${texts.noChanges}</p>`}
${groupChanges(changes).map((group) => groupPart(group, lang))}</section>
`;
}

function groupPart(group: ChangeGroup, lang: Language): Html {
  return html`<h3>${headingOf(group, lang)}</h3>
${[...group.measures].map(
  ([measure, changes]) => html`${measure !== '' && html`<h4>${measure}</h4>`}${changeList(changes, lang)}`,
)}`;
}

function changeList(changes: readonly Change[], lang: Language): Html {
  return html`<ul class="changes">${changes.map((change) => changeItem(change, lang))}</ul>
`;
}

function changeItem(change: Change, lang: Language): Html {
  const { severity, class: kind, message, old, new: young } = change;
  const texts = DIFF_TEXTS[lang];
  return html`<li class="change ${severity}"><p class="what"><span class="level">${WORDS[lang].severity[severity]}</span>
<b>${DIFF_WORDS[lang].class[kind]}</b> <code>${kind}</code> <span>${yearsOf(change)}</span></p>
${old && young && html`<div class="sides">${sidePart('old', texts.old, old)}${sidePart('new', texts.new, young)}</div>`}
<p>${message}</p></li>
`;
}

function sidePart(which: 'old' | 'new', label: string, { text, locations: [cell] }: Side): Html {
  const place = cell === undefined ? undefined : placeOf(cell) || cell.file;
  return html`<div class="side ${which}"><b>${label}</b>${text === '' ? '–' : text} ${place !== undefined && html`<code>${place}</code>`}</div>`;
}

function findingPart(title: string, findings: readonly KnownFinding[], lang: Language): Html | false {
  if (findings.length === 0) return false;
  const item = ({ severity, rule, measure, message }: KnownFinding) =>
    html`<li class="change ${severity}"><p class="what"><span class="level">${WORDS[lang].severity[severity]}</span> <code>${rule}</code> <b>${measure}</b></p><p>${message}</p></li>
`;
  return html`<section><h2>${title}</h2><details><summary>${findings.length}</summary><ul class="changes">${findings.map(item)}</ul></details></section>
`;
}
