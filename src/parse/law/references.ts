/**
 * The words by which a law points to another place: `前項第二款`, `第十條第二項或第四項`, `第一款至第三款`, `前條`.
 * What they point to depends on where they stand, and is for the model to tell.
 */
import { chineseNumeralCharacters } from '../chinese-number.ts';
import { foldSameLength } from '../normalise.ts';
import { legalNumber } from './headings.ts';

/** 條, 項, 款, 目, from the largest to the smallest. */
export const LEVELS = ['article', 'paragraph', 'item', 'subitem'] as const;
export type Level = (typeof LEVELS)[number];

/** One step of a reference: the n-th, the n before, this very one, or the next. */
export type Step =
  | { readonly kind: 'nth'; readonly number: number; readonly branch?: number }
  | { readonly kind: 'back'; readonly count: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'next' };

export interface ReferenceWords {
  /** The words, without those of the reference before that it takes its article or paragraph from. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly steps: { readonly [L in Level]?: Step };
  /** `第一款至第三款`: the last of a range, which is of the smallest level of `steps`. */
  readonly through?: number;
  /** The other law it is a reference to; the law itself (本自治條例) is none. */
  readonly law?: string;
}

interface Atom {
  readonly level: Level;
  readonly step: Step;
  readonly start: number;
  readonly end: number;
}

const units: Readonly<Record<string, Level>> = { 條: 'article', 項: 'paragraph', 款: 'item', 目: 'subitem' };
const numeral = `(?:[${chineseNumeralCharacters}]{1,7}|\\d{1,4})`;
/** 之 with a number behind anything but an article is no part of it: `第一項之二分之一`. */
const atomPattern = new RegExp(
  `(?:第\\s?(${numeral})\\s?|(?<!目)前(${numeral})?|([同本])|(次))(?:(條)(?:\\s?之\\s?(${numeral})(?![項款目年月日]))?|([項款目]))`,
  'gu',
);

/** Every reference of a text, in order. 本條 and 同項 alone point nowhere else and are left out. */
export function findReferences(text: string): ReferenceWords[] {
  const folded = foldSameLength(text);
  const found: ReferenceWords[] = [];
  for (const group of groupsOf(atomsIn(folded), folded)) {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = found.at(-1);
    const gap = before && folded.slice(before.end, first.start);
    const joined = before !== undefined && gap !== undefined && /^\s?[、及或與和暨至~]\s?$|^以及$/u.test(gap);
    const own = { text: text.slice(first.start, last.end), start: first.start, end: last.end };
    if (joined && /[至~]/u.test(gap) && isRange(before, group)) {
      found[found.length - 1] = spanned(before, last, text);
      continue;
    }
    const law = lawBefore(folded.slice(0, first.start)) ?? (joined ? inheritedLaw(before, group) : undefined);
    const steps = stepsOf(group, joined ? before : undefined);
    found.push({ ...own, steps, ...(law === undefined || law === OWN ? {} : { law }) });
  }
  return found.filter(({ steps }) => Object.values(steps).some(({ kind }) => kind !== 'same'));
}

function atomsIn(folded: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of folded.matchAll(atomPattern)) {
    const step = stepOf(match);
    const level = units[match[5] ?? match[7] ?? ''];
    if (step === undefined || level === undefined) continue;
    atoms.push({ level, step, start: match.index, end: match.index + match[0].length });
  }
  return atoms;
}

function stepOf(match: RegExpExecArray): Step | undefined {
  const [, nth, back, same, next, , branch] = match;
  if (same !== undefined) return { kind: 'same' };
  if (next !== undefined) return { kind: 'next' };
  const number = nth === undefined ? undefined : legalNumber(nth);
  if (nth === undefined) return { kind: 'back', count: (back === undefined ? 1 : legalNumber(back)) ?? 1 };
  if (number === undefined || number === 0) return undefined;
  const second = branch === undefined ? undefined : legalNumber(branch);
  return { kind: 'nth', number, ...(second === undefined ? {} : { branch: second }) };
}

