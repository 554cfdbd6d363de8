/** Two submissions through the whole program, and what changed between them. */
import { compareFindings } from './diff/compare-findings.ts';
import { compareSubmissions } from './diff/diff.ts';
import type { DiffReport } from './diff-report.ts';
import { type Fault, type Inputs, type RunOptions, type ValidateRun, validate } from './pipeline.ts';
import { assembleDiff } from './report/diff/assemble.ts';
import { undoneInputs } from './report/undone.ts';

export interface DiffRun {
  readonly report: DiffReport;
  readonly before: ValidateRun;
  readonly after: ValidateRun;
  /** Both sides hold documents, but no two of them belong together. */
  readonly nothingCompared: boolean;
  readonly faults: readonly Fault[];
}

/** Reads and checks both sides with the same options and compares them, document by document. */
export async function diff(before: Inputs, after: Inputs, options: RunOptions): Promise<DiffRun> {
  const old = await validate(before, options);
  const young = await validate(after, options);
  const comparison = compareSubmissions(old.model.documents, young.model.documents);
  const undone = [old, young].some((run) => undoneInputs(run.inputs, options.rules).length > 0);
  const faults = [...old.faults, ...young.faults];
  const nothingCompared = comparison.pairs.length === 0;
  const findings = compareFindings(old.report.findings, young.report.findings, comparison.renamed);
  // A summary of revisions leaves most of the plan out; what it does not repeat is not gone.
  const partial = comparison.pairs.filter(({ measures }) => measures.notListed !== undefined);
  const left = new Set(partial.flatMap((pair) => pair.old));
  const report = assembleDiff({
    version: options.version,
    comparison,
    findings: { ...findings, gone: findings.gone.filter(({ document }) => !left.has(document ?? '')) },
    before: old.report,
    after: young.report,
    undone: undone || nothingCompared || faults.length > 0,
    options,
  });
  return { report, before: old, after: young, nothingCompared, faults };
}
