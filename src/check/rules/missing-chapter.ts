import { dutiesFor, hasChapters, missingChapters } from '../duties.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'missing-chapter',
  category: 'completeness',
  severity: 'notice',
  scope: 'document',
  evidence: {
    chapter: { 'zh-TW': '沒有的章節', en: 'the chapter that is not there (Chinese)' },
    chapterEn: { 'zh-TW': '沒有的章節（英文）', en: 'the chapter that is not there' },
    law: { 'zh-TW': '法規與條文', en: 'law and article' },
    due: { 'zh-TW': '每年應公開的日期（月-日）', en: 'due every year (month-day)' },
    basis: {
      'zh-TW': 'law 法規明定、practice 此類報告慣有',
      en: 'law: asked for; practice: such reports hold it as a rule',
    },
    confirmed: { 'zh-TW': '法定事項是否經使用者確認', en: 'whether a user has confirmed the duties' },
  },
  skip: ({ document, duties }) =>
    dutiesFor(document, duties).length > 0 && !hasChapters(document)
      ? {
          'zh-TW': '檔案裡只有表格、沒有章節標題，無從判斷報告缺哪一章。',
          en: 'the file holds tables and no headings of chapters.',
        }
      : undefined,
  *check({ document, duties }) {
    const [place] = document.headings ?? [];
    for (const { duty, chapter } of missingChapters(document, duties)) {
      yield {
        subject: {},
        locations: place ? [place.source] : [],
        evidence: {
          chapter: chapter.name['zh-TW'],
          chapterEn: chapter.name.en,
          law: `${duty.law}${duty.article ?? ''}`,
          due: duty.due ?? '',
          basis: chapter.basis,
          confirmed: duties.confirmed ? 'yes' : 'no',
        },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '成果報告缺少應有的章節。',
      why: '法定報告缺了章節，審查與公開時會被要求補正；法定事項為內建資料時，請先自行確認。',
      message: ({ chapter, law, due, basis, confirmed }) =>
        `報告沒有「${chapter}」的章節（${law}${basis === 'law' ? '' : '；此類報告慣有'}${due === '' ? '' : `；每年 ${String(due).replace('-', ' 月 ')} 日前公開`}）${confirmed === 'yes' ? '。' : '；法定事項為內建資料，請自行確認。'}`,
    },
    en: {
      summary: 'A report lacks a chapter it should have.',
      why: 'A statutory report without it will be sent back. The built-in duties are to be confirmed by the user first.',
      message: ({ chapterEn, law, due, basis, confirmed }) =>
        `The report has no chapter on ${chapterEn} (${law}${basis === 'law' ? '' : '; such reports hold one as a rule'}${due === '' ? '' : `; due every year by ${due}`})${confirmed === 'yes' ? '.' : '; the duties are built in and to be confirmed.'}`,
    },
  },
  examples: {
    absent: {
      'zh-TW': '需要有章節標題的報告；範例僅為表格。',
      en: 'It takes a report with headings of chapters; the examples are tables.',
    },
  },
});
