/** The findings: filters above, and below a page of rows in groups with their totals. */
import { SEVERITIES } from '../../../finding.ts';
import { ruleName } from '../../rule-names.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import { keyName } from './filter-links.ts';
import { findingRow } from './finding-row.ts';
import { mark } from './levels.ts';
import { type FindingGroup, groupFindings, type ListFilter, selectFindings } from './select-findings.ts';
import { pager } from './table.ts';
import { GROUPS, NONE, type View } from './view.ts';

export const FINDINGS_ON_SCREEN = 50;
const ON_PAPER = 500;

/** The filters; they stay while the rows change. */
export function findingControls(view: View): Html {
  const { data, choice, texts, index } = view;
  const groups = GROUPS.map(
    (group) =>
      html`<option value="${group}"${group === choice.group && html` selected`}>${texts.groups[group]}</option>`,
  );
  return html`<form class="controls" id="filters" role="search" aria-label="${texts.sections.findings}">
<label class="search"><span>${texts.search}</span><input type="search" id="filter-text" data-filter-input="text" value="${choice.filter.text}" placeholder="${texts.searchHint}" autocomplete="off" spellcheck="false"></label>
${listFilter('severity', texts.severity, view)}${index.agencies.length > 1 && listFilter('agency', texts.agency, view)}${index.sectors.length > 1 && listFilter('sector', texts.sector, view)}${listFilter('rule', texts.rule, view)}${data.documents.length > 1 && listFilter('document', texts.document, view)}${choice.filter.measure !== '' && listFilter('measure', texts.measure, view)}
<label><span>${texts.group}</span><select id="group" data-choice="group">${groups}</select></label>
<button type="button" id="reset">${texts.reset}</button></form>`;
}

function listFilter(name: ListFilter, label: string, view: View): Html {
  return html`<label><span>${label}</span><select id="filter-${name}" data-filter-input="${name}">${listOptions(name, view)}</select></label>`;
}

/** The values of a list with how many findings each would leave; the one chosen stays though it leaves none. */
export function listOptions(name: ListFilter, view: View): Html {
  const { data, choice, texts } = view;
  const counts = selectFindings(data, choice.filter).counts[name];
  const chosen = choice.filter[name];
  const values = valuesOf(name, view).filter((value) => counts.has(value) || value === chosen);
  const options = values.map(
    (value) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${valueName(name, value, view)} (${texts.number(counts.get(value) ?? 0)})</option>`,
  );
  return html`<option value="">${texts.all}</option>${options}`;
}

function valuesOf(name: ListFilter, { data, index, choice }: View): readonly string[] {
  switch (name) {
    case 'severity':
      return SEVERITIES;
    case 'sector':
      return index.sectors;
    case 'agency':
      return index.agencies;
    case 'rule':
      return data.rules.map(({ id }) => id);
    case 'document':
      return [...data.documents.map((_, at) => String(at)), NONE];
    case 'measure':
      return [choice.filter.measure];
  }
}

function valueName(name: ListFilter, value: string, view: View): string {
  const { data, lang, texts } = view;
  if (name === 'severity') return wordFor(lang, 'severity', value);
  if (name === 'sector' || name === 'agency') return keyName(value, name, view);
  if (name === 'document') return data.documents[Number(value)]?.id ?? texts.listNobody.document;
  if (name === 'measure') return data.measures[Number(value)]?.name ?? texts.whole;
  return ruleName(value, lang);
}

/** The page of rows that is chosen. Rows are few, however many findings there are. */
export function findingRows(view: View): Html {
  const { data, choice, texts } = view;
  const { chosen } = selectFindings(data, choice.filter);
  const groups = groupFindings(data, chosen, choice.group);
  const size = choice.printing ? ON_PAPER : FINDINGS_ON_SCREEN;
  const page = choice.printing ? 0 : choice.findingPage;
  const shown = pageOf(groups, page * size, size);
  const cut = choice.printing && chosen.length > size;
  const pages = pager('finding', page, size, chosen.length, texts);
  return html`<p class="total" role="status">${texts.shown(chosen.length, data.findings.length)}</p>
${chosen.length === 0 ? html`<p>${data.findings.length === 0 ? texts.noFindings : texts.nothingMatches}</p>` : rowsTable(shown, view)}
${cut ? html`<p class="note">${texts.printedOnly(size, chosen.length)}</p>` : pages}`;
}

/** The groups that reach into a page, each with only its rows there; the counts stay those of the whole group. */
function pageOf(groups: readonly FindingGroup[], from: number, size: number): FindingGroup[] {
  const shown: FindingGroup[] = [];
  let at = 0;
  for (const group of groups) {
    const start = Math.max(0, from - at);
    const end = Math.min(group.findings.length, from + size - at);
    if (start < end) shown.push({ ...group, findings: group.findings.slice(start, end) });
    at += group.findings.length;
    if (at >= from + size) break;
  }
  return shown;
}

function rowsTable(groups: readonly FindingGroup[], view: View): Html {
  const { texts } = view;
  const heads = [texts.severity, texts.what, texts.agency, texts.period, texts.where].map(
    (heading) => html`<th role="columnheader" scope="col">${heading}</th>`,
  );
  const bodies = groups.map(
    (group) =>
      html`<tbody role="rowgroup">${view.choice.group !== 'none' && groupHead(group, view)}${group.findings.map((index) => findingRow(index, view))}</tbody>`,
  );
  return html`<table role="table" class="findings"><caption class="unseen">${texts.sections.findings}</caption><thead role="rowgroup"><tr role="row">${heads}</tr></thead>${bodies}</table>`;
}

function groupHead({ key, counts }: FindingGroup, view: View): Html {
  const { texts } = view;
  const words = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => html`<span>${mark(severity)} ${texts.count(severity, counts[severity])}</span>`,
  );
  return html`<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="5"><div><span class="name">${groupName(key, view)}</span><span class="tally">${words}</span></div></th></tr>`;
}

function groupName(key: string, view: View): Html | string {
  const { data, choice, texts, lang } = view;
  if (choice.group === 'rule') {
    const rule = data.rules.find(({ id }) => id === key);
    return html`${ruleName(key, lang)} <small>${rule?.summary[lang]}</small>`;
  }
  if (choice.group === 'agency' || choice.group === 'sector') return keyName(key, choice.group, view);
  const measure = data.measures[Number(key)];
  if (measure !== undefined && !key.startsWith(NONE)) return html`<a href="#m${key}">${measure.name}</a>`;
  const [at = '', subject = ''] = key.slice(NONE.length).split('\u001f');
  const document = at === '' ? undefined : data.documents[Number(at)];
  if (document === undefined) return texts.listNobody.document;
  return `${subject || texts.whole}${data.documents.length > 1 ? `　${document.id}` : ''}`;
}
