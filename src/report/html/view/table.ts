/** Tables that become cards on a narrow screen; roles are said again because `display` would take them away. */
import { type Html, type HtmlValue, html } from '../escape.ts';

export interface Column<Row> {
  readonly heading: string;
  /** Figures stand to the right; a bar takes the room there is. */
  readonly shape?: 'figure' | 'bar' | 'wide';
  readonly cell: (row: Row) => HtmlValue;
}

/** The first column names the row. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  look?: 'parts' | 'compared',
): Html {
  const head = columns.map(
    ({ heading, shape }) =>
      html`<th role="columnheader" scope="col" class="${shape ?? 'text'}">${heading}</th>`,
  );
  const body = rows.map(
    (row) => html`<tr role="row">${columns.map((column, at) => cellOf(column, row, at))}</tr>`,
  );
  return html`<table role="table" class="cards${look !== undefined && ` ${look}`}"><caption class="unseen">${caption}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}

function cellOf<Row>({ heading, shape, cell }: Column<Row>, row: Row, at: number): Html {
  const kind = shape ?? 'text';
  if (at === 0) return html`<th role="rowheader" scope="row" class="${kind}">${cell(row)}</th>`;
  return html`<td role="cell" class="${kind}" data-label="${heading}">${cell(row)}</td>`;
}

/** Buttons to the pages of a list, and what is shown; nothing where one page holds it all. */
export function pager(
  name: 'document' | 'finding' | 'late' | 'measure',
  page: number,
  size: number,
  total: number,
  texts: {
    readonly onPage: (from: number, to: number, all: number) => string;
    readonly pages: (of: string) => string;
    readonly sections: Readonly<Record<'documents' | 'findings' | 'late' | 'measures', string>>;
    readonly first: string;
    readonly previous: string;
    readonly next: string;
    readonly last: string;
  },
): Html {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0) return html``;
  const button = (label: string, sign: string, to: number, off: boolean) =>
    html`<button type="button" data-page="${name}" data-to="${to}" id="${name}-page-${sign}" aria-label="${label}"${off && html` disabled`}>${SIGNS[sign] ?? sign}</button>`;
  return html`<nav class="pager" aria-label="${texts.pages(texts.sections[SECTIONS[name]])}">
${button(texts.first, 'first', 0, page === 0)}${button(texts.previous, 'previous', page - 1, page === 0)}
<span aria-live="polite">${texts.onPage(page * size + 1, Math.min(total, (page + 1) * size), total)}</span>
${button(texts.next, 'next', page + 1, page === last)}${button(texts.last, 'last', last, page === last)}</nav>`;
}

const SECTIONS = { document: 'documents', finding: 'findings', late: 'late', measure: 'measures' } as const;

const SIGNS: Readonly<Record<string, string>> = { first: '«', previous: '‹', next: '›', last: '»' };
