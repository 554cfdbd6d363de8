/** Outputs are made within the limit of time, as inputs are read: one that passes it is not written, the others are. */
import { limitFigure } from '../../check/reading/limit-texts.ts';
import type { Language } from '../../finding.ts';
import type { Excess, Limits } from '../../limits.ts';
import type { PlanDocument } from '../../plan-document.ts';
import type { CliTexts } from '../messages.ts';
import { allowanceOf } from '../reading/allowance.ts';
import { TooSlow, withinSeconds } from '../reading/time-limit.ts';
import { UsageError } from '../usage-error.ts';
import { isBeingStopped } from './unfinished.ts';

/** An output that was not made: it took more than it may, or would be longer than any text can be. */
export class OutputStopped extends UsageError {
  /** `path` is the file as it is to be shown; absent for standard output. */
  constructor(path: string | undefined, excess: Excess | 'length', lang: Language) {
    const say = (texts: CliTexts): string =>
      excess === 'length'
        ? texts.outputTooLong(path)
        : texts.outputStopped(path, excess.limit, limitFigure(excess.limit, excess.most, lang));
    super([say], lang);
    this.name = 'OutputStopped';
  }
}

/** What an output is made for, and of. */
export interface OutputFacts {
  /** As given; absent for standard output. */
  readonly path: string | undefined;
  /** Bytes of all inputs together. */
  readonly bytes: number;
  readonly lang: Language;
  readonly limits: Partial<Limits> | undefined;
}

/** Makes an output. `make` must not wait for anything. Throws `OutputStopped`. */
export function makeOutput<T>(make: () => T, facts: OutputFacts): T {
  return makeWithin(allowanceOf(facts.bytes, facts.limits).time, make, facts);
}

/** The pieces of an output as they are made, within the limit of time together. Throws `OutputStopped`. */
export function* makePieces(pieces: Iterable<string>, facts: OutputFacts): Generator<string> {
  const { time } = allowanceOf(facts.bytes, facts.limits);
  const rest = pieces[Symbol.iterator]();
  let spent = 0;
  for (;;) {
    if (isBeingStopped()) return;
    const began = performance.now();
    const next = makeWithin(time - spent, () => rest.next(), facts);
    spent += (performance.now() - began) / 1000;
    if (next.done) return;
    yield next.value;
  }
}

function makeWithin<T>(seconds: number, make: () => T, { path, bytes, lang, limits }: OutputFacts): T {
  try {
    if (seconds <= 0) throw new TooSlow(seconds);
    return withinSeconds(seconds, make);
  } catch (fault) {
    if (fault instanceof TooSlow) {
      const { time } = allowanceOf(bytes, limits);
      const excess = { limit: 'time', found: time, most: time, atLeast: true, where: '' } as const;
      throw new OutputStopped(path, excess, lang);
    }
    // The engine's own limit of half a GiB.
    if (fault instanceof RangeError && fault.message === 'Invalid string length')
      throw new OutputStopped(path, 'length', lang);
    throw fault;
  }
}

/** Bytes of the inputs that documents were read from. */
export function bytesOf(documents: readonly PlanDocument[]): number {
  return documents.reduce((sum, { source }) => sum + source.bytes, 0);
}
