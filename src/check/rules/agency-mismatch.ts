import type { Measure, PlanDocument, Table } from '../../plan-document.ts';
import { isCollectiveAgency } from '../../words/agencies.ts';
import { HEADER, lines } from '../example.ts';
import { defineRule, type Hit } from '../rule.ts';

type Key = 'agency' | 'side' | 'named';

export default defineRule({
  id: 'agency-mismatch',
  category: 'consistency',
  severity: 'notice',
  grades: {
    'zh-TW': '方案的機關不在標題為警告；標題的機關不在表內為提示。',
    en: 'A warning for an agency of a measure that the heading lacks; a notice for one of the heading without a measure.',
  },
  scope: 'document',
  evidence: {
    agency: { 'zh-TW': '機關', en: 'the agency' },
    side: { 'zh-TW': 'heading 只在標題、table 只在表格', en: 'heading: only there; table: only there' },
    named: { 'zh-TW': '另一邊列出的機關', en: 'the agencies the other side names' },
  },
  *check({ document }) {
    for (const table of document.tables) {
      const headings = (table.headingAgencies ?? []).filter((name) => !isCollectiveAgency(name));
      if (headings.length > 0) yield* mismatches(document, table, headings);
    }
  },
  text: {
    'zh-TW': {
      summary: '標題列的機關與表內各方案的機關對不上。',
      why: '標題寫的機關在表內沒有工作，或做事的機關沒有列名，責任就不清楚。',
      message: ({ agency, side, named }) =>
        side === 'heading'
          ? `標題列有「${agency}」，但表內沒有任何方案由它主辦或協辦（表內為：${named}）。`
          : `方案列有「${agency}」，但標題沒有它（標題為：${named}）。`,
    },
    en: {
      summary: "The agencies of a section's heading do not agree with those of its table.",
      why: 'An agency in the heading without a task, or at work without being named, leaves responsibility unclear.',
      message: ({ agency, side, named }) =>
        side === 'heading'
          ? `The heading names "${agency}", but no measure of the table has it as lead or support (the table names: ${named}).`
          : `A measure names "${agency}", but the heading does not (it names: ${named}).`,
    },
  },
  examples: {
    bad: {
      csv: lines(
        '一、運輸部門（環境保護局、交通處）',
        '表 1-1、示範市運輸部門推動策略',
        HEADER,
        '節能,推廣節能,衡量標準：輔導家數(家),環境保護局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
    good: {
      csv: lines(
        '一、運輸部門（環境保護局）',
        '表 1-1、示範市運輸部門推動策略',
        HEADER,
        '節能,推廣節能,衡量標準：輔導家數(家),環境保護局,111年,6,5,10',
      ),
      asOf: '2022-12-31',
    },
  },
});

function* mismatches(document: PlanDocument, table: Table, headings: readonly string[]): Generator<Hit<Key>> {
  const measures = document.measures.filter((measure) => measure.table === table.id);
  const named = new Map<string, Measure>();
  for (const measure of measures) {
    for (const name of [...measure.leadAgencies, ...measure.supportingAgencies]) {
      if (!named.has(name)) named.set(name, measure);
    }
  }
  const isSame = (a: string, b: string): boolean => sameAgency(document, a, b);
  for (const agency of headings) {
    if ([...named.keys()].some((name) => isSame(name, agency))) continue;
    const evidence = { agency, side: 'heading', named: [...named.keys()].join('、') };
    yield { subject: { table: table.id }, severity: 'notice', locations: [table.header], evidence };
  }
  for (const [agency, measure] of named) {
    if (isCollectiveAgency(agency) || headings.some((name) => isSame(name, agency))) continue;
    const evidence = { agency, side: 'table', named: headings.join('、') };
    const place = measure.agencySource ?? measure.source;
    yield { subject: { measure }, severity: 'warning', locations: [place], evidence };
  }
}

/** 嘉義市政府環境保護局, 環境保護局 and 環保局 are one body: by the registry, else by the longer name's end. */
function sameAgency({ agencies }: PlanDocument, a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (name) => agencies.find((known) => known.name === name)?.canonical ?? name,
  );
  if (left === undefined || right === undefined) return false;
  return left.endsWith(right) || right.endsWith(left);
}
