import { remember, rememberFor } from '../remember.ts';
import {
  type AgencyRegistry,
  agencyEnding,
  builtInAgencies,
  isCollectiveAgency,
  isGovernment,
  sharedEndings,
} from '../words/agencies.ts';
import { foldText, tidyName } from './normalise.ts';
import { isNothing } from './nothing.ts';

/** Names as the document writes them, without the line breaks and spaces of a narrow column. */
export interface SplitAgencies {
  readonly lead: string[];
  readonly support: string[];
}

/** What the column holds: `主辦/協辦`, only 主辦, or only 協辦. */
export type AgencyField = 'lead-and-support' | 'lead' | 'support';

const leadLabel = '主\\s?[辦責政管]|權責|主要|lead';
const supportLabel = '協\\s?[辦同助]|配合|支援|support(?:ing)?';
const label = new RegExp(
  `(${leadLabel}|(${supportLabel}))\\s?(?:機關|單位|局處|agency|agencies)?\\s?:`,
  'gi',
);
const bracketLabel = new RegExp(
  `^(.{2,40}?)\\((?:(${leadLabel})|(${supportLabel}))(?:機關|單位|局處)?\\)$`,
  'i',
);

/**
 * Splits a cell that names agencies. In a `主辦/協辦` column the first side of `/` leads and the rest
 * supports; names joined by 、 are equals on their side, so `環境保護局、教育處` are two leads.
 */
export function splitAgencies(
  text: string,
  field: AgencyField,
  registry: AgencyRegistry = builtInAgencies,
): SplitAgencies {
  return splittersWith(registry)[field](text);
}

const splittersWith = rememberFor((registry: AgencyRegistry) => ({
  'lead-and-support': remember((cell) => readAgencies(cell, 'lead-and-support', registry)),
  lead: remember((cell) => readAgencies(cell, 'lead', registry)),
  support: remember((cell) => readAgencies(cell, 'support', registry)),
}));

function readAgencies(text: string, field: AgencyField, registry: AgencyRegistry): SplitAgencies {
  if (isNothing(text)) return { lead: [], support: [] };
  const folded = foldText(text);
  const labelled = splitLabelled(folded, registry);
  if (labelled !== undefined) return labelled;
  const { outside, inside } = takeBracketed(folded, registry);
  const [first = '', ...rest] = outside.split('/');
  const others = [...rest.flatMap((side) => splitNames(side, registry)), ...inside];
  const sides = [splitNames(first, registry), others] as const;
  const all = [...sides[0], ...sides[1]];
  if (field === 'lead') return sortByBrackets(all, []);
  if (field === 'support') return sortByBrackets([], all);
  return sortByBrackets(...sides);
}

/**
 * `環境保護局(教育處、社會處)`, `交通處/(工務處)`: brackets that hold names and nothing else hold those on the other side. Not the
 * section of a body, `環境保護局(綜合規劃科)`, nor the body of a government, `嘉義市政府(環境保護局)`: those are one.
 */
function takeBracketed(folded: string, registry: AgencyRegistry): { outside: string; inside: string[] } {
  const inside: string[] = [];
  const outside = folded.replace(/\(([^()]{2,400})\)/g, (whole, list: string, at: number) => {
    const names = splitNames(list, registry);
    const areOthers = names.every(registry.looksLikeAgency) && names.some((name) => isKnown(name, registry));
    if (!areOthers || isGovernment(folded.slice(0, at))) return whole;
    inside.push(...names);
    return '';
  });
  return { outside, inside };
}

function isKnown(name: string, registry: AgencyRegistry): boolean {
  return registry.canonical(name) !== undefined || isCollectiveAgency(name);
}

/** `主辦：環境保護局 協辦：教育處、社會處`. */
function splitLabelled(folded: string, registry: AgencyRegistry): SplitAgencies | undefined {
  const labels = [...folded.matchAll(label)];
  if (labels.length === 0) return undefined;
  const lead = splitNames(folded.slice(0, labels[0]?.index).replaceAll('/', '、'), registry);
  const support: string[] = [];
  labels.forEach((match, index) => {
    const part = folded.slice(match.index + match[0].length, labels[index + 1]?.index);
    const side = match[2] === undefined ? lead : support;
    side.push(...splitNames(part.replaceAll('/', '、'), registry));
  });
  return { lead: unique(lead), support: unique(support) };
}

/** `環境保護局(主辦)、教育處(協辦)`: the bracket outweighs the place. */
function sortByBrackets(first: readonly string[], second: readonly string[]): SplitAgencies {
  const lead: string[] = [];
  const support: string[] = [];
  for (const [names, side] of [
    [first, lead],
    [second, support],
  ] as const) {
    for (const name of names) {
      const match = bracketLabel.exec(name);
      if (match === null) side.push(name);
      else (match[3] === undefined ? lead : support).push(match[1] ?? name);
    }
  }
  const leads = unique(lead);
  return { lead: leads, support: unique(support).filter((name) => !leads.includes(name)) };
}

