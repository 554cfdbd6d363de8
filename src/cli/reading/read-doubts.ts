/** What may have been read otherwise than it was meant: said by `ingest`, whose output has no findings to say it. */
import { groupBy } from '../../check/grouping.ts';
import { yearsText } from '../../check/wording.ts';
import { spansOf } from '../../check/years.ts';
import type { Finding } from '../../finding.ts';
import { showText } from '../../report/clean-text.ts';
import { placeInFile } from '../../report/place.ts';
import type { Io } from '../io.ts';
import { CLI_TEXTS, type CliTexts } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** Things to know of an input that leave no doubt about what its cells say. */
const NO_DOUBT: ReadonlySet<string> = new Set([
  'hidden-sheet',
  'hidden-row',
  'hidden-column',
  'wrong-extension',
  'restored-text',
]);

/** Of the findings on single cells, those about where the cells begin and end, and values that are not there. */
const CELL_DOUBTS: ReadonlySet<string> = new Set(['ragged-row', 'swallowed-lines', 'uncalculated-formula']);

/** Places named in a line; the rest are counted. */
const MOST_NAMED = 8;

/** Whether it is about what a file that was read says; `read` are the paths of those. */
export function isReadDoubt({ rule, evidence, locations }: Finding, read: ReadonlySet<string>): boolean {
  const problem = String(evidence.problem);
  if (!read.has(locations[0]?.file ?? '')) return false;
  return rule === 'unreadable-input'
    ? !NO_DOUBT.has(problem)
    : rule === 'malformed-value' && CELL_DOUBTS.has(problem);
}

/** `第 3、5-7 行`, or the cells of a workbook; empty where the whole file is meant. */
function whereOf(findings: readonly Finding[], texts: CliTexts): string {
  const places = findings.flatMap(({ locations }) => locations);
  const lines = spansOf(places.flatMap(({ line }) => line ?? [])).map(yearsText);
  const cells = [...new Set(places.flatMap((place) => (place.cell ? [placeInFile(place)] : [])))];
  const named = lines.length > 0 ? lines : cells;
  if (named.length === 0) return '';
  const list = `${named.slice(0, MOST_NAMED).join(texts.listComma)}${named.length > MOST_NAMED ? '…' : ''}`;
  return lines.length > 0 ? texts.onLines(list) : texts.inCells(list);
}

/** One line for each kind of doubt about each input. What is of the level error is said with `--quiet` too. */
export async function sayReadDoubts(
  doubts: readonly Finding[],
  { io, settings }: { io: Io; settings: Settings },
): Promise<void> {
  const texts = CLI_TEXTS[settings.lang];
  const said = doubts.filter(({ severity }) => !settings.quiet || severity === 'error');
  const key = ({ rule, evidence, locations }: Finding) =>
    [locations[0]?.file, rule, evidence.problem].join('\u001f');
  for (const group of groupBy(said, key)) {
    const [first] = group;
    const path = showText(first.locations[0]?.file ?? '');
    const what = texts.doubt(whereOf(group, texts), first.message, group.length);
    await io.stderr.write(`${texts.prefix}${texts.readLine(path, showText(what))}\n`);
  }
}
