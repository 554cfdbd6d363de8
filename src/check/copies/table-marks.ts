/** What a table says, as numbers: enough to see which tables cannot be the same, without their cells. */
import type { PlanDocument } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { type TableFacts, tableFactsOf } from './table-facts.ts';

/** One for each figure of the table with its value, or for each name where there are no figures; in ascending order. */
export type Marks = Int32Array;

/** Table by table, as `tableFactsOf` gives them. */
export const tableMarksOf = rememberFor((document: PlanDocument): readonly Marks[] =>
  tableFactsOf(document).map(marksOf),
);

function marksOf({ facts, names }: TableFacts): Marks {
  const texts =
    facts.size === 0 ? [...names.keys()] : [...facts].map(([key, { said }]) => `${key}\u001f${said}`);
  return Int32Array.from(texts, hashOf).sort();
}

/** 32-bit FNV-1a. Two texts may have one number: it tells what differs, never what is the same. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** How many two tables have in common. */
export function sharedMarks(a: Marks, b: Marks): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
