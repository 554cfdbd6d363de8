/** Figures that running text states, each with the words it stands among. Knows nothing of any table. */
import type { PlanDocument, SectorId } from '../plan-document.ts';
import { sectorOf } from '../words/sectors.ts';
import { hasWord, statementWords } from '../words/statements.ts';
import { type Figure, scanFigures } from './figures.ts';
import { foldSameLength } from './normalise.ts';
import { sentencesOf } from './sentences.ts';
import { findYears } from './years.ts';

type Period = NonNullable<PlanDocument['period']>;

export interface Stated {
  readonly figure: Figure;
  /** Position of the figure in the whole text. */
  readonly at: number;
  /** The clause the figure stands in, between two marks of punctuation. */
  readonly clause: string;
  /** The clause before it in the same sentence, or nothing. */
  readonly lead: string;
  /** The sentence up to the end of the clause. */
  readonly context: string;
  /** Number of the sentence in the text, and of the clause in the sentence. */
  readonly sentence: number;
  readonly clauseNumber: number;
  readonly about: 'measure-count' | 'shortfall-count' | 'carbon' | 'target' | 'result';
  /** The sector the clause or the one before it names. */
  readonly sector?: SectorId;
  /** The text speaks of the plan as a whole here. */
  readonly whole: boolean;
  /** Only a part of what is reported: `以…為例`, `其中`, `其餘`. */
  readonly part: boolean;
  /** `突破 3,600 萬`: at least so much. */
  readonly atLeast: boolean;
  /** Counted up from the start: `累計`, `截至`, `共`. */
  readonly toDate: boolean;
  readonly period?: Period;
}

/** `一、能源部門亮點措施` is of level 1, `(二) 節能減碳技術輔導團` of level 2, `第三章 執行情形` of level 0. */
export interface Heading {
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

const HEADINGS: readonly (readonly [level: Heading['level'], mark: RegExp])[] = [
  [0, /^第[一二三四五六七八九十\d]{1,3}[章節篇]\s*/u],
  [1, /^[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}[、.．]\s*/u],
  [2, /^\([一二三四五六七八九十\d]{1,3}\)\s*/u],
];

/** No heading is longer; a numbered paragraph is one sentence at least. */
const LONGEST_HEADING = 40;

export function readHeading(text: string): Heading | undefined {
  const folded = foldSameLength(text).trim();
  if (folded.length > LONGEST_HEADING || /[。;,]/.test(folded)) return undefined;
  for (const [level, mark] of HEADINGS) {
    const found = mark.exec(folded);
    if (found) return { level, text: folded.slice(found[0].length).replace(/[:\s]+$/, '') };
  }
  return undefined;
}

/** Every figure with a unit that says how much of something there is; `year` is what 今年 means. */
export function findStated(text: string, year?: number): Stated[] {
  let offset = 0;
  return sentencesOf(text).flatMap((sentence, index) => {
    const stated = statedIn({ text: sentence, index, offset }, year);
    offset += sentence.length;
    return stated;
  });
}

interface Sentence {
  readonly text: string;
  readonly index: number;
  readonly offset: number;
}

function statedIn({ text: sentence, index, offset }: Sentence, year: number | undefined): Stated[] {
  const clauses = clausesOf(sentence);
  return scanFigures(sentence).flatMap((figure) => {
    if (figure.unit === undefined || !isAmount(sentence, figure)) return [];
    const at = clauses.findIndex(({ end }) => figure.start < end);
    const own = clauses[at];
    if (own === undefined) return [];
    const clause = sentence.slice(own.start, own.end).trim();
    const about = aboutOf(clause, figure);
    // `共 58 項措施，其中 12 項進度落後`: a part of the measures, and all that is behind.
    if (figure.role !== 'quantity' && about !== 'shortfall-count') return [];
    const before = clauses[at - 1];
    const lead = before ? sentence.slice(before.start, before.end).trim() : '';
    const sector = sectorOf(clause) ?? sectorOf(lead);
    const period = periodBefore(sentence.slice(0, figure.start), year);
    return [
      {
        figure,
        at: offset + figure.start,
        clause,
        lead,
        context: sentence.slice(0, own.end),
        sentence: index,
        clauseNumber: at,
        about,
        ...(sector ? { sector } : {}),
        whole: sector === undefined && hasWord(sentence, statementWords.whole),
        part: hasWord(`${lead}${clause}`, statementWords.part),
        atLeast: hasWord(clause, statementWords.atLeast),
        toDate: hasWord(sentence.slice(0, figure.start), statementWords.toDate),
        ...(period ? { period } : {}),
      },
    ];
  });
}

/** Rates of one thing (`每噸可減碳 0.07 公斤`), round figures (`1,000 多輛`) and slips (`1,32 萬`) state no amount. */
export function isAmount(sentence: string, figure: Figure): boolean {
  if (statementWords.multiple.includes(figure.unit?.symbol ?? '')) return false;
  if (!isExactlySaid(sentence, figure)) return false;
  const before = sentence.slice(Math.max(0, figure.start - 14), figure.start).split(/[，,、。]/u);
  return !hasWord(before.at(-1) ?? '', statementWords.perThing);
}

/** One figure, neither a range nor `1,000 多輛`, and no number of a table. */
export function isExactlySaid(sentence: string, figure: Figure): boolean {
  if (figure.range !== undefined || figure.base) return false;
  if (/\d[,，.]$/u.test(sentence.slice(Math.max(0, figure.start - 2), figure.start))) return false;
  // `如表 5 所示` counts no schools.
  if (/[表圖]\s*$/u.test(sentence.slice(Math.max(0, figure.start - 4), figure.start))) return false;
  const behind = sentence.slice(figure.start, figure.end + 2);
  return !statementWords.vague.some((word) => new RegExp(`[0-9]\\s?${word}`, 'u').test(behind));
}

/** Parts of a sentence between commas; a comma between digits belongs to a number. */
export function clausesOf(sentence: string): { start: number; end: number }[] {
  const ends = [...sentence.matchAll(/[，。；;！？]|,(?!\d)|、(?=\s?\d)/gu)].map(({ index }) => index + 1);
  const starts = [0, ...ends];
  return starts.map((start, at) => ({ start, end: ends[at] ?? sentence.length }));
}

export function aboutOf(clause: string, figure: Figure): Stated['about'] {
  const isItem = figure.unit?.dimension === 'count:項';
  if (isItem && hasWord(figure.label, statementWords.measures)) return 'measure-count';
  if (isItem && hasWord(clause, statementWords.behind)) return 'shortfall-count';
  const isMass = figure.unit?.dimension === 'mass' || figure.unit?.dimension === 'emissions';
  if (isMass && hasWord(clause, statementWords.carbon)) return 'carbon';
  return hasWord(clause, statementWords.goal) ? 'target' : 'result';
}

/** The last period named before the figure: `110 年至今年 9 月底`, `今(112)年 9 月`. */
export function periodBefore(before: string, year: number | undefined): Period | undefined {
  const named = foldSameLength(before);
  const dated = year === undefined ? named : named.replace(/今年/g, `${year - 1911}年`);
  const mention = findYears(dated).at(-1)?.period;
  if (mention === undefined) return undefined;
  const { start, end, from, to } = mention;
  return { start, end, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
