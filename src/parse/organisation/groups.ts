/** Working groups in running text, their convening agencies and duties. */
import { anyOf, organisationWords as words } from '../../words/organisation.ts';
import { HAN, NUMBER, readNumber, type Said } from './text.ts';

const ending = anyOf(words.groupEndings);
const name = `(${HAN}{1,12}?(?:${ending}))`;
const body = `(${HAN}[\\u3400-\\u9fff、]{1,30}?)`;
const convenes = anyOf(words.convenes);
const label = anyOf(words.convenorLabels);
const duty = anyOf(words.dutyLabels);
const start = `(?:^|[。,;:、-]|\\(${NUMBER}\\)|${NUMBER}[.、])[「『]?`;

export interface GroupSaid {
  readonly name: string;
  readonly convenor?: string;
  /** The words of its duties, as they stand. */
  readonly duties?: string;
}

/** `「清淨環境組」:由環境保護局召集,負責…等任務。` */
const sentence = new RegExp(
  `${start}${name}[」』]?[::,]?由${body}(?:${convenes})(?:單位|機關)?(?:[,:](?:主要)?([^。;]{2,200}))?[。;]?`,
  'gu',
);
/** `綠色經濟組(召集機關:經濟發展局):…`, `綠色經濟組 召集單位:經濟發展局,任務:…` */
const labelled = new RegExp(
  `${start}${name}[」』]?[::,]?\\(?(?:${label})[::為]${body}(?=[),。;]|$)\\)?(?:[,:;](?:(?:${duty})[::])?([^。;]{2,200}))?[。;]?`,
  'gu',
);

export function findGroups(text: string): Said<GroupSaid>[] {
  return [sentence, labelled]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const [, group = '', convenor = '', duties] = match;
      if (words.notGroups.includes(group)) return [];
      const value = { name: group, convenor, ...(duties === undefined ? {} : { duties }) };
      return [{ value, start: match.index, end: match.index + match[0].length }];
    })
    .sort((a, b) => a.start - b.start);
}

const listed = new RegExp(
  `下?設(?:有|置)?([「『]?${HAN}[^。;]{3,120}?)等?(?:,共)?(${NUMBER})(?:個)?(?:工作|推動)?(?:小?組|分組)`,
  'u',
);
const counted = new RegExp(
  `(?:設|分為|分成|計有|共有|共)(?:置|有)?(${NUMBER})(?:個)?(?:工作|推動|任務)?(?:小組|分組|組)`,
  'u',
);

/** `下設綠色經濟組、永續願景組及永續教育組等三組`: names, and how many there are said to be. */
export function findGroupList(text: string): { names: Said<string>[]; count?: Said<number> } {
  const match = listed.exec(text);
  if (match) {
    const names = namesIn(match[1] ?? '', match.index + match[0].indexOf(match[1] ?? ''));
    const count = said(readNumber(match[2]), match);
    return { names, ...(count ? { count } : {}) };
  }
  const plain = counted.exec(text);
  const count = plain ? said(readNumber(plain[1]), plain) : undefined;
  return { names: [], ...(count ? { count } : {}) };
}

function namesIn(list: string, offset: number): Said<string>[] {
  return [...list.matchAll(new RegExp(`${HAN}{1,12}?(?:${ending})(?=[、,及與和」』]|$)`, 'gu'))].flatMap(
    (match) => {
      const value = match[0].replace(/^[及與和]/u, '');
      if (words.notGroups.includes(value)) return [];
      const at = offset + match.index + match[0].length - value.length;
      return [{ value, start: at, end: at + value.length }];
    },
  );
}

function said(value: number | undefined, match: RegExpExecArray): Said<number> | undefined {
  return value === undefined ? undefined : { value, start: match.index, end: match.index + match[0].length };
}

const support = anyOf(words.supporting);
const supportList = new RegExp(
  `(?:${support})((?:共計|共有|共|計|包括|包含|為|有|:)*)(?:(${NUMBER})(?:個|處|單位|機關)*)?([:,]?)(?:\\(([^()]{2,400})\\)|([^。;()]{2,400}))?`,
  'gu',
);

export interface SupportSaid {
  readonly count?: Said<number>;
  readonly list?: Said<string>;
}

/** `均屬協辦機關共13個(民政處、教育處、…)`, `配合單位包括:民政局、…`; the first that gives a number or a list. */
export function findSupport(text: string): SupportSaid {
  for (const match of text.matchAll(supportList)) {
    const [whole, lead = '', number, mark = '', inBrackets, plain] = match;
    const opened = /[括含為有:]/u.test(lead + mark);
    const list = inBrackets ?? (opened ? plain : undefined);
    const value = readNumber(number);
    if (list === undefined && value === undefined) continue;
    const at = list === undefined ? 0 : match.index + whole.lastIndexOf(list);
    return {
      ...(value === undefined
        ? {}
        : { count: { value, start: match.index, end: match.index + whole.length } }),
      ...(list === undefined ? {} : { list: { value: list, start: at, end: at + list.length } }),
    };
  }
  return {};
}

const verbs = new RegExp(`^(?:並|及|與|和|以及|${anyOf(words.dutyVerbs)})+`, 'u');
const closing = new RegExp(`(?:${anyOf(words.dutyClosings)})。?$`, 'u');
const aim = new RegExp(`^(?:負責)?(?:${anyOf(words.aims)})`, 'u');
/** Both sides of a conjunction must say something: 永續農業的發展與清淨能源推廣 are two, 規劃與營造 is one. */
const LEAST_SIDE = 4;

/** Duties one by one; what only says to what end (讓永續融入治理) is none, unless nothing else is said. */
export function splitDuties(text: string): string[] {
  const clauses = text
    .trim()
    .replace(closing, '')
    .split(/[,，;；。]/u);
  const plain = clauses.filter((clause) => !aim.test(clause.trim()));
  const kept = plain.length > 0 ? plain : clauses;
  return kept
    .flatMap((clause) => clause.split('、'))
    .flatMap((part) => splitPair(part.trim().replace(verbs, '')))
    .map((part) => part.replace(closing, '').replace(verbs, '').trim())
    .filter((part) => part.length > 1);
}

function splitPair(part: string): string[] {
  for (const match of part.matchAll(/[與和及]/gu)) {
    const [left, right] = [part.slice(0, match.index), part.slice(match.index + 1)];
    if (left.length >= LEAST_SIDE && right.length >= LEAST_SIDE) return [left, right];
  }
  return [part];
}
