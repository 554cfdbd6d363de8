/** Which of many names a text has, and which of many texts have a word, without holding each against each. */
import { addTo } from '../add-to.ts';

/** Two signs that stand side by side, for each place of a text: a word of so many is told by nearly any of its own. */
export function pairsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** Answers which of the names stand in a text, as places in the list, ascending. Each is looked for where its rarest pair stands. */
export function nameFinder(names: readonly string[]): (text: string) => number[] {
  const frequency = new Map<string, number>();
  const pairs = names.map(pairsIn);
  for (const own of pairs) for (const pair of own) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const byPair = new Map<string, number[]>();
  const always: number[] = [];
  for (const [place, own] of pairs.entries()) {
    const rarest = rarestOf(own, (pair) => frequency.get(pair) ?? 0);
    if (rarest === undefined) always.push(place);
    else addTo(byPair, rarest, place);
  }
  return (text) => {
    const places = [...always];
    for (const pair of pairsIn(text)) for (const place of byPair.get(pair) ?? []) places.push(place);
    return places.sort((a, b) => a - b).filter((place) => text.includes(names[place] ?? ''));
  };
}

/** Answers which of the texts have a word, as places in the list, ascending. */
export function textFinder(texts: readonly string[]): (word: string) => number[] {
  const byPair = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) for (const pair of pairsIn(text)) addTo(byPair, pair, place);
  const all = [...texts.keys()];
  return (word) => {
    const rarest = rarestOf(pairsIn(word), (pair) => byPair.get(pair)?.length ?? 0);
    const places = rarest === undefined ? all : (byPair.get(rarest) ?? []);
    return places.filter((place) => texts[place]?.includes(word));
  };
}

/**
 * The rarest pairs of a name, just so many that a text with `least` of its pairs has one of them: held against every name with the
 * word 汰換, a sentence on one of them would be held against them all.
 */
export function tellingPairs(
  pairs: readonly string[],
  least: number,
  frequencyOf: (pair: string) => number,
): Set<string> {
  const rarestFirst = pairs.toSorted((a, b) => frequencyOf(a) - frequencyOf(b));
  return new Set(rarestFirst.slice(0, Math.max(0, pairs.length - least + 1)));
}

function rarestOf(pairs: ReadonlySet<string>, frequencyOf: (pair: string) => number): string | undefined {
  let rarest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const pair of pairs) {
    const frequency = frequencyOf(pair);
    if (frequency >= least) continue;
    rarest = pair;
    least = frequency;
  }
  return rarest;
}
