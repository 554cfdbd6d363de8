/** Who answers for what: the competent authority, and the agencies with the duties the law gives them. */
import { splitDuties } from '../../parse/law/duties.ts';
import { tidyName } from '../../parse/normalise.ts';
import type { Article, DutyAgency } from '../../plan-document.ts';
import type { AgencyRegistry } from '../../words/agencies.ts';
import { type PlacedText, textsOf } from './places.ts';

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
          { articles, ...lookup },
        ),
      );
    }
  }
  return [];
}

const FEWEST_AGENCIES = 2;

function describe(
  base: Pick<DutyAgency, 'article' | 'item' | 'raw' | 'source'>,
  duties: string,
  { articles, registry, jurisdiction }: Lookup & { readonly articles: readonly Article[] },
): DutyAgency {
  const name = agencyName(base.raw ?? '');
  const canonical = registry.canonical(name, jurisdiction);
  const texts = textsOf(articles);
  const { topics, residual } = splitDuties(duties, (word) => texts.some(({ text }) => text.includes(word)));
  return {
    name,
    ...(canonical === undefined ? {} : { canonical }),
    ...(base.raw === name ? {} : { raw: base.raw }),
    article: base.article,
    item: base.item,
    duties: topics,
    residual,
    namedIn: namedIn(name, base.article, texts),
    source: base.source,
  };
}

/** Articles that name it, but for the one that gives it its duties. */
function namedIn(name: string, article: number, texts: readonly PlacedText[]): number[] {
  const numbers = texts
    .filter(({ at, text }) => at.article !== article && tidyName(text).includes(name))
    .map(({ at }) => at.article);
  return [...new Set(numbers)];
}
