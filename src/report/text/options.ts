/** How the text report is to look. */
import type { Language } from '../../finding.ts';
import type { Palette } from '../palette.ts';

export interface TextOptions {
  readonly lang: Language;
  /** Columns of the terminal, at least 60. */
  readonly width: number;
  readonly palette: Palette;
}
