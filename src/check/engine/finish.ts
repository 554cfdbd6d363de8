/** From drafts to findings: what is to be listed is put in order, worded and marked; what is counted only never is. */
import type { Finding, Language } from '../../finding.ts';
import type { Rule } from '../rule.ts';
import type { Draft } from './drafts.ts';
import { fingerprintBasis, fingerprintOf } from './fingerprint.ts';

export interface Finisher {
  /** By place: file, sheet as it stands in the workbook, row, column; then by rule and what it says. */
  readonly inOrder: (a: Draft, b: Draft) => number;
  /** Puts the drafts in order. One whose sentence the rule failed to make is left out, and `onFault` told. */
  readonly finish: (drafts: Draft[], onFault: (draft: Draft, error: unknown) => void) => Finding[];
}

/** `rules` are those that made the drafts. */
export function finisherOf(rules: readonly Rule[], lang: Language): Finisher {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  /** Made when two findings of one rule stand in one place, and of those that are listed. */
  const basisOf = (draft: Draft): string => {
    draft.basis ??= fingerprintBasis(draft.finding, byId.get(draft.finding.rule)?.volatile ?? NONE);
    return draft.basis;
  };

  function inOrder(a: Draft, b: Draft): number {
    for (let index = 0; index < a.order.length; index++) {
      const difference = compare(a.order[index] ?? '', b.order[index] ?? '');
      if (difference !== 0) return difference;
    }
    return compare(basisOf(a), basisOf(b));
  }

  function finish(drafts: Draft[], onFault: (draft: Draft, error: unknown) => void): Finding[] {
    const markOf = startMarks();
    const findings: Finding[] = [];
    for (const draft of drafts.sort(inOrder)) {
      const { finding, order } = draft;
      const fingerprint = markOf(order[0], basisOf(draft));
      try {
        const message = byId.get(finding.rule)?.text[lang].message(finding.evidence) ?? '';
        findings.push({ ...finding, message, fingerprint });
      } catch (error) {
        onFault(draft, error);
      }
    }
    return findings;
  }

  return { inOrder, finish };
}

const NONE: readonly string[] = [];

/**
 * Equal bases within a file are told apart by a number; the same plan in a second file must not change the first one's
 * marks. Findings come file by file. What is remembered of a basis is its mark, which the finding holds anyway.
 */
function startMarks(): (file: string | number | undefined, basis: string) => string {
  const seen = new Map<string, number>();
  let current: string | number | undefined;
  return (file, basis) => {
    if (file !== current) seen.clear();
    current = file;
    const first = fingerprintOf(basis, 1);
    const ordinal = (seen.get(first) ?? 0) + 1;
    seen.set(first, ordinal);
    return ordinal === 1 ? first : fingerprintOf(basis, ordinal);
  };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
