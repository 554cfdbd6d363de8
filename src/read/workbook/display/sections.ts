/** A number format taken apart: `[$-404]e"年"m"月";@` to sections of pieces. */

export type DateLetter = 'y' | 'm' | 'd' | 'h' | 's' | 'e' | 'g' | 'a';

export type Piece =
  | { readonly is: 'text'; readonly text: string }
  /** A run of `0 # ? , .`. */
  | { readonly is: 'digits'; readonly code: string }
  | { readonly is: 'percent' }
  | { readonly is: 'general' }
  | { readonly is: 'date'; readonly letter: DateLetter; readonly length: number }
  /** Before and after noon, as the format says it. */
  | { readonly is: 'noon'; readonly before: string; readonly after: string }
  /** Where the text of a cell goes (`@`). */
  | { readonly is: 'cell-text' };

export interface Section {
  readonly pieces: readonly Piece[];
  /** Whether `e` and `g` count years of the Republic of China; another country's era otherwise. */
  readonly roc: boolean;
  /** Whether `y` does so too, in the ROC calendar (`[$-40404]`). */
  readonly rocCalendar: boolean;
  /** Whether Taiwan's ways are asked for by name: `AM/PM` is then 上午/下午. */
  readonly taiwan: boolean;
}

const TAIWAN = 0x0404;
/** Bits 16 to 23 of a locale name the calendar; 4 is the ROC calendar. */
const ROC_CALENDAR = 4;

/** Quoted text, escaped and padding characters, brackets, runs of digits or of one letter. */
const PIECES =
  /"([^"]*)(?:"|$)|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General)|(AM\/PM|上午\/下午)|([0#?.][0#?.,]*)|([ymdhsega])\9*|(.)/gisu;

/** Colours, and numerals other than ours, which change no figure. */
const WITHOUT_EFFECT =
  /^(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|黑色?|藍色?|青色?|綠色?|洋紅色?|紅色?|白色?|黃色?|DBNum\d)$/iu;

interface Found {
  readonly pieces: Piece[];
  roc: boolean;
  rocCalendar: boolean;
  taiwan: boolean;
}

function emptySection(): Found {
  return { pieces: [], roc: true, rocCalendar: false, taiwan: false };
}

/** `[$-404]`, `[$NT$-zh-TW]`; without a locale, era years can only be meant as ROC years here. */
function readLocale(section: Found, inside: string): void {
  const dash = inside.indexOf('-');
  const symbol = inside.slice(1, dash < 0 ? undefined : dash);
  if (symbol !== '') section.pieces.push({ is: 'text', text: symbol });
  if (dash < 0) return;
  const tag = inside.slice(dash + 1);
  const code = /^zh-(?:hant-)?tw/iu.test(tag) ? TAIWAN : Number.parseInt(tag, 16);
  section.taiwan = (code & 0xffff) === TAIWAN;
  section.roc = section.taiwan;
  section.rocCalendar = ((code >> 16) & 0xff) === ROC_CALENDAR;
}

/** What a character outside all patterns is; undefined when only SheetJS may know (`E+`, fractions, `B`). */
function single(character: string): Piece | undefined {
  if (character === '%') return { is: 'percent' };
  if (character === '@') return { is: 'cell-text' };
  return /^[A-Za-z"\\[_*]$/u.test(character) ? undefined : { is: 'text', text: character };
}

function dateOrUndefined(run: string): Piece | undefined {
  const letter = run.charAt(0).toLowerCase() as DateLetter;
  // Names of months and of weekdays in English are left to SheetJS; 週四 and 星期四 are `aaa` and `aaaa`.
  const longest = { y: 9, m: 2, d: 2, h: 2, s: 2, e: 9, g: 9, a: 4 }[letter];
  if (run.length > longest || (letter === 'a' && run.length < 3)) return undefined;
  return { is: 'date', letter, length: run.length };
}

/** Adds one matched piece to a section; false when the piece is beyond us. */
function add(section: Found, match: RegExpMatchArray): boolean {
  const [, quoted, escaped, padding, filler, bracket, general, noon, digits, , other] = match;
  const text = quoted ?? escaped ?? (padding === undefined ? undefined : ' ');
  if (text !== undefined) section.pieces.push({ is: 'text', text });
  else if (filler !== undefined) return true;
  else if (bracket !== undefined) {
    if (bracket.startsWith('$')) readLocale(section, bracket);
    else return WITHOUT_EFFECT.test(bracket);
  } else if (general !== undefined) section.pieces.push({ is: 'general' });
  else if (noon !== undefined) {
    const [before = '', after = ''] = noon.toUpperCase().split('/');
    section.pieces.push({ is: 'noon', before, after });
  } else if (digits !== undefined) {
    // A lone point is one between the parts of a date: `e.m.d`.
    section.pieces.push(digits === '.' ? { is: 'text', text: '.' } : { is: 'digits', code: digits });
  } else {
    const piece = other === undefined ? dateOrUndefined(match[0]) : single(other);
    if (piece === undefined) return false;
    section.pieces.push(piece);
  }
  return true;
}

/** The sections of a format, or undefined for one that holds what only SheetJS may know. */
export function sectionsOf(format: string): readonly Section[] | undefined {
  const sections = [emptySection()];
  for (const match of format.matchAll(PIECES)) {
    if (match[10] === ';') sections.push(emptySection());
    else if (!add(sections.at(-1) ?? emptySection(), match)) return undefined;
  }
  return sections.length > 4 ? undefined : sections;
}
