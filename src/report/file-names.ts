/** Names of files that every system takes, Windows and a shared drive among them; Chinese stays. */

/** Half-width marks Windows forbids, with their full-width forms, which it does not. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Devices of Windows, in any letter case and with any ending: `nul.html` is one too. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/iu;
/** Of a name without its ending, in UTF-8: systems take 255 bytes, and endings and numbers are added. */
const MOST_BYTES = 200;

const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

/** A name as a file may have it, without ending. */
export function fileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(/[<>:"/\\|?*]/gu, (mark) => FORBIDDEN[mark] ?? '_')
    .replace(/\s+/gu, ' ')
    // A leading dot hides the file, and Windows drops dots and spaces at the end.
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const short = cutBytes(clean, MOST_BYTES).replace(/[.\s]+$/u, '');
  const [stem = ''] = short.split('.');
  if (short === '') return '_';
  return RESERVED.test(stem.trim()) ? `_${short}` : short;
}

function cutBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}

/** Names for all, in their order: two that differ only in letter case, or not at all, get a number. */
export function fileNames(names: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map(fold));
  return names.map((name) => {
    const wanted = fileName(name);
    let free = wanted;
    for (let number = 2; used.has(fold(free)); number += 1) free = `${wanted}-${number}`;
    used.add(fold(free));
    return free;
  });
}

/** Windows and macOS hold names that differ in this for the same. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
