/** Texts of 100,000 characters that make careless patterns slow. A pattern that is not linear does not finish. */

const LENGTH = 100_000;

/** Of numbers, years, lists, laws, organisations and prose; what most patterns have something for. */
const PIECES: readonly string[] = [' ', '9年', '5%', '1/', '至10月', '平均每年', '。', '第一條'];

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
}

/** Each piece without end, between a beginning and an end that fit nothing. */
export const worstOfAll: readonly string[] = PIECES.map((piece) => `1${repeated(piece)}x`);
