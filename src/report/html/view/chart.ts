/** A measure's progress as a picture: what was reached over the years, what was to be reached, and the as-of date. */
import { type Html, html } from '../escape.ts';
import type { PageRecord, PageSeries } from '../page-data.ts';
import { fixed, statusName } from './status.ts';
import type { View } from './view.ts';

const WIDTH = 380;
const HEIGHT = 176;
/** Room for the names of the figures below. */
const LEFT = 48;
const RIGHT = 4;
const TOP = 24;
const BASE = 116;
/** Baselines of the years, the results and the targets, written below the picture so that none covers another. */
const YEARS = 133;
const RESULTS = 152;
const TARGETS = 170;
/** About what a figure of this size takes. */
const DIGIT = 6.9;

interface Scale {
  readonly from: number;
  readonly until: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** One picture for one series called `name`; words where there is nothing to draw. `asOf` is an ISO date. */
export function chart(series: PageSeries, name: string, asOf: string | undefined, view: View): Html {
  const { texts } = view;
  const drawn = series.records.filter(
    ({ drawn: { target, result } }) => target !== undefined || result !== undefined,
  );
  if (drawn.length === 0) return html`<p class="note">${texts.nothingToDraw}</p>`;
  const bars = drawn.filter((record) => !isSpanOverOthers(record, drawn));
  const spans = drawn.filter((record) => isSpanOverOthers(record, drawn));
  const left = series.records.length - drawn.length;
  return html`${bars.length > 0 && columns(texts.chartOf(name, series.unit), bars, asOf, view)}${spans.map((record) => bullet(record, series, view))}${left > 0 && html`<p class="note">${texts.notDrawn(left)}</p>`}`;
}

/** The row of the whole plan beside those of its years stands on a scale of its own. */
function isSpanOverOthers(record: PageRecord, all: readonly PageRecord[]): boolean {
  if (record.start === record.end) return false;
  return all.some((other) => other !== record && other.start <= record.end && other.end >= record.start);
}

function scaleOf(records: readonly PageRecord[], asOf: string | undefined): Scale {
  const asOfYear = asOf === undefined ? undefined : Number(asOf.slice(0, 4));
  const from = Math.min(...records.map(({ start }) => start));
  const last = Math.max(...records.map(({ end }) => end));
  // The as-of line is part of the picture, but a far-away date must not press the years together.
  const until = asOfYear !== undefined && asOfYear - last <= 2 ? Math.max(last, asOfYear) : last;
  const values = records.flatMap(({ drawn: { target, result } }) => [target ?? 0, result ?? 0]);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const range = top - bottom || 1;
  return {
    from,
    until,
    x: (year) => LEFT + ((year - from) / (until + 1 - from)) * (WIDTH - LEFT - RIGHT),
    y: (value) => BASE - ((value - bottom) / range) * (BASE - TOP),
  };
}

function columns(title: string, records: readonly PageRecord[], asOf: string | undefined, view: View): Html {
  const scale = scaleOf(records, asOf);
  const label = `${title}${view.lang === 'en' ? '. ' : '。'}${records.map((record) => pointText(record, view)).join(view.lang === 'en' ? '; ' : '；')}`;
  const zero = scale.y(0);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(zero)}" y2="${fixed(zero)}"/>
${records.map((record) => column(record, scale))}${targetPath(records, scale)}${asOfLine(asOf, scale, view)}${rowNames(records, view)}${records.map((record) => columnTexts(record, scale, view))}</svg>`;
}

function slot(record: PageRecord, scale: Scale): { x: number; width: number; middle: number } {
  const x = scale.x(record.start);
  const width = scale.x(record.end + 1) - x;
  return { x, width, middle: x + width / 2 };
}

function column(record: PageRecord, scale: Scale): Html {
  const { result } = record.drawn;
  const { x, width, middle } = slot(record, scale);
  if (result === undefined) {
    // An empty place where a result is wanting is not the same as a year that is not due.
    if (record.status !== 'missing') return html``;
    return html`<rect class="s-missing" x="${fixed(middle - 8)}" y="${fixed(scale.y(0) - 18)}" width="16" height="16"/>`;
  }
  const bar = Math.min(width * 0.56, 64);
  const y = Math.min(scale.y(result), scale.y(0));
  const height = Math.max(Math.abs(scale.y(result) - scale.y(0)), 1.5);
  return html`<rect class="s-${record.status}" x="${fixed(x + (width - bar) / 2)}" y="${fixed(y)}" width="${fixed(bar)}" height="${fixed(height)}"/>`;
}

/** A tick over each year, joined by a dashed line. */
function targetPath(records: readonly PageRecord[], scale: Scale): Html {
  const points = records.flatMap((record) => {
    const { target } = record.drawn;
    if (target === undefined) return [];
    const { x, width, middle } = slot(record, scale);
    const half = Math.min(width * 0.4, 44);
    const y = scale.y(target);
    return [
      {
        middle,
        y,
        tick: html`<path class="goal" d="M${fixed(Math.max(middle - half, x))} ${fixed(y)}H${fixed(middle + half)}"/>`,
      },
    ];
  });
  const line = points.map(({ middle, y }) => `${fixed(middle)},${fixed(y)}`).join(' ');
  return html`${points.length > 1 && html`<polyline class="path" points="${line}"/>`}${points.map(({ tick }) => tick)}`;
}

/** Year, result and target of each column, one below the other. */
function columnTexts(record: PageRecord, scale: Scale, { texts }: View): Html {
  const { middle, width } = slot(record, scale);
  const { target, result } = record.drawn;
  const years =
    record.start === record.end
      ? texts.year(record.start)
      : `${texts.year(record.start)}–${texts.year(record.end)}`;
  const line = (kind: string, y: number, text: string) => {
    // A long figure is pressed together rather than cut or laid over its neighbour.
    const room = width - 4;
    const fit =
      text.length * DIGIT > room && html` textLength="${fixed(room)}" lengthAdjust="spacingAndGlyphs"`;
    return html`<text class="${kind}" x="${fixed(middle)}" y="${y}"${fit}>${text}</text>`;
  };
  const reached =
    result === undefined ? (record.status === 'missing' ? texts.missingMark : '') : texts.number(result);
  return html`${line('year', YEARS, years)}${reached !== '' && line(record.status === 'missing' ? 'late' : 'figure', RESULTS, reached)}${target !== undefined && line('goal-figure', TARGETS, texts.number(target))}`;
}

/** What the figures below are, where there are any. */
function rowNames(records: readonly PageRecord[], { texts }: View): Html {
  const name = (y: number, text: string) => html`<text class="row-name" x="0" y="${y}">${text}</text>`;
  const hasResult = records.some(({ drawn, status }) => drawn.result !== undefined || status === 'missing');
  const hasTarget = records.some(({ drawn }) => drawn.target !== undefined);
  return html`${hasResult && name(RESULTS, texts.result)}${hasTarget && name(TARGETS, texts.target)}`;
}

function asOfLine(asOf: string | undefined, scale: Scale, { texts }: View): Html {
  const at = asOf === undefined ? undefined : yearFraction(asOf);
  if (asOf === undefined || at === undefined || at < scale.from || at > scale.until + 1) return html``;
  const x = scale.x(at);
  const end = x > WIDTH / 2;
  return html`<line class="as-of" x1="${fixed(x)}" x2="${fixed(x)}" y1="14" y2="${BASE}"/><text class="as-of-text ${end ? 'end' : 'start'}" x="${fixed(end ? x - 4 : x + 4)}" y="12">${texts.asOfLine(asOf)}</text>`;
}

/** 2023-07-02 is half of 2023: 2023.5. */
export function yearFraction(date: string): number | undefined {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return undefined;
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  // The end of the day: on 31 December the year is over.
  return year + (at + 86_400_000 - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** One span: the whole track is the target, the filled part the result, the tick what is due by now. */
function bullet(record: PageRecord, series: PageSeries, view: View): Html {
  const { texts } = view;
  const { target, result, due } = record.drawn;
  const most = Math.max(target ?? 0, result ?? 0, due ?? 0) || 1;
  const width = (value: number) => `${fixed((Math.max(0, value) / most) * 100)}%`;
  const figures = [
    ...(result === undefined ? [] : [`${texts.result} ${texts.number(result)}`]),
    ...(due === undefined ? [] : [`${texts.dueNow} ${texts.number(due)}`]),
    ...(target === undefined ? [] : [`${texts.target} ${texts.number(target)}`]),
  ].join(view.lang === 'en' ? ', ' : '，');
  return html`<div class="bullet"><p><b>${texts.years(record.start, record.end)}</b> ${figures}${series.unit !== '' && html` ${series.unit}`}</p>
<svg width="100%" height="20" role="img" aria-label="${pointText(record, view)}"><rect class="track" x="0" y="3" width="${width(target ?? most)}" height="14"/>${result !== undefined && html`<rect class="s-${record.status}" x="0" y="6" width="${width(result)}" height="8"/>`}${due !== undefined && html`<line class="due" x1="${width(due)}" x2="${width(due)}" y1="0" y2="20"/>`}</svg></div>`;
}

/** One record in words. */
export function pointText({ start, end, status, drawn }: PageRecord, { texts, lang }: View): string {
  const figure = (value: number | undefined) => (value === undefined ? texts.noFigure : texts.number(value));
  return texts.chartPoint(
    texts.years(start, end),
    figure(drawn.target),
    figure(drawn.result),
    statusName(status, lang, texts),
  );
}
