/** What a number format shows of a number, without SheetJS: the formats that nearly all cells have. */
import { type DateParts, dateOf, isDateSection, type ShowDate } from './date.ts';
import { showGeneral } from './general.ts';
import { type ShowSize, sizeOf } from './number.ts';
import { type Section, sectionsOf } from './sections.ts';

export type Display =
  | { readonly is: 'number'; readonly show: (value: number) => string }
  /** `show` may give nothing, as `;;;` does. */
  | { readonly is: 'date'; readonly show: (parts: DateParts) => string };

export const GENERAL: Display = { is: 'number', show: showGeneral };

/** Sections for numbers above, below and at zero; the last one is for text when it says so. */
function numberSections(sections: readonly Section[]): readonly Section[] {
  const last = sections.at(-1);
  const isText = sections.length === 4 || last?.pieces.some(({ is }) => is === 'cell-text');
  return isText ? sections.slice(0, -1) : sections;
}

function withSign(show: ShowSize): (value: number) => string {
  return (value) => {
    const { text, isZero } = show(Math.abs(value));
    return value < 0 && !isZero ? `-${text}` : text;
  };
}

function numberDisplay(sections: readonly Section[]): Display | undefined {
  const shown: ShowSize[] = [];
  for (const section of sections) {
    const show = sizeOf(section);
    if (show === undefined) return undefined;
    shown.push(show);
  }
  const [above, below, zero = above] = shown;
  if (above === undefined || zero === undefined) return GENERAL;
  if (below === undefined) return { is: 'number', show: withSign(above) };
  const choose = (value: number): ShowSize => (value > 0 ? above : value < 0 ? below : zero);
  return { is: 'number', show: (value) => choose(value)(Math.abs(value)).text };
}

/** Undefined for a format that is left to SheetJS: fractions, powers of ten, conditions, elapsed hours. */
export function displayOf(format: string): Display | undefined {
  const sections = sectionsOf(format);
  if (sections === undefined) return undefined;
  const ofNumbers = numberSections(sections);
  if (!sections.some(isDateSection)) return numberDisplay(ofNumbers);
  const [first] = ofNumbers;
  // No date is negative or zero; the other sections of a date format show nothing that could be one.
  const show: ShowDate | undefined = first && isDateSection(first) ? dateOf(first) : undefined;
  return show && { is: 'date', show };
}
