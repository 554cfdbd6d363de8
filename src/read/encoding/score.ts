/** How much text looks like Chinese or Japanese once decoded: the share of characters everybody uses. */
import { settleBig5 } from './big5.ts';
import frequent from './frequent-characters.json' with { type: 'json' };
import type { EncodingName } from './names.ts';

const { traditional, simplified, japanese } = frequent;

/** GB18030 writes traditional characters too; Shift_JIS is used for Japanese only. */
const EXPECTED = {
  'utf-8': traditional + simplified + japanese,
  big5: traditional,
  gb18030: traditional + simplified,
  shift_jis: japanese + traditional,
} as const;

export type ScoredEncoding = keyof typeof EXPECTED;
export const SCORED_ENCODINGS = ['utf-8', 'big5', 'gb18030', 'shift_jis'] as const;

/** Made when first wanted: a workbook's text is in none of them. */
const made = new Map<ScoredEncoding, ReadonlySet<string>>();

function expectedIn(encoding: ScoredEncoding): ReadonlySet<string> {
  const before = made.get(encoding);
  if (before !== undefined) return before;
  const expected = new Set(EXPECTED[encoding]);
  made.set(encoding, expected);
  return expected;
}

const MEANINGLESS = /[\u0080-\u009F\uE000-\uF8FF\uFFFD]/;
/** A wrong decoding betrays itself by what cannot be text, so that weighs more than a common character. */
const PENALTY = 3;

export interface Score {
  readonly encoding: EncodingName;
  /** At most 1; text in its true encoding has 0.5 to 0.8, mojibake about 0 and less. */
  readonly score: number;
  /** Characters outside ASCII: how much the score rests on. */
  readonly characters: number;
}

/** Scores a sample under one encoding. The sample may end inside a character. */
export function scoreAs(encoding: ScoredEncoding, sample: Uint8Array): Score {
  const decoded = new TextDecoder(encoding).decode(sample, { stream: true });
  const text = encoding === 'big5' ? settleBig5(decoded) : decoded;
  const expected = expectedIn(encoding);
  let characters = 0;
  let points = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    characters += 1;
    if (expected.has(character)) points += 1;
    else if (MEANINGLESS.test(character)) points -= PENALTY;
  }
  return { encoding, score: characters === 0 ? 0 : points / characters, characters };
}
