/** Which findings are mended by writing something into a cell. */
import { RULES } from '../check/rules/index.ts';

const COMPLETENESS: ReadonlySet<string> = new Set(
  RULES.filter(({ category }) => category === 'completeness').map(({ id }) => id),
);

/** What is complained of as wanting is to be written where the finding points. */
export function isToFill(finding: {
  readonly rule: string;
  readonly locations: readonly { readonly cell?: string }[];
}): boolean {
  return COMPLETENESS.has(finding.rule) && finding.locations[0]?.cell !== undefined;
}
