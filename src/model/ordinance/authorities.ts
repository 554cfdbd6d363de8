/** Who answers for what: the competent authority, and the agencies with the duties the law gives them. */

import { textFinder } from '../../parse/find-names.ts';
import { splitDuties } from '../../parse/law/duties.ts';
import { tidyName } from '../../parse/normalise.ts';
import type { Article, DutyAgency } from '../../plan-document.ts';
import type { AgencyRegistry } from '../../words/agencies.ts';
import { textsOf } from './places.ts';

/** Of 本府環境保護局 and 臺南市政府環境保護局 the agency itself. */
const owner = /^(?:本[府市縣]|[\u4e00-\u9fff]{2}[市縣]政府)(?=.{2})/u;

export function agencyName(text: string): string {
  const name = tidyName(text);
  return name.replace(owner, '');
}

/** `本自治條例之主管機關為本府環境保護局。`: the agency that 主管機關 means. */
export function competentAuthority(articles: readonly Article[]): string | undefined {
  for (const { text } of textsOf(articles)) {
    const match =
      /主管機關[，,：:]?(?:在[^，。]{1,10})?為([^，。；（(]{3,20}?[局處會署部府所])(?=[，。；（(]|$)/u.exec(
        text,
      );
    if (match?.[1] !== undefined) return agencyName(match[1]);
  }
  return undefined;
}

/** Where the names of agencies are looked up, and for whose document. */
export interface Lookup {
  readonly registry: AgencyRegistry;
  readonly jurisdiction: string | undefined;
}

/** The agencies of the first list whose items are `本府環境保護局：辦理…`. */
export function agenciesOf(articles: readonly Article[], lookup: Lookup): DutyAgency[] {
  const { looksLikeAgency } = lookup.registry;
  const words = wordsOf(articles);
  for (const { number, paragraphs } of articles) {
    for (const paragraph of paragraphs) {
      const told = paragraph.items.flatMap((item) => {
        const [, name = '', duties = ''] = /^([^：:]{2,24})[：:](.+)$/su.exec(item.text) ?? [];
        const isAgency = looksLikeAgency(agencyName(name)) || looksLikeAgency(tidyName(name));
        return isAgency ? [{ item, name, duties }] : [];
      });
      // One agency beside other items is an example, not the division of duties.
      if (told.length < FEWEST_AGENCIES || told.length * 2 < paragraph.items.length) continue;
      return told.map(({ item, name, duties }) =>
        describe(
          { article: number, item: item.number, raw: tidyName(name), source: { ...item.source } },
          duties,
          { words, ...lookup },
        ),
      );
    }
  }
  return [];
}

const FEWEST_AGENCIES = 2;

/** Where in the law a word and a name stand. */
interface Words {
  readonly stands: (word: string) => boolean;
  readonly articlesNaming: (name: string) => number[];
}

function wordsOf(articles: readonly Article[]): Words {
  const texts = textsOf(articles);
  let [word, name]: (ReturnType<typeof textFinder> | undefined)[] = [];
  return {
    stands(part) {
      word ??= textFinder(texts.map(({ text }) => text));
      return word(part).length > 0;
    },
    articlesNaming(agency) {
      name ??= textFinder(texts.map(({ text }) => tidyName(text)));
      return name(agency).flatMap((place) => texts[place]?.at.article ?? []);
    },
  };
}

function describe(
  base: Pick<DutyAgency, 'article' | 'item' | 'raw' | 'source'>,
  duties: string,
  { words, registry, jurisdiction }: Lookup & { readonly words: Words },
): DutyAgency {
  const name = agencyName(base.raw ?? '');
  const canonical = registry.canonical(name, jurisdiction);
  const { topics, residual } = splitDuties(duties, words.stands);
  // The article that gives it its duties is no further one.
  const namedIn = words.articlesNaming(name).filter((article) => article !== base.article);
  return {
    name,
    ...(canonical === undefined ? {} : { canonical }),
    ...(base.raw === name ? {} : { raw: base.raw }),
    article: base.article,
    item: base.item,
    duties: topics,
    residual,
    namedIn: [...new Set(namedIn)],
    source: base.source,
  };
}
