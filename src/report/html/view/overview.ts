/** The overview: how many, in what state, and whose. */
import { SEVERITIES } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageData, PageMeasure, PageRecord } from '../page-data.ts';
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
  if (data.measures.length === 0) return html`${figures(view, counts)}${note}`;
  return html`${figures(view, counts)}${note}
<h3>${texts.byStatus}</h3>
<div class="whole">${statusBar(counts, texts.byStatus, lang, texts)}</div><ul class="legend">${legend}</ul>
${shares(view, 'sector')}${shares(view, 'agency')}
<p class="note">${texts.achievedShareNote}${lang === 'en' ? ' ' : ''}${texts.severalAgencies}</p>`;
}

/** Each measure once, however many files have its table. */
export function ownMeasures({ measures }: Pick<PageData, 'measures'>): readonly PageMeasure[] {
  return measures.filter(({ again }) => !again);
}

export function recordsOf(measure: PageMeasure): readonly PageRecord[] {
  return measure.series.flatMap(({ records }) => records);
}

function figures({ data, texts, lang }: View, statuses: StatusCounts): Html {
  const counts = countSeverities(data.findings.filter(({ accepted }) => !accepted));
  const share = achievedShare(statuses);
  const plain = [
    [texts.measures, texts.number(ownMeasures(data).length)],
    [texts.records, texts.number(STATUS_ORDER.reduce((sum, status) => sum + statuses[status], 0))],
    [texts.achievedShare, share === undefined ? '–' : percent(share)],
  ].map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  const found = SEVERITIES.map(
    (severity) =>
      html`<div class="level-${severity}"><dt>${mark(severity)} ${wordFor(lang, 'severity', severity)}</dt><dd><a href="#findings" data-filter="severity" data-value="${severity}">${texts.number(counts[severity])}</a></dd></div>`,
  );
  return html`<dl class="figures">${plain}${found}</dl>`;
}

export function countSeverities(
  findings: Iterable<{ readonly severity: keyof SeverityCounts }>,
): SeverityCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const MARKS = { error: '✕', warning: '!', notice: 'i' } as const;

/** A sign for a level that does not need its colour. */
export function mark(severity: keyof SeverityCounts): Html {
  return html`<span class="mark level-${severity}" aria-hidden="true">${MARKS[severity]}</span>`;
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

function shares(view: View, by: 'sector' | 'agency'): Html {
  const { texts, lang } = view;
  const heading = by === 'sector' ? texts.bySector : texts.byAgency;
  const nameOf = (key: string) => keyName(key, by, view);
  const columns: Column<Share>[] = [
    {
      heading: by === 'sector' ? texts.sector : texts.agency,
      cell: ({ key }) => filterLink(by, key, nameOf(key)),
    },
    { heading: texts.measures, shape: 'figure', cell: ({ measures }) => texts.number(measures.length) },
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
    ...severityColumns<Share>(view, ({ findings }) => findings),
  ];
  return html`<h3>${heading}</h3>${table(heading, columns, sharesBy(view, by))}`;
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
