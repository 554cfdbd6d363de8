/** Reads the inputs of a command: in this thread, or in several where that is faster or safer. */
import type { InputSource } from '../../input.ts';
import { DEFAULT_LIMITS, readExcess } from '../../limits.ts';
import type { FinishedInput } from '../../pipeline/options.ts';
import { demandOf } from '../../read/demand.ts';
import { Refusal } from '../../read/refusal.ts';
import type { Io } from '../io.ts';
import { startProgress } from '../progress.ts';
import type { Settings } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { allowanceOf } from './allowance.ts';
import type { FoundInput } from './find-inputs.ts';
import { canBeHeld, type Pace, startPace } from './pace.ts';
import { unpackDocument } from './packed-document.ts';
import type { Pool } from './pool.ts';
import { inOrder, openInput } from './read-inputs.ts';
import type { Order, Reading } from './reading-thread.ts';
import { amountOf, usualJobs } from './usual-jobs.ts';

/** What commands hand to the pipeline. */
export type Inputs = AsyncGenerator<InputSource | FinishedInput>;

export interface ReadingWorld {
  readonly io: Io;
  readonly settings: Settings;
  /** The rules that will be run; by default all. */
  readonly rules?: 'all' | 'reading';
  /** Plain lines of progress go to a log as well. */
  readonly logged?: boolean;
  /** Gets each input's own bytes, for outputs that are made of them. */
  readonly sources?: Map<string, Uint8Array> | undefined;
}

/** Runs `work` over the inputs and shows how far it is. */
export async function withInputs<T>(
  found: readonly FoundInput[],
  { io, settings, rules = 'all', logged = false, sources }: ReadingWorld,
  work: (inputs: Inputs) => Promise<T>,
): Promise<T> {
  const progress = startProgress('reading', { io, settings }, logged);
  const amount = amountOf(found);
  const engine = await io.engine?.();
  const cores = canBeHeld(engine, amount) ? 'free' : 'shared';
  const jobs = io.threads === undefined ? 1 : (settings.jobs ?? (await usualJobs(amount, cores)));
  const crew = hire({ size: jobs, ahead: amount.largest <= MOMENT, rules, settings }, io.threads);
  const most = settings.limits?.['file-size'] ?? DEFAULT_LIMITS['file-size'];
  const pace = startPace(amount, jobs, engine);
  const desk = { io, most, crew, keep: sources !== undefined, pace };
  const begin = async (input: FoundInput) => {
    if (crew === undefined || jobs === 1) return open(input, desk);
    const ready = await readElsewhere(input, crew, desk);
    // By now the threads are there, with the code that was kept of the program.
    pace.opened(0);
    return ready;
  };
  let leaving: Promise<void> | undefined;
  async function* inputs(): Inputs {
    // One is at work in each thread, one lies ready, and one has been read before its turn has come.
    const ahead = Math.max(OPEN_AHEAD, 3 * jobs);
    const ready = inOrder(found, ahead, begin, (done, path) => progress.step(done, found.length, path));
    for await (const { input, bytes } of ready) {
      if (bytes) sources?.set(input.path, bytes);
      yield input;
    }
    // What they hold is not wanted beside the checking. It is freed while that begins, on the cores that they leave.
    leaving = crew?.dismiss();
    if (jobs > 1) pace.hurry();
  }
  try {
    return await work(inputs());
  } catch (fault) {
    // What is refused here is no single input: the checking of all of them was ended.
    const seconds = fault instanceof Refusal ? readExcess(fault.unreadable.detail)?.most : undefined;
    if (seconds === undefined) throw fault;
    throw new UsageError([(texts) => texts.checkStopped(seconds)], settings.lang);
  } finally {
    progress.stop();
    await Promise.all([leaving, crew?.dismiss()]);
  }
}

const OPEN_AHEAD = 4;
/** Bytes of a file that is read in a moment: it does no harm to lie behind another. */
const MOMENT = 256 * 1024;
/** How many times as long the parts of a workbook are as the file itself. */
const USUALLY_PACKED = 8;

interface Crew {
  readonly pool: () => Promise<Pool<Order, Reading>>;
  readonly dismiss: () => Promise<void>;
}

