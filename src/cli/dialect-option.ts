/** `--delimiter` and `--quote`: the sign itself, or its name where a shell makes the sign hard to type. */
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

export function dialectOf(given: GivenOptions, problems: ProblemList): ToldDialect {
  const askedDelimiter = single('--delimiter', given.delimiter, problems);
  const askedQuote = single('--quote', given.quote, problems);
  const delimiter = askedDelimiter === undefined ? undefined : named(DELIMITER_NAMES, askedDelimiter);
  const quote = askedQuote === undefined ? undefined : named(QUOTE_NAMES, askedQuote);
  if (delimiter !== undefined && !/^[^\p{L}\p{N}\r\n"']{1,3}$/u.test(delimiter))
    problems.add((texts) => texts.badDelimiter(delimiter));
  if (quote !== undefined && quote !== 'none' && !/^[^\p{L}\p{N}\s]$/u.test(quote))
    problems.add((texts) => texts.badQuote(quote));
  return { delimiter, quote };
}
