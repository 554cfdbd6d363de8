/** Calls that can be carried out as they stand, but are hardly meant so. */
import type { PlanDocument } from '../plan-document.ts';
import { holdingsOf } from '../report/holds.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';
import type { Say } from './usage-error.ts';

/** The endings of each format's files. The first format that has an ending is the one the ending promises. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  json: ['json'],
  ndjson: ['ndjson', 'jsonl'],
  csv: ['csv'],
  xlsx: ['xlsx'],
  html: ['html', 'htm'],
  markdown: ['md', 'markdown'],
  // Code scanning takes `.sarif` and `.json`; GitLab's own examples call its report gl-code-quality-report.json.
  sarif: ['sarif', 'json'],
  junit: ['xml'],
  gitlab: ['json'],
};

/** The ending of a file's name in lower case, without the dot; `undefined` for a name without one. */
function endingOf(path: string): string | undefined {
  return /[^./\\]\.([a-z0-9]+)$/iu.exec(path)?.[1]?.toLowerCase();
}

/** The format a file's ending promises; `undefined` for an ending that promises none. */
export function promisedFormat(path: string): string | undefined {
  const ending = endingOf(path);
  if (ending === undefined) return undefined;
  return Object.entries(ENDINGS).find(([, endings]) => endings.includes(ending))?.[0];
}

/** A file whose ending promises another format than it gets; of an ending that promises none, only if `chosen` is not set. */
export function doubtEnding(path: string, format: string, chosen: boolean): Say[] {
  const ending = endingOf(path);
  if (ending === undefined || ENDINGS[format]?.includes(ending)) return [];
  if (promisedFormat(path) === undefined && chosen) return [];
  return [(texts) => texts.otherEnding(path, ending, format)];
}

/** A table of measures and years asked for of documents that have none: the columns alone would look like a fault. */
export function doubtEmptyTable(documents: readonly PlanDocument[], format: string): Say[] {
  if (format !== 'csv') return [];
  const paths = documents.filter((one) => holdingsOf(one) !== undefined).map(({ source }) => source.path);
  return paths.map((path) => (texts) => texts.readLine(path, texts.noTidyRows));
}

/** An as-of date that has not come yet. Not an error: one may ask what will be due at the end of the year. */
export function doubtDate({ asOf }: Settings, { today }: Io): Say[] {
  return asOf !== undefined && asOf > today ? [(texts) => texts.futureDate(asOf, today)] : [];
}
