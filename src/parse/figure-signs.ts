import type { Unit } from '../plan-document.ts';
import { changeWords, figureWords, type Operator, operatorAtEnd, operatorsAfter } from '../words/figures.ts';
import type { Per } from '../words/units.ts';

/** The operator in the words right before a number (`≦5%`, `至少 4 人`) or right behind its unit (`10案以上`). */
export function readOperator(before: string, behind: string): Operator | undefined {
  // `至少應達` bounds as `至少` does; the 達 of `未達` is half of the word.
  const head = before.replace(/(?:[\s為約共需應可]|(?<!未)達)+$/, '');
  const op = operatorAtEnd(head);
  // The `>` of `PM <sub>` is part of a tag.
  if (op !== undefined && !/<\/?[A-Za-z]{1,5}\s?\/?>$/.test(head)) return op;
  const tail = behind.replace(/^[\s(]*(?:(?:\(?含\)?|[及或])[\s)]*)?/, '');
  return operatorsAfter.find(({ word }) => tail.startsWith(word))?.op;
}

const perPhrase =
  /每\s{0,2}(?:(\d{1,2}|[一二兩三四五六])\s{0,2})?(年度?|季|個?月)|(?<![\d〇一二三四五六七八九十])[一1]\s{0,2}年\s*$/g;

/**
 * The span a figure stands for, from the last such word of its sentence: 每年, 每季, 每 2 年. A span of
 * another length (每3年) is none of ours.
 */
export function readPer(sentenceBefore: string, bracketBehind: string): Per | undefined {
  const last = /[每年]/.test(sentenceBefore) ? [...sentenceBefore.matchAll(perPhrase)].at(-1) : undefined;
  if (last !== undefined) return perOf(last[1], last[2] ?? '年');
  return bracketBehind.includes('每年') ? 'year' : undefined;
}

function perOf(count: string | undefined, span: string): Per | undefined {
  const isOne = count === undefined || count === '1' || count === '一';
  if (span.startsWith('年')) {
    if (isOne) return 'year';
    return /^[2二兩]$/.test(count) ? 'two-years' : undefined;
  }
  if (!isOne) return undefined;
  return span === '季' ? 'quarter' : 'month';
}

export interface Change {
  readonly change: 'increase' | 'decrease';
  /** Where the word stands, so that callers can quote it. */
  readonly word: string;
}

/**
 * Whether the figure is the size of a change. `增加 3 公頃`, `每年增加 0.3 %`, `成長達5%` are; a level
 * reached is not (`增加至 1,400 站`, `提升…比率至84%`, `處理率提升達 20%`), nor is a new piece (`新增 82 株`).
 */
export function readChange(
  before: string,
  behind: string,
  bracketBehind: string,
  unit?: Unit,
): Change | undefined {
  const found = lastChange(before);
  if (found !== undefined) {
    const between = before.slice(found.end).replace(/\s+/g, '');
    const reach = unit?.dimension === 'share' ? 12 : 4;
    if (between.length <= reach && !isLevel(between)) return changeOf(found) ?? shareOf(found, between, unit);
  }
  const next = anyChange.test(behind) ? changeAt(behind.trimStart(), 0) : undefined;
  const tail = next ?? bracketChange(bracketBehind);
  return tail === undefined ? undefined : changeOf(tail);
}

interface FoundChange {
  readonly word: string;
  readonly change: Change['change'] | undefined;
  readonly end: number;
}

function changeOf(found: FoundChange): Change | undefined {
  return found.change === undefined ? undefined : { change: found.change, word: found.word };
}

/** `減量 500 噸` tells how much was done; `減量 8.4%` is a fall, as a share there is of nothing else. */
function shareOf({ word }: FoundChange, between: string, unit: Unit | undefined): Change | undefined {
  const isFall = unit?.dimension === 'share' && figureWords.decreaseOfShare.includes(word);
  return isFall && /^率?[約達]?$/.test(between) ? { change: 'decrease', word } : undefined;
}

function isLevel(between: string): boolean {
  if (/(?:至|到)[為達約]?(?:≦|≧|≤|≥|[<>=])*$/.test(between) || between === '為' || between === '成')
    return true;
  return /[^率幅數量]為$/.test(between) || /[^率幅]達$/.test(between);
}

/** Nearly all figures have no such word before them, and looking for the last one place by place is slow. */
const anyChange = new RegExp(changeWords.map(({ word }) => word).join('|'), 'u');

function lastChange(text: string): FoundChange | undefined {
  const tail = text.slice(-30);
  if (!anyChange.test(tail)) return undefined;
  const shift = text.length - tail.length;
  for (let at = tail.length - 1; at >= 0; at -= 1) {
    const found = changeAt(tail, at);
    if (found !== undefined) return { ...found, end: found.end + shift };
  }
  return undefined;
}

/** The word that ends the phrase wins over a shorter one inside it: 負成長 over 成長, 新增 over 增. */
function changeAt(text: string, at: number): FoundChange | undefined {
  for (const { word, change } of changeWords) {
    for (let start = Math.max(0, at - word.length + 1); start <= at; start += 1) {
      if (text.startsWith(word, start)) return { word, change, end: start + word.length };
    }
  }
  return undefined;
}

/** `-200,000 度 (111 年較基期年用電負成長數)`. */
function bracketChange(bracket: string): FoundChange | undefined {
  if (!/[較比]|成長|基[準期]/.test(bracket)) return undefined;
  return lastChange(bracket);
}

/** `累計 1,200`, `已累計建置 200 處`, `共30所`, `5MW (累積)`; `(達 4,215 輛)` in brackets is a running total too. */
export function isCumulative(before: string, bracketBehind: string, inBrackets: boolean): boolean {
  const head = before.slice(-24);
  if (figureWords.cumulative.some((word) => head.includes(word))) return true;
  if (/(?:^|[^公])共\s{0,2}$/.test(head) || (inBrackets && /達\s{0,2}$/.test(head))) return true;
  return /^\s{0,2}累[計積]/.test(bracketBehind);
}

/** Whether the words name the base a target is measured from: `(基準年 900 公頃)`, `89.8(基準年)`. */
export function isBase(before: string, bracketBehind: string): boolean {
  return baseOpening.test(bracketBehind) || baseEnding.test(before.slice(-16));
}

const baseNames = figureWords.base.join('|');
const baseOpening = new RegExp(`^\\s{0,2}(?:${baseNames})`);
const baseEnding = new RegExp(`(?:^|[^較比於])(?:${baseNames})[^增減成降提升高少]{0,8}$`);
