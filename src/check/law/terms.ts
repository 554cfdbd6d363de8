/** Words for one thing that differ within a law. */
import type { PlacedText } from '../../model/ordinance/places.ts';
import { tidyName } from '../../parse/normalise.ts';

export interface Variant {
  /** The two forms, in the order they first stand in. */
  readonly terms: readonly [string, string];
  readonly places: readonly [PlacedText, PlacedText];
  readonly kind: 'variant' | 'abbreviated';
}

/** What is no part of a name: whose it is, and how large. */
const owner = /^(?:本市|本府|各級|所有|一定|其他|前項|應|新設之)+/u;
/** Function words and signs between which names stand. */
const between =
  /[^\p{Script=Han}]|[之的應得及或與者於為以由其並且在自至依就將經使含等均未不須是可有該此但因]/u;

/** Shorter names differ by one character too often (公車, 公務車). */
const SHORTEST = 4;
const LONGEST = 10;

/** `新建建築物` and `新建築物`: names in one article of which one lacks a single inner character of the other. */
export function variantsIn(texts: readonly PlacedText[]): Variant[] {
  const names = new Map<string, PlacedText>();
  for (const placed of texts) {
    for (const part of tidyName(placed.text).split(between)) {
      const name = part.replace(owner, '');
      if (name.length >= SHORTEST && name.length <= LONGEST && !names.has(name)) names.set(name, placed);
    }
  }
  const all = [...names];
  return all.flatMap(([one, placeOne], at) =>
    all.slice(at + 1).flatMap(([other, placeOther]): Variant[] => {
      if (!lacksOne(one, other) && !lacksOne(other, one)) return [];
      return [{ terms: [one, other], places: [placeOne, placeOther], kind: 'variant' }];
    }),
  );
}

/** Whether a name is another one without one character inside it: at its ends it would be a longer name of another thing. */
function lacksOne(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  return at > 0 && at < shorter.length && shorter.slice(at) === longer.slice(at + 1);
}

/** `氣候變遷因應推動會（以下簡稱推動會）` and the full name again behind it. */
export function forgottenAbbreviations(texts: readonly PlacedText[]): Variant[] {
  return texts.flatMap((placed, at) =>
    [
      ...placed.text.matchAll(
        /(\p{Script=Han}{4,20})[（(]以下(?:簡)?稱(?:為)?「?(\p{Script=Han}{2,12})」?[）)]/gu,
      ),
    ].flatMap(([, before = '', short = '']): Variant[] => {
      const full = fullName(before, short);
      const again = full && texts.slice(at + 1).find(({ text }) => text.includes(full));
      if (!full || !again) return [];
      return [{ terms: [short, full], places: [placed, again], kind: 'abbreviated' }];
    }),
  );
}

/** The name an abbreviation is of ends with it, and begins behind a verb: `應設置氣候變遷因應推動會`. */
function fullName(before: string, short: string): string | undefined {
  const name = before.replace(/^.*(?:設置|成立|設立|訂定|提供|稱為|組成)/u, '');
  return name.endsWith(short) && name.length > short.length ? name : undefined;
}
