/** What a law or an organisation holds, as tables: one for each list of the model. */
import { articleLabel, placeInEnglish, placeText } from '../../check/law/places.ts';
import type { Language } from '../../finding.ts';
import type { Article, LegalPlace, Ordinance, Organisation, PlanDocument } from '../../plan-document.ts';
import { factName } from '../../report/diff/fact-words.ts';
import { placeOf } from '../../report/place.ts';
import { WRITTEN_TEXTS, type WrittenTexts } from './written-texts.ts';

export interface PlainTable {
  readonly name: string;
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** None for a document of measures; a list with nothing in it makes no table. */
export function writtenTables({ organisation, ordinance }: PlanDocument, lang: Language): PlainTable[] {
  const texts = WRITTEN_TEXTS[lang];
  return [
    ...(organisation ? organisationTables(organisation, texts, lang) : []),
    ...(ordinance ? ordinanceTables(ordinance, texts, lang) : []),
  ].filter(({ rows }) => rows.length > 0);
}

type Cell = string | number | undefined;

function made(
  name: string,
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): PlainTable {
  return {
    name,
    widths: columns.map(([, width]) => width),
    headings: columns.map(([heading]) => heading),
    rows: rows.map((row) => row.map((cell) => cell ?? '')),
  };
}

function organisationTables(
  { facts, factSources = {}, groups, agencies, tasks = [] }: Organisation,
  texts: WrittenTexts,
  lang: Language,
): PlainTable[] {
  const { sheets } = texts;
  return [
    made(
      sheets.facts,
      [
        [texts.fact, 24],
        [texts.value, 40],
        [texts.wording, 70],
        [texts.cell, 16],
      ],
      Object.entries(facts).map(([name, value]) => {
        const source = factSources[name];
        return [factName(lang, name), valueText(value), source?.raw, source && placeOf(source.source)];
      }),
    ),
    made(
      sheets.groups,
      [
        [texts.group, 24],
        [texts.convenor, 20],
        [texts.duties, 90],
        [texts.cell, 16],
      ],
      groups.map(({ name, convenor, duties, source }) => [
        name,
        convenor,
        duties.join('\n'),
        placeOf(source),
      ]),
    ),
    made(
      sheets.agencies,
      [
        [texts.agency, 30],
        [texts.role, 14],
        [texts.group, 24],
        [texts.cell, 16],
      ],
      agencies.map(({ name, role, group, source }) => [name, texts.roles[role], group, placeOf(source)]),
    ),
    made(
      sheets.tasks,
      [
        [texts.task, 90],
        [texts.cell, 16],
      ],
      tasks.map(({ raw, source }) => [raw, placeOf(source)]),
    ),
  ];
}

/** A period and a range of numbers are said as people write them. */
function valueText(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.values(value).filter((part) => typeof part === 'number');
  return [...new Set(parts)].join('-');
}

function ordinanceTables(law: Ordinance, texts: WrittenTexts, lang: Language): PlainTable[] {
  const { sheets } = texts;
  const says = (place: LegalPlace | undefined) => {
    const text = place && placeText(place);
    return text !== undefined && lang === 'en' ? placeInEnglish(text) : text;
  };
  return [
    made(
      sheets.articles,
      [
        [texts.chapter, 22],
        [texts.article, 12],
        [texts.paragraph, 6],
        [texts.item, 6],
        [texts.subitem, 6],
        [texts.text, 100],
        [texts.cell, 16],
      ],
      law.articles.flatMap((article) => articleRows(article, law)),
    ),
    made(
      sheets.explanations,
      [
        [texts.article, 12],
        [texts.number, 6],
        [texts.text, 100],
        [texts.cell, 16],
      ],
      law.articles.flatMap((article) =>
        article.explanation.map(({ number, text, source }) => [
          articleLabel(article),
          number,
          text,
          placeOf(source),
        ]),
      ),
    ),
    made(
      sheets.definitions,
      [
        [texts.term, 24],
        [texts.text, 90],
        [texts.place, 20],
        [texts.cell, 16],
      ],
      law.definitions.map(({ term, text, at, source }) => [term, text, says(at), placeOf(source)]),
    ),
    made(
      sheets.duties,
      [
        [texts.agency, 22],
        [texts.place, 20],
        [texts.duties, 90],
        [texts.namedIn, 24],
        [texts.cell, 16],
      ],
      law.agencies.map(({ name, article, item, duties, namedIn, source }) => [
        name,
        says({ article, item }),
        duties.join('\n'),
        namedIn.map((number) => says({ article: number })).join(lang === 'en' ? ', ' : '、'),
        placeOf(source),
      ]),
    ),
    made(
      sheets.deadlines,
      [
        [texts.place, 20],
        [texts.kind, 14],
        [texts.date, 14],
        [texts.subject, 60],
        [texts.agency, 22],
        [texts.wording, 50],
        [texts.cell, 16],
      ],
      law.deadlines.map((deadline) => [
        says(deadline),
        texts.deadlineKinds[deadline.kind],
        deadline.date ?? deadline.interval,
        deadline.subject,
        deadline.agencies?.join(lang === 'en' ? ', ' : '、') ?? deadline.agency,
        deadline.text,
        placeOf(deadline.source),
      ]),
    ),
    made(
      sheets.penalties,
      [
        [texts.place, 20],
        [texts.min, 14],
        [texts.max, 14],
        [texts.violated, 24],
        [texts.wording, 80],
        [texts.cell, 16],
      ],
      law.penalties.map((penalty) => [
        says(penalty),
        penalty.min,
        penalty.max,
        says(penalty.violated),
        penalty.text,
        placeOf(penalty.source),
      ]),
    ),
    made(
      sheets.references,
      [
        [texts.from, 24],
        [texts.to, 24],
        [texts.kind, 16],
        [texts.wording, 60],
      ],
      law.references.map(({ from, to, kind, text }) => [
        says(from),
        says(to),
        texts.referenceKinds[kind],
        text,
      ]),
    ),
  ];
}

/** A paragraph a row, then a row for each of its items and their subitems. */
function articleRows(article: Article, { chapters }: Ordinance): Cell[][] {
  const chapter = chapters.find(({ number }) => number === article.chapter)?.title;
  const label = articleLabel(article);
  return article.paragraphs.flatMap((paragraph) => [
    [chapter, label, paragraph.number, '', '', paragraph.text, placeOf(paragraph.source)],
    ...paragraph.items.flatMap((item) => [
      [chapter, label, paragraph.number, item.number, '', item.text, placeOf(item.source)],
      ...(item.items ?? []).map((sub) => [
        chapter,
        label,
        paragraph.number,
        item.number,
        sub.number,
        sub.text,
        placeOf(sub.source),
      ]),
    ]),
  ]);
}
