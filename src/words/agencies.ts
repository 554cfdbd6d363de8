/**
 * The registry of agencies: what a body is called in full and in short, what it was called before, and whose it is.
 * Built in for the bodies the documents name; configuration and the organisation document of a workspace add to it.
 */
import registry from './agencies.json' with { type: 'json' };

/** A body as the registry knows it. Names without the municipality before them. */
export interface AgencyEntry {
  readonly name: string;
  readonly short?: readonly string[];
  /** What it, or a body that became part of it, was called before. */
  readonly former?: readonly string[];
  /** The municipality whose body it is; absent for a name that many use, and for central government. */
  readonly municipality?: string;
}

export interface AgencyRegistry {
  /**
   * The registry's name for a body as a document writes it: 環保局 and 嘉義市政府環境保護局 are 環境保護局.
   * Undefined for bodies the registry does not know and for collective names (各局處).
   * @param name Without spaces, as `tidyName` gives it.
   * @param municipality Whose document it is; of two bodies with one short form its own is meant.
   */
  canonical(name: string, municipality?: string): string | undefined;
  /** The known names that, one after the other, make up the text (`環境保護局教育處`); undefined when something is left. */
  segment(text: string): string[] | undefined;
  /**
   * The body a text begins with, as it writes it: a known one (`交通處中程施政計畫`), else the shortest beginning that
   * ends as names of bodies do.
   */
  atStart(text: string): string | undefined;
  /** True for a known name, a collective, or a short text that ends as agencies' names do. */
  looksLikeAgency(text: string): boolean;
  /** Whether the municipality is known to have no body of that canonical name; undefined where its bodies are not listed. */
  isForeign(canonical: string, municipality: string | undefined): boolean | undefined;
}

const collective: ReadonlySet<string> = new Set(registry.collective);
const notAgencies: ReadonlySet<string> = new Set(registry.notAgencies);
const rosters: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(registry.rosters).map(([municipality, names]) => [municipality, new Set(names)]),
);
/** Names on some municipality's list: of these one may say that another municipality has none. */
const listed: ReadonlySet<string> = new Set(Object.values(registry.rosters).flat());

/** No agency of the documents has a longer name (`嘉義市政府財政稅務局` has 10 characters). */
const LONGEST_NAME = 20;
const LONGEST_TEXT = 400;
const government = '[\\u4e00-\\u9fff]{2}[市縣]政府|本府|市府|縣府';
const owner = new RegExp(
  `^(?:${government}|本市|行政院|(?:經濟|內政|交通|環境|農業|財政|教育|衛生福利)部(?=.))`,
  'u',
);
const ownGovernment = new RegExp(`^(?:${government}|全府|府內|本市)`, 'u');

const governmentAtEnd = new RegExp(`(?:${government})$`, 'u');

/** Whether a text ends with a government, whose bodies are its own: `嘉義市政府`, `本府`. */
export function isGovernment(text: string): boolean {
  return governmentAtEnd.test(text);
}

/** A registry of the built-in bodies and these; of equal names the added one wins. */
export function agencyRegistry(added: readonly AgencyEntry[] = []): AgencyRegistry {
  const forms = formsOf([...added, ...registry.bodies]);
  // Longest first, so that segmenting `環境保護局教育處` prefers the longer name.
  const known = [...forms.keys(), ...collective].sort((a, b) => b.length - a.length);
  const canonical = (name: string, municipality?: string): string | undefined =>
    pick(forms.get(name) ?? forms.get(name.replace(owner, '')), municipality);
  const looksLikeAgency = (text: string): boolean => {
    if (text.length > LONGEST_NAME) return false;
    if (canonical(text) !== undefined || collective.has(text)) return true;
    if (text.length < 2 || notAgencies.has(text) || /[\d\s。；;：:%]/.test(text)) return false;
    return (
      /^[\u4e00-\u9fffA-Za-z()]+$/.test(text) && registry.endings.some((ending) => text.endsWith(ending))
    );
  };
  return {
    canonical,
    segment: (text) => segment(text, known),
    atStart: (text) => atStart(text, known, looksLikeAgency),
    looksLikeAgency,
    isForeign(name, municipality) {
      const roster = rosters.get(municipality?.replace('台', '臺') ?? '');
      if (roster === undefined) return undefined;
      const own = forms.get(name)?.some((entry) => sameMunicipality(entry.municipality, municipality));
      return listed.has(name) && !roster.has(name) && own !== true;
    },
  };
}

