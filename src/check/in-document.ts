/**
 * What a document has by its name or place. A workbook may have thousands of tables, and a table a hundred thousand bodies:
 * none is looked through for each measure or finding.
 */
import { addTo } from '../add-to.ts';
import { lastUpTo } from '../last-up-to.ts';
import type { PlanDocument, Table } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import type { Source } from '../source.ts';

type Tables = PlanDocument['tables'];
type Agencies = PlanDocument['agencies'];

/** The first of a name, as `find` has it. */
function byName<T>(list: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of list) if (!found.has(nameOf(item))) found.set(nameOf(item), item);
  return found;
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) addTo(groups, keyOf(item), item);
  return groups;
}

const tablesById = rememberFor((tables: Tables) => grouped(tables, ({ id }) => id));
/** Those of a name on one sheet, downwards. */
const tablesOfSheet = rememberFor((tables: Tables) =>
  grouped(
    tables.toSorted((one, other) => one.header.row - other.header.row),
    ({ id, sheet }) => keyOf(id, sheet),
  ),
);
const agenciesByName = rememberFor((agencies: Agencies) => byName(agencies, ({ name }) => name));
const sheetPlaces = rememberFor(
  (sheets: PlanDocument['source']['sheets']) =>
    new Map(sheets.map(({ name }, place) => [name, place] as const).toReversed()),
);

/** The first of the name; where several have it, the one that `at` is a cell of. */
export function tableNamed(tables: Tables, id: string, at?: Source): Table | undefined {
  const named = tablesById(tables).get(id);
  const first = named?.[0];
  // Of nearly every name there is one.
  if (named === undefined || named.length === 1 || at === undefined) return first;
  const beside = tablesOfSheet(tables).get(keyOf(id, at.sheet)) ?? [];
  return lastUpTo(beside, at.row, ({ header }) => header.row) ?? first;
}

function keyOf(id: string, sheet: string): string {
  return `${id}\u001f${sheet}`;
}

export function agencyNamed(agencies: Agencies, name: string): Agencies[number] | undefined {
  return agenciesByName(agencies).get(name);
}

/** The place of a sheet among the others; -1 where there is none of the name. */
export function placeOfSheet({ sheets }: PlanDocument['source'], name: string | undefined): number {
  return name === undefined ? -1 : (sheetPlaces(sheets).get(name) ?? -1);
}

interface Begun {
  readonly row: number;
  /** The last in the document of those that begin in this row or above it. */
  readonly place: number;
}

const beginnings = rememberFor((tables: Tables): ReadonlyMap<string, readonly Begun[]> => {
  const sheets = new Map<string, Begun[]>();
  for (const [place, { sheet, header }] of tables.entries()) {
    const own = sheets.get(sheet);
    if (own) own.push({ row: header.row, place });
    else sheets.set(sheet, [{ row: header.row, place }]);
  }
  return new Map([...sheets].map(([sheet, begun]) => [sheet, downwards(begun)]));
});

function downwards(begun: readonly Begun[]): Begun[] {
  let last = -1;
  return begun
    .toSorted((one, other) => one.row - other.row)
    .map(({ row, place }) => {
      last = Math.max(last, place);
      return { row, place: last };
    });
}

/** The last table of a sheet that begins in a row or above it. */
export function tableAt(tables: Tables, sheet: string | undefined, row: number): Table | undefined {
  const begun = sheet === undefined ? undefined : beginnings(tables).get(sheet);
  const place = begun && lastUpTo(begun, row, (one) => one.row)?.place;
  return place === undefined ? undefined : tables[place];
}
