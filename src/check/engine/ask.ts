/** Puts rules to an input: all of them to one measure before the next, so that a large document is walked through once. */

import type { DocumentScope, Hit, LocalText, MeasureScope } from '../rule.ts';
import type { Draft } from './drafts.ts';

/** One rule, to be put to one input or to all documents. */
export interface Job {
  readonly rule: string;
  readonly document?: string;
  readonly skip: () => LocalText | undefined;
  /** What is asked of each measure before the next. */
  readonly perMeasure?: readonly PerMeasure[];
  /** What the rule says besides. */
  readonly drafts: () => Iterable<Draft>;
}

export interface PerMeasure {
  readonly check: (scope: MeasureScope) => Iterable<Hit<string>>;
  readonly draft: (hit: Hit<string>) => Draft;
}

/** How it went. */
export interface Asked {
  readonly job: Job;
  skip?: LocalText;
  /** What the rule failed with; it is asked no further, and what it had said stays said. */
  fault?: { readonly error: unknown };
}

/** Told of each finding as it is made: a large document is gone through without a stop for any of them. */
export type Tell = (one: Asked, draft: Draft) => void;

/** `document` is the one the jobs are about, where they are about one. */
export function ask(asked: readonly Asked[], document: DocumentScope | undefined, tell: Tell): void {
  for (const one of asked) decideSkip(one);
  if (document !== undefined) askOfMeasures(asked, document, tell);
  for (const one of asked) {
    if (!isOpen(one)) continue;
    try {
      for (const draft of one.job.drafts()) tell(one, draft);
    } catch (error) {
      one.fault = { error };
    }
  }
}

function decideSkip(one: Asked): void {
  try {
    const skip = one.job.skip();
    if (skip !== undefined) one.skip = skip;
  } catch (error) {
    one.fault = { error };
  }
}

function isOpen({ skip, fault }: Asked): boolean {
  return skip === undefined && fault === undefined;
}

function askOfMeasures(asked: readonly Asked[], { document, asOf, duties }: DocumentScope, tell: Tell): void {
  const open = asked.flatMap((one) =>
    isOpen(one) ? (one.job.perMeasure ?? []).map((own) => ({ one, ...own })) : [],
  );
  // What was found beforehand is told without a look at the document, which may not have been read from its bytes.
  if (open.length === 0) return;
  for (const measure of document.measures) {
    const scope: MeasureScope = { measure, document, asOf, duties };
    for (const { one, check, draft } of open) {
      if (one.fault !== undefined) continue;
      try {
        const hits = check(scope);
        // Most rules have nothing to say of most measures.
        if (Array.isArray(hits) && hits.length === 0) continue;
        for (const hit of hits) tell(one, draft(hit));
      } catch (error) {
        one.fault = { error };
      }
    }
  }
}
