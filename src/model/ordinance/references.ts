/** Resolves the references of the articles' texts to the places they point to. */
import {
  findReferences,
  LEVELS,
  type Level,
  type ReferenceWords,
  type Step,
} from '../../parse/law/references.ts';
import type { Article, LegalPlace, LegalReference } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { indexOfArticle, type PlacedText, textsOf } from './places.ts';

/** One entry for each target: 前二項 and 第一款至第三款 have several. */
export function referencesOf(articles: readonly Article[]): LegalReference[] {
  return textsOf(articles).flatMap((placed) => referencesIn(placed, articles));
}

export function referencesIn(
  { at, text, source }: PlacedText,
  articles: readonly Article[],
): LegalReference[] {
  return findReferences(text).flatMap((words): LegalReference[] => {
    const base = { from: { ...at }, text: words.text, source: { ...source } };
    if (words.law !== undefined) return [{ ...base, kind: 'external', law: words.law }];
    const kind = words.steps.article?.kind === 'nth' ? 'absolute' : 'relative';
    return targetsOf(words, at, articles).map((to) => ({ ...base, ...(to ? { to } : {}), kind }));
  });
}

/** What the words point to from a place; undefined where there is nothing there to point to. */
export function targetsOf(
  words: ReferenceWords,
  from: LegalPlace,
  articles: readonly Article[],
): (LegalPlace | undefined)[] {
  const levels = LEVELS.filter((level) => words.steps[level]);
  const [largest] = levels;
  const smallest = levels.at(-1);
  if (largest === undefined || smallest === undefined) return [];
  let places: (Partial<LegalPlace> | undefined)[] = [contextOf(largest, from, articles)];
  for (const level of levels) {
    const step = words.steps[level];
    if (step === undefined) continue;
    const through = level === smallest ? words.through : undefined;
    places = places.flatMap((place) =>
      place ? takeStep(place, level, step, { from, articles, through }) : [place],
    );
  }
  return places.map((place) =>
    place?.article === undefined ? undefined : { ...place, article: place.article },
  );
}

/** What a reference leaves unsaid is where it stands. 第三款 alone is of this paragraph, or of the only list there is. */
function contextOf(largest: Level, from: LegalPlace, articles: readonly Article[]): Partial<LegalPlace> {
  if (largest === 'article') return {};
  const { article, branch } = from;
  const own = { article, ...(branch === undefined ? {} : { branch }) };
  if (largest === 'paragraph') return own;
  const found = articles[indexOfArticle(articles, from)];
  const listed = found ? listedParagraphs(found) : NONE;
  const [only] = listed;
  const paragraph = listed.has(from.paragraph) || listed.size !== 1 ? from.paragraph : only;
  const inParagraph = { ...own, ...(paragraph === undefined ? {} : { paragraph }) };
  return largest === 'item' || from.item === undefined ? inParagraph : { ...inParagraph, item: from.item };
}

/** Numbers of the paragraphs with lists. */
const listedParagraphs = rememberFor(
  ({ paragraphs }: Article): ReadonlySet<number | undefined> =>
    new Set(paragraphs.flatMap(({ number, items }) => (items.length > 0 ? [number] : []))),
);

const NONE: ReadonlySet<number | undefined> = new Set();

interface Around {
  readonly from: LegalPlace;
  readonly articles: readonly Article[];
  readonly through: number | undefined;
}

function takeStep(
  place: Partial<LegalPlace>,
  level: Level,
  step: Step,
  around: Around,
): (Partial<LegalPlace> | undefined)[] {
  if (level === 'article') return articleStep(step, around);
  const own = around.from[level];
  if (step.kind === 'nth') {
    const last = Math.max(step.number, around.through ?? step.number);
    return countUp(step.number, last).map((number) => ({ ...place, [level]: number }));
  }
  if (own === undefined) return [undefined];
  if (step.kind === 'same') return [{ ...place, [level]: own }];
  if (step.kind === 'next') return [{ ...place, [level]: own + 1 }];
  return countUp(own - step.count, own - 1).map((number) =>
    number < 1 ? undefined : { ...place, [level]: number },
  );
}

function articleStep(step: Step, { from, articles, through }: Around): (Partial<LegalPlace> | undefined)[] {
  if (step.kind === 'same') return [{ article: from.article, ...branchOf(from) }];
  if (step.kind === 'nth') {
    if (through === undefined) return [{ article: step.number, ...branchOf(step) }];
    return countUp(step.number, through).map((article) => ({ article }));
  }
  const at = indexOfArticle(articles, from);
  const offsets = step.kind === 'next' ? [1] : countUp(-step.count, -1);
  return offsets.map((offset) => {
    const target = at + offset < 0 ? undefined : articles[at + offset];
    return target && { article: target.number, ...branchOf(target) };
  });
}

function branchOf({ branch }: { readonly branch?: number | undefined }): { branch?: number } {
  return branch === undefined ? {} : { branch };
}

/** A range that runs backwards or over hundreds of places is a slip of the pen: only its ends are kept. */
function countUp(first: number, last: number): number[] {
  if (last < first) return [first];
  if (last - first > LONGEST_RANGE) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const LONGEST_RANGE = 100;
