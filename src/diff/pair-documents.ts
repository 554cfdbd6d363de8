/** Which documents of the two sides are versions of one plan. */
import type { Pair } from '../diff-report.ts';
import type { PlanDocument } from '../plan-document.ts';
import { assign } from './assign.ts';
import { wordsOf } from './match-articles.ts';
import { round } from './match-measures.ts';
import { nameKey, nameLikeness } from './text.ts';

export interface DocumentPair {
  /** The first ones belong together; a plan that came in several files has more. */
  readonly before: readonly PlanDocument[];
  readonly after: readonly PlanDocument[];
  readonly basis: readonly Pair['basis'][number][];
  readonly shared: number;
}

export interface DocumentPairing {
  readonly pairs: readonly DocumentPair[];
  readonly before: readonly PlanDocument[];
  readonly after: readonly PlanDocument[];
}

/** Less in common than this is no version of the same. */
const LEAST = 0.3;
const ALIKE_TITLES = 0.8;

/** Each document with its best partner of its kind; further files of a plan join the pair that has their measures. */
export function pairDocuments(
  before: readonly PlanDocument[],
  after: readonly PlanDocument[],
): DocumentPairing {
  const names = new Map([...before, ...after].map((document) => [document, namesOf(document)]));
  const sharedBy = (a: PlanDocument, b: PlanDocument) => share(names.get(a), names.get(b));
  const candidates = before.flatMap((old, left) =>
    after.flatMap((young, right) => {
      if (!mayBelong(old, young)) return [];
      const score = likenessOf(old, young, sharedBy(old, young));
      // Whoever names one document on either side has said that they belong together.
      const named = before.length === 1 && after.length === 1;
      return score >= LEAST || named ? [{ left, right, score: Math.max(score, 0.01) }] : [];
    }),
  );
  const pairs = assign(candidates).flatMap(({ left, right }) => {
    const [old, young] = [before[left], after[right]];
    return old && young ? [pairOf(old, young, sharedBy(old, young), before, after)] : [];
  });
  const paired = new Set(pairs.flatMap((pair) => [...pair.before, ...pair.after]));
  const joined = joinParts(
    pairs,
    before.filter((document) => !paired.has(document)),
    after.filter((document) => !paired.has(document)),
    (document) => names.get(document) ?? new Set(),
  );
  const all = new Set(joined.flatMap((pair) => [...pair.before, ...pair.after]));
  return {
    pairs: joined.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)),
    before: before.filter((document) => !all.has(document)),
    after: after.filter((document) => !all.has(document)),
  };
}

function pathOf({ after: [first] }: DocumentPair): string {
  return first?.source.path ?? '';
}

/** A revision lists what it changes in the plan: the two may be held against each other. */
export function isRevisionOf(young: PlanDocument, old: PlanDocument): boolean {
  return young.kind === 'kpi-revision' && old.kind === 'kpi-plan';
}

function mayBelong(old: PlanDocument, young: PlanDocument): boolean {
  if (old.kind !== young.kind && !isRevisionOf(young, old)) return false;
  const [a, b] = [old.jurisdiction, young.jurisdiction];
  return a === undefined || b === undefined || a === b;
}

/** What a document is told by: its measures, articles, agencies. */
function namesOf({ measures, ordinance, organisation }: PlanDocument): Set<string> {
  return new Set([
    ...measures.map(({ name }) => nameKey(name)),
    ...(ordinance?.articles ?? []).map(wordsOf),
    ...(organisation?.agencies ?? []).map(({ name, canonical }) => nameKey(canonical ?? name)),
  ]);
}

/** How much of the shorter list stands in the other. */
function share(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const shorter = Math.min(a.size, b.size);
  return shorter === 0 ? 0 : [...a].filter((name) => b.has(name)).length / shorter;
}

function likenessOf(old: PlanDocument, young: PlanDocument, shared: number): number {
  const id = old.id === young.id ? 1 : 0;
  const kind = old.kind === young.kind ? 0.1 : 0;
  // A form that nobody has filled in holds nothing to be told by.
  const copy = old.source.sha256 === young.source.sha256 ? 1 : 0;
  return copy + 0.5 * shared + 0.25 * titleLikeness(old, young) + 0.15 * id + kind;
}

function titleLikeness(old: PlanDocument, young: PlanDocument): number {
  if (old.title === undefined || young.title === undefined) return 0;
  return nameLikeness(old.title, young.title);
}

function pairOf(
  old: PlanDocument,
  young: PlanDocument,
  shared: number,
  before: readonly PlanDocument[],
  after: readonly PlanDocument[],
): DocumentPair {
  const facts: readonly (readonly [Pair['basis'][number], boolean])[] = [
    ['kind', old.kind === young.kind],
    ['jurisdiction', old.jurisdiction !== undefined && old.jurisdiction === young.jurisdiction],
    ['title', titleLikeness(old, young) >= ALIKE_TITLES],
    ['id', old.id === young.id],
    ['measures', shared >= 0.5],
    ['only-one', before.length === 1 && after.length === 1],
  ];
  const basis = facts.flatMap(([fact, holds]) => (holds ? [fact] : []));
  return { before: [old], after: [young], basis, shared: round(shared) };
}

/** One workbook against a file for each bureau: a file joins when half of its measures are missing from the pair so far. */
function joinParts(
  pairs: readonly DocumentPair[],
  before: readonly PlanDocument[],
  after: readonly PlanDocument[],
  names: (document: PlanDocument) => ReadonlySet<string>,
): DocumentPair[] {
  let joined = [...pairs];
  const join = (document: PlanDocument, side: 'before' | 'after') => {
    const other = side === 'before' ? 'after' : 'before';
    const at = joined.findIndex((pair) => {
      const [partner] = pair[other];
      if (
        partner === undefined ||
        !mayBelong(side === 'before' ? document : partner, side === 'before' ? partner : document)
      ) {
        return false;
      }
      const own = new Set(pair[side].flatMap((one) => [...names(one)]));
      const wanted = new Set(pair[other].flatMap((one) => [...names(one)]));
      const found = [...names(document)].filter((name) => wanted.has(name) && !own.has(name));
      return found.length > 0 && found.length * 2 >= names(document).size;
    });
    joined = joined.map((pair, index) =>
      index === at ? { ...pair, [side]: [...pair[side], document] } : pair,
    );
  };
  for (const document of before) join(document, 'before');
  for (const document of after) join(document, 'after');
  return joined;
}
