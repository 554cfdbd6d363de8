/** Delimiters nobody expects: any sign, or a row of signs, that stands equally often on nearly every line. */

/** Share of the lines that must agree. */
const MOSTLY = 0.9;
const MOST_LINES = 500;

/** One of these a line is enough. Of other signs there must be more, for `110~112`, `R&D` and `#5` make lists regular by accident. */
const ALONE = /[|^¦§¬│║]/u;
/** Signs of words, numbers, dates, paths and brackets delimit nothing. To prepare so many properties takes a millisecond. */
const signsOfText = (): RegExp =>
  /[\p{L}\p{M}\p{N}\p{Sc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Pc}\s"'`.%/\\@+=<>?!±≦≧]/u;

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/u, MOST_LINES).filter((line) => line.trim() !== '');
}

/** What stands in quotes within one line; it delimits nothing. */
const QUOTED = /"(?:[^"]|"")*"/gu;

/** A date, a time, both, a number of a telephone: `2024/12/12`, `05:40:12.5`, `2020-01-01T01:02`, `05-2254321`. */
const ONE_VALUE = /^[+(]?\d+(?:[-/:.)]+\d+)+(?:[ T]?\d+(?:[-/:.+]+\d+)+)?Z?$/u;

/** Columns of dates and times are regular too. A list of them is one column, not three. */
function isOneColumn(lines: readonly string[]): boolean {
  const values = lines.filter((line) => ONE_VALUE.test(line.trim()));
  return values.length >= (lines.length - 1) * MOSTLY;
}

interface Regular {
  readonly sign: string;
  readonly usual: number;
  readonly share: number;
}

/** How often a sign stands on most lines, and on what share of all. */
function regularityOf(sign: string, lines: readonly string[]): Regular {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(sign).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  const [usual, times] = [...tally].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return { sign, usual, share: times / lines.length };
}

/** The most regular sign of a text, told from the text alone; undefined when none stands out. */
export function uncommonDelimiter(text: string): string | undefined {
  const lines = linesOf(text).map((line) => line.replace(QUOTED, ''));
  if (lines.length < 2 || isOneColumn(lines)) return undefined;
  const [first = ''] = lines.toSorted((one, other) => other.length - one.length);
  const never = signsOfText();
  const signs = new Set([...first, ' '].filter((sign) => sign === ' ' || !never.test(sign)));
  const [best] = [...signs]
    .map((sign) => regularityOf(sign, lines))
    .filter(({ sign, usual, share }) => share >= MOSTLY && usual >= (ALONE.test(sign) ? 1 : 2))
    .sort((one, other) => other.share - one.share || other.usual - one.usual);
  return best?.sign;
}

/** What a delimiter of several signs is made of. Brackets are none: `名稱 (代碼);網址` is delimited by the semicolon. */
const SIGN = /^[|~^:;,#*&!@_=<>+$§¦\\]$/u;

/** The one sign that stands on the given side of every delimiter of the lines; undefined when they differ. */
function neighbour(
  lines: readonly string[],
  delimiter: string,
  side: 'before' | 'behind',
): string | undefined {
  let common: string | undefined;
  for (const line of lines) {
    for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + delimiter.length)) {
      const next = (side === 'before' ? line[at - 1] : line[at + delimiter.length]) ?? '';
      common ??= next;
      if (!SIGN.test(next) || common !== next) return undefined;
    }
  }
  return common;
}

/** `甲|~|乙|~|丙`, `甲::乙::丙`: between two delimiters of one place stand the same few signs, or nothing. */
function doubledDelimiter(lines: readonly string[], delimiter: string): string {
  const [first = ''] = lines;
  const [, between = ''] = first.split(delimiter);
  if (between.length > 3 || /[\p{L}\p{N}\s"'`]/u.test(between)) return delimiter;
  const rows = lines.map((line) => line.split(delimiter));
  const isWhole = rows.every(
    (fields) => fields.length % 2 === 1 && fields.every((field, at) => at % 2 === 0 || field === between),
  );
  return isWhole && rows.some((fields) => fields.length >= 5) ? delimiter + between + delimiter : delimiter;
}

/** The whole of a delimiter of several signs, of which one was found: `|` of `|~|`, of `::`, of `^|^`. */
export function grownDelimiter(text: string, delimiter: string): string {
  const lines = linesOf(text).filter((line) => line.includes(delimiter));
  if (lines.length < 2) return delimiter;
  const before = neighbour(lines, delimiter, 'before') ?? '';
  const behind = neighbour(lines, delimiter, 'behind') ?? '';
  if (before + behind !== '') return before + delimiter + behind;
  return doubledDelimiter(lines, delimiter);
}
