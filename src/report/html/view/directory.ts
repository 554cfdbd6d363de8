/** The page that leads to the others: a row for each part, and what could not be read. */
import { SEVERITIES } from '../../../finding.ts';
import { reasonsNotRead } from '../../not-read.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageData, PageDirectory, PageDirectoryRow } from '../page-data.ts';
import { type PartRow, partColumns } from './document-table.ts';
import { mark } from './levels.ts';
import { table } from './table.ts';
import type { View } from './view.ts';

/** Documents of one kind stand together, so that they can be held against each other. */
export function directory(list: PageDirectory, view: View): Html {
  const { texts, lang } = view;
  const kinds = [...new Set(list.rows.map(({ document }) => document?.kind))];
  const columns = partColumns(texts[list.by], view);
  const tables = kinds.map((kind) => {
    const rows = list.rows.filter(({ document }) => document?.kind === kind);
    const name = kind === undefined ? texts.indexTitle[list.by] : wordFor(lang, 'kind', kind);
    return html`<h3>${name}</h3>${table(
      name,
      columns,
      rows.map((row) => partRow(row, list.by, view)),
      'parts',
    )}`;
  });
  return html`${totals(list, view)}${tables}<p class="note">${list.unlisted !== undefined && html`${texts.notListed(list.unlisted)}<br>`}${list.repeats && html`${texts.countedOnce}<br>`}${texts.achievedShareNote}</p>`;
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

/** The first format leads from the name, the others from their own names. */
function partRow(row: PageDirectoryRow, by: PageDirectory['by'], { texts, lang }: View): PartRow {
  const { name, document, files, measures, statuses, findings, worst } = row;
  const label =
    document?.title ??
    (name === undefined ? texts.listNobody[by] : by === 'sector' ? wordFor(lang, 'sector', name) : name);
  const [first, ...others] = files;
  const address = (file: string) => encodeURIComponent(file);
  const links = others.map(
    ({ format, file, of }) => html`<a href="${address(file)}">${format}${of !== undefined && ` ${of}`}</a>`,
  );
  return {
    name: first ? html`<a href="${address(first.file)}">${label}</a>` : html`${label}`,
    label,
    ...(document && { document }),
    ...(links.length > 0 && { below: html`<span class="formats">${links}</span>` }),
    ...{ measures, statuses, findings, worst },
  };
}

/**
 * What could not be read, of the page that leads to the others or of a whole run: it stands in no table of the page, and
 * what is missing from all of them is to be known first.
 */
export function lostInputs({ directory: list, list: part, findings }: PageData): PageDirectory['lost'] {
  if (list) return list.lost;
  if (part !== undefined) return [];
  const ofNoDocument = findings.filter(({ document, accepted }) => document === undefined && !accepted);
  return reasonsNotRead(ofNoDocument, ({ file }) => file);
}

/** Each of the findings that no part has, since no other file tells them. */
export function lost({ lang, data }: View): Html {
  const findings = lostInputs(data);
  const items = findings.map(
    ({ file, severity, message }) =>
      html`<li>${mark(severity)} ${wordFor(lang, 'severity', severity)} <b>${file}</b> ${message[lang]}</li>`,
  );
  return html`<ul class="lost">${items}</ul>`;
}
