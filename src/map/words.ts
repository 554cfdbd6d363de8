/** The value parsers the mapping borrows; the pipeline lends them. */
import type { Years } from '../finding.ts';

export interface MapWords {
  isDash(text: string): boolean;
  tidy(text: string): string;
  period(text: string): Years | undefined;
  /** `5.85/7.8 萬噸/日`: what was reached over what was due. */
  isComparison(text: string): boolean;
}
