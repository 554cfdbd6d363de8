/** Findings as GitLab's code quality report: what a merge request adds and removes. */
import { fnv1a64 } from '../check/engine/hash.ts';
import type { Severity } from '../finding.ts';
import type { Finding, Location, ValidationReport } from '../validation-report.ts';
import { jsonPieces, MadeList } from './json.ts';
import { inOnePiece } from './pieces.ts';
import { placeInFile } from './place.ts';
import { lineOf } from './position.ts';

const GRADES = { error: 'critical', warning: 'major', notice: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** A list of issues. Accepted findings are left out: the format has no place for them. */
export function formatGitLab(report: ValidationReport): string {
  return inOnePiece(gitLabPieces(report));
}

export function gitLabPieces({ findings }: ValidationReport): Iterable<string> {
  const taken = new Set<string>();
  const told = findings.flatMap((finding) => {
    const [first] = finding.locations;
    return first === undefined || finding.accepted !== undefined ? [] : [{ finding, first }];
  });
  return jsonPieces(new MadeList(told, (one) => issueOf(one, taken)));
}

function issueOf({ finding, first }: Told, taken: Set<string>): object {
  const place = placeInFile(first);
  return {
    description: place === '' ? finding.message : `${place}: ${finding.message}`,
    check_name: finding.rule,
    fingerprint: unique(finding.fingerprint, first.file, taken),
    severity: GRADES[finding.severity],
    location: { path: first.file, lines: { begin: lineOf(first) } },
  };
}

interface Told {
  readonly finding: Finding;
  readonly first: Location;
}

/** GitLab drops what shares a fingerprint; the same plan in a second file does, so its name is taken in there. */
function unique(fingerprint: string, file: string, taken: Set<string>): string {
  const own = taken.has(fingerprint) ? fnv1a64(`${fingerprint}\u001f${file}`) : fingerprint;
  taken.add(own);
  return own;
}
