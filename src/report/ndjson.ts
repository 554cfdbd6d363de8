/** One JSON object per line, for `jq`, `grep` and databases. */
import type { PlanDocument } from '../plan-document.ts';
import type { ValidationReport } from '../validation-report.ts';
import { jsonLine } from './json.ts';
import { inOnePiece, inPieces } from './pieces.ts';

/** One finding per line and nothing else; no finding, no line. */
export function formatFindingLines(report: ValidationReport): string {
  return inOnePiece(linesOf(report.findings));
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
  for (const { measures, ordinance, organisation, ...document } of documents) {
    const law = apart(ordinance);
    const body = apart(organisation);
    const own = {
      ...(ordinance && { ordinance: law.rest }),
      ...(organisation && { organisation: body.rest }),
    };
    yield { type: 'document', ...document, ...own };
    const lists = [{ type: 'measure', entries: measures }, ...law.lists, ...body.lists];
    for (const { type, entries } of lists) {
      for (const entry of entries) yield { type, document: document.id, ...entry };
    }
  }
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
