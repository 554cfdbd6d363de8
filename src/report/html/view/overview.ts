/** The overview: how many, in what state, and whose. */
import { type Language, SEVERITIES } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { Levels, PageData, PageDocument, PageMeasure, PageRecord } from '../page-data.ts';
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
import { type Column, table } from './table.ts';
import { type Filter, NONE, type SeverityCounts, type View } from './view.ts';

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

function isJudged(counts: StatusCounts): boolean {
  return achievedShare(counts) !== undefined;
}

/** Each measure once, however many files have its table. */
export function ownMeasures({ measures }: Pick<PageData, 'measures'>): readonly PageMeasure[] {
  return measures.filter(({ again }) => !again);
}

export function recordsOf(measure: PageMeasure): readonly PageRecord[] {
  return measure.series.flatMap(({ records }) => records);
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

/** The counts with those findings that are counted and not listed. */
export function withUnlisted(listed: SeverityCounts, more: Levels | undefined): SeverityCounts {
  if (more === undefined) return listed;
  return {
    error: listed.error + more.error,
    warning: listed.warning + more.warning,
    notice: listed.notice + more.notice,
  };
}

export function notListed(more: Levels | undefined, { notListed: say }: View['texts']): Html {
  const count = more === undefined ? 0 : more.error + more.warning + more.notice;
  return html`${count > 0 && html`<p class="note">${say(count)}</p>`}`;
}

export function countSeverities(
  findings: Iterable<{ readonly severity: keyof SeverityCounts }>,
): SeverityCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const MARKS = { error: '✕', warning: '!', notice: 'i' } as const;

/** A sign for a level that does not need its colour; where no word stands beside it, it is given one to be read out. */
export function mark(severity: keyof SeverityCounts, lang?: Language): Html {
  const sign = html`<span class="mark level-${severity}" aria-hidden="true">${MARKS[severity]}</span>`;
  if (lang === undefined) return sign;
  const word = wordFor(lang, 'severity', severity);
  return html`<span title="${word}">${sign}<span class="unseen">${word}</span></span>`;
}

interface Share {
  readonly key: string;
  readonly measures: PageMeasure[];
  readonly findings: Record<keyof SeverityCounts, number>;
}

/** Whose measures and findings: a row for each sector or agency, as the summary of every other format counts them. */
function sharesBy(view: View, by: 'sector' | 'agency'): Share[] {
  const shares = new Map<string, Share>();
  const at = (key: string): Share => {
    const share = shares.get(key) ?? { key, measures: [], findings: { error: 0, warning: 0, notice: 0 } };
    shares.set(key, share);
    return share;
  };
  for (const measure of ownMeasures(view.data)) {
    const keys = by === 'sector' ? [measure.sector ?? NONE] : measure.agencies;
    for (const key of keys.length > 0 ? keys : [NONE]) at(key).measures.push(measure);
  }
  for (const finding of view.data.findings) {
    if (finding.accepted) continue;
    const keys = by === 'sector' ? [finding.sector ?? NONE] : finding.agencies;
    for (const key of keys.length > 0 ? keys : [NONE]) at(key).findings[finding.severity] += 1;
  }
  const rows = [...shares.values()];
  const last = (row: Share) => (row.key === NONE ? 1 : 0);
  return by === 'sector'
    ? rows.sort((a, b) => last(a) - last(b))
    : rows.sort((a, b) => last(a) - last(b) || b.measures.length - a.measures.length);
}

/** Nothing where there is but one: it would repeat the figures above. */
function shares(view: View, by: 'sector' | 'agency'): Html {
  const { texts } = view;
  const rows = sharesBy(view, by);
  if (rows.length < 2) return html``;
  const judged = rows.some(({ measures }) => isJudged(countStatuses(measures.flatMap(recordsOf))));
  const heading = by === 'sector' ? texts.bySector : texts.byAgency;
  const nameOf = (key: string) => keyName(key, by, view);
  const columns: Column<Share>[] = [
    {
      heading: by === 'sector' ? texts.sector : texts.agency,
      cell: ({ key }) => filterLink(by, key, nameOf(key)),
    },
    { heading: texts.measures, shape: 'figure', cell: ({ measures }) => texts.number(measures.length) },
    ...(judged ? judgedColumns(nameOf, view) : []),
    ...severityColumns<Share>(view, ({ findings }) => findings),
  ];
  return html`<h3>${heading}</h3>${table(heading, columns, rows)}`;
}

function judgedColumns(nameOf: (key: string) => string, { texts, lang }: View): Column<Share>[] {
  return [
    {
      heading: texts.statusOfRecords,
      shape: 'bar',
      cell: ({ key, measures }) =>
        statusBar(countStatuses(measures.flatMap(recordsOf)), nameOf(key), lang, texts),
    },
    {
      heading: texts.achievedShare,
      shape: 'figure',
      cell: ({ measures }) => {
        const share = achievedShare(countStatuses(measures.flatMap(recordsOf)));
        return share === undefined ? '–' : percent(share);
      },
    },
  ];
}

export function severityColumns<Row>(
  { lang, texts }: Pick<View, 'lang' | 'texts'>,
  countsOf: (row: Row) => SeverityCounts,
): Column<Row>[] {
  return SEVERITIES.map((severity) => ({
    heading: wordFor(lang, 'severity', severity),
    shape: 'figure' as const,
    cell: (row: Row) => {
      const count = countsOf(row)[severity];
      return count === 0
        ? html`<span class="faint">0</span>`
        : html`<span class="level-${severity}">${texts.number(count)}</span>`;
    },
  }));
}

/** What a value of a filter is called. */
export function keyName(
  key: string,
  by: 'sector' | 'agency',
  { lang, texts }: Pick<View, 'lang' | 'texts'>,
): string {
  if (key === NONE) return by === 'sector' ? texts.noSector : texts.noAgency;
  return by === 'sector' ? wordFor(lang, 'sector', key) : key;
}

/** Leads to the findings with one filter set. */
export function filterLink(name: keyof Filter, value: string, text: string): Html {
  return html`<a href="#findings" data-filter="${name}" data-value="${value}">${text}</a>`;
}
