/**
 * How eagerly the engine goes to work beside the program, by how much there is to read. A function that has run for a
 * while is optimised, and garbage is collected by several threads: both pay in the long run. A plan of a city is done
 * before they have, and up to a third of the processor's time has gone into code that hardly runs any more.
 */

import { type Amount, CORES_OF_A_THREAD } from './usual-jobs.ts';

/** The engine, as far as its pace is concerned. */
export interface Engine {
  /** Of V8: `11.3.244.8-node.38`. */
  readonly version: string;
  /** Processors it may use. */
  readonly cores: number;
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
  /** Where this thread reads: while there is no more than so much in all inputs together; ascending. */
  readonly short: readonly { readonly upTo: number; readonly flags: readonly string[] }[];
  /** Where several threads, with no cores to spare, read files none of which is larger than `each`. */
  readonly small: { readonly each: number; readonly upTo: number; readonly flags: readonly string[] };
  /** The engine's own. */
  readonly usual: readonly string[];
}

const KIBIBYTE = 1024;
const BESIDE = ['--parallel-scavenge', '--incremental-marking'];
const ALONE = ['--no-parallel-scavenge', '--no-incremental-marking'];
/** Patterns: see `src/cli/built/patterns.ts`. */
const ONCE = '--regexp-tier-up-ticks=0';
const TWICE = '--regexp-tier-up-ticks=1';
const HELD = ['--interrupt-budget=1000000', ...ALONE, ONCE];

/**
 * By the engine's major version. Only what was measured stands here: what a flag does differs from version to version, and
 * some that are set while the engine runs end it. The budget is how far a function runs before it is thought of again.
 * Each of several threads has its functions optimised anew, on cores that the threads need for reading.
 */
const PACES: Readonly<Record<string, Paces>> = {
  11: {
    short: [
      { upTo: 256 * KIBIBYTE, flags: HELD },
      { upTo: 640 * KIBIBYTE, flags: ['--interrupt-budget=300000', ...BESIDE, ONCE] },
    ],
    small: { each: 256 * KIBIBYTE, upTo: 32 * 1024 * KIBIBYTE, flags: HELD },
    usual: ['--interrupt-budget=67584', ...BESIDE, TWICE],
  },
};

function pacesOf(engine: Engine | undefined): Paces | undefined {
  return engine && PACES[engine.version.replace(/\..*/u, '')];
}

/** Whether the engine can be kept from working beside threads that read so much. */
export function canBeHeld(engine: Engine | undefined, { largest, bytes }: Omit<Amount, 'files'>): boolean {
  const small = pacesOf(engine)?.small;
  return small !== undefined && largest <= small.each && bytes <= small.upTo;
}

/** What an engine has to do in a run, and the flags it does it under: the two lists of inputs of `diff` are one run. */
interface Course {
  /** Bytes of all inputs, as far as they are known beforehand. */
  bytes: number;
  /** Bytes of the largest file. */
  largest: number;
  flags: readonly string[];
}

const courses = new WeakMap<Engine, Course>();

function courseOf(engine: Engine, usual: readonly string[]): Course {
  const course = courses.get(engine) ?? { bytes: 0, largest: 0, flags: usual };
  courses.set(engine, course);
  return course;
}

function setFlags(engine: Engine, course: Course, flags: readonly string[]): void {
  course.flags = flags;
  for (const flag of flags) engine.setFlag(flag);
}

/** Before a thread starts after reading: it takes back the program's kept code under the engine's own flags only. */
export function resumeUsualPace(engine: Engine | undefined): void {
  const usual = pacesOf(engine)?.usual;
  if (engine && usual) setFlags(engine, courseOf(engine, usual), usual);
}

/** The engine is left as it is until the first file is open, or has been read by one of several threads. */
export function startPace(known: Amount, jobs: number, engine: Engine | undefined): Pace {
  const paces = pacesOf(engine);
  if (engine === undefined || paces === undefined) return { opened: () => undefined, hurry: () => undefined };
  const { short, small, usual } = paces;
  const course = courseOf(engine, usual);
  course.bytes += known.bytes;
  course.largest = Math.max(course.largest, known.largest);
  let opened = 0;
  const flagsFor = (bytes: number): readonly string[] => {
    if (jobs > 1) {
      const isCrowded = jobs * CORES_OF_A_THREAD.shared > engine.cores;
      return isCrowded && canBeHeld(engine, { largest: course.largest, bytes }) ? small.flags : usual;
    }
    return short.find(({ upTo }) => bytes <= upTo)?.flags ?? usual;
  };
  const opens = (bytes: number): void => {
    opened += bytes;
    const fit = flagsFor(Math.max(course.bytes, opened));
    if (fit === course.flags) return;
    if (course.flags === usual && jobs === 1) engine.loadAhead();
    setFlags(engine, course, fit);
  };
  return { opened: opens, hurry: () => opens(Number.POSITIVE_INFINITY) };
}
