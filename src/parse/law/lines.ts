/**
 * The lines a cell or a line of a text file is made of. Extracted documents carry leftover markup
 * (`<p>第一條 …</p> <p>一、…</p>`, `<ol style="…"> 一、…`) and the dashes of lists (`- 五、本府都市發展局：…`).
 */

export interface LegalLine {
  readonly text: string;
  /** Line breaks of the cell before it. */
  readonly offset: number;
}

/** Tags that end a line, and those inside one; anything else in angle brackets is text. */
const blockTag = /<\/?(?:p|br|li|ol|ul|div|td|tr|th|table)\b[^<>]{0,200}>/giu;
const inlineTag = /<\/?(?:sub|sup|b|i|u|em|strong|span|font)\b[^<>]{0,200}>/giu;
const listDash = /^[-‐-―•‧*]\s+/u;

/** Lines that hold text, without markup, list dashes and outer spaces. */
export function legalLines(text: string): LegalLine[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, offset) =>
    line
      .replace(inlineTag, '')
      .split(blockTag)
      .map((part) => part.replace(/\s+/gu, ' ').trim().replace(listDash, ''))
      .filter((part) => part !== '')
      .map((part) => ({ text: part, offset })),
  );
}

const latin = /[!-~\u00c0-\u024f]/u;

/** Two halves of a text that a line or page break cut apart. */
export function joinHalves(first: string, second: string): string {
  const space = latin.test(first.slice(-1)) && latin.test(second.charAt(0));
  return space ? `${first} ${second}` : first + second;
}

/** Whether a text stops where sentences, items and openings of lists do, and so is not cut in two. */
export function isFinished(text: string): boolean {
  return /[。：；！？:;!?][）)」』”"]?$/u.test(text.trimEnd().slice(-2));
}

/** `12`, `- 3 -`, `第 3 頁`, `3/12`: the number of a page and nothing else. */
export function isPageNumber(text: string): boolean {
  return /^(?:第\s?)?[-–—]?\s?\d{1,3}(?:\s?[/／]\s?\d{1,3})?\s?[-–—]?(?:\s?頁)?$/u.test(text);
}
