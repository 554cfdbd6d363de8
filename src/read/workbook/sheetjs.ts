/** The one place that loads SheetJS; lazily, because reading csv must not pay for it. */
import { settleBig5 } from '../encoding/big5.ts';
import { guard, refuse } from '../refusal.ts';

export type SheetJs = typeof import('xlsx');
export type Book = import('xlsx').WorkBook;

export async function loadSheetJs(): Promise<SheetJs> {
  return await import('xlsx');
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  367: 'us-ascii',
  866: 'ibm866',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10002: 'big5',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'latin1',
  65001: 'utf-8',
};

function labelOf(codePage: number): string | undefined {
  return CODE_PAGES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined);
}

function decodeCodePage(codePage: number, data: ArrayLike<number> | string): string {
  const codes = typeof data === 'string' ? Array.from(data, (unit) => unit.charCodeAt(0)) : Array.from(data);
  const known = labelOf(codePage);
  // Letters of DOS (437, 850) or of a Mac would become other letters, in silence.
  if (known === undefined && codes.some((code) => code > 0x7f)) {
    refuse('unknown-format', `xls, code page ${codePage}`);
  }
  const label = known ?? 'latin1';
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  // At one go, Node 20 takes windows-1252 for Latin-1 and makes of its quotation marks (0x93) control characters.
  const text = decoder.decode(Uint8Array.from(codes), { stream: true }) + decoder.decode();
  return label === 'big5' ? settleBig5(text) : text;
}

function encodeCodePage(_codePage: number, text: string): number[] {
  return Array.from(text, (unit) => unit.charCodeAt(0) & 0xff);
}

/**
 * Excel 5 and 95 stored text in the code page of the country (950 in Taiwan). SheetJS's own tables for that
 * weigh 470 KB and the platform has them all; given to SheetJS only when such a workbook comes.
 */
export function teachCodePages(xlsx: SheetJs): void {
  xlsx.set_cptable({ utils: { decode: decodeCodePage, encode: encodeCodePage } });
}

/**
 * Parses a workbook. `cellStyles` is what makes SheetJS keep hidden rows and columns, and also cells without a
 * value, among them formulas without a stored result, which it would drop otherwise. `part` names what is read.
 */
export function parseWorkbook(xlsx: SheetJs, bytes: Uint8Array, part: string): Book {
  return guard(part, () =>
    xlsx.read(bytes, {
      // As `array` a binary workbook would be copied into a plain array, one element per byte.
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
    }),
  );
}
