/** Words for one thing that differ within a law. */

import { addTo } from '../../add-to.ts';
import type { PlacedText } from '../../model/ordinance/places.ts';
import { textFinder } from '../../parse/find-names.ts';
import { tidyName } from '../../parse/normalise.ts';
import { rememberFor } from '../../remember.ts';

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
  const places = new Map(all.map(([name], at) => [name, at]));
  return all.flatMap(([one, placeOne], at) =>
    nearlySame(one, places)
      .filter((other) => other > at)
      .flatMap((other): Variant[] => {
        const [name, placeOther] = all[other] ?? [];
        if (name === undefined || placeOther === undefined) return [];
        return [{ terms: [one, name], places: [placeOne, placeOther], kind: 'variant' }];
      }),
  );
}

/** What becomes of names without one of their inner characters, for each list of names once. */
const shortened = rememberFor((places: ReadonlyMap<string, number>) => {
  const found = new Map<string, number[]>();
  for (const [name, place] of places) for (const shorter of shorterBy(name)) addTo(found, shorter, place);
  return found;
});

/** Places of the names that lack one inner character of a name, or have one more than it, ascending. */
function nearlySame(name: string, places: ReadonlyMap<string, number>): number[] {
  const shorter = [...shorterBy(name)].flatMap((other) => places.get(other) ?? []);
  const longer = shortened(places).get(name) ?? [];
  return [...shorter, ...longer].sort((a, b) => a - b);
}

/** A name without one character, its ends left as they are, that `lacksOne` of it. */
function shorterBy(name: string): Set<string> {
  const found = new Set<string>();
  for (let at = 1; at + 1 < name.length; at += 1) found.add(name.slice(0, at) + name.slice(at + 1));
  return new Set([...found].filter((shorter) => lacksOne(shorter, name)));
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
  let find: ReturnType<typeof textFinder> | undefined;
  return texts.flatMap((placed, at) =>
    [
      ...placed.text.matchAll(
        /(\p{Script=Han}{4,20})[（(]以下(?:簡)?稱(?:為)?「?(\p{Script=Han}{2,12})」?[）)]/gu,
      ),
    ].flatMap(([, before = '', short = '']): Variant[] => {
      const full = fullName(before, short);
      if (full === undefined) return [];
      find ??= textFinder(texts.map(({ text }) => text));
      const again = texts[find(full).find((place) => place > at) ?? -1];
      if (!again) return [];
      return [{ terms: [short, full], places: [placed, again], kind: 'abbreviated' }];
    }),
  );
}

/** The name an abbreviation is of ends with it, and begins behind a verb: `應設置氣候變遷因應推動會`. */
function fullName(before: string, short: string): string | undefined {
  const name = before.replace(/^.*(?:設置|成立|設立|訂定|提供|稱為|組成)/u, '');
  return name.endsWith(short) && name.length > short.length ? name : undefined;
}
