/**
 * Remembers what was made of a text. Cells repeat (`環境保護局`, `111年`, `-`), and one cell is looked at from
 * several sides; parsers are pure, so an answer may be given twice. Nobody changes an answer.
 */

const MOST_TEXTS = 16_384;
/** Long texts seldom repeat, and holding on to them would cost more than reading them again. */
const LONGEST_TEXT = 400;

/** Raised when answers given before may no longer be right. */
let age = 0;

/** Makes everything be read anew: the words the parsers read with have changed. */
export function forgetAll(): void {
  age += 1;
}

/** Stands for `undefined` as an answer, so that a text asked about for the first time is looked up once. */
const NOTHING = Symbol();

export function remember<T>(parse: (text: string) => T): (text: string) => T {
  let known = new Map<string, T | typeof NOTHING>();
  let knownAt = age;
  return (text) => {
    if (text.length > LONGEST_TEXT) return parse(text);
    if (knownAt !== age) {
      known = new Map();
      knownAt = age;
    }
    const before = known.get(text);
    if (before !== undefined) return before === NOTHING ? (undefined as T) : (before as T);
    const made = parse(text);
    if (known.size >= MOST_TEXTS) known = new Map();
    known.set(text, made === undefined ? NOTHING : made);
    return made;
  };
}

/** Remembers what was made of a thing that nobody changes, as long as anybody holds the thing. */
export function rememberFor<K extends object, T>(make: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.made;
    const made = make(thing);
    known.set(thing, { made });
    return made;
  };
}
