/** Which cell gets which lines of comment, and which fill. */
import { addTo } from '../add-to.ts';
import { type Language, SEVERITIES, type Severity } from '../finding.ts';
import { ruleTitle } from '../report/rule-names.ts';
import { WORDS } from '../report/words.ts';
import type { Finding, Location } from '../validation-report.ts';
import { cellAt } from './address.ts';
import { WORKBOOK_TEXTS } from './messages.ts';

/** What one cell is told. */
export interface CellNote {
  /** Of the gravest finding the cell is at fault for; absent for a cell that only proves something. */
  readonly severity: Severity | undefined;
  readonly lines: readonly string[];
}

interface Entry {
  readonly severity: Severity | undefined;
  readonly line: string;
}

interface Told {
  readonly cell: string;
  readonly entry: Entry;
}

/** A comment with more is not read any more, and Excel's boxes have an end. */
const MOST_ENTRIES = 8;
const MOST_CHARACTERS = 2_000;

/** What a run's findings tell the cells of one file, by sheet. */
export function entriesOn(
  path: string,
  findings: readonly Finding[],
  lang: Language,
): ReadonlyMap<string, readonly Told[]> {
  const sheets = new Map<string, Told[]>();
  const add = ({ file, sheet, cell }: Location, entry: Entry) => {
    if (file !== path || sheet === undefined || cell === undefined || cellAt(cell) === undefined) return;
    addTo(sheets, sheet, { cell, entry });
  };
  for (const finding of findings) {
    const [fault, ...proofs] = finding.locations;
    if (fault === undefined) continue;
    add(fault, faultEntry(finding, lang));
    for (const proof of proofs) add(proof, proofEntry(finding, fault, proof, lang));
  }
  return sheets;
}

/**
 * The notes of one sheet by cell. `anchor` moves a cell to where it shows: under a merge only the first cell does.
 * `index` is the name of the sheet that lists all findings.
 */
export function notesOf(
  told: readonly Told[],
  { anchor, index, lang }: { anchor: (cell: string) => string; index: string; lang: Language },
): ReadonlyMap<string, CellNote> {
  const cells = new Map<string, Entry[]>();
  for (const { cell, entry } of told) {
    addTo(cells, anchor(cell), entry);
  }
  return new Map([...cells].map(([cell, entries]) => [cell, noteOf(entries, lang, index)]));
}

/** What was accepted is told, but no longer marked. */
function faultEntry({ severity, message, rule, accepted }: Finding, lang: Language): Entry {
  if (accepted) {
    const texts = WORKBOOK_TEXTS[lang];
    const line = texts.note(
      texts.accepted,
      `${message}${texts.acceptedFor(accepted.reason)}`,
      ruleTitle(rule, lang),
    );
    return { severity: undefined, line };
  }
  return {
    severity,
    line: WORKBOOK_TEXTS[lang].note(WORDS[lang].severity[severity], message, ruleTitle(rule, lang)),
  };
}

function proofEntry({ rule }: Finding, fault: Location, proof: Location, lang: Language): Entry {
  const isElsewhere = fault.file !== proof.file;
  const sheet =
    fault.sheet !== undefined && (isElsewhere || fault.sheet !== proof.sheet) ? `${fault.sheet}!` : '';
  const place = `${isElsewhere ? `${fault.file} ` : ''}${sheet}${fault.cell ?? ''}`.trim();
  return { severity: undefined, line: WORKBOOK_TEXTS[lang].proof(place, ruleTitle(rule, lang)) };
}

/** Gravest first; what is said twice is said once. */
function noteOf(entries: readonly Entry[], lang: Language, index: string): CellNote {
  const rank = ({ severity }: Entry) =>
    severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  const sorted = entries.toSorted((a, b) => rank(a) - rank(b));
  const all = [...new Set(sorted.map(({ line }) => line))];
  const lines: string[] = [];
  let characters = 0;
  for (const line of all) {
    if (lines.length === MOST_ENTRIES || (lines.length > 0 && characters + line.length > MOST_CHARACTERS))
      break;
    lines.push(line);
    characters += line.length;
  }
  const rest = all.length - lines.length;
  return {
    severity: sorted[0]?.severity,
    lines: rest > 0 ? [...lines, WORKBOOK_TEXTS[lang].more(rest, index)] : lines,
  };
}
