/** Which documents a finding speaks of: its own, and those that have the same table or the other half of a difference. */
import type { Finding } from '../finding.ts';

interface Named {
  readonly id: string;
  readonly path: string;
}

/** Identifiers, the finding's own document first; none for a finding about an input that gave no document. */
export function concernedBy(
  documents: readonly Named[],
): (finding: Pick<Finding, 'document' | 'locations'>) => readonly string[] {
  const idOf = new Map(documents.map(({ id, path }) => [path, id]));
  return ({ document, locations }) => {
    if (document === undefined) return [];
    const [first] = locations;
    // Nearly all findings stay within one file.
    if (locations.every(({ file }) => file === first?.file)) {
      const id = first && idOf.get(first.file);
      return id === undefined || id === document ? [document] : [document, id];
    }
    return [...new Set([document, ...locations.flatMap(({ file }) => idOf.get(file) ?? [])])];
  };
}
