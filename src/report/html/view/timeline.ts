/** The periods of one indicator on a line of years: each a box, filled as far as its due was reached. */
import { type Html, html } from '../escape.ts';
import type { PageDocument, PageRecord, PageSeries } from '../page-data.ts';
import { pointText, yearFraction } from './chart.ts';
import { isLate } from './late-rows.ts';
import { nameOfSeries } from './names.ts';
import { fixed, percent, statusName } from './status.ts';
import type { View } from './view.ts';

/** Height of a line of boxes with the words above them. */
const LANE = 34;

/** First and last year shown. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The years all plans speak of; the records' own where no plan says. A box that goes on beyond says until when. */
export function spanOf(series: readonly PageSeries[], plans: readonly PageDocument[]): Span {
  const known = plans.flatMap(({ period }) => period ?? []);
  const records = known.length > 0 ? known : series.flatMap(({ records: own }) => own);
  return {
    start: Math.min(...records.map(({ start }) => start)),
    end: Math.max(...records.map(({ end }) => end)),
  };
}

function position(year: number, { start, end }: Span): number {
  return ((year - start) / (end + 1 - start)) * 100;
}

/** The years above the lines. */
export function yearAxis(span: Span, { texts }: View): Html {
  const years = Array.from({ length: span.end - span.start + 1 }, (_, index) => span.start + index);
  // Of a long span only some years have room for their number.
  const step = Math.ceil(years.length / 8);
  const shown = years.filter((_, index) => index % step === 0);
  return html`<svg class="years" width="100%" height="18" aria-hidden="true" focusable="false">${shown.map(
    (year) => html`<text x="${fixed(position(year + 0.5, span))}%" y="13">${texts.year(year)}</text>`,
  )}</svg>`;
}

export function timeline(series: PageSeries, span: Span, asOf: string | undefined, view: View): Html {
  const { texts } = view;
  // The longest below, so that the years within a plan's span stay seen.
  const records = [...series.records].sort((a, b) => b.end - b.start - (a.end - a.start));
  const label = `${nameOfSeries(series, texts)}${view.lang === 'en' ? ': ' : '：'}${series.records.map((record) => pointText(record, view)).join(view.lang === 'en' ? '; ' : '；')}`;
  const lanes = records.some((record) => isWide(record, series)) ? 2 : 1;
  const at = asOf === undefined ? undefined : yearFraction(asOf);
  const isSeen = at !== undefined && at >= span.start && at <= span.end + 1;
  const height = lanes * LANE;
  return html`<svg class="timeline" width="100%" height="${height}" role="img" aria-label="${label}">
${records.map((record) => box(record, span, isWide(record, series) ? LANE : 0))}
${isSeen && html`<line class="as-of" x1="${fixed(position(at, span))}%" x2="${fixed(position(at, span))}%" y1="0" y2="${height}"/>`}
${records.map((record) => words(record, span, isWide(record, series) ? LANE : 0, view))}</svg>`;
}

/** A span over other records goes below them. */
function isWide(record: PageRecord, { records }: PageSeries): boolean {
  return (
    record.start !== record.end &&
    records.some((other) => other !== record && other.start <= record.end && other.end >= record.start)
  );
}

/** From where to where a record is seen, in hundredths of the width; absent beyond the span. */
function extentOf({ start, end }: PageRecord, span: Span): { left: number; width: number } | undefined {
  if (end < span.start || start > span.end) return undefined;
  const from = position(Math.max(start, span.start), span);
  return { left: from + 0.4, width: position(Math.min(end, span.end) + 1, span) - from - 0.8 };
}

function box(record: PageRecord, span: Span, top: number): Html {
  const { status, reached } = record;
  const extent = extentOf(record, span);
  if (extent === undefined) return html``;
  const { left, width } = extent;
  const share = status === 'behind' ? Math.min(1, Math.max(0, reached ?? 0)) : 1;
  const fill = isLate(record) || status === 'achieved';
  return html`<rect class="frame" x="${fixed(left)}%" y="${top + 15}" width="${fixed(width)}%" height="13"/>${fill && html`<rect class="s-${status}" x="${fixed(left)}%" y="${top + 15}" width="${fixed(width * share)}%" height="13"/>`}`;
}

/** Drawn last, on the colour of the page: the line of the as-of date may stand where they do. */
function words(record: PageRecord, span: Span, top: number, view: View): Html {
  const extent = extentOf(record, span);
  if (extent === undefined) return html``;
  const beyond = record.end > span.end ? ` →${view.texts.year(record.end)}` : '';
  const label = `${labelOf(record, view)}${beyond}`;
  return html`<text class="${isLate(record) ? 'late' : 'calm'}" x="${fixed(extent.left + extent.width / 2)}%" y="${top + 11}">${label}</text>`;
}

function labelOf({ status, reached }: PageRecord, { lang, texts }: View): string {
  if (status === 'behind') return reached === undefined ? statusName(status, lang, texts) : percent(reached);
  if (status === 'missing') return texts.missingMark;
  if (status === 'achieved') return '✓';
  return '';
}
