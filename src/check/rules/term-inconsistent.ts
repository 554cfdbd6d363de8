import { namingClashes } from '../naming.ts';
import { defineRule } from '../rule.ts';
import { at, atZh } from '../wording.ts';

export default defineRule({
  id: 'term-inconsistent',
  category: 'across-documents',
  severity: 'warning',
  scope: 'document',
  evidence: {
    kind: {
      'zh-TW': 'law-name 法規仍用舊名、plan-name 計畫有兩個名稱',
      en: 'law-name: a law under its former name; plan-name: one plan, two names',
    },
    term: { 'zh-TW': '此處所用名稱', en: 'the name used here' },
    other: { 'zh-TW': '同一文件所用的另一名稱', en: 'what the same document calls it elsewhere' },
    otherCell: { 'zh-TW': '另一名稱之處', en: 'where it does' },
  },
  *check({ document }) {
    for (const { kind, term, other, sources } of namingClashes(document)) {
      const [, second] = sources;
      const otherCell = second && second.line === undefined ? second.cell : '';
      yield { subject: {}, locations: sources, evidence: { kind, term, other, otherCell } };
    }
  },
  text: {
    'zh-TW': {
      summary: '同一件事在文件中有兩個名稱。',
      why: '名稱前後不一，讀者與審查者無法確定指的是不是同一件事；法規更名後仍引舊名，依據即有疑義。',
      message: ({ kind, term, other, otherCell }) =>
        kind === 'law-name'
          ? `依據仍引「${term}」；同一文件已載明該法更名為「${other}」${atZh(otherCell)}。`
          : `同一計畫有兩個名稱：「${term}」與「${other}」${atZh(otherCell)}，請擇一使用。`,
    },
    en: {
      summary: 'One thing goes by two names in a document.',
      why: 'Readers cannot tell whether the same thing is meant; a law cited under its former name leaves the legal basis in doubt.',
      message: ({ kind, term, other, otherCell }) =>
        kind === 'law-name'
          ? `Cites "${term}"; the same document says that the law is now "${other}"${at(otherCell)}.`
          : `One plan, two names: "${term}" and "${other}"${at(otherCell)}; keep one.`,
    },
  },
  examples: {
    absent: {
      'zh-TW': '需要一份推動組織的文字敘述；範例僅為表格。',
      en: 'It takes the running text of an organisation document; the examples are tables.',
    },
  },
});