interface Hiring {
  readonly size: number;
  readonly ahead: boolean;
  readonly rules: 'all' | 'reading';
  readonly settings: Settings;
}

/** Threads that are there once they are asked for. */
function hire({ size, ahead, rules, settings }: Hiring, threads: Io['threads']): Crew | undefined {
  if (threads === undefined) return undefined;
  // What can be handed to a thread.
  const { quietly, bounded, gunzip, sha256, extraRules, knownRules, baseline, ...options } = settings;
  const { limits } = options;
  const most = limits?.['file-size'] ?? DEFAULT_LIMITS['file-size'];
  let pool: Promise<Pool<Order, Reading>> | undefined;
  const open = async () => {
    const [{ startPool }, startThread] = await Promise.all([import('./pool.ts'), threads()]);
    const data = { work: 'read', options, most, rules } as const;
    return startPool<Order, Reading>({
      size,
      ahead,
      start: () => startThread(data, limits?.memory ?? 0),
      allowance: (bytes) => allowanceOf(bytes, limits),
      stopped: ({ path }, detail) => ({
        outcome: { status: 'unreadable', path, unreadable: { reason: 'too-large', detail } },
      }),
    });
  };
  return {
    pool: () => {
      pool ??= open();
      return pool;
    },
    dismiss: async () => {
      const open = await pool;
      pool = undefined;
      await open?.close();
    },
  };
}

interface Desk {
  readonly io: Pick<Io, 'stdin'>;
  readonly most: number;
  /** Absent where this thread reads everything. */
  readonly crew: Crew | undefined;
  readonly keep: boolean;
  readonly pace: Pace;
}

interface Ready {
  readonly input: InputSource | FinishedInput;
  readonly bytes?: Uint8Array | undefined;
}

/** Opened for this thread to read, unless it is of a kind that had better be read where it can be stopped. */
async function open(found: FoundInput, { most, io, crew, pace }: Desk): Promise<Ready> {
  const input = await openInput(found, most, { stdin: () => io.stdin });
  if (!('bytes' in input)) return { input };
  const { path, bytes } = input;
  const { isDemanding, unpacked } = demandOf(bytes);
  if (crew === undefined || !isDemanding) {
    // A few bytes of a page may stand for any number of cells, whose memory is to be looked after as usual.
    if (seemsPage(bytes)) pace.hurry();
    else pace.opened(Math.max(bytes.length, unpacked / USUALLY_PACKED));
    return { input, bytes };
  }
  // A thread takes back the code that was kept of the program only under the flags it was kept under.
  pace.hurry();
  return hand({ path, from: { bytes }, keep: false }, crew, bytes);
}

/** Opened and read by another thread; what only this one can open, it opens. */
async function readElsewhere(found: FoundInput, crew: Crew, { most, io, keep }: Desk): Promise<Ready> {
  const { path } = found;
  if (found.from === 'file') return hand({ path, from: found, keep }, crew);
  const input = await openInput(found, most, { stdin: () => io.stdin });
  if (!('bytes' in input)) return { input };
  return hand({ path, from: { bytes: input.bytes }, keep: false }, crew, input.bytes);
}

async function hand(order: Order, crew: Crew, own?: Uint8Array): Promise<Ready> {
  const { path } = order;
  try {
    const pool = await crew.pool();
    const { bytes = own, document, outcome, ...finished } = await pool.order(order);
    const whole =
      document && outcome.status === 'read' ? { ...outcome, document: unpackDocument(document) } : outcome;
    return { input: { path, ...finished, outcome: whole }, bytes };
  } catch (fault) {
    return { input: { path, fault } };
  }
}

/** Bytes by which a page is known. */
const BEGINNING = 4096;
/** A tag behind a mark of the encoding and blanks; the head of a page saved as one file. */
const TAG = /^(?:\u00ef\u00bb\u00bf)?\s*</u;
const MESSAGE = /^mime-version:/imu;

/** Whether it is a page as it seems; a csv that begins so is read as it is, only at the usual pace. */
function seemsPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
  return TAG.test(head) || MESSAGE.test(head);
}