/** Atoms that follow each other from large to small are one reference: `第十條之第二項`, and not `第十條及前項`. */
function groupsOf(atoms: readonly Atom[], folded: string): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1)?.at(-1);
    const follows = last !== undefined && depth(atom) > depth(last);
    if (follows && /^[\s之]?$/u.test(folded.slice(last.end, atom.start))) groups.at(-1)?.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

function depth({ level }: { readonly level: Level }): number {
  return LEVELS.indexOf(level);
}

/** Of `第十條第二項或第四項` the second takes its article from the first. */
function stepsOf(group: readonly Atom[], before: ReferenceWords | undefined): ReferenceWords['steps'] {
  const [first] = group;
  const steps: { -readonly [L in Level]?: Step } = {};
  if (before && first?.step.kind === 'nth') {
    for (const level of LEVELS.slice(0, depth(first))) {
      const step = before.steps[level];
      if (step) steps[level] = step;
    }
  }
  for (const { level, step } of group) steps[level] = step;
  return steps;
}

function isRange(before: ReferenceWords, group: readonly Atom[]): boolean {
  const last = group.at(-1);
  const smallest = LEVELS.findLast((level) => before.steps[level]);
  return last?.step.kind === 'nth' && last.level === smallest && before.steps[smallest]?.kind === 'nth';
}

function spanned(before: ReferenceWords, last: Atom, text: string): ReferenceWords {
  const through = last.step.kind === 'nth' ? last.step.number : 0;
  return { ...before, through, end: last.end, text: text.slice(before.start, last.end) };
}

/** 本自治條例第十條 is this law. */
const OWN = '';
const kind = '(?:自治條例|條例|法|細則|辦法|規則|準則|規程|綱要|標準|要點)';
const ownLaw = new RegExp(`本${kind}$`, 'u');
/** 該法, 同條例: a law named before. */
const sameLaw = new RegExp(`([該同])(${kind})$`, 'u');
/** A draft writes `自治條例例第二十四條`; the doubled character is no part of the name. */
const otherLaw = new RegExp(`([^。，；：、「」()\\s]{1,30}${kind})例?$`, 'u');
/** A law named to the full: `「氣候變遷因應法」`, `違反水污染防治法第七條`. */
const namedLaw = new RegExp(`([^。，；：、「」()\\s]{1,30}?${kind})(?=」|\\s?第)`, 'gu');
/** What leads up to the name of a law. */
const leading = /^.*(?:依據|依照|依|違反|參考|參照|現行|準用|適用|符合|按|係)/u;
/** 依法第十條, 違反條例第十條: what sort of law it is, and no name. */
const unnamed = new RegExp(`^${kind}$`, 'u');
/** How far back a law that 該法 means was named. */
const FAR_BACK = 300;

/** Name of the law that stands right before a reference; `OWN` for this one, undefined where none does. */
function lawBefore(text: string): string | undefined {
  const tail = text.slice(-40).trimEnd();
  if (ownLaw.test(tail)) return OWN;
  const same = sameLaw.exec(tail);
  if (same !== null)
    return lastNamed(text.slice(-FAR_BACK), same[2] ?? '') ?? (same[1] === '該' ? OWN : same[0]);
  const words = otherLaw.exec(tail)?.[1];
  const name = words?.replace(leading, '');
  if (name === undefined || !unnamed.test(name)) return name;
  // 現行自治條例 is the one in force, which the draft is to replace.
  return words?.endsWith(`現行${name}`) ? `現行${name}` : undefined;
}

/** The law of that kind that a text named last: 該法 behind 「氣候變遷因應法」. */
function lastNamed(text: string, of: string): string | undefined {
  const names = [...text.matchAll(namedLaw)].map((match) => (match[1] ?? '').replace(leading, ''));
  const last = names.findLast((name) => name.endsWith(of) && !unnamed.test(name) && !sameLaw.test(name));
  return last !== undefined && ownLaw.test(last) ? OWN : last;
}

/** A list that began with another law's article goes on with it, unless it begins anew with 前項. */
function inheritedLaw(before: ReferenceWords, group: readonly Atom[]): string | undefined {
  return group[0]?.step.kind === 'nth' ? before.law : undefined;
}
