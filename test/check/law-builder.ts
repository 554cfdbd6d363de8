/** Small laws in memory: articles in column A of sheet 條文, one a row from row 2 on,
 * their explanations in column B, chapters in column C. */
import type { Article, Ordinance, Paragraph, Penalty } from '../../src/plan-document.ts';
import { a1, type Source } from '../../src/source.ts';

/** A paragraph, or one with the items below it, which may be given the number that the text gives them. */
export type ParagraphSpec =
  | string
  | readonly [text: string, ...items: readonly (string | readonly [number, string])[]];

export interface ArticleSpec {
  readonly number?: number;
  readonly branch?: number;
  readonly paragraphs: readonly ParagraphSpec[];
  readonly explanation?: readonly string[];
}

export interface LawSpec {
  readonly agencies?: readonly string[];
  readonly chapters?: readonly number[];
  readonly penalties?: readonly Omit<Penalty, 'source' | 'text'>[];
}

export function law(
  articles: readonly ArticleSpec[],
  { agencies = [], chapters = [], penalties = [] }: LawSpec = {},
): Ordinance {
  return {
    chapters: chapters.map((number, at) => ({ number, title: '總則', source: cell(at + 2, 3) })),
    articles: articles.map(article),
    definitions: [],
    agencies: agencies.map((name, at) => agency(name, at + 1)),
    deadlines: [],
    penalties: penalties.map((penalty) => ({ ...penalty, text: '', source: cell(1, 1) })),
    references: [],
  };
}

function agency(name: string, item: number): Ordinance['agencies'][number] {
  return { name, article: 1, item, duties: [], residual: false, namedIn: [], source: cell(1, 1) };
}

function article(spec: ArticleSpec, at: number): Article {
  const source = cell(at + 2, 1);
  return {
    number: spec.number ?? at + 1,
    ...(spec.branch === undefined ? {} : { branch: spec.branch }),
    paragraphs: spec.paragraphs.map((one, index) => paragraph(one, index + 1, source)),
    explanation: (spec.explanation ?? []).map((text, index) => ({
      number: index + 1,
      text,
      source: cell(at + 2, 2),
    })),
    source,
  };
}

function paragraph(spec: ParagraphSpec, number: number, source: Source): Paragraph {
  const [text, ...items] = typeof spec === 'string' ? [spec] : spec;
  const numbered = items.map((item, at) => (typeof item === 'string' ? ([at + 1, item] as const) : item));
  return {
    number,
    text,
    items: numbered.map(([own, said]) => ({ number: own, text: said, source })),
    source,
  };
}

function cell(row: number, column: number): Source {
  return { sheet: '條文', cell: a1(row, column), row, column };
}
