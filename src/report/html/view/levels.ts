/** The levels of findings: how many of each, and the sign each has. */
import { type Language, SEVERITIES } from '../../../finding.ts';
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { Levels } from '../page-data.ts';
import type { Column } from './table.ts';
import type { SeverityCounts, View } from './view.ts';

/** The counts with those findings that are counted and not listed. */
export function withUnlisted(listed: SeverityCounts, more: Levels | undefined): SeverityCounts {
  if (more === undefined) return listed;
  return {
    error: listed.error + more.error,
    warning: listed.warning + more.warning,
    notice: listed.notice + more.notice,
  };
}

export function notListed(more: Levels | undefined, { notListed: say }: View['texts']): Html {
  const count = more === undefined ? 0 : more.error + more.warning + more.notice;
  return html`${count > 0 && html`<p class="note">${say(count)}</p>`}`;
}

export function countSeverities(
  findings: Iterable<{ readonly severity: keyof SeverityCounts }>,
): SeverityCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const MARKS = { error: '✕', warning: '!', notice: 'i' } as const;

/** A sign for a level that does not need its colour; where no word stands beside it, it is given one to be read out. */
export function mark(severity: keyof SeverityCounts, lang?: Language): Html {
  const sign = html`<span class="mark level-${severity}" aria-hidden="true">${MARKS[severity]}</span>`;
  if (lang === undefined) return sign;
  const word = wordFor(lang, 'severity', severity);
  return html`<span title="${word}">${sign}<span class="unseen">${word}</span></span>`;
}

export function severityColumns<Row>(
  { lang, texts }: Pick<View, 'lang' | 'texts'>,
  countsOf: (row: Row) => SeverityCounts,
): Column<Row>[] {
  return SEVERITIES.map((severity) => ({
    heading: wordFor(lang, 'severity', severity),
    shape: 'figure' as const,
    cell: (row: Row) => {
      const count = countsOf(row)[severity];
      return count === 0
        ? html`<span class="faint">0</span>`
        : html`<span class="level-${severity}">${texts.number(count)}</span>`;
    },
  }));
}
