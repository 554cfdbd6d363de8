/** Reads a local law: its articles from a table beside explanations, from clean text, or from both. */
import type { Article, Ordinance } from '../../plan-document.ts';
import { findJurisdiction } from '../../words/jurisdictions.ts';
import type { WrittenContent, WrittenParts } from '../written-parts.ts';
import { agenciesOf, competentAuthority, type Lookup } from './authorities.ts';
import { deadlinesOf } from './deadlines.ts';
import { definitionsOf } from './definitions.ts';
import { closeArticle, type Version } from './draft.ts';
import { penaltiesOf } from './penalties.ts';
import { piecesOf } from './pieces.ts';
import { textsOf } from './places.ts';
import { referencesOf } from './references.ts';
import { statedIn } from './stated.ts';
import { readStructure } from './structure.ts';

export function readOrdinance({ sheets, registry }: WrittenParts): WrittenContent {
  const { versions, title, mapped, structural, repairs } = readStructure(sheets.flatMap(piecesOf));
  const main = mainVersion(versions);
  const articles = main?.articles.map(closeArticle) ?? [];
  const copies = versions
    .filter((version) => version !== main)
    .map((version) => ({
      ...(version.title === undefined ? {} : { title: version.title }),
      articles: version.articles.map(closeArticle),
    }));
  const jurisdiction =
    findJurisdiction(title ?? '') ??
    findJurisdiction(
      textsOf(articles)
        .map(({ text }) => text)
        .join(''),
    );
  const stated = statedIn(sheets, main);
  const ordinance = {
    ...describe(articles, main, { title, copies, registry, jurisdiction }),
    ...(stated.length > 0 ? { stated } : {}),
  };
  return {
    ...(title === undefined ? {} : { title }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ordinance,
    agencies: ordinance.agencies.map(({ name, canonical }) =>
      canonical === undefined ? { name } : { name, canonical },
    ),
    mapped,
    structural,
    repairs: [...repairs],
  };
}

/** The telling with explanations; without any, the first. */
function mainVersion(versions: readonly Version[]): Version | undefined {
  return (
    versions.find(({ articles }) => articles.some(({ explanation }) => explanation.length > 0)) ?? versions[0]
  );
}

function describe(
  articles: Article[],
  main: Version | undefined,
  {
    title,
    copies,
    ...lookup
  }: Lookup & {
    readonly title: string | undefined;
    readonly copies: NonNullable<Ordinance['copies']>;
  },
): Ordinance {
  const agencies = agenciesOf(articles, lookup);
  return {
    ...(title === undefined ? {} : { title }),
    chapters: main?.chapters.map((chapter) => ({ ...chapter })) ?? [],
    articles,
    ...(copies.length > 0 ? { copies } : {}),
    definitions: definitionsOf(articles),
    agencies,
    deadlines: deadlinesOf(articles, { agencies, authority: competentAuthority(articles) }),
    penalties: penaltiesOf(articles),
    references: referencesOf(articles),
  };
}
