/** Small tables of cities nobody has shown the program before, and what it makes of them. */
import type { Indicator, PlanDocument, Record as PlanRecord } from '../../src/plan-document.ts';
import { run, textInput } from '../run-files.ts';

/** A table of one document, by its lines. */
export async function read(...lines: string[]) {
  const { model, report } = await run([textInput('plan.csv', `${lines.join('\n')}\n`)]);
  const [document] = model.documents;
  if (!document) throw new Error(JSON.stringify(report.findings));
  return {
    document,
    findings: report.findings.map(({ rule, locations }) => `${rule} ${locations[0]?.cell}`),
  };
}

/** `電動公車 | 公車數 | 2024 30輛/32輛 achieved`. */
export function shown({ measures }: PlanDocument): string[] {
  return measures.flatMap(({ name, indicators }) =>
    indicators.map((indicator) => [name, indicator.name, recordsOf(indicator)].join(' | ')),
  );
}

function recordsOf({ records }: Indicator): string {
  return records
    .map(({ period: { start, end }, target, result, status }) => {
      const years = start === end ? `${start}` : `${start}-${end}`;
      return `${years} ${said(target)}/${said(result)} ${status}`;
    })
    .join(', ');
}

function said(quantity: PlanRecord['target']): string {
  return quantity?.value === undefined
    ? '-'
    : `${quantity.op ?? ''}${quantity.value}${quantity.unit?.symbol ?? ''}`;
}
