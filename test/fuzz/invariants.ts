/** What holds of every reading, however broken the file. Each check throws with a sentence that says what does not. */
import type { ReadOutcome, Sheet, Workbook } from '../../src/grid.ts';
import type { ValidateRun } from '../../src/pipeline/pipeline.ts';
import { decodeText } from '../../src/read/encoding/decode.ts';
import { read } from '../../src/read/read.ts';

function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Every number in a value is one that JSON knows. */
function holdNumbers(value: unknown, where: string): void {
  if (typeof value === 'number') hold(Number.isFinite(value), `${where} is ${value}`);
  else if (Array.isArray(value)) for (const [at, one] of value.entries()) holdNumbers(one, `${where}[${at}]`);
  else if (value instanceof Map || value instanceof Set) holdNumbers([...value], where);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) holdNumbers(one, `${where}.${key}`);
}

function holdSheet({ name, rows, merges }: Sheet): void {
  let before = 0;
  for (const { number, cells } of rows) {
    hold(number > before, `${name}: row ${number} behind row ${before}`);
    before = number;
    hold(cells.length > 0, `${name}: row ${number} is empty`);
    let column = 0;
    for (const cell of cells) {
      const { source } = cell;
      hold(source.row === number, `${name}: a cell of row ${source.row} in row ${number}`);
      hold(
        source.column > column,
        `${name}: column ${source.column} behind column ${column} in row ${number}`,
      );
      column = source.column;
      hold(/\S/u.test(cell.text), `${name}: a blank cell in row ${number}`);
    }
  }
  for (const { top, left, bottom, right } of merges)
    hold(
      top >= 1 && left >= 1 && bottom >= top && right >= left,
      `${name}: merge ${top},${left}-${bottom},${right}`,
    );
}

/** Letters and digits in order: what a reader of text may neither lose, double nor move. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function cellTexts({ sheets }: Workbook): string {
  return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))).join('');
}

/** Every letter and digit of a text file stands in a cell, once and in order. */
function holdText(bytes: Uint8Array, workbook: Workbook): void {
  // Of a page the tags are no text, and of an XML most of it.
  if (!['csv', 'tsv', 'txt', 'md'].includes(workbook.format)) return;
  const { text } = decodeText(bytes);
  const body = workbook.dialect?.basis === 'sep-line' ? text.replace(/^[^\r\n]*/u, '') : text;
  // A delimiter of letters is none; what is left out between cells holds no letter.
  const expected = lettersOf(body);
  const found = lettersOf(cellTexts(workbook));
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  hold(
    expected === found,
    `text is lost or moved from "${expected.slice(at, at + 30)}", found "${found.slice(at, at + 30)}"`,
  );
}

export function quietly<T>(work: () => T): T {
  const { error, log, warn, info } = console;
  Object.assign(console, { error: () => {}, log: () => {}, warn: () => {}, info: () => {} });
  try {
    return work();
  } finally {
    Object.assign(console, { error, log, warn, info });
  }
}

/** Reads a file and holds the outcome to everything that must be true of it. */
export async function holdReading(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const outcome = await read(bytes, { path: name, quietly });
  hold(
    JSON.stringify(await read(bytes, { path: name, quietly })) === JSON.stringify(outcome),
    'read again, it is another',
  );
  if (!outcome.ok) {
    hold(outcome.unreadable.detail !== '', `${outcome.unreadable.reason} without a detail`);
    return outcome;
  }
  const { workbook } = outcome;
  holdNumbers(workbook, 'workbook');
  for (const sheet of workbook.sheets) holdSheet(sheet);
  for (const issue of workbook.issues)
    hold(typeof issue.found === 'string', `${issue.kind} without what was found`);
  holdText(bytes, workbook);
  return outcome;
}

/** The whole program over one file: no fault of its own, every cell accounted for, a report that JSON can carry. */
export function holdRun({ faults, model, report }: ValidateRun): void {
  for (const { rule, error } of faults)
    throw new Error(`fault in ${rule}: ${error instanceof Error ? error.stack : String(error)}`);
  holdNumbers(model, 'model');
  holdNumbers(report, 'report');
  for (const { id, measures, coverage } of model.documents) {
    const ids = new Set(measures.map((measure) => measure.id));
    hold(ids.size === measures.length, `${id}: ${measures.length} measures, ${ids.size} identifiers`);
    const { cells, mapped, structural, unmapped } = coverage;
    hold(
      cells === mapped + structural + unmapped,
      `${id}: ${cells} cells, ${mapped} + ${structural} + ${unmapped}`,
    );
  }
  const again = JSON.stringify(JSON.parse(JSON.stringify({ model, report })));
  hold(again === JSON.stringify({ model, report }), 'JSON does not bring it back');
  hold(model.documents.length > 0 || report.findings.length > 0, 'no document and no word about it');
}

export function holdResult(value: unknown, what: string): void {
  holdNumbers(value, what);
}