export const builtInAgencies: AgencyRegistry = agencyRegistry();

/** Bureaus and commissions of no one municipality, by their full names: what a form offers to choose from. */
export const commonAgencies: readonly string[] = (registry.bodies as readonly AgencyEntry[])
  .filter(({ municipality }) => municipality === undefined)
  .map(({ name }) => name)
  .filter((name) => /(?:局|處|委員會)$/u.test(name));

function formsOf(entries: readonly AgencyEntry[]): ReadonlyMap<string, readonly AgencyEntry[]> {
  const forms = new Map<string, AgencyEntry[]>();
  for (const entry of entries) {
    for (const form of [entry.name, ...(entry.short ?? []), ...(entry.former ?? [])]) {
      const same = forms.get(form);
      if (same) same.push(entry);
      else forms.set(form, [entry]);
    }
  }
  return forms;
}

/** A body of the municipality itself first (原民會 is called otherwise in each city), then one of nobody's in particular. */
function pick(entries: readonly AgencyEntry[] | undefined, municipality: string | undefined) {
  if (entries === undefined) return undefined;
  const roster = rosters.get(municipality?.replace('台', '臺') ?? '');
  const open = entries.filter(
    (entry) =>
      entry.municipality === undefined ||
      municipality === undefined ||
      sameMunicipality(entry.municipality, municipality),
  );
  const own = open.find((entry) => entry.municipality !== undefined || roster?.has(entry.name));
  return (own ?? open[0])?.name;
}

export function sameMunicipality(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.replace('台', '臺') === b.replace('台', '臺');
}

function atStart(
  text: string,
  known: readonly string[],
  looksLikeAgency: (text: string) => boolean,
): string | undefined {
  const form = known.find((own) => !collective.has(own) && text.startsWith(own));
  if (form !== undefined) return form;
  for (let length = 3; length <= Math.min(LONGEST_NAME, text.length); length += 1) {
    const name = text.slice(0, length);
    if (looksLikeAgency(name) && !isCollectiveAgency(name)) return name;
  }
  return undefined;
}

function segment(text: string, known: readonly string[]): string[] | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const names: string[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    // 本府 names everybody when it stands alone, and in 本府環境保護局 only whose bureau it is.
    const prefix = owner.exec(rest)?.[0] ?? '';
    const owned = known.find((form) => !collective.has(form) && rest.startsWith(prefix + form));
    const name = owned === undefined ? known.find((form) => rest.startsWith(form)) : prefix + owned;
    if (name === undefined) return undefined;
    names.push(name);
    at += name.length;
  }
  return names;
}

/**
 * A name for everybody, and so for nobody who could be missing or unknown: 各局處, 相關單位, 本府各機關, and the
 * government itself (本府, 市府, 嘉義市政府). 本府環境保護局 is one body.
 */
export function isCollectiveAgency(name: string): boolean {
  if (collective.has(name)) return true;
  const rest = name.replace(ownGovernment, '');
  return rest === '' || registry.everybody.some((word) => rest.startsWith(word));
}

/** What names that share their ending may leave out: `東區、西區公所`. */
export const sharedEndings: readonly string[] = registry.shared;
const endings: readonly string[] = [...registry.endings].sort((a, b) => b.length - a.length);

/** The ending by which the text can be told to be an agency's name (`西區公所` -> 公所); undefined for none. */
export function agencyEnding(name: string): string | undefined {
  return endings.find((ending) => name.length > ending.length && name.endsWith(ending));
}

const names: readonly string[] = registry.bodies.map(({ name }) => name);

/** The built-in body one character away: 環境保獲局 -> 環境保護局, 環境保局 -> 環境保護局. */
export function nearestAgency(name: string): string | undefined {
  if (name.length < 4) return undefined;
  return names.find((known) => isOneApart(name, known));
}

function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const rest = a.length === b.length ? [1, 1] : a.length > b.length ? [1, 0] : [0, 1];
  return a.slice(start + (rest[0] ?? 0)) === b.slice(start + (rest[1] ?? 0));
}

/** `嘉義市政府`, `本府`: the government a body belongs to, where a text begins with it; else empty. */
export function ownerAtStart(text: string): string {
  return owner.exec(text)?.[0] ?? '';
}
