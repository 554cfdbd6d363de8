/** The prose of a report against its tables in every file that holds them: the text's own, and the workbook's. */
import { addTo } from '../../add-to.ts';
import type { Measure, PlanDocument } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { type Repeat, repeatsIn } from '../copies/renderings.ts';
import { fold } from '../double-entries.ts';
import { type NarrativeMismatch, narrativeMismatches, type SameSubject, subjectsOf } from './narratives.ts';

export interface PlacedMismatch {
  readonly mismatch: NarrativeMismatch;
  /** The document of the prose. */
  readonly document: PlanDocument;
  /** The documents whose tables say so. */
  readonly tables: readonly [TablePlace, ...TablePlace[]];
}

export interface TablePlace {
  readonly document: PlanDocument;
  readonly mismatch: NarrativeMismatch;
}

export function mismatchesIn(documents: readonly PlanDocument[]): PlacedMismatch[] {
  const repeats = repeatsIn(documents);
  return documents.flatMap((document) => mismatchesOf(document, repeats));
}

function mismatchesOf(document: PlanDocument, repeats: readonly Repeat[]): PlacedMismatch[] {
  if (!document.statements?.length) return [];
  const byId = new Map(document.measures.map((measure) => [measure.id, measure]));
  const subjects = subjectsOf(document);
  // Of each table only what the prose says of its own measures: a text may have a hundred tables, each with its copy.
  const byTable = new Map<string | undefined, SameSubject[]>();
  for (const same of subjects) addTo(byTable, byId.get(same[0].measure ?? '')?.table, same);
  const asOf = document.asOf.date;
  const places = [
    ...narrativeMismatches(subjects, asOf, (id) => byId.get(id)).map((mismatch) => ({ document, mismatch })),
    ...copiesOf(document, repeats).flatMap(({ other, table, copies }) =>
      narrativeMismatches(byTable.get(table) ?? [], asOf, (id) => copies.get(id)).map((mismatch) => ({
        document: other,
        mismatch,
      })),
    ),
  ];
  const told = new Map<string, [TablePlace, ...TablePlace[]]>();
  for (const place of places) {
    const key = keyOf(place.mismatch);
    const known = told.get(key);
    if (known) known.push(place);
    else told.set(key, [place]);
  }
  return [...told.values()].map((tables) => ({ mismatch: tables[0].mismatch, document, tables }));
}

/** One figure of the prose and what the tables say instead. */
function keyOf({ statements: [{ source }], measure, counterpart }: NarrativeMismatch): string {
  return [source.row, source.column, fold(measure.name), fold(counterpart.text)].join('\u001f');
}

interface Copies {
  readonly other: PlanDocument;
  /** The document's own table that the other has as well. */
  readonly table: string;
  /** By the identifier of the document's own measure. */
  readonly copies: ReadonlyMap<string, Measure>;
}

/** The measures of each repeated table in the other file, found by their names. */
function copiesOf(document: PlanDocument, repeats: readonly Repeat[]): Copies[] {
  return repeats.flatMap(({ first, again }) => {
    const [own, other] = first.document === document ? [first, again] : [again, first];
    if (own.document !== document) return [];
    const theirs = measuresByTable(other.document).get(other.table) ?? [];
    const named = new Map(theirs.map((measure) => [fold(measure.name), measure]));
    const copies = (measuresByTable(document).get(own.table) ?? []).flatMap((measure) => {
      const copy = named.get(fold(measure.name));
      return copy ? [[measure.id, copy] as const] : [];
    });
    return [{ other: other.document, table: own.table, copies: new Map(copies) }];
  });
}

const measuresByTable = rememberFor(({ measures }: PlanDocument) => {
  const byTable = new Map<string, Measure[]>();
  for (const measure of measures) addTo(byTable, measure.table, measure);
  return byTable;
});
