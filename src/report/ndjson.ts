/** One JSON object per line, for `jq`, `grep` and databases. */
import type { Measure, PlanDocument } from '../plan-document.ts';
import type { ValidationReport } from '../validation-report.ts';
import { jsonLine } from './json.ts';
import { inOnePiece, inPieces } from './pieces.ts';

/** One finding per line and nothing else; no finding, no line. */
export function formatFindingLines(report: ValidationReport): string {
  return inOnePiece(findingLinePieces(report));
}

export function findingLinePieces({ findings }: ValidationReport): Iterable<string> {
  return inPieces(linesOf(findings));
}

/** What the entries of a written document's lists are called, one by one. */
const ENTRIES = {
  chapters: 'chapter',
  articles: 'article',
  copies: 'copy',
  definitions: 'definition',
  agencies: 'agency',
  deadlines: 'deadline',
  penalties: 'penalty',
  references: 'reference',
  groups: 'group',
  tasks: 'task',
} as const;

/**
 * For each document a line `{"type":"document", ...}` with all of it but its lists, then a line
 * `{"type":"measure","document":<its id>, ...}` for each measure, and for a law or an organisation one for each
 * `article`, `penalty`, `group`, ...
 */
export function modelPieces(documents: readonly PlanDocument[]): Iterable<string> {
  return inPieces(linesOf(modelEntries(documents)));
}

function* modelEntries(documents: readonly PlanDocument[]): Generator<object> {
  for (const document of documents) {
    yield documentEntry(document);
    for (const measure of document.measures) yield measureEntry(document, measure);
    for (const { type, entries } of [
      ...apart(document.ordinance).lists,
      ...apart(document.organisation).lists,
    ]) {
      for (const entry of entries) yield { type, document: document.id, ...entry };
    }
  }
}

function documentEntry({ measures: _, ordinance, organisation, ...document }: PlanDocument): object {
  const own = {
    ...(ordinance && { ordinance: apart(ordinance).rest }),
    ...(organisation && { organisation: apart(organisation).rest }),
  };
  return { type: 'document', ...document, ...own };
}

function measureEntry({ id }: PlanDocument, measure: Measure): object {
  return { type: 'measure', document: id, ...measure };
}

/** The line of a document itself. */
export function documentLine(document: PlanDocument): string {
  return inOnePiece(linesOf([documentEntry(document)]));
}

/** The lines of some of a document's measures. */
export function measureLines(document: PlanDocument, measures: readonly Measure[]): string {
  return inOnePiece(linesOf(measures.map((measure) => measureEntry(document, measure))));
}

/** The lists of a part, and what is left of it. */
function apart(part: object | undefined) {
  const lists: { type: string; entries: readonly object[] }[] = [];
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part ?? {})) {
    const type = ENTRIES[key as keyof typeof ENTRIES];
    if (type !== undefined && Array.isArray(value)) lists.push({ type, entries: value });
    else rest[key] = value;
  }
  return { lists, rest };
}

function* linesOf(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${jsonLine(item)}\n`;
}
