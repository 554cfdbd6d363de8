/** Whether text is a csv, a tsv, or tables standing in prose; told from the text, the file's ending is a hint. */
import { extension } from '../path.ts';
import {
  countDelimiters,
  DELIMITERS,
  type Delimiter,
  type DelimiterCounts,
  type Regularity,
  regularity,
} from './delimiters.ts';
import { holdsPipeTable } from './pipes.ts';

export type TextKind =
  | { readonly format: 'csv' | 'tsv'; readonly delimiter: Delimiter }
  | { readonly format: 'txt' | 'md' };

const SAMPLE_CHARACTERS = 256 * 1024;

/** A table's share of regular records, above which prose with some commas in it can no longer be meant. */
const MOSTLY = 0.9;

function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const end = text.lastIndexOf('\n', SAMPLE_CHARACTERS);
  return text.slice(0, end > 0 ? end : SAMPLE_CHARACTERS);
}

function recordsOf(sample: string): readonly DelimiterCounts[] {
  const quoted = countDelimiters(sample, true);
  return quoted.closed ? quoted.records : countDelimiters(sample, false).records;
}

type Ranked = Regularity & { readonly delimiter: Delimiter };

/** The delimiters that occur, the most regular first; ties go to the one that makes more columns. */
function rank(records: readonly DelimiterCounts[]): Ranked[] {
  return DELIMITERS.map((delimiter) => ({ delimiter, ...regularity(records, delimiter) }))
    .filter((ranked) => ranked.present > 0)
    .sort((one, other) => other.share - one.share || other.usual - one.usual);
}

function delimited(delimiter: Delimiter): TextKind {
  return { format: delimiter === '\t' ? 'tsv' : 'csv', delimiter };
}

/** `.csv` and `.tsv` promise a table; only which delimiter it has is open. */
function kindOfPromisedTable(ranked: readonly Ranked[], promised: Delimiter): TextKind {
  const own = ranked.find((candidate) => candidate.delimiter === promised);
  const best = ranked[0];
  // A ragged csv whose notes hold more regular semicolons is still a csv.
  if (best === undefined || (own !== undefined && own.present >= 0.5 && best.share < MOSTLY))
    return delimited(promised);
  return delimited(best.delimiter);
}

/** A table where prose was possible: nearly all records are alike. */
function looksDelimited(candidate: Ranked | undefined, records: number): candidate is Ranked {
  if (candidate === undefined || records < 2) return false;
  return candidate.share >= MOSTLY && candidate.usual >= (records < 3 ? 2 : 1);
}

/** Commas of sentences and numbers: `7,443家，住宿及餐飲業12,752家`, `one, two`. */
const SPOKEN_COMMA = /,(?=\s)|(?<=\d),(?=\d{3}(?!\d))/g;

/** How regular the commas are that neither sentences nor numbers explain. */
function unspokenCommas(text: string): Regularity {
  return regularity(recordsOf(sampleOf(text).replace(SPOKEN_COMMA, '')), ',');
}

/** Lines that all hold one number with a thousands comma are regular too, and no table. */
function isConvincing(delimiter: Delimiter, text: string): boolean {
  return delimiter !== ',' || unspokenCommas(text).present >= 0.5;
}

/**
 * A comma-separated table standing in prose: three neighbouring records alike. Tab-separated tables in prose
 * are what a txt is for; comma-separated ones are read by nobody else than the csv reader.
 */
function holdsCommaTable(text: string): boolean {
  return unspokenCommas(text).run >= 3;
}

/** What the text is. Never fails: text that is nothing else is prose. */
export function kindOfText(text: string, path: string): TextKind {
  const ending = extension(path);
  const records = recordsOf(sampleOf(text));
  const ranked = rank(records);
  if (ending === 'csv') return kindOfPromisedTable(ranked, ',');
  if (ending === 'tsv' || ending === 'tab') return kindOfPromisedTable(ranked, '\t');
  const markdown = ending === 'md' || ending === 'markdown';
  if (holdsPipeTable(text)) return { format: ending === 'txt' || ending === 'text' ? 'txt' : 'md' };
  const [best] = ranked;
  if (looksDelimited(best, records.length) && isConvincing(best.delimiter, text)) {
    return delimited(best.delimiter);
  }
  const tabs = ranked.some((candidate) => candidate.delimiter === '\t');
  if (!tabs && holdsCommaTable(text)) return delimited(',');
  return { format: markdown ? 'md' : 'txt' };
}
