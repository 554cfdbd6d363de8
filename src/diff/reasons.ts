/** What the new document says that may explain a change. Whether it does, a reader has to judge: it is quoted with its cell. */
import { measuresAbout } from '../check/reasons/link.ts';
import type { Reason } from '../diff-report.ts';
import type { Measure, PlanDocument } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { givesReason } from '../words/reasons.ts';
import { cellIn, type Said } from './draft.ts';
import { type Entry, entriesOf } from './entries.ts';
import { nameKey, overlapOf, settle } from './text.ts';

/** Where reasons are looked for besides the measure itself. */
export interface Workspaces {
  readonly before: readonly PlanDocument[];
  readonly after: readonly PlanDocument[];
  /** Measures of the new side's summaries of revisions. */
  readonly revisions: readonly Entry[];
  /** Reasons that the old side has given already, settled. */
  readonly known: ReadonlySet<string>;
}

export function workspacesOf(before: readonly PlanDocument[], after: readonly PlanDocument[]): Workspaces {
  const explained = before.flatMap((document) => (document.explanations ?? []).map(({ raw }) => raw));
  const revised = before.flatMap(({ measures }) => measures.map(({ revision }) => revision?.reason ?? ''));
  return {
    before,
    after,
    revisions: entriesOf(after.filter(({ kind }) => kind === 'kpi-revision')),
    known: new Set([...explained, ...revised].map(settle)),
  };
}

/**
 * The reason that a summary of revisions gives for the measure under either of its names, in the row of the indicator
 * where there is one. A summary compared itself is asked in the same way: its measures are among `revisions`.
 */
export function reasonInRevision(
  { name, leads }: Pick<Entry, 'name' | 'leads'>,
  formerName: string | undefined,
  indicator: string | undefined,
  { revisions, known }: Workspaces,
): Reason | undefined {
  const names = new Set([name, formerName === undefined ? name : nameKey(formerName)]);
  const own = revisions.find((entry) => names.has(entry.name) && overlapOf(entry.leads, leads) > 0);
  if (own === undefined) return undefined;
  const row = own.measure.indicators.find((one) => nameKey(one.name) === nameKey(indicator ?? ''));
  const revision = row?.revision ?? own.measure.revision;
  if (revision?.reason === undefined || known.has(settle(revision.reason))) return undefined;
  return reason('revision', revision.reason, own.document, revision.source);
}

/** Words added to the very cell that changed: `53 家/年(依據應申報名單調整)`. */
export function reasonInCell(before: Said | undefined, after: Said | undefined): Reason | undefined {
  const { quantity, money, source, document, text } = after ?? {};
  if (document === undefined || source === undefined || text === undefined) return undefined;
  const raw = quantity?.raw ?? money?.raw ?? text;
  const old = settle(before?.quantity?.raw ?? before?.money?.raw ?? before?.text ?? '');
  const remarks = [...raw.matchAll(/[(（]([^()（）]{2,200})[)）]/gu)].map(([, inside = '']) => inside);
  const own = remarks.find((remark) => givesReason(remark) && !old.includes(settle(remark)));
  return own === undefined ? undefined : reason('cell', own, document, source);
}

/** A remark beside the measure that the old document did not have. */
export function reasonInNotes(
  before: Measure | undefined,
  after: Measure,
  document: PlanDocument,
): Reason | undefined {
  const known = new Set((before?.notes ?? []).map(({ raw }) => settle(raw)));
  const fresh = (after.notes ?? []).find(({ raw }) => !known.has(settle(raw)));
  return fresh && reason('note', fresh.raw, document, fresh.source);
}

/** An explanation about the measure in any of the new documents, which no old one has given. */
export function reasonInExplanations(
  measure: Measure,
  formerName: string | undefined,
  { after, known }: Workspaces,
): Reason | undefined {
  const names = formerName === undefined ? [measure] : [measure, { ...measure, name: formerName }];
  for (const document of after) {
    for (const explanation of document.explanations ?? []) {
      if (known.has(settle(explanation.raw)) || measuresAbout(explanation, names).length === 0) continue;
      return reason('explanation', explanation.raw, document, explanation.source);
    }
  }
  return undefined;
}

function reason(from: Reason['from'], text: string, document: PlanDocument, source: Source): Reason {
  return { text: text.replace(/\s+/gu, ' ').trim(), from, locations: [cellIn(document, source)] };
}
