/** The documents of a run, those of one kind together, so that they can be held against each other. */
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { Levels, PageFinding, PageRecord } from '../page-data.ts';
import { type PartRow, partColumns, worstOf } from './document-table.ts';
import { filterLink } from './filter-links.ts';
import { countSeverities, withUnlisted } from './levels.ts';
import { recordsOf } from './own-measures.ts';
import { countStatuses } from './status.ts';
import { pager, table } from './table.ts';
import type { View } from './view.ts';

const ON_SCREEN = 60;
const ON_PAPER = 500;

export function documents(view: View): Html {
  const { data, texts, lang, choice } = view;
  const size = choice.printing ? ON_PAPER : ON_SCREEN;
  const page = choice.printing ? 0 : choice.documentPage;
  const all = byKind(rowsOf(view));
  const rows = all.slice(page * size, (page + 1) * size);
  const cut = choice.printing && all.length > size;
  const columns = partColumns(texts.document, view);
  const kinds = [...new Set(rows.flatMap(({ document }) => document?.kind ?? []))];
  const repeats = data.measures.some(({ again }) => again) || data.findings.some(({ also }) => also);
  return html`${kinds.map((kind) => {
    const name = wordFor(lang, 'kind', kind);
    const own = rows.filter(({ document }) => document?.kind === kind);
    return html`<h3>${name}</h3>${table(name, columns, own, 'parts')}`;
  })}${cut ? html`<p class="note">${texts.printedOnly(size, all.length)}</p>` : pager('document', page, size, all.length, texts)}${repeats && html`<p class="note">${texts.countedOnce}</p>`}`;
}

/** Kinds in the order of their first documents. */
function byKind(rows: readonly PartRow[]): readonly PartRow[] {
  const kinds = [...new Set(rows.map(({ document }) => document?.kind))];
  return kinds.flatMap((kind) => rows.filter(({ document }) => document?.kind === kind));
}

function rowsOf({ data }: View): PartRow[] {
  const records: PageRecord[][] = data.documents.map(() => []);
  const measures = data.documents.map(() => 0);
  const findings: PageFinding[][] = data.documents.map(() => []);
  for (const measure of data.measures) {
    measures[measure.document] = (measures[measure.document] ?? 0) + 1;
    records[measure.document]?.push(...recordsOf(measure));
  }
  for (const finding of data.findings) {
    const { document, also = [], accepted } = finding;
    if (document === undefined || accepted) continue;
    for (const at of [document, ...also]) findings[at]?.push(finding);
  }
  return data.documents.map((document, at) => ({
    name: filterLink('document', String(at), document.title),
    label: document.title,
    document,
    measures: measures[at] ?? 0,
    statuses: countStatuses(records[at] ?? []),
    findings: withUnlisted(countSeverities(findings[at] ?? []), document.unlisted) satisfies Levels,
    worst: worstOf(findings[at] ?? []),
  }));
}
