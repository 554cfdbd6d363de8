/**
 * How eagerly the engine goes to work beside the program, by how much there is to read. A function that has run for a
 * while is optimised, and garbage is collected by several threads: both pay in the long run. A plan of a city is done
 * before they have, and up to a third of the processor's time has gone into code that hardly runs any more.
 */

/** The engine, as far as its pace is concerned. */
export interface Engine {
  /** Of V8: `11.3.244.8-node.38`. */
  readonly version: string;
  readonly setFlag: (flag: string) => void;
  /** Loads what reading needs of Node: that code was made under the usual flags, and would be made anew under others. */
  readonly loadAhead: () => void;
}

export interface Pace {
  /** Told of each input once it is open: the size of a file is not known of a pipe, and says little of a workbook. */
  readonly opened: (bytes: number) => void;
  /** Back to the usual pace, for good. */
  readonly hurry: () => void;
}

interface Paces {
  /** While there is no more than so much in all inputs together; ascending. */
  readonly short: readonly { readonly upTo: number; readonly flags: readonly string[] }[];
  /** The engine's own. */
  readonly usual: readonly string[];
}

const KIBIBYTE = 1024;
const BESIDE = ['--parallel-scavenge', '--incremental-marking'];
const ALONE = ['--no-parallel-scavenge', '--no-incremental-marking'];

/**
 * By the engine's major version. Only what was measured stands here: what a flag does differs from version to version, and
 * some that are set while the engine runs end it. The budget is how far a function runs before it is thought of again.
 */
const PACES: Readonly<Record<string, Paces>> = {
  11: {
    short: [
      { upTo: 256 * KIBIBYTE, flags: ['--interrupt-budget=1000000', ...ALONE] },
      { upTo: 640 * KIBIBYTE, flags: ['--interrupt-budget=300000', ...BESIDE] },
    ],
    usual: ['--interrupt-budget=67584', ...BESIDE],
  },
};

/** `known`: bytes of the files that are to be read. The engine is left as it is until the first is open. */
export function startPace(known: number, engine: Engine | undefined): Pace {
  const paces = engine && PACES[engine.version.replace(/\..*/u, '')];
  if (engine === undefined || paces === undefined) return { opened: () => undefined, hurry: () => undefined };
  const { short, usual } = paces;
  let flags = usual;
  let opened = 0;
  const opens = (bytes: number): void => {
    opened += bytes;
    const amount = Math.max(known, opened);
    const fit = short.find(({ upTo }) => amount <= upTo)?.flags ?? usual;
    if (fit === flags) return;
    if (flags === usual) engine.loadAhead();
    flags = fit;
    for (const flag of flags) engine.setFlag(flag);
  };
  return { opened: opens, hurry: () => opens(Number.POSITIVE_INFINITY) };
}
