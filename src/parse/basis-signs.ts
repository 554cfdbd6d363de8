/** The words that tell how a figure is counted: those around it in its cell, and those of the names around the cell. */
import { remember } from '../remember.ts';
import { basisWords, wordsIn } from '../words/basis.ts';
import { isVagueIndicator } from '../words/indicators.ts';
import { type Base, readBase, readDueYear } from './basis-years.ts';
import { type Figure, onlyQuantity, sameWords } from './figures.ts';
import { looksLikeRatio } from './metric-list.ts';

/** `(本年件數-去年件數)/去年件數` is a change; `高於前一年戶數且…滿意度` only says how many is enough. */
function isDifference(name: string): boolean {
  return /[-\u2010-\u2015\u2212－]|增|減|成長|降|差/.test(name);
}

/** What the words around a figure say in its own cell, whatever the names around the cell say. */
export interface FigureWords {
  readonly text: string;
  readonly base: Base | undefined;
  readonly due: ReturnType<typeof readDueYear>;
  readonly stock: readonly string[];
  readonly total: readonly string[];
  readonly flow: readonly string[];
}

/** A text's figures are scanned once, and its words are read once for each of them. */
const knownWords = new WeakMap<Figure, FigureWords>();

export function readFigureWords(text: string, figure: Figure): FigureWords {
  const like = sameWords(text);
  return (like === text ? undefined : wordsLike(like)) ?? readOwnWords(text, figure);
}

/** No word that is looked for holds a digit, so that they are the same around another number. */
const wordsLike = remember((like: string): FigureWords | undefined => {
  const only = onlyQuantity(like);
  return only && readOwnWords(like, only);
});

function readOwnWords(text: string, figure: Figure): FigureWords {
  const known = knownWords.get(figure);
  if (known?.text === text) return known;
  const clause = text.slice(figure.clause.start, figure.clause.end).replace(/\s+/g, '');
  // The verb may stand before an earlier figure: `規劃補助設置 10 座…及 10 座…`.
  const sentence = text.slice(sentenceStart(text, figure.start), figure.clause.end).replace(/\s+/g, '');
  const words = {
    text,
    base: readBase(text, figure),
    due: readDueYear(text, figure.start),
    stock: wordsIn(clause, basisWords.stockText),
    total: wordsIn(text.replace(/\s+/g, ''), basisWords.total),
    flow: wordsIn(sentence, basisWords.flowText),
  };
  knownWords.set(figure, words);
  return words;
}

function sentenceStart(text: string, from: number): number {
  const floor = Math.max(0, from - 90);
  let at = from;
  while (at > floor && !/[。;；!?]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** What the words of a name say by themselves. Names repeat over all rows of their measure. */
interface NameWords {
  /** It says nothing of what is counted: none, or `監測數據`. */
  readonly silent: boolean;
  /** It may name a base; `較基期年EUI不成長` is a goal that is met or not, however much of it was. */
  readonly compares: boolean;
  readonly changes: readonly string[];
  readonly yearly: readonly string[];
  readonly flow: readonly string[];
  readonly stock: readonly string[];
  readonly isRatio: boolean;
}

export const readName = remember((name: string): NameWords => {
  const joined = name.replace(/\s+/g, '');
  return {
    silent: joined === '' || isVagueIndicator(name),
    compares: !/[不零]成長/.test(name),
    changes: wordsIn(name, basisWords.changeVerbs),
    yearly: [
      ...wordsIn(name, basisWords.changeNames),
      ...(isDifference(name) ? wordsIn(name, basisWords.previousYear) : []),
    ],
    flow: wordsIn(joined, basisWords.flowNames),
    stock: wordsIn(joined, basisWords.stockNames),
    isRatio: looksLikeRatio(name),
  };
});
