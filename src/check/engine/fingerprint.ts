/**
 * What makes two findings the same one on two days: what they are about and what they found there. The file's
 * name, the cell and the row are left out, so that an accepted finding stays accepted when rows move or the plan
 * comes as another format.
 */
import type { Evidence, Finding } from '../../finding.ts';
import { remember } from '../../remember.ts';
import { fnv1a64 } from './hash.ts';

const POSITION = /(?:^c|C)ells?$/u;

export type Unmarked = Omit<Finding, 'fingerprint'>;

/** The facts a fingerprint is made from, as one line. `volatile` names evidence that changes with the day. */
export function fingerprintBasis(finding: Omit<Unmarked, 'message'>, volatile: readonly string[]): string {
  const { rule, table = '', measure = '', indicator = '', period, evidence } = finding;
  const years = period === undefined ? '' : `${period.start}-${period.end}`;
  let basis = `${settle(rule)}${BREAK}${settle(table)}${BREAK}${settle(measure)}${BREAK}${settle(indicator)}${BREAK}${years}`;
  for (const key of stableKeys(evidence, volatile)) basis += BREAK + settle(`${key}=${evidence[key]}`);
  return basis;
}

const BREAK = '\u001f';

/** Equal bases within one file get an ordinal, in the order given (which is that of their places). */
export function fingerprintOf(basis: string, ordinal: number): string {
  return fnv1a64(ordinal === 1 ? basis : `${basis}\u001f#${ordinal}`);
}

function stableKeys(evidence: Evidence, volatile: readonly string[]): string[] {
  return Object.keys(evidence)
    .filter((key) => !POSITION.test(key) && !volatile.includes(key))
    .sort();
}

/**
 * Formats differ in spaces, line breaks and full width, Big5 knows only ≦, and a cell that shows 1,100 is written to
 * csv as 1100 by some programs; the fact is the same.
 */
export function settle(text: string): string {
  return SETTLED.test(text) ? text : makeSettled(text);
}

/** Without spaces, commas and what NFKC changes: so are most names and facts. */
const SETTLED = /^[\u0021-\u002b\u002d-\u007e\u3001\u3002\u300c\u300d\u4e00-\u9fff]*$/u;

const makeSettled = remember((text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replaceAll('≦', '≤')
    .replaceAll('≧', '≥'),
);
