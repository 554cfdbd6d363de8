/** A workbook to be, as data: what a thread needs to make it, and nothing of the other inputs of the run. */

import type { Language } from '../../finding.ts';
import type { PlanDocument } from '../../plan-document.ts';
import type { ToldDialect } from '../../read/read.ts';
import type { ValidationReport } from '../../validation-report.ts';

/** An input as it was opened. */
export interface SourceFile {
  /** As the report names it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type BookOrder = {
  readonly path: string;
  /** Bytes of the input it is made of. */
  readonly size: number;
  readonly lang: Language;
} & (
  | {
      readonly kind: 'annotated';
      readonly bytes: Uint8Array;
      readonly ownSheets: readonly string[];
      /** Its findings are those on this file, as it has them. */
      readonly report: ValidationReport;
      readonly encoding?: string | undefined;
      readonly dialect?: ToldDialect | undefined;
    }
  | { readonly kind: 'tidy'; readonly document: PlanDocument }
);

export interface WrittenFile {
  readonly content: Uint8Array;
  /** To be said aside: what is not as one would expect of it. */
  readonly remarks: readonly string[];
}

/** Made, or stopped at a limit: `excess` is that limit as a fact. */
export type BookResult = WrittenFile | { readonly excess: string };

export async function makeBook(order: BookOrder, quietly: <T>(work: () => T) => T): Promise<WrittenFile> {
  const { path, lang } = order;
  if (order.kind === 'tidy') {
    const { tidyBook } = await import('../../workbook/tidy/write.ts');
    return { content: await tidyBook(order.document, lang), remarks: [] };
  }
  const { annotateWorkbook } = await import('../../workbook/annotate.ts');
  const { bytes, ownSheets, report, encoding, dialect } = order;
  const options = { lang, encoding, dialect, quietly };
  const { bytes: content, remarks } = await annotateWorkbook({ path, bytes, ownSheets }, report, options);
  return { content, remarks };
}
