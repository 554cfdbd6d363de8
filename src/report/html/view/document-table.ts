/** Documents as rows: the same columns wherever they stand, so that tables below one another line up. */
import type { Severity } from '../../../finding.ts';
import { ruleName } from '../../rule-names.ts';
import { type Html, html } from '../escape.ts';
import type { PageDirectoryRow, PageDocument } from '../page-data.ts';
import { mark, severityColumns } from './levels.ts';
import { asOfText, holdingsText } from './masthead.ts';
import { achievedShare, percent, type StatusCounts, statusBar } from './status.ts';
import type { Column } from './table.ts';
import type { View } from './view.ts';

export interface PartRow {
  /** What leads to it. */
  readonly name: Html;
  /** What it is called in its bar's label. */
  readonly label: string;
  readonly document?: PageDocument;
  readonly below?: Html;
  readonly measures: number;
  readonly statuses: StatusCounts;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly worst: PageDirectoryRow['worst'];
}

export function partColumns(heading: string, view: View): Column<PartRow>[] {
  const { texts, lang } = view;
  return [
    { heading, cell: (row) => nameCell(row, view) },
    {
      heading: texts.measures,
      shape: 'figure',
      cell: ({ measures, document }) => (document?.holds ? '–' : texts.number(measures)),
    },
    {
      heading: texts.statusOfRecords,
      shape: 'bar',
      cell: ({ statuses, label, document }) =>
        document?.holds
          ? html`<small>${holdingsText(document.holds, lang)}</small>`
          : statusBar(statuses, label, lang, texts),
    },
    { heading: texts.achievedShare, shape: 'figure', cell: ({ statuses }) => shareText(statuses) },
    ...severityColumns<PartRow>(view, ({ findings }) => findings),
    { heading: texts.worst, shape: 'wide', cell: ({ worst }) => worstCell(worst, view) },
  ];
}

/** The name, and below it what tells it from others of its kind: city, years, date, file. */
function nameCell({ name, document, below }: PartRow, view: View): Html {
  if (document === undefined) return html`${name}${below}`;
  const { jurisdiction, period, path } = document;
  const { texts, lang } = view;
  const facts = [
    jurisdiction,
    period && texts.years(period.start, period.end),
    document.asOf.date === undefined
      ? undefined
      : `${texts.asOf}${lang === 'en' ? ' ' : '　'}${asOfText(document, view)}`,
  ].filter((fact) => fact !== undefined);
  return html`${name}<small class="file">${facts.join(' · ')}</small><small class="file">${path}</small>${below}`;
}

function shareText(statuses: StatusCounts): string {
  const share = achievedShare(statuses);
  return share === undefined ? '–' : percent(share);
}

function worstCell(worst: PartRow['worst'], { texts, lang }: View): Html {
  return html`${worst.map(({ rule, severity, count }) => html`<span class="worst">${mark(severity, lang)} <span title="${rule}">${ruleName(rule, lang)}</span> ${texts.number(count)}</span>`)}`;
}

const WORST = 3;

/** The rules with the gravest findings, by their level, then by number. */
export function worstOf(
  findings: Iterable<{ readonly rule: string; readonly severity: Severity }>,
): PartRow['worst'] {
  const counts = new Map<string, { rule: string; severity: Severity; count: number }>();
  for (const { rule, severity } of findings) {
    const key = `${severity}\u001f${rule}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { rule, severity, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => GRAVE[a.severity] - GRAVE[b.severity] || b.count - a.count)
    .slice(0, WORST);
}

const GRAVE: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
