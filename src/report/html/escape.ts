/** HTML that is escaped by construction: text becomes HTML only here, and only escaped. */
import { showHarmful } from '../clean-text.ts';

/** A piece of HTML. Nothing but `html` and `trustHtml` makes one. */
export interface Html {
  readonly html: string;
}

/** Strings and numbers are text and are escaped; `undefined` and `false` leave nothing; lists are joined. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text for an element or for an attribute in quotes; characters that would hide or reorder others by number. */
export function escapeHtml(text: string): string {
  return showHarmful(text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark));
}

/** A template of HTML: html`<p title="${title}">${text}</p>`. Attributes must be in quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += render(value) + (parts[index + 1] ?? '');
  return { html: text };
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(render).join('');
  return value.html;
}

function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

/** Text of our own that is HTML already: a style sheet, a script. Never for anything out of a document. */
export function trustHtml(own: string): Html {
  return { html: own };
}

/** Data as JSON for a script element: no text in it can end the element, begin a comment or turn the source around. */
export function embedJson(data: unknown): Html {
  const escaped = showHarmful(JSON.stringify(data)).replace(/[<>&\u2028\u2029]/gu, (mark) => {
    return `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
  return { html: escaped };
}
