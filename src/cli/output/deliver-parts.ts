/** The output of one large csv, written while it is read: neither the model nor the output is ever held whole. */
import { readExcess } from '../../limits.ts';
import type { IngestInParts } from '../../pipeline/parts/parts.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { Refusal } from '../../read/refusal.ts';
import type { Io } from '../io.ts';
import type { Settings } from '../settings.ts';
import type { IngestFormat } from './formats.ts';
import { OutputStopped } from './make-output.ts';
import { isBeingStopped } from './unfinished.ts';
import { writeOutput } from './write-file.ts';
import { IN_PARTS, type WriteInParts } from './writers.ts';

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
    else await show(piecesOf(document, parts, writer), io.stdout);
  } catch (fault) {
    const excess = fault instanceof Refusal ? readExcess(fault.unreadable.detail) : undefined;
    throw excess === undefined ? fault : new OutputStopped(path, excess, lang);
  }
}

/** `| head -1` need not wait for the other hundred thousand rows. */
async function show(pieces: Iterable<string>, stdout: Io['stdout']): Promise<void> {
  for (const piece of pieces) {
    if (stdout.isClosed?.()) return;
    await stdout.write(piece);
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
