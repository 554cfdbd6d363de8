import { textsOf } from '../../model/ordinance/places.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { lawTable } from '../law/example.ts';
import { articleSubject, placeInEnglish, placeText } from '../law/places.ts';
import { forgottenAbbreviations, variantsIn } from '../law/terms.ts';
import { namingClashes } from '../naming.ts';
import { defineRule, type Hit } from '../rule.ts';
import { at, atZh } from '../wording.ts';

type Key = 'kind' | 'term' | 'other' | 'otherCell' | 'place' | 'otherPlace';

export default defineRule({
  id: 'term-inconsistent',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '條文用詞相近而不同、已有簡稱又用全名為提示。',
    en: 'A notice for near-alike words of a law, and for a full name after its abbreviation.',
  },
  scope: 'document',
  evidence: {
    kind: {
      'zh-TW':
        'law-name 法規仍用舊名、plan-name 計畫有兩個名稱、variant 同一條內寫法不同、abbreviated 已有簡稱又用全名',
      en: 'law-name: a law under its former name; plan-name: one plan, two names; variant: written differently within one article; abbreviated: the full name after its abbreviation',
    },
    term: { 'zh-TW': '此處所用名稱', en: 'the name used here' },
    other: { 'zh-TW': '同一文件所用的另一名稱', en: 'what the same document calls it elsewhere' },
    otherCell: { 'zh-TW': '另一名稱之處', en: 'where it does' },
    place: { 'zh-TW': '條文中的位置（非法規則空白）', en: 'where in a law; blank in other documents' },
    otherPlace: { 'zh-TW': '另一名稱在條文中的位置', en: 'where in the law the other stands' },
  },
  *check({ document }) {
    for (const { kind, term, other, sources } of namingClashes(document)) {
      const [, second] = sources;
      const otherCell = second && second.line === undefined ? second.cell : '';
      yield {
        subject: {},
        locations: sources,
        evidence: { kind, term, other, otherCell, place: '', otherPlace: '' },
      };
    }
    yield* wordsOfLaw(document);
  },
  text: {
    'zh-TW': {
      summary: '同一件事在文件中有兩個名稱。',
      why: '名稱前後不一，讀者與審查者無法確定指的是不是同一件事；法規更名後仍引舊名，依據即有疑義。',
      message: ({ kind, term, other, otherCell, place, otherPlace }) => {
        if (kind === 'abbreviated')
          return `${place}已簡稱「${term}」，${otherPlace}又寫全名「${other}」；應用簡稱。`;
        if (kind === 'variant')
          return `${place}寫「${term}」，${otherPlace}寫「${other}」；如為同一事物，用詞應一致。`;
        return kind === 'law-name'
          ? `依據仍引「${term}」；同一文件已載明該法更名為「${other}」${atZh(otherCell)}。`
          : `同一計畫有兩個名稱：「${term}」與「${other}」${atZh(otherCell)}，請擇一使用。`;
      },
    },
    en: {
      summary: 'One thing goes by two names in a document.',
      why: 'Readers cannot tell whether the same thing is meant; a law cited under its former name leaves the legal basis in doubt.',
      message: ({ kind, term, other, otherCell, place, otherPlace }) => {
        if (kind === 'abbreviated')
          return `The abbreviation "${term}" is introduced in ${placeInEnglish(place)}, but ${placeInEnglish(otherPlace)} has the full name "${other}" again.`;
        if (kind === 'variant')
          return `"${term}" in ${placeInEnglish(place)}, "${other}" in ${placeInEnglish(otherPlace)}: if one thing is meant, expected one word.`;
        return kind === 'law-name'
          ? `Cites "${term}"; the same document says that the law is now "${other}"${at(otherCell)}.`
          : `One plan, two names: "${term}" and "${other}"${at(otherCell)}; keep one.`;
      },
    },
  },
  examples: {
    bad: lawTable(
      ['第一條 新建建築物，起造人應公開資訊。\n新建築物之起造人應辦理評估。', '定明資訊。'],
      ['第二條 本府應辦理宣導。', '定明宣導。'],
    ),
    good: lawTable(
      ['第一條 新建建築物，起造人應公開資訊。\n新建建築物之起造人應辦理評估。', '定明資訊。'],
      ['第二條 本府應辦理宣導。', '定明宣導。'],
    ),
  },
});

function* wordsOfLaw(document: PlanDocument): Generator<Hit<Key>> {
  const articles = document.ordinance?.articles ?? [];
  const variants = articles.flatMap((article) => variantsIn(textsOf([article])));
  for (const { terms, places, kind } of [...variants, ...forgottenAbbreviations(textsOf(articles))]) {
    const [first, second] = places;
    yield {
      // Variants are of one article; of an abbreviation the full name behind it is at fault.
      subject: articleSubject(document, second.at),
      severity: 'notice',
      locations: kind === 'variant' ? [first.source, second.source] : [second.source, first.source],
      evidence: {
        kind,
        term: terms[0],
        other: terms[1],
        otherCell: '',
        place: placeText(first.at),
        otherPlace: placeText(second.at),
      },
    };
  }
}
