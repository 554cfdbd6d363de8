/** What each sector and each agency has a share in. */
import { type Html, html } from '../escape.ts';
import type { PageMeasure } from '../page-data.ts';
import { filterLink, keyName } from './filter-links.ts';
import { severityColumns } from './levels.ts';
import { ownMeasures, recordsOf } from './own-measures.ts';
import { achievedShare, countStatuses, percent, type StatusCounts, statusBar } from './status.ts';
import { type Column, table } from './table.ts';
import { NONE, type SeverityCounts, type View } from './view.ts';

export function isJudged(counts: StatusCounts): boolean {
  return achievedShare(counts) !== undefined;
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
export function shares(view: View, by: 'sector' | 'agency'): Html {
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
