/** Measures whose targets end later, lower or nowhere, where a law gives what they are about a date. */
import type { Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import type { Source } from '../source.ts';
import type { DutyProfile } from '../words/duties.ts';
import { type SharedSubject, sharedSubject, speaksOfAll, subjectKey } from '../words/subjects.ts';
import { ofEach } from './each-of.ts';
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
  return documents.filter(isPlan).flatMap((document) => {
    const duties = dutiesOf([...localDuties(document, documents), ...nationalDuties(profile).all]);
    return document.measures.flatMap((measure) =>
      conflictsOf(measure, duties).map((conflict) => ({ ...conflict, document })),
    );
  });
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
export function conflictsOf(measure: Measure, { all, bySubject }: Duties): readonly DeadlineConflict[] {
  if (all.length === 0) return NOTHING;
  const about = textAbout(measure);
  const shared = bySubject.filter(([first]) => sharedSubject(first.subject, about) !== undefined);
  const [only] = shared;
  if (only === undefined) return NOTHING;
  const duties = shared.length === 1 ? only : inOrder(shared.flat(), all);
  return ofEach(duties, (duty) => conflictOf(measure, about, duty));
}

const NOTHING: readonly never[] = [];

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

/** All that says what a measure is about. */
function textAbout({ name, indicators, description = '' }: Measure): string {
  return `${name} ${indicators.map((indicator) => indicator.name).join(' ')} ${description}`;
}

function conflictOf(measure: Measure, about: string, duty: LegalDuty): DeadlineConflict[] {
  const shared = sharedSubject(duty.subject, about);
  if (!shared) return [];
  const records = measure.indicators
    .flatMap((indicator) => indicator.records)
    .filter(({ target }) => target !== undefined && target.kind !== 'none')
    .toSorted((a, b) => a.period.end - b.period.end);
  const judged = judge(records, duty.year);
  return judged ? [{ measure, duty, shared, ...judged }] : [];
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
