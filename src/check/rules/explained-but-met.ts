import type { Comparison, Explanation, Measure, PlanDocument, Quantity } from '../../plan-document.ts';
import { joinTwins } from '../copies/twin-hits.ts';
import { lines } from '../example.ts';
import { measuresAbout, type Part, partAbout, skipWithoutExplanations } from '../reasons/link.ts';
import { defineRule, type WorkspaceHit } from '../rule.ts';
import { amount, at, atZh, figure, oneLine } from '../wording.ts';

export default defineRule({
  id: 'explained-but-met',
  category: 'across-documents',
  severity: 'warning',
  scope: 'workspace',
  evidence: {
    measure: { 'zh-TW': '說明表所寫的措施', en: 'the measure as the explanation names it' },
    label: { 'zh-TW': '比較的項目', en: 'what the two figures count' },
    written: { 'zh-TW': '比較欄的文字', en: 'the text of the comparison' },
    cell: { 'zh-TW': '比較欄的儲存格', en: 'cell of the comparison' },
    actual: { 'zh-TW': '執行量', en: 'what was reached' },
    expected: { 'zh-TW': '目標值', en: 'what was due' },
    unit: { 'zh-TW': '單位', en: 'their unit' },
    percent: { 'zh-TW': '達成百分比', en: 'reached as a percentage of due' },
  },
  skip: skipWithoutExplanations,
  *check({ documents }) {
    yield* joinTwins(hitsIn(documents), ({ evidence }) => [
      evidence.measure,
      evidence.actual,
      evidence.expected,
    ]);
  },
  text: {
    'zh-TW': {
      summary: '列在進度落後說明表，但表內自己的數字顯示已達目標。',
      why: '不是目標值寫錯，就是這一項不該列為落後；讀者無法知道該信哪一個。',
      message: ({ measure, label, cell, actual, expected, unit, percent }) =>
        `「${measure}」${label === '' ? '' : `的「${label}」`}列為進度落後，但執行量為 ${amount(actual, unit)}，目標值為 ${amount(expected, unit)}，已達 ${figure(percent)}%${atZh(cell)}；不是數字有誤，就是不應列為落後。`,
    },
    en: {
      summary: 'A row of the table of shortfalls shows, by its own figures, that the target was met.',
      why: 'Either a figure is wrong or the row does not belong there; a reader cannot tell which.',
      message: ({ measure, label, cell, actual, expected, unit, percent }) =>
        `"${measure}"${label === '' ? '' : ` (${label})`} is listed as behind, but ${amount(actual, unit)} reached is ${figure(percent)}% of the ${amount(expected, unit)} due${at(cell)}; either a figure is wrong or the row does not belong in this table.`,
    },
  },
  examples: {
    bad: {
      csv: lines(
        '表 5 示範市進度落後說明',
        '部門,執行措施,說明,執行量/目標值',
        '住商,推動建築物節水,建案工期展延。,雨水貯集容量(m3) 1280/1000 立方公尺',
        '住商,推動建築物立體綠化,建案工期展延。,240/300 平方公尺',
      ),
    },
    good: {
      csv: lines(
        '表 5 示範市進度落後說明',
        '部門,執行措施,說明,執行量/目標值',
        '住商,推動建築物節水,建案工期展延。,雨水貯集容量(m3) 980/1000 立方公尺',
        '住商,推動建築物立體綠化,建案工期展延。,240/300 平方公尺',
      ),
    },
  },
});

type Facts = 'measure' | 'label' | 'written' | 'cell' | 'actual' | 'expected' | 'unit' | 'percent';

function* hitsIn(documents: readonly PlanDocument[]): Generator<WorkspaceHit<Facts>> {
  for (const document of documents) {
    for (const explanation of document.explanations ?? []) {
      for (const comparison of explanation.comparisons) {
        const hit = hitOf(document, explanation, comparison, documents);
        if (hit) yield hit;
      }
    }
  }
}

function hitOf(
  document: PlanDocument,
  explanation: Explanation,
  comparison: Comparison,
  documents: readonly PlanDocument[],
): WorkspaceHit<Facts> | undefined {
  const { actual, expected, unit, label, raw, source } = comparison;
  if (actual === undefined || expected === undefined || expected <= 0) return undefined;
  const proof = proofOf(explanation, comparison, document, documents);
  // Of what is to fall, reaching more is no merit.
  const lower = proof?.part?.indicator.direction === 'decrease';
  if (lower ? actual > expected : actual < expected) return undefined;
  const result = proof?.part && totalOf(proof.part);
  return {
    subject: { table: explanation.table, ...subjectOf(explanation, label, proof?.measure) },
    document,
    locations: [
      { document, source },
      ...(proof && result ? [{ document: proof.document, source: result.source }] : []),
    ],
    evidence: {
      measure: explanation.measure,
      label: label ?? '',
      written: oneLine(raw),
      cell: source.cell,
      actual,
      expected,
      unit: unit?.symbol ?? '',
      percent: Math.round((actual / expected) * 1000) / 10,
    },
  };
}

/** The total for the plan, else the result of the latest year. */
function totalOf({ records }: Part): Quantity | undefined {
  const given = records.filter(({ result }) => result?.value !== undefined);
  return (given.find(({ period }) => period.end > period.start) ?? given.at(-1))?.result;
}

interface Proof {
  readonly document: PlanDocument;
  readonly measure: Measure;
  readonly part: Part | undefined;
}

/** The measure and its part in the results, of this document first. */
function proofOf(
  explanation: Explanation,
  comparison: Comparison,
  document: PlanDocument,
  documents: readonly PlanDocument[],
): Proof | undefined {
  for (const other of [document, ...documents]) {
    if (other.kind !== 'results-report') continue;
    const [measure] = measuresAbout(explanation, other.measures);
    if (measure) return { document: other, measure, part: partAbout(comparison, measure) };
  }
  return undefined;
}

/** The finding is about the row of this table, and so is named as this table names it. */
function subjectOf(explanation: Explanation, label: string | undefined, linked: Measure | undefined) {
  const { table, sector, measure: name, source } = explanation;
  const { leadAgencies, supportingAgencies } = linked ?? { leadAgencies: [], supportingAgencies: [] };
  const named = { leadAgencies, supportingAgencies, indicators: [], budgets: [] };
  const measure: Measure = {
    id: table,
    table,
    ...(sector ? { sector } : {}),
    category: '',
    name,
    ...named,
    source,
  };
  if (label === undefined) return { measure };
  return { measure, indicator: { name: label, part: 1, direction: 'increase' as const, records: [] } };
}
