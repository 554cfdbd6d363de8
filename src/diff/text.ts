/** Texts of two documents held against each other: what another layout, width or file format leaves the same. */
import { similarity } from '../model/similarity.ts';
import { tidyName } from '../parse/normalise.ts';
import { remember } from '../remember.ts';

/** The text without spaces, line breaks, full width, tags and thousands separators. */
export const settle: (text: string) => string = remember((text) =>
  tidyName(text)
    .replace(/\s+/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, ''),
);

/** Marks that say something in a name: `AQI≦100`, `節電1%`. */
const IDLE_MARKS = /(?![%‰≤≥<>+])[\p{P}\p{S}]/gu;

/** A name by its letters and figures: `共享汽、機車` and `共享汽，機車` are one. */
export const nameKey: (name: string) => string = remember((name) => settle(name).replace(IDLE_MARKS, ''));

/** How alike two names are, 0 to 1; figures count a little, since `第2期` may have become `第3期`. */
export function nameLikeness(a: string, b: string): number {
  if (nameKey(a) === nameKey(b)) return 1;
  const figures = digitsOf(a) === digitsOf(b) ? 0.1 : 0;
  // Never whole: one name in another order of characters is still another name.
  return Math.min(0.99, 0.9 * similarity(settle(a), settle(b)) + figures);
}

/** Names that are not the same have no `nameLikeness` of `least`, rounded to hundredths, unless they are so similar. */
export function similarityFor(least: number): number {
  return (least - 0.005 - 0.1) / 0.9;
}

export function digitsOf(text: string): string {
  return (settle(text).match(/\d+(?:\.\d+)?/gu) ?? []).join(' ');
}

/** What a cell says besides its figures and their units: `累計`, `（依應申報名單調整）`. */
export function wordingOf(text: string, units: readonly string[]): string {
  let rest = settle(text).replace(/[\d.,%‰]+/gu, '');
  for (const unit of units) rest = rest.replaceAll(settle(unit).replace(/[\d.,%‰]+/gu, ''), '');
  return rest.replace(IDLE_MARKS, '');
}

/** The share of `a` and `b` together that stands in both; 1 where there is nothing in either. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((item) => b.has(item)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}
