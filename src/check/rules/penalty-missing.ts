import { addTo } from '../../add-to.ts';
import { articleKey, paragraphKey, textsOf } from '../../model/ordinance/places.ts';
import { targetsOf } from '../../model/ordinance/references.ts';
import { findReferences } from '../../parse/law/references.ts';
import type { LegalPlace, Ordinance } from '../../plan-document.ts';
import { groupBy } from '../grouping.ts';
import { privateDuties } from '../law/duties.ts';
import { lawTable } from '../law/example.ts';
import { articleSubject, placeInEnglish, placeText } from '../law/places.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

export default defineRule({
  id: 'penalty-missing',
  category: 'across-documents',
  severity: 'warning',
  scope: 'document',
  evidence: {
    place: { 'zh-TW': '條項款', en: 'the place of the duty' },
    actor: { 'zh-TW': '義務人', en: 'who has the duty' },
    duty: { 'zh-TW': '義務的文字', en: 'the words of the duty' },
  },
  *check({ document }) {
    const { ordinance } = document;
    if (ordinance === undefined || ordinance.penalties.length === 0) return;
    const isSanctioned = sanctionsOf(ordinance);
    const open = privateDuties(ordinance).filter(({ at }) => !isSanctioned(at));
    for (const [first, ...more] of groupBy(open, ({ at }) => placeText(at))) {
      yield {
        subject: articleSubject(document, first.at),
        locations: [first.source],
        evidence: {
          place: placeText(first.at),
          actor: oneLine(first.actor, 40),
          duty: oneLine([first, ...more].map(({ sentence }) => sentence).join('。'), 80),
        },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '對人民或業者課予義務，罰則章卻沒有對應的處罰。',
      why: '同一部法規的其他義務有罰、這一項沒有，違反時就沒有處理的依據；若是有意不罰，應在說明中交代。',
      message: ({ place, actor, duty }) =>
        `${place}對「${actor}」課予義務（「${duty}」），罰則沒有列入這一項。`,
    },
    en: {
      summary: 'A duty of private persons or firms has no fine, though the law fines others.',
      why: 'Where the other duties of a law are fined and this one is not, nothing can be done about a breach; if that is meant, the explanation should say so.',
      message: ({ place, actor, duty }) =>
        `No fine covers ${placeInEnglish(place)}, which lays a duty on "${actor}": "${duty}".`,
    },
  },
  examples: {
    bad: lawTable(
      ['第一條 餐飲業應設置油水分離設施。', '定明設施。'],
      ['第二條 旅館業不得免費提供牙刷。', '定明牙刷。'],
      ['第三條 違反第一條規定者，處新臺幣三萬元以下罰鍰。', '罰則。'],
    ),
    good: lawTable(
      ['第一條 餐飲業應設置油水分離設施。', '定明設施。'],
      ['第二條 主管機關應輔導旅館業。', '定明輔導。'],
      ['第三條 違反第一條規定者，處新臺幣三萬元以下罰鍰。', '罰則。'],
    ),
  },
});

/** Fined as an item, a paragraph or a whole article; or followed by what a breach leads to: `未依前項規定辦理者，應繳納代金`. */
function sanctionsOf(ordinance: Ordinance): (at: LegalPlace) => boolean {
  const violated = ordinance.penalties.flatMap((penalty) => penalty.violated ?? []);
  const [fined, followed] = [placesByItem(violated), placesByItem(consequences(ordinance))];
  const paragraphs = new Set(violated.map(paragraphKey));
  return (at) =>
    // A fine for one of the items below a sentence is a fine for what the sentence asks.
    (at.item === undefined && paragraphs.has(paragraphKey(at))) ||
    fined(at).some((place) => covers(place, at) || covers(at, place)) ||
    followed(at).some((place) => covers(place, at));
}

/** Answers which of the places may be a place or the whole that it is part of. */
function placesByItem(places: readonly LegalPlace[]): (at: LegalPlace) => LegalPlace[] {
  const byItem = new Map<string, LegalPlace[]>();
  for (const place of places) addTo(byItem, itemKey(place, place.paragraph, place.item), place);
  return (at) =>
    [at.paragraph, undefined].flatMap((paragraph) =>
      [at.item, undefined].flatMap((item) => byItem.get(itemKey(at, paragraph, item)) ?? []),
    );
}

function itemKey(place: LegalPlace, paragraph: number | undefined, item: number | undefined): string {
  return `${articleKey(place)} ${paragraph} ${item}`;
}

/** A whole article covers its paragraphs and items; 第一條之一 is another article than 第一條. */
function covers(violated: LegalPlace, at: LegalPlace): boolean {
  if (violated.article !== at.article || violated.branch !== at.branch) return false;
  return (['paragraph', 'item', 'subitem'] as const).every(
    (part) => violated[part] === undefined || violated[part] === at[part],
  );
}

function consequences({ articles }: Ordinance): LegalPlace[] {
  return textsOf(articles).flatMap(({ at, text }) => {
    const breach = /(?:未依|違反|未符合|不符)[^，。；]{0,20}/u.exec(text);
    if (breach === null) return [];
    return findReferences(breach[0])
      .filter(({ law }) => law === undefined)
      .flatMap((words) => targetsOf(words, at, articles))
      .flatMap((place) => place ?? []);
  });
}
