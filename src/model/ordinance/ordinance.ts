import type { WrittenContent, WrittenParts } from '../written-parts.ts';

/** Chapters, articles and what they order, of a document of kind `ordinance`. Nothing is read yet. */
export function readOrdinance(_parts: WrittenParts): WrittenContent {
  return {
    ordinance: {
      chapters: [],
      articles: [],
      definitions: [],
      agencies: [],
      deadlines: [],
      penalties: [],
      references: [],
    },
    agencies: [],
    repairs: [],
    mapped: new Set(),
    structural: new Set(),
  };
}
