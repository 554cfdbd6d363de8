/** The value parsers the mapping borrows; the pipeline lends them. */
import type { Years } from '../finding.ts';

export interface MapWords {
  isDash(text: string): boolean;
  tidy(text: string): string;
  /** The name of a body, and no unit (`處`). */
  isAgency(text: string): boolean;
  /** `一`, `2`, `(3)`: a number of a list and nothing else. */
  isListNumber(text: string): boolean;
  /** `from`: ISO date, where the text names a part of a year (`112年第2季`). */
  period(text: string): (Years & { readonly from?: string }) | undefined;
  /** `5.85/7.8 萬噸/日`: what was reached over what was due. */
  isComparison(text: string): boolean;
}
