import words from './sub-headers.json' with { type: 'json' };

const shares: ReadonlySet<string> = new Set(words.share);

/** Whether a cell below `經費` says who pays this part of it: `中央補助`, `地方自籌`. */
export function isShareLabel(text: string): boolean {
  return shares.has(text.normalize('NFKC').replace(/\s+/g, '').toLowerCase());
}

/** Whether a header says that its figures count from the beginning: `113年成果(累計)`. */
export function isCumulativeHeader(text: string): boolean {
  return words.cumulative.some((word) => text.includes(word));
}
