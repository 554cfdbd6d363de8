/** Puts drawn HTML into its place on the page. All of it is made by `html`, which escapes. */
import type { Html } from '../escape.ts';
import { sectionBody } from '../view/body.ts';
import { findingControls, findingRows, listOptions } from '../view/findings.ts';
import type { View } from '../view/view.ts';

const LISTS = ['severity', 'agency', 'sector', 'rule', 'document', 'measure'] as const;

export function drawInto(id: string, drawn: Html): void {
  const place = document.getElementById(id);
  if (place) place.innerHTML = drawn.html;
}

/** Draws a section again; whoever was on one of its buttons stays there. */
export function drawSection(name: 'documents' | 'late' | 'measures', view: View): void {
  keepingFocus(() => drawInto(`${name}-body`, sectionBody(name, view)), `${name}-heading`);
}

/** The rows anew; the filters stay as they are, but for the counts beside their values. */
export function drawFindings(view: View): void {
  keepingFocus(() => {
    drawInto('finding-rows', findingRows(view));
    const hasMeasure = document.getElementById('filter-measure') !== null;
    if (hasMeasure !== (view.choice.filter.measure !== '')) {
      drawInto('finding-controls', findingControls(view));
      return;
    }
    for (const name of LISTS) {
      const list = document.getElementById(`filter-${name}`);
      if (!(list instanceof HTMLSelectElement)) continue;
      list.innerHTML = listOptions(name, view).html;
      list.value = view.choice.filter[name];
    }
  }, 'findings-heading');
}

/** A button that is gone (the last page has no next) hands on to the heading of its section. */
function keepingFocus(draw: () => void, heading: string): void {
  const focused = document.activeElement;
  const { id } = focused ?? {};
  const wasInside = focused !== null && focused !== document.body;
  draw();
  if (!wasInside || document.contains(focused)) return;
  const again = id ? document.getElementById(id) : null;
  const isUsable = again !== null && !(again instanceof HTMLButtonElement && again.disabled);
  (isUsable ? again : document.getElementById(heading))?.focus({ preventScroll: isUsable });
}
