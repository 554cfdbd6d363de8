/** Laws that a text names, what they were called before, and what is from which article. */
import { anyOf, organisationWords as words } from '../../words/organisation.ts';
import { DATE, HAN, NUMBER, readDate, readNumber, type Said } from './text.ts';

const name = `${HAN}{2,24}?(?:${anyOf(words.lawEndings)})`;
/** `依據我國溫室氣體減量及管理法`, `「氣候變遷因應法」`, `(原為溫室氣體減量及管理法)`, `氣候變遷因應法第四條`. */
const mention = new RegExp(
  `(?:(?:${anyOf(words.beforeLaw)})(?:${anyOf(words.ownLaw)})?|[「《『<]|\\((?:${anyOf(words.formerly)})「?|(?<=^|[。,;、:)」]))` +
    `(${name})(?=第${NUMBER}條|[」》』>()。,;、:]|規定|所|之規定|及「|$)`,
  'gu',
);
/** A clause may begin with the words that lead to the law: `,並依據氣候變遷因應法`. */
const leadIn = new RegExp(
  `^.*(?:${anyOf([...words.beforeLaw.filter((word) => word.length > 1), ...words.ownLaw])})`,
  'u',
);
const notLaw = new RegExp(`(?:${anyOf(words.notLaws)})$`, 'u');
const article = new RegExp(`^[」》』>]?(?:\\([^()]{0,40}\\))?第(${NUMBER})條`, 'u');
const before = new RegExp(`[「]?\\((?:${anyOf(words.formerly)})(?:為|稱|名)?[「]?$`, 'u');

export interface LawMention {
  readonly name: string;
  /** `第十四條`, as written behind the name or behind a bracket that follows it. */
  readonly article?: string;
  /** Named as what another law, the one before it, was called before. */
  readonly formerOf?: string;
}

/** In reading order. */
export function findLaws(text: string): Said<LawMention>[] {
  const found: Said<LawMention>[] = [];
  for (const match of text.matchAll(mention)) {
    const law = (match[1] ?? '').replace(leadIn, '');
    if (notLaw.test(law)) continue;
    const end = match.index + match[0].length;
    const start = end - law.length;
    const previous = found.at(-1);
    const isFormer = before.test(text.slice(Math.max(0, start - 8), start)) && previous !== undefined;
    const cited = article.exec(text.slice(end, end + 60))?.[1];
    found.push({
      value: {
        name: law,
        ...(cited === undefined ? {} : { article: `第${cited}條` }),
        ...(isFormer ? { formerOf: previous.value.name } : {}),
      },
      start,
      end,
    });
  }
  return found;
}

const that = new RegExp(`(?:${anyOf(words.thatLaw)})第(${NUMBER})條`, 'gu');

/** `該法第十四條`: an article of the law named last before it. */
export function findLawsMeant(text: string, laws: readonly Said<LawMention>[]): Said<LawMention>[] {
  return [...text.matchAll(that)].flatMap((match) => {
    const last = laws.findLast(({ start, value }) => start < match.index && value.formerOf === undefined);
    if (!last || readNumber(match[1]) === undefined) return [];
    const value = { name: last.value.name, article: `第${match[1]}條` };
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

const promulgated = new RegExp(
  `${DATE}[^。]{0,6}?(?:${anyOf(words.promulgated)})[^。]{0,4}?[「《]?(${name})`,
  'gu',
);
const promulgatedOn = new RegExp(
  `(${name})[」》]?[^。]{0,6}?於?${DATE}[^。,]{0,6}?(?:${anyOf(words.promulgated)})`,
  'gu',
);

/** `中央於112年2月15日修正公布「氣候變遷因應法」`, `氣候變遷因應法於112年2月15日修正公布`. */
export function findPromulgation(text: string, law: string): Said<string> | undefined {
  for (const match of text.matchAll(promulgated)) {
    const date = readDate(match[1], match[2], match[3]);
    if (date !== undefined && match[4]?.endsWith(law)) return place(date, match);
  }
  for (const match of text.matchAll(promulgatedOn)) {
    const date = readDate(match[2], match[3], match[4]);
    if (date !== undefined && match[1]?.endsWith(law)) return place(date, match);
  }
  return undefined;
}

function place<T>(value: T, match: RegExpMatchArray): Said<T> {
  const start = match.index ?? 0;
  return { value, start, end: start + match[0].length };
}
