import registry from './agencies.json' with { type: 'json' };

interface Body {
  readonly name: string;
  readonly short: readonly string[];
  readonly former?: readonly string[];
}

const bodies: readonly Body[] = registry.bodies;
const canonicalNames: ReadonlyMap<string, string> = new Map(
  bodies.flatMap((body) =>
    [body.name, ...body.short, ...(body.former ?? [])].map((form) => [form, body.name] as const),
  ),
);
const collective: ReadonlySet<string> = new Set(registry.collective);
const notAgencies: ReadonlySet<string> = new Set(registry.notAgencies);
/** Longest first, so that segmenting `環境保護局教育處` prefers the longer name. */
const knownForms: readonly string[] = [...canonicalNames.keys(), ...collective].sort(
  (a, b) => b.length - a.length,
);

/** No agency of the documents has a longer name (`嘉義市政府財政稅務局` has 10 characters). */
const longestName = 20;
const owner =
  /^(?:[\u4e00-\u9fff]{2}[市縣]政府|本府|市府|本市|縣府|行政院|經濟部(?=.)|內政部(?=.)|交通部(?=.)|環境部(?=.))/;

/**
 * The registry's name for a body as a document writes it: 環保局 and 嘉義市政府環境保護局 are 環境保護局.
 * Undefined for bodies the registry does not know and for collective names (各局處).
 * @param name Without spaces, as `tidyName` gives it.
 */
export function canonicalAgency(name: string): string | undefined {
  return canonicalNames.get(name) ?? canonicalNames.get(name.replace(owner, ''));
}

/** True for a registry name, a collective, or a short text that ends as agencies' names do. */
export function looksLikeAgency(text: string): boolean {
  if (text.length > longestName) return false;
  if (canonicalAgency(text) !== undefined || collective.has(text)) return true;
  if (text.length < 2 || notAgencies.has(text) || /[\d\s。；;：:%]/.test(text)) return false;
  return /^[\u4e00-\u9fffA-Za-z()]+$/.test(text) && registry.endings.some((ending) => text.endsWith(ending));
}

/** The known names that, one after the other, make up the text (`環境保護局教育處`); undefined when something is left. */
export function segmentAgencies(text: string): string[] | undefined {
  if (text.length > 400) return undefined;
  const names: string[] = [];
  for (let at = 0; at < text.length; ) {
    const name = knownForms.find((form) => text.startsWith(form, at));
    if (name === undefined) return undefined;
    names.push(name);
    at += name.length;
  }
  return names;
}
