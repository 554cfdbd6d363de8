/** Chapters that a report must have by the profile of statutory duties, held against its headings. */
import type { PlanDocument } from '../plan-document.ts';
import type { DutyChapter, DutyProfile, ReportDuty } from '../words/duties.ts';

export interface MissingChapter {
  readonly duty: ReportDuty;
  readonly chapter: DutyChapter;
}

/** Reports of this kind that the profile speaks of. */
export function dutiesFor({ kind }: PlanDocument, { reports }: DutyProfile): ReportDuty[] {
  return reports.filter((duty) => duty.kind === kind);
}

/** A file with tables alone is a part of a report: only a text with chapters can lack one. */
export function hasChapters({ headings = [] }: PlanDocument): boolean {
  return headings.some(({ level }) => level === 0);
}

export function missingChapters(document: PlanDocument, profile: DutyProfile): MissingChapter[] {
  if (!hasChapters(document)) return [];
  const headings = (document.headings ?? []).map(({ text }) => text);
  return dutiesFor(document, profile).flatMap((duty) =>
    duty.chapters
      .filter(({ words }) => !headings.some((heading) => words.some((word) => heading.includes(word))))
      .map((chapter) => ({ duty, chapter })),
  );
}
