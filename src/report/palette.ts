/** Colour as something handed in: a reporter says what a word is, the caller decides how that looks. */
import type { Severity } from '../finding.ts';

type Paint = (text: string) => string;

export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly heading: Paint;
  readonly faint: Paint;
}

const plain: Paint = (text) => text;

/** For files, pipes and everyone who asked for none. */
export const PLAIN: Palette = {
  severity: { error: plain, warning: plain, notice: plain },
  heading: plain,
  faint: plain,
};
