/**
 * The report as one HTML file that loads nothing: what a reader sees first is in it as HTML, what filters and the
 * other language need is in it as data, and its script draws with the very functions that drew the HTML.
 */
import type { Language } from '../../finding.ts';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './assets.ts';
import { embedJson, html, trustHtml } from './escape.ts';
import { makePageData, type PageSource } from './make-page-data.ts';
import type { PageData } from './page-data.ts';
import { body } from './view/body.ts';
import { indexPage } from './view/index-page.ts';
import { titleOf } from './view/masthead.ts';
import { PAGE_TEXTS } from './view/texts.ts';
import { FIRST_CHOICE, type View } from './view/view.ts';

/** Nothing may be loaded or sent, and no script or style runs but the two that are named by their hashes. */
const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The page of a run; `lang` is the language it opens in. */
export function formatPage(source: PageSource, lang: Language): string {
  return renderPage(makePageData(source), lang);
}

export function renderPage(data: PageData, lang: Language): string {
  const view: View = { data, index: indexPage(data), lang, texts: PAGE_TEXTS[lang], choice: FIRST_CHOICE };
  const page = html`<!doctype html>
<html lang="${lang}" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${titleOf(view)}</title>
<style>${trustHtml(STYLE)}</style>
</head>
<body><div id="page">${body(view)}</div>
<script type="application/json" id="data">${embedJson(data)}</script>
<script>${trustHtml(SCRIPT)}</script>
</body>
</html>
`;
  return page.html;
}
