import type { WorkspaceHit } from '../rule.ts';

/**
 * Hits with those of one key made one, at all their places: the workbook and the text of one report say the
 * same thing twice. Spaces in a key do not matter. The first hit speaks for all.
 */
export function joinTwins<Key extends string>(
  hits: Iterable<WorkspaceHit<Key>>,
  keyOf: (hit: WorkspaceHit<Key>) => readonly (string | number)[],
): WorkspaceHit<Key>[] {
  const found = new Map<string, WorkspaceHit<Key>>();
  for (const hit of hits) {
    const key = keyOf(hit).join('\u001f').replace(/\s+/gu, '');
    const twin = found.get(key);
    found.set(key, twin ? { ...twin, locations: [...twin.locations, ...hit.locations] } : hit);
  }
  return [...found.values()];
}
