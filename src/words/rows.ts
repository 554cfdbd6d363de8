/** Rows of a table that are no data: sums of the rows above, and who filled the table in. */
import words from './rows.json' with { type: 'json' };

const totals: ReadonlySet<string> = new Set(words.total);
const signOffs: ReadonlySet<string> = new Set(words.signOff);

/** Longer texts are names or sentences that only contain such a word. */
const LONGEST_TOTAL = 16;

/** `小計`, `合計(千元)`, `Subtotal`: the label of a row of sums and nothing else. */
export function isTotalLabel(text: string): boolean {
  return totals.has(fold(text));
}

/** `能源部門合計`, `共計減碳量(萬噸)`: a label of sums with a word of what is summed; sure only beside bare figures. */
export function mayBeTotalLabel(text: string): boolean {
  const label = fold(text);
  if (label.length > LONGEST_TOTAL) return false;
  return (
    words.totalBefore.some((word) => label.startsWith(word)) ||
    words.totalAfter.some((word) => label.endsWith(word))
  );
}

/** `承辦人：`, `製表：王小明`: a label for a name or a signature. */
export function isSignOff(text: string): boolean {
  const [label, colon] = split(text);
  return colon && signOffs.has(label);
}

function split(text: string): [label: string, colon: boolean] {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const at = folded.indexOf(':');
  return at < 0 ? [folded, false] : [folded.slice(0, at), true];
}

const BRACKETED = /\([^()]{0,40}\)/gu;

function fold(text: string): string {
  if (text.length > 60) return '';
  const [label] = split(text.normalize('NFKC').replace(BRACKETED, ''));
  return label;
}
