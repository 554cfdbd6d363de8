/** What can be given for options and arguments, each kind once, under a number the scripts call it by. */
import type { Offer } from '../help/guided.ts';
import type { CommandFacts, OptionFacts, ProgramFacts } from '../help/program-facts.ts';

export type Lists = Readonly<Record<NonNullable<Offer['list']>, readonly string[]>>;

export interface Value {
  readonly words: readonly string[];
  readonly paths: Offer['paths'];
  readonly behind: Offer['behind'];
  readonly commas: boolean;
}

export interface Values {
  readonly all: readonly Value[];
  /** Place in `all`. */
  readonly numberOf: (offer: Offer) => number;
}

/** Every value the program takes anywhere; what a list means is looked up in `lists`. */
export function valuesOf({ shared, commands }: ProgramFacts, lists: Lists): Values {
  const all: Value[] = [];
  const known = new Map<string, number>();
  const numberOf = (offer: Offer): number => {
    const value = settle(offer, lists);
    const key = JSON.stringify(value);
    const number = known.get(key) ?? all.push(value) - 1;
    known.set(key, number);
    return number;
  };
  for (const { offer } of [...shared, ...commands.flatMap(({ options }) => options)])
    if (offer !== undefined) numberOf(offer);
  for (const { offer } of commands.flatMap((command) => command.arguments)) numberOf(offer);
  return { all, numberOf };
}

function settle({ words = [], list, paths, behind, commas = false }: Offer, lists: Lists): Value {
  return { words: [...words, ...(list === undefined ? [] : lists[list])], paths, behind, commas };
}

/** Both ways to write an option. */
export function spellingsOf({ short, long }: OptionFacts): string[] {
  return [short, long].flatMap((flag) => flag ?? []);
}

/** The options of a command before those of the program, where both have one of a name (`accept --rule`). */
export function optionsAt({ options }: CommandFacts, { shared }: ProgramFacts): OptionFacts[] {
  const own = new Set(options.map(({ long }) => long));
  return [...options, ...shared.filter(({ long }) => !own.has(long))];
}
