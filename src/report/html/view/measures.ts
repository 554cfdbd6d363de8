/** The measures: a card each, with the pictures of its indicators and its rows as they stand. */
import { SEVERITIES } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageMeasure, PageSeries } from '../page-data.ts';
import { chart } from './chart.ts';
import { filterLink, keyName } from './filter-links.ts';
import { ownMeasures, recordsOf } from './own-measures.ts';
import { rawRows } from './rows.ts';
import { countStatuses, STATUS_ORDER, statusName, swatch } from './status.ts';
import { pager } from './table.ts';
import { NONE, type View } from './view.ts';

export const MEASURES_ON_SCREEN = 12;
const ON_PAPER = 60;
const NO_MARKS: ReadonlySet<string> = new Set();

/** The chosen measures, as indices. */
export function chosenMeasures({ data, choice }: Pick<View, 'data' | 'choice'>): number[] {
  const { measureSector, measureDocument } = choice;
  return data.measures.flatMap(({ sector, document, again }, index) =>
    (measureSector === '' || (sector ?? NONE) === measureSector) &&
    (measureDocument === '' ? !again : String(document) === measureDocument)
      ? [index]
      : [],
  );
}

export function measures(view: View): Html {
  const { choice, texts } = view;
  const chosen = chosenMeasures(view);
  const size = choice.printing ? ON_PAPER : MEASURES_ON_SCREEN;
  const page = choice.printing ? 0 : choice.measurePage;
  const shown = chosen.slice(page * size, (page + 1) * size);
  const cut = choice.printing && chosen.length > size;
  return html`<div class="controls">${chooser(view)}</div>${key(view)}
<div class="measures">${shown.map((index) => card(index, view))}</div>
${cut ? html`<p class="note">${texts.printedOnly(size, chosen.length)}</p>` : pager('measure', page, size, chosen.length, texts)}`;
}

function chooser(view: View): Html {
  const { data, choice, texts } = view;
  const sectors = [...new Set(data.measures.map(({ sector }) => sector ?? NONE))];
  const option = (value: string, text: string, chosen: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`;
  const documents = data.documents.map(({ id }, index) => option(String(index), id, choice.measureDocument));
  return html`${
    sectors.length > 1 &&
    html`<label><span>${texts.chooseSector}</span><select id="measure-sector" data-choice="measureSector">${option('', texts.all, choice.measureSector)}${sectors.map((sector) => option(sector, keyName(sector, 'sector', view), choice.measureSector))}</select></label>`
  }${
    documents.length > 1 &&
    html`<label><span>${texts.chooseDocument}</span><select id="measure-document" data-choice="measureDocument">${option('', texts.all, choice.measureDocument)}${documents}</select></label>`
  }`;
}

/** How to read the pictures: the fills that occur, the target and the as-of date. */
function key({ data, texts, lang }: View): Html {
  const counts = countStatuses(ownMeasures(data).flatMap(recordsOf));
  const states = STATUS_ORDER.filter((status) => counts[status] > 0 && status !== 'not-due').map(
    (status) => html`<li>${swatch(status)} ${statusName(status, lang, texts)}</li>`,
  );
  return html`<ul class="legend" aria-label="${texts.legend}">${states}<li><svg class="swatch wide" width="30" height="16" aria-hidden="true" focusable="false"><polyline class="path" points="0,8 30,8"/><path class="goal" d="M7 8H23"/></svg> ${texts.target}</li><li><svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><line class="as-of" x1="8" x2="8" y1="0" y2="16"/></svg> ${texts.asOf}</li></ul>`;
}

function card(index: number, view: View): Html {
  const { data } = view;
  const measure = data.measures[index];
  if (measure === undefined) return html``;
  const asOf = data.documents[measure.document]?.asOf.date;
  return html`<article class="measure" id="m${index}" tabindex="-1" aria-labelledby="m${index}-name">
<h3 id="m${index}-name">${measure.name}</h3><p class="sub">${subtitle(measure, view)}</p>${counts(index, view)}
${measure.series.map((series) => seriesPart(series, measure, asOf, view))}
${rowsOf(measure, view)}</article>`;
}

/** A results report states no indicators: then the unit and the part alone are the heading. */
function seriesPart(series: PageSeries, measure: PageMeasure, asOf: string | undefined, view: View): Html {
  const { indicator, unit, part } = series;
  const { texts } = view;
  const name = [indicator, part === undefined ? '' : texts.partOf(part)]
    .filter((text) => text !== '')
    .join(' ');
  const heading = html`<h4>${name}${unit !== '' && html` <small>${unit}</small>`}</h4>`;
  return html`<div class="series">${name + unit !== '' && heading}${chart(series, indicator === '' ? measure.name : indicator, asOf, view)}</div>`;
}

function subtitle({ sector, category, lead, support, place, document }: PageMeasure, view: View): string {
  const { data, lang, texts } = view;
  const list = (names: readonly string[]) => names.join(lang === 'en' ? ', ' : '、');
  const parts = [
    data.documents.length > 1 ? (data.documents[document]?.id ?? '') : '',
    sector === undefined ? '' : wordFor(lang, 'sector', sector),
    category,
    lead.length > 0 ? list(lead) : texts.noAgency,
    support.length > 0 ? `${texts.support} ${list(support)}` : '',
    place,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function counts(index: number, { data, index: { byMeasure }, texts }: View): Html {
  const own = byMeasure[index];
  const total = own === undefined ? 0 : own.error + own.warning + own.notice;
  if (own === undefined || total === 0) return html`<p class="tally faint">${texts.noFindings}</p>`;
  const words = SEVERITIES.filter((severity) => own[severity] > 0).map(
    (severity) => html` <span class="level-${severity}">${texts.count(severity, own[severity])}</span>`,
  );
  return html`<p class="tally">${filterLink('measure', String(data.measures[index]?.first ?? index), texts.findingsOf(total))}${words}</p>`;
}

function rowsOf(measure: PageMeasure, view: View): Html {
  const rows = measure.series.flatMap((series) => series.records.map((record) => ({ series, record })));
  if (rows.length === 0) return html``;
  return html`<details><summary>${view.texts.rows(rows.length)}</summary>${measure.description !== undefined && html`<p class="cell">${measure.description}</p>`}${rawRows(measure, rows, NO_MARKS, view)}</details>`;
}
