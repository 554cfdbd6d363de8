/** The prose of a report against its tables in every file that holds them: the text's own, and the workbook's. */
import type { Measure, PlanDocument } from '../plan-document.ts';
import { fold } from './double-entries.ts';
import { type NarrativeMismatch, narrativeMismatches } from './narratives.ts';
import { type Repeat, repeatsIn } from './renderings.ts';

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
  const places = [
    ...narrativeMismatches(document, (id) => byId.get(id)).map((mismatch) => ({ document, mismatch })),
    ...copiesOf(document, repeats).flatMap(({ other, copies }) =>
      narrativeMismatches(document, (id) => copies.get(id)).map((mismatch) => ({
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
  /** By the identifier of the document's own measure. */
  readonly copies: ReadonlyMap<string, Measure>;
}

/** The measures of each repeated table in the other file, found by their names. */
function copiesOf(document: PlanDocument, repeats: readonly Repeat[]): Copies[] {
  return repeats.flatMap(({ first, again }) => {
    const [own, other] = first.document === document ? [first, again] : [again, first];
    if (own.document !== document) return [];
    const named = new Map(
      other.document.measures
        .filter(({ table }) => table === other.table)
        .map((measure) => [fold(measure.name), measure]),
    );
    const copies = document.measures.flatMap((measure) => {
      const copy = measure.table === own.table ? named.get(fold(measure.name)) : undefined;
      return copy ? [[measure.id, copy] as const] : [];
    });
    return [{ other: other.document, copies: new Map(copies) }];
  });
}
