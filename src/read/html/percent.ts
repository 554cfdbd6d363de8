/**
 * Percentages that only their format makes: `<td style="mso-number-format:'0.0%'">0.125</td>` is 12.5% to everyone who opens the
 * file as the workbook it is called. Other formats change how a number looks, not what it says, and are left alone.
 */
import { builtInFormat } from '../workbook/display/built-in.ts';
import { displayOf } from '../workbook/display/display.ts';
import type { Attributes } from './tokens.ts';

const FORMAT = /mso-number-format\s*:\s*(?:"([^"]{0,200})"|'([^']{0,200})'|([^;}"']{1,200}))/iu;
/** `.xl65 { … }`, also `td.xl65`; what a style sheet says of elements or of places is not followed. */
const RULE = /\.([\w-]{1,100})\s*\{([^{}]{0,4000})\}/gu;
const PERCENT = 10;

/** The format a style gives, when it makes percentages. */
function percentIn(style: string): string | undefined {
  const match = FORMAT.exec(style);
  const written = (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('\\', '').trim();
  if (written === undefined || written === '') return undefined;
  if (written.toLowerCase() === 'percent') return builtInFormat(PERCENT);
  return written.includes('%') ? written : undefined;
}

/** Notes the classes of a style sheet whose cells are percentages. */
export function notePercentClasses(sheet: string, classes: Map<string, string>): void {
  for (const [, name = '', body = ''] of sheet.matchAll(RULE)) {
    const format = percentIn(body);
    if (format !== undefined) classes.set(name, format);
  }
}

/** The format that makes a percentage of the cell's number; its own style counts before its class. */
export function percentOf(attributes: Attributes, classes: ReadonlyMap<string, string>): string | undefined {
  const style = attributes.get('style');
  if (style !== undefined && FORMAT.test(style)) return percentIn(style);
  if (classes.size === 0) return undefined;
  const names = attributes.get('class')?.split(/\s+/u) ?? [];
  return names.map((name) => classes.get(name)).find((format) => format !== undefined);
}

const PLAIN = /^[+-]?(?:\d[\d,]*)?\.?\d+$/u;
const LONGEST = 40;

/** A plain number as a spreadsheet shows it in the format, with the number; undefined for every other text. */
export function shownPercent(text: string, format: string): { text: string; value: number } | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !PLAIN.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll(',', ''));
  const display = displayOf(format);
  return display?.is === 'number' ? { text: display.show(value), value } : undefined;
}
