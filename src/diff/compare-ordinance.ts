/** Two versions of an ordinance: articles by their words, then what is due by when, fines, and who has which duty. */
import type { Change, Reason } from '../diff-report.ts';
import type {
  Article,
  LegalDeadline,
  LegalPlace,
  Ordinance,
  Penalty,
  PlanDocument,
} from '../plan-document.ts';
import { compareBodies } from './compare-bodies.ts';
import { type ChangeClass, cellIn, type Draft, sideOf } from './draft.ts';
import { type ArticlePair, differingClauses, matchArticles, sameNumber, wordsOf } from './match-articles.ts';
import { settle } from './text.ts';

/** An ordinance in the document it stands in. */
export interface Law {
  readonly document: PlanDocument;
  readonly ordinance: Ordinance;
}

export function compareOrdinances(before: Law, after: Law): Draft[] {
  const pairs = matchArticles(before.ordinance.articles, after.ordinance.articles);
  const due = comparePlaced(before, after, pairs, before.ordinance.deadlines, after.ordinance.deadlines, {
    kind: 'deadline',
    isSame: (a, b) => a.date === b.date && a.interval === b.interval,
    isOne: (a, b) => a.kind === b.kind || settle(a.subject) === settle(b.subject),
    verdict: (a, b) => laterThan(a, b),
  });
  const fines = comparePlaced(before, after, pairs, before.ordinance.penalties, after.ordinance.penalties, {
    kind: 'penalty',
    isSame: (a, b) => a.min === b.min && a.max === b.max,
    isOne: () => true,
    verdict: (a, b) => steeperThan(a, b),
  });
  // A date or a fine that changed is told as such; its words need not be told again.
  const told = new Set([...due, ...fines].flatMap(({ place }) => (place ? [keyOf(place)] : [])));
  return [
    ...articleDrafts(before, after, pairs).filter(
      ({ class: kind, place }) => kind !== 'article-changed' || !place || !told.has(keyOf(place)),
    ),
    ...due,
    ...fines,
    ...compareBodies(
      { document: before.document, bodies: before.ordinance.agencies },
      { document: after.document, bodies: after.ordinance.agencies },
    ),
  ];
}

function keyOf({ article, branch, paragraph, item }: LegalPlace): string {
  return [article, branch ?? '', paragraph ?? '', item ?? ''].join('-');
}

function articleDrafts(before: Law, after: Law, pairs: readonly ArticlePair[]): Draft[] {
  const gone = before.ordinance.articles.filter((one) => !pairs.some((pair) => pair.before === one));
  return [
    ...after.ordinance.articles.flatMap((article) => {
      const pair = pairs.find((one) => one.after === article);
      return pair ? pairDrafts(before, after, pair) : [loneArticle('article-added', after, article)];
    }),
    ...gone.map((article) => loneArticle('article-dropped', before, article)),
  ];
}

function placeOf({ number, branch }: Article): LegalPlace {
  return { article: number, ...(branch === undefined ? {} : { branch }) };
}

function loneArticle(kind: 'article-added' | 'article-dropped', law: Law, article: Article): Draft {
  const side = sideOf({ document: law.document, text: wordsOf(article), source: article.source });
  const own = kind === 'article-added' ? { new: side } : { old: side };
  const reason = kind === 'article-added' ? explanationOf(undefined, article, law) : undefined;
  return { class: kind, agencies: [], place: placeOf(article), ...own, ...(reason ? { reason } : {}) };
}

function pairDrafts(before: Law, after: Law, pair: ArticlePair): Draft[] {
  const reason = explanationOf(pair.before, pair.after, after);
  const draft = (kind: ChangeClass, more: Partial<Draft>): Draft => ({
    class: kind,
    agencies: [],
    place: placeOf(pair.after),
    ...more,
    ...(reason ? { reason } : {}),
  });
  const numbers = ({ number, branch }: Article) => `${number}${branch === undefined ? '' : `-${branch}`}`;
  const renumbered = sameNumber(pair.before, pair.after)
    ? []
    : [
        draft('article-renumbered', {
          old: sideOf({ document: before.document, text: numbers(pair.before), source: pair.before.source }),
          new: sideOf({ document: after.document, text: numbers(pair.after), source: pair.after.source }),
        }),
      ];
  const changed = differingClauses(pair).map(([old, young]) =>
    draft('article-changed', {
      place: { ...(young?.place ?? old?.place), ...placeOf(pair.after) },
      old: sideOf({ document: before.document, text: old?.text ?? '', source: old?.source }),
      new: sideOf({ document: after.document, text: young?.text ?? '', source: young?.source }),
    }),
  );
  return [...renumbered, ...changed];
}

