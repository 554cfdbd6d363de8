/** One input through the stages up to its document. */
import type { Workbook } from './grid.ts';
import type { InputOutcome, InputSource } from './input.ts';
import { locate } from './locate/locate.ts';
import type { LocatedSheet } from './locate/table.ts';
import { mapTable } from './map/map.ts';
import type { MappedTable } from './map/table.ts';
import { vocabularyOf } from './map/vocabulary.ts';
import { buildDocument } from './model/document.ts';
import type { RunOptions } from './pipeline-options.ts';
import { MAP_WORDS, RECOGNISERS } from './pipeline-words.ts';
import type { DocumentSource } from './plan-document.ts';
import type { Profile } from './profile.ts';
import { read } from './read/read.ts';
import { documentProblems } from './schema/validate.ts';

export async function readInput(input: InputSource, options: RunOptions): Promise<InputOutcome> {
  const { path } = input;
  if ('problem' in input) {
    return { status: 'unreadable', path, unreadable: { reason: 'unopened', detail: input.problem } };
  }
  const sha256 = await hashOf(input.bytes);
  const outcome = await read(input.bytes, {
    path,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.quietly ? { quietly: options.quietly } : {}),
  });
  if (!outcome.ok) return { status: 'unreadable', path, sha256, unreadable: outcome.unreadable };
  const { workbook } = outcome;
  const base = {
    status: 'read' as const,
    path,
    sha256,
    ...(workbook.encoding ? { encoding: workbook.encoding } : {}),
    issues: workbook.issues,
  };
  const found = bestReading(workbook, options.profiles);
  if (!found || found.tables.length === 0) return { ...base, nearestHeaders: found?.nearestHeaders ?? [] };
  const document = buildDocument({
    id: baseName(path),
    source: describeSource(path, sha256, input.bytes.length, workbook),
    profile: found.profile,
    workbook,
    sheets: found.sheets,
    tables: found.tables,
    asOf: options.asOf,
  });
  const schemaProblems = documentProblems(document);
  return { ...base, document, ...(schemaProblems.length > 0 ? { schemaProblems } : {}) };
}

interface Reading {
  readonly profile: Profile;
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
  readonly nearestHeaders: readonly string[];
}

/** The profile that finds most rows; the first of equals, which is the user's own before a built-in one. */
function bestReading(workbook: Workbook, profiles: readonly Profile[]): Reading | undefined {
  let best: { reading: Reading; rows: number } | undefined;
  for (const profile of profiles) {
    const vocabulary = vocabularyOf(profile, RECOGNISERS);
    const sheets = workbook.sheets.map((sheet) => locate(sheet, vocabulary));
    const located = sheets.flatMap((sheet) => sheet.tables);
    const rows = located.reduce((sum, table) => sum + table.rows.length + 1, 0);
    if (best && rows <= best.rows) continue;
    const tables = located.map((table) => mapTable(table, MAP_WORDS));
    const nearestHeaders = sheets.flatMap((sheet) => sheet.nearestHeader ?? []);
    best = { reading: { profile, sheets, tables, nearestHeaders }, rows };
  }
  return best?.reading;
}

function describeSource(path: string, sha256: string, bytes: number, workbook: Workbook): DocumentSource {
  return {
    path,
    format: workbook.format,
    ...(workbook.encoding
      ? { encoding: workbook.encoding.name, encodingBasis: workbook.encoding.basis }
      : {}),
    sha256,
    bytes,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
  };
}

function baseName(path: string): string {
  const name = path.replace(/^.*\//u, '');
  return name.replace(/\.[^.]+$/u, '') || name;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
