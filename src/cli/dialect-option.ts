/** `--delimiter` and `--quote`, `csv` in a configuration: the sign itself, or its name where a shell makes the sign hard to type. */
import type { ToldDialect } from '../read/read.ts';
import { DELIMITER_SIGN, QUOTE_SIGN } from '../read/text/signs.ts';
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

/** What a sign may be, and what is said of one that it may not be. */
interface Kind {
  readonly names: Readonly<Record<string, string>>;
  readonly pattern: RegExp;
  readonly bad: 'badDelimiter' | 'badQuote';
}

const DELIMITER: Kind = {
  names: DELIMITER_NAMES,
  pattern: DELIMITER_SIGN,
  bad: 'badDelimiter',
};
const QUOTE: Kind = { names: QUOTE_NAMES, pattern: QUOTE_SIGN, bad: 'badQuote' };

function signOf(
  { names, pattern, bad }: Kind,
  option: string,
  asked: string | undefined,
  problems: ProblemList,
): string | undefined {
  if (asked === undefined) return undefined;
  const key = asked.toLowerCase();
  const sign = Object.hasOwn(names, key) ? (names[key] ?? asked) : (TYPED[asked] ?? asked);
  if (pattern.test(sign)) return sign;
  problems.add((texts) => texts[bad](option, asked));
  return undefined;
}

/** The delimiter that `option` or a key of the configuration names. */
export function delimiterOf(
  option: string,
  asked: string | undefined,
  problems: ProblemList,
): string | undefined {
  return signOf(DELIMITER, option, asked, problems);
}

/** Likewise the quote; `none` for none. */
export function quoteOf(
  option: string,
  asked: string | undefined,
  problems: ProblemList,
): string | undefined {
  return signOf(QUOTE, option, asked, problems);
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
