/** Findings of both sides told apart by their fingerprints. */

import type { Finding } from '../finding.ts';
import { settle } from './text.ts';

export interface FindingComparison {
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
  /** As the new side has them. */
  readonly unchanged: readonly Finding[];
}

/**
 * A fingerprint that stands several times counts as often. It holds the measure's name, so that a finding about a
 * measure that was only renamed has a new one: such a finding is known by what it says otherwise.
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  renamed: ReadonlyMap<string, string>,
): FindingComparison {
  const byMark = pairOff(before, after, ({ fingerprint }) => fingerprint);
  const byName = pairOff(
    byMark.left,
    byMark.right,
    (finding) => saidBy(finding, renamed.get(finding.measure ?? '')),
    (finding) => saidBy(finding, undefined),
  );
  const known = new Set([...byMark.paired, ...byName.paired]);
  return {
    fresh: byName.right,
    gone: byName.left,
    unchanged: after.filter((finding) => known.has(finding)),
  };
}

interface PairedOff {
  readonly left: Finding[];
  readonly right: Finding[];
  /** Of the new side. */
  readonly paired: Finding[];
}

function pairOff(
  before: readonly Finding[],
  after: readonly Finding[],
  keyOfOld: (finding: Finding) => string,
  keyOfNew: (finding: Finding) => string = keyOfOld,
): PairedOff {
  const waiting = new Map<string, Finding[]>();
  for (const finding of before) {
    const key = keyOfOld(finding);
    const known = waiting.get(key);
    if (known) known.push(finding);
    else waiting.set(key, [finding]);
  }
  const right: Finding[] = [];
  const paired: Finding[] = [];
  for (const finding of after) {
    const found = waiting.get(keyOfNew(finding))?.shift();
    (found === undefined ? right : paired).push(finding);
  }
  const left = new Set([...waiting.values()].flat());
  return { left: before.filter((finding) => left.has(finding)), right, paired };
}

/** Rule, years and facts, with the measure's present name; cells are left out, as in a fingerprint. */
function saidBy({ rule, measure = '', indicator = '', period, evidence }: Finding, name = measure): string {
  const facts = Object.entries(evidence)
    .filter(([key]) => !/(?:^c|C)ells?$/u.test(key))
    .map(([key, fact]) => `${key}=${String(fact).replaceAll(measure || '\u0000', name)}`)
    .sort();
  return [rule, name, indicator, period?.start ?? '', period?.end ?? '', ...facts]
    .map((part) => settle(String(part)))
    .join('\u001f');
}
