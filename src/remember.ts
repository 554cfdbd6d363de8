/**
 * Remembers what was made of a text. Cells repeat (`環境保護局`, `111年`, `-`), and one cell is looked at from
 * several sides; parsers are pure, so an answer may be given twice. Nobody changes an answer.
 */

/** More than the texts of any plan. */
const MANY_TEXTS = 4096;
/** Of a table with more, few come again soon, and holding on to the others keeps what was made of them in memory. */
const FEW_TEXTS = 256;
/**
 * Long texts seldom repeat, and holding on to them would cost more than reading them again. The last one is kept: of a cell with
 * two thousand figures each is told by the words of the whole cell.
 */
const LONGEST_TEXT = 400;

/** One answer in so many has to be given again for the rest to be worth keeping. */
const WORTH = 8;
/** How many texts are then read without being kept, before another try, and how many at most when that fails as well. */
const REST = 4096;
const LONGEST_REST = 16 * REST;

/** Raised when answers given before may no longer be right. */
let age = 0;

/** Makes everything be read anew: the words the parsers read with have changed. */
export function forgetAll(): void {
  age += 1;
}

/** Stands for `undefined` as an answer, so that a text asked about for the first time is looked up once. */
const NO_ANSWER = Symbol();

/**
 * Answers are kept as long as texts come again. The names of measures never do, and to look for them and to keep them costs more
 * than to read them: then it is left alone for a while.
 */
export function remember<T>(parse: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T | typeof NO_ANSWER>();
  let older: typeof recent | undefined;
  let most = MANY_TEXTS;
  let knownAt = age;
  let again = 0;
  let rest = 0;
  let nextRest = REST;
  let long: { readonly text: string; readonly answer: T; readonly age: number } | undefined;
  return (text) => {
    if (text.length > LONGEST_TEXT) {
      if (long?.text !== text || long.age !== age) long = { text, answer: parse(text), age };
      return long.answer;
    }
    if (rest > 0) {
      rest -= 1;
      return parse(text);
    }
    if (knownAt !== age) {
      recent = new Map();
      older = undefined;
      knownAt = age;
    }
    let made = recent.get(text);
    if (made !== undefined) again += 1;
    else {
      made = older?.get(text);
      if (made !== undefined) again += 1;
      else {
        const answer = parse(text);
        made = answer === undefined ? NO_ANSWER : answer;
      }
      if (recent.size >= most) {
        const paid = again * WORTH >= most;
        if (!paid) rest = nextRest;
        nextRest = paid ? REST : Math.min(2 * nextRest, LONGEST_REST);
        older = paid ? recent : undefined;
        recent = new Map();
        most = FEW_TEXTS;
        again = 0;
      }
      recent.set(text, made);
    }
    return made === NO_ANSWER ? (undefined as T) : made;
  };
}

/** A power of two; a measure has a dozen texts with figures. */
const PLACES = 64;

/**
 * Remembers what was made of the texts asked about last, one text for each place. Figures seldom come again, and yet each is
 * looked at from several sides before the next: to look whether it is the same text still makes nothing.
 */
export function rememberLast<T>(parse: (text: string) => T): (text: string) => T {
  let texts: string[] = [];
  const answers: T[] = [];
  let knownAt = age;
  return (text) => {
    const place = placeOf(text);
    if (texts[place] === text && knownAt === age) return answers[place] as T;
    if (knownAt !== age) texts = [];
    knownAt = age;
    const answer = parse(text);
    texts[place] = text;
    answers[place] = answer;
    return answer;
  };
}

/** Told from a few characters here and there, among them digits, in which the texts of a column differ. */
function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const early = text.charCodeAt(0) + 3 * text.charCodeAt(length >> 2);
  const late = 5 * text.charCodeAt(length >> 1) + 7 * text.charCodeAt(length - 1);
  return (length + early + late) & (PLACES - 1);
}

/** A power of two; the texts of a table have a few dozen forms. */
const FORMS = 1024;
/** What is longer is a sentence, which comes once. */
const LONGEST_FORM = 64;

const ZERO = 0x30;
const NINE = 0x39;

