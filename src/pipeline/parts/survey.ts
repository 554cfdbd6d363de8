/** The first pass over a csv in parts: what each run of rows says of the document as a whole, and what is found in it. */
import type { FindingsInParts } from '../../check/engine/in-parts.ts';
import type { Dialect, Workbook } from '../../grid.ts';
import type { InputFile } from '../../input.ts';
import { type BuiltTable, buildTable } from '../../model/build-table.ts';
import { describeTables, frameOf } from '../../model/document.ts';
import { type Facts, factsOf } from '../../model/facts.ts';
import { type FactsInParts, gatherFacts } from '../../model/facts-in-parts.ts';
import { judgeDocument } from '../../model/judge.ts';
import type { DescribedTable } from '../../model/table-context.ts';
import type { DocumentSource, PlanDocument } from '../../plan-document.ts';
import type { Profile } from '../../profile.ts';
import type { CsvInParts, Told } from '../../read/text/csv-parts.ts';
import { readWhole } from '../../read/whole-only.ts';
import { countRecords } from '../../report/summary.ts';
import { documentProblems } from '../../schema/validate.ts';
import type { AgencyRegistry } from '../../words/agencies.ts';
import { withoutOwnSheets } from '../../workbook/own-sheets.ts';
import type { RunOptions } from '../options.ts';
import { describeSource } from '../source.ts';
import { readTidyBook } from '../tidy.ts';
import { withAddedUnits } from '../units.ts';
import { runsOf } from './cut.ts';
import { type Eye, type Run, sheetOf, understandRun } from './rows.ts';

/** What is known before the first row is looked at. */
export interface World {
  readonly input: InputFile;
  readonly sha256: string;
  readonly id: string;
  readonly options: RunOptions;
  readonly csv: CsvInParts;
  readonly eye: Eye;
  readonly registry: AgencyRegistry;
  readonly rowsAtOnce: number;
}

/** What the first run shows of the table. */
interface FirstLook {
  readonly run: Run;
  readonly profile: Profile;
  readonly about: DescribedTable;
}

/** What the first pass comes to. */
export interface Survey extends FirstLook {
  readonly told: Told;
  readonly usesDashes: boolean;
  readonly facts: Facts;
  readonly records: number;
}

/** What goes along with the first pass. */
export interface Watch {
  /** Shown each run; what is found in the frame around them is yet to be told. */
  readonly findings: FindingsInParts;
  /** The day and the years each run is judged by, where they are not left to the run itself. */
  readonly judgedBy?: (run: PlanDocument) => JudgedBy;
  readonly onRun?: (document: PlanDocument) => void;
}

/** What of a document as a whole the rules see around a measure, and only its last row may settle. */
export type JudgedBy = Pick<PlanDocument, 'asOf' | 'period'>;

/** Everything is done step by step, each within the limit of time and with the units of the run. */
export function inStep<T>(
  { input, options }: Pick<World, 'input' | 'options'>,
  work: () => T extends Promise<unknown> ? never : T,
): T {
  const { bounded } = options;
  return withAddedUnits<T>(options, () => (bounded ? bounded(input.bytes.length, work) : work()));
}

/** Undefined where the table turns out to write dashes for nothing, and rows were read before that was known. */
export function surveyRows(world: World, knownToUseDashes: boolean, watch: Watch): Survey | undefined {
  const { eye, csv, rowsAtOnce } = world;
  const runs = runsOf(csv.rows(), rowsAtOnce, eye);
  let usesDashes = knownToUseDashes;
  let first: FirstLook | undefined;
  const gathered = gatherFacts();
  let records = 0;
  const surveyNext = (): Survey | 'onwards' | 'again' => {
    const next = runs.next();
    if (next.done) {
      if (first === undefined) return readWhole('layout');
      return { told: next.value, usesDashes, ...first, facts: gathered.facts, records };
    }
    const run = understandRun(next.value, next.value.head, eye, usesDashes);
    if (first !== undefined && !usesDashes && run.table.usesDashes) return 'again';
    usesDashes ||= run.table.usesDashes;
    first ??= lookAt(run, world);
    records += surveyRun(run, { first, gathered }, world, watch);
    return 'onwards';
  };
  for (;;) {
    // One step for each run: a step has its own watch over the time.
    const came = inStep(world, surveyNext);
    if (came === 'again') return undefined;
    if (came !== 'onwards') return came;
  }
}

