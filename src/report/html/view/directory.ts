/** The page that leads to the others: a row for each part, and what could not be read. */
import { SEVERITIES } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageDirectory, PageDirectoryRow } from '../page-data.ts';
import { asOfText } from './masthead.ts';
import { mark, severityColumns } from './overview.ts';
import { achievedShare, percent, statusBar } from './status.ts';
import { type Column, table } from './table.ts';
import type { View } from './view.ts';

/** Documents of one kind stand together, so that they can be held against each other. */
export function directory(list: PageDirectory, view: View): Html {
  const { texts, lang } = view;
  const kinds = [...new Set(list.rows.map(({ document }) => document?.kind))];
  const tables = kinds.map((kind) => {
    const rows = list.rows.filter(({ document }) => document?.kind === kind);
    const name = kind === undefined ? texts.indexTitle[list.by] : wordFor(lang, 'kind', kind);
    return html`${kind !== undefined && html`<h3>${name}</h3>`}${table(name, columnsOf(list, view), rows)}`;
  });
  return html`${totals(list, view)}${tables}${list.repeats && html`<p class="note">${texts.countedOnce}</p>`}<p class="note">${texts.achievedShareNote}</p>`;
}

function totals({ rows, lost, by, total }: PageDirectory, { texts, lang }: View): Html {
  const levels = SEVERITIES.map((severity) => {
    return html`<div class="level-${severity}"><dt>${mark(severity)} ${wordFor(lang, 'severity', severity)}</dt><dd>${texts.number(total[severity])}</dd></div>`;
  });
  const plain = [
    [by === 'document' ? texts.sections.documents : texts.lists, rows.length],
    [texts.measures, total.measures],
    [texts.sections.lost, lost.length],
  ] as const;
  return html`<dl class="figures">${plain.map(([name, count]) => html`<div><dt>${name}</dt><dd>${texts.number(count)}</dd></div>`)}${levels}</dl>`;
}

function columnsOf({ by }: PageDirectory, view: View): Column<PageDirectoryRow>[] {
  const { texts, lang } = view;
  const about: Column<PageDirectoryRow>[] =
    by === 'document'
      ? [
          { heading: texts.place, cell: ({ document }) => document?.jurisdiction },
          {
            heading: texts.planPeriod,
            cell: ({ document }) =>
              document?.period && texts.years(document.period.start, document.period.end),
          },
          { heading: texts.asOf, cell: ({ document }) => document && asOfText(document, view) },
        ]
      : [];
  return [
    { heading: texts[by], cell: (row) => nameCell(row, by, view) },
    ...about,
    { heading: texts.measures, shape: 'figure', cell: ({ measures }) => texts.number(measures) },
    {
      heading: texts.statusOfRecords,
      shape: 'bar',
      cell: ({ statuses, name }) => statusBar(statuses, name ?? texts.listNobody[by], lang, texts),
    },
    { heading: texts.achievedShare, shape: 'figure', cell: ({ statuses }) => shareText(statuses) },
    ...severityColumns<PageDirectoryRow>(view, ({ findings }) => findings),
    { heading: texts.worst, cell: (row) => worstCell(row, view) },
  ];
}

function shareText(statuses: PageDirectoryRow['statuses']): string {
  const share = achievedShare(statuses);
  return share === undefined ? '–' : percent(share);
}

/** The first format leads from the name, the others from their own names. */
function nameCell(
  { name, document, files }: PageDirectoryRow,
  by: PageDirectory['by'],
  { texts, lang }: View,
): Html {
  const shown =
    document?.title ??
    (name === undefined ? texts.listNobody[by] : by === 'sector' ? wordFor(lang, 'sector', name) : name);
  const [first, ...others] = files;
  const address = (file: string) => encodeURIComponent(file);
  const links = others.map(({ format, file }) => html` <a href="${address(file)}">${format}</a>`);
  return html`${first ? html`<a href="${address(first.file)}">${shown}</a>` : shown}${document && html`<small class="file">${document.path}</small>`}${links.length > 0 && html`<small class="file">${links}</small>`}`;
}

function worstCell({ worst }: PageDirectoryRow, { texts, lang }: View): Html {
  return html`${worst.map(({ rule, severity, count }) => html`<small class="worst">${mark(severity)} ${wordFor(lang, 'severity', severity)} <code>${rule}</code> ${texts.number(count)}</small>`)}`;
}

/** Each of the findings that no part has, since no other file tells them. */
export function lost({ lost: findings }: PageDirectory, { lang }: View): Html {
  const items = findings.map(
    ({ file, severity, message }) => html`<li>${mark(severity)} <b>${file}</b> ${message[lang]}</li>`,
  );
  return html`<ul class="lost">${items}</ul>`;
}
