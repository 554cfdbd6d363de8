/** `--delimiter` and `--quote`, `csv` in a configuration: the sign itself, or its name where a shell makes the sign hard to type. */
import type { ToldDialect } from '../read/read.ts';
import { single } from './choice.ts';
import type { GivenOptions } from './invocation.ts';
import type { ProblemList } from './problem-list.ts';

export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  space: ' ',
};

export const QUOTE_NAMES: Readonly<Record<string, string>> = { double: '"', single: "'", none: 'none' };

/** `\t` is what a shell leaves of a tab. */
const TYPED: Readonly<Record<string, string>> = { '\\t': '\t' };

function named(names: Readonly<Record<string, string>>, given: string): string {
  const key = given.toLowerCase();
  return Object.hasOwn(names, key) ? (names[key] ?? given) : (TYPED[given] ?? given);
}

/** The delimiter that `option` or a key of the configuration names. */
export function delimiterOf(
  option: string,
  asked: string | undefined,
  problems: ProblemList,
): string | undefined {
  if (asked === undefined) return undefined;
  const delimiter = named(DELIMITER_NAMES, asked);
  if (/^[^\p{L}\p{N}\r\n"']{1,3}$/u.test(delimiter)) return delimiter;
  problems.add((texts) => texts.badDelimiter(option, asked));
  return undefined;
}

/** Likewise the quote; `none` for none. */
export function quoteOf(
  option: string,
  asked: string | undefined,
  problems: ProblemList,
): string | undefined {
  if (asked === undefined) return undefined;
  const quote = named(QUOTE_NAMES, asked);
  if (quote === 'none' || /^[^\p{L}\p{N}\s]$/u.test(quote)) return quote;
  problems.add((texts) => texts.badQuote(option, asked));
  return undefined;
}

/** What the command line says, and where it says nothing the configuration. */
export function dialectOf(
  given: GivenOptions,
  configured: ToldDialect | undefined,
  problems: ProblemList,
): ToldDialect {
  const delimiter = delimiterOf('--delimiter', single('--delimiter', given.delimiter, problems), problems);
  const quote = quoteOf('--quote', single('--quote', given.quote, problems), problems);
  return { delimiter: delimiter ?? configured?.delimiter, quote: quote ?? configured?.quote };
}
