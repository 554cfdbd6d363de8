import type { Article, Ordinance, PlanDocument } from '../../plan-document.ts';
import { lawTable } from '../law/example.ts';
import { silentParagraphs, unnamedItems } from '../law/explained.ts';
import { articleSubject, legalNumeral, placeInEnglish, placeOfArticle, placeText } from '../law/places.ts';
import { defineRule, type Hit } from '../rule.ts';

type Key = 'kind' | 'place' | 'items';

export default defineRule({
  id: 'explanation-missing',
  category: 'across-documents',
  severity: 'warning',
  scope: 'document',
  evidence: {
    kind: {
      'zh-TW': 'article 整條沒有說明、items 說明未提到的款、paragraph 訂有罰則的項未說明',
      en: 'article: no explanation at all; items: items it does not name; paragraph: a paragraph with a fine it is silent about',
    },
    place: { 'zh-TW': '條項', en: 'the article or paragraph' },
    items: { 'zh-TW': '未提到的款與用詞', en: 'the items not named' },
  },
  *check({ document }) {
    const { ordinance } = document;
    if (ordinance === undefined || !isExplained(ordinance)) return;
    for (const article of ordinance.articles) {
      if (article.explanation.length === 0) yield hit(document, article, 'article');
      else yield* gaps(document, ordinance, article);
    }
  },
  text: {
    'zh-TW': {
      summary: '條文沒有說明，或說明沒有涵蓋條文的內容。',
      why: '逐條說明是審議與日後解釋的依據；有罰則或有定義卻未說明，最容易被質疑。',
      message: ({ kind, place, items }) => {
        if (kind === 'article') return `${place}沒有說明。`;
        if (kind === 'items') return `${place}的說明逐款交代，但沒有提到：${items}。`;
        return `${place}訂有罰則，說明卻沒有提到這一項的內容。`;
      },
    },
    en: {
      summary: 'An article has no explanation, or one that leaves out part of it.',
      why: 'Explanations are what a council debates and what courts read later; a definition or a fined duty without one is the first to be questioned.',
      message: ({ kind, place, items }) => {
        const where = placeInEnglish(place);
        if (kind === 'article') return `There is no explanation of ${where}.`;
        if (kind === 'items')
          return `The explanation of ${where} goes through its items, but leaves out ${items}.`;
        return `There is a fine for breaching ${where}, but the explanation does not speak of it.`;
      },
    },
  },
  examples: {
    bad: lawTable(
      [
        '第一條 用詞定義如下：\n一、甲：指子。\n二、乙：指丑。\n三、丙：指寅。',
        '一、第一款之甲參考國外定義。\n二、第二款之乙參考國外定義。',
      ],
      ['第二條 用戶應繳納代金。', '定明代金。'],
    ),
    good: lawTable(
      ['第一條 用詞定義如下：\n一、甲：指子。\n二、乙：指丑。', '第一款之甲及第二款之乙參考國外定義。'],
      ['第二條 用戶應繳納代金。', '定明代金。'],
    ),
  },
});

/** A text without explanations at all is no table with gaps. */
function isExplained({ articles }: Ordinance): boolean {
  const explained = articles.filter(({ explanation }) => explanation.length > 0);
  return explained.length * 2 > articles.length;
}

function hit(document: PlanDocument, article: Article, kind: string, items = ''): Hit<Key> {
  const place = placeOfArticle(article);
  return {
    subject: articleSubject(document, place),
    locations: [article.source],
    evidence: { kind, place: placeText(place), items },
  };
}

function* gaps(document: PlanDocument, ordinance: Ordinance, article: Article): Generator<Hit<Key>> {
  const explained = article.explanation.map(({ source }) => source);
  const unnamed = unnamedItems(article);
  if (unnamed.length > 0) {
    const items = unnamed.map(({ number, text }) => `第${legalNumeral(number)}款${termOf(text)}`).join('、');
    const places = [...unnamed.map(({ source }) => source), ...explained];
    yield { ...hit(document, article, 'items', items), locations: places };
  }
  for (const paragraph of silentParagraphs(article, ordinance)) {
    const place = { ...placeOfArticle(article), paragraph: paragraph.number };
    yield {
      subject: articleSubject(document, place),
      locations: [paragraph.source, ...explained],
      evidence: { kind: 'paragraph', place: placeText(place), items: '' },
    };
  }
}

/** `「透水性鋪面」` of `透水性鋪面：指能讓雨水…`. */
function termOf(text: string): string {
  const term = /^([^：:。，]{1,12})[：:]/u.exec(text)?.[1];
  return term === undefined ? '' : `「${term}」`;
}
