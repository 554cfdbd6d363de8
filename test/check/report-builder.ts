/** Results reports in memory, with the explanations of their shortfalls; the explanations stand in sheet 表5. */

import { runRules } from '../../src/check/engine/engine.ts';
import type { Rule } from '../../src/check/rule.ts';
import type { Finding, Language } from '../../src/finding.ts';
import { parseComparisons } from '../../src/parse/comparison.ts';
import type { Explanation, PlanDocument } from '../../src/plan-document.ts';
import { a1 } from '../../src/source.ts';
import { type PlanSpec, plan, readOf } from './plan-builder.ts';

export interface ExplanationSpec {
  readonly measure?: string;
  readonly sector?: Explanation['sector'];
  /** Texts of the comparison cells, one below the other. */
  readonly compared?: readonly string[];
}

export function report(
  name: string,
  measures: PlanSpec['measures'],
  explained: readonly ExplanationSpec[] = [],
): PlanDocument {
  const base = plan({ measures });
  const explanations = explained.map((spec, index) => explanation(spec, 3 + index * 10));
  const more = explanations.length > 0 ? { explanations } : {};
  const source = { ...base.source, path: `${name}.xlsx` };
  return { ...base, id: name, kind: 'results-report', profile: 'results-report', source, ...more };
}

function explanation({ measure, sector, compared = [] }: ExplanationSpec, row: number): Explanation {
  const place = (at: number, column: number) => ({ sheet: '表5', cell: a1(at, column), row: at, column });
  return {
    table: '5',
    sector: sector ?? 'energy',
    measure: measure ?? '推廣節能',
    raw: '缺工。',
    comparisons: compared.flatMap((text, index) =>
      parseComparisons(text).map((comparison) => ({ ...comparison, source: place(row + index, 4) })),
    ),
    source: place(row, 3),
  };
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly skipped: readonly string[];
}

export function checkAll(rule: Rule, documents: readonly PlanDocument[], lang: Language = 'zh-TW'): Outcome {
  const inputs = documents.map((document) => readOf(document));
  const run = runRules([rule], { inputs, asOfOf: () => '2023-09-30', severities: new Map(), lang });
  if (run.faults.length > 0) throw run.faults[0]?.error;
  return { findings: run.findings, skipped: run.skipped.map(({ reason }) => reason[lang]) };
}

/** `warning 推廣節能 2021-2025 a:F4 b:F4` */
export function inShort({ severity, measure, period, locations }: Finding): string {
  const years = period
    ? [period.start === period.end ? `${period.start}` : `${period.start}-${period.end}`]
    : [];
  const cells = locations.map(({ file, cell }) => `${file.replace('.xlsx', '')}:${cell}`);
  return [severity, measure ?? '', ...years, ...cells].join(' ');
}
