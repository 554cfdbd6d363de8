/** Numbers written in Chinese characters. Ambiguous ones (`一萬五`, `三四`) are not guessed: undefined. */

const digits: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹弌', '二貳兩', '三參叁', '四肆', '五伍', '六陸', '七柒', '八捌', '九玖'].flatMap(
    (forms, value) => [...forms].map((form) => [form, value] as const),
  ),
);
const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const twenties: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const myriads: ReadonlyMap<string, number> = new Map([
  ['萬', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
]);

/** Every character that can stand in a Chinese number; for regular expression classes. */
export const chineseNumeralCharacters = [
  ...digits.keys(),
  ...places.keys(),
  ...twenties.keys(),
  ...myriads.keys(),
].join('');

/** The value of a text that is one Chinese number and nothing else: 一百二十萬, 廿五, 一〇五, 壹貳叁. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  return readDigitString(text) ?? readMyriads(text);
}

/** `一〇五`, `二〇二一`: digits one after the other. Two bare digits may mean "three or four": not read. */
function readDigitString(text: string): number | undefined {
  const values = [...text].map((character) => digits.get(character));
  if (values.some((value) => value === undefined) || values.length > 15) return undefined;
  if (values.length === 2 && !values.includes(0)) return undefined;
  return Number(values.join(''));
}

function readMyriads(text: string): number | undefined {
  let total = 0;
  let section = '';
  let limit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const scale = myriads.get(character);
    if (scale === undefined) {
      section += character;
      continue;
    }
    const value = readSection(section, total === 0);
    if (value === undefined || value === 0 || scale >= limit) return undefined;
    total += value * scale;
    limit = scale;
    section = '';
  }
  const rest = readSection(section, total === 0);
  // 一萬五 is 15,000 in speech and 10,005 nowhere: a single digit after 萬 needs its 零. One without 萬 was read before.
  if (rest === undefined || ([...section].length === 1 && rest < 10)) return undefined;
  return total + rest;
}

/** Below ten thousand: 一千零五十, 百二十, 廿五; 0 of nothing. `first` allows 百 or 千 without its 一, as in 百萬. */
function readSection(section: string, first: boolean): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let limit = 10_000;
  let mayEnd = true;
  for (const character of section) {
    const digit = digits.get(character);
    const place = places.get(character);
    const twenty = twenties.get(character);
    if (digit !== undefined) {
      if ((pending !== undefined && pending !== 0) || (digit === 0 && limit <= 10)) return undefined;
      pending = digit;
      if (digit === 0) mayEnd = true;
    } else if (place !== undefined) {
      if (place >= limit || pending === 0) return undefined;
      if (pending === undefined && place !== 10 && !(first && total === 0)) return undefined;
      total += (pending ?? 1) * place;
      [pending, limit, mayEnd] = [undefined, place, place === 10];
    } else if (twenty !== undefined) {
      if (limit <= 10 || (pending !== undefined && pending !== 0)) return undefined;
      total += twenty;
      [pending, limit, mayEnd] = [undefined, 10, true];
    } else return undefined;
  }
  // 一百二 is 120 in speech: a last digit is read only after 十 or 零.
  if (pending !== undefined && !mayEnd) return undefined;
  return total + (pending ?? 0);
}
