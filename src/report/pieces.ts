/** A long output as pieces of some thousand lines: one text of all of it would be held several times over. */

/** Characters from which on a piece is handed out. */
const LONG_ENOUGH = 64 * 1024;

/** The same lines, many to a piece. Each ends with its own line break. */
export function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < LONG_ENOUGH) continue;
    yield piece.join('');
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield piece.join('');
}

export function inOnePiece(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
