import type { SectorId } from '../plan-document.ts';
import { leadingJurisdiction } from '../words/jurisdictions.ts';
import { sectorOf } from '../words/sectors.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { foldText } from './normalise.ts';

/** The line above a table that names it. */
export interface Caption {
  /** `4-1`, `1`, `A-2`. */
  readonly id: string;
  /** NFKC, without the number and the part; empty where the caption is only a number. */
  readonly title: string;
  /** `(1/5)`: the table runs over several pages. */
  readonly part?: { readonly index: number; readonly of: number };
  /** `(續)`: carried on from the page before. */
  readonly continued?: boolean;
  readonly jurisdiction?: string;
  readonly sector?: SectorId;
}

const number =
  '((?:[A-Za-z][-.\\u2010-\\u2015]?)?\\d{1,3}(?:\\s?[-.\\u2010-\\u2015]\\s?\\d{1,3}){0,3}|[一二三四五六七八九十]{1,3})(?![\\d%~/])';
const opening = new RegExp(`^(?:附?表\\s{0,3}|table\\s{1,3})${number}\\s{0,3}(?:[、:.,|．‧]\\s{0,3})?`, 'i');
const partPattern = /[([]\s{0,2}(\d{1,3})\s{0,2}\/\s{0,2}(\d{1,3})\s{0,2}[)\]]/;
const continuedPattern = /[([]\s{0,2}(?:續\d{0,2}|cont(?:inued|'d|\.)?)\s{0,2}[)\]]|^續(?=[、\s])/i;
/** Words with which a sentence about a table goes on: `表 4-3 所示`, `表 5 為…`. */
const sentence =
  /^(?:所示|所列|所述|顯示|為|是|之|的|可知|可見|中|內|列|及表|與表|和表|至表|(?:shows|lists|is|gives)\b)/i;
/** A line of the table of contents ends with its page: `…推動成果(1/5)` tab `6`, `…… 6`. */
const tableOfContents = /(?:\t\s{0,3}|\.{4}\s{0,3}|…{2}\s{0,3})\d{1,3}$/;
/** Longer than any caption seen (about 40 characters): a paragraph. */
const longestTitle = 120;

/**
 * Reads a table's caption: `表 4-1、嘉義市能源部門推動策略`, `表1 110~112/9 …推動成果(1/5)`, `Table 4-1. …`.
 * A sentence that mentions a table (`推動策略和執行成果如表 4-3 所示。`) is undefined.
 */
export function parseCaption(text: string): Caption | undefined {
  if (text.length > 300 || tableOfContents.test(text.trimEnd())) return undefined;
  const line = foldText(text)
    .trim()
    .replace(/^#{1,6}\s+|\*\*/g, '')
    .replace(/\s+/g, ' ');
  const match = opening.exec(line);
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  const rest = line.slice(match[0].length);
  if (sentence.test(rest) || /。/.test(rest) || rest.length > longestTitle) return undefined;
  // `表一般` is a word; a Chinese number needs a sign or a space behind it.
  const chinese = parseChineseNumber(written);
  if (chinese !== undefined && !/[、:.,|．‧\s]$/.test(match[0]) && rest !== '') return undefined;
  const part = partPattern.exec(rest);
  const title = rest
    .replace(partPattern, '')
    .replace(continuedPattern, '')
    .replace(/^[、:\s]+|\s+$/g, '');
  const sector = sectorOf(title);
  const jurisdiction = leadingJurisdiction(title.replace(/^\d{2,4} ?年度? ?/, ''));
  return {
    id: chinese === undefined ? written.replace(/\s/g, '').replace(/[\u2010-\u2015]/g, '-') : String(chinese),
    title,
    ...(part === null ? {} : { part: { index: Number(part[1]), of: Number(part[2]) } }),
    ...(continuedPattern.test(rest) ? { continued: true } : {}),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(sector === undefined ? {} : { sector }),
  };
}
