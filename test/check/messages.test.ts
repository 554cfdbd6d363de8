/** What a finding says, in both languages, for every turn its sentence can take. The evidence is made up; `{}` is blank. */
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import type { Evidence } from '../../src/finding.ts';

/** The sentences of a rule in both languages; evidence that is not given is blank, as it is where a cell is silent. */
function say(id: string, evidence: Evidence): readonly [string, string] {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const blank = Object.fromEntries(Object.keys(rule.evidence).map((key) => [key, '']));
  const all = { ...blank, ...evidence };
  return [rule.text['zh-TW'].message(all), rule.text.en.message(all)];
}

const short = {
  years: '2022',
  result: '853輛',
  resultCell: 'F4',
  target: '1100輛',
  targetCell: 'G4',
  expected: 1100,
  actual: 853,
  shortfall: 247,
  share: 1,
  unit: '輛',
  pace: 'over',
};
const shortZh = '111 年成果「853輛」（F4），目標「1100輛」（G4）';
const shortEn = '2022: the result is "853輛" (F4); the target "1100輛" (G4) expected 1,100 輛';

test.each<[name: string, more: Evidence, zh: string, en: string]>([
  ['in full', {}, '應達 1,100 輛，差 247 輛。', ', short by 247 輛.'],
  [
    'in part',
    { share: 0.6 },
    '依期程應完成 60%，應達 1,100 輛，差 247 輛。',
    ' (60% of it being due), short by 247 輛.',
  ],
  [
    'from a base that is not written',
    { base: 900 },
    '目標沒有寫基準，自首年的 900 輛起算，應達 1,100 輛，差 247 輛。',
    ", counted from the first year's 900 輛 as the target names no base, short by 247 輛.",
  ],
  [
    'on pace',
    { pace: 'on-pace' },
    '應達 1,100 輛，差 247 輛。期程仍在進行，依日數計算尚在進度上。',
    ', short by 247 輛. The period is still running, and by its days the result is on pace.',
  ],
  [
    'off pace',
    { pace: 'off-pace' },
    '應達 1,100 輛，差 247 輛。期程仍在進行，依日數計算也已落後。',
    ', short by 247 輛. The period is still running, and by its days the result is off pace too.',
  ],
  [
    'by several figures',
    { from: 'upper-bound' },
    '應達 1,100 輛，差 247 輛。成果有幾個數字，即使全部合計也只有 853 輛。',
    ', short by 247 輛. The result has several figures; even added up they make only 853 輛.',
  ],
  [
    'by the years',
    { from: 'sum-of-years' },
    '應達 1,100 輛，差 247 輛。沒有填總執行量，以各年成果合計 853 輛 計。',
    ', short by 247 輛. No total is stated; the results of the years add up to 853 輛.',
  ],
  [
    'by the last year',
    { from: 'last-year' },
    '應達 1,100 輛，差 247 輛。沒有填總執行量，以最近一年的成果 853 輛 計。',
    ", short by 247 輛. No total is stated; the last year's result is 853 輛.",
  ],
  [
    'unless it stands for several rows',
    { together: 4650 },
    '應達 1,100 輛，差 247 輛。但這個目標一格對應多列，若是合計，成果合計 4,650 輛，已經達到；應寫明。',
    ', short by 247 輛. But the target stands for several rows; if for all together, their results come to 4,650 輛 and meet it. Expected it to say which.',
  ],
])('behind schedule %s', (_, more, zh, en) => {
  expect(say('behind-schedule', { ...short, ...more })).toEqual([`${shortZh}${zh}`, `${shortEn}${en}`]);
});

test.each<[more: Evidence, zh: string, en: string]>([
  [{ written: '-' }, '成果欄只有「-」（F4）', 'the result is only "-" (F4)'],
  [{}, '成果欄空白（F4）', 'the result is blank (F4)'],
  [
    { other: '111 年 4 處' },
    '成果欄「111 年 4 處」沒有這一年（F4）',
    'the result is not among "111 年 4 處" (F4)',
  ],
])('a result is missing: %o', (more, zh, en) => {
  const common = { years: '2023', target: '5家', targetCell: 'G4', resultCell: 'F4', ...more };
  expect(say('missing-result', { ...common, period: 'over' })).toEqual([
    `112 年已經結束，${zh}；目標為「5家」（G4），應填成果。`,
    `2023 is over and ${en}; expected a result for the target "5家" (G4).`,
  ]);
  const [running, runningEn] = say('missing-result', { ...common, period: 'running' });
  expect([running.startsWith('112 年已經開始，'), runningEn.startsWith('2023 has begun')]).toEqual([
    true,
    true,
  ]);
});

