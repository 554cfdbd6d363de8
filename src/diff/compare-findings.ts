/** Findings of both sides told apart by their fingerprints. */

import type { Finding } from '../finding.ts';
import { settle } from './text.ts';

/** Evidence that says where something stands. */
const POSITION = /(?:^c|C)ells?$/u;

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
  const byFacts = pairOff(byName.left, byName.right, factsAboutBoth);
  const known = new Set([...byMark.paired, ...byName.paired, ...byFacts.paired]);
  return {
    fresh: byFacts.right,
    gone: byFacts.left,
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
    .filter(([key]) => !POSITION.test(key))
    .map(([key, fact]) => `${key}=${String(fact).replaceAll(measure || '\u0000', name)}`)
    .sort();
  return [rule, name, indicator, period?.start ?? '', period?.end ?? '', ...facts]
    .map((part) => settle(String(part)))
    .join('\u001f');
}

/** Two measures that may be one (`duplicate-measure`) are named the other way round when their rows change places. */
function factsAboutBoth(finding: Finding): string {
  const { rule, measure, period, evidence, fingerprint } = finding;
  const facts = Object.entries(evidence).flatMap(([key, fact]) =>
    POSITION.test(key) ? [] : [settle(String(fact))],
  );
  const isOfTwo = measure !== undefined && facts.includes(settle(measure)) && facts.length > 2;
  if (!isOfTwo) return fingerprint;
  return [rule, period?.start ?? '', period?.end ?? '', ...facts.sort()].join('\u001f');
}
