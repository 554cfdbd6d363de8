/** What a number format makes of a number: a date or not, and ROC years, which SheetJS shows as Gregorian ones. */
import type { SheetJs } from './sheetjs.ts';

export interface NumberFormat {
  readonly isDate: boolean;
  /** The pieces of a ROC format in order; undefined for every other format. */
  readonly roc: readonly RocPiece[] | undefined;
}

type RocPiece =
  | { readonly is: 'year' | 'era'; readonly length: number }
  | { readonly is: 'rest'; readonly code: string };

const TAIWAN = 0x0404;
/** Bits 16 to 23 of a locale name the calendar; 4 is the ROC calendar. */
const ROC_CALENDAR = 4;

interface Locale {
  readonly roc: boolean;
  readonly calendar: number;
}

/** `[$-404]`, `[$-zh-TW]`, `[$-1040404]`; without a locale, era years can only be meant as ROC years here. */
function localeOf(format: string): Locale {
  const tag = /\[\$[^[\]-]*-([^[\]]+)\]/.exec(format)?.[1];
  if (tag === undefined) return { roc: true, calendar: 0 };
  if (/^zh-(?:hant-)?tw/i.test(tag)) return { roc: true, calendar: 0 };
  const code = Number.parseInt(tag, 16);
  return { roc: (code & 0xffff) === TAIWAN, calendar: (code >> 16) & 0xff };
}

/** Quoted text, escaped and padding characters, brackets, runs of one letter: what must stay together. */
const PIECES = /"[^"]*"?|[\\_*].|\[[^\]]*\]?|General|([A-Za-z])\1*|./gis;

function rocPieces(format: string): RocPiece[] | undefined {
  const { roc, calendar } = localeOf(format);
  const yearLetters = calendar === ROC_CALENDAR ? /^[ey]/i : /^e/i;
  const pieces: RocPiece[] = [];
  let found = false;
  const [section = ''] = format.split(';');
  for (const [code] of section.matchAll(PIECES)) {
    if (/^e$/i.test(code) && /[0#?]$/.test(lastCode(pieces))) return undefined;
    if (yearLetters.test(code)) pieces.push({ is: 'year', length: code.length });
    else if (/^g+$/i.test(code)) pieces.push({ is: 'era', length: code.length });
    else if (!code.startsWith('[$')) {
      pieces.push({ is: 'rest', code });
      continue;
    } else continue;
    found = true;
  }
  return roc && found ? pieces : undefined;
}

/** The piece before, to tell the `E` of `0.00E+00` from a year. */
function lastCode(pieces: readonly RocPiece[]): string {
  const last = pieces.at(-1);
  return last?.is === 'rest' ? last.code : '';
}

/** SheetJS throws on formats it cannot parse; such a format shows nothing special. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Analyses formats once each; a workbook has a few formats and many cells. */
export function formatReader(xlsx: SheetJs): (format: string) => NumberFormat {
  const known = new Map<string, NumberFormat>();
  return (format) => {
    const before = known.get(format);
    if (before !== undefined) return before;
    const isDate = format !== 'General' && attempt(() => xlsx.SSF.is_date(format)) === true;
    const read = { isDate, roc: isDate ? rocPieces(format) : undefined };
    known.set(format, read);
    return read;
  };
}

const FIRST_ROC_YEAR = 1912;

/** The date as Excel and LibreOffice show it, `113年10月3日`; undefined before the first ROC year, and for broken formats. */
export function showRocDate(
  xlsx: SheetJs,
  pieces: readonly RocPiece[],
  serial: number,
  gregorianYear: number,
  date1904: boolean,
): string | undefined {
  if (gregorianYear < FIRST_ROC_YEAR) return undefined;
  const year = String(gregorianYear - FIRST_ROC_YEAR + 1);
  const format = pieces.map((piece) => {
    // A bare point would begin the decimals of a number once the year is a quoted text: `e.m.d`.
    if (piece.is === 'rest') return piece.code === '.' ? '"."' : piece.code;
    if (piece.is === 'year') return `"${piece.length > 1 ? year.padStart(2, '0') : year}"`;
    return piece.length > 2 ? '"中華民國"' : '"民國"';
  });
  return attempt(() => String(xlsx.SSF.format(format.join(''), serial, { date1904 })));
}
