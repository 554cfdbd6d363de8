/** Counts possible delimiters per record, outside quotes: the evidence for what kind of table a text is. */

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Numbers of `,` `;` tab and `|` in one record, in the order of DELIMITERS. */
export type DelimiterCounts = readonly [number, number, number, number];

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
const CODES: readonly number[] = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));

/**
 * One entry for each non-blank record. A quote opens a quoted field only at the start of a field, where any
 * delimiter may have ended the one before; with `quotes` false, every physical line is a record.
 * `closed` is false when the last quoted field never ended.
 */
export function countDelimiters(
  text: string,
  quotes: boolean,
): { readonly records: readonly DelimiterCounts[]; readonly closed: boolean } {
  const records: DelimiterCounts[] = [];
  let counts: [number, number, number, number] = [0, 0, 0, 0];
  let blank = true;
  let quoted = false;
  let fieldStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code !== QUOTE) continue;
      if (text.charCodeAt(index + 1) === QUOTE) index += 1;
      else quoted = false;
      continue;
    }
    if (code === NEWLINE || code === RETURN) {
      if (!blank) records.push(counts);
      counts = [0, 0, 0, 0];
      blank = true;
      fieldStart = true;
      continue;
    }
    const delimiter = CODES.indexOf(code);
    if (delimiter >= 0) counts[delimiter] = (counts[delimiter] ?? 0) + 1;
    else if (code === QUOTE && quotes && fieldStart) quoted = true;
    if (blank && (delimiter >= 0 || /\S/.test(text.charAt(index)))) blank = false;
    fieldStart = delimiter >= 0;
  }
  if (!blank) records.push(counts);
  return { records, closed: !quoted };
}

export interface Regularity {
  /** The number of delimiters most records with any have. */
  readonly usual: number;
  /** Share of all records that have exactly that number. */
  readonly share: number;
  /** Share of all records that have at least one. */
  readonly present: number;
  /** The longest run of neighbouring records with one and the same number of at least two. */
  readonly run: number;
}

/** How regularly one delimiter stands in the records. */
export function regularity(records: readonly DelimiterCounts[], delimiter: Delimiter): Regularity {
  const column = DELIMITERS.indexOf(delimiter);
  const tally = new Map<number, number>();
  let run = 0;
  let longest = 0;
  let before = 0;
  for (const record of records) {
    const count = record[column] ?? 0;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
    run = count >= 2 ? (count === before ? run + 1 : 1) : 0;
    longest = Math.max(longest, run);
    before = count;
  }
  const [usual, times] = [...tally].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0];
  const present = [...tally.values()].reduce((sum, number) => sum + number, 0);
  const all = Math.max(records.length, 1);
  return { usual, share: times / all, present: present / all, run: longest };
}
