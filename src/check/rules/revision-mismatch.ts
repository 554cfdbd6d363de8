import { lines } from '../example.ts';
import { revisionHits } from '../revisions/hits.ts';
import { compareRevisions, skipWithoutPlanAndSummary } from '../revisions/targets.ts';
import { defineRule } from '../rule.ts';
import { listZh, rocYears } from '../wording.ts';

export default defineRule({
  id: 'revision-mismatch',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '彙總表空白（可能只列修正的年度）、文字不同、或沒有該局處的表可對照時為提示。',
    en: 'A notice for a blank (the summary may list revised years only), for other wording, and for bureaus whose table is not there.',
  },
  scope: 'workspace',
  evidence: {
    case: {
      'zh-TW':
        'value 數值不同，dash 一方為「-」，blank 一方空白，label 文字不同，absent 計畫表沒有，not-given 沒有該局處的表',
      en: 'value: two values; dash, blank: one side has none; label: other words; absent: not in the plan; not-given: no table of that bureau',
    },
    measure: { 'zh-TW': '關鍵績效指標', en: 'the KPI' },
    years: { 'zh-TW': '年度（西元）', en: 'the years' },
    field: {
      'zh-TW': '寫法不同的是：category 策略目標，measure 績效指標，indicator 衡量標準，unit 單位',
      en: 'what is worded otherwise: category, measure, indicator or unit',
    },
    planned: { 'zh-TW': '局處計畫表的文字', en: 'what the bureau’s table says' },
    plannedCells: { 'zh-TW': '局處計畫表的儲存格', en: 'its cells' },
    revised: { 'zh-TW': '修正彙總表的文字', en: 'what the summary says' },
    revisedCells: { 'zh-TW': '修正彙總表的儲存格', en: 'its cells' },
    page: { 'zh-TW': '修正彙總表所註頁碼', en: 'the page the summary names' },
  },
  skip: skipWithoutPlanAndSummary,
  *check({ documents }) {
    for (const comparison of compareRevisions(documents)) yield* revisionHits(comparison);
  },
  text: {
    'zh-TW': {
      summary: '修正彙總表與局處自己的績效指標表不一致。',
      why: '同一個目標寫了兩個數字，考核時不知道以哪一個為準。',
      message: ({
        case: kind,
        measure,
        years,
        field,
        planned,
        plannedCells,
        revised,
        revisedCells,
        page,
      }) => {
        const inPlan = listZh(plannedCells);
        const cells = `計畫表為「${planned}」（${inPlan}），修正彙總表`;
        const at = `（${listZh(revisedCells)}${page === '' ? '' : `，頁碼 ${page}`}）`;
        if (kind === 'value')
          return `「${measure}」${rocYears(years)}：${cells}為「${revised}」${at}；兩者應相同，都可能有誤。`;
        if (kind === 'dash')
          return `「${measure}」${rocYears(years)}：${cells}為「${revised}」${at}，其中一方沒有目標；應一致，或說明為何沒有。`;
        if (kind === 'blank')
          return `「${measure}」${rocYears(years)}：${planned === '' ? `計畫表空白（${inPlan}），修正彙總表為「${revised}」${at}` : `${cells}空白${at}`}；若只列修正的年度，應寫明。`;
        if (kind === 'label')
          return `「${measure}」的${FIELD_ZH[String(field)] ?? field}：${cells}為「${revised}」${at}；應用同樣的文字。`;
        if (kind === 'absent')
          return `修正彙總表列有「${measure}」${at}，計畫表卻沒有，修正理由也沒有說已刪除；應補列，或寫明已刪除。`;
        return `修正彙總表有 ${revised} 的項目${at}，輸入中沒有這些局處的計畫表，沒有比對。`;
      },
    },
    en: {
      summary: 'The summary of revised KPIs does not agree with the bureau’s own table.',
      why: 'With two figures for one target nobody knows which one counts when it is assessed.',
      message: ({
        case: kind,
        measure,
        years,
        field,
        planned,
        plannedCells,
        revised,
        revisedCells,
        page,
      }) => {
        const plan =
          planned === ''
            ? `the plan's table is blank (${plannedCells})`
            : `the plan's table says "${planned}" (${plannedCells})`;
        const at = ` (${revisedCells}${page === '' ? '' : `, page ${page}`})`;
        if (kind === 'value')
          return `"${measure}" ${years}: ${plan}, the summary of revisions "${revised}"${at}; expected the same, and either may be wrong.`;
        if (kind === 'dash')
          return `"${measure}" ${years}: ${plan}, the summary of revisions "${revised}"${at}, so that one of them has no target; expected the same, or a word on why there is none.`;
        if (kind === 'blank')
          return `"${measure}" ${years}: ${plan}, the summary of revisions ${revised === '' ? 'is blank' : `says "${revised}"`}${at}; if it lists revised years only, it should say so.`;
        if (kind === 'label')
          return `The ${field} of "${measure}": ${plan}, the summary of revisions "${revised}"${at}; expected the same words.`;
        if (kind === 'absent')
          return `The summary of revisions lists "${measure}"${at}, which the plan does not have, and no reason says it was withdrawn; expected it in the plan, or a word on it.`;
        return `The summary of revisions lists rows of ${revised}${at}; the plan's tables of these bureaus are not among the inputs, and they were not compared.`;
      },
    },
  },
  examples: { bad: exampleOf('35.5%'), good: exampleOf('36.5%') },
});

const FIELD_ZH: Readonly<Record<string, string>> = {
  category: '關鍵策略目標',
  measure: '關鍵績效指標',
  indicator: '衡量標準',
  unit: '單位',
};

/** One file with a bureau's table and the summary below it. */
function exampleOf(revised: string) {
  const csv = lines(
    '示範市政府工務處中程(108至111年度)施政計畫 關鍵績效指標,,,,,,,,',
    '關鍵策略目標,關鍵績效指標,衡量標準,110年度目標值,111年度目標值,,,,',
    '道路開闢,改建工程,工程進度,36.5%,95%,,,,',
    '表 2 滾動修正項目彙總表,,,,,,,,',
    '單位,關鍵策略目標,關鍵績效指標,衡量標準,110年度目標值(修正後),111年度目標值(修正後),修正理由,頁碼,',
    `工務處,道路開闢,改建工程,工程進度,${revised},95%,管線遷移延誤,P4-6,`,
  );
  return { csv };
}
