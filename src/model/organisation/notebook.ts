/** Facts as they are found: the first to state one is believed, and each keeps the words it was read from. */
import type { Cell } from '../../grid.ts';
import type { Said } from '../../parse/organisation/text.ts';
import type { OrganisationFacts, PlanDocument } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { cellsBetween, type Paragraph, pieceAt } from './paragraphs.ts';

export type Organisation = NonNullable<PlanDocument['organisation']>;

export interface Notebook {
  readonly facts: OrganisationFacts;
  readonly sources: NonNullable<Organisation['factSources']>;
  /** Cells that hold something that was read. */
  readonly mapped: Set<Cell>;
}

export function emptyNotebook(): Notebook {
  return { facts: {}, sources: {}, mapped: new Set() };
}

/** Notes a fact, unless it is there already. */
export function note<K extends keyof OrganisationFacts>(
  notebook: Notebook,
  fact: K,
  said: Said<NonNullable<OrganisationFacts[K]>> | undefined,
  paragraph: Paragraph,
): void {
  if (said === undefined || notebook.facts[fact] !== undefined) return;
  notebook.facts[fact] = said.value;
  notebook.sources[fact] = {
    raw: paragraph.raw.slice(said.start, said.end),
    source: placeOf(notebook, said, paragraph),
  };
}

/** Marks the cells of something said as read, and tells where it begins. */
export function placeOf({ mapped }: Notebook, said: Said<unknown>, paragraph: Paragraph): Source {
  for (const cell of cellsBetween(paragraph, said.start, said.end)) mapped.add(cell);
  const piece = pieceAt(paragraph, said.start);
  return piece ? { ...piece.cell.source } : { sheet: '', cell: 'A1', row: 1, column: 1 };
}
