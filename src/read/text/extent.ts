/** How far a csv reaches, told before it is taken apart: a row of a million fields would be a million strings first. */
import { a1 } from '../../source.ts';
import type { ReadLimits } from '../limits.ts';
import { holdLimit } from '../refusal.ts';
import type { FieldRules } from './scan.ts';

const NEWLINE = 10;
const RETURN = 13;

/** Refuses a text with too many records, too many fields in one, or too long a stretch that nothing divides. */
export function holdExtent(
  text: string,
  { delimiter, quote }: FieldRules,
  limits: ReadLimits,
  name: string,
): void {
  // A delimiter of several signs is counted by its first, which may count some fields twice.
  const divider = delimiter.charCodeAt(0);
  const mark = quote === '' ? -1 : quote.charCodeAt(0);
  let [record, fields, start] = [1, 1, 0];
  let quoted = false;
  let fieldStart = true;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : NEWLINE;
    if (code !== divider && code !== NEWLINE && code !== mark && code !== RETURN) {
      fieldStart = false;
      continue;
    }
    if (index - start > limits['cell-length'])
      holdLimit(limits, 'cell-length', index - start, `${name} ${a1(record, fields)}`);
    start = index + 1;
    if (code === mark) {
      // A doubled quote closes and opens again, which comes to the same.
      quoted = quoted ? false : fieldStart;
      fieldStart = quoted || text.charCodeAt(index + 1) === mark;
      continue;
    }
    if (quoted) continue;
    fieldStart = true;
    if (code === divider) {
      fields += 1;
      if (fields > limits.columns)
        holdLimit(limits, 'columns', fields, `${name} ${a1(record, fields)}`, true);
      continue;
    }
    fields = 1;
    if (code === NEWLINE || text.charCodeAt(index + 1) !== NEWLINE) record += 1;
    if (record - 1 > limits.rows) holdLimit(limits, 'rows', record - 1, name, true);
  }
}

/** Refuses a text of too many lines. */
export function holdLines(text: string, limits: ReadLimits, name: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  holdLimit(limits, 'rows', lines, name);
}