/** The names on one side. A line break separates names where each line is one, and else stands inside a name. */
function splitNames(side: string, registry: AgencyRegistry): string[] {
  return side
    .split(/[、,;|&]|\s及\s/)
    .flatMap((part) => splitLines(part, registry))
    .filter((name) => !isNothing(name));
}

function splitLines(part: string, registry: AgencyRegistry): string[] {
  const words = part
    .split(/\s+/)
    .map(tidyName)
    .filter((word) => word !== '');
  if (words.length > 1 && words.every(registry.looksLikeAgency)) return words;
  const name = tidyName(part);
  // `環境保護局` over `教育處` in a narrow column, with the break gone: 環境保護局教育處.
  return registry.segment(name) ?? splitByConjunction(name, registry);
}

/** `環境保護局及教育處`, `教育處與社會處`: only between two names. */
function splitByConjunction(name: string, { looksLikeAgency }: AgencyRegistry): string[] {
  const at = name.search(/[及與和暨]/);
  if (at < 1) return [name];
  const [left, right] = [name.slice(0, at), name.slice(at + 1)];
  return looksLikeAgency(left) && looksLikeAgency(right) ? [left, right] : [name];
}

/**
 * The agencies a heading names in its brackets (`四、住商部門（環境保護局、行政處…）`), or a text that is
 * nothing but a list of agencies. Anything that does not look like one is left out.
 */
export function findAgencies(text: string, registry: AgencyRegistry = builtInAgencies): string[] {
  const folded = foldText(text);
  const inBrackets = [...folded.matchAll(/\(([^()]{2,400})\)/g)].map((match) => match[1] ?? '');
  const lists = inBrackets.length > 0 ? inBrackets : folded.length <= 400 ? [folded] : [];
  const names = lists.flatMap((list) => splitNames(list.replaceAll('/', '、'), registry));
  return unique(names.filter(registry.looksLikeAgency));
}

/** A body's name in full, and as the list writes it. */
export interface ListedAgency {
  readonly name: string;
  readonly raw: string;
}

/**
 * The names of a list (`觀光新聞處、東區、西區公所及警察局`). What several share stands once, at the last of them:
 * 東區、西區公所 are 東區公所 and 西區公所, 都發、工務局 are 都發局 and 工務局 where the registry knows the first.
 */
export function listAgencies(text: string, registry: AgencyRegistry = builtInAgencies): ListedAgency[] {
  const names = splitNames(foldText(text).replaceAll('/', '、'), registry);
  const behind = finishedBehind(names);
  const raws = unique(names.flatMap((name, at) => splitUnfinished(name, behind[at], registry)));
  const lenders = finishedBehind(raws);
  return raws.map((raw, at) => {
    const next = lenders[at];
    if (agencyEnding(raw) !== undefined || next === undefined) return { name: raw, raw };
    return { name: borrowed(raw, next, registry) ?? raw, raw };
  });
}

/** For each name the first behind it that ends as names do; one pass, for a cell may hold any number of them. */
function finishedBehind(names: readonly string[]): (string | undefined)[] {
  let finished: string | undefined;
  return names
    .toReversed()
    .map((name) => {
      const behind = finished;
      if (agencyEnding(name) !== undefined) finished = name;
      return behind;
    })
    .toReversed();
}

/**
 * `安平區及南區公所`: the first of the two is a name only with what the second lends it; `文化局及中西區、安平區公所`:
 * the second with what the next one does.
 */
function splitUnfinished(name: string, next: string | undefined, registry: AgencyRegistry): string[] {
  const at = name.search(/[及與和暨]/);
  const [left, right] = [name.slice(0, at), name.slice(at + 1)];
  if (at < 1 || registry.canonical(name) !== undefined) return [name];
  const [whole, rest] = [agencyEnding(left) !== undefined, agencyEnding(right) !== undefined];
  if (!whole && rest && borrowed(left, right, registry) !== undefined) return [left, right];
  const lent = whole && !rest && next !== undefined && borrowed(right, next, registry) !== undefined;
  return lent ? [left, right] : [name];
}

/** 東區 beside 西區公所 is 東區公所, beside 西區區公所 it is 東區區公所; 安平區 is 安平區公所 beside either. */
function borrowed(name: string, next: string, registry: AgencyRegistry): string | undefined {
  const shared = sharedEndings.find((ending) => next.endsWith(ending));
  if (shared === undefined) {
    const whole = name + (agencyEnding(next) ?? '');
    return registry.canonical(whole) === undefined ? undefined : whole;
  }
  const mark = shared.charAt(0);
  const stem = name.endsWith(mark) ? name.slice(0, -1) : name;
  if (stem === name && name.length > 2) return undefined;
  const doubled = stem.length === 1 && next.slice(0, -shared.length).endsWith(mark);
  return stem + (doubled ? mark : '') + shared;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
