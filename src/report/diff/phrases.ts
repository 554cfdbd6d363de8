/** The parts that sentences about changes are made of: quotations with their cells, years, differences, reasons. */
import { amount, figure, oneLine, rocYears, yearsText } from '../../check/wording.ts';
import { asksForReason } from '../../diff/classes.ts';
import type { GradedChange } from '../../diff/diff.ts';
import type { Cell, Change, Difference, Match, Reason, Side } from '../../diff-report.ts';
import type { Years } from '../../finding.ts';
import { placeOf } from '../place.ts';
import { DIFF_WORDS } from './words.ts';

/** The phrases a language has; sentences are put together from them. */
export interface Phrases {
  /** A cell's text with its place; blank cells are said to be blank. `beside`: what was quoted just before. */
  readonly quote: (side: Side | undefined, beside?: Side) => string;
  readonly place: (cells: readonly Cell[], beside?: readonly Cell[]) => string;
  readonly years: (period: Years | undefined) => string;
  /** `少 676 輛（-11.9%）`; empty where nothing can be told. */
  readonly change: (difference: Difference | undefined) => string;
  readonly match: (match: Match | undefined) => string;
  readonly unit: (side: Side | undefined) => string;
  /** The reason given, or that there is none where one is wanted. */
  readonly reason: (change: Pick<GradedChange, 'class' | 'reason'>) => string;
}

const LONGEST_QUOTE = 60;
const LONGEST_REASON = 120;

/** A cell on the sheet named just before goes by its number alone. */
function placesOf(cells: readonly Cell[], [before]: readonly Cell[] = []): { first: string; others: number } {
  const [first, ...others] = cells;
  if (first === undefined) return { first: '', others: 0 };
  const near = first.sheet !== undefined && first.sheet === before?.sheet ? first.cell : undefined;
  return { first: near ?? (placeOf(first) || first.file), others: others.length };
}

function signed(percent: number): string {
  return `${percent > 0 ? '+' : ''}${figure(percent)}%`;
}

function agreed(match: Match, words: Readonly<Record<Match['same'][number], string>>): string[] {
  return match.same.map((fact) => words[fact]).filter((word) => word !== '');
}

const zhPlace = (cells: readonly Cell[], beside?: readonly Cell[]): string => {
  const { first, others } = placesOf(cells, beside);
  if (first === '') return '';
  return `（${first}${others === 0 ? '' : ` 等 ${others + 1} 格`}）`;
};

export const ZH: Phrases = {
  quote: (side, beside) => {
    const text = oneLine(side?.text ?? '', LONGEST_QUOTE);
    return `${text === '' ? '空白' : `「${text}」`}${zhPlace(side?.locations ?? [], beside?.locations)}`;
  },
  place: zhPlace,
  years: (period) => (period === undefined ? '' : `${rocYears(yearsText(period))}`),
  change: (difference) => {
    if (difference === undefined || difference.amount === 0) return '';
    const size = zhAmount(Math.abs(difference.amount), difference.unit);
    const percent = difference.percent === undefined ? '' : `（${signed(difference.percent)}）`;
    return `，${difference.amount > 0 ? '多' : '少'} ${size}${percent}`;
  },
  match: (match) => {
    if (match === undefined) return '';
    const same = agreed(match, DIFF_WORDS['zh-TW'].same);
    const facts = [
      `名稱相似 ${Math.round(match.similarity * 100)}%`,
      ...(same.length > 0 ? [`${same.join('、')}相同`] : []),
      ...(match.same.includes('only-one-left') ? ['兩邊各只剩這一項'] : []),
      ...(match.next
        ? [`次接近的是「${oneLine(match.next.name, 30)}」（${Math.round(match.next.similarity * 100)}%）`]
        : []),
    ];
    return `；視為同一項，因為${facts.join('，')}`;
  },
  unit: (side) => side?.unit ?? '未寫單位',
  reason: ({ class: kind, reason }) => {
    if (reason !== undefined) return zhReason(reason);
    return asksForReason(kind) ? '新文件沒有說明理由。' : '';
  },
};

function zhAmount(size: number, unit: string): string {
  if (unit !== 'TWD') return amount(size, unit);
  return size >= 10_000 ? `${figure(size / 10_000)} 萬元` : `${figure(size)} 元`;
}

function zhReason({ from, text, locations }: Reason): string {
  return `理由（${DIFF_WORDS['zh-TW'].reason[from]}）：「${oneLine(text, LONGEST_REASON)}」${zhPlace(locations)}。`;
}

const enPlace = (cells: readonly Cell[], beside?: readonly Cell[]): string => {
  const { first, others } = placesOf(cells, beside);
  if (first === '') return '';
  return ` (${first}${others === 0 ? '' : ` and ${others} more`})`;
};

export const EN: Phrases = {
  quote: (side, beside) => {
    const text = oneLine(side?.text ?? '', LONGEST_QUOTE);
    return `${text === '' ? 'blank' : `"${text}"`}${enPlace(side?.locations ?? [], beside?.locations)}`;
  },
  place: enPlace,
  years: (period) => (period === undefined ? '' : yearsText(period)),
  change: (difference) => {
    if (difference === undefined || difference.amount === 0) return '';
    const size = Math.abs(difference.amount);
    const text = difference.unit === 'TWD' ? `TWD ${figure(size)}` : amount(size, difference.unit);
    const percent = difference.percent === undefined ? '' : ` (${signed(difference.percent)})`;
    return `, ${text} ${difference.amount > 0 ? 'more' : 'less'}${percent}`;
  },
  match: (match) => {
    if (match === undefined) return '';
    const same = agreed(match, DIFF_WORDS.en.same);
    const facts = [
      `the names are ${Math.round(match.similarity * 100)}% alike`,
      ...(same.length > 0
        ? [`${same.join(', ')} ${same.length > 1 || same[0]?.endsWith('s') ? 'are' : 'is'} the same`]
        : []),
      ...(match.same.includes('only-one-left') ? ['nothing else was left on either side'] : []),
      ...(match.next
        ? [`next best was "${oneLine(match.next.name, 30)}" (${Math.round(match.next.similarity * 100)}%)`]
        : []),
    ];
    return `; taken for one because ${facts.join('; ')}`;
  },
  unit: (side) => side?.unit ?? 'no unit',
  reason: ({ class: kind, reason }) => {
    if (reason !== undefined) return ` ${enReason(reason)}`;
    return asksForReason(kind) ? ' The new document gives no reason.' : '';
  },
};

function enReason({ from, text, locations }: Reason): string {
  return `Reason (${DIFF_WORDS.en.reason[from]}): "${oneLine(text, LONGEST_REASON)}"${enPlace(locations)}.`;
}

/** True where the figure went the way the demand did; a limit that falls is stricter, not higher. */
export function isByFigure({ class: kind, difference }: Pick<Change, 'class' | 'difference'>): boolean {
  if (difference === undefined) return true;
  return kind === 'target-raised' ? difference.amount > 0 : difference.amount < 0;
}

export function sameQuantity({ old, new: young }: Pick<Change, 'old' | 'new'>): boolean {
  const [a, b] = [old?.baseValue, young?.baseValue];
  return (
    a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  );
}
