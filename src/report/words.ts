/** The words for everything a report counts, in both languages. */
import type { Language, Severity } from '../finding.ts';
import type { PlanDocument, Record as PlanRecord, SectorId } from '../plan-document.ts';
import type { Link } from '../validation-report.ts';

/** What written documents hold. */
export type Holding =
  | 'chapters'
  | 'articles'
  | 'paragraphs'
  | 'items'
  | 'definitions'
  | 'agencies'
  | 'deadlines'
  | 'penalties'
  | 'references'
  | 'facts'
  | 'groups';

interface Words {
  readonly link: Readonly<Record<Link['as'], string>>;
  readonly city: Readonly<Record<Link['city'], string>>;
  readonly years: Readonly<Record<Link['years'], string>>;
  readonly holding: Readonly<Record<Holding, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly status: Readonly<Record<NonNullable<PlanRecord['status']>, string>>;
  readonly sector: Readonly<Record<SectorId, string>>;
  readonly kind: Readonly<Record<PlanDocument['kind'], string>>;
  readonly basis: Readonly<Record<PlanDocument['asOf']['basis'], string>>;
}

export const WORDS = {
  'zh-TW': {
    link: {
      results: '成果報告',
      indicators: '績效指標',
      revision: '指標修正',
      organisation: '推動組織',
      ordinance: '自治條例',
    },
    city: { stated: '同一縣市', assumed: '縣市未載明，視為同一縣市' },
    years: { same: '期程相同', overlapping: '期程重疊', open: '期程未載明' },
    holding: {
      chapters: '章',
      articles: '條',
      paragraphs: '項',
      items: '款',
      definitions: '定義',
      agencies: '機關',
      deadlines: '期限',
      penalties: '罰則',
      references: '條文引用',
      facts: '基本資料',
      groups: '工作小組',
    },
    severity: { error: '錯誤', warning: '警告', notice: '提示' },
    status: {
      achieved: '達成',
      behind: '落後',
      missing: '缺成果',
      incomparable: '無法比較',
      qualitative: '質性',
      'no-target': '無目標',
      'not-due': '未到期',
    },
    sector: {
      energy: '能源',
      manufacturing: '製造',
      transport: '運輸',
      'residential-commercial': '住商',
      agriculture: '農業',
      environment: '環境',
    },
    kind: {
      'strategy-plan': '推動策略表',
      'results-report': '成果報告',
      'kpi-plan': '績效指標計畫',
      'kpi-revision': '績效指標修正',
      organisation: '推動組織',
      ordinance: '自治條例',
    },
    basis: {
      option: '由選項指定',
      document: '文件載明',
      'last-result-year': '最後有成果之年度年底',
      none: '無從得知，不判定落後',
    },
  },
  en: {
    link: {
      results: 'its results',
      indicators: 'its indicators',
      revision: 'its revision',
      organisation: 'who answers for it',
      ordinance: 'the local law',
    },
    city: { stated: 'same city', assumed: 'city not stated, taken to be the same' },
    years: { same: 'same years', overlapping: 'overlapping years', open: 'years not stated' },
    holding: {
      chapters: 'chapters',
      articles: 'articles',
      paragraphs: 'paragraphs',
      items: 'items',
      definitions: 'definitions',
      agencies: 'agencies',
      deadlines: 'deadlines',
      penalties: 'penalties',
      references: 'references',
      facts: 'facts',
      groups: 'working groups',
    },
    severity: { error: 'error', warning: 'warning', notice: 'notice' },
    status: {
      achieved: 'achieved',
      behind: 'behind',
      missing: 'result missing',
      incomparable: 'incomparable',
      qualitative: 'qualitative',
      'no-target': 'no target',
      'not-due': 'not due',
    },
    sector: {
      energy: 'Energy',
      manufacturing: 'Manufacturing',
      transport: 'Transport',
      'residential-commercial': 'Residential and commercial',
      agriculture: 'Agriculture',
      environment: 'Environment',
    },
    kind: {
      'strategy-plan': 'strategy plan',
      'results-report': 'results report',
      'kpi-plan': 'KPI plan',
      'kpi-revision': 'KPI revision',
      organisation: 'organisation',
      ordinance: 'ordinance',
    },
    basis: {
      option: 'given as an option',
      document: 'stated in the document',
      'last-result-year': 'end of the last year with a result',
      none: 'none could be told: nothing is judged late',
    },
  },
} satisfies Record<Language, Words>;

/** The word for a value the report carries as a code; the code itself where a newer one has no word yet. */
export function wordFor<Key extends keyof Words>(lang: Language, list: Key, code: string): string {
  const words: Readonly<Record<string, string>> = WORDS[lang][list];
  return words[code] ?? code;
}

/** Counts by status or sector in the order of the words above, as every report shows them; what is not there comes last. */
export function inOrder<T>(list: 'status' | 'sector', counts: Readonly<Record<string, T>>): [string, T][] {
  const order = Object.keys(WORDS.en[list]);
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return Object.entries(counts).sort(([a], [b]) => rank(a) - rank(b));
}
