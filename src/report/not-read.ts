/** What is said of an input that nothing could be made of. */
import type { Severity } from '../finding.ts';

const RULES: ReadonlySet<string> = new Set(['unreadable-input', 'unknown-layout']);

interface Said {
  readonly rule: string;
  readonly severity: Severity;
}

export function saysNotRead({ rule }: Pick<Said, 'rule'>): boolean {
  return RULES.has(rule);
}

/** Why inputs were not read: beside an error of a file, what was noticed in it (`C 欄是隱藏的`) is no reason. */
export function reasonsNotRead<Finding extends Said>(
  findings: readonly Finding[],
  fileOf: (finding: Finding) => string | undefined,
): Finding[] {
  const said = findings.filter(saysNotRead);
  const failed = new Set(said.filter(isError).map(fileOf));
  return said.filter((finding) => isError(finding) || !failed.has(fileOf(finding)));
}

function isError({ severity }: Said): boolean {
  return severity === 'error';
}
