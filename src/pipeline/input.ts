/** One input through the stages up to its document. */
import type { Workbook } from '../grid.ts';
import type { InputOutcome, InputSource, ReadInput } from '../input.ts';
import { DEFAULT_LIMITS, excessFact, readExcess } from '../limits.ts';
import { locate } from '../locate/locate.ts';
import type { LocatedSheet } from '../locate/table.ts';
import { mapTable } from '../map/map.ts';
import type { MappedTable } from '../map/table.ts';
import { cellsOfGrid } from '../model/coverage.ts';
import { buildDocument, type DocumentParts } from '../model/document.ts';
import { buildWritten, isWritten } from '../model/written.ts';
import type { WrittenParts } from '../model/written-parts.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { Profile } from '../profile.ts';
import { read } from '../read/read.ts';
import { Refusal } from '../read/refusal.ts';
import { rememberEqual } from '../remember.ts';
import { documentProblems } from '../schema/validate.ts';
import { type AgencyEntry, type AgencyRegistry, agencyRegistry, builtInAgencies } from '../words/agencies.ts';
import { withoutOwnSheets } from '../workbook/own-sheets.ts';
import type { RunOptions } from './options.ts';
import { baseName, describeSource, hashOf } from './source.ts';
import { readTidyBook } from './tidy.ts';
import { withAddedUnits } from './units.ts';
import { beginningsOf, expectedHeader } from './unknown.ts';
import { tabledAmong, vocabulariesFor } from './vocabularies.ts';
import { MAP_WORDS } from './words.ts';
import { readWritten } from './written.ts';

/** The part of the options that reading knows; without what belongs to the caller's own thread, it is plain data. */
export type ReadingOptions = Omit<RunOptions, 'extraRules' | 'baseline'>;

export async function readInput(input: InputSource, options: ReadingOptions): Promise<InputOutcome> {
  const { path } = input;
  if ('problem' in input) {
    const reason = readExcess(input.problem) === undefined ? 'unopened' : 'too-large';
    return { status: 'unreadable', path, unreadable: { reason, detail: input.problem } };
  }
  // Of a large file one of the platform's threads works it out while it is read.
  const hash = hashOf(input.bytes, input.bytes.length > SMALL ? {} : options);
  // Where the platform cannot, that is told by who waits for it: until then it must not end the program as a fault unheard.
  hash.catch(() => undefined);
  const bounded = <T>(work: () => T): T =>
    options.bounded ? options.bounded(input.bytes.length, work) : work();
  try {
    // The grid is known to this call alone, so that its memory is free again before the document needs some.
    const tabled = await readToTables({ path, hash, bytes: input.bytes }, options, bounded);
    if ('status' in tabled) return tabled;
    return withAddedUnits(options, () => bounded(() => built(tabled)));
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { status: 'unreadable', path, sha256: await hash, unreadable: fault.unreadable };
  }
}

/** Bytes of a file that is so small that its grid does no harm beside its document, and its hash need not be waited for. */
const SMALL = 256 * 1024;

type Bounded = <T>(work: () => T) => T;

/** What a document of tables is made from; anything else has come to its end already. */
interface Tabled {
  readonly base: Omit<ReadInput, 'document' | 'schemaProblems'>;
  readonly parts: DocumentParts;
}

async function readToTables(
  {
    path,
    hash,
    bytes,
  }: { readonly path: string; readonly hash: Promise<string>; readonly bytes: Uint8Array },
  options: ReadingOptions,
  bounded: Bounded,
): Promise<InputOutcome | Tabled> {
  const { quietly = atOnce } = options;
  const outcome = await read(bytes, {
    path,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.dialect === undefined ? {} : { dialect: options.dialect }),
    quietly: (work) => quietly(() => bounded(work)),
    bounded,
    ...(options.gunzip ? { gunzip: options.gunzip } : {}),
  });
  const sha256 = await hash;
  if (!outcome.ok) return { status: 'unreadable', path, sha256, unreadable: outcome.unreadable };
  const { workbook } = outcome;
  // Outside of what may be ended in the middle, so that the units are taken back whatever happens.
  return withAddedUnits(options, () =>
    bounded(() => {
      const tabled = understand(workbook, { path, sha256, bytes: bytes.length }, options);
      // At one go: to be watched once more takes a small file as long as all its rules.
      return bytes.length > SMALL || 'status' in tabled ? tabled : built(tabled);
    }),
  );
}

function atOnce<T>(work: () => T): T {
  return work();
}

