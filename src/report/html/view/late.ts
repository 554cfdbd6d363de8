/** The picture of what is late: a line of years for each indicator, the worst first. */
import { type Html, html } from '../escape.ts';
import type { LateRow } from './late-rows.ts';
import { nameOfSeries } from './names.ts';
import { percent, statusName, swatch } from './status.ts';
import { pager } from './table.ts';
import { type Span, spanOf, timeline, yearAxis } from './timeline.ts';
import type { View } from './view.ts';

const ON_SCREEN = 12;
const ON_PAPER = 60;

export function late(view: View): Html {
  const { index, choice, texts, lang } = view;
  if (index.late.length === 0) return html`<p>${texts.nothingLate}</p>`;
  const size = choice.printing ? ON_PAPER : ON_SCREEN;
  const page = choice.printing ? 0 : choice.latePage;
  const rows = index.late.slice(page * size, (page + 1) * size);
  // One scale for all pages of the list.
  const span = spanOf(
    index.late.map(({ series }) => series),
    view.data.documents,
  );
  const cut = choice.printing && index.late.length > size;
  const marks = (['achieved', 'behind', 'missing'] as const).map(
    (status) => html`<li>${swatch(status)} ${statusName(status, lang, texts)}</li>`,
  );
  return html`<p>${texts.lateIntro}${lang === 'en' ? ' ' : ''}${texts.lateOrder}</p>
<ul class="legend">${marks}<li><svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><line class="as-of" x1="8" x2="8" y1="0" y2="16"/></svg> ${texts.asOf}</li></ul>
<table role="table" class="late"><caption class="unseen">${texts.sections.late}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${texts.measure}</th><th role="columnheader" scope="col"><span class="unseen">${texts.timeline}</span>${yearAxis(span, view)}</th><th role="columnheader" scope="col" class="figure">${texts.reachedHeading}</th></tr></thead>
<tbody role="rowgroup">${rows.map((row) => line(row, span, view))}</tbody></table>
${cut ? html`<p class="note">${texts.printedOnly(size, index.late.length)}</p>` : pager('late', page, size, index.late.length, texts)}`;
}

function line({ measure, series, reached }: LateRow, span: Span, view: View): Html {
  const { data, texts, lang } = view;
  const about = data.measures[measure];
  if (about === undefined) return html``;
  const asOf = data.documents[about.document]?.asOf.date;
  const name = nameOfSeries(series, texts);
  return html`<tr role="row"><th role="rowheader" scope="row"><a href="#m${measure}">${about.name}</a><span class="sub">${series.indicator === '' ? series.unit : texts.withUnit(name, series.unit)}　${about.agencies.join(lang === 'en' ? ', ' : '、')}</span></th>
<td role="cell" class="bar">${timeline(series, span, asOf, view)}</td><td role="cell" class="figure">${reached === undefined ? html`<span class="level-error">${texts.missingMark}</span>` : percent(reached)}</td></tr>`;
}