/**
 * Remembers what was made of texts whose figures do not matter, one form for each place: `示範措施1` and `示範措施2` have one. To see
 * that a text has the form of one before makes nothing, where writing it with other figures makes a text for each cell of a table.
 * `parse` is given the text with nothing but zeros.
 */
export function rememberForm<T>(parse: (text: string) => T): (text: string) => T {
  let texts: string[] = [];
  const answers: T[] = [];
  let knownAt = age;
  return (text) => {
    if (text.length > LONGEST_FORM) return parse(withZeros(text));
    const place = formOf(text);
    const before = texts[place];
    if (knownAt === age && before !== undefined && haveOneForm(text, before)) return answers[place] as T;
    if (knownAt !== age) texts = [];
    knownAt = age;
    const answer = parse(withZeros(text));
    texts[place] = text;
    answers[place] = answer;
    return answer;
  };
}

function withZeros(text: string): string {
  return text.replace(/[1-9]/gu, '0');
}

function formOf(text: string): number {
  let form = text.length;
  for (let at = 0; at < text.length; at += 1)
    form = (Math.imul(form, 31) + withoutFigure(text.charCodeAt(at))) | 0;
  return (form ^ (form >>> 10)) & (FORMS - 1);
}

function haveOneForm(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1)
    if (withoutFigure(one.charCodeAt(at)) !== withoutFigure(other.charCodeAt(at))) return false;
  return true;
}

/** One code for all figures. */
function withoutFigure(code: number): number {
  return code > ZERO && code <= NINE ? ZERO : code;
}

/** More than the years and scales of any plan. */
const MANY_NUMBERS = 256;

/** Remembers what was made of numbers of which there are few, such as years. */
export function rememberNumber<T>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const made = make(number);
    if (known.size >= MANY_NUMBERS) known.clear();
    known.set(number, made);
    return made;
  };
}

/** Indicators of nearly any measure: those of one with more are looked at anew for each rule. */
const FEW_THINGS = 16;

/**
 * Remembers what was made of the things asked about last, where everybody asks about one thing before the next: of a
 * large document nothing else is held on to. So few are looked through faster than they would be hashed.
 */
export function rememberLately<K extends object, T extends object>(make: (thing: K) => T): (thing: K) => T {
  const things: K[] = [];
  const answers: T[] = [];
  /** Where the answer stands that was given last: most are asked for again at once. */
  let latest = 0;
  let oldest = 0;
  return (thing) => {
    const place = things[latest] === thing ? latest : things.indexOf(thing);
    const before = place < 0 ? undefined : answers[place];
    if (before !== undefined) {
      latest = place;
      return before;
    }
    const made = make(thing);
    things[oldest] = thing;
    answers[oldest] = made;
    latest = oldest;
    oldest = (oldest + 1) % FEW_THINGS;
    return made;
  };
}

export interface Remembered<K extends object, T> {
  (thing: K): T;
  /** What was made of an equal thing elsewhere. */
  readonly take: (thing: K, made: T) => void;
}

/** Remembers what was made of a thing that nobody changes, as long as anybody holds the thing. */
export function rememberFor<K extends object, T>(make: (thing: K) => T): Remembered<K, T> {
  const known = new WeakMap<K, T | typeof NO_ANSWER>();
  const take = (thing: K, made: T): void => void known.set(thing, made === undefined ? NO_ANSWER : made);
  const ask = (thing: K): T => {
    const before = known.get(thing);
    if (before !== undefined) return before === NO_ANSWER ? (undefined as T) : before;
    const made = make(thing);
    take(thing, made);
    return made;
  };
  return Object.assign(ask, { take });
}

/** A run has one list of agencies and one of units; others may go on beside it. */
const FEW_LISTS = 4;

/**
 * Remembers what was made of plain data for as long as it says the same. A list of the caller's may have been changed in place
 * since it was asked about last, and two that are equal need not be the same. What is made is made of a copy.
 */
export function rememberEqual<T extends object, R>(make: (data: T) => R): (data: T) => R {
  const known = new Map<string, R>();
  return (data) => {
    const text = JSON.stringify(data);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(structuredClone(data));
    const [oldest] = known.keys();
    if (known.size >= FEW_LISTS && oldest !== undefined) known.delete(oldest);
    known.set(text, made);
    return made;
  };
}
