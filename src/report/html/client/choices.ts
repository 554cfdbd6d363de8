/** Buttons, lists and the search field. One listener for each kind of event: what is drawn anew needs no new ones. */
import type { Language } from '../../../finding.ts';
import { type Choice, type Filter, GROUPS, NO_FILTER, type View } from '../view/view.ts';

export interface Desk {
  readonly view: () => View;
  readonly choose: (next: Partial<Choice>, part: 'documents' | 'findings' | 'late' | 'measures') => void;
  readonly speak: (lang: Language) => void;
}

export function listenForChoices(desk: Desk): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('button') : null;
    if (target instanceof HTMLButtonElement) press(target, desk);
  });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) change(target, desk);
  });
  // Enter in the search field would send the form, and the page with it.
  document.addEventListener('submit', (event) => event.preventDefault());
}

function press(button: HTMLButtonElement, desk: Desk): void {
  const { lang, page, to, open } = button.dataset;
  if (lang === 'en' || lang === 'zh-TW') desk.speak(lang);
  else if (page === 'document') {
    desk.choose({ documentPage: Number(to) }, 'documents');
    document.getElementById('documents-body')?.scrollIntoView();
  } else if (page === 'finding') {
    desk.choose({ findingPage: Number(to) }, 'findings');
    document.getElementById('finding-rows')?.scrollIntoView();
  } else if (page === 'late') desk.choose({ latePage: Number(to) }, 'late');
  else if (page === 'measure') {
    desk.choose({ measurePage: Number(to) }, 'measures');
    document.getElementById('measures-body')?.scrollIntoView();
  } else if (open !== undefined) toggle(Number(open), desk);
  else if (button.id === 'print') window.print();
  else if (button.id === 'reset') {
    desk.choose({ filter: NO_FILTER, findingPage: 0 }, 'findings');
    const field = document.getElementById('filter-text');
    if (field instanceof HTMLInputElement) field.value = '';
  }
}

function toggle(index: number, desk: Desk): void {
  const open = new Set(desk.view().choice.open);
  if (!open.delete(index)) open.add(index);
  desk.choose({ open }, 'findings');
}

function change(field: HTMLInputElement | HTMLSelectElement, desk: Desk): void {
  const { choice } = desk.view();
  const name = field.dataset.filterInput;
  if (field.id === 'theme') document.documentElement.dataset.theme = field.value;
  else if (isFilter(name))
    desk.choose({ filter: { ...choice.filter, [name]: field.value }, findingPage: 0 }, 'findings');
  else if (field.dataset.choice === 'group') {
    const group = GROUPS.find((one) => one === field.value) ?? 'none';
    desk.choose({ group, findingPage: 0 }, 'findings');
  } else if (field.dataset.choice === 'measureSector' || field.dataset.choice === 'measureDocument') {
    desk.choose({ [field.dataset.choice]: field.value, measurePage: 0 }, 'measures');
  }
}

export function isFilter(name: string | undefined): name is keyof Filter {
  return name !== undefined && Object.hasOwn(NO_FILTER, name);
}
