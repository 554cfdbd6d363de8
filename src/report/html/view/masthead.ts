/** The head of the page: what it is about, as of when, and the buttons for language, colours and print. */
import { LANGUAGES, type Language } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageDocument } from '../page-data.ts';
import { PAGE_TEXTS } from './texts.ts';
import type { View } from './view.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

/** Title of the page in the reader's language: also that of the window. */
export function titleOf({ data, texts, lang }: View): string {
  const { list, directory, documents } = data;
  if (directory) return texts.indexTitle[directory.by];
  if (list !== undefined && list.by !== 'document') {
    const name = list.by === 'sector' ? wordFor(lang, 'sector', list.name ?? '') : (list.name ?? '');
    return list.name === undefined ? texts.listNobody[list.by] : texts.listTitle(name, list.by);
  }
  const [only, ...others] = documents;
  return only && others.length === 0 ? only.title : texts.title;
}

export function masthead(view: View): Html {
  const { texts, data } = view;
  if (data.directory) {
    return html`<div class="topline"><p class="kicker">${texts.title}</p>${tools(view)}</div><h1>${titleOf(view)}</h1>`;
  }
  const [only, ...others] = data.documents;
  const isSingle = only !== undefined && others.length === 0;
  return html`<div class="topline"><p class="kicker">${isSingle || data.list ? texts.title : texts.documents(data.documents.length)}</p>${tools(view)}</div>
<h1>${titleOf(view)}</h1>
<dl class="about">${isSingle ? aboutOne(view, only) : aboutMany(view)}</dl>`;
}

function tools({ lang, texts }: View): Html {
  const languages = LANGUAGES.map(
    (one) =>
      html`<button type="button" data-lang="${one}" lang="${one}" aria-pressed="${String(one === lang)}">${PAGE_TEXTS[one].itself}</button>`,
  );
  const themes = THEMES.map((one) => html`<option value="${one}">${texts.theme[one]}</option>`);
  return html`<div class="tools"><div class="pair">${languages}</div>
<label><span>${texts.switchTheme}</span><select id="theme">${themes}</select></label>
<button type="button" id="print">${texts.print}</button></div>`;
}

function fact(name: string, value: string | undefined): Html {
  return value === undefined ? html`` : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function aboutOne(view: View, document: PageDocument): Html {
  const { lang, texts } = view;
  const { kind, jurisdiction, period, path, holds } = document;
  return html`${!holds && fact(texts.asOf, asOfText(document, view))}${fact(texts.kind, wordFor(lang, 'kind', kind))}${fact(texts.place, jurisdiction)}${fact(texts.planPeriod, period && texts.years(period.start, period.end))}${fact(texts.holds, holds && holdingsText(holds, lang))}${fact(texts.file, path)}`;
}

function aboutMany({ data, texts }: View): Html {
  const dates = new Set(data.documents.map(({ asOf }) => asOf.date));
  const [date] = dates;
  const asOf = dates.size > 1 ? texts.differentDates : (date ?? texts.noDate);
  return html`${fact(texts.asOf, asOf)}${fact(texts.sections.documents, texts.documents(data.documents.length))}`;
}

/** 章 7、條 49 */
export function holdingsText(holds: NonNullable<PageDocument['holds']>, lang: Language): string {
  const parts = holds.map(({ name, count }) => `${wordFor(lang, 'holding', name)} ${count}`);
  return parts.join(lang === 'en' ? ', ' : '、');
}

/** The date with its basis, and the words of the document it was read from. */
export function asOfText({ asOf }: PageDocument, { lang }: Pick<View, 'lang'>): string {
  const basis = wordFor(lang, 'basis', asOf.basis);
  if (asOf.date === undefined) return basis;
  const quoted = asOf.raw === undefined ? '' : lang === 'en' ? `: ${asOf.raw}` : `：${asOf.raw}`;
  return lang === 'en' ? `${asOf.date} (${basis}${quoted})` : `${asOf.date}（${basis}${quoted}）`;
}
