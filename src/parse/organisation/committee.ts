/** The committee a text speaks of: its name, what it was called before, and when that changed. */
import { anyOf, organisationWords as words } from '../../words/organisation.ts';
import { DATE, HAN, NUMBER, readDate, readYear, type Said, sentenceAt, YEAR } from './text.ts';

const ending = anyOf(words.committeeEndings);
/** In quotation marks a name ends where they end. */
const quoted = new RegExp(`[「『](${HAN}{2,30}?(?:${ending}))[」』]`, 'gu');
const bare = new RegExp(
  `(?:${anyOf(words.beforeCommittee)})(${HAN}{2,30}?(?:${ending}))(?=[(,。;、]|$)`,
  'gu',
);
const shortened = new RegExp(
  `^[」』]?\\((?:${anyOf(words.shortened)})[為:]?[「『]?(${HAN}{1,12}?(?:${ending}|會|小組))[」』]?\\)`,
  'u',
);
/** `「高雄市…推動會(下稱推動會)」`: the bracket inside the quotation marks. */
const inside = new RegExp(
  `(${HAN}{2,30}?(?:${ending}))(?=\\((?:${anyOf(words.shortened)})[為:]?[「『]?${HAN}{1,12}?[」』]?\\))`,
  'gu',
);
/** A title begins with it: `嘉義市氣候變遷因應推動會各推動小組分工表`. */
const titled = new RegExp(
  `^(${HAN}{2}[市縣](?:政府)?${HAN}{2,20}?(?:${anyOf(words.committeeEndings.filter((word) => word.length > 2))}))`,
  'gu',
);
const leadIn = new RegExp(`^.*(?:${anyOf(words.beforeCommittee.filter((word) => word.length > 1))})`, 'u');

const notName = new RegExp(`^${NUMBER}個?|^(?:各|該|本|前揭)|^(?:${anyOf(words.notGroups)})$`, 'u');

export interface CommitteeName {
  readonly name: string;
  readonly short?: string;
}

/** Every name a text gives a committee, in reading order. */
export function findCommittees(text: string): Said<CommitteeName>[] {
  const found = new Map<number, Said<CommitteeName>>();
  for (const pattern of [quoted, inside, bare, titled]) {
    for (const match of text.matchAll(pattern)) {
      const name = pattern === quoted ? (match[1] ?? '') : (match[1] ?? '').replace(leadIn, '');
      const end = match.index + match[0].indexOf(match[1] ?? '') + (match[1]?.length ?? 0);
      // `六個工作小組`, `各推動小組` are no names.
      if (name.length < 4 || notName.test(name) || found.has(end)) continue;
      const short = shortened.exec(text.slice(end, end + 30))?.[1];
      const value = short === undefined ? { name } : { name, short };
      found.set(end, { value, start: end - name.length, end });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const renaming = new RegExp(`(?:${anyOf(words.renamed)})`, 'u');
const before = new RegExp(`(?:${anyOf(words.formerly)})[「『]?$`, 'u');
const date = new RegExp(DATE, 'gu');
const year = new RegExp(YEAR, 'gu');

export interface Renaming {
  readonly former?: Said<string>;
  readonly established?: Said<number>;
  readonly date?: Said<string>;
}

/** What the committee was called before, since when, and the day its name changed. */
export function findRenaming(text: string, committee: string): Renaming {
  const names = findCommittees(text).filter(({ value }) => value.name !== committee);
  const former = names.find(({ start }) => before.test(text.slice(Math.max(0, start - 6), start)));
  const at = text.search(renaming);
  // `設置「甲委員會」,後…將前揭委員會更名為「乙推動會」`: the former name stands before the renaming.
  const old = former ?? names.findLast(({ end }) => end <= at);
  if (!old) return {};
  const moved = at < 0 ? undefined : lastDate(sentenceAt(text, at), at);
  const since = lastYear(text, old.start);
  return {
    former: { value: old.value.name, start: old.start, end: old.end },
    ...(since ? { established: since } : {}),
    ...(moved ? { date: moved } : {}),
  };
}

/** The last date of the sentence before the words that say the name changed. */
function lastDate(sentence: { text: string; start: number }, at: number): Said<string> | undefined {
  return [...sentence.text.slice(0, at - sentence.start).matchAll(date)]
    .flatMap((match) => {
      const value = readDate(match[1], match[2], match[3]);
      const start = sentence.start + match.index;
      return value === undefined ? [] : [{ value, start, end: start + match[0].length }];
    })
    .at(-1);
}

const established = new RegExp(`(?:${anyOf(words.established)})`, 'u');

/** `本市於109年成立設置「…委員會」`: the year, with a word of setting up between it and the name. */
function lastYear(text: string, nameStart: number): Said<number> | undefined {
  const sentence = sentenceAt(text, nameStart);
  const lead = sentence.text.slice(0, nameStart - sentence.start);
  const last = [...lead.matchAll(year)].at(-1);
  if (!last || !established.test(lead.slice(last.index))) return undefined;
  const value = readYear(last[1]);
  const start = sentence.start + last.index;
  return value === undefined ? undefined : { value, start, end: start + last[0].length };
}
