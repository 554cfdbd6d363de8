/** Numbers of articles, paragraphs' items and chapters that do not follow one another. */
import type { Article, LegalPlace, Ordinance } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { articleLabel, legalNumeral, placeInEnglish, placeOfArticle, placeText } from './places.ts';

export interface NumberingFault {
  readonly problem:
    | 'article-missing'
    | 'article-doubled'
    | 'article-out-of-order'
    | 'item-missing'
    | 'item-restarting'
    | 'chapter-out-of-order';
  readonly at: LegalPlace | undefined;
  /** The article or item whose number does not fit. */
  readonly written: string;
  /** The missing numbers, or what was expected there. */
  readonly expected: string;
  readonly places: readonly Source[];
}

type Say = (written: string, expected: string) => string;

/** The sentence for each fault. */
export const NUMBERING_TEXTS: {
  readonly [P in NumberingFault['problem']]: { readonly 'zh-TW': Say; readonly en: Say };
} = {
  'article-missing': {
    'zh-TW': (written, expected) => `${written}之前缺${expected}；請補上，或重編條次並修正引用。`,
    en: (written, expected) =>
      `Before ${placeInEnglish(written)}, expected ${placeInEnglish(expected)}; add what is missing, or renumber and mend the references.`,
  },
  'article-doubled': {
    'zh-TW': (written) => `${written}出現兩次；引用${written}時不知所指何者，請重編條次。`,
    en: (written) =>
      `There are two of ${placeInEnglish(written)}, so a reference to it may mean either; renumber one of them.`,
  },
  'article-out-of-order': {
    'zh-TW': (written, expected) => `${written}的位置不對，這裡應為${expected}；請調整順序或條次。`,
    en: (written, expected) =>
      `Out of order: unexpected ${placeInEnglish(written)}, expected ${placeInEnglish(expected)} here; move or renumber it.`,
  },
  'item-missing': {
    'zh-TW': (written, expected) => `${written}之前缺${expected}；請補上或重編款次。`,
    en: (written, expected) =>
      `Before ${placeInEnglish(written)}, expected ${placeInEnglish(expected)}; add it or renumber.`,
  },
  'item-restarting': {
    'zh-TW': (written, expected) => `款次重頭或重複：這裡寫${written}，應為${expected}；如為另一項，請分項。`,
    en: (written, expected) =>
      `The list restarts or repeats a number: unexpected ${placeInEnglish(written)}, expected ${placeInEnglish(expected)}; if another paragraph is meant, begin one.`,
  },
  'chapter-out-of-order': {
    'zh-TW': (written, expected) => `章次不連續：這裡寫${written}，應為${expected}。`,
    en: (written, expected) =>
      `Chapters do not follow one another: unexpected ${written}, expected ${expected}.`,
  },
};

export function numberingFaults(ordinance: Ordinance): NumberingFault[] {
  return [
    ...chapterFaults(ordinance),
    ...articleFaults(ordinance.articles),
    ...ordinance.articles.flatMap(itemFaults),
  ];
}

function chapterFaults({ chapters }: Ordinance): NumberingFault[] {
  return chapters.flatMap((chapter, at): NumberingFault[] => {
    const before = chapters[at - 1];
    const expected = (before?.number ?? 0) + 1;
    if (chapter.number === expected) return [];
    return [
      {
        problem: 'chapter-out-of-order',
        at: undefined,
        written: `第${legalNumeral(chapter.number)}章`,
        expected: `第${legalNumeral(expected)}章`,
        places: [chapter.source, ...(before ? [before.source] : [])],
      },
    ];
  });
}

/** Whole numbers only: 第十條之一 may follow 第十條 in any law that was amended. */
function articleFaults(articles: readonly Article[]): NumberingFault[] {
  const all = new Set(articles.map(({ number }) => number));
  const seen = new Map<string, Article>();
  let highest: Article | undefined;
  return articles.flatMap((article): NumberingFault[] => {
    const before = highest;
    const twin = seen.get(articleLabel(article));
    seen.set(articleLabel(article), article);
    if (highest === undefined || article.number > highest.number) highest = article;
    if (twin) return [articleFault('article-doubled', article, twin, articleLabel(article))];
    if (before !== undefined && article.number < before.number) {
      return [
        articleFault('article-out-of-order', article, before, articleLabel({ number: before.number + 1 })),
      ];
    }
    const missing = between(before?.number ?? 0, article.number).filter((number) => !all.has(number));
    if (missing.length === 0) return [];
    const names = missing.slice(0, MOST_NAMED).map((number) => articleLabel({ number }));
    const expected = `${names.join('、')}${missing.length > MOST_NAMED ? '…' : ''}`;
    return [articleFault('article-missing', article, before, expected)];
  });
}

const MOST_NAMED = 5;

function articleFault(
  problem: NumberingFault['problem'],
  article: Article,
  before: Article | undefined,
  expected: string,
): NumberingFault {
  return {
    problem,
    at: placeOfArticle(article),
    written: articleLabel(article),
    expected,
    places: [article.source, ...(before ? [before.source] : [])],
  };
}

/** The numbers between two, without either; a slip such as 第四百條 does not make a list of hundreds. */
function between(low: number, high: number): number[] {
  const count = Math.min(high - low - 1, MOST_MISSING);
  return count <= 0 ? [] : Array.from({ length: count }, (_, at) => low + 1 + at);
}

const MOST_MISSING = 50;

function itemFaults(article: Article): NumberingFault[] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.items.flatMap((item, at): NumberingFault[] => {
      const before = paragraph.items[at - 1];
      const expected = (before?.number ?? 0) + 1;
      if (item.number === expected) return [];
      const place = { ...placeOfArticle(article), paragraph: paragraph.number };
      return [
        {
          problem: item.number <= (before?.number ?? 0) ? 'item-restarting' : 'item-missing',
          at: place,
          written: placeText({ ...place, item: item.number }),
          expected: `第${legalNumeral(expected)}款`,
          places: [item.source, ...(before ? [before.source] : [])],
        },
      ];
    }),
  );
}
