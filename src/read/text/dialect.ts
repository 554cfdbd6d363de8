/** How a delimited text is written: told by the user, by its first line, or by the text itself. */
import type { Dialect } from '../../grid.ts';
import { DELIMITERS, type Delimiter } from './delimiters.ts';
import { escapeOf, isSpaced, quoteOf } from './quoting.ts';
import { type FieldRules, LINES } from './scan.ts';
import { grownDelimiter } from './uncommon.ts';

/** What the user says about a text; it replaces detection. */
export interface ToldDialect {
  readonly delimiter?: string | undefined;
  /** `none` for a text in which quotes are text. */
  readonly quote?: string | undefined;
}

export interface FoundRules extends FieldRules {
  readonly basis: Dialect['basis'];
  /** Where the records begin: behind a `sep=` line. */
  readonly from: { readonly at: number; readonly line: number };
}

/** From so much of a text it is told how it is written. */
export const SAMPLE_CHARACTERS = 256 * 1024;

/** The beginning of a text, cut at a line end. */
export function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const end = text.lastIndexOf('\n', SAMPLE_CHARACTERS);
  return text.slice(0, end > 0 ? end : SAMPLE_CHARACTERS);
}

/** `sep=;`, by which a csv tells Excel its delimiter. It is no row of the table. */
const SEP_LINE = /^(?:"?)sep=([^\r\n"]{1,3})(?:"?)(?:\r\n|\n|\r)/iu;

/** Signs that end records where a file has no line end at all: Unicode's own, vertical tabs, form feeds. */
const ODD_ENDS = ['\u2028', '\u2029', '\u0085', '\u000b', '\u000c'] as const;

function recordEndOf(sample: string): string {
  if (/[\r\n]/u.test(sample)) return LINES;
  return ODD_ENDS.find((end) => sample.includes(end)) ?? LINES;
}

/** The delimiter a `sep=` line names. */
export function sepLine(text: string): { readonly delimiter: string; readonly length: number } | undefined {
  const match = SEP_LINE.exec(text);
  return match?.[1] === undefined ? undefined : { delimiter: match[1], length: match[0].length };
}

/** The rules of a text whose delimiter was found by `guess`, unless something says it outright. */
export function rulesOf(text: string, guess: string, told: ToldDialect = {}): FoundRules {
  const sep = sepLine(text);
  const sample = sampleOf(text).slice(sep?.length ?? 0);
  const delimiter = told.delimiter ?? sep?.delimiter ?? grownDelimiter(sample, guess);
  const quote = told.quote === 'none' ? '' : (told.quote ?? quoteOf(sample));
  const rules: FieldRules = {
    delimiter,
    quote,
    escaping: 'doubled',
    recordEnd: recordEndOf(sample),
    spaced: isSpaced(sample, delimiter, quote),
  };
  const basis = told.delimiter !== undefined ? 'option' : sep !== undefined ? 'sep-line' : 'content';
  const from = sep === undefined ? { at: 0, line: 1 } : { at: sep.length, line: 2 };
  return { ...rules, escaping: escapeOf(sample, rules), basis, from };
}

export function isCommon(delimiter: string): delimiter is Delimiter {
  return DELIMITERS.some((known) => known === delimiter);
}
