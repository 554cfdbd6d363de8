/** Findings that are known and put up with: they stay in the report, marked, and leave the exit code. */
import type { Finding } from '../../finding.ts';

/** One entry of a baseline; `file` as the report shows paths. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly file?: string | undefined;
  readonly message?: string | undefined;
  readonly reason: string;
  /** ISO date, the last day it is accepted. */
  readonly expires?: string | undefined;
}

export interface Baseline {
  /** As the report is to show it. */
  readonly path: string;
  readonly entries: readonly AcceptedFinding[];
  /**
   * ISO date expiry is judged on. The day of the run, not the as-of date: what a bureau puts up with "until the end
   * of the year" ends in the bureau's own time, however old the plan is that is judged.
   */
  readonly today: string;
}

/** What was checked at all, so that an entry is not called settled when nobody looked. */
export interface Checked {
  /** Paths of the inputs that were read. */
  readonly files: ReadonlySet<string>;
  readonly ran: (rule: string, file: string | undefined) => boolean;
}

export interface BaselineOutcome {
  readonly path: string;
  readonly judgedOn?: string;
  readonly entries: number;
  readonly accepted: number;
  readonly unchecked: number;
  readonly expired: readonly AcceptedFinding[];
  readonly stale: readonly AcceptedFinding[];
}

/** The findings with those marked that an entry accepts, and what became of the entries. */
export function applyBaseline(
  findings: readonly Finding[],
  { path, entries, today }: Baseline,
  checked: Checked,
): { readonly findings: Finding[]; readonly outcome: BaselineOutcome } {
  const isOver = ({ expires }: AcceptedFinding) => expires !== undefined && expires < today;
  const valid = new Map(entries.filter((entry) => !isOver(entry)).map((entry) => [entry.fingerprint, entry]));
  const marked = findings.map((finding) => {
    const entry = valid.get(finding.fingerprint);
    return entry === undefined ? finding : { ...finding, accepted: acceptanceOf(entry) };
  });
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const missing = entries.filter(({ fingerprint }) => !found.has(fingerprint));
  const stale = missing.filter(
    ({ rule, file }) => (file === undefined || checked.files.has(file)) && checked.ran(rule, file),
  );
  const outcome: BaselineOutcome = {
    path,
    ...(entries.some(({ expires }) => expires !== undefined) && { judgedOn: today }),
    entries: entries.length,
    accepted: marked.filter(({ accepted }) => accepted !== undefined).length,
    unchecked: missing.length - stale.length,
    expired: entries.filter(
      (entry) => isOver(entry) && found.has(entry.fingerprint) && !valid.has(entry.fingerprint),
    ),
    stale,
  };
  return { findings: marked, outcome };
}

function acceptanceOf({ reason, expires }: AcceptedFinding): NonNullable<Finding['accepted']> {
  return { reason, ...(expires !== undefined && { expires }) };
}
