/** What the fields of the model hold in the bundled documents, and in which cell that stands. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ingest } from '../library.ts';
import type { SchemaNode } from './schema-types.ts';
import { fieldsOf, referredType } from './schema-types.ts';

export interface Example {
  /** As JSON, cut when long. */
  readonly value: string;
  /** `tables.xlsx 表4-3!F13`; absent for what is about the document as a whole. */
  readonly place?: string;
}

/** One document of each kind, and a text file for its lines and encoding. */
const DOCUMENTS = [
  'fixtures/chiayi-strategy/tables.xlsx',
  'fixtures/chiayi-strategy/table-4-3.utf8.csv',
  'fixtures/kaohsiung-results/report.txt',
  'fixtures/chiayi-kpi/kpi.xlsx',
  'fixtures/chiayi-kpi/revisions.xlsx',
  'fixtures/chiayi-organisation/chapter-3.txt',
  'fixtures/tainan-ordinance/draft.txt',
];

const LONGEST = 28;

/** Of each field, by `Type.field`, the first value there is; a field no document fills has none. */
export async function modelExamples(types: ReadonlyMap<string, SchemaNode>): Promise<Map<string, Example>> {
  const found = new Map<string, Example>();
  for (const path of DOCUMENTS) {
    const { model } = await ingest([{ path: basename(path), bytes: await readFile(path) }]);
    for (const document of model.documents)
      collect({ types, found, file: basename(path) }, 'PlanDocument', document);
  }
  return found;
}

interface Search {
  readonly types: ReadonlyMap<string, SchemaNode>;
  readonly found: Map<string, Example>;
  readonly file: string;
}

function collect(search: Search, type: string, data: unknown, above?: string): void {
  const place = placeOf(data) ?? above;
  for (const { name, node } of fieldsOf(search.types.get(type) ?? {})) {
    const value: unknown = isObject(data) ? data[name] : undefined;
    if (value === undefined) continue;
    const inner =
      node.items ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : node);
    const innerType = referredType(inner) ?? (inner.properties === undefined ? undefined : `${type}.${name}`);
    if (innerType !== undefined && search.types.get(innerType)?.enum === undefined) {
      const entries =
        node.items === undefined && inner !== node ? Object.values(Object(value)) : [value].flat();
      for (const entry of entries) collect(search, innerType, entry, place);
    } else keep(search, `${type}.${name}`, value, place);
  }
}

function keep({ found, file }: Search, field: string, value: unknown, place: string | undefined): void {
  if (found.has(field) || value === '' || (Array.isArray(value) && value.length === 0)) return;
  const text = JSON.stringify(value).replace(/^"(.*)"$/u, '$1');
  const characters = [...text];
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
  found.set(field, {
    value: shown,
    place: place?.startsWith(`${file}!`) ? place : [file, place].join(' ').trim(),
  });
}

function placeOf(data: unknown): string | undefined {
  if (!isObject(data)) return undefined;
  const { sheet, cell } = isObject(data.source) ? data.source : data;
  if (typeof sheet !== 'string' || typeof cell !== 'string') return undefined;
  return `${sheet}!${cell}`;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
