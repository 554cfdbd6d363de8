/** Running text by its sentences. */

/** What is longer has no full stop for ten pages, and is a list or a table written out, not a sentence. */
const LONGEST_SENTENCE = 20_000;
/** So much of a list is read as one sentence: each of its figures is looked at with all that stands before it there. */
const LONGEST_PIECE = 2_000;

/** The sentences of a text, each with its full stop; what is too long for one comes in pieces. Together they are the text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；;])/u)
    .flatMap((sentence) => (sentence.length > LONGEST_SENTENCE ? piecesOf(sentence) : [sentence]));
}

function piecesOf(list: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < list.length; ) {
    const to = list.length - from > LONGEST_PIECE ? from + lengthOfPiece(list, from) : list.length;
    pieces.push(list.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Where a list is parted, best first: between clauses, between words (not in `5 場`), before a number. */
const SEAMS: readonly RegExp[] = [
  /[，、](?=.)|,(?=\D)/gsu,
  /(?<=[^\d\s])\s+(?=[^\d\s])/gu,
  /[^\d.,](?=\d)/gu,
];

function lengthOfPiece(list: string, from: number): number {
  const text = list.slice(from, from + LONGEST_PIECE + 1);
  for (const seam of SEAMS) {
    const last = [...text.matchAll(seam)].at(-1);
    if (last) return last.index + last[0].length;
  }
  return LONGEST_PIECE;
}
