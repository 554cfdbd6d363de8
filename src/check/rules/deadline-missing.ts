import { paragraphKey, textsOf } from '../../model/ordinance/places.ts';
import { lawTable } from '../law/example.ts';
import { articleSubject, placeInEnglish, placeText } from '../law/places.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

export default defineRule({
  id: 'deadline-missing',
  category: 'across-documents',
  severity: 'warning',
  scope: 'document',
  evidence: {
    place: { 'zh-TW': '條項款', en: 'the place of the duty' },
    duty: { 'zh-TW': '義務的文字', en: 'the words of the duty' },
  },
  *check({ document }) {
    const { ordinance } = document;
    if (ordinance === undefined) return;
    const recurring = new Set(
      ordinance.deadlines
        .filter(({ kind }) => kind === 'recurring')
        .map((deadline) => paragraphKey(deadline)),
    );
    for (const { at, text, source } of textsOf(ordinance.articles)) {
      const sentence = text.split(/[。；]/u).find((part) => PERIODICALLY.test(part));
      if (sentence === undefined || recurring.has(paragraphKey(at))) continue;
      yield {
        subject: articleSubject(document, at),
        locations: [source],
        evidence: { place: placeText(at), duty: oneLine(sentence, 80) },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '應定期辦理的事項沒有寫明多久一次。',
      why: '沒有週期就無從認定是否逾期，也無法排入年度工作。',
      message: ({ place, duty }) =>
        `${place}規定定期辦理（「${duty}」），但沒有寫多久一次；應寫明「每年」、「每五年」之類的週期。`,
    },
    en: {
      summary: 'Something is to be done regularly, but not how often.',
      why: 'Without an interval nobody can tell whether it is late, nor put it into a year of work.',
      message: ({ place, duty }) =>
        `Something is to be done regularly by ${placeInEnglish(place)} ("${duty}"), but it does not say how often; expected an interval such as 每年 or 每五年.`,
    },
  },
  examples: {
    bad: lawTable(
      ['第一條 水利局應定期評估淹水潛勢。', '定明評估。'],
      ['第二條 環境保護局應每年公開成果。', '定明公開。'],
    ),
    good: lawTable(
      ['第一條 水利局應每二年定期評估淹水潛勢。', '定明評估。'],
      ['第二條 環境保護局應每年公開成果。', '定明公開。'],
    ),
  },
});

const PERIODICALLY =
  /(?:應|須|並|且)[^，。；]{0,20}定期(?!存款|契約|租賃)|[，、]定期(?:檢討|評估|更新|檢查|公告|公布)/u;
