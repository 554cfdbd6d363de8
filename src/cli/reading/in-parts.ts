/** One large csv, read part by part: the model is never held whole. */
import type { InputFile } from '../../input.ts';
import { DEFAULT_LIMITS } from '../../limits.ts';
import type { RunOptions } from '../../pipeline/options.ts';
import { containerOf } from '../../read/signature.ts';
import type { WholeReason } from '../../read/whole-only.ts';
import type { Io } from '../io.ts';
import { sayDoubts } from '../notes.ts';
import { startProgress } from '../progress.ts';
import type { Settings } from '../settings.ts';
import { stat } from './files.ts';
import type { FoundInput } from './find-inputs.ts';
import { type HeapWatch, startHeapWatch } from './heap-watch.ts';
import { openInput } from './read-inputs.ts';

/** What came of the input in parts; or the inputs as they are to be read whole, of standard input what it held. */
export type Attempt<Done> =
  | { readonly done: Done; readonly found?: never; readonly stdin?: never }
  | { readonly done?: never; readonly found: readonly FoundInput[]; readonly stdin?: Io['stdin'] };

/** How a command goes through a csv part by part. */
export interface Way<Done> {
  /** Whether what is asked for can be had so. */
  readonly isPossible: boolean;
  /** Bytes of a csv that is large. What is smaller is read faster whole, and its model fits into any machine. */
  readonly from: number;
  /** Bytes that may be in use before the heap is looked after. */
  readonly heap: number;
  readonly load: () => Promise<InParts<Done>>;
}

type InParts<Done> = (
  input: InputFile,
  options: RunOptions,
) => Promise<Done | { readonly whole: WholeReason }>;

/** Reads a single large csv part by part, where what is wanted of it can be had so. */
export async function attemptParts<Done extends object>(
  found: readonly FoundInput[],
  { isPossible, from, heap, load }: Way<Done>,
  { io, settings }: { readonly io: Io; readonly settings: Settings },
): Promise<Attempt<Done>> {
  const [only] = found;
  const whole: Attempt<Done> = { found };
  if (only === undefined || found.length > 1 || !isPossible) return whole;
  const least = io.largeFrom ?? from;
  if (only.from === 'nowhere' || (only.from === 'file' && !(await isLarge(only.absolute, least))))
    return whole;
  const most = settings.limits?.['file-size'] ?? DEFAULT_LIMITS['file-size'];
  const input = await openInput(only, most, { stdin: () => io.stdin });
  // Standard input cannot be read a second time.
  if (!('bytes' in input)) return { found: [{ ...input, from: 'nowhere' }] };
  const again: Attempt<Done> = only.from === 'stdin' ? { found, stdin: onceMore(input.bytes) } : whole;
  if (input.bytes.length < least || containerOf(input.bytes) !== 'text') return again;
  const progress = startProgress('reading', { io, settings });
  const watch = startHeapWatch(heap);
  let attempt: Done | { readonly whole: WholeReason };
  try {
    progress.step(1, 1, only.path);
    const inParts = await load();
    attempt = await inParts(input, { ...settings, bounded: watchedBy(watch, settings) });
  } finally {
    progress.stop();
  }
  watch.collect();
  if (!('whole' in attempt)) return { done: attempt };
  await sayWhole(only.path, attempt.whole, { io, settings });
  return again;
}

function watchedBy({ look }: HeapWatch, { bounded }: Settings): NonNullable<Settings['bounded']> {
  return (bytes, work) => {
    const done = bounded ? bounded(bytes, work) : work();
    look();
    return done;
  };
}

async function isLarge(absolute: string, least: number): Promise<boolean> {
  return stat(absolute).then(
    (there) => there.isFile() && there.size >= least,
    () => false,
  );
}

async function* onceMore(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Whoever watches the memory wants to know why it was not read in parts. */
async function sayWhole(
  path: string,
  why: WholeReason,
  { io, settings }: { readonly io: Io; readonly settings: Settings },
): Promise<void> {
  if (!settings.verbose) return;
  await sayDoubts([(texts) => texts.readLine(path, texts.readWhole[why])], { io, settings });
}
