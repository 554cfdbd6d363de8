/** What a summary of revised KPIs says beside its targets: the reason and the page, for each indicator. */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedMeasure } from '../map/table.ts';
import { isNothing } from '../parse/nothing.ts';
import type { Revision } from '../plan-document.ts';
import type { Source } from '../source.ts';

export interface Revisions {
  readonly ofMeasure: Revision;
  /** By the cell of the indicator they stand beside. */
  readonly byIndicator: ReadonlyMap<string, Revision>;
}

export function revisionsOf({ blocks, measure }: MappedMeasure): Revisions {
  const ofBlocks = blocks.map((block) => revisionOf(block, measure.source));
  const [first] = ofBlocks;
  const reason = together(ofBlocks.map((revision) => revision.reason));
  const page = together(ofBlocks.map((revision) => revision.page));
  const source = ofBlocks.find((revision) => revision.reason !== undefined)?.source ?? first?.source;
  const byIndicator = new Map(
    blocks.flatMap(({ indicator }, index) => {
      const own = ofBlocks[index];
      return indicator && own ? [[indicator.source.cell, own] as const] : [];
    }),
  );
  return { ofMeasure: revision(reason, page, source ?? measure.source), byIndicator };
}

/** A cell that names several indicators has one reason for them all. */
export function revisionFor(cell: TableCell | undefined, { byIndicator, ofMeasure }: Revisions): Revision {
  return (cell && byIndicator.get(cell.source.cell)) ?? ofMeasure;
}

function revisionOf({ rows }: Block, fallback: Source): Revision {
  const find = (field: 'reason' | 'page') =>
    rows.map((row) => row.cells.get(field)).find((cell) => cell !== undefined && !isNothing(cell.text));
  const [reason, page] = [find('reason'), find('page')];
  return revision(reason?.text.trim(), page?.text.trim(), reason?.source ?? fallback);
}

function revision(reason: string | undefined, page: string | undefined, source: Source): Revision {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(page === undefined ? {} : { page }),
    source: { ...source },
  };
}

function together(texts: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(texts.flatMap((text) => text ?? []))];
  return said.length === 0 ? undefined : said.join('；');
}
