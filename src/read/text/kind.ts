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
import { isCommon, sampleOf, sepLine, type ToldDialect } from './dialect.ts';
import { holdsPipeTable } from './pipes.ts';
import { cleanliness } from './rivals.ts';
import { uncommonDelimiter } from './uncommon.ts';

export type TextKind =
  | {
      readonly format: 'csv' | 'tsv';
      readonly delimiter: string;
      /** Delimiters that make a table as regular as the one chosen. */
      readonly rivals: readonly string[];
    }
  | { readonly format: 'txt' | 'md' };

/** A table's share of regular records, above which prose with some commas in it can no longer be meant. */
const MOSTLY = 0.9;

function recordsOf(sample: string): readonly DelimiterCounts[] {
  const quoted = countDelimiters(sample, true);
  return quoted.closed ? quoted.records : countDelimiters(sample, false).records;
}

type Ranked = Regularity & {
  readonly delimiter: Delimiter;
  /** Share of regular records, the less the more fields still hold other delimiters: `1,5;2,5` under commas. */
  readonly score: number;
};

/** The delimiters that occur, the most regular first; ties go to the one that makes more columns. */
function rank(sample: string, records: readonly DelimiterCounts[]): Ranked[] {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, ...regularity(records, delimiter) })).filter(
    ({ present }) => present > 0,
  );
  const regular = found.filter(({ present }) => present >= 0.5).map(({ delimiter }) => delimiter);
  return found
    .map((one) => ({ ...one, score: one.share * cleanliness(sample, one.delimiter, regular) }))
    .sort((one, other) => other.score - one.score || other.usual - one.usual);
}

function delimited(delimiter: string, rivals: readonly string[] = []): TextKind {
  return { format: delimiter === '\t' ? 'tsv' : 'csv', delimiter, rivals };
}

/** A rival makes as regular a table; which of the two is meant, nobody can say from the text. */
const NEARLY = 0.9;

/** Commas of sentences and numbers: `7,443家，住宿及餐飲業12,752家`, `one, two`. */
const SPOKEN_COMMA = /,(?=\s)|(?<=\d),(?=\d{3}(?!\d))/g;

/** How regular the commas are that neither sentences nor numbers explain. */
function unspokenCommas(text: string): Regularity {
  return regularity(recordsOf(sampleOf(text).replace(SPOKEN_COMMA, '')), ',');
}

const SPOKEN_CHARACTERS = 16 * 1024;

/** `Abla#PLAZA#MAYOR, 6#04510`: what commas there are belong to the text. */
function isSpoken(sample: string): boolean {
  return unspokenCommas(sample.slice(0, SPOKEN_CHARACTERS)).present < 0.5;
}

/** `.csv` and `.tsv` promise a table; only which delimiter it has is open. */
function kindOfPromisedTable(sample: string, ranked: readonly Ranked[], promised: Delimiter): TextKind {
  const own = ranked.find((candidate) => candidate.delimiter === promised);
  const best = ranked[0];
  const isRare = best === undefined || best.present < 0.5;
  const uncommon =
    isRare || (best.delimiter === ',' && isSpoken(sample)) ? uncommonDelimiter(sample) : undefined;
  // A blank stands behind every comma of `甲, 乙, 丙`.
  if (uncommon !== undefined && !isCommon(uncommon) && (isRare || uncommon !== ' '))
    return delimited(uncommon, own === undefined ? [] : [promised]);
  // A ragged csv whose notes hold more regular semicolons is still a csv.
  if (best === undefined || (own !== undefined && own.present >= 0.5 && best.share < MOSTLY))
    return delimited(promised);
  const rivals = ranked.filter(
    ({ delimiter, score, share }) =>
      delimiter !== best.delimiter && share >= MOSTLY && score >= best.score * NEARLY,
  );
  return delimited(
    best.delimiter,
    rivals.map(({ delimiter }) => delimiter),
  );
}

/** A table where prose was possible: nearly all records are alike. */
function looksDelimited(candidate: Ranked | undefined, records: number): candidate is Ranked {
  if (candidate === undefined || records < 2) return false;
  return candidate.share >= MOSTLY && candidate.usual >= (records < 3 ? 2 : 1);
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
export function kindOfText(text: string, path: string, told: ToldDialect = {}): TextKind {
  const stated = told.delimiter ?? sepLine(text)?.delimiter;
  if (stated !== undefined) return delimited(stated);
  const ending = extension(path);
  const sample = sampleOf(text);
  const records = recordsOf(sample);
  const ranked = rank(sample, records);
  if (ending === 'csv') return kindOfPromisedTable(sample, ranked, ',');
  if (ending === 'tsv' || ending === 'tab') return kindOfPromisedTable(sample, ranked, '\t');
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
