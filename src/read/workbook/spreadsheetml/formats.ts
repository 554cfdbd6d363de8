/** Number formats and values as Excel 2003 writes them into XML. */
import { builtInFormat } from '../display/built-in.ts';
import { displayOf } from '../display/display.ts';
import { type CellStyle, PLAIN } from '../xlsx/styles.ts';

/** Formats that have names here and numbers in other workbooks. */
const NUMBERS: Readonly<Record<string, number>> = {
  'General Number': 0,
  Fixed: 2,
  Standard: 4,
  Percent: 10,
  Scientific: 11,
  'Short Date': 14,
  'Medium Date': 15,
  'Medium Time': 18,
  'Long Time': 19,
  'Short Time': 20,
  'General Date': 22,
  'Long Date': 31,
};

const WORDS: Readonly<Record<string, string>> = {
  Currency: '"$"#,##0.00',
  'Euro Currency': '"€"#,##0.00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};

/** A style by the format as it is written; none is General. */
export function styleOf(written: string | undefined): CellStyle {
  if (written === undefined || written === '') return PLAIN;
  const number = Object.hasOwn(NUMBERS, written) ? NUMBERS[written] : undefined;
  const words = Object.hasOwn(WORDS, written) ? WORDS[written] : undefined;
  const format = words ?? (number === undefined ? written : builtInFormat(number));
  return { format, display: displayOf(format) };
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/u;
const DAY = 86_400_000;
/** Days from the zeroth of January 1900 to 1970, with the 29 February 1900 that spreadsheets count. */
const UNIX_BEGINS = 25_569;
const LEAP_DAY = 60;

/** `2023-10-31T00:00:00.000` as the serial number other workbooks hold; undefined where it is none. */
export function serialOf(written: string): number | undefined {
  const match = MOMENT.exec(written.trim());
  if (match === null) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + UNIX_BEGINS;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const serial = midnight + time;
  return serial <= LEAP_DAY + 1 - 1 / 86_400 ? serial - 1 : serial;
}
