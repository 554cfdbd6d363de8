import words from './revisions.json' with { type: 'json' };

/** `已達目標，將其刪除`: the row is no longer a part of the plan. */
export function isWithdrawn(reason: string): boolean {
  return words.withdrawn.some((word) => reason.includes(word));
}

/** `無需修正`: the row is listed, and nothing of it was revised. */
export function isUnrevised(reason: string): boolean {
  return words.unrevised.includes(reason.trim().replace(/[。.]$/u, ''));
}

/** Shortest rest that says something once the phrases are gone: `疫情`. */
const SAYS_SOMETHING = 2;

/** `本項修正調整訂定更具挑戰性之目標值。`: the words of a reason, and none given. */
export function isFormulaic(reason: string): boolean {
  let rest = reason.normalize('NFKC').replace(/[\s\p{P}\p{S}\d]/gu, '');
  const before = rest;
  for (const word of words.formula) rest = rest.replaceAll(word, '');
  if (rest === before) return false;
  for (const word of words.fillers) rest = rest.replaceAll(word, '');
  return rest.length < SAYS_SOMETHING;
}
