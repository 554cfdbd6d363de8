/** The cells an agency has to fill before it submits again. */
import { type Html, html } from '../escape.ts';
import type { PageFinding } from '../page-data.ts';
import { mark } from './levels.ts';
import { type Column, table } from './table.ts';
import type { View } from './view.ts';

export function fill(view: View): Html {
  const { data, texts, lang } = view;
  const rows = data.findings.filter((finding) => finding.fill === true);
  if (rows.length === 0) return html`<p>${texts.fillNothing}</p>`;
  const columns: Column<PageFinding>[] = [
    {
      heading: texts.fillCell,
      cell: ({ places, file }) =>
        html`<span class="place">${places[0]}</span>${data.documents.length > 1 && html` <small class="file">${file}</small>`}`,
    },
    {
      heading: texts.measure,
      cell: ({ measure, indicator }) =>
        html`${measure !== undefined && html`<a href="#m${measure}">${data.measures[measure]?.name}</a>`}${indicator !== undefined && indicator !== '' && html` <small>${indicator}</small>`}`,
    },
    { heading: texts.period, cell: ({ period }) => period && texts.years(period.start, period.end) },
    {
      heading: texts.fillWhat,
      shape: 'wide',
      cell: ({ message, severity }) => html`${mark(severity)} ${message[lang]}`,
    },
  ];
  return html`<p>${texts.fillIntro}</p>${table(texts.sections.fill, columns, rows)}`;
}
