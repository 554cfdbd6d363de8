/** Hands a run's outputs to where they are to go. */
import { dirname } from 'node:path';
import { PLAIN } from '../../report/palette.ts';
import { describeUsage } from '../describe-error.ts';
import type { Io } from '../io.ts';
import type { CliTexts } from '../messages.ts';
import { sayDoubts } from '../notes.ts';
import type { ProblemList } from '../problem-list.ts';
import type { Settings } from '../settings.ts';
import { paletteFor, reportWidth } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { openBookMaker } from './book-maker.ts';
import { makeOutput, makePieces } from './make-output.ts';
import { makeFolder } from './out-folder.ts';
import { writeOutput } from './write-file.ts';
import type { Writer } from './writers.ts';

/** One output to be: its format's name and writer, and the file it goes to. */
export interface Delivery<Run> {
  readonly format: string;
  readonly writer: Writer<Run>;
  /** Absent for standard output. */
  readonly path?: string | undefined;
  /** For a writer of one file for each input: the file by input. */
  readonly files?: ReadonlyMap<string, string> | undefined;
}

export interface World {
  readonly io: Io;
  readonly settings: Settings;
  /** The inputs' own bytes by path as shown, for the outputs that are made of them. */
  readonly sources?: ReadonlyMap<string, Uint8Array>;
  /** Bytes of all inputs together: the more there is to tell, the longer it may take. */
  readonly bytes?: number;
}

/** Files first: should one fail, standard output still gets its part before the failure is told. */
export async function deliver<Run>(
  run: Run,
  deliveries: readonly Delivery<Run>[],
  world: World,
): Promise<void> {
  const { io, settings, bytes = 0 } = world;
  const { lang, limits } = settings;
  const failures: unknown[] = [];
  for (const delivery of deliveries) {
    const { writer, path } = delivery;
    if (path === undefined) continue;
    if (writer.forEach) {
      failures.push(...(await deliverEach(run, { ...delivery, writer }, world)));
      continue;
    }
    try {
      const write = await writer.load();
      const options = { lang, width: reportWidth(), palette: PLAIN, path };
      const facts = { path, bytes, lang, limits };
      const made = makeOutput(() => write(run, options), facts);
      const isWhole = typeof made === 'string' || made instanceof Uint8Array;
      // What passes a limit in the middle leaves no file, so that its pieces need not be held until the last is made.
      const content = isWhole ? made : makePieces(made, facts);
      await writeOutput({ path, content, allAtOnce: true }, io.cwd);
    } catch (failure) {
      failures.push(failure);
    }
  }
  for (const { writer, path } of deliveries) {
    if (path !== undefined || writer.fileOnly) continue;
    try {
      const write = await writer.load();
      const options = { lang, width: reportWidth(io.stdout), palette: await paletteFor(io, settings.colour) };
      const content = makeOutput(() => whole(write(run, options)), { path, bytes, lang, limits });
      for (const piece of typeof content === 'string' ? [content] : content) await io.stdout.write(piece);
    } catch (failure) {
      failures.push(failure);
    }
  }
  await throwAll(failures, world);
}

/** All of its pieces, where it comes in some: of what passes a limit nothing is shown. */
function whole(made: string | Iterable<string>): string | readonly string[] {
  return typeof made === 'string' ? made : [...made];
}

/** All failures are told: the user's and the system's a line each, one of ours after them and whole. */
export async function throwAll(
  failures: readonly unknown[],
  { io, settings: { lang } }: { io: Io; settings: Settings },
): Promise<void> {
  const told = failures.flatMap((failure) => (failure instanceof UsageError ? failure.problems : []));
  const usage = new UsageError(told, lang);
  const own = failures.find((failure) => !(failure instanceof UsageError));
  if (own === undefined && told.length > 0) throw usage;
  if (own === undefined) return;
  await io.stderr.write(describeUsage(usage, lang));
  throw own;
}

type EachWriter<Run> = Extract<Writer<Run>, { readonly forEach: true }>;

/** One file for each input that was opened; returns what failed. */
async function deliverEach<Run>(
  run: Run,
  { writer, files, path: folder }: Delivery<Run> & { readonly writer: EachWriter<Run> },
  { io, settings, sources }: World,
): Promise<unknown[]> {
  const { lang, encoding, dialect } = settings;
  const orderOf = await writer.load();
  const maker = openBookMaker({ io, settings });
  const failures: unknown[] = [];
  for (const [input, bytes] of sources ?? []) {
    const path = files?.get(input);
    if (path === undefined) continue;
    try {
      const order = orderOf(run, { path: input, bytes }, { lang, encoding, dialect });
      if (order === undefined) {
        const unmade = (texts: CliTexts) => texts.readLine(`${input} → ${path}`, texts.nothingToWrite);
        await sayDoubts([unmade], { io, settings });
        continue;
      }
      const { content, remarks } = await maker.make(order, path);
      await makeFolder(dirname(path), io.cwd);
      await writeOutput({ path, content, chosen: path !== folder }, io.cwd);
      await sayDoubts(
        remarks.map((remark) => (texts) => texts.readLine(`${input} → ${path}`, remark)),
        { io, settings },
      );
    } catch (failure) {
      failures.push(failure);
    }
  }
  await maker.close();
  return failures;
}

/** A format that is no text for a terminal needs a file. `wanted` shows how to name one. */
export function checkDelivery<Run>(
  { format, writer, path }: Delivery<Run>,
  wanted: string,
  problems: ProblemList,
): void {
  if (writer.fileOnly && path === undefined) problems.add((texts) => texts.fileOnly(format, wanted));
}
