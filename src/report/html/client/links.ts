/** Links within the page: to a measure on another page of the list, to the findings with a filter. */
import { chosenMeasures, MEASURES_ON_SCREEN } from '../view/measures.ts';
import { type Choice, NO_FILTER, type View } from '../view/view.ts';
import { isFilter } from './choices.ts';
import { drawFindings, drawSection } from './draw.ts';

export function followLinks(view: () => View, choose: (next: Partial<Choice>) => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const { filter, value } = link.dataset;
    if (isFilter(filter)) {
      choose({ filter: { ...NO_FILTER, [filter]: value ?? '' }, findingPage: 0 });
      drawFindings(view());
      event.preventDefault();
      showPlace('findings', 'findings-heading');
      return;
    }
    const place = link.hash.slice(1);
    if (!/^(?:m\d+|rule-)/u.test(place)) return;
    // The same link twice changes no address and would do nothing.
    event.preventDefault();
    history.pushState(null, '', link.hash);
    goTo(place);
  });
  window.addEventListener('popstate', () => goTo(location.hash.slice(1)));
  const goTo = (place: string) => {
    const measure = /^m(\d+)$/u.exec(place)?.[1];
    if (measure !== undefined) showMeasure(Number(measure), view, choose);
    if (measure !== undefined || place.startsWith('rule-')) showPlace(place, place);
  };
  goTo(location.hash.slice(1));
}

/** Turns to the page of the list the measure is on; a filter that hides it is taken away. */
function showMeasure(index: number, view: () => View, choose: (next: Partial<Choice>) => void): void {
  if (document.getElementById(`m${index}`)) return;
  if (!chosenMeasures(view()).includes(index)) {
    const { document, again } = view().data.measures[index] ?? {};
    choose({ measureSector: '', measureDocument: again ? String(document) : '' });
  }
  const at = chosenMeasures(view()).indexOf(index);
  if (at < 0) return;
  choose({ measurePage: Math.floor(at / MEASURES_ON_SCREEN) });
  drawSection('measures', view());
}

function showPlace(place: string, focus: string): void {
  document.getElementById(place)?.scrollIntoView();
  document.getElementById(focus)?.focus({ preventScroll: true });
}
