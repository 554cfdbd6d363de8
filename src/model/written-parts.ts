/** What the builders of written documents are given, and what they give back. */
import type { Cell, Workbook } from '../grid.ts';
import type { WrittenSheet } from '../locate/written.ts';
import type { Coverage, DocumentSource, PlanDocument } from '../plan-document.ts';
import type { Profile } from '../profile.ts';
import type { AgencyRegistry } from '../words/agencies.ts';

export interface WrittenParts {
  readonly id: string;
  readonly source: DocumentSource;
  readonly profile: Profile;
  readonly workbook: Workbook;
  readonly sheets: readonly WrittenSheet[];
  readonly registry: AgencyRegistry;
  /** ISO date to judge at, when the user gave one. */
  readonly asOf: string | undefined;
}

/** The kind's own part of a document, and what became of its cells. */
export interface WrittenContent
  extends Partial<Pick<PlanDocument, 'title' | 'jurisdiction' | 'period' | 'organisation' | 'ordinance'>> {
  readonly agencies: PlanDocument['agencies'];
  readonly repairs: PlanDocument['repairs'];
  /** Cells that hold a value of the model. */
  readonly mapped: ReadonlySet<Cell>;
  /** Titles, headings, page numbers. The headers of tables need not be named; what is in neither set is unmapped. */
  readonly structural: ReadonlySet<Cell>;
  /** Why a cell is unmapped, where it is not simply outside of what is read. */
  readonly reasons?: ReadonlyMap<Cell, Coverage['unmappedCells'][number]['reason']>;
}

export type WrittenBuilder = (parts: WrittenParts) => WrittenContent;
