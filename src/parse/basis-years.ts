import { remember } from '../remember.ts';
import { basisWords } from '../words/basis.ts';
import { type Figure, scanFigures } from './figures.ts';
import { foldSameLength } from './normalise.ts';
import { findYears } from './period.ts';

/** What a change is measured from. An empty one: the text compares with a base that it does not date. */
export interface Base {
  /** Gregorian. */
  readonly year?: number;
  readonly value?: number;
  /** The change is a share of the base, not an amount. */
  readonly relative?: boolean;
  /** The base is the year before, each year anew (`每年成長3%`). */
  readonly previousYear?: boolean;
}

const baseNames = basisWords.baseWords.join('|');
const sharePoints =
  /(?:率|比例|比重)(?:每年|逐年)?(?:(?:相較|較|比)[^,。;]{0,12})?(?:增加|提升|提高|成長|減少|降低|下降)/;
const namedAhead = new RegExp(`(?:${baseNames})\\s{0,3}[(:為]?\\s{0,3}$`);
const comparedBefore = /(?:相較於|相對於?|較|比|與)\s{0,3}$/;
const namedBehind = new RegExp(`^\\s{0,3}(?:度\\s?)?(?:為|作為|之)?\\s{0,3}\\(?(?:${baseNames})`);
const baseName = new RegExp(baseNames);
const comparedBase = new RegExp(`(?:較|比|相較於|相對於?)\\s{0,3}(?:${baseNames})`);

/**
 * The base that the words of a figure's own cell name: `較111年`, `以 104 年為基期`, `(基準年 110 年 46%)`, a
 * bracket with year and value behind it (`提升 0.3%(109 年 59.05%)`). Undefined when they name none.
 */
export function readBase(text: string, figure: Figure): Base | undefined {
  const relative = figure.relative && !isSharePoint(foldSameLength(text), figure) ? { relative: true } : {};
  const { mayHold, year: named, compares } = readBaseWords(text);
  const valued = mayHold ? baseFigure(text, figure) : undefined;
  const year = valued?.year ?? named;
  if (valued !== undefined)
    return { ...(year === undefined ? {} : { year }), value: valued.value, ...relative };
  if (year !== undefined) return { year, ...relative };
  return compares ? relative : undefined;
}

/** What a text says of a base, whichever of its figures is asked about. */
interface BaseWords {
  readonly year: number | undefined;
  /** `較基準年`: it compares, and does not date what with. */
  readonly compares: boolean;
  /** It may hold the base's own figure. */
  readonly mayHold: boolean;
}

const readBaseWords = remember((text: string): BaseWords => {
  const folded = foldSameLength(text);
  return {
    year: readBaseYear(folded),
    compares: comparedBase.test(folded),
    mayHold: folded.includes('(') || baseName.test(folded),
  };
});

/** The base that the name of an indicator or measure gives to a figure without one: `…較 109 年減少 %`. */
export function readNamedBase(name: string, figure: Figure): Base | undefined {
  const { year, compares } = readBaseWords(name);
  if (year === undefined && !compares) return undefined;
  const relative = figure.relative ? { relative: true } : {};
  return year === undefined ? relative : { year, ...relative };
}

/** `實施率每年增加 0.3 %`: points of a share, not a share of it. */
function isSharePoint(folded: string, figure: Figure): boolean {
  return sharePoints.test(folded.slice(Math.max(0, figure.start - 60), figure.start).replace(/\s+/g, ''));
}

function baseFigure(text: string, figure: Figure): Figure | undefined {
  const others = scanFigures(text).filter(({ start }) => start !== figure.start);
  const named = others.find(({ base }) => base);
  if (named !== undefined) return named;
  // `167 (109 年 155 萬)`: a year and a value of the same kind behind it, and no running total.
  return others.find(
    (other) =>
      other.start > figure.end &&
      isInBrackets(text, other) &&
      other.year !== undefined &&
      !other.cumulative &&
      mayBeBase(figure, other),
  );
}

/** A figure told as a part (`30 所，其中 110 年 25 所`) stands in none. */
function isInBrackets(text: string, { start }: Figure): boolean {
  const before = foldSameLength(text).slice(0, start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function mayBeBase(figure: Figure, other: Figure): boolean {
  const dimension = other.unit?.dimension;
  return (
    figure.change !== undefined ||
    dimension === undefined ||
    dimension === 'number' ||
    dimension === figure.unit?.dimension
  );
}

function readBaseYear(folded: string): number | undefined {
  const found = findYears(folded).find(({ start, end, period }) => {
    if (period.start !== period.end) return false;
    return (
      comparedBefore.test(folded.slice(Math.max(0, start - 8), start)) ||
      namedBehind.test(folded.slice(end, end + 12))
    );
  });
  return found?.period.start ?? leadingBaseYear(folded);
}

/** `基準年 110 年 46%`, `基期年(105年)`. */
function leadingBaseYear(folded: string): number | undefined {
  return findYears(folded).find(({ start }) => namedAhead.test(folded.slice(Math.max(0, start - 12), start)))
    ?.period.start;
}

/**
 * The year a figure is due in: `115年前…30面`, `至 114 年達 340 萬噸`. A cut-off (`截至112年9月30日止完成
 * 78家`) and the year a value belongs to (`110年 80%`) are none.
 */
export function readDueYear(text: string, before: number): { year: number; word: string } | undefined {
  const folded = foldSameLength(text);
  for (const { start, end, period, raw } of findYears(folded)) {
    if (end > before) return undefined;
    const head = folded.slice(Math.max(0, start - 6), start);
    if (/(?:截至|截止|統計至|迄|累計至)\s{0,2}$/.test(head)) continue;
    if (period.form === 'before' || /^\s{0,2}以?前/.test(folded.slice(end, end + 4)))
      return { year: period.end, word: raw };
    const goal = /^[^、,;。/\d]{0,28}(?:達|完成)/.test(folded.slice(end, end + 32));
    if (/[於至到]\s{0,2}$/.test(head) && goal && period.start === period.end)
      return { year: period.end, word: raw };
  }
  return undefined;
}
