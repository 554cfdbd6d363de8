/** Agencies as reports of several documents count them. */
import { canonicalAgency } from '../words/agencies.ts';

/** The registry's names where it knows them, each once: 環保局 and 環境保護局 are one. */
export function registryNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => canonicalAgency(name) ?? name))];
}
