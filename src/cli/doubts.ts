/** Calls that can be carried out as they stand, but are hardly meant so. */
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';
import type { Say } from './usage-error.ts';

/** File endings that promise a format, with that format. */
const PROMISES: Readonly<Record<string, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  xlsx: 'xlsx',
  html: 'html',
  md: 'markdown',
};

/** The ending of a file's name in lower case, without the dot; `undefined` for a name without one. */
function endingOf(path: string): string | undefined {
  return /[^./\\]\.([a-z0-9]+)$/iu.exec(path)?.[1]?.toLowerCase();
}

/** The format a file's ending promises; `undefined` for an ending that promises none. */
export function promisedFormat(path: string): string | undefined {
  const ending = endingOf(path);
  return ending === undefined ? undefined : PROMISES[ending];
}

/** A file whose ending promises another format than it gets; of an ending that promises none, only if `chosen` is not set. */
export function doubtEnding(path: string, format: string, chosen: boolean): Say[] {
  const ending = endingOf(path);
  if (ending === undefined) return [];
  const promised = promisedFormat(path);
  if (promised === format || (promised === undefined && chosen)) return [];
  return [(texts) => texts.otherEnding(path, ending, format)];
}

/** An as-of date that has not come yet. Not an error: one may ask what will be due at the end of the year. */
export function doubtDate({ asOf }: Settings, { today }: Io): Say[] {
  return asOf !== undefined && asOf > today ? [(texts) => texts.futureDate(asOf, today)] : [];
}
