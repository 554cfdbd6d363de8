/** What the facts of an organisation are called, in both languages. */
import type { Language } from '../../finding.ts';
import type { OrganisationFacts } from '../../plan-document.ts';

type Names = Readonly<Record<keyof OrganisationFacts, string>>;

const zhTW: Names = {
  planName: '計畫名稱',
  planPeriod: '計畫期程',
  reviewCycleYears: '檢討週期（年）',
  reviewCycleBasis: '檢討週期的依據',
  committee: '推動組織',
  committeeShortName: '推動組織簡稱',
  formerName: '原名稱',
  formerEstablished: '原組織成立年',
  legalBasis: '法源依據',
  legalBasisPromulgated: '法源公布日',
  lawFormerName: '法律原名稱',
  longTermTargetBasis: '長期目標的依據',
  renamed: '更名日',
  memberCount: '委員人數',
  memberRange: '委員人數範圍',
  chair: '召集人',
  chairCount: '召集人人數',
  viceChair: '副召集人',
  viceChairCount: '副召集人人數',
  executiveSecretary: '執行秘書',
  executiveSecretaryCount: '執行秘書人數',
  otherMemberCount: '其餘委員人數',
  coordinatingAgency: '幕僚機關',
  workingGroupCount: '推動小組數',
  supportingAgencyCount: '協辦機關數',
  netZeroYear: '淨零目標年',
};

const en: Names = {
  planName: 'name of the plan',
  planPeriod: 'period of the plan',
  reviewCycleYears: 'years between reviews',
  reviewCycleBasis: 'basis of the review cycle',
  committee: 'committee',
  committeeShortName: 'short name of the committee',
  formerName: 'former name',
  formerEstablished: 'year the former body was set up',
  legalBasis: 'legal basis',
  legalBasisPromulgated: 'day the law was promulgated',
  lawFormerName: 'former name of the law',
  longTermTargetBasis: 'basis of the long-term target',
  renamed: 'day of the new name',
  memberCount: 'number of members',
  memberRange: 'range of members',
  chair: 'chair',
  chairCount: 'number of chairs',
  viceChair: 'vice chair',
  viceChairCount: 'number of vice chairs',
  executiveSecretary: 'executive secretary',
  executiveSecretaryCount: 'number of executive secretaries',
  otherMemberCount: 'number of other members',
  coordinatingAgency: 'coordinating agency',
  workingGroupCount: 'number of working groups',
  supportingAgencyCount: 'number of supporting agencies',
  netZeroYear: 'net-zero year',
};

const NAMES = { 'zh-TW': zhTW, en } satisfies Record<Language, Names>;

/** The fact's name; its code where a newer model has one that has no word yet. */
export function factName(lang: Language, fact = ''): string {
  const names: Readonly<Record<string, string>> = NAMES[lang];
  return names[fact] ?? fact;
}
