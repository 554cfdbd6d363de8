/**
 * The states of a record as marks: each has a fill of its own (solid, hatched, crossed, dotted ...), so that no picture
 * needs its colours to be read. The marks are few and simple, and a library of charts would be a hundred times their size.
 */
import type { Language } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageRecord } from '../page-data.ts';
import type { PageTexts } from './texts.ts';
import type { Status } from './view.ts';

export const STATUS_ORDER: readonly Status[] = [
  'achieved',
  'behind',
  'missing',
  'incomparable',
  'qualitative',
  'no-target',
  'not-due',
  'unjudged',
];

export type StatusCounts = Readonly<Record<Status, number>>;

/** The fills the marks point to; once a page. */
export const PATTERNS: Html = html`<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="fill-behind" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="behind-paper" width="6" height="6"/><rect class="behind-ink" width="3" height="6"/></pattern>
<pattern id="fill-missing" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="missing-paper" width="7" height="7"/><path class="missing-ink" d="M1 1l5 5M6 1l-5 5"/></pattern>
<pattern id="fill-incomparable" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="other-paper" width="5" height="5"/><circle class="other-ink" cx="2.5" cy="2.5" r="1.2"/></pattern>
<pattern id="fill-qualitative" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="other-paper" width="5" height="5"/><rect class="other-ink" width="5" height="1.6"/></pattern>
<pattern id="fill-no-target" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="other-paper" width="5" height="5"/><rect class="other-ink" width="1.4" height="5"/></pattern>
<pattern id="fill-unjudged" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="plain-paper" width="6" height="6"/><rect class="other-ink" width="0.8" height="6"/></pattern>
</defs></svg>`;

/** What a state is called. */
export function statusName(status: Status, lang: Language, texts: PageTexts): string {
  return status === 'unjudged' ? texts.unjudged : wordFor(lang, 'status', status);
}

export function countStatuses(records: Iterable<Pick<PageRecord, 'status'>>): StatusCounts {
  const counts: Record<Status, number> = {
    achieved: 0,
    behind: 0,
    missing: 0,
    incomparable: 0,
    qualitative: 0,
    'no-target': 0,
    'not-due': 0,
    unjudged: 0,
  };
  for (const { status } of records) counts[status] += 1;
  return counts;
}

/** Achieved out of what has been judged; `undefined` where nothing has. */
export function achievedShare(counts: StatusCounts): number | undefined {
  const judged = counts.achieved + counts.behind + counts.missing;
  return judged === 0 ? undefined : counts.achieved / judged;
}

/** `47%`; never 100% or 0% by rounding. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded >= 100 && share < 1) return '99%';
  if (rounded === 0 && share > 0) return '<1%';
  return `${rounded}%`;
}

export function swatch(status: Status): Html {
  return html`<svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="s-${status}" x="1" y="1" width="14" height="14"/></svg>`;
}

/** How records are divided among the states, as one bar; what it shows is its label. */
export function statusBar(counts: StatusCounts, name: string, lang: Language, texts: PageTexts): Html {
  const present = STATUS_ORDER.filter((status) => counts[status] > 0);
  const total = present.reduce((sum, status) => sum + counts[status], 0);
  if (total === 0) return html`<span class="faint">${texts.nothingJudged}</span>`;
  // A plan without results: an empty box would look like a picture of nothing done.
  if (present.every((status) => status === 'unjudged'))
    return html`<span class="faint">${texts.part(statusName('unjudged', lang, texts), texts.number(total))}</span>`;
  const parts = present.map((status) =>
    texts.part(statusName(status, lang, texts), texts.number(counts[status])),
  );
  let at = 0;
  const boxes = present.map((status) => {
    const width = (counts[status] / total) * 100;
    const box = html`<rect class="s-${status}" x="${fixed(at)}%" y="1" width="${fixed(width)}%" height="14"/>`;
    at += width;
    return box;
  });
  const label = texts.countsOf(name, parts.join(lang === 'en' ? ', ' : '、'));
  return html`<svg class="stack" width="100%" height="16" role="img" aria-label="${label}">${boxes}</svg>`;
}

/** A number for an attribute. */
export function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
