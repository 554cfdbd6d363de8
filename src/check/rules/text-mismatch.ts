import { lastUpTo } from '../../last-up-to.ts';
import { type PlacedText, textsOf } from '../../model/ordinance/places.ts';
import type { Article } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { differencesOf, withoutForm } from '../law/difference.ts';
import {
  articleAt,
  articleLabel,
  articleSubject,
  placeInEnglish,
  placeOfArticle,
  placeText,
} from '../law/places.ts';
import { type Telling, tellingsToCompare, wholeText } from '../law/tellings.ts';
import { defineRule, type WorkspaceHit } from '../rule.ts';

type Key = 'kind' | 'place' | 'one' | 'other' | 'onlyOne' | 'onlyOther' | 'count';
type Pair = readonly [Telling, Telling];

export default defineRule({
  id: 'text-mismatch',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '文字不同為警告；只有全形半形、空白等字形不同為提示。',
    en: 'A warning where the words differ; a notice where only width, spaces or the like do.',
  },
  scope: 'workspace',
  evidence: {
    kind: {
      'zh-TW': 'wording 文字不同、form 只有字形不同、division 分項分款不同、absent 只見於一處',
      en: 'wording; form: width and spaces only; division: the same words in other paragraphs or items; absent: in one of them only',
    },
    place: { 'zh-TW': '條項款', en: 'the place in the law' },
    one: { 'zh-TW': '前一處的文字', en: 'the text in the first place' },
    other: { 'zh-TW': '後一處的文字', en: 'the text in the second place' },
    onlyOne: { 'zh-TW': '只在前一處的字', en: 'what only the first has' },
    onlyOther: { 'zh-TW': '只在後一處的字', en: 'what only the second has' },
    count: { 'zh-TW': '不同之處數', en: 'how many stretches differ' },
  },
  *check({ documents }) {
    for (const pair of tellingsToCompare(documents)) yield* comparePair(pair);
  },
  text: {
    'zh-TW': {
      summary: '同一條文在兩處的文字不一致。',
      why: '對照表與條文全文、或兩個檔案的條文不同，就不知道哪一個才是要審議或公布的文字；也可能兩處都要改。',
      message: ({ kind, place, one, other, onlyOne, onlyOther, count }) => {
        if (kind === 'absent') return `${place}只見於一處，另一處沒有這一條。`;
        if (kind === 'division') return `${place}兩處的文字相同，但分項、分款不同（${one}／${other}）。`;
        if (kind === 'form')
          return `${place}兩處只有字形不同（全形半形、空白之類）：「${one}」與「${other}」${Number(count) > 1 ? `等 ${count} 處` : ''}。`;
        return `${place}兩處的文字不同：「${one}」與「${other}」${onlyZh(onlyOne, onlyOther)}；何者正確，請查對。`;
      },
    },
    en: {
      summary: 'One article is worded differently in two places.',
      why: 'Where the table and the clean text, or two files, disagree, nobody knows which wording is to be passed or published; both may be wrong.',
      message: ({ kind, place, one, other, onlyOne, onlyOther, count }) => {
        const where = sentenceStart(placeInEnglish(place));
        if (kind === 'absent') return `${where} stands in one of the two texts only.`;
        if (kind === 'division')
          return `${where} has the same words in both texts, but other paragraphs or items (${one} / ${other}).`;
        if (kind === 'form')
          return `${where} differs in form only (width, spaces): "${one}" and "${other}"${Number(count) > 1 ? `, ${count} stretches in all` : ''}.`;
        return `${where} is worded differently: "${one}" and "${other}"${onlyEn(onlyOne, onlyOther)}; either may be wrong.`;
      },
    },
  },
  examples: {
    absent: {
      'zh-TW': '要有同一部法規的兩份文字（對照表加條文全文，或兩個檔案），一張小表格放不下。',
      en: 'It takes two texts of one law, a table and the clean text or two files, which one small table cannot hold.',
    },
  },
});

function* comparePair([one, other]: Pair): Generator<WorkspaceHit<Key>> {
  for (const article of one.articles) {
    const twin = articleAt(other.articles, placeOfArticle(article));
    if (twin === undefined) yield absent([one, other], article);
    else yield* compareArticles([one, other], article, twin);
  }
  for (const article of other.articles) {
    if (articleAt(one.articles, placeOfArticle(article)) === undefined) yield absent([other, one], article);
  }
}

