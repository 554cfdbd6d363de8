/** Puts a written document together: what its kind's builder reads, and what became of every cell of the input. */
import type { Cell } from '../grid.ts';
import type { Coverage, PlanDocument, Table } from '../plan-document.ts';
import type { Profile } from '../profile.ts';
import { readOrdinance } from './ordinance/ordinance.ts';
import { readOrganisation } from './organisation/organisation.ts';
import type { WrittenBuilder, WrittenContent, WrittenParts } from './written-parts.ts';

type WrittenKind = Extract<Profile['kind'], PlanDocument['kind'] & ('organisation' | 'ordinance')>;

const BUILDERS: { readonly [K in WrittenKind]: WrittenBuilder } = {
  organisation: readOrganisation,
  ordinance: readOrdinance,
};

/** Whether documents of a profile are written rather than tables of measures. */
export function isWritten(kind: Profile['kind']): kind is WrittenKind {
  return Object.hasOwn(BUILDERS, kind);
}

export function buildWritten(kind: WrittenKind, parts: WrittenParts): PlanDocument {
  const content = BUILDERS[kind](parts);
  const { title, jurisdiction, period, organisation, ordinance } = content;
  return {
    id: parts.id,
    kind,
    profile: parts.profile.id,
    ...(title === undefined ? {} : { title }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(period === undefined ? {} : { period }),
    asOf: parts.asOf === undefined ? { basis: 'none' } : { date: parts.asOf, basis: 'option' },
    source: parts.source,
    tables: tablesOf(parts),
    sectors: [],
    agencies: content.agencies,
    measures: [],
    ...(organisation === undefined ? {} : { organisation }),
    ...(ordinance === undefined ? {} : { ordinance }),
    repairs: content.repairs,
    coverage: coverageOf(parts, content),
  };
}

/** Tables of texts go by their sheet, with a number when it has several. A header that a page break repeats is one. */
function tablesOf({ sheets, workbook }: WrittenParts): Table[] {
  return sheets.flatMap(({ sheet: name, headers }, at) => {
    const sheet = workbook.sheets[at];
    const seen = new Set<string>();
    return headers.flatMap(({ row, columns }): Table[] => {
      const key = columns.map(({ column, text }) => `${column}:${text.trim()}`).join('|');
      const [first] = row.cells;
      if (seen.has(key) || sheet === undefined || first === undefined) return [];
      seen.add(key);
      return [
        {
          id: seen.size === 1 ? name : `${name}#${seen.size}`,
          sheet: name,
          header: first.source,
          columns: columns.map(({ column, text, field }) => ({
            column,
            text,
            ...(field === undefined ? {} : { field }),
          })),
        },
      ];
    });
  });
}

function coverageOf(parts: WrittenParts, content: WrittenContent): Coverage {
  const headers = new Set(parts.sheets.flatMap((sheet) => sheet.headers.flatMap(({ row }) => row.cells)));
  const coverage: Coverage = { cells: 0, mapped: 0, structural: 0, unmapped: 0, unmappedCells: [] };
  for (const { rows } of parts.sheets) {
    for (const { cell } of rows.flatMap(({ cells }) => cells)) {
      coverage.cells += 1;
      if (content.mapped.has(cell)) coverage.mapped += 1;
      else if (content.structural.has(cell) || headers.has(cell)) coverage.structural += 1;
      else
        coverage.unmappedCells.push({
          source: cell.source,
          text: cell.text,
          reason: reasonFor(cell, content),
        });
    }
  }
  coverage.unmapped = coverage.unmappedCells.length;
  return coverage;
}

function reasonFor(cell: Cell, { reasons }: WrittenContent): Coverage['unmappedCells'][number]['reason'] {
  return reasons?.get(cell) ?? 'outside-table';
}
