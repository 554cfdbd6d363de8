/** A tidy workbook of ours to the document it was made of, judged anew where it was changed. */
import type { ReadIssue, Workbook } from '../grid.ts';
import type { ReadInput } from '../input.ts';
import { judgeDocument } from '../model/judge.ts';
import type { PlanDocument } from '../plan-document.ts';
import { documentProblems } from '../schema/validate.ts';
import { applyRows } from '../workbook/tidy/read.ts';
import { storedIn } from '../workbook/tidy/stored.ts';

export interface TidyDocument {
  readonly document: PlanDocument;
  readonly tidy: NonNullable<ReadInput['tidy']>;
  /** Without what is said of the sheets and columns that we hid ourselves. */
  readonly issues: readonly ReadIssue[];
}

/** Undefined for any other workbook; `broken` for one whose stored model is not whole or follows no schema of ours. */
export function readTidyBook(
  workbook: Workbook,
  asOf: string | undefined,
): TidyDocument | 'broken' | undefined {
  const stored = storedIn(workbook);
  if (stored === undefined) return undefined;
  if (stored === 'broken' || !isDocument(stored.data)) return 'broken';
  const { document, changed, ignored } = applyRows(stored.data, workbook, stored.sheet);
  const isAsked = asOf !== undefined && asOf !== document.asOf.date;
  const dated: PlanDocument = isAsked ? { ...document, asOf: { date: asOf, basis: 'option' } } : document;
  return {
    document: isAsked || changed.length > 0 ? judgeDocument(dated) : dated,
    tidy: { from: document.source.path, changed, ignored },
    issues: workbook.issues.filter(({ kind }) => !kind.startsWith('hidden-')),
  };
}

function isDocument(data: unknown): data is PlanDocument {
  if (typeof data !== 'object' || data === null || !('measures' in data)) return false;
  return Array.isArray(data.measures) && documentProblems(data as PlanDocument).length === 0;
}
