/** What of an article its explanation speaks of. */
import { textsOf } from '../../model/ordinance/places.ts';
import { findReferences } from '../../parse/law/references.ts';
import type { Article, Ordinance, Paragraph, Penalty } from '../../plan-document.ts';
import { withoutForm } from './difference.ts';

/** An explanation that goes through a list by number leaves out the items it does not name. */
export function unnamedItems(article: Article): Paragraph['items'] {
  const named = new Set(
    article.explanation.flatMap(({ text }) =>
      findReferences(text).flatMap(({ steps: { item, article: other }, law, through }) => {
        if (item?.kind !== 'nth' || other !== undefined || law !== undefined) return [];
        return Array.from(
          { length: (through ?? item.number) - item.number + 1 },
          (_, at) => item.number + at,
        );
      }),
    ),
  );
  return article.paragraphs.flatMap(({ items }) => {
    const left = items.filter(({ number }) => !named.has(number));
    const goesThrough = items.length - left.length >= NAMED_SHARE * items.length;
    return named.size > 1 && goesThrough ? left : [];
  });
}

/** Two examples out of ten are no list. */
const NAMED_SHARE = 0.5;

/**
 * Paragraphs whose breach is fined, of which the explanation says nothing: neither in the words that only this
 * paragraph has, nor in those by which the fine describes the breach. Who decides the details (`由…另定之`) is no
 * matter of its own, so such paragraphs do not make a word common to several.
 */
export function silentParagraphs(article: Article, ordinance: Ordinance): Paragraph[] {
  if (article.explanation.length === 0 || article.paragraphs.length < 2) return [];
  const said = pairsIn(article.explanation.map(({ text }) => text).join('。'));
  return article.paragraphs.filter((paragraph) => {
    const fines = ordinance.penalties.filter(({ violated }) => isOf(violated, article, paragraph));
    if (fines.length === 0) return false;
    const others = article.paragraphs.filter((other) => other !== paragraph && !delegates(textOf(other)));
    const shared = pairsIn(others.map(textOf).join('。'));
    const own = shareSaid(pairsIn(textOf(paragraph)), shared, said);
    const breach = shareSaid(
      pairsIn(fines.map((fine) => breachText(fine, ordinance)).join('。')),
      shared,
      said,
    );
    return own < OWN_WORDS && breach < BREACH_WORDS;
  });
}

const OWN_WORDS = 0.1;
const BREACH_WORDS = 0.25;

function isOf(violated: Penalty['violated'], article: Article, paragraph: Paragraph): boolean {
  return (
    violated?.article === article.number &&
    violated.branch === article.branch &&
    violated.paragraph === paragraph.number
  );
}

export function textOf({ text, items }: Paragraph): string {
  return [text, ...items.map((item) => item.text)].join('。');
}

/** `由本府工務局另定之`, `由主管機關公告之`. */
export function delegates(text: string): boolean {
  return /由[^。；]{2,30}(?:另定|訂定|定|公告|核定)之/u.test(text);
}

/** The words behind `違反第十條第二項規定，`. */
function breachText({ article, branch, paragraph, item }: Penalty, { articles }: Ordinance): string {
  const placed = textsOf(articles.filter((own) => own.number === article && own.branch === branch)).find(
    ({ at }) => at.paragraph === paragraph && at.item === item && at.subitem === undefined,
  );
  return placed?.text.replace(/^.*?(?:規定|者)[，,]/u, '') ?? '';
}

/** Pairs of neighbouring Chinese characters. */
function pairsIn(text: string): ReadonlySet<string> {
  return new Set([...withoutForm(text).matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair));
}

/** The share of the words that are not shared with others which the explanation has; 1 where there are none. */
function shareSaid(
  words: ReadonlySet<string>,
  shared: ReadonlySet<string>,
  said: ReadonlySet<string>,
): number {
  const own = [...words].filter((word) => !shared.has(word));
  return own.length === 0 ? 1 : own.filter((word) => said.has(word)).length / own.length;
}
