import words from './reasons.json' with { type: 'json' };

const LETTER = /[a-z]/iu;

/** True for a remark that says why something is as it is: `依據應申報名單調整`, `因疫情停辦`. */
export function givesReason(text: string): boolean {
  const lower = text.toLowerCase();
  // 因 alone also stands in 因子 and 基因.
  return (
    /因(?!子|素|數)/u.test(lower.replaceAll('基因', '')) || words.words.some((word) => stands(lower, word))
  );
}

function stands(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return !LETTER.test(word) || !LETTER.test(text.charAt(at - 1) + text.charAt(at + word.length));
}
