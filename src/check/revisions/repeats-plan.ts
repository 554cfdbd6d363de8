import type { PlanDocument } from '../../plan-document.ts';

/** Whether a document is a summary of revised KPIs whose plan is among the documents: its rows are the plan's rows. */
export function repeatsPlan({ kind }: PlanDocument, documents: readonly PlanDocument[]): boolean {
  return kind === 'kpi-revision' && documents.some((other) => other.kind === 'kpi-plan');
}
