/** Two submissions through the whole program, and what changed between them. */
import { compareFindings } from '../diff/compare-findings.ts';
import { compareSubmissions } from '../diff/diff.ts';
import type { DiffReport } from '../diff-report.ts';
import { assembleDiff } from '../report/diff/assemble.ts';
import { undoneInputs, whyUnreadable } from '../report/undone.ts';
import { type Fault, type Inputs, type RunOptions, type ValidateRun, validate } from './pipeline.ts';
import { withAddedUnits } from './units.ts';

export interface DiffRun {
  readonly report: DiffReport;
  readonly before: ValidateRun;
  readonly after: ValidateRun;
  /** No two documents of the sides belong together: then there are no changes, and no findings are told apart. */
  readonly nothingCompared: boolean;
  readonly faults: readonly Fault[];
}

/** Reads and checks both sides with the same options and compares them, document by document. */
export async function diff(before: Inputs, after: Inputs, options: RunOptions): Promise<DiffRun> {
  const old = await validate(before, options);
  const young = await validate(after, options);
  const bytes = [old, young]
    .flatMap(({ model }) => model.documents)
    .reduce((sum, { source }) => sum + source.bytes, 0);
  const work = () => withAddedUnits(options, () => compare(old, young, options));
  return options.bounded ? options.bounded(bytes, work) : work();
}

function compare(old: ValidateRun, young: ValidateRun, options: RunOptions): DiffRun {
  const found = compareSubmissions(old.model.documents, young.model.documents);
  const undone = [old, young].some((run) => undoneInputs(run.inputs, options.rules).length > 0);
  const faults = [...old.faults, ...young.faults];
  const nothingCompared = found.pairs.length === 0;
  // A side that is missing or about something else has not dropped anything.
  const comparison = nothingCompared ? { ...found, changes: [] } : found;
  const findings = nothingCompared
    ? { fresh: [], gone: [], unchanged: [] }
    : compareFindings(old.report.findings, young.report.findings, comparison.renamed);
  // A summary of revisions leaves most of the plan out; what it does not repeat is not gone.
  const partial = comparison.pairs.filter(({ measures }) => measures.notListed !== undefined);
  const left = new Set(partial.flatMap((pair) => pair.old));
  const report = assembleDiff({
    version: options.version,
    comparison,
    findings: { ...findings, gone: findings.gone.filter(({ document }) => !left.has(document ?? '')) },
    before: old.report,
    after: young.report,
    reasons: new Map([old, young].flatMap((run) => reasonsOf(run, options))),
    undone: undone || nothingCompared || faults.length > 0,
    options,
  });
  return { report, before: old, after: young, nothingCompared, faults };
}

function reasonsOf({ inputs }: ValidateRun, { lang }: RunOptions): [path: string, why: string][] {
  return inputs.flatMap((input): [string, string][] =>
    input.status === 'unreadable' ? [[input.path, whyUnreadable(input, lang)]] : [],
  );
}
