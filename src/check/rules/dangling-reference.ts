import { targetsOf } from '../../model/ordinance/references.ts';
import { findReferences } from '../../parse/law/references.ts';
import type { LegalPlace, Ordinance, PlanDocument } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { lawTable } from '../law/example.ts';
import { articleSubject, missingPart, placeInEnglish, placeOfArticle, placeText } from '../law/places.ts';
import { defineRule, type Hit } from '../rule.ts';

type Key = 'reference' | 'from' | 'to' | 'missing' | 'where';

export default defineRule({
  id: 'dangling-reference',
  category: 'across-documents',
  severity: 'error',
  grades: {
    'zh-TW': '條文中的引用為錯誤；說明欄中的引用為警告。',
    en: 'An error in an article; a warning in its explanation.',
  },
  scope: 'document',
  evidence: {
    reference: { 'zh-TW': '引用的文字', en: 'the words that refer' },
    from: { 'zh-TW': '引用所在的條項款', en: 'where they stand' },
    to: {
      'zh-TW': '所指的條項款（無從指起則空白）',
      en: 'what they point to; blank where there is nothing to point to',
    },
    missing: {
      'zh-TW': '缺的層級：article 條、paragraph 項、item 款、subitem 目、before 之前沒有',
      en: 'what is missing: article, paragraph, item, subitem; before: nothing stands before',
    },
    where: { 'zh-TW': 'article 條文、explanation 說明', en: 'article or explanation' },
  },
  *check({ document }) {
    const { ordinance } = document;
    if (ordinance === undefined) return;
    for (const { from, to, text, kind, source } of ordinance.references) {
      if (kind === 'external') continue;
      const missing = to === undefined ? 'before' : missingPart(ordinance.articles, to);
      if (missing === undefined) continue;
      yield hit(document, { from, to, text, missing, where: 'article', source });
    }
    yield* inExplanations(document, ordinance);
  },
  text: {
    'zh-TW': {
      summary: '條文引用了不存在的條、項、款。',
      why: '引用落空，義務、授權或罰則就接不上；通常是條文增刪移列後沒有跟著修正。',
      message: ({ reference, from, to, missing, where }) => {
        const place = where === 'explanation' ? `${from}的說明` : from;
        if (missing === 'before') return `${place}寫「${reference}」，但它的前面沒有可指的條文。`;
        return `${place}引用「${reference}」，但沒有${to}。`;
      },
    },
    en: {
      summary: 'A provision refers to an article, paragraph or item that does not exist.',
      why: 'Where a reference leads nowhere, the duty, power or fine hangs in the air; most often articles were moved and the reference was not.',
      message: ({ reference, from, to, missing, where }) => {
        const place = `${where === 'explanation' ? 'The explanation of ' : ''}${placeInEnglish(from)}`;
        const said = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
        if (missing === 'before')
          return `${said} says "${reference}", but nothing stands before it to point to.`;
        return `${said} refers to "${reference}", but there is no ${placeInEnglish(to)}.`;
      },
    },
  },
  examples: {
    bad: lawTable(
      ['第一條 用戶應繳納代金。', '立法目的。'],
      ['第二條 違反第一條第二項規定者，處罰之。', '罰則。'],
    ),
    good: lawTable(
      ['第一條 用戶應繳納代金。', '立法目的。'],
      ['第二條 違反第一條第一項規定者，處罰之。', '罰則。'],
    ),
  },
});

interface Dangling {
  readonly from: LegalPlace;
  readonly to: LegalPlace | undefined;
  readonly text: string;
  readonly missing: string;
  readonly where: 'article' | 'explanation';
  readonly source: Source;
}

function hit(document: PlanDocument, { from, to, text, missing, where, source }: Dangling): Hit<Key> {
  return {
    subject: articleSubject(document, from),
    ...(where === 'explanation' ? { severity: 'warning' as const } : {}),
    locations: [source],
    evidence: { reference: text, from: placeText(from), to: to ? placeText(to) : '', missing, where },
  };
}

/** An explanation speaks of its own article: 第七款 is right when any of its lists has a seventh item. */
function* inExplanations(document: PlanDocument, { articles }: Ordinance): Generator<Hit<Key>> {
  for (const article of articles) {
    const from = placeOfArticle(article);
    for (const { text, source } of article.explanation) {
      for (const words of findReferences(text)) {
        const isOwn =
          words.law === undefined && Object.values(words.steps).every(({ kind }) => kind === 'nth');
        if (!isOwn) continue;
        for (const to of targetsOf(words, from, articles)) {
          const missing = to && missingPart(articles, to);
          if (missing === undefined) continue;
          yield hit(document, { from, to, text: words.text, missing, where: 'explanation', source });
        }
      }
    }
  }
}
