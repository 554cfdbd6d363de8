/** Options and arguments that know what may be given for them, so that shells can offer it. */
import { Argument, Option } from 'commander';
import { UsageError } from '../usage-error.ts';

/** What may stand in the place of a value. An empty one is free text: a date, a reason. */
export interface Offer {
  readonly words?: readonly string[];
  /** Words of a list that is not loaded for the help: the rules, the schemas. */
  readonly list?: 'rules' | 'schemas' | 'commands';
  readonly paths?: 'file' | 'folder';
  /** What may follow an equals sign behind a word: `-f json=PATH`, `--rule missing-unit=off`. */
  readonly behind?: 'file' | readonly string[];
  /** Several words in one value, apart by commas. */
  readonly commas?: boolean;
}

/** `--as-of --lang en`: commander takes what follows as the value, though no date, path or word begins so. */
const AN_OPTION = /^-(?:[a-zA-Z]|-[a-z][a-z-]*)(?:=|$)/u;

export class GuidedOption extends Option {
  /** Absent for an option without a value. */
  readonly offer: Offer | undefined;

  constructor(flags: string, description: string, offer?: Offer) {
    super(flags, description);
    this.offer = offer;
    if (offer !== undefined) this.argParser(this.#collect);
  }

  /** Every occurrence is kept: two values of a single-valued option are a contradiction to be told. */
  readonly #collect = (value: string, before: readonly string[] | undefined): readonly string[] => {
    const option = this.long ?? this.flags;
    if (AN_OPTION.test(value)) throw new UsageError([(texts) => texts.missingValue(option, value)]);
    return [...(before ?? []), value];
  };
}

export class GuidedArgument extends Argument {
  readonly offer: Offer;

  constructor(name: string, description: string, offer: Offer) {
    super(name, description);
    this.offer = offer;
  }
}

/** What may be given for an option; undefined for one that takes no value, such as commander's own `--help`. */
export function offerOf(part: Option | Argument): Offer | undefined {
  return part instanceof GuidedOption || part instanceof GuidedArgument ? part.offer : undefined;
}
