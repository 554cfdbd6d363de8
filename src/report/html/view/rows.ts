/** The row of a record as it stands in the document: every cell's own text, with its address. */
import { type Html, html } from '../escape.ts';
import type { PageCell, PageMeasure, PageRecord, PageSeries } from '../page-data.ts';
import { nameOfSeries } from './names.ts';
import { statusName, swatch } from './status.ts';
import { type Column, table } from './table.ts';
import type { View } from './view.ts';

export interface RowInPlace {
  readonly series: PageSeries;
  readonly record: PageRecord;
}

/** The rows with the cells of `marked` (`sheet!A1`) set off. */
export function rawRows(
  measure: PageMeasure,
  rows: readonly RowInPlace[],
  marked: ReadonlySet<string>,
  view: View,
): Html {
  const { texts, lang } = view;
  const show = (cell: PageCell | undefined) => cellText(cell, measure.place, marked, view);
  const columns: Column<RowInPlace>[] = [
    {
      heading: texts.period,
      cell: ({ record }) =>
        show({ ...record.period, raw: record.period.raw || texts.years(record.start, record.end) }),
    },
    {
      heading: texts.indicator,
      cell: ({ series }) => show({ raw: nameOfSeries(series, texts), place: series.place ?? '' }),
    },
    { heading: texts.target, cell: ({ record }) => show(record.target) },
    { heading: texts.result, cell: ({ record }) => show(record.result) },
    { heading: texts.budget, cell: ({ record }) => show(record.budget) },
    {
      heading: texts.status,
      cell: ({ record: { status, pace } }) =>
        html`<span class="state">${swatch(status)} ${statusName(status, lang, texts)}</span>${pace && html`<small>${texts.pace[pace]}</small>`}`,
    },
  ];
  return html`<div class="raw">${table(texts.rowAsItStood, columns, rows)}</div>`;
}

/** A cell's text with its line breaks; the sheet is named only where it is not the measure's. */
function cellText(
  cell: PageCell | undefined,
  home: string,
  marked: ReadonlySet<string>,
  { texts }: View,
): Html {
  if (cell === undefined) return html`<span class="faint">${texts.noCell}</span>`;
  const { raw, place } = cell;
  const text =
    raw.trim() === ''
      ? html`<span class="faint">${texts.blank}</span>`
      : html`<span class="cell">${raw}</span>`;
  const address = html`<small class="place">${shortPlace(place, home)}</small>`;
  return marked.has(place) ? html`<mark>${text} ${address}</mark>` : html`${text} ${address}`;
}

/** `G13` beside a cell of the same sheet. */
export function shortPlace(place: string, home: string): string {
  const sheet = home.slice(0, home.lastIndexOf('!') + 1);
  return sheet !== '' && place.startsWith(sheet) ? place.slice(sheet.length) : place;
}
