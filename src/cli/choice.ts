/** Option values as commander collects them: every occurrence is kept, so that contradictions are seen. */
import type { ProblemList } from './problem-list.ts';
import { nearest } from './suggest.ts';

export type Given = readonly string[] | undefined;

/** The value of an option that takes one. The same value twice is harmless; two values are a contradiction. */
export function single(option: string, given: Given, problems: ProblemList): string | undefined {
  const values = [...new Set(given ?? [])];
  // `--out "$FILE"` with FILE unset: nothing sensible can be meant by it.
  if (values.includes('')) problems.add((texts) => texts.missingValue(option));
  if (values.length > 1) problems.add((texts) => texts.conflict(option, values.join(texts.listComma)));
  return values[0] || undefined;
}

/** The value if it is one of those allowed, else `undefined` and a problem that names them. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  problems: ProblemList,
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    const near = nearest(value, allowed);
    problems.add((texts) => texts.unknownValue(option, value, allowed.join(texts.listComma), near));
  }
  return found;
}
