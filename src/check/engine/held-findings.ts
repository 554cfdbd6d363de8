/** How many findings are kept: of a file with a million wrong cells a list of a million findings helps nobody. */
import type { Finding, Severity } from '../../finding.ts';

/** What stays of findings that are counted and not listed: enough for every total. */
export interface Unlisted {
  readonly rule: string;
  readonly severity: Severity;
  /** The document they are about, or the path of an input that is none. */
  readonly document: string;
  readonly sector?: string | undefined;
  readonly agencies: readonly string[];
  count: number;
}

interface Holdable {
  readonly finding: Pick<Finding, 'rule' | 'severity' | 'document' | 'sector' | 'agencies' | 'locations'>;
}

export interface Held<T> {
  readonly add: (draft: T) => void;
  /** What is kept, and the counts of what is not. */
  readonly settle: () => { readonly kept: T[]; readonly unlisted: Unlisted[] };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/**
 * Keeps at most `most` drafts: the gravest, of equals those that come first in `inOrder`. Twice as many are held
 * before they are thinned out, so that thinning out costs little for each; from then on one that comes behind all that
 * were kept is counted at once.
 */
export function holdDrafts<T extends Holdable>(most: number, inOrder: (a: T, b: T) => number): Held<T> {
  let kept: T[] = [];
  let last: T | undefined;
  const counts = new Map<string, Unlisted>();
  const gravestFirst = (a: T, b: T): number =>
    WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || inOrder(a, b);

  function thinOut(): void {
    kept.sort(gravestFirst);
    for (const { finding } of kept.slice(most)) count(finding, counts);
    kept = kept.slice(0, most);
    last = kept.at(-1);
  }

  return {
    add: (draft) => {
      if (last !== undefined && gravestFirst(draft, last) >= 0) {
        count(draft.finding, counts);
        return;
      }
      kept.push(draft);
      if (kept.length > 2 * most) thinOut();
    },
    settle: () => {
      if (kept.length > most) thinOut();
      return { kept, unlisted: [...counts.values()] };
    },
  };
}

function count(finding: Holdable['finding'], counts: Map<string, Unlisted>): void {
  const { rule, severity, sector, agencies, locations } = finding;
  const document = finding.document ?? locations[0]?.file ?? '';
  const key = `${rule}\u001f${severity}\u001f${document}\u001f${sector ?? ''}\u001f${agencies.join('\u001f')}`;
  const known = counts.get(key);
  if (known === undefined) counts.set(key, { rule, severity, document, sector, agencies, count: 1 });
  else known.count += 1;
}

/** By rule and document, sorted by both. */
export function countByRule(
  unlisted: readonly Unlisted[],
): { rule: string; document: string; count: number }[] {
  const sums = new Map<string, { rule: string; document: string; count: number }>();
  for (const { rule, document, count: times } of unlisted) {
    const key = `${rule}\u001f${document}`;
    const sum = sums.get(key) ?? { rule, document, count: 0 };
    sums.set(key, sum);
    sum.count += times;
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
