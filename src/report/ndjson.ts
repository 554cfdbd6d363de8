/** One JSON object per line, for `jq`, `grep` and databases. */
import type { PlanDocument } from '../plan-document.ts';
import type { ValidationReport } from '../validation-report.ts';

/** One finding per line and nothing else; no finding, no line. */
export function formatFindingLines(report: ValidationReport): string {
  return linesOf(report.findings);
}

/**
 * For each document a line `{"type":"document", ...}` with all of it but its measures, then a line
 * `{"type":"measure","document":<its id>, ...}` for each of these.
 */
export function formatModelLines(documents: readonly PlanDocument[]): string {
  return linesOf(
    documents.flatMap(({ measures, ...document }) => [
      { type: 'document', ...document },
      ...measures.map((measure) => ({ type: 'measure', document: document.id, ...measure })),
    ]),
  );
}

function linesOf(items: readonly unknown[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