test.each<[evidence: Evidence, zh: string, en: string]>([
  [
    { what: 'groups', stated: '六個', statedCell: 'B1', listed: 5 },
    '工作小組：文件寫「六個」（B1），列出的是 5；漏列、多列或數字有誤，請擇一更正。',
    'Working groups: stated "六個" (B1), listed 5; either may be wrong.',
  ],
  [
    { what: 'measures', sector: 'energy', stated: '1,234 項', listed: 1234, parts: '甲、乙' },
    '能源部門措施項數：文件寫「1,234 項」，列出的是 1,234（甲、乙）；漏列、多列或數字有誤，請擇一更正。',
    'Measures of the energy sector: stated "1,234 項", listed 1,234 (甲、乙); either may be wrong.',
  ],
])('a count: %o', (evidence, zh, en) => expect(say('count-mismatch', evidence)).toEqual([zh, en]));

const from = '第十七條第一項';

test.each<[evidence: Evidence, zh: string, en: string]>([
  [
    { reference: '第二款', from, to: '第十七條第一項第二款', missing: 'item', where: 'article' },
    '第十七條第一項引用「第二款」，但沒有第十七條第一項第二款。',
    'Article 17, paragraph 1 (第十七條第一項) refers to "第二款", but there is no article 17, paragraph 1, item 2 (第十七條第一項第二款).',
  ],
  [
    { reference: '第二款', from, to: '第三條', missing: 'article', where: 'explanation' },
    '第十七條第一項的說明引用「第二款」，但沒有第三條。',
    'The explanation of article 17, paragraph 1 (第十七條第一項) refers to "第二款", but there is no article 3 (第三條).',
  ],
  [
    { reference: '前項', from, missing: 'before', where: 'article' },
    '第十七條第一項寫「前項」，但它的前面沒有可指的條文。',
    'Article 17, paragraph 1 (第十七條第一項) says "前項", but nothing stands before it to point to.',
  ],
])('a reference: %o', (evidence, zh, en) => expect(say('dangling-reference', evidence)).toEqual([zh, en]));

const twins = { measure: '乙', earlier: '甲', agencies: '環保局', cell: 'B5', earlierCell: 'B4' };

test.each<[evidence: Evidence, zh: string, en: string]>([
  [
    { ...twins, case: 'money', indicator: '5 輛', figures: '300' },
    '「甲」（B4）與「乙」（B5）同為環保局主辦，目標同為「5 輛」，經費同為 300；若是同一件事，經費會算兩次，應寫明。',
    '"甲" (B4) and "乙" (B5), both of 環保局, have the same target "5 輛" and the same budget, 300; if they are one thing its money is counted twice. Expected a word on it.',
  ],
  [
    { ...twins, case: 'indicator', indicator: '家數', figures: '「5」「6」' },
    '「甲」（B4）與「乙」（B5）同為環保局主辦，衡量標準同為「家數」，數字分別為「5」「6」；若是同一件事，成果會算兩次，應寫明差別。',
    '"甲" (B4) and "乙" (B5), both of 環保局, count the same "家數": "5", "6"; if they are one thing its results are counted twice. Expected a word on how they differ.',
  ],
  [
    { ...twins, case: 'name', indicator: '家數' },
    '「乙」（環保局）在 B4 和 B5 各列一次，衡量標準同為「家數」；應合併，或寫明差別。',
    '"乙" (環保局) stands at B4 and again at B5, both with "家數"; expected one, or a word on how they differ.',
  ],
  [
    { ...twins, case: 'name' },
    '「乙」（環保局）在 B4 和 B5 各列一次，衡量標準相同；應合併，或寫明差別。',
    '"乙" (環保局) stands at B4 and again at B5, with the same indicator; expected one, or a word on how they differ.',
  ],
])('twins: %o', (evidence, zh, en) => expect(say('duplicate-measure', evidence)).toEqual([zh, en]));

const met = { measure: '汰換', actual: 1200, expected: 1000, unit: '輛', percent: 120 };

