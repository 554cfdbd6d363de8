/**
 * A large csv, a few rows at a time: neither its text nor its cells are ever held whole. How it is written is told from
 * its beginning, as of any csv; what only the whole of it tells (`Told`) comes after the last rows.
 */
import type { Dialect, EncodingGuess, Format, GridRow, ReadIssue } from '../../grid.ts';
import { isOwnHeader } from '../../own-csv.ts';
import { isBlank, startTally } from '../cells.ts';
import { cutLoose } from '../cut-loose.ts';
import { type EncodedText, encodedText, encodingIssues, refuseBinary } from '../encoding/decode.ts';
import { detectInPieces } from '../encoding/detect.ts';
import { checkExtension } from '../extension.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { baseName, extension } from '../path.ts';
import { containerOf } from '../signature.ts';
import { unreadText } from '../unread-formats.ts';
import { readWhole } from '../whole-only.ts';
import { dialectOf, issuesOf, startCollecting } from './delimited.ts';
import { type FoundRules, rulesOf, SAMPLE_CHARACTERS, sepLine } from './dialect.ts';
import { holdExtent } from './extent.ts';
import { kindOfText } from './kind.ts';
import { LINES, scanRecords } from './scan.ts';
import { startShape } from './shape-tally.ts';
import { beginningOf, textPieces } from './text-pieces.ts';

/** What is known once the last row was read. */
export interface Told {
  readonly dialect: Dialect;
  readonly issues: readonly ReadIssue[];
}

export interface CsvInParts {
  readonly format: Format;
  readonly encoding: EncodingGuess;
  /** The sheet's name. */
  readonly name: string;
  /** The rows, as many at a time as a piece of the bytes has. May be gone through more than once. */
  readonly rows: () => Generator<readonly GridRow[], Told>;
}

const USUAL_PIECE = 64 * 1024;

/** Throws `WholeOnly` or a Refusal, also later from its rows, for what had better be read whole. */
export function openCsvInParts(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: ReadLimits,
  pieceBytes = USUAL_PIECE,
): CsvInParts {
  if (containerOf(bytes) !== 'text') readWhole('kind');
  const text = encodedText(bytes, options.encoding, detectInPieces);
  const beginning = beginningOf(text, SAMPLE_CHARACTERS);
  refuseBinary(beginning, bytes);
  // Pages and XML begin so, and their readers look at all of it.
  if (isBlank(beginning) || unreadText(beginning) !== undefined || /^\s*</u.test(beginning))
    readWhole('kind');
  const promised = ['csv', 'tsv', 'tab'].includes(extension(options.path));
  const stated = options.dialect?.delimiter ?? sepLine(beginning)?.delimiter;
  // Of any other ending it takes the whole text to tell a table from tables standing in prose.
  if (!promised && stated === undefined) readWhole('kind');
  const kind = kindOfText(beginning, options.path, options.dialect);
  if (!('delimiter' in kind)) return readWhole('kind');
  const rules = rulesOf(beginning, kind.delimiter, options.dialect);
  if (rules.recordEnd !== LINES) readWhole('kind');
  const name = baseName(options.path);
  const said = [...checkExtension(options.path, kind.format), ...encodingIssues(text.encoding)];
  const csv = { text, rules, rivals: kind.rivals, name, said };
  return {
    format: kind.format,
    encoding: text.encoding,
    name,
    rows: () => rowsOf(csv, limits, pieceBytes),
  };
}

interface OpenCsv {
  readonly text: EncodedText;
  readonly rules: FoundRules;
  readonly rivals: readonly string[];
  readonly name: string;
  /** Issues that were there before the first row. */
  readonly said: readonly ReadIssue[];
}

function* rowsOf(csv: OpenCsv, limits: ReadLimits, pieceBytes: number): Generator<readonly GridRow[], Told> {
  const { text, rules, name } = csv;
  const tally = startTally(limits, text.encoding.name);
  const collected = startCollecting(name, tally, cutLoose);
  const shape = startShape(rules.delimiter);
  let rest = '';
  let line = rules.from.line;
  let at = rules.from.at;
  for (const { text: piece, isLast } of textPieces(text, pieceBytes)) {
    const open = rest + piece;
    if (open.length <= at && !isLast) {
      rest = open;
      continue;
    }
    const scanned = scanRecords(open, rules, collected.visit, { at, line }, !isLast);
    holdExtent(open.slice(at, scanned.place.at), rules, limits, name);
    if (scanned.place.line > limits.rows) readWhole('limits');
    if (open.length - scanned.place.at > limits['cell-length']) readWhole('text');
    rest = open.slice(scanned.place.at);
    line = scanned.place.line;
    at = 0;
    const taken = collected.take();
    shape.add(scanned, taken);
    if (tally.issues.length > MOST_ISSUES) readWhole('lists');
    if (taken.rows.length > 0) yield taken.rows;
  }
  const { records, usual, of } = shape.settle(name);
  const issues = issuesOf(records, of, csv, name);
  if (usual < 2 || isOwn(records.rows)) readWhole('layout');
  return {
    dialect: dialectOf(rules, records, of),
    issues: [...csv.said, ...tally.issues, ...issues],
  };
}

/** Cells with something to say of, beyond which it is no longer a table with a few of them. */
const MOST_ISSUES = 20_000;

/** Tables that planlint wrote are given back as they were. */
function isOwn([first]: readonly GridRow[]): boolean {
  return isOwnHeader(first?.cells.map(({ text }) => text) ?? []);
}
