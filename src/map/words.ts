/** The value parsers the mapping borrows; the pipeline lends them. */
import type { Years } from '../finding.ts';

export interface MapWords {
  isDash(text: string): boolean;
  tidy(text: string): string;
  period(text: string): Years | undefined;
}