function absent([having, lacking]: Pair, article: Article): WorkspaceHit<Key> {
  const next = firstBeyond(lacking.articles, article.number) ?? lacking.articles.at(-1);
  return {
    document: having.document,
    subject: articleSubject(having.document, placeOfArticle(article)),
    locations: [
      { document: having.document, source: article.source },
      ...(next ? [{ document: lacking.document, source: next.source }] : []),
    ],
    evidence: {
      kind: 'absent',
      place: articleLabel(article),
      one: '',
      other: '',
      onlyOne: '',
      onlyOther: '',
      count: 1,
    },
  };
}

/** Articles whose number is beyond all before them, the highest first: the first beyond any number is one of these. */
const risingArticles = rememberFor((articles: readonly Article[]) => {
  const rising: Article[] = [];
  for (const article of articles)
    if (article.number > (rising.at(-1)?.number ?? Number.NEGATIVE_INFINITY)) rising.push(article);
  return rising.toReversed();
});

function firstBeyond(articles: readonly Article[], number: number): Article | undefined {
  return lastUpTo(risingArticles(articles), -number - 1, (one) => -one.number);
}

function* compareArticles(pair: Pair, article: Article, twin: Article): Generator<WorkspaceHit<Key>> {
  const [texts, twins] = [textsOf([article]), textsOf([twin])];
  const divided = texts.length !== twins.length || texts.some((text, at) => keyOf(text) !== keyOf(twins[at]));
  if (!divided) {
    for (const [at, text] of texts.entries()) {
      const other = twins[at];
      if (other && text.text !== other.text) yield* compareTexts(pair, text, other);
    }
  } else if (wholeText(article) === wholeText(twin)) {
    const evidence = { kind: 'division', place: articleLabel(article), onlyOne: '', onlyOther: '', count: 1 };
    yield {
      ...about(pair, article, twin),
      evidence: { ...evidence, one: shapeOf(texts), other: shapeOf(twins) },
    };
  } else {
    const [whole, other] = [texts, twins].map((list) => list.map(({ text }) => text).join(''));
    const place = { at: placeOfArticle(article), source: article.source, text: whole ?? '' };
    yield* compareTexts(pair, place, { ...place, source: twin.source, text: other ?? '' });
  }
}

function keyOf(text: PlacedText | undefined): string {
  return text === undefined ? '' : placeText(text.at);
}

/** `3 項 17 款`, in figures both languages read. */
function shapeOf(texts: readonly PlacedText[]): string {
  const paragraphs = texts.filter(({ at }) => at.item === undefined).length;
  return `${paragraphs}+${texts.length - paragraphs}`;
}

function about([one, other]: Pair, article: { source: PlacedText['source'] } & Article, twin: Article) {
  return {
    document: one.document,
    subject: articleSubject(one.document, placeOfArticle(article)),
    locations: [
      { document: one.document, source: article.source },
      { document: other.document, source: twin.source },
    ],
  };
}

/** Differences of form within one text are one matter, shown by the first of them; those of words are all shown. */
function* compareTexts([one, other]: Pair, text: PlacedText, twin: PlacedText): Generator<WorkspaceHit<Key>> {
  const isForm = withoutForm(text.text) === withoutForm(twin.text);
  const [left, right] = isForm ? [text.text, twin.text] : [withoutForm(text.text), withoutForm(twin.text)];
  const differences = differencesOf(left, right);
  const shown = isForm ? differences.slice(0, 1) : differences;
  yield {
    document: one.document,
    subject: articleSubject(one.document, text.at),
    ...(isForm ? { severity: 'notice' as const } : {}),
    locations: [
      { document: one.document, source: text.source },
      { document: other.document, source: twin.source },
    ],
    evidence: {
      kind: isForm ? 'form' : 'wording',
      place: placeText(text.at),
      one: shown.map((difference) => difference.one).join('　'),
      other: shown.map((difference) => difference.other).join('　'),
      onlyOne: joined(shown.map(({ onlyOne }) => onlyOne)),
      onlyOther: joined(shown.map(({ onlyOther }) => onlyOther)),
      count: differences.length,
    },
  };
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join('、');
}

function onlyZh(one: string | number, other: string | number): string {
  const parts = [one === '' ? [] : [`前者多「${one}」`], other === '' ? [] : [`後者多「${other}」`]];
  return `（${parts.flat().join('，')}）`;
}

function onlyEn(one: string | number, other: string | number): string {
  const parts = [
    one === '' ? [] : [`only the first has "${one}"`],
    other === '' ? [] : [`only the second has "${other}"`],
  ];
  return ` (${parts.flat().join(', ')})`;
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