/** What the explanation beside the article says now and did not say before. */
function explanationOf(before: Article | undefined, after: Article, { document }: Law): Reason | undefined {
  const known = new Set((before?.explanation ?? []).map(({ text }) => settle(text)));
  const fresh = after.explanation.find(({ text }) => !known.has(settle(text)));
  if (fresh === undefined) return undefined;
  return { text: fresh.text, from: 'explanation', locations: [cellIn(document, fresh.source)] };
}

type Verdict = 'postponed' | 'advanced' | 'raised' | 'lowered' | 'changed';

interface Placed {
  readonly article: number;
  readonly branch?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly text: string;
  readonly source: LegalDeadline['source'];
}

interface Terms<T> {
  readonly kind: 'deadline' | 'penalty';
  readonly isSame: (a: T, b: T) => boolean;
  readonly isOne: (a: T, b: T) => boolean;
  readonly verdict: (a: T, b: T) => Verdict;
}

/** Dates and fines by the place they stand in, as the new ordinance numbers it. */
function comparePlaced<T extends Placed>(
  before: Law,
  after: Law,
  pairs: readonly ArticlePair[],
  olds: readonly T[],
  news: readonly T[],
  terms: Terms<T>,
): Draft[] {
  const moved = (one: T): LegalPlace => {
    const own = pairs.find(
      ({ before: { number, branch } }) => number === one.article && branch === one.branch,
    );
    return { ...pick(one), ...(own ? placeOf(own.after) : {}) };
  };
  let rest = [...news];
  const take = (one: T, isOne: (a: T, b: T) => boolean) => {
    const found = rest.find((other) => keyOf(pick(other)) === keyOf(moved(one)) && isOne(one, other));
    rest = rest.filter((other) => other !== found);
    return found;
  };
  const changed = olds.filter((one) => take(one, terms.isSame) === undefined);
  const drafts = changed.map((one) => {
    const found = take(one, terms.isOne);
    const old = sideOf({ document: before.document, text: one.text, source: one.source });
    const kind: ChangeClass = found
      ? classOf(terms.kind, terms.verdict(one, found))
      : `${terms.kind}-dropped`;
    const young = found && {
      new: sideOf({ document: after.document, text: found.text, source: found.source }),
    };
    return { class: kind, agencies: [], place: moved(one), old, ...young };
  });
  const added = rest.map((one) => ({
    class: `${terms.kind}-added` as const,
    agencies: [],
    place: pick(one),
    new: sideOf({ document: after.document, text: one.text, source: one.source }),
  }));
  return [...drafts, ...added];
}

function classOf(kind: 'deadline' | 'penalty', verdict: Verdict): Change['class'] {
  if (kind === 'deadline') {
    return verdict === 'postponed' || verdict === 'advanced' ? `deadline-${verdict}` : 'deadline-changed';
  }
  return verdict === 'raised' || verdict === 'lowered' ? `penalty-${verdict}` : 'penalty-changed';
}

function pick({ article, branch, paragraph, item }: Placed): LegalPlace {
  return {
    article,
    ...(branch === undefined ? {} : { branch }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}

function laterThan({ date: a }: LegalDeadline, { date: b }: LegalDeadline): Verdict {
  if (a === undefined || b === undefined || String(a) === String(b)) return 'changed';
  return String(a) < String(b) ? 'postponed' : 'advanced';
}

function steeperThan(a: Penalty, b: Penalty): Verdict {
  const steps = [(b.min ?? 0) - (a.min ?? 0), (b.max ?? 0) - (a.max ?? 0)];
  if (steps.every((step) => step >= 0)) return 'raised';
  return steps.every((step) => step <= 0) ? 'lowered' : 'changed';
}
