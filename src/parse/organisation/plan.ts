/** The plan a chapter on organisation belongs to: what it is called, its years, how often it is reviewed. */
import { anyOf, organisationWords as words } from '../../words/organisation.ts';
import { HAN, NUMBER, readNumber, readYear, type Said, YEAR } from './text.ts';

const term = `第${NUMBER}期`;
const named = new RegExp(
  `(${term})?(?:${anyOf(words.planBeginnings)})${HAN}{0,8}?(?:${anyOf(words.planEndings)})`,
  'gu',
);

/** Every name by which the text calls the plan; plans of another kind (調適) and lists of two plans apart. */
export function findPlanNames(text: string): Said<string>[] {
  return [...text.matchAll(named)].flatMap((match) => {
    const [value] = match;
    if (words.otherPlans.some((word) => value.includes(word)) || /[及與和]/u.test(value)) return [];
    return [{ value, start: match.index, end: match.index + value.length }];
  });
}

const span = new RegExp(`(?:民國|西元)?(${NUMBER})(?:年)?(?:至|到|~|-|–)(?:民國|西元)?(${NUMBER})年`, 'gu');
/** How far from a span the word may stand that makes it the plan's: `期程(110年至114年)`. */
const NEAR = 12;

export function findPlanPeriod(
  text: string,
): Said<{ readonly start: number; readonly end: number }> | undefined {
  for (const match of text.matchAll(span)) {
    const [start, end] = [readYear(match[1]), readYear(match[2])];
    if (start === undefined || end === undefined || end <= start || end - start > 30) continue;
    const around = text.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR);
    if (!words.planSpans.some((word) => around.includes(word)) && !new RegExp(term, 'u').test(around))
      continue;
    return { value: { start, end }, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const review = anyOf(words.reviewed);
const cycle = new RegExp(
  `每(${NUMBER})年[^。,;]{0,8}?(?:${review})|(${NUMBER})年(?:為一期|1期|一期)[^。,;]{0,6}?(?:${review})`,
  'u',
);

export function findReviewCycle(text: string): Said<number> | undefined {
  const match = cycle.exec(text);
  const value = readNumber(match?.[1] ?? match?.[2]);
  if (!match || value === undefined || value < 1 || value > 30) return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}

const zero = anyOf(words.netZero);
const zeroYear = new RegExp(
  `${YEAR}[^。,;]{0,12}?(?:${zero})|(?:於|在)?${YEAR}(?:達成|達到|實現)(?:${zero})`,
  'gu',
);

/** `朝2050年嘉義淨零城市願景邁進`. */
export function findNetZeroYear(text: string): Said<number> | undefined {
  for (const match of text.matchAll(zeroYear)) {
    const value = readYear(match[1] ?? match[2]);
    if (value !== undefined && value >= 2030) {
      return { value, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}
