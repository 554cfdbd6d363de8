/** Outputs are made within the limit of time, as inputs are read: one that passes it is not written, the others are. */
import { limitFigure } from '../check/limit-texts.ts';
import type { Language } from '../finding.ts';
import type { Excess, Limits } from '../limits.ts';
import type { PlanDocument } from '../plan-document.ts';
import { allowanceOf } from './allowance.ts';
import type { CliTexts } from './messages.ts';
import { TooSlow, withinSeconds } from './time-limit.ts';
import { UsageError } from './usage-error.ts';

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

/** Makes an output of inputs of so many bytes in all. `make` must not wait for anything. Throws `OutputStopped`. */
export function makeOutput<T>(
  make: () => T,
  {
    path,
    bytes,
    lang,
    limits,
  }: {
    readonly path: string | undefined;
    readonly bytes: number;
    readonly lang: Language;
    readonly limits: Partial<Limits> | undefined;
  },
): T {
  const { time } = allowanceOf(bytes, limits);
  try {
    return withinSeconds(time, make);
  } catch (fault) {
    if (fault instanceof TooSlow) {
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
