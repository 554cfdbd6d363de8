/** One JSON object per line, for `jq`, `grep` and databases. */
import type { PlanDocument } from '../plan-document.ts';
import type { ValidationReport } from '../validation-report.ts';
import { jsonLine } from './json.ts';

/** One finding per line and nothing else; no finding, no line. */
export function formatFindingLines(report: ValidationReport): string {
  return linesOf(report.findings);
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
export function formatModelLines(documents: readonly PlanDocument[]): string {
  return linesOf(
    documents.flatMap(({ measures, ordinance, organisation, ...document }) => {
      const line = (type: string) => (entry: object) => ({ type, document: document.id, ...entry });
      const law = apart(ordinance);
      const body = apart(organisation);
      const own = {
        ...(ordinance && { ordinance: law.rest }),
        ...(organisation && { organisation: body.rest }),
      };
      return [
        { type: 'document', ...document, ...own },
        ...measures.map(line('measure')),
        ...[...law.lists, ...body.lists].flatMap(({ type, entries }) => entries.map(line(type))),
      ];
    }),
  );
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

function linesOf(items: readonly unknown[]): string {
  return items.map((item) => `${jsonLine(item)}\n`).join('');
}
