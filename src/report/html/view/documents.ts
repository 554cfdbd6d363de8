/** The documents of a run, those of one kind together, so that they can be held against each other. */
import type { Severity } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageDocument, PageRecord } from '../page-data.ts';
import { asOfText } from './masthead.ts';
import { filterLink, recordsOf, severityColumns } from './overview.ts';
import { achievedShare, countStatuses, percent, type StatusCounts, statusBar } from './status.ts';
import { type Column, table } from './table.ts';
import type { View } from './view.ts';

interface Row {
  readonly document: PageDocument;
  readonly index: number;
  readonly measures: number;
  readonly statuses: StatusCounts;
  readonly findings: Record<Severity, number>;
}

export function documents(view: View): Html {
  const rows = rowsOf(view);
  const kinds = [...new Set(rows.map(({ document }) => document.kind))];
  return html`${kinds.map((kind) => {
    const name = wordFor(view.lang, 'kind', kind);
    return html`<h3>${name}</h3>${table(
      name,
      columnsOf(view),
      rows.filter(({ document }) => document.kind === kind),
    )}`;
  })}`;
}

function rowsOf({ data }: View): Row[] {
  const records: PageRecord[][] = data.documents.map(() => []);
  const rows = data.documents.map((document, index) => ({
    document,
    index,
    measures: 0,
    findings: { error: 0, warning: 0, notice: 0 },
  }));
  for (const measure of data.measures) {
    const row = rows[measure.document];
    if (row) row.measures += 1;
    records[measure.document]?.push(...recordsOf(measure));
  }
  for (const { document, also = [], severity, accepted } of data.findings) {
    if (document === undefined || accepted) continue;
    for (const at of [document, ...also]) {
      const row = rows[at];
      if (row) row.findings[severity] += 1;
    }
  }
  return rows.map((row) => ({ ...row, statuses: countStatuses(records[row.index] ?? []) }));
}

function columnsOf(view: View): Column<Row>[] {
  const { texts, lang } = view;
  return [
    {
      heading: texts.document,
      cell: ({ document, index }) =>
        html`${filterLink('document', String(index), document.title)}<small class="file">${document.path}</small>`,
    },
    { heading: texts.place, cell: ({ document }) => document.jurisdiction },
    {
      heading: texts.planPeriod,
      cell: ({ document: { period } }) => period && texts.years(period.start, period.end),
    },
    { heading: texts.asOf, cell: ({ document }) => asOfText(document, view) },
    { heading: texts.measures, shape: 'figure', cell: ({ measures }) => texts.number(measures) },
    {
      heading: texts.statusOfRecords,
      shape: 'bar',
      cell: ({ document, statuses }) => statusBar(statuses, document.title, lang, texts),
    },
    {
      heading: texts.achievedShare,
      shape: 'figure',
      cell: ({ statuses }) => {
        const share = achievedShare(statuses);
        return share === undefined ? '–' : percent(share);
      },
    },
    ...severityColumns<Row>(view, ({ findings }) => findings),
  ];
}
