/** One thing under two names in one organisation document: the plan, and a law that was renamed. */
import type { PlanDocument } from '../plan-document.ts';
import type { Source } from '../source.ts';

export interface NamingClash {
  readonly kind: 'law-name' | 'plan-name';
  /** The name found at the first place. */
  readonly term: string;
  /** What the same text calls it elsewhere. */
  readonly other: string;
  readonly sources: readonly Source[];
}

export function namingClashes({ organisation }: PlanDocument): NamingClash[] {
  if (!organisation) return [];
  return [...oldLaws(organisation), ...planNames(organisation)];
}

type Organisation = NonNullable<PlanDocument['organisation']>;

/** A law is cited under the name that the text itself calls its former one. */
function oldLaws({ laws = [] }: Organisation): NamingClash[] {
  const byFormerName = new Map(
    laws
      .filter(({ formerOf }) => formerOf !== undefined)
      .map((law) => [law.name, law] as const)
      .toReversed(),
  );
  return laws.flatMap((law): NamingClash[] => {
    if (law.formerOf !== undefined) return [];
    const renamed = byFormerName.get(law.name);
    if (renamed?.formerOf === undefined) return [];
    return [
      { kind: 'law-name', term: law.name, other: renamed.formerOf, sources: [law.source, renamed.source] },
    ];
  });
}

/** `溫室氣體減量執行方案` and `第二期溫室氣體管制執行方案`: the term (第二期) may be left out, the rest may not change. */
function planNames({ planNames: named = [] }: Organisation): NamingClash[] {
  const first = new Map<string, { readonly raw: string; readonly source: Source }>();
  for (const { raw, source } of named) {
    const bare = raw.replace(/^第[^期]{1,4}期/u, '');
    if (!first.has(bare)) first.set(bare, { raw, source });
  }
  const [one, ...others] = first.values();
  if (!one || others.length === 0) return [];
  return others.map((other) => ({
    kind: 'plan-name',
    term: one.raw,
    other: other.raw,
    sources: [one.source, other.source],
  }));
}
