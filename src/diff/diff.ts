/** Two submissions held against each other: facts, graded, without words. */
import { spanOf } from '../check/years.ts';
import type { Change, Pair } from '../diff-report.ts';
import type { Years } from '../finding.ts';
import type { PlanDocument } from '../plan-document.ts';
import { severityOf } from './classes.ts';
import { compareMeasure, loneMeasure } from './compare-measure.ts';
import { compareOrdinances } from './compare-ordinance.ts';
import { compareOrganisations } from './compare-organisation.ts';
import type { Draft } from './draft.ts';
import { entriesOf } from './entries.ts';
import { matchMeasures } from './match-measures.ts';
import { type DocumentPair, isRevisionOf, pairDocuments } from './pair-documents.ts';
import { type Workspaces, workspacesOf } from './reasons.ts';

/** A change that still has to be put in words. */
export type GradedChange = Omit<Change, 'message'>;

export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly changes: readonly GradedChange[];
  /** Old names of measures that go by another now. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly unpaired: { readonly before: readonly PlanDocument[]; readonly after: readonly PlanDocument[] };
}

/** What changed from `before` to `after`. Documents are compared with their partner of the same kind only. */
export function compareSubmissions(
  before: readonly PlanDocument[],
  after: readonly PlanDocument[],
): Comparison {
  const pairing = pairDocuments(before, after);
  const workspaces = workspacesOf(before, after);
  const compared = pairing.pairs.map((pair) => comparePair(pair, workspaces));
  const lone = [
    ...pairing.before.map((document) => loneDocument('document-dropped', document)),
    ...pairing.after.map((document) => loneDocument('document-added', document)),
  ];
  return {
    pairs: compared.map(({ pair }) => pair),
    changes: [
      ...compared.flatMap(({ drafts }, index) => drafts.map((draft) => grade(draft, index + 1))),
      ...lone.map((draft) => grade(draft, 0)),
    ],
    renamed: new Map(compared.flatMap(({ renamed }) => renamed)),
    unpaired: { before: pairing.before, after: pairing.after },
  };
}

function grade(draft: Draft, pair: number): GradedChange {
  const { class: kind, ...rest } = draft;
  return { class: kind, severity: severityOf(kind, draft.reason !== undefined), pair, ...rest };
}

function loneDocument(kind: 'document-added' | 'document-dropped', document: PlanDocument): Draft {
  const side = { text: document.title ?? document.id, locations: [{ file: document.source.path }] };
  return { class: kind, agencies: [], ...(kind === 'document-added' ? { new: side } : { old: side }) };
}

function comparePair(
  pair: DocumentPair,
  workspaces: Workspaces,
): { pair: Pair; drafts: Draft[]; renamed: [string, string][] } {
  const entries = { before: entriesOf(pair.before), after: entriesOf(pair.after) };
  const matching = matchMeasures(entries.before, entries.after);
  const scope = scopeOf(pair.after);
  const partial = pair.after.some((young) => pair.before.some((old) => isRevisionOf(young, old)));
  const matched = new Map(matching.matched.map((found) => [found.after, found]));
  const comparisons = entries.after.map((entry) => {
    const found = matched.get(entry);
    if (found) return compareMeasure(found, { scope, partial }, workspaces);
    return { drafts: [loneMeasure('measure-added', entry, workspaces)], outside: 0 };
  });
  // A revision that does not name a measure leaves it as it was.
  const dropped = partial ? [] : matching.dropped;
  const outside = comparisons.reduce((sum, comparison) => sum + comparison.outside, 0);
  const renamed = matching.matched.flatMap(({ before, after }): [string, string][] =>
    before.measure.name === after.measure.name ? [] : [[before.measure.name, after.measure.name]],
  );
  return {
    renamed,
    pair: {
      old: pair.before.map(({ id }) => id),
      new: pair.after.map(({ id }) => id),
      basis: [...pair.basis],
      sharedMeasures: pair.shared,
      measures: {
        old: entries.before.length,
        new: entries.after.length,
        matched: matching.matched.length,
        renamed: matching.matched.filter(({ match }) => match).length,
        added: matching.added.length,
        dropped: dropped.length,
        ...(outside > 0 ? { outsidePeriod: outside } : {}),
        ...(partial ? { notListed: matching.dropped.length } : {}),
      },
    },
    drafts: [
      ...writtenDrafts(pair),
      ...comparisons.flatMap(({ drafts }) => drafts),
      ...dropped.map((entry) => loneMeasure('measure-dropped', entry, workspaces)),
    ],
  };
}

/** What the two say besides measures: articles of an ordinance, who answers for the plan. */
function writtenDrafts({ before, after }: DocumentPair): Draft[] {
  const [old, young] = [before[0], after[0]];
  if (old === undefined || young === undefined) return [];
  return [
    ...(old.ordinance && young.ordinance
      ? compareOrdinances(
          { document: old, ordinance: old.ordinance },
          { document: young, ordinance: young.ordinance },
        )
      : []),
    ...(old.organisation && young.organisation
      ? compareOrganisations(
          { document: old, organisation: old.organisation },
          { document: young, organisation: young.organisation },
        )
      : []),
  ];
}

/** The years the documents speak of, by their own title where it says so. */
function scopeOf(documents: readonly PlanDocument[]): Years | undefined {
  return spanOf(documents.flatMap(({ period }) => (period ? [period] : [])));
}
