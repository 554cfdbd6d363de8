/** Links to the findings that a filter leaves, and what its values are called. */
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import { type Filter, NONE, type View } from './view.ts';

/** What a value of a filter is called. */
export function keyName(
  key: string,
  by: 'sector' | 'agency',
  { lang, texts }: Pick<View, 'lang' | 'texts'>,
): string {
  if (key === NONE) return by === 'sector' ? texts.noSector : texts.noAgency;
  return by === 'sector' ? wordFor(lang, 'sector', key) : key;
}

/** Leads to the findings with one filter set. */
export function filterLink(name: keyof Filter, value: string, text: string): Html {
  return html`<a href="#findings" data-filter="${name}" data-value="${value}">${text}</a>`;
}
