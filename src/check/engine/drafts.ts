/** From what a rule yields to a finding that lacks its sentence and its mark. Plain data: it may be made in another thread. */
import type { Finding, Location, Severity } from '../../finding.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { agencyNamed, placeOfSheet, tableNamed } from '../in-document.ts';
import type { Hit, Place, Rule } from '../rule.ts';
import type { Unmarked } from './fingerprint.ts';
import { type Override, overriddenLevel } from './overrides.ts';

/** A finding with what is needed to put it in order. */
export interface Draft {
  readonly finding: Unworded;
  /** Its file, the sheet's place in it, the sheet, row and column; the rule. */
  readonly order: readonly (string | number)[];
  readonly isOff: boolean;
  /** What its fingerprint is made of, once that was asked. */
  basis?: string;
}

/** The sentence follows from the rule and the evidence, and many findings are counted only. */
export type Unworded = Omit<Unmarked, 'message'>;

/** What is set for the run, as far as a single finding knows it. */
interface Levels {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly overrides?: readonly Override[];
}

/** Of a hit in one input. */
export function draftOf(
  rule: Rule,
  run: Levels,
  hit: Hit<string>,
  path: string,
  document: PlanDocument | undefined,
): Draft {
  const located = hit.locations.map((place) => locate(path, place));
  const places = isDownwards(hit.locations) ? located : distinct(located);
  return draft(rule, run, hit, places, path, document, hit.locations[0]);
}

/** `places` holds each place once. */
export function draft(
  rule: Rule,
  run: Levels,
  hit: Pick<Hit<string>, 'subject' | 'evidence' | 'severity'>,
  places: readonly Location[],
  path: string,
  document: PlanDocument | undefined,
  first: Place | undefined,
): Draft {
  const names = namesOf(hit.subject, document);
  const agencies = hit.subject.measure?.leadAgencies ?? NOBODY;
  const { overrides = [] } = run;
  const overridden =
    overrides.length === 0
      ? undefined
      : overriddenLevel(
          { rule: rule.id, file: path, sector: names.sector, agencies: allNames(agencies, document) },
          overrides,
        );
  const configured = overridden ?? run.severities.get(rule.id);
  const finding: Unworded = {
    ...names,
    rule: rule.id,
    severity: configured !== undefined && configured !== 'off' ? configured : (hit.severity ?? rule.severity),
    agencies,
    locations: places.length > 0 ? places : [{ file: path }],
    evidence: hit.evidence,
  };
  const sheet = document ? placeOfSheet(document.source, first?.sheet) : -1;
  const order = [
    path,
    sheet,
    first?.sheet ?? '',
    first?.row ?? first?.line ?? 0,
    first?.column ?? 0,
    rule.id,
  ];
  return { finding, order, isOff: configured === 'off' };
}

const NOBODY: readonly string[] = [];

/** Agencies as the document writes them, and as the registry calls them. */
function allNames(agencies: readonly string[], document: PlanDocument | undefined): readonly string[] {
  if (agencies.length === 0) return agencies;
  return agencies.flatMap((name) => {
    const canonical = document && agencyNamed(document.agencies, name)?.canonical;
    return canonical === undefined ? [name] : [name, canonical];
  });
}

function sectorOf(table: string | undefined, document: PlanDocument | undefined): Finding['sector'] {
  return table === undefined || document === undefined
    ? undefined
    : tableNamed(document.tables, table)?.sector;
}

function namesOf(subject: Hit<string>['subject'], document: PlanDocument | undefined): Partial<Finding> {
  const { measure, indicator, article, period } = subject;
  const names: { -readonly [K in keyof Finding]?: Finding[K] } = {};
  const table = subject.table ?? measure?.table ?? article?.chapter;
  const name = measure?.name ?? article?.label;
  const sector = subject.sector ?? measure?.sector ?? sectorOf(table, document);
  if (document !== undefined) names.document = document.id;
  if (table !== undefined) names.table = table;
  if (sector !== undefined) names.sector = sector;
  if (name !== undefined) names.measure = name;
  if (indicator !== undefined) names.indicator = indicator.name;
  if (period !== undefined) names.period = { start: period.start, end: period.end };
  return names;
}

/** Of so few places each is held against the others. */
const FEW_PLACES = 8;

/** Cells of one column, each below the one before, as a hundred thousand may be: none of them stands there twice. */
function isDownwards(places: readonly Place[]): boolean {
  let above: Place | undefined;
  for (const place of places) {
    if (place.row === undefined || place.cell === undefined) return false;
    if (above?.row !== undefined && !(above.row < place.row && isOfColumn(place, above))) return false;
    above = place;
  }
  return true;
}

function isOfColumn(a: Place, b: Place): boolean {
  return a.column === b.column && a.sheet === b.sheet;
}

/** One cell that proves several things is still one place. */
export function distinct(places: readonly Location[]): readonly Location[] {
  if (places.length <= FEW_PLACES) {
    if (!holdsTwice(places)) return places;
    return places.filter((place, at) => places.findIndex((other) => isSame(place, other)) === at);
  }
  const known = new Set<string>();
  return places.filter(({ file, sheet, cell, line }) => {
    const key = `${file}\u001f${sheet}\u001f${cell}\u001f${line}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function holdsTwice(places: readonly Location[]): boolean {
  for (const place of places) {
    for (const before of places) {
      if (before === place) break;
      if (isSame(before, place)) return true;
    }
  }
  return false;
}

function isSame(a: Location, b: Location): boolean {
  return a.cell === b.cell && a.line === b.line && a.sheet === b.sheet && a.file === b.file;
}

export function locate(file: string, { sheet, cell, line }: Place): Location {
  // As nearly all are: one made at one go takes half the memory of one that grows.
  if (sheet !== undefined && cell !== undefined)
    return line === undefined ? { file, sheet, cell } : { file, sheet, cell, line };
  const place: { -readonly [K in keyof Location]: Location[K] } = { file };
  if (sheet !== undefined) place.sheet = sheet;
  if (cell !== undefined) place.cell = cell;
  if (line !== undefined) place.line = line;
  return place;
}
