/** What a written document holds, counted: it has no measures and no records. */
import type { Language } from '../finding.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { DocumentHead } from '../validation-report.ts';
import { REPORT_TEXTS } from './messages.ts';
import { type Holding, wordFor } from './words.ts';

type Holdings = { [H in Holding]?: number };

/** Counts by name, in reading order; undefined for a document of measures. */
export function holdingsOf({ organisation, ordinance }: PlanDocument): Holdings | undefined {
  if (ordinance) {
    const { chapters, articles, definitions, agencies, deadlines, penalties, references } = ordinance;
    const paragraphs = articles.flatMap((article) => article.paragraphs);
    return {
      chapters: chapters.length,
      articles: articles.length,
      paragraphs: paragraphs.length,
      items: paragraphs.flatMap(({ items }) => items).length,
      definitions: definitions.length,
      agencies: agencies.length,
      deadlines: deadlines.length,
      penalties: penalties.length,
      references: references.length,
    };
  }
  if (organisation) {
    const { facts, groups, agencies } = organisation;
    return { facts: Object.keys(facts).length, groups: groups.length, agencies: agencies.length };
  }
  return undefined;
}

/** What a document holds, in words: measures and records, or the parts of a written document. */
export function extentOf(
  { measures, records, holds }: Pick<DocumentHead, 'measures' | 'records' | 'holds'>,
  lang: Language,
): string {
  if (holds === undefined) return REPORT_TEXTS[lang].counts(undefined, measures, records);
  const parts = Object.entries(holds).map(([name, number]) => `${wordFor(lang, 'holding', name)} ${number}`);
  return parts.join(lang === 'en' ? ', ' : '、');
}
