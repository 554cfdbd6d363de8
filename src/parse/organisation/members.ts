/** Who sits on a committee: how many, who chairs it, who keeps its business. */
import { anyOf, organisationWords as words } from '../../words/organisation.ts';
import { HAN, NUMBER, readNumber, type Said } from './text.ts';

const person = '(?:人|名|位)';
const held = anyOf(words.heldBy);
const holder = `${HAN}{2,20}?`;

export interface Office {
  readonly holder?: Said<string>;
  readonly count?: Said<number>;
}

/** `召集人一人,由市長兼任`, `由市長擔任召集人`, `召集人:市長`. */
export function findOffice(text: string, titles: readonly string[]): Office {
  for (const title of titles) {
    // A 副召集人 is no 召集人.
    const own = `(?<!副)${title}`;
    const named = first(
      text,
      `${own}(?:(${NUMBER})${person})?[,:]?(?:分別|並|均)?由?(${holder})(?:${held})(?:之)?(?=[,。;、]|$)`,
    );
    const counted = first(text, `${own}(${NUMBER})${person}`);
    const beforeIt = first(text, `(${NUMBER})${person}為${own}`);
    const turned = first(text, `由(${holder})(?:${held})(?:本會|該會|推動會|委員會)?(?:之)?${own}`);
    const labelled = first(text, `${own}[::](?!${NUMBER}${person})(${HAN}{2,20})(?=[,。;、]|$)`);
    const who = at(named, 2) ?? at(turned, 1) ?? at(labelled, 1);
    const many = at(named, 1) ?? at(counted, 1) ?? at(beforeIt, 1);
    const count = many && readNumber(many.value);
    if (!who && count === undefined) continue;
    return {
      ...(who ? { holder: who } : {}),
      ...(many && count !== undefined ? { count: { ...many, value: count } } : {}),
    };
  }
  return {};
}

export interface Members {
  readonly total?: Said<number>;
  /** `委員十五人至二十一人`: between these, both inclusive. */
  readonly range?: Said<{ readonly min: number; readonly max: number }>;
  readonly others?: Said<number>;
}

const other = anyOf(words.otherMembers);
const member = anyOf(words.members);

export function findMembers(text: string): Members {
  const total =
    first(
      text,
      `(?<!其餘|其他)(?:${member})(?:共計|共|總計|計|為)?(${NUMBER})(?:${person})?(?:至|到|~|-)(${NUMBER})${person}`,
    ) ??
    first(text, `(?<!其餘|其他)(?:${member})(?:共計|共|總計|計|為)?(${NUMBER})${person}`) ??
    first(text, `(?:${member})[,、]?(?:共計|共有|共|總計)(${NUMBER})${person}`);
  const rest = first(text, `(?:${other})(?:${member})?(${NUMBER})${person}`);
  const [low, high] = [at(total, 1), at(total, 2)];
  const [min, max] = [readNumber(low?.value), readNumber(high?.value)];
  const others = at(rest, 1);
  const count = readNumber(others?.value);
  return {
    ...(low && min !== undefined && max === undefined ? { total: { ...low, value: min } } : {}),
    ...(low && min !== undefined && max !== undefined ? { range: { ...low, value: { min, max } } } : {}),
    ...(others && count !== undefined ? { others: { ...others, value: count } } : {}),
  };
}

const name = `${HAN}{2,20}?(?:局|處|會|署|部|所|中心|科|室)`;

/** `環境保護局為主要權責單位`, `由環保局擔任秘書處`, `幕僚單位為環境保護局`, `幕僚作業由環境保護局辦理`. */
export function findCoordinator(text: string): Said<string> | undefined {
  const role = anyOf(words.coordinating);
  const desk = anyOf(words.secretariat);
  const found =
    first(text, `(?:^|[,。;])由?(${name})(?:為|擔任)(?:本?市?)?(?:${role})+(?:之)?(?:單位|機關)`) ??
    first(text, `由(${name})(?:為|擔任|兼任)(?:${desk})`) ??
    first(text, `(?:${desk})(?:為|由|:)(${name})(?=[,。;、]|擔任|兼任|辦理|負責|$)`);
  return at(found, 1);
}

function first(text: string, pattern: string): RegExpExecArray | undefined {
  return new RegExp(pattern, 'du').exec(text) ?? undefined;
}

/** A group of a match, with its place. */
function at(match: RegExpExecArray | undefined, group: number): Said<string> | undefined {
  const value = match?.[group];
  const place = match?.indices?.[group];
  return value === undefined || !place ? undefined : { value, start: place[0], end: place[1] };
}
