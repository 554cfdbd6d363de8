/** The overview: how many, in what state, and whose. */
import { SEVERITIES } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageDocument, PageMeasure } from '../page-data.ts';
import { filterLink, keyName } from './filter-links.ts';
import { countSeverities, mark, notListed, withUnlisted } from './levels.ts';
import { ownMeasures, recordsOf } from './own-measures.ts';
import { isJudged, shares } from './shares.ts';
import {
  achievedShare,
  countStatuses,
  percent,
  STATUS_ORDER,
  type StatusCounts,
  statusBar,
  statusName,
  swatch,
} from './status.ts';
import { NONE, type View } from './view.ts';

export function overview(view: View): Html {
  const { data, texts, lang } = view;
  const counts = countStatuses(ownMeasures(data).flatMap(recordsOf));
  const legend = STATUS_ORDER.filter((status) => counts[status] > 0).map(
    (status) =>
      html`<li>${swatch(status)} ${statusName(status, lang, texts)} <b>${texts.number(counts[status])}</b></li>`,
  );
  const accepted = data.findings.filter((finding) => finding.accepted).length;
  const note = accepted > 0 && html`<p class="note">${texts.acceptedCount(accepted)}</p>`;
  if (data.measures.length === 0) return html`${verdict(counts, view)}${figures(view, counts)}${note}`;
  const all = STATUS_ORDER.reduce((sum, status) => sum + counts[status], 0);
  const states =
    counts.unjudged < all &&
    html`<h3>${texts.byStatus}</h3>
<div class="whole">${statusBar(counts, texts.byStatus, lang, texts)}</div><ul class="legend">${legend}</ul>`;
  return html`${verdict(counts, view)}${figures(view, counts)}${note}${states}
${shares(view, 'sector')}${shares(view, 'agency')}
<p class="note">${isJudged(counts) && texts.achievedShareNote}${lang === 'en' ? ' ' : ''}${texts.severalAgencies}</p>`;
}

const MOST_LATE = 3;

/** What whoever reads no further should know: how much of what is due is reached, and whose is most of what is not. */
function verdict(counts: StatusCounts, view: View): Html {
  const { data, texts, lang } = view;
  const share = achievedShare(counts);
  if (share === undefined) {
    const isWritten = data.measures.length === 0 && data.documents.some(({ holds }) => holds);
    const said = isWritten ? texts.written : data.measures.length > 0 ? texts.notJudged : undefined;
    return html`${said !== undefined && html`<p class="verdict">${said}</p>`}`;
  }
  const { achieved, behind, missing } = counts;
  const shown = {
    achieved: texts.number(achieved),
    behind: texts.number(behind),
    missing: texts.number(missing),
  };
  const late = lateByAgency(ownMeasures(data)).slice(0, MOST_LATE);
  const names = late.map(([agency, count], at) => {
    const said = texts.lateOf(keyName(agency, 'agency', view), texts.number(count));
    return html`${at > 0 && (lang === 'en' ? ', ' : '、')}${filterLink('agency', agency, said)}`;
  });
  const sentence = texts.verdict(shown, texts.number(achieved + behind + missing), percent(share));
  const isOne = data.list?.by === 'agency';
  return html`<p class="verdict">${sentence}${late.length > 0 && !isOne && html`<span>${texts.mostLate}${names}${lang === 'en' ? '.' : '。'}</span>`}</p>`;
}

/** Records that are behind or missing, by lead agency, the most first. */
function lateByAgency(measures: readonly PageMeasure[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const measure of measures) {
    const late = recordsOf(measure).filter(
      ({ status }) => status === 'behind' || status === 'missing',
    ).length;
    const keys = measure.agencies.length > 0 ? measure.agencies : [NONE];
    if (late > 0) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + late);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

function figures({ data, texts, lang }: View, statuses: StatusCounts): Html {
  const counts = withUnlisted(
    countSeverities(data.findings.filter(({ accepted }) => !accepted)),
    data.unlisted,
  );
  const share = achievedShare(statuses);
  const [only] = data.documents;
  const held = data.measures.length === 0 ? mainHoldings(only?.holds ?? []) : [];
  const measured = [
    [texts.measures, texts.number(ownMeasures(data).length)],
    [texts.records, texts.number(STATUS_ORDER.reduce((sum, status) => sum + statuses[status], 0))],
    ...(share === undefined ? [] : [[texts.achievedShare, percent(share)]]),
  ];
  const plain = (
    held.length > 0
      ? held.map(({ name, count }) => [wordFor(lang, 'holding', name), texts.number(count)])
      : measured
  ).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  const found = SEVERITIES.map(
    (severity) =>
      html`<div class="level-${severity}"><dt>${mark(severity)} ${wordFor(lang, 'severity', severity)}</dt><dd><a href="#findings" data-filter="severity" data-value="${severity}">${texts.number(counts[severity])}</a></dd></div>`,
  );
  return html`<dl class="figures">${plain}${found}</dl>${notListed(data.unlisted, texts)}`;
}

/** A law is told by its articles, fines and deadlines, an organisation by its groups and agencies. */
function mainHoldings(holds: NonNullable<PageDocument['holds']>): NonNullable<PageDocument['holds']> {
  const names = holds.some(({ name }) => name === 'articles')
    ? ['articles', 'penalties', 'deadlines']
    : ['groups', 'agencies', 'facts'];
  return names.flatMap((wanted) => holds.find(({ name }) => name === wanted) ?? []);
}
