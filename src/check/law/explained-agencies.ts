/** Agencies that an explanation names otherwise than its article. */
import { nameFinder } from '../../parse/find-names.ts';
import { tidyName } from '../../parse/normalise.ts';
import type { Article, LegalPlace, Ordinance } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { textOf } from './explained.ts';
import { placeOfArticle } from './places.ts';

export interface AgencyClash {
  readonly at: LegalPlace;
  readonly agency: string;
  /** `explanation`: the article does not name it; `delegation`: the article leaves the matter to others as well. */
  readonly side: 'explanation' | 'delegation';
  /** Whom the article names, or leaves the matter to. */
  readonly named: readonly string[];
  readonly places: readonly Source[];
}

/** Of the agencies the law gives duties to; central authorities named as authors of a text are none of them. */
export function agencyClashes({ articles, agencies }: Ordinance): AgencyClash[] {
  const namesIn = namesFinder(agencies.map(({ name }) => name));
  return articles.flatMap((article) => {
    const text = article.paragraphs.map(textOf).join('。');
    const inArticle = namesIn(text);
    // An article that speaks of nobody in particular contradicts nobody.
    if (inArticle.length === 0) return [];
    return [...strangers(article, inArticle, namesIn), ...narrowed(article, text, namesIn)];
  });
}

const AUTHORITY = '主管機關';

type FindNames = (text: string) => readonly string[];

function namesFinder(names: readonly string[]): FindNames {
  const find = nameFinder(names);
  return (text) => {
    const bare = tidyName(text);
    const authority = /(?<!目的事業|中央)主管機關/u.test(bare) ? [AUTHORITY] : [];
    return [...authority, ...find(bare).flatMap((place) => names[place] ?? [])];
  };
}

function strangers(article: Article, inArticle: readonly string[], namesIn: FindNames): AgencyClash[] {
  const known = new Set([AUTHORITY, ...inArticle]);
  return article.explanation.flatMap(({ text, source }) =>
    namesIn(text)
      .filter((name) => !known.has(name))
      .map((agency) => ({
        at: placeOfArticle(article),
        agency,
        side: 'explanation' as const,
        named: inArticle,
        places: [source, article.source],
      })),
  );
}

const delegation = /由(?:[^。；]{2,40}?)(?:分階段)?(?:另定|訂定|定|公告|核定)之?/gu;

/** `授權由本府交通局另定之`, where the article leaves part of it to 主管機關. */
function narrowed(article: Article, text: string, namesIn: FindNames): AgencyClash[] {
  const whole = namesIn([...text.matchAll(delegation)].map(([words]) => words).join('。'));
  if (whole.length < 2) return [];
  const paragraph = article.paragraphs.find((own) => namesIn(textOf(own)).length > 1);
  return article.explanation.flatMap(({ text: said, source }): AgencyClash[] => {
    const told = namesIn([...said.matchAll(delegation)].map(([words]) => words).join('。'));
    const [only] = told;
    if (only === undefined || told.length !== 1 || !whole.includes(only)) return [];
    const at = { ...placeOfArticle(article), ...(paragraph ? { paragraph: paragraph.number } : {}) };
    const places = [source, paragraph?.source ?? article.source];
    return [{ at, agency: only, side: 'delegation', named: whole, places }];
  });
}