test('a measure among the reasons that is met', () => {
  expect(say('explained-but-met', { ...met, label: '甲', cell: 'C4' })).toEqual([
    '「汰換」的「甲」列為進度落後，但執行量為 1,200 輛，目標值為 1,000 輛，已達 120%（C4）；不是數字有誤，就是不應列為落後。',
    '"汰換" (甲) is listed as behind, but 1,200 輛 reached is 120% of the 1,000 輛 due (C4); either a figure is wrong or the row does not belong in this table.',
  ]);
  expect(say('explained-but-met', met)).toEqual([
    '「汰換」列為進度落後，但執行量為 1,200 輛，目標值為 1,000 輛，已達 120%；不是數字有誤，就是不應列為落後。',
    '"汰換" is listed as behind, but 1,200 輛 reached is 120% of the 1,000 輛 due; either a figure is wrong or the row does not belong in this table.',
  ]);
});

const told = {
  about: 'carbon',
  figure: '5 噸',
  text: '減碳 5 噸',
  textCells: 'A9',
  table: '6噸',
  tableCell: 'F4',
};
const toldZh = '文字所寫的減碳量 5 噸（「減碳 5 噸」，A9）與表中的「6噸」（F4）不同';
const toldEn = 'The carbon in the text, 5 噸 ("減碳 5 噸", A9), is not the "6噸" (F4) of the table';

test.each<[more: Evidence, zh: string, en: string]>([
  [{}, '；兩者都可能有誤。', '; either may be wrong.'],
  [
    { others: '7 噸 (A10)' },
    '，文字別處又寫 7 噸 (A10)；兩者都可能有誤。',
    '; elsewhere the text says 7 噸 (A10); either may be wrong.',
  ],
  [
    { reason: 'scale', scale: '萬' },
    '；數字相同而差了「萬」，其中一處的單位可能少寫「萬」。',
    '; the digits agree but for a factor of 萬: one of the units may lack its 萬.',
  ],
  [
    { reason: 'rounding' },
    '；可能是未四捨五入而直接捨去，請確認。',
    '; digits may have been cut off instead of rounded; please confirm.',
  ],
])('the text against the table: %o', (more, zh, en) => {
  expect(say('narrative-mismatch', { ...told, ...more })).toEqual([`${toldZh}${zh}`, `${toldEn}${en}`]);
});

test('two files of one table', () => {
  expect(say('narrative-mismatch', { ...told, reason: 'copy' })).toEqual([
    '同一張表在兩個檔案裡不同：減碳量一處是「6噸」（F4），另一處是「5 噸」（A9）；應確認哪一份才是最新的。',
    'Two files of one table differ: the carbon is "6噸" (F4) in one and "5 噸" (A9) in the other; please confirm which is the newer.',
  ]);
  expect(say('narrative-mismatch', { ...told, reason: 'copy-absent' })).toEqual([
    '同一張表在兩個檔案裡不同：「6噸」（F4）只在其中一個檔案裡；應確認哪一份才是最新的。',
    'Two files of one table differ: "6噸" (F4) stands in one of them only; please confirm which is the newer.',
  ]);
});

