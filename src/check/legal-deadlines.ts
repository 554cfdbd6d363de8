/** Measures whose targets end later, lower or nowhere, where a law gives what they are about a date. */
import type { Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import type { Source } from '../source.ts';
import type { DutyProfile } from '../words/duties.ts';
import { type SharedSubject, sharedSubject, speaksOfAll, subjectKey } from '../words/subjects.ts';
import { NOTHING } from './each-of.ts';
import { groupBy } from './grouping.ts';
import { isPlan, ordinancesOf } from './links.ts';

/** Something that a law wants done in full by a year. */
interface LegalDuty {
  readonly law: string;
  readonly year: number;
  readonly subject: string;
  readonly place?: { readonly document: PlanDocument; readonly source: Source };
}

export interface DeadlineConflict {
  readonly measure: Measure;
  readonly duty: LegalDuty;
  readonly shared: SharedSubject;
  readonly how: 'later' | 'lower' | 'nowhere';
  /** The last target that was looked at. */
  readonly record: PlanRecord | undefined;
}

export interface PlacedConflict extends DeadlineConflict {
  readonly document: PlanDocument;
}

export function deadlineConflicts(
  documents: readonly PlanDocument[],
  profile: DutyProfile,
): PlacedConflict[] {
  const placed: PlacedConflict[] = [];
  for (const document of documents.filter(isPlan)) {
    const duties = dutiesOf([...localDuties(document, documents), ...nationalDuties(profile).all]);
    for (const measure of document.measures) {
      for (const conflict of conflictsOf(measure, duties)) placed.push({ ...conflict, document });
    }
  }
  return placed;
}

/** Duties in their order, with those of one subject together: a law may say of each of a hundred bodies what it has to replace. */
export interface Duties {
  readonly all: readonly LegalDuty[];
  readonly bySubject: readonly (readonly [LegalDuty, ...LegalDuty[]])[];
}

function dutiesOf(all: readonly LegalDuty[]): Duties {
  return { all, bySubject: groupBy(all, ({ subject }) => subjectKey(subject)) };
}

/** What of a measure is at odds with the duties of its city, and of the country. */
export function conflictsOf(measure: Measure, duties: Duties): readonly DeadlineConflict[] {
  const about = dutiesAbout(measure, duties);
  return about.length === 0 ? NOTHING : about.flatMap((duty) => conflictWith(measure, duty) ?? []);
}

/** The duties that share a subject with the measure, as few measures do with any. */
function dutiesAbout(measure: Measure, { all, bySubject }: Duties): readonly LegalDuty[] {
  let found: readonly LegalDuty[] = NOTHING;
  let subjects = 0;
  for (const alike of bySubject) {
    if (sharedSubject(alike[0].subject, measure, isAbout) === undefined) continue;
    subjects += 1;
    found = subjects === 1 ? alike : [...found, ...alike];
  }
  return subjects < 2 ? found : inOrder(found, all);
}

function inOrder(some: readonly LegalDuty[], all: readonly LegalDuty[]): LegalDuty[] {
  const wanted = new Set(some);
  return all.filter((duty) => wanted.has(duty));
}

function localDuties(plan: PlanDocument, documents: readonly PlanDocument[]): LegalDuty[] {
  return ordinancesOf(plan, documents).flatMap((document) =>
    (document.ordinance?.deadlines ?? []).flatMap(({ date, subject, article, source, kind }) => {
      const year = Number(String(date ?? '').slice(0, 4));
      if (!year || kind === 'commencement' || !speaksOfAll(subject)) return [];
      const law = `${document.title ?? document.id}第 ${article} 條`;
      return [{ law, year, subject, place: { document, source } }];
    }),
  );
}

export const nationalDuties = rememberFor(
  ({ deadlines }: DutyProfile): Duties =>
    dutiesOf(
      deadlines
        .filter(({ subject }) => speaksOfAll(subject))
        .map(({ law, article = '', year, subject }) => ({ law: `${law}${article}`, year, subject })),
    ),
);

/** Whether anything that says what a measure is about has the word. */
function isAbout({ name, indicators, description }: Measure, word: string): boolean {
  if (name.includes(word) || description?.includes(word)) return true;
  for (const indicator of indicators) if (indicator.name.includes(word)) return true;
  return false;
}

function conflictWith(measure: Measure, duty: LegalDuty): DeadlineConflict | undefined {
  const shared = sharedSubject(duty.subject, measure, isAbout);
  if (!shared) return undefined;
  const records = measure.indicators
    .flatMap((indicator) => indicator.records)
    .filter(({ target }) => target !== undefined && target.kind !== 'none')
    .toSorted((a, b) => a.period.end - b.period.end);
  const judged = judge(records, duty.year);
  return judged && { measure, duty, shared, ...judged };
}

/** The first target that is the whole decides; without one, what stands at the law's year, or that nothing does. */
function judge(
  records: readonly PlanRecord[],
  year: number,
): Pick<DeadlineConflict, 'how' | 'record'> | undefined {
  const whole = records.find(isWhole);
  if (whole) return whole.period.end > year ? { how: 'later', record: whole } : undefined;
  const reaching = records.find(({ period }) => period.end >= year);
  if (!reaching) return { how: 'nowhere', record: records.at(-1) };
  // Of a count nobody can tell whether it is all there is.
  return reaching.target?.unit?.dimension === 'share' ? { how: 'lower', record: reaching } : undefined;
}

function isWhole({ target }: PlanRecord): boolean {
  if (target?.unit?.dimension === 'share' && target.baseValue !== undefined)
    return (target.value ?? 0) >= 100;
  return speaksOfAll(target?.text ?? target?.raw ?? '');
}
