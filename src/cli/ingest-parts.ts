/** One large csv, written while it is read: neither the model nor the output is ever held whole. */
import { stat } from 'node:fs/promises';
import { DEFAULT_LIMITS, readExcess } from '../limits.ts';
import type { IngestInParts, WholeReason } from '../pipeline-parts.ts';
import type { PlanDocument } from '../plan-document.ts';
import { Refusal } from '../read/refusal.ts';
import { containerOf } from '../read/signature.ts';
import type { FoundInput } from './find-inputs.ts';
import type { IngestFormat } from './formats.ts';
import { startHeapWatch } from './heap-watch.ts';
import type { Io } from './io.ts';
import { OutputStopped } from './make-output.ts';
import { sayDoubts } from './notes.ts';
import { startProgress } from './progress.ts';
import { openInput } from './read-inputs.ts';
import type { Settings } from './settings.ts';
import { isBeingStopped } from './unfinished.ts';
import { writeOutput } from './write-file.ts';
import { IN_PARTS, type WriteInParts } from './writers.ts';

/** A csv of 150,000 rows. What is smaller is read faster whole, and its model fits into any machine. */
const LARGE = 8 * 1024 * 1024;

/** The input in parts; or the inputs as they are to be read whole, of standard input what it held. */
export type Attempt =
  | { readonly parts: IngestInParts; readonly found?: never; readonly stdin?: never }
  | { readonly parts?: never; readonly found: readonly FoundInput[]; readonly stdin?: Io['stdin'] };

/** Reads a single large csv for the formats that can be written part by part. */
export async function attemptParts(
  found: readonly FoundInput[],
  format: IngestFormat,
  { io, settings }: { readonly io: Io; readonly settings: Settings },
): Promise<Attempt> {
  const [only] = found;
  const whole: Attempt = { found };
  if (only === undefined || found.length > 1 || IN_PARTS[format] === undefined) return whole;
  const least = io.largeFrom ?? LARGE;
  if (only.from === 'nowhere' || (only.from === 'file' && !(await isLarge(only.absolute, least))))
    return whole;
  const most = settings.limits?.['file-size'] ?? DEFAULT_LIMITS['file-size'];
  const input = await openInput(only, most, () => io.stdin);
  // Standard input cannot be read a second time.
  if (!('bytes' in input)) return { found: [{ ...input, from: 'nowhere' }] };
  const again: Attempt = only.from === 'stdin' ? { found, stdin: onceMore(input.bytes) } : whole;
  if (input.bytes.length < least || containerOf(input.bytes) !== 'text') return again;
  const progress = startProgress('reading', { io, settings });
  let attempt: IngestInParts | { readonly whole: WholeReason };
  try {
    progress.step(1, 1, only.path);
    const { ingestInParts } = await import('../pipeline-parts.ts');
    attempt = await ingestInParts(input, { ...settings, bounded: boundedAndWatched(settings) });
  } finally {
    progress.stop();
  }
  if (!('whole' in attempt)) return { parts: attempt };
  await sayWhole(only.path, attempt.whole, { io, settings });
  return again;
}

function boundedAndWatched({ bounded }: Settings): NonNullable<Settings['bounded']> {
  const watch = startHeapWatch();
  return (bytes, work) => {
    const done = bounded ? bounded(bytes, work) : work();
    watch();
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

/** Writes the document and its measures to the file, or to standard output, as they come. Throws `OutputStopped`. */
export async function deliverParts(
  { run, parts }: IngestInParts,
  { format, path }: { readonly format: IngestFormat; readonly path: string | undefined },
  { io, settings: { lang } }: { readonly io: Io; readonly settings: Settings },
): Promise<void> {
  const [document] = run.model.documents;
  const writer = await IN_PARTS[format]?.();
  if (document === undefined || writer === undefined) return;
  try {
    if (path !== undefined) await writeOutput({ path, content: piecesOf(document, parts, writer) }, io.cwd);
    else for (const piece of piecesOf(document, parts, writer)) await io.stdout.write(piece);
  } catch (fault) {
    const excess = fault instanceof Refusal ? readExcess(fault.unreadable.detail) : undefined;
    throw excess === undefined ? fault : new OutputStopped(path, excess, lang);
  }
}

function* piecesOf(
  document: PlanDocument,
  parts: IngestInParts['parts'],
  { begin, goOn }: WriteInParts,
): Generator<string> {
  yield begin(document);
  for (const measures of parts()) {
    // It may go on for a minute, and is begun anew next time.
    if (isBeingStopped()) return;
    yield goOn(document, measures);
  }
}