/** Rules whose sentences turn on one word of the evidence. */
test.each<[id: string, evidence: Evidence, zh: string, en: string]>([
  [
    'inconsistent-units',
    { relation: 'near-synonym', units: '家／家次', texts: '5 家、6 家次', cells: 'F4, F5' },
    '單位相近但不相同（家／家次）：5 家、6 家次，見 F4、F5。各處都可能有誤，應改用同一種單位。',
    'The units are alike but not the same (家／家次): 5 家、6 家次, see F4, F5. Any of them may be wrong; expected one unit throughout.',
  ],
  [
    'inconsistent-units',
    { relation: 'different', units: '台／%', texts: '5 台、6%' },
    '單位不同，無法比較（台／%）：5 台、6%。各處都可能有誤，應改用同一種單位。',
    'The units differ and cannot be compared (台／%): 5 台、6%. Any of them may be wrong; expected one unit throughout.',
  ],
  [
    'legal-deadline-conflict',
    {
      law: '甲法',
      year: 2030,
      subject: '汰換',
      shared: '公車',
      how: 'later',
      target: '100%',
      end: 2035,
      confirmed: 'yes',
    },
    '甲法定 119 年「汰換」，方案到 124 年才全部完成（目標「100%」）（同一對象：公車）。',
    '甲法 wants by 2030: "汰換"; the measure is complete only in 2035 (target "100%") (same subject: 公車).',
  ],
  [
    'legal-deadline-conflict',
    {
      law: '甲法',
      year: 2030,
      subject: '汰換',
      shared: '公車',
      how: 'lower',
      target: '50%',
      end: 2030,
      confirmed: 'no',
    },
    '甲法定 119 年「汰換」，方案在 119 年的目標只有「50%」（同一對象：公車）；法定事項為內建資料，請自行確認。',
    '甲法 wants by 2030: "汰換"; the measure aims at "50%" in 2030 (same subject: 公車); the duty is built in and to be confirmed.',
  ],
  [
    'legal-deadline-conflict',
    {
      law: '甲法',
      year: 2030,
      subject: '汰換',
      shared: '公車',
      how: 'nowhere',
      target: '50%',
      end: 2025,
      confirmed: 'yes',
    },
    '甲法定 119 年「汰換」，方案最後一個目標「50%」在 114 年，其後如何達成未載明（同一對象：公車）。',
    '甲法 wants by 2030: "汰換"; the measure has its last target, "50%", in 2025 and does not say what follows (same subject: 公車).',
  ],
  [
    'legal-deadline-conflict',
    { law: '甲法', year: 2030, subject: '汰換', shared: '公車', how: 'nowhere', confirmed: 'yes' },
    '甲法定 119 年「汰換」，方案沒有任何目標（同一對象：公車）。',
    '甲法 wants by 2030: "汰換"; the measure has no target at all (same subject: 公車).',
  ],
  [
    'missing-budget',
    { years: '2023', gap: 'unlisted', written: '110年 5', budgetCell: 'H4' },
    '經費欄逐年列出「110年 5」（H4），獨缺 112 年。',
    'The budget lists years, "110年 5" (H4), but leaves out 2023.',
  ],
  [
    'missing-budget',
    { years: '2023', gap: 'range', written: '4-6', budgetCell: 'H4' },
    '112 年的經費只有區間「4-6」（H4）；應填金額。',
    '2023 shows only a range, "4-6" (H4); expected an amount.',
  ],
  [
    'missing-budget',
    { years: '2023', gap: 'words', written: '另編', budgetCell: 'H4' },
    '112 年的經費欄只有文字「另編」（H4）；應填金額，或寫明不需經費。',
    '2023 shows words only, "另編" (H4); expected an amount, or a word that none is needed.',
  ],
  [
    'missing-budget',
    { years: '2023', gap: 'several', written: '3 及 4', budgetCell: 'H4' },
    '112 年的經費欄「3 及 4」（H4）有數個數字，分不出哪一個是金額；應分開填寫。',
    '2023 shows several figures, "3 及 4" (H4), and none can be told to be the amount; expected them apart.',
  ],
  [
    'missing-budget',
    { years: '2023', gap: 'blank', budgetCell: 'H4' },
    '112 年沒有經費金額，經費欄空白（H4）；應填金額，或寫明不需經費。',
    '2023 shows no amount; the budget is blank (H4). Expected an amount, or a word that none is needed.',
  ],
  [
    'missing-budget',
    { years: '2023', gap: 'blank', written: '-' },
    '112 年沒有經費金額，經費欄為「-」；應填金額，或寫明不需經費。',
    '2023 shows no amount; the budget is "-". Expected an amount, or a word that none is needed.',
  ],
  [
    'missing-target',
    { years: '2023' },
    '112 年沒有目標，其他年度也都沒有；應補訂，或寫明為何沒有。',
    '2023 has no target, nor has any other year; expected one, or a word on why there is none.',
  ],
  [
    'missing-target',
    { years: '2023', cells: 'G4', written: '-', targeted: '2021' },
    '112 年沒有目標（G4 寫「-」），同一指標只有 110 年有；應補訂，或寫明為何沒有。',
    '2023 has no target (G4: "-"), only 2021 of this indicator has one; expected one, or a word on why there is none.',
  ],
  [
    'missing-target',
    { years: '2023', cells: 'G4' },
    '112 年沒有目標（G4 空白），其他年度也都沒有；應補訂，或寫明為何沒有。',
    '2023 has no target (G4: blank), nor has any other year; expected one, or a word on why there is none.',
  ],
  [
    'missing-target',
    { years: '2023', result: '5 家', resultCell: 'F4', written: '持續' },
    '112 年有成果「5 家」（F4），目標欄卻是「持續」；應填可以比較的目標。',
    '2023 has the result "5 家" (F4), but its target is "持續"; expected a target to hold it against.',
  ],
  [
    'missing-target',
    { years: '2023', result: '5 家', resultCell: 'F4' },
    '112 年有成果「5 家」（F4），目標欄卻是空白；應填可以比較的目標。',
    '2023 has the result "5 家" (F4), but its target is blank; expected a target to hold it against.',
  ],
  [
    'missing-unit',
    { values: '5', indicator: '甲', measure: '乙' },
    '「5」沒有單位，「甲」也沒有寫；應標明單位。',
    '"5" has no unit, nor does "甲" name one; expected a unit.',
  ],
  [
    'missing-unit',
    { values: '5', measure: '乙' },
    '「5」沒有單位，「乙」沒有衡量標準，名稱也沒有寫；應標明單位。',
    '"5" has no unit, nor does "乙", which names no indicator, name one; expected a unit.',
  ],
  [
    'missing-unit',
    { values: '5', indicator: '甲/乙', borrowed: '%', from: 'formula' },
    '「5」沒有單位，只能從衡量標準的算式「甲/乙」推知是「%」；應標明單位。',
    '"5" has no unit; only the formula "甲/乙" suggests "%". Expected a unit.',
  ],
  [
    'missing-unit',
    { values: '5', measure: '乙(場)', borrowed: '場', from: 'measure' },
    '「5」沒有單位，只有方案名稱「乙(場)」寫「場」；應標明單位。',
    '"5" has no unit of its own; only the name of the measure, "乙(場)", says "場". Expected a unit.',
  ],
  [
    'missing-unit',
    { values: '5', borrowed: '場', from: 'neighbour' },
    '「5」沒有單位，只有同列他格寫「場」；應標明單位。',
    '"5" has no unit of its own; only a neighbouring cell says "場". Expected a unit.',
  ],
  [
    'missing-chapter',
    { chapter: '檢討', chapterEn: 'review', law: '甲法第三條', due: '10-31', basis: 'law', confirmed: 'yes' },
    '報告沒有「檢討」的章節（甲法第三條；每年 10 月 31 日前公開）。',
    'The report has no chapter on review (甲法第三條; due every year by 10-31).',
  ],
  [
    'missing-chapter',
    { chapter: '檢討', chapterEn: 'review', law: '甲法第三條', basis: 'custom', confirmed: 'no' },
    '報告沒有「檢討」的章節（甲法第三條；此類報告慣有）；法定事項為內建資料，請自行確認。',
    'The report has no chapter on review (甲法第三條; such reports hold one as a rule); the duties are built in and to be confirmed.',
  ],
  [
    'explanation-missing',
    { kind: 'article', place: '第三條' },
    '第三條沒有說明。',
    'There is no explanation of article 3 (第三條).',
  ],
  [
    'explanation-missing',
    { kind: 'items', place: '第三條', items: '第二款' },
    '第三條的說明逐款交代，但沒有提到：第二款。',
    'The explanation of article 3 (第三條) goes through its items, but leaves out 第二款.',
  ],
  [
    'explanation-missing',
    { kind: 'fined', place: '第三條' },
    '第三條訂有罰則，說明卻沒有提到這一項的內容。',
    'There is a fine for breaching article 3 (第三條), but the explanation does not speak of it.',
  ],
  [
    'target-below-achieved',
    {
      years: '2025',
      target: '5 家',
      targetCell: 'G6',
      reachedYears: '2023',
      reached: '8 家',
      reachedCell: 'F5',
    },
    '114 年目標「5 家」（G6）低於 112 年已達到的「8 家」（F5）；兩者都可能有誤，否則目標應調高。',
    'The target of 2025, "5 家" (G6), is below the "8 家" (F5) already reached in 2023; either may be wrong, else the target should be raised.',
  ],
  [
    'agency-mismatch',
    { agency: '甲局', side: 'heading', named: '乙局' },
    '標題列有「甲局」，但表內沒有任何方案由它主辦或協辦（表內為：乙局）。',
    'The heading names "甲局", but no measure of the table has it as lead or support (the table names: 乙局).',
  ],
  [
    'agency-mismatch',
    { agency: '甲局', side: 'table', named: '乙局' },
    '方案列有「甲局」，但標題沒有它（標題為：乙局）。',
    'A measure names "甲局", but the heading does not (it names: 乙局).',
  ],
  [
    'agency-mismatch',
    { agency: '甲局', side: 'plan', named: '組織' },
    '「甲局」主辦方案，但推動組織的召集與協辦機關沒有它（推動組織：組織）。',
    '"甲局" leads measures, but the organisation has it neither as convenor nor as supporting agency (organisation: 組織).',
  ],
  [
    'mixed-basis',
    {
      case: 'series',
      first: '50 株',
      firstCell: 'G4',
      second: '120 株',
      secondCell: 'G5',
      firstBasis: 'annual',
      secondBasis: 'cumulative',
    },
    '「50 株」（G4）與「120 株」（G5）一處是累計、一處是逐年（逐年／累計）；兩處都可能有誤，應統一。',
    '"50 株" (G4) and "120 株" (G5) mix a cumulative and a yearly count (yearly / cumulative); either may be wrong, expected one basis throughout.',
  ],
  [
    'outlier-value',
    { years: '2023', value: '4,758', others: '5、6', factor: 951.6 },
    '112 年的「4,758」是序列中位數的 951.6 倍（其他值：5、6）；兩邊都可能有誤，請核對單位與位數。',
    '"4,758" of 2023 is 951.6 times the median of its series (the others: 5、6); either may be wrong, check units and digits.',
  ],
  [
    'unmapped-cell',
    { text: '措施 | 目標', reason: 'no-period-column', count: 2 },
    '沒有任何欄位寫期程，看不出年度的列都沒有讀入（2 格）；欄名為「措施 | 目標」，應有「推動期程」、「年度」之類的欄名，或以年度為欄。',
    'No column names the period, so rows that do not say their year were not taken in (2 cells); found the headers "措施 | 目標", expected one such as 推動期程 or 年度, or years as columns.',
  ],
  [
    'unmapped-cell',
    { text: '措施 | 期程', reason: 'unreadable-periods', period: '某年', count: 4 },
    '期程欄沒有一列讀得懂（如「某年」），沒有讀入（4 格）；欄名為「措施 | 期程」，期程應寫成「112年」或「112-114年」。',
    'No period of the table can be read ("某年"), so its rows were not taken in (4 cells); found the headers "措施 | 期程", expected periods such as 112年 or 112-114年.',
  ],
  [
    'unmapped-cell',
    { text: '某年 | 30', reason: 'unreadable-row', period: '某年', count: 2 },
    '期程「某年」讀不懂，這一列沒有讀入：「某年 | 30」（2 格）。',
    'The period "某年" cannot be read; its row was not taken in: "某年 | 30" (2 cells).',
  ],
  [
    'unmapped-cell',
    { text: '承辦電話', reason: 'unknown-column', count: 2 },
    '欄名不在版型裡，整欄沒有讀入：「承辦電話」（2 格）。',
    'No profile knows this column heading; the column was not taken in: "承辦電話" (2 cells).',
  ],
  [
    'unknown-layout',
    { case: 'empty' },
    '檔案讀得出來，但所有工作表都是空的。請確認匯出是否完成，再放回檔案。',
    'The file can be read, but all of its sheets are empty. Check that the export finished, then supply the file again.',
  ],
  [
    'unknown-layout',
    { case: 'other-table', sheets: '會議', headers: '「日期」', columns: 1 },
    '「會議」的欄名「日期」不是任何版型的表格（認得 1 個），內容照原樣保存，沒有檢查。',
    'The header "日期" of "會議" is that of no profile\'s table (1 of its names are known); the table is kept as it stands and not checked.',
  ],
  [
    'unknown-layout',
    { case: 'near-header', sheets: '甲', headers: '「目標」', expected: '「措施」', columns: 3 },
    '沒有找到認得的表格；最像標題列的是「目標」（工作表 甲）。標題列要有「措施」，認得的欄名共 3 個以上。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
    'No known table found; the nearest to a header is "目標" (sheet 甲). A header needs 「措施」, and 3 known names in all. Check the column names, add them to headers in the configuration, or name a profile with --profile; planlint ingest -f cells lists every cell as it was read.',
  ],
  [
    'unknown-layout',
    { case: 'no-header', begins: '「甲」' },
    '沒有找到認得的表格，也沒有像標題列的文字；開頭是「甲」。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
    'No known table found, nor a row that looks like a header; it begins with "甲". Check the column names, add them to headers in the configuration, or name a profile with --profile; planlint ingest -f cells lists every cell as it was read.',
  ],
  [
    'unknown-layout',
    { case: 'no-header', sheets: '甲' },
    '沒有找到認得的表格，也沒有像標題列的文字。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
    'No known table found, nor a row that looks like a header. Check the column names, add them to headers in the configuration, or name a profile with --profile; planlint ingest -f cells lists every cell as it was read.',
  ],
  [
    'total-mismatch',
    {
      kind: 'years',
      stated: '37 家',
      statedCell: 'F7',
      computed: 27,
      unit: '家',
      parts: '4 + 14 + 9',
      cells: 'F4, F5',
    },
    '各年合計「37 家」（F7）與算出的 27 家不符（4 + 14 + 9，見 F4、F5）；兩者都可能有誤。',
    'Total of the years: "37 家" (F7), expected 27 家 from 4 + 14 + 9 (F4, F5); either may be wrong.',
  ],
  [
    'total-mismatch',
    {
      kind: 'sector-carbon',
      sector: 'energy',
      stated: '7 噸',
      computed: 6,
      unit: '噸',
      parts: '4 + 2',
      instead: 'cut-off',
    },
    '能源部門減碳量合計「7 噸」與算出的 6 噸不符（4 + 2）；可能是未四捨五入而直接捨去，請確認。',
    'Carbon reduction of the energy sector: "7 噸", expected 6 噸 from 4 + 2; digits may have been cut off instead of rounded; please confirm.',
  ],
  [
    'total-mismatch',
    { kind: 'explained-actual', stated: '7 輛', computed: 6, unit: '輛' },
    '落後說明表的執行量「7 輛」與成果表的 6 輛不符；兩者都可能有誤。',
    'What was reached, by the table of shortfalls: "7 輛", expected 6 輛; either may be wrong.',
  ],
  [
    'total-mismatch',
    { kind: 'explained-target', stated: '7 輛', instead: 'not-derived' },
    '落後說明表的目標值「7 輛」；成果表中沒有可以對照的數字，看不出這個數字的由來。',
    'What was due, by the table of shortfalls: "7 輛"; the results table has no figure to hold it against, so nobody can tell where it comes from.',
  ],
  [
    'agency-mismatch',
    { agency: '甲局', side: 'organisation', named: '乙局' },
    '推動組織列有「甲局」，但計畫中沒有任何方案由它主辦或協辦（計畫：乙局）。',
    'The organisation names "甲局", but no measure of the plan has it as lead or support (plan: 乙局).',
  ],
  [
    'agency-mismatch',
    { agency: '甲局', side: 'explanation', named: '乙局' },
    '說明寫「甲局」，但條文沒有它（條文為：乙局）。',
    'The explanation names "甲局", but the article does not (it names: 乙局).',
  ],
  [
    'agency-mismatch',
    { agency: '甲局', side: 'delegation', named: '乙局' },
    '說明寫授權由「甲局」訂定或公告，但條文授權的是：乙局。',
    'The explanation leaves the details to "甲局" alone, but the article leaves them to 乙局.',
  ],
])('%s: %o', (id, evidence, zh, en) => expect(say(id, evidence)).toEqual([zh, en]));

test('a result beyond a limit is too much, not too little; below zero it is said as it was', () => {
  const air = { ...short, result: '54', target: '≦50日', expected: 50, actual: 54, shortfall: 4, unit: '日' };
  expect(say('behind-schedule', air)).toEqual([
    '111 年成果「54」（F4），目標「≦50日」（G4）應在 50 日以內，超出 4 日。',
    '2022: the result is "54" (F4); the target "≦50日" (G4) expected at most 50 日, over by 4 日.',
  ]);
  const power = { expected: -200000, actual: -138200, shortfall: 61800, unit: '度' };
  expect(say('behind-schedule', { ...short, ...power })[0]).toMatch(/應達 -200,000 度，差 61,800 度。$/u);
});
