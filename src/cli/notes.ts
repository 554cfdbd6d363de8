/** What goes to standard error besides usage errors: inputs that were not done, and notes on request. */
import { extentOf as countedIn, talliesOf } from '../check/tallies.ts';
import type { Finding } from '../finding.ts';
import type { InputOutcome } from '../input.ts';
import type { PlanDocument } from '../plan-document.ts';
import { showText } from '../report/clean-text.ts';
import { extentOf, holdingsOf } from '../report/holds.ts';
import { reasonsNotRead, saysNotRead } from '../report/not-read.ts';
import { whyUnreadable } from '../report/undone.ts';
import type { Io } from './io.ts';
import { CLI_TEXTS, type CliTexts } from './messages.ts';
import type { Settings } from './settings.ts';
import type { Say } from './usage-error.ts';

/** One line for each input nothing could be made of, and how many lines. Errors are said even when nobody watches. */
export async function sayUndone(
  undone: readonly InputOutcome[],
  findings: readonly Finding[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<number> {
  const { prefix, readLine } = CLI_TEXTS[settings.lang];
  const paths = new Set(undone.map(({ path }) => path));
  const told = settings.quiet ? reasonsNotRead(findings, fileOf) : findings.filter(saysNotRead);
  let said = 0;
  for (const finding of told) {
    const path = fileOf(finding);
    if (path === undefined || !paths.has(path)) continue;
    await io.stderr.write(`${prefix}${readLine(showText(path), showText(finding.message))}\n`);
    said += 1;
  }
  return said;
}

function fileOf({ locations }: Finding): string | undefined {
  return locations[0]?.file;
}

/** Why the other inputs were not done: nobody may be left with a bare exit code because a rule is off. */
export async function sayUnlisted(
  undone: readonly InputOutcome[],
  findings: readonly Finding[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  const listed = new Set(findings.filter(saysNotRead).map(fileOf));
  const texts = CLI_TEXTS[settings.lang];
  for (const input of undone) {
    if (listed.has(input.path)) continue;
    const rule = input.status === 'unreadable' ? 'unreadable-input' : 'unknown-layout';
    const why = input.status === 'unreadable' ? whyUnreadable(input, settings.lang) : texts.nothingKnown;
    const off = settings.rules.get(rule) === 'off' ? texts.switchedOff(rule) : '';
    await io.stderr.write(`${texts.prefix}${texts.readLine(showText(input.path), showText(why))}${off}\n`);
  }
}

/** Files of the named folders that were left out, for `--verbose`. */
export async function saySkipped(
  paths: readonly string[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  if (!settings.verbose || settings.quiet) return;
  const texts = CLI_TEXTS[settings.lang];
  for (const path of paths.toSorted()) {
    await io.stderr.write(`${texts.prefix}${texts.readLine(showText(path), texts.skippedFile)}\n`);
  }
}

/** Something about the call that is probably not meant. Said to scripts too, but not with `--quiet`. */
export async function sayDoubts(
  says: readonly Say[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  if (settings.quiet) return;
  const texts = CLI_TEXTS[settings.lang];
  for (const say of says) await io.stderr.write(`${texts.prefix}${showText(say(texts))}\n`);
}

/** Places named in a line; the rest are counted. */
const MOST_NAMED = 8;

/** Sheets that planlint put into a workbook itself and now left out: nothing is passed over in silence. */
export async function sayOwnSheets(
  inputs: readonly InputOutcome[],
  world: { io: Io; settings: Settings },
): Promise<void> {
  const says = inputs.flatMap((input): Say[] => {
    if (input.status !== 'read') return [];
    const { path, ownSheets: own, tidy, brokenTidy } = input;
    const list = (names: readonly string[], comma: string) =>
      `${names.slice(0, MOST_NAMED).join(comma)}${names.length > MOST_NAMED ? '…' : ''}`;
    return [
      ...(own ? [(texts: CliTexts) => texts.readLine(path, texts.ownSheets(own.join(texts.listComma)))] : []),
      ...(brokenTidy ? [(texts: CliTexts) => texts.readLine(path, texts.tidyBroken)] : []),
      ...(tidy ? [(texts: CliTexts) => texts.readLine(path, texts.tidyBook(tidy.from))] : []),
      ...(tidy && tidy.changed.length > 0
        ? [
            (texts: CliTexts) =>
              texts.readLine(
                path,
                texts.tidyChanged(tidy.changed.length, list(tidy.changed, texts.listComma)),
              ),
          ]
        : []),
      ...(tidy && tidy.ignored.length > 0
        ? [
            (texts: CliTexts) =>
              texts.readLine(
                path,
                texts.tidyIgnored(tidy.ignored.length, list(tidy.ignored, texts.listComma)),
              ),
          ]
        : []),
    ];
  });
  await sayDoubts(says, world);
}

/** How each document was read, for `--verbose`. */
export async function sayDocuments(
  documents: readonly PlanDocument[],
  { io, settings }: { io: Io; settings: Settings },
  /** How much there is of a document whose measures are not at hand. */
  extent?: { readonly measures: number; readonly records: number },
): Promise<void> {
  if (!settings.verbose) return;
  const texts = CLI_TEXTS[settings.lang];
  for (const document of documents) {
    const { source, profile } = document;
    const basis = source.encodingBasis === undefined ? '' : texts.encodingBasis[source.encodingBasis];
    const encoding = source.encoding === undefined ? '' : texts.decoded(source.encoding, basis);
    const counted = extent ?? countedIn(talliesOf(document));
    const holds = holdingsOf(document);
    const held = extentOf({ ...counted, ...(holds && { holds }) }, settings.lang);
    const dialect = source.dialect === undefined ? [] : [showText(texts.dialect(source.dialect))];
    const how = [`${source.format}${encoding}`, profile, held, ...dialect].join(texts.apart);
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
