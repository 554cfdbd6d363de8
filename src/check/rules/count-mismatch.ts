import type { PlanDocument, SectorId } from '../../plan-document.ts';
import { sectorName } from '../../words/sectors.ts';
import { type CountCheck, countsOf } from '../arithmetic/counts.ts';
import { resultsTable } from '../example.ts';
import { hasExplanations } from '../reasons/link.ts';
import { defineRule, type WorkspaceHit } from '../rule.ts';
import { at, atZh, figure, oneLine } from '../wording.ts';

type Key = 'what' | 'sector' | 'stated' | 'statedCell' | 'listed' | 'parts';

export default defineRule({
  id: 'count-mismatch',
  category: 'across-documents',
  severity: 'warning',
  scope: 'workspace',
  together: hasExplanations,
  evidence: {
    what: { 'zh-TW': '數的是什麼', en: 'what is counted' },
    sector: { 'zh-TW': '部門（代碼）', en: 'the sector' },
    stated: { 'zh-TW': '文件所寫的數', en: 'the number as stated' },
    statedCell: { 'zh-TW': '所寫之處', en: 'where it is stated' },
    listed: { 'zh-TW': '實際列出的數', en: 'how many are listed' },
    parts: { 'zh-TW': '列出的項目', en: 'what is listed' },
  },
  *check({ documents }) {
    for (const document of documents) {
      for (const check of countsOf(document, documents)) if (!check.holds) yield hit(check, document);
    }
  },
  text: {
    'zh-TW': {
      summary: '文件所寫的數量與列出的不符。',
      why: '機關、委員或措施的數目對不上，不是漏列就是多算，責任分工無從確認。',
      message: ({ what, sector, stated, statedCell, listed, parts }) =>
        `${sector === '' ? '' : `${sectorName(sector as SectorId, 'zh-TW')}部門`}${WHAT_ZH[what as What]}：文件寫「${stated}」${atZh(statedCell)}，列出的是 ${figure(listed)}${parts === '' ? '' : `（${parts}）`}；漏列、多列或數字有誤，請擇一更正。`,
    },
    en: {
      summary: 'A number stated in the document is not how many it lists.',
      why: 'When agencies, members or measures do not add up, some were left out or counted twice, and nobody can tell who answers for what.',
      message: ({ what, sector, stated, statedCell, listed, parts }) =>
        `${WHAT_EN[what as What]}${sector === '' ? '' : ` of the ${sectorName(sector as SectorId, 'en')} sector`}: stated "${stated}"${at(statedCell)}, listed ${figure(listed)}${parts === '' ? '' : ` (${parts})`}; either may be wrong.`,
    },
  },
  examples: {
    bad: resultsTable(
      '2023-12-31',
      ['能源部門共 4 項措施。'],
      ['能源,1,經發局,綠色工廠標章,50 家,4,14,9,27 家,-'],
    ),
    good: resultsTable(
      '2023-12-31',
      ['能源部門共 1 項措施。'],
      ['能源,1,經發局,綠色工廠標章,50 家,4,14,9,27 家,-'],
    ),
  },
});

type What = CountCheck['what'];

const WHAT_ZH: Readonly<Record<What, string>> = {
  'supporting-agencies': '協辦機關',
  members: '委員',
  groups: '工作小組',
  measures: '措施項數',
  shortfalls: '落後項數',
  chapters: '章數',
  articles: '條數',
};

const WHAT_EN: Readonly<Record<What, string>> = {
  'supporting-agencies': 'Supporting agencies',
  members: 'Committee members',
  groups: 'Working groups',
  measures: 'Measures',
  shortfalls: 'Measures behind',
  chapters: 'Chapters',
  articles: 'Articles',
};

function hit(check: CountCheck, document: PlanDocument): WorkspaceHit<Key> {
  const { source, listedSource, stated, parts } = check;
  const places = listedSource ? [source, listedSource] : [source];
  return {
    document,
    subject: check.subject,
    locations: places.map((place) => ({ document, source: place })),
    evidence: {
      what: check.what,
      sector: check.subject.sector ?? '',
      stated,
      statedCell: source.line === undefined ? source.cell : '',
      listed: check.listed,
      parts: oneLine(parts, 120),
    },
  };
}
