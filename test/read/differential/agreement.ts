/** When two readers say the same of a cell. Every difference that is let pass is named here, with its reason. */
import type { Cell } from '../../../src/grid.ts';

/** A difference that was looked at and decided; what is in no line of this table fails the test. */
const DECIDED = {
  'more-digits':
    'General: LibreOffice shows up to 15 digits, a cell of Excel 11; the number we hold is the same in all 15',
  'exponent-width': 'Exponents: LibreOffice writes E+021, Excel E+21',
  'boolean-as-number': 'LibreOffice shows booleans of xls and ods as 1 and 0; Excel as TRUE and FALSE',
  'phantom-day': 'Day 60 is 29 February 1900 in Excel, a day that never was; LibreOffice counts otherwise',
  'no-result-stored': 'LibreOffice calculates; we say that the result was never stored',
  'break-in-text':
    'LibreOffice leaves tabs and breaks out of paragraphs of an ods made by hand; we keep them',
  'no-break-space': 'LibreOffice shows the &nbsp; of a page as a space; we keep the character',
  'half-percent':
    'Half of the last place of a percentage (0.8765 as 0.0%): Excel rounds the decimal digits up, LibreOffice the binary number times 100, which lies below',
} as const;

export type Agreement = 'same' | keyof typeof DECIDED | 'different';

function settled(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function sameNumber(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= Math.abs(one) * 1e-14;
}

function withoutPadding(exponent: string): string {
  return exponent.replace(/E([+-])0+(?=\d\d)/u, 'E$1');
}

/** `87.7%` where LibreOffice shows `87.6%`, of a number whose decimal digits end in that half. */
function isHalfPercent(ours: string, theirs: string, value: number): boolean {
  if (!ours.endsWith('%') || !theirs.endsWith('%')) return false;
  const places = /\.(\d+)/u.exec(ours)?.[1]?.length ?? 0;
  const [one, other] = [ours, theirs].map((text) => Math.round(Number.parseFloat(text) * 10 ** places));
  const scaled = Number((value * 100 * 10 ** places).toPrecision(15));
  return Math.abs(scaled) % 1 === 0.5 && Math.abs((one ?? 0) - (other ?? 0)) === 1;
}

/** Compares our cell with what LibreOffice shows in its place. */
export function agreement(cell: Cell, theirs: string | undefined): Agreement {
  const ours = settled(cell.text);
  if (theirs !== undefined && ours === settled(theirs)) return 'same';
  if (cell.kind === 'uncalculated') return 'no-result-stored';
  if (theirs === undefined) return 'different';
  const shown = settled(theirs);
  if (cell.kind === 'boolean') {
    return shown === (ours === 'TRUE' ? '1' : '0') ? 'boolean-as-number' : 'different';
  }
  if (ours === '1900-02-29' && shown === '1900-02-28') return 'phantom-day';
  if (cell.kind === 'text' && ours.replaceAll('\u00a0', ' ') === shown) return 'no-break-space';
  if (cell.kind === 'text') return ours.replace(/[\t\n]/gu, '') === shown ? 'break-in-text' : 'different';
  if (typeof cell.value !== 'number') return 'different';
  if (withoutPadding(shown) === ours) return 'exponent-width';
  if (isHalfPercent(ours, shown, cell.value)) return 'half-percent';
  const plain = /^-?\d+(?:\.\d+)?$/u.test(shown);
  return plain && sameNumber(cell.value, Number(shown)) ? 'more-digits' : 'different';
}

export function isDecided(found: Agreement): found is keyof typeof DECIDED {
  return Object.hasOwn(DECIDED, found);
}
