/** The whole body of the page, section by section. */
import { type Html, html } from '../escape.ts';
import type { PageData } from '../page-data.ts';
import { compare } from './compare.ts';
import { directory, lost, lostInputs } from './directory.ts';
import { documents } from './documents.ts';
import { fill } from './fill.ts';
import { findingControls, findingRows } from './findings.ts';
import { late } from './late.ts';
import { masthead } from './masthead.ts';
import { measures } from './measures.ts';
import { overview } from './overview.ts';
import { recordsOf } from './own-measures.ts';
import type { PageTexts } from './page-texts.ts';
import { rules } from './rules.ts';
import { PATTERNS } from './status.ts';
import type { View } from './view.ts';

type Section = keyof PageTexts['sections'];

/** The sections this page has: a list of cells to fill is for those who are to fill them. */
function sectionsOf({ data }: View): Section[] {
  const { directory: list } = data;
  const compared = (data.comparisons ?? []).length > 0 ? (['compare'] as const) : [];
  const unread = lostInputs(data).length > 0 ? (['lost'] as const) : [];
  if (list) return ['directory', ...unread, ...compared];
  const isList = data.list !== undefined && data.list.by !== 'document';
  return [
    ...unread,
    'overview',
    ...(isList ? (['fill'] as const) : []),
    ...(data.documents.length > 1 ? (['documents'] as const) : []),
    ...compared,
    ...(isJudged(data) ? (['late'] as const) : []),
    ...(data.measures.length > 0 ? (['measures'] as const) : []),
    'findings',
    'rules',
  ];
}

/** Of a plan without results nothing can be late. */
function isJudged({ measures: all }: PageData): boolean {
  return all.some((measure) => recordsOf(measure).some(({ status }) => status !== 'unjudged'));
}

export function body(view: View): Html {
  const { texts, data } = view;
  const sections = sectionsOf(view);
  const links = sections.map((name) => html`<li><a href="#${name}">${texts.sections[name]}</a></li>`);
  return html`<a class="skip" href="#main">${texts.skipLink}</a>${PATTERNS}
<header class="masthead">${masthead(view)}</header>
<nav class="sections" aria-label="${texts.nav}"><ul>${links}</ul></nav>
<main id="main" tabindex="-1"><noscript><p class="no-script">${texts.noScript}</p></noscript>${sections.map((name) => section(name, view))}</main>
<footer><p>${texts.made(data.generator)}</p></footer>`;
}

function section(name: Section, view: View): Html {
  const { texts } = view;
  return html`<section id="${name}" aria-labelledby="${name}-heading"><h2 id="${name}-heading" tabindex="-1">${texts.sections[name]}</h2><div id="${name}-body">${sectionBody(name, view)}</div></section>`;
}

/** What stands below a section's heading; drawn again when only that part changes. */
export function sectionBody(name: Section, view: View): Html {
  const { data } = view;
  switch (name) {
    case 'overview':
      return html`${elsewhere(view)}${overview(view)}`;
    case 'directory':
      return data.directory ? directory(data.directory, view) : html``;
    case 'lost':
      return lost(view);
    case 'documents':
      return documents(view);
    case 'compare':
      return compare(view);
    case 'fill':
      return fill(view);
    case 'late':
      return late(view);
    case 'measures':
      return measures(view);
    case 'findings':
      return html`<div id="finding-controls">${findingControls(view)}</div><div id="finding-rows">${findingRows(view)}</div>`;
    case 'rules':
      return rules(view);
  }
}

function elsewhere({ data, texts }: View): Html {
  const lines = (data.list?.elsewhere ?? []).map(
    ({ name, measures: count, findings }) => html`<li>${texts.elsewhere(name, count, findings)}</li>`,
  );
  return lines.length === 0 ? html`` : html`<ul class="elsewhere">${lines}</ul>`;
}
