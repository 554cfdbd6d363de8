/** The numbers that divide a law: chapters 第一章, articles 第十條之一, items 一、 and sub-items （一）. */
import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number.ts';
import { foldSameLength, tidyName } from '../normalise.ts';

const numeral = `[${chineseNumeralCharacters}]{1,7}|\\d{1,4}`;
/** Numbers of PDF text may be set apart: `第 三 條`, `第 六 章 罰 則`. */
export const spacedNumeral = `(?:[${chineseNumeralCharacters}]\\s?){1,7}|\\d{1,4}`;

/** The value of a numeral as laws write it; undefined for anything else. */
export function legalNumber(text: string): number | undefined {
  const bare = text.replace(/\s/gu, '');
  if (/^\d+$/u.test(bare)) return Number(bare);
  return parseChineseNumber(bare);
}

export interface ArticleHeading {
  readonly number: number;
  readonly branch?: number;
  /** `第一條（立法目的）`. */
  readonly title?: string;
  readonly rest: string;
}

const article = new RegExp(`^第\\s?(${spacedNumeral})\\s?條(?:\\s?之\\s?(${spacedNumeral}))?(.*)$`, 'u');
/** What follows the number where a sentence only begins by naming an article: `第十條第二項之代金…`. */
const sentence = /^(?:\s?(?:第\s?[一二三四五六七八九十\d]|、|,)|規定|所定|之|及|或|至|與|前|但書|準用)/u;

/** The heading of an article, with the text that follows it on the line. */
export function articleHeading(text: string): ArticleHeading | undefined {
  const match = article.exec(foldSameLength(text));
  const number = legalNumber(match?.[1] ?? '');
  if (match === null || number === undefined || number === 0) return undefined;
  const behind = match[3] ?? '';
  if (sentence.test(behind)) return undefined;
  const branch = match[2] === undefined ? undefined : legalNumber(match[2]);
  const own = text.slice(text.length - behind.length);
  const titled = /^\s?[（(【]([^（）()【】。]{1,30})[）)】]\s?(?![、，,])(.*)$/u.exec(own);
  return {
    number,
    ...(branch === undefined ? {} : { branch }),
    ...(titled?.[1] === undefined ? {} : { title: titled[1].trim() }),
    rest: (titled?.[2] ?? own).trim(),
  };
}

const chapter = new RegExp(`^第\\s?(${spacedNumeral})\\s?(編|章|節|款)\\s?(.{0,40})$`, 'u');

export interface ChapterHeading {
  readonly number: number;
  readonly level: 'part' | 'chapter' | 'section';
  readonly title: string;
}

/** `第二章 溫室氣體減量`, `第 六 章 罰 則`; a sentence about a chapter ends with a stop. */
export function chapterHeading(text: string): ChapterHeading | undefined {
  const match = chapter.exec(foldSameLength(text));
  const number = legalNumber(match?.[1] ?? '');
  if (match === null || number === undefined || number === 0) return undefined;
  const title = tidyName(match[3] ?? '');
  if (/[。，,；;：:]/u.test(title) || /^(?:規定|之|及|或|至|、|第|所)/u.test(title)) return undefined;
  const level = match[2] === '編' ? 'part' : match[2] === '章' ? 'chapter' : 'section';
  return { number, level, title };
}

export interface ItemMarker {
  readonly number: number;
  readonly level: 'item' | 'subitem';
  readonly rest: string;
}

const item = new RegExp(`^(${numeral})\\s?[、.．]\\s?(?!\\d)`, 'u');
const subitem = new RegExp(`^\\((${numeral})\\)\\s?`, 'u');

/** The number a line of a list begins with: `十一、`, `（二）`. */
export function itemMarker(text: string): ItemMarker | undefined {
  const folded = foldSameLength(text);
  for (const [pattern, level] of [
    [item, 'item'],
    [subitem, 'subitem'],
  ] as const) {
    const match = pattern.exec(folded);
    const number = legalNumber(match?.[1] ?? '');
    if (match === null || number === undefined || number === 0 || number > 99) continue;
    return { number, level, rest: text.slice(match[0].length) };
  }
  return undefined;
}

const inner = new RegExp(`(?<=[。；：;:])\\s*(${numeral})、`, 'gu');

/**
 * Where the next item of a list begins inside a line whose breaks were lost: `一、立法目的。 二、本自治條例…`. Only the
 * number that is next in turn begins one: a sentence may well hold 三、.
 */
export function innerMarker(text: string, next: number): number | undefined {
  for (const match of foldSameLength(text).matchAll(inner)) {
    if (legalNumber(match[1] ?? '') === next) return match.index + match[0].search(/\S/u);
  }
  return undefined;
}
