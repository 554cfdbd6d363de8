/** A tidy workbook read back: the stored model, with what was changed in its rows since. */
import type { Cell, GridRow, Sheet, Workbook } from '../../grid.ts';
import type { Measure, PlanDocument, Record as PlanRecord } from '../../plan-document.ts';
import { showMoving } from '../../report/clean-text.ts';
import { tidyRow } from '../../report/tidy.ts';
import { a1 } from '../../source.ts';
import { LONGEST_TEXT } from '../write-sheet.ts';
import { codeOf, columnOfHeading, KEY, type TidyBookColumn } from './columns.ts';
import { type Edit, editMeasure, editRecord } from './edits.ts';

export interface TidyReading {
  /** Not judged anew: where anything was changed the statuses are those from before. */
  readonly document: PlanDocument;
  /** Cells whose change was taken over, rows that were deleted: `表4-3!G5`, `表4-3!7`. */
  readonly changed: readonly string[];
  /** Changes that say nothing a record could hold, and rows that are new. */
  readonly ignored: readonly string[];
}

interface Pass {
  readonly document: PlanDocument;
  readonly changed: string[];
  readonly ignored: string[];
  readonly met: Set<string>;
  readonly measures: Map<number, Measure>;
  readonly records: Map<string, PlanRecord>;
}

/** Holds the rows of all sheets against the stored document. `stored` is the name of the sheet it was in. */
export function applyRows(document: PlanDocument, workbook: Workbook, stored: string): TidyReading {
  const pass: Pass = {
    ...{ document, changed: [], ignored: [], met: new Set(), measures: new Map(), records: new Map() },
  };
  let sheets = 0;
  for (const sheet of workbook.sheets) {
    const columns = sheet.name === stored ? undefined : columnsIn(sheet);
    if (columns === undefined) continue;
    sheets += 1;
    for (const row of sheet.rows.slice(1)) readRow(pass, sheet, row, columns);
  }
  const { changed, ignored } = pass;
  // Without any of its tables the workbook is a copy of the overview, not a plan whose rows were all deleted.
  return { document: sheets === 0 ? document : rebuilt(pass), changed, ignored };
}

/** The columns of a table by their headings; undefined for a sheet that is no table of ours. */
function columnsIn(sheet: Sheet): ReadonlyMap<number, TidyBookColumn> | undefined {
  const [header] = sheet.rows;
  const columns = new Map<number, TidyBookColumn>();
  for (const { source, text } of header?.cells ?? []) {
    const known = columnOfHeading(text);
    if (known) columns.set(source.column, known);
  }
  return [...columns.values()].includes(KEY) ? columns : undefined;
}

function readRow(pass: Pass, sheet: Sheet, row: GridRow, columns: ReadonlyMap<number, TidyBookColumn>): void {
  const key = row.cells.find(({ source }) => columns.get(source.column) === KEY)?.text ?? '';
  const [measureAt = -1, indicatorAt = -1, recordAt = -1] = key.split('/').map(Number);
  const measure = pass.document.measures[measureAt];
  const indicator = measure?.indicators[indicatorAt];
  const record = indicator?.records[recordAt];
  if (!measure || !indicator || !record || pass.met.has(key)) {
    pass.ignored.push(`${sheet.name}!${row.number}`);
    return;
  }
  pass.met.add(key);
  const shown = tidyRow(pass.document, measure, indicator, record);
  for (const [column, name] of columns) {
    if (name === KEY) continue;
    const cell = row.cells.find((own) => own.source.column === column);
    const before = shown[name];
    if (saysSame(name, cell, before)) continue;
    const address = a1(row.number, column);
    const edit: Edit = {
      column: name,
      text: codeOf(name, cell?.text ?? '').trim() === '' ? '' : codeOf(name, cell?.text ?? ''),
      number: numberOf(cell),
      source: { sheet: sheet.name, cell: address, row: row.number, column },
    };
    const changedMeasure = editMeasure(pass.measures.get(measureAt) ?? measure, edit);
    const changedRecord = editRecord(pass.records.get(key) ?? record, edit);
    if (changedMeasure) pass.measures.set(measureAt, changedMeasure);
    else if (changedRecord) pass.records.set(key, changedRecord);
    ((changedMeasure ?? changedRecord) ? pass.changed : pass.ignored).push(`${sheet.name}!${address}`);
  }
}

function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell?.value === 'number') return cell.value;
  const text = cell?.text.replaceAll(',', '').trim() ?? '';
  return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/** Whether a cell still says what was written into it. */
function saysSame(
  column: TidyBookColumn,
  cell: Cell | undefined,
  before: string | number | undefined,
): boolean {
  if (typeof before === 'number') return numberOf(cell) === before;
  return settled(codeOf(column, cell?.text ?? '')) === settled(before ?? '');
}

/** What every program keeps of a text: blanks alone are nothing, line breaks are of one kind, and it has an end. */
function settled(text: string): string {
  const shown = showMoving(text);
  const whole = shown.length > LONGEST_TEXT ? `${shown.slice(0, LONGEST_TEXT - 1)}…` : shown;
  const lines = whole.replace(/\r\n?/gu, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
  return lines.trim() === '' ? '' : lines;
}

/** The document with changed measures and records in place, and without the records whose rows are gone. */
function rebuilt({ document, measures, records, met, changed }: Pass): PlanDocument {
  const isWhole = document.measures.every((measure, measureAt) =>
    measure.indicators.every((indicator, indicatorAt) =>
      indicator.records.every((_, recordAt) => met.has(`${measureAt}/${indicatorAt}/${recordAt}`)),
    ),
  );
  if (isWhole && changed.length === 0) return document;
  return {
    ...document,
    measures: document.measures.map((measure, measureAt) => ({
      ...(measures.get(measureAt) ?? measure),
      indicators: (measures.get(measureAt) ?? measure).indicators.map((indicator, indicatorAt) => ({
        ...indicator,
        records: indicator.records.flatMap((record, recordAt) => {
          const key = `${measureAt}/${indicatorAt}/${recordAt}`;
          if (met.has(key)) return [records.get(key) ?? record];
          changed.push(`${measure.table} ${measure.name} ${record.period.start}`);
          return [];
        }),
      })),
    })),
  };
}
