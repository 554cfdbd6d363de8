/** One finding as a row, and below it, when asked for, the row of the document it speaks of. */

import { ruleName } from '../../rule-names.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageFinding, PageMeasure, PagePassage } from '../page-data.ts';
import { mark } from './levels.ts';
import { type RowInPlace, rawRows, shortPlace } from './rows.ts';
import type { PageTexts } from './texts.ts';
import type { View } from './view.ts';

const CONTEXT_ROWS = 8;

export function findingRow(index: number, view: View): Html {
  const { data, texts, lang, choice } = view;
  const finding = data.findings[index];
  if (finding === undefined) return html``;
  const { severity, rule, message, agencies, period } = finding;
  const opens = finding.measure !== undefined || finding.passage !== undefined;
  const isOpen = opens && choice.open.has(index);
  return html`<tr role="row" class="finding" id="f${index}"><td role="cell" class="level"><span class="level-${severity}">${mark(severity)} ${wordFor(lang, 'severity', severity)}</span></td>
<td role="cell" class="what"><p>${message[lang]}</p>${finding.accepted && html`<p class="accepted">${texts.accepted(finding.accepted.reason, finding.accepted.expires)}</p>`}<p class="links">${opens && html`<button type="button" class="link" data-open="${index}" id="open-${index}" aria-expanded="${String(isOpen)}">${isOpen ? texts.hideRow : finding.passage === undefined ? texts.showRow : texts.showArticle}</button>`}${finding.measure !== undefined && html` <a href="#m${finding.measure}">${texts.toMeasure}</a>`} <a href="#rule-${rule}" title="${texts.aboutRule} ${rule}">${ruleName(rule, lang)}</a></p></td>
<td role="cell" data-label="${texts.agency}">${agencies.length > 0 ? agencies.join(lang === 'en' ? ', ' : '、') : finding.measure !== undefined && html`<span class="faint">${texts.noAgency}</span>`}</td>
<td role="cell" data-label="${texts.period}" class="figure">${period && texts.years(period.start, period.end)}</td>
<td role="cell" data-label="${texts.where}">${placesOf(finding, view)}</td></tr>${isOpen && html`<tr role="row" class="context"><td role="cell" colspan="5">${context(finding, view)}</td></tr>`}`;
}

function placesOf({ places, line, file }: PageFinding, { texts, data, lang }: View): Html {
  const [first, ...others] = places;
  const comma = lang === 'en' ? ', ' : '、';
  const name = first === undefined || first === '' ? file : first;
  // The sheet of a csv goes by the name of its file.
  const isNamed = name === file || name.startsWith(`${file}!`);
  const isText = line !== undefined && !new RegExp(`[A-Z]${line}$`, 'u').test(name);
  return html`<span class="place">${name}</span>${isText && html` <small>${texts.line(line)}</small>`}${others.length > 0 && html` <small class="place" title="${others.join(comma)}">${others.length > 3 ? texts.moreCells(others.length) : others.map((place) => shortPlace(place, name)).join(comma)}</small>`}${data.documents.length > 1 && !isNamed && html` <small class="file">${file}</small>`}`;
}

/** The rows that hold a cell of the finding, else those of its indicator and years, as they stand. */
function context(finding: PageFinding, view: View): Html {
  const { data, texts } = view;
  const passage = finding.passage === undefined ? undefined : data.passages?.[finding.passage];
  if (passage !== undefined) return article(passage, texts);
  const measure = finding.measure === undefined ? undefined : data.measures[finding.measure];
  if (measure === undefined) return html`<p class="faint">${texts.noRow}</p>`;
  const marked = new Set(finding.places);
  const rows = contextRows(finding, measure, marked);
  const left = rows.length - CONTEXT_ROWS;
  return html`<p class="sub">${measure.name} <small class="place">${measure.place}</small></p>${rows.length === 0 ? html`<p class="faint">${texts.noRow}</p>` : rawRows(measure, rows.slice(0, CONTEXT_ROWS), marked, view)}${left > 0 && html`<p class="note"><a href="#m${finding.measure ?? ''}">${texts.rows(rows.length)}</a></p>`}`;
}

function article({ name, place, text, explanation }: PagePassage, texts: PageTexts): Html {
  return html`<p class="sub">${texts.articleAsItStood}　${name} <small class="place">${place}</small></p><p class="cell">${text}</p>${explanation !== undefined && html`<p class="sub">${texts.explanation}</p><p class="cell">${explanation}</p>`}`;
}

export function contextRows(
  { indicator, period }: PageFinding,
  measure: PageMeasure,
  marked: ReadonlySet<string>,
): RowInPlace[] {
  const rows = measure.series.flatMap((series) => series.records.map((record) => ({ series, record })));
  const isOwn = ({ series, record }: RowInPlace) =>
    (indicator === undefined || series.indicator === indicator) &&
    (period === undefined || (record.start === period.start && record.end === period.end));
  const holds = ({ record: { period: when, target, result, budget } }: RowInPlace) =>
    [when, target, result, budget].some((cell) => cell !== undefined && marked.has(cell.place));
  // A cell merged over many rows marks them all; the finding's own indicator and years come first.
  const both = rows.filter((row) => isOwn(row) && holds(row));
  if (both.length > 0) return both;
  const own = rows.filter(isOwn);
  if (indicator !== undefined && own.length > 0) return own;
  const held = rows.filter(holds);
  return held.length > 0 ? held : own;
}
