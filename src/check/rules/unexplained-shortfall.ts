import type { PlanDocument } from '../../plan-document.ts';
import { joinTwins } from '../copies/twin-hits.ts';
import { lines } from '../example.ts';
import { cellOf, textOf } from '../quantities.ts';
import {
  type Explained,
  explanationsFor,
  measuresAbout,
  partsOf,
  skipWithoutExplanations,
} from '../reasons/link.ts';
import { shortfallOf } from '../reasons/shortfalls.ts';
import { defineRule, type WorkspaceHit } from '../rule.ts';
import { amount, at, atZh, rocYears, yearsText } from '../wording.ts';

export default defineRule({
  id: 'unexplained-shortfall',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '整個計畫已達標而只有當年落後、當年依日數計算仍在進度上、或從未填成果，為提示。',
    en: 'A notice where only the latest year is behind of a plan that is met, where that year is on pace, and where a target never had any result.',
  },
  scope: 'workspace',
  evidence: {
    measure: { 'zh-TW': '措施名稱', en: 'the measure' },
    years: { 'zh-TW': '年度（西元）', en: 'the years' },
    lack: { 'zh-TW': 'behind 落後，no-result 從未填成果', en: 'behind, or no-result at all' },
    result: { 'zh-TW': '成果的文字', en: 'the text of the result' },
    resultCell: { 'zh-TW': '成果的儲存格', en: 'cell of the result' },
    target: { 'zh-TW': '目標的文字', en: 'the text of the target' },
    targetCell: { 'zh-TW': '目標的儲存格', en: 'cell of the target' },
    expected: { 'zh-TW': '到期應達', en: 'what was due' },
    actual: { 'zh-TW': '實際', en: 'what was reached' },
    unit: { 'zh-TW': '應達的單位', en: 'unit of what was due' },
    explained: { 'zh-TW': '說明表所列的措施數', en: 'how many measures the table explains' },
    explanationTable: { 'zh-TW': '說明表的編號', en: 'the table of explanations' },
  },
  volatile: ['expected', 'explained'],
  skip: skipWithoutExplanations,
  *check({ documents }) {
    const reports = documents.filter(({ kind }) => kind === 'results-report');
    const hits = reports.flatMap((report) => [...hitsIn(report, explanationsFor(report, documents))]);
    yield* joinTwins(hits, ({ evidence }) => [
      evidence.measure,
      evidence.years,
      evidence.target,
      evidence.result,
    ]);
  },
  text: {
    'zh-TW': {
      summary: '進度落後，卻沒有列入進度落後說明表。',
      why: '說明表的用意是交代所有落後的措施；漏列的落後沒有人解釋，也沒有人追蹤。',
      message: ({
        measure,
        years,
        lack,
        target,
        targetCell,
        actual,
        resultCell,
        expected,
        unit,
        ...table
      }) =>
        lack === 'behind'
          ? `「${measure}」${rocYears(years)}應達 ${amount(expected, unit)}，實際 ${amount(actual, unit)}${atZh(resultCell)}，目標「${target}」${atZh(targetCell)}；表 ${table.explanationTable} 說明了 ${table.explained} 項落後，沒有這一項。`
          : `「${measure}」目標「${target}」${atZh(targetCell)}，${rocYears(years)}都沒有成果；表 ${table.explanationTable} 說明了 ${table.explained} 項落後，沒有這一項。`,
    },
    en: {
      summary: 'A measure is behind and the table that explains shortfalls leaves it out.',
      why: 'The table is there to account for every shortfall; one left out is explained and followed up by nobody.',
      message: ({
        measure,
        years,
        lack,
        target,
        targetCell,
        actual,
        resultCell,
        expected,
        unit,
        ...table
      }) =>
        lack === 'behind'
          ? `"${measure}" ${years}: ${amount(expected, unit)} was due, ${amount(actual, unit)} was reached${at(resultCell)}, the target being "${target}"${at(targetCell)}; table ${table.explanationTable} explains ${table.explained} of the measures and leaves this one out.`
          : `"${measure}": no result at all in ${years} for the target "${target}"${at(targetCell)}; table ${table.explanationTable} explains ${table.explained} of the measures and leaves this one out.`,
    },
  },
  examples: { bad: exampleOf('推動建築物立體綠化'), good: exampleOf('社會住宅設置智慧電表') },
});

/** Two tables of one report, one below the other: results, and the reasons for what is behind. */
function exampleOf(explained: string) {
  const csv = lines(
    '表 1 示範市 110~114 年執行方案推動成果,,,,,,,',
    '部門,編號,主要局處,執行措施,五年目標量,110年執行量,111年執行量,112年執行量,總執行量',
    '住商,1,都發局,社會住宅設置智慧電表,"1,000 組",0,245,0,245 組',
    '住商,2,工務局,公園綠地面積,10 公頃,3,4,2,9 公頃',
    '表 5 示範市進度落後說明,,,,,,,',
    '部門,執行措施,說明,執行量/目標值',
    `住商,${explained},建案工期展延。,245/600`,
  );
  return { csv, asOf: '2023-12-31' };
}

type Facts =
  | 'measure'
  | 'years'
  | 'lack'
  | 'result'
  | 'resultCell'
  | 'target'
  | 'targetCell'
  | 'expected'
  | 'actual'
  | 'unit'
  | 'explained'
  | 'explanationTable';

function* hitsIn(document: PlanDocument, given: readonly Explained[]): Generator<WorkspaceHit<Facts>> {
  const [first] = given;
  if (first === undefined) return;
  const known = new Set(
    given.flatMap(({ explanation }) => measuresAbout(explanation, document.measures)).map(({ id }) => id),
  );
  const explained = new Set(given.map(({ explanation }) => explanation.measure)).size;
  for (const measure of document.measures) {
    if (known.has(measure.id)) continue;
    for (const part of partsOf(measure)) {
      const shortfall = shortfallOf(part.records);
      if (shortfall === undefined) continue;
      const { record, period } = shortfall;
      const { target, result, judgement } = record;
      yield {
        subject: { measure, indicator: part.indicator, period },
        severity: shortfall.severity,
        document,
        locations: [result ?? record, ...(target ? [target] : [])].map(({ source }) => ({
          document,
          source,
        })),
        evidence: {
          measure: measure.name,
          years: yearsText(period),
          lack: shortfall.kind,
          result: textOf(result),
          resultCell: cellOf(result),
          target: textOf(target),
          targetCell: cellOf(target),
          expected: judgement?.expected ?? '',
          actual: judgement?.actual ?? '',
          unit: target?.unit?.symbol ?? result?.unit?.symbol ?? '',
          explained,
          explanationTable: first.explanation.table,
        },
      };
    }
  }
}