function lookAt(run: Run, { eye, csv, options, registry }: World): FirstLook {
  const workbook: Workbook = { format: csv.format, sheets: [sheetOf(eye.sheet, run.rows)], issues: [] };
  // What planlint wrote is known again by its first rows.
  if (withoutOwnSheets(workbook).own.length > 0 || readTidyBook(workbook, undefined) !== undefined)
    readWhole('kind');
  const profile = options.profiles.find(({ id }) => id === run.table.profile) ?? readWhole('layout');
  // A list of reasons has no measures.
  if (profile.kind === 'shortfall-explanation') readWhole('layout');
  const [about] = describeTables({ tables: [run.table], profiles: options.profiles, registry });
  return { run, profile, about: about ?? readWhole('layout') };
}

/** `before`: how many measures stand in the runs before. */
export function buildRun(
  { table }: Run,
  { profile, about }: Pick<FirstLook, 'profile' | 'about'>,
  { options, registry }: World,
  before: number,
): BuiltTable {
  return buildTable(table, about, { profile, profiles: options.profiles, registry }, before);
}

/** Repairs and cells without a place, which stand together in front of the measures. */
const MOST_LISTED = 100_000;

/** How many records the run has; what it says of the document as a whole is added to what is gathered. */
function surveyRun(
  run: Run,
  { first, gathered }: { readonly first: FirstLook; readonly gathered: FactsInParts },
  world: World,
  { findings, judgedBy, onRun }: Watch,
): number {
  const { input, sha256, id, csv, options, registry } = world;
  const built = buildRun(run, first, world, gathered.facts.tables[0]?.measures ?? 0);
  const [sheets, tables] = [[run.located], [run.table]];
  const workbook: Workbook = { format: csv.format, sheets: [sheetOf(csv.name, run.rows)], issues: [] };
  const facts = factsOf({ workbook, sheets, tables }, [built]);
  const { profile, about } = first;
  const source = sourceOf(world, undefined);
  const frame = frameOf(
    { id, source, profile, registry, asOf: options.asOf, tables, sheets },
    [about],
    facts,
  );
  const document = judgeDocument({ ...judgedAs(frame, judgedBy), measures: [...built.measures] });
  if (documentProblems(document).length > 0) readWhole('limits');
  const { path } = input;
  const part = { path, sha256, encoding: csv.encoding, issues: [], document: bare(document) };
  findings.add({ status: 'read', ...part });
  onRun?.(document);
  gathered.add(facts);
  if (listed(gathered.facts) > MOST_LISTED) readWhole('lists');
  return countRecords(document.measures);
}

function judgedAs(frame: PlanDocument, judgedBy: Watch['judgedBy']): PlanDocument {
  if (judgedBy === undefined) return frame;
  const { period: _, ...rest } = frame;
  return { ...rest, ...judgedBy(frame) };
}

/** What is said of cells without a place, column by column, is said of the document as a whole. */
function bare(document: PlanDocument): PlanDocument {
  const { coverage, tables } = document;
  return {
    ...document,
    tables: tables.map(({ problem: _, ...table }) => table),
    coverage: { ...coverage, unmapped: 0, unmappedCells: [] },
  };
}

function listed({ tables, cells }: Facts): number {
  const repairs = tables.flatMap((table) => table.repairs.map((step) => step.length));
  const { outside, inTables, inUnreadRows } = cells;
  return [...repairs, outside.length, inTables.length, inUnreadRows.length].reduce(
    (sum, one) => sum + one,
    0,
  );
}

export function sourceOf({ input, sha256, csv }: World, dialect: Dialect | undefined): DocumentSource {
  const { format, encoding, name } = csv;
  const sheets = [{ name, hidden: false }];
  const book = { format, encoding, sheets, ...(dialect && { dialect }) };
  return describeSource(input.path, sha256, input.bytes.length, book);
}