/** From a grid to its tables, without a pause. */
function understand(
  all: Workbook,
  { path, sha256, bytes }: { readonly path: string; readonly sha256: string; readonly bytes: number },
  options: ReadingOptions,
): InputOutcome | Tabled {
  const { workbook, own } = withoutOwnSheets(all);
  const tidy = readTidyBook(workbook, options.asOf);
  const base = {
    status: 'read' as const,
    path,
    sha256,
    ...(workbook.encoding ? { encoding: workbook.encoding } : {}),
    ...(workbook.dialect ? { dialect: workbook.dialect } : {}),
    issues: workbook.issues,
    ...(options.keepCells === true ? { sheets: workbook.sheets } : {}),
    ...(own.length > 0 ? { ownSheets: own } : {}),
    ...(tidy === 'broken' ? { brokenTidy: true as const } : {}),
  };
  if (typeof tidy === 'object')
    return withProblems({ ...base, issues: tidy.issues, tidy: tidy.tidy }, tidy.document);
  const about = {
    id: baseName(path),
    source: describeSource(path, sha256, bytes, workbook),
    workbook,
    registry: registryWith(options.agencies),
    asOf: options.asOf,
  };
  const tabled = tabledAmong(options.profiles);
  const found = readTables(workbook, tabled, about.registry);
  if (!found || found.tables.length === 0) {
    const written = writtenDocument(about, options.profiles);
    if (written) return withProblems(base, written);
    const [first] = options.profiles;
    return {
      ...base,
      nearestHeaders: found?.nearestHeaders ?? [],
      beginnings: beginningsOf(workbook, found?.sheets ?? []),
      ...(first ? { expectedHeader: expectedHeader(first) } : {}),
    };
  }
  const { profile, sheets, tables } = found;
  const most = options.limits?.tables ?? DEFAULT_LIMITS.tables;
  if (tables.length > most) {
    const excess = { limit: 'tables', found: tables.length, most, atLeast: false, where: '' } as const;
    return {
      status: 'unreadable',
      path,
      sha256,
      unreadable: { reason: 'too-large', detail: excessFact(excess) },
    };
  }
  const cells = cellsOfGrid(workbook);
  return {
    base,
    parts: { ...about, workbook: { cells }, profile, profiles: options.profiles, sheets, tables },
  };
}

function built({ base, parts }: Tabled): ReadInput {
  return withProblems(base, buildDocument(parts));
}

function withProblems(
  base: Omit<ReadInput, 'document' | 'schemaProblems'>,
  document: PlanDocument,
): ReadInput {
  const schemaProblems = documentProblems(document);
  return { ...base, document, ...(schemaProblems.length > 0 ? { schemaProblems } : {}) };
}

/** Only what holds no table of measures is taken for a written document: a plan may well quote a law. */
function writtenDocument(
  about: Pick<WrittenParts, 'id' | 'source' | 'workbook' | 'registry' | 'asOf'>,
  profiles: readonly Profile[],
): PlanDocument | undefined {
  const written = profiles.filter(({ kind }) => isWritten(kind));
  const reading = written.length === 0 ? undefined : readWritten(about.workbook, written);
  if (reading === undefined || !isWritten(reading.profile.kind)) return undefined;
  const document = buildWritten(reading.profile.kind, { ...about, ...reading });
  return saysNothing(document) ? undefined : document;
}

/**
 * A text that has a few words of a kind of document and nothing of what such a document says is none: a whole plan
 * that speaks of its working group once. A form with the kind's header and no row is one, and empty.
 */
function saysNothing({ tables, organisation, ordinance }: PlanDocument): boolean {
  const { groups = [], agencies = [] } = organisation ?? {};
  const said = groups.length + agencies.length + (ordinance?.articles.length ?? 0);
  return said === 0 && tables.length === 0;
}

/** Made once for a run, however many inputs it has. */
const withAdded = rememberEqual((added: readonly AgencyEntry[]) => agencyRegistry(added));

export function registryWith(added: readonly AgencyEntry[] | undefined): AgencyRegistry {
  return added ? withAdded(added) : builtInAgencies;
}

interface Reading {
  /** The profile most rows were read with. */
  readonly profile: Profile;
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
  readonly nearestHeaders: readonly string[];
}

/** Every table is read with the profile that knows it best; the document is of the kind most of its rows are. */
function readTables(
  workbook: Workbook,
  profiles: readonly Profile[],
  registry: AgencyRegistry,
): Reading | undefined {
  const vocabularies = vocabulariesFor(profiles, registry);
  if (!vocabularies) return undefined;
  const sheets = workbook.sheets.map((sheet) => locate(sheet, vocabularies));
  const tables = sheets.flatMap((sheet) => sheet.tables).map((table) => mapTable(table, MAP_WORDS));
  const nearestHeaders = sheets.flatMap((sheet) => sheet.nearestHeader ?? []);
  const rows = (profile: Profile): number =>
    sheets
      .flatMap((sheet) => sheet.tables)
      .reduce((sum, table) => sum + (table.profile === profile.id ? table.rows.length + 1 : 0), 0);
  // However long its list of reasons, a report stays a report.
  const makers = profiles.filter((own) => own.kind !== 'shortfall-explanation' && rows(own) > 0);
  const candidates = makers.length > 0 ? makers : profiles;
  const profile = candidates.reduce((best, next) => (rows(next) > rows(best) ? next : best));
  // The rows of the tables are mapped, and what stands around them is all that is asked of a sheet from here on.
  return { profile, sheets: sheets.map((sheet) => ({ ...sheet, tables: [] })), tables, nearestHeaders };
}
