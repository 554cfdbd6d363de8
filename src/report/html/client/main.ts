/** What makes the page answer: reads the data beside it, and draws again what a reader's choice changes. */
import type { Language } from '../../../finding.ts';
import type { PageData } from '../page-data.ts';
import { body } from '../view/body.ts';
import { indexPage } from '../view/index-page.ts';
import { titleOf } from '../view/masthead.ts';
import { prepareSearch } from '../view/select-findings.ts';
import { PAGE_TEXTS } from '../view/texts.ts';
import { type Choice, FIRST_CHOICE, type View } from '../view/view.ts';
import { listenForChoices } from './choices.ts';
import { drawFindings, drawInto, drawSection } from './draw.ts';
import { followLinks } from './links.ts';

function start(): void {
  const source = document.getElementById('data')?.textContent ?? '';
  const data: PageData = JSON.parse(source);
  const index = indexPage(data);
  let lang: Language = document.documentElement.lang === 'en' ? 'en' : 'zh-TW';
  let choice: Choice = FIRST_CHOICE;
  const view = (): View => ({ data, index, lang, texts: PAGE_TEXTS[lang], choice });
  const drawAll = () => {
    document.documentElement.lang = lang;
    document.title = titleOf(view());
    const focused = document.activeElement?.id;
    drawInto('page', body(view()));
    showTheme();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };
  listenForChoices({
    view,
    choose: (next, part) => {
      choice = { ...choice, ...next };
      if (part === 'findings') drawFindings(view());
      else drawSection(part, view());
    },
    speak: (next) => {
      lang = next;
      drawAll();
      document.querySelector<HTMLElement>(`[data-lang="${lang}"]`)?.focus({ preventScroll: true });
    },
  });
  followLinks(view, (next) => {
    choice = { ...choice, ...next };
  });
  prepareSearchLater(data);
  window.addEventListener('beforeprint', () => {
    choice = { ...choice, printing: true };
    drawAll();
  });
  window.addEventListener('afterprint', () => {
    choice = { ...choice, printing: false };
    drawAll();
  });
}

/** The list of colours shows what is chosen, also after it has been drawn anew. */
function showTheme(): void {
  const list = document.getElementById('theme');
  if (list instanceof HTMLSelectElement) list.value = document.documentElement.dataset.theme ?? 'auto';
}

/** A part at a time, so that the page answers meanwhile. */
function prepareSearchLater(data: PageData): void {
  if (prepareSearch(data, 1000)) setTimeout(() => prepareSearchLater(data), 0);
}

start();
