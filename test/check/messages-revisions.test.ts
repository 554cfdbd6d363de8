/** What the rules about revised targets say, in both languages, for every case. The evidence is made up. */
import { expect, test } from 'vitest';
import mismatch from '../../src/check/rules/revision-mismatch.ts';
import withoutReason from '../../src/check/rules/revision-without-reason.ts';
import type { Evidence } from '../../src/finding.ts';

const differing = {
  measure: '改建工程',
  years: '2020',
  field: '',
  planned: '36.5%',
  plannedCells: 'G5',
  revised: '35.5%',
  revisedCells: 'G9',
  page: 'P4-6',
};
const said = (more: Evidence) => {
  const evidence = { ...differing, case: '', ...more };
  return [mismatch.text['zh-TW'].message(evidence), mismatch.text.en.message(evidence)];
};

test.each<[more: Evidence, zh: string, en: string]>([
  [
    { case: 'value' },
    '「改建工程」109 年：計畫表為「36.5%」（G5），修正彙總表為「35.5%」（G9，頁碼 P4-6）；兩者應相同，都可能有誤。',
    '"改建工程" 2020: the plan\'s table says "36.5%" (G5), the summary of revisions "35.5%" (G9, page P4-6); expected the same, and either may be wrong.',
  ],
  [
    { case: 'value', page: '' },
    '「改建工程」109 年：計畫表為「36.5%」（G5），修正彙總表為「35.5%」（G9）；兩者應相同，都可能有誤。',
    '"改建工程" 2020: the plan\'s table says "36.5%" (G5), the summary of revisions "35.5%" (G9); expected the same, and either may be wrong.',
  ],
  [
    { case: 'dash', revised: '-' },
    '「改建工程」109 年：計畫表為「36.5%」（G5），修正彙總表為「-」（G9，頁碼 P4-6），其中一方沒有目標；應一致，或說明為何沒有。',
    '"改建工程" 2020: the plan\'s table says "36.5%" (G5), the summary of revisions "-" (G9, page P4-6), so that one of them has no target; expected the same, or a word on why there is none.',
  ],
  [
    { case: 'blank', revised: '' },
    '「改建工程」109 年：計畫表為「36.5%」（G5），修正彙總表空白（G9，頁碼 P4-6）；若只列修正的年度，應寫明。',
    '"改建工程" 2020: the plan\'s table says "36.5%" (G5), the summary of revisions is blank (G9, page P4-6); if it lists revised years only, it should say so.',
  ],
  [
    { case: 'blank', planned: '' },
    '「改建工程」109 年：計畫表空白（G5），修正彙總表為「35.5%」（G9，頁碼 P4-6）；若只列修正的年度，應寫明。',
    '"改建工程" 2020: the plan\'s table is blank (G5), the summary of revisions says "35.5%" (G9, page P4-6); if it lists revised years only, it should say so.',
  ],
  ...(
    [
      ['category', '關鍵策略目標'],
      ['measure', '關鍵績效指標'],
      ['indicator', '衡量標準'],
      ['unit', '單位'],
    ] as const
  ).map(([field, name]): [Evidence, string, string] => [
    { case: 'label', field, planned: '進度', revised: '工程進度' },
    `「改建工程」的${name}：計畫表為「進度」（G5），修正彙總表為「工程進度」（G9，頁碼 P4-6）；應用同樣的文字。`,
    `The ${field} of "改建工程": the plan's table says "進度" (G5), the summary of revisions "工程進度" (G9, page P4-6); expected the same words.`,
  ]),
  [
    { case: 'absent' },
    '修正彙總表列有「改建工程」（G9，頁碼 P4-6），計畫表卻沒有，修正理由也沒有說已刪除；應補列，或寫明已刪除。',
    'The summary of revisions lists "改建工程" (G9, page P4-6), which the plan does not have, and no reason says it was withdrawn; expected it in the plan, or a word on it.',
  ],
  [
    { case: 'not-given', revised: '地政處', page: '' },
    '修正彙總表有 地政處 的項目（G9），輸入中沒有這些局處的計畫表，沒有比對。',
    "The summary of revisions lists rows of 地政處 (G9); the plan's tables of these bureaus are not among the inputs, and they were not compared.",
  ],
])('plan and summary: %o', (more, zh, en) => expect(said(more)).toEqual([zh, en]));

test.each([
  [
    'none',
    '「改建工程」的「工程進度」修正了目標，沒有寫修正理由；應寫明原因。',
    'The targets of "改建工程", "工程進度", were revised without a reason; expected one.',
  ],
  [
    'unrevised',
    '「改建工程」列在修正彙總表，理由卻寫「無需修正」（H4）；沒有修正就不必列，有修正應寫明原因。',
    '"改建工程" is listed as revised, and its reason says "無需修正" (H4); expected the reason, or the row left out.',
  ],
  [
    'formula',
    '「改建工程」的修正理由「無需修正」（H4）只是套語，沒有說出原因；應寫明為何修正。',
    'The reason for revising "改建工程", "無需修正" (H4), says nothing of its own; expected why it was revised.',
  ],
])('a reason, %s', (kind, zh, en) => {
  const evidence = {
    case: kind,
    measure: '改建工程',
    indicator: '工程進度',
    reason: '無需修正',
    reasonCell: 'H4',
  };
  expect([withoutReason.text['zh-TW'].message(evidence), withoutReason.text.en.message(evidence)]).toEqual([
    zh,
    en,
  ]);
});
