/** What goes to standard error besides usage errors: inputs that were not done, and notes on request. */
import type { Finding } from '../finding.ts';
import type { PlanDocument } from '../plan-document.ts';
import { showText } from '../report/clean-text.ts';
import { REPORT_TEXTS } from '../report/messages.ts';
import { recordsIn } from '../report/summary.ts';
import type { Io } from './io.ts';
import { CLI_TEXTS } from './messages.ts';
import type { Settings } from './settings.ts';

/** Rules that speak when nothing could be made of an input. */
const FATAL: ReadonlySet<string> = new Set(['unreadable-input', 'unknown-layout']);

/** One line for each input nothing could be made of, and how many lines. Errors are said even when nobody watches. */
export async function sayUndone(
  undone: ReadonlySet<string>,
  findings: readonly Finding[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<number> {
  const { prefix } = CLI_TEXTS[settings.lang];
  let said = 0;
  for (const { rule, message, locations } of findings) {
    const path = locations[0]?.file;
    if (path === undefined || !FATAL.has(rule) || !undone.has(path)) continue;
    await io.stderr.write(`${prefix}${showText(path)}: ${showText(message)}\n`);
    said += 1;
  }
  return said;
}

/** How each document was read, for `--verbose`. */
export async function sayDocuments(
  documents: readonly PlanDocument[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  if (!settings.verbose) return;
  const texts = CLI_TEXTS[settings.lang];
  for (const { source, profile, measures } of documents) {
    const encoding =
      source.encoding === undefined ? '' : ` ${source.encoding} (${source.encodingBasis ?? ''})`;
    const records = measures.flatMap(recordsIn).length;
    const extent = REPORT_TEXTS[settings.lang].counts(undefined, measures.length, records);
    const how = `${source.format}${encoding}, ${profile}, ${extent}`;
    await io.stderr.write(`${texts.prefix}${texts.readLine(showText(source.path), how)}\n`);
  }
}

/** How many findings `ingest` does not show, for someone who is there to read it. */
export async function sayNotes(
  count: number,
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  if (count === 0 || settings.quiet || !(io.stderr.isTerminal || settings.verbose)) return;
  const texts = CLI_TEXTS[settings.lang];
  await io.stderr.write(`${texts.prefix}${texts.notes(count)}\n`);
}
