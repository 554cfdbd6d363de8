/** Everything that differs between the two versions of one measure, and what is only in one of them. */
import type { Years } from '../finding.ts';
import { mayHaveReason } from './classes.ts';
import { compareBudgets } from './compare-budgets.ts';
import { compareIndicator, type MeasurePair } from './compare-indicator.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entries.ts';
import { indicatorDraft, indicatorDrafts, valueDraft } from './indicator-drafts.ts';
import { matchIndicators } from './match-indicators.ts';
import type { MatchedMeasure } from './match-measures.ts';
import { bodyDrafts, namesOf, namingDrafts, spanDrafts, textSide } from './measure-drafts.ts';
import { reasonInExplanations, reasonInNotes, reasonInRevision, type Workspaces } from './reasons.ts';

/** How far the new document speaks. */
export interface Extent {
  readonly scope: Years | undefined;
  /** It lists revisions only: what it leaves blank stays as it was. */
  readonly partial: boolean;
}

export interface MeasureComparison {
  readonly drafts: readonly Draft[];
  readonly outside: number;
}

export function compareMeasure(
  { before, after, match }: MatchedMeasure,
  { scope, partial }: Extent,
  workspaces: Workspaces,
): MeasureComparison {
  const pair: MeasurePair = { before, after, scope };
  const indicators = matchIndicators(before.measure.indicators, after.measure.indicators);
  const compared = indicators.matched.map((found) => ({ found, changes: compareIndicator(pair, found) }));
  const budgets = compareBudgets(
    pair,
    compared.map(({ changes }) => changes.matching),
  );
  const all = [
    ...namingDrafts(before, after, match),
    ...bodyDrafts(before, after),
    ...indicators.added.map((one) => indicatorDraft('indicator-added', after, one)),
    ...indicators.dropped.map((one) => indicatorDraft('indicator-dropped', before, one)),
    ...compared.flatMap(({ found, changes }) => indicatorDrafts(pair, found, changes)),
    ...budgets.map((change) => valueDraft(after, undefined, change)),
  ];
  const drafts = partial ? all.filter((draft) => !isLeftOut(draft)) : all;
  const span = drafts.some(({ period }) => period !== undefined) ? [] : spanDrafts(before, after, scope);
  const wholeReason =
    reasonInNotes(before.measure, after.measure, after.document) ??
    reasonInExplanations(after.measure, match && before.measure.name, workspaces);
  return {
    drafts: [...drafts, ...span].map((draft) => {
      if (!mayHaveReason(draft.class)) return draft;
      const revision = reasonInRevision(after, match && before.measure.name, draft.indicator, workspaces);
      const found = revision ?? draft.reason ?? wholeReason;
      return found === undefined ? draft : { ...draft, reason: found };
    }),
    outside: compared.reduce((sum, { changes }) => sum + changes.outside, 0),
  };
}

function isLeftOut({ class: kind, new: young }: Draft): boolean {
  return kind === 'indicator-dropped' || (/-(?:dropped|withdrawn)$/u.test(kind) && young?.text === '');
}

/** A measure that only one side has. */
export function loneMeasure(
  kind: 'measure-added' | 'measure-dropped',
  entry: Entry,
  workspaces: Workspaces,
): Draft {
  const { document, measure } = entry;
  const side = textSide(document, measure.name, measure.source);
  const reason =
    reasonInRevision(entry, undefined, undefined, workspaces) ??
    (kind === 'measure-added'
      ? reasonInNotes(undefined, measure, document)
      : reasonInExplanations(measure, undefined, workspaces));
  return {
    class: kind,
    ...namesOf(entry),
    ...(kind === 'measure-added' ? { new: side } : { old: side }),
    ...(reason ? { reason } : {}),
  };
}
