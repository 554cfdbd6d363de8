/** Figures of running text that are worked out from others of their sentence: `650 MW 目標的 1.28 倍`, `平均每年 130,624 公噸`. */
import { hasWord, statementWords } from '../words/statements.ts';
import { type Figure, scanFigures } from './figures.ts';
import { sentencesOf } from './sentences.ts';
import { aboutOf, clausesOf, isAmount, isExactlySaid, periodBefore, type Stated } from './statements.ts';

export interface Worked extends Pick<Stated, 'figure' | 'at' | 'clause' | 'period'> {
  readonly about: 'ratio' | 'average';
  /** What it comes from: for a ratio the amount and, where the sentence says it, what that is compared with; for an average the total. */
  readonly from: readonly Figure[];
  /** Position of the first of them in the whole text. */
  readonly fromAt: number;
}

/** `year` is what 今年 means. */
export function findWorked(text: string, year?: number): Worked[] {
  let offset = 0;
  return sentencesOf(text).flatMap((sentence) => {
    const found = workedIn(sentence, offset, year);
    offset += sentence.length;
    return found;
  });
}

function workedIn(sentence: string, offset: number, year: number | undefined): Worked[] {
  if (!hasWord(sentence, [...statementWords.multiple, ...statementWords.goalRate, ...statementWords.yearly]))
    return [];
  const figures = scanFigures(sentence);
  const clauses = clausesOf(sentence);
  return figures.flatMap((figure) => {
    const own = clauses.find(({ end }) => figure.start < end);
    if (own === undefined || figure.role !== 'quantity' || !isExactlySaid(sentence, figure)) return [];
    const earlier = figures.filter((other) => other.end <= figure.start && isPart(sentence, other));
    const before = sentence.slice(own.start, figure.start);
    const about = figure.unit?.dimension === 'share' ? 'ratio' : 'average';
    const [first, ...more] =
      about === 'average'
        ? totalOf({ sentence, figure, before, earlier, year })
        : statementWords.multiple.includes(figure.unit?.symbol ?? '')
          ? comparedIn(sentence, figure, earlier)
          : ofGoal(before, earlier);
    if (first === undefined) return [];
    const period = periodBefore(sentence.slice(0, first.start), year);
    return [
      {
        about,
        figure,
        at: offset + figure.start,
        clause: sentence.slice(own.start, own.end).trim(),
        from: [first, ...more],
        fromAt: offset + first.start,
        ...(period ? { period } : {}),
      },
    ];
  });
}

function isPart(sentence: string, figure: Figure): boolean {
  const { unit, role } = figure;
  return (
    unit !== undefined && unit.dimension !== 'share' && role === 'quantity' && isAmount(sentence, figure)
  );
}

function isAlike(a: Figure, b: Figure): boolean {
  return a.unit?.dimension === b.unit?.dimension;
}

/** `836.21MW，超越原定 650 MW 目標的 1.28 倍`: the last amount is what the one before it is held against. */
function comparedIn(sentence: string, figure: Figure, earlier: readonly Figure[]): Figure[] {
  const base = earlier.at(-1);
  if (base === undefined) return [];
  const between = sentence.slice(base.end, figure.start);
  // `成長 4 倍` and `增加 20 家，較去年多 2 倍` are no multiples of the amount before them.
  if (/[，,。；;、]/u.test(between) || !hasWord(between, statementWords.of)) return [];
  if (hasWord(between, statementWords.growth)) return [];
  const amount = earlier.slice(0, -1).findLast((other) => isAlike(other, base));
  return amount ? [amount, base] : [];
}

/** `完成 120 輛，目標 100 輛，達成率 120%`; one amount alone may have its target in a table. */
function ofGoal(before: string, earlier: readonly Figure[]): Figure[] {
  if (!hasWord(before, statementWords.goalRate)) return [];
  const [one, other, ...more] = earlier;
  if (one === undefined || more.length > 0) return [];
  if (other === undefined) return isGoal(one) ? [] : [one];
  if (!isAlike(one, other) || isGoal(one) === isGoal(other)) return [];
  return isGoal(one) ? [other, one] : [one, other];
}

function isGoal({ label }: Figure): boolean {
  return hasWord(label, statementWords.goal);
}

interface AverageAsked {
  readonly sentence: string;
  readonly figure: Figure;
  /** The clause up to the figure. */
  readonly before: string;
  readonly earlier: readonly Figure[];
  readonly year: number | undefined;
}

/** `110 年至 112 年 9 月共去化 359,191 公噸，平均每年 130,624 公噸`: the amount of its unit before it, of the same thing. */
function totalOf({ sentence, figure, before, earlier, year }: AverageAsked): Figure[] {
  if (!hasWord(before, statementWords.yearly)) return [];
  const total = earlier.findLast((other) => isAlike(other, figure));
  if (total === undefined) return [];
  const between = sentence.slice(total.end, figure.start);
  const span = periodBefore(sentence.slice(0, total.start), year);
  if (hasWord(between, statementWords.part) || periodBefore(between, year) !== undefined) return [];
  const isSame = aboutOf(clauseOf(sentence, total), total) === aboutOf(before, figure);
  return isSame && span !== undefined ? [total] : [];
}

function clauseOf(sentence: string, figure: Figure): string {
  const own = clausesOf(sentence).find(({ end }) => figure.start < end);
  return own ? sentence.slice(own.start, own.end) : '';
}
