import type { WrittenContent, WrittenParts } from '../written-parts.ts';

/** The committee, its groups and the agencies of a document of kind `organisation`. Nothing is read yet. */
export function readOrganisation(_parts: WrittenParts): WrittenContent {
  return {
    organisation: { facts: {}, groups: [], agencies: [] },
    agencies: [],
    repairs: [],
    mapped: new Set(),
    structural: new Set(),
  };
}
