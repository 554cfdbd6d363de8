/** Which character quotes the fields of a text, and how a quote stands within quotes. */
import { type FieldRules, scanRecords } from './scan.ts';

/** The usual mark first; the others only where they open and close fields throughout. */
const QUOTES = ['"', "'", '`'] as const;

/** Quotes at the edges of fields, whatever delimits them. */
function edges(text: string, quote: string): { readonly opening: number; readonly closing: number } {
  const opening = text.match(new RegExp(`(?<=^|[,;\\t|\\n\\r][ \\t]*)${quote}`, 'gu'))?.length ?? 0;
  const closing = text.match(new RegExp(`${quote}(?=[ \\t]*(?:[,;\\t|\\n\\r]|$))`, 'gu'))?.length ?? 0;
  return { opening, closing };
}

/** An apostrophe before a formula (`'=1+1`) opens fields that it does not close; that is no quoting. */
export function quoteOf(text: string): string {
  const [usual, ...others] = QUOTES;
  if (text.includes(usual) && edges(text, usual).opening > 0) return usual;
  const other = others.find((quote) => {
    if (!text.includes(quote)) return false;
    const { opening, closing } = edges(text, quote);
    return opening > 1 && opening === closing;
  });
  return other ?? usual;
}

/** Whether blanks stand between a delimiter and a quote: `甲, "乙, 丙"`. */
export function isSpaced(text: string, delimiter: string, quote: string): boolean {
  if (quote === '' || !text.includes(quote)) return false;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) {
    let next = at + delimiter.length;
    while (text[next] === ' ' || text[next] === '\t') next += 1;
    if (next > at + delimiter.length && text[next] === quote && !text.startsWith(delimiter, next - 1))
      return true;
  }
  return false;
}

interface Trial {
  readonly faults: number;
  /** How many records have another width than most, and what that width is. */
  readonly ragged: number;
  readonly width: number;
}

function tryRules(text: string, rules: FieldRules): Trial {
  const widths = new Map<number, number>();
  let records = 0;
  const { faults } = scanRecords(text, rules, ({ fields }) => {
    if (fields.length < 2) return;
    records += 1;
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  });
  const [width, most] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return { faults: faults.length, ragged: records - most, width };
}

/**
 * A backslash is text (`C:\報表`) unless taking it for an escape mends what is broken without it: quotes that do
 * not close, or rows that are too long.
 */
export function escapeOf(text: string, rules: FieldRules): FieldRules['escaping'] {
  const { quote, delimiter } = rules;
  const isUsed = text.includes(`\\${delimiter}`) || (quote !== '' && text.includes(`\\${quote}`));
  if (!isUsed) return 'doubled';
  const doubled = tryRules(text, { ...rules, escaping: 'doubled' });
  const slashed = tryRules(text, { ...rules, escaping: 'backslash' });
  const mends =
    slashed.faults < doubled.faults ||
    (slashed.faults === doubled.faults && slashed.ragged < doubled.ragged && slashed.width <= doubled.width);
  return mends ? 'backslash' : 'doubled';
}
