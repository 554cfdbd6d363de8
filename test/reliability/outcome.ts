/** How the program ended with a file, told from its report. */

import { readExcess } from '../../src/limits.ts';
import type { ValidationReport } from '../../src/validation-report.ts';
import type { Bomb } from './bombs.ts';

/** The limit the file was refused by, else the reason in one word, else `read`. */
export function endOf(report: ValidationReport, file: string): string {
  const input = report.inputs.find(({ path }) => path === file);
  if (input === undefined) return 'absent';
  if (input.status === 'read') return 'read';
  const told = findingsOf(report, file).find(({ rule }) => rule === 'unreadable-input');
  return readExcess(String(told?.evidence.found))?.limit ?? input.reason ?? 'unreadable';
}

function findingsOf({ findings }: ValidationReport, file: string): ValidationReport['findings'] {
  return findings.filter(({ locations }) => locations[0]?.file === file);
}

/** What is wrong with an ending; undefined when it is as it must be: nothing read is lost, nothing refused is unexplained. */
export function complaint(report: ValidationReport, { file, ends }: Bomb): string | undefined {
  const end = endOf(report, file);
  if (ends !== 'any' && end !== ends) return `${file}: ${end}, expected ${ends}`;
  const findings = findingsOf(report, file);
  if (findings.length === 0) return `${file}: nothing is said of it`;
  // The one row of these files is no plan, so the report quotes it; a file that was read is quoted whole.
  const said = findings.map(({ message, evidence }) => `${message} ${JSON.stringify(evidence)}`).join('\n');
  if (end === 'read' && !said.includes('甲')) return `${file}: its cell is lost`;
  return undefined;
}
