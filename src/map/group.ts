/** Groups rows into measures, and a measure's rows into blocks that share an agency or an indicator. */
import type { TableCell } from '../locate/table.ts';
import type { Field } from './header-words.ts';
import type { Block, MappedMeasure, MappedRow } from './table.ts';
import type { MapWords } from './words.ts';

interface OpenMeasure {
  readonly category: TableCell | undefined;
  readonly sector: TableCell | undefined;
  readonly measure: TableCell;
  readonly description: TableCell | undefined;
  readonly notes: TableCell[];
  readonly blocks: OpenBlock[];
}

type OpenBlock = { -readonly [K in keyof Block]: Block[K] } & { rows: MappedRow[] };

const BLOCK_FIELDS = ['agencies', 'lead', 'support', 'indicator', 'unit'] as const;

export function groupMeasures(
  rows: readonly MappedRow[],
  words: MapWords,
): { measures: MappedMeasure[]; orphans: MappedRow[] } {
  const measures: OpenMeasure[] = [];
  const orphans: MappedRow[] = [];
  let category: TableCell | undefined;
  let sector: TableCell | undefined;
  for (const row of rows) {
    const within = row.cells.get('sector') ?? sector;
    // No category goes on into the next sector.
    if (within !== sector && words.tidy(within?.text ?? '') !== words.tidy(sector?.text ?? ''))
      category = undefined;
    sector = within;
    category = row.cells.get('category') ?? category;
    const named = own(row, 'measure');
    const current = measures.at(-1);
    if (named && !(current && isSameMeasure(current, row, named, words))) {
      measures.push(openMeasure(row, named, category, sector));
    } else if (current) {
      addRow(current, row, words);
    } else {
      orphans.push(row);
    }
  }
  return { measures, orphans };
}

/** A cell of the row itself, not a copy spread from a merge that began above. */
function own(row: MappedRow, field: Field): TableCell | undefined {
  const cell = row.cells.get(field);
  return cell?.copyOf === undefined ? cell : undefined;
}

/** Tables without merges often repeat the measure's name on every row. */
function isSameMeasure(current: OpenMeasure, row: MappedRow, named: TableCell, words: MapWords): boolean {
  if (words.tidy(current.measure.text) !== words.tidy(named.text)) return false;
  // A copy counts too: a heading above the row names its category, or its sector.
  for (const field of ['category', 'sector'] as const) {
    const cell = row.cells.get(field);
    if (cell && words.tidy(cell.text) !== words.tidy(current[field]?.text ?? '')) return false;
  }
  const description = own(row, 'description');
  return !description || words.tidy(description.text) === words.tidy(current.description?.text ?? '');
}

function openMeasure(
  row: MappedRow,
  measure: TableCell,
  category: TableCell | undefined,
  sector: TableCell | undefined,
): OpenMeasure {
  const note = row.cells.get('note');
  return {
    category,
    sector,
    measure,
    description: row.cells.get('description'),
    notes: note ? [note] : [],
    blocks: [openBlock(row)],
  };
}

function openBlock(row: MappedRow, before?: OpenBlock): OpenBlock {
  const block: OpenBlock = { rows: [row] };
  for (const field of BLOCK_FIELDS) {
    const cell = row.cells.get(field) ?? before?.[field];
    if (cell) block[field] = cell;
  }
  return block;
}

function addRow(measure: OpenMeasure, row: MappedRow, words: MapWords): void {
  const note = own(row, 'note');
  if (note) measure.notes.push(note);
  const block = measure.blocks.at(-1);
  if (block && !startsBlock(block, row, words)) block.rows.push(row);
  else measure.blocks.push(openBlock(row, block));
}

/** Another indicator, another agency, or the years starting again. */
function startsBlock(block: OpenBlock, row: MappedRow, words: MapWords): boolean {
  const last = block.rows.at(-1);
  const before = beginningOf(last, words);
  const now = beginningOf(row, words);
  const restarts = before !== undefined && now !== undefined && now <= before;
  for (const field of BLOCK_FIELDS) {
    const cell = own(row, field);
    if (!cell) continue;
    const differs = words.tidy(cell.text) !== words.tidy(block[field]?.text ?? '');
    if (differs || restarts) return true;
  }
  return restarts;
}

/** `2023`, `2023-04-01`: compares as text, since a year comes before its parts. */
function beginningOf(row: MappedRow | undefined, words: MapWords): string | undefined {
  const text = row?.cells.get('period')?.text;
  const period = row?.columnPeriod ?? (text === undefined ? undefined : words.period(text));
  return period && ('from' in period && period.from ? period.from : String(period.start));
}
