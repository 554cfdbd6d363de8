/** Documents of kind `organisation`: a chapter of running text, tables of groups and agencies, or both. */
import type { Cell } from '../../grid.ts';
import { findGroupList, findGroups, findSupport } from '../../parse/organisation/groups.ts';
import { findLaws } from '../../parse/organisation/laws.ts';
import { findPlanNames } from '../../parse/organisation/plan.ts';
import { findJurisdiction } from '../../words/jurisdictions.ts';
import { organisationWords as words } from '../../words/organisation.ts';
import { knownAgencies } from '../agencies.ts';
import type { WrittenContent, WrittenParts } from '../written-parts.ts';
import { readFacts } from './facts.ts';
import { emptyNotebook, type Notebook, type Organisation, placeOf } from './notebook.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { addGroup, addSupporting, noParties, type Parties } from './parties.ts';
import { readTables, type TableCells } from './tables.ts';

/** The committee, its groups and the agencies of a document of kind `organisation`. */
export function readOrganisation(parts: WrittenParts): WrittenContent {
  const { sheets, workbook, registry } = parts;
  const paragraphs = paragraphsOf(sheets);
  const notebook = emptyNotebook();
  readFacts(paragraphs, registry, notebook);
  const { facts } = notebook;
  const jurisdiction = [facts.committee ?? '', ...paragraphs.map(({ text }) => text)]
    .map(findJurisdiction)
    .find((name) => name !== undefined);
  const parties = noParties(registry, jurisdiction);
  for (const paragraph of paragraphs) readParties(paragraph, parties, notebook);
  const cells: TableCells = { mapped: notebook.mapped, structural: new Set(), reasons: new Map() };
  sheets.forEach((sheet, at) => {
    readTables(sheet, workbook.sheets[at], parties, cells);
  });
  const tasks = tasksOf(paragraphs, notebook);
  const title = paragraphs.find(({ heading }) => heading)?.pieces[0]?.cell.text.trim();
  const names = [...parties.agencies.map(({ name }) => name)];
  for (const cell of runningText(parts)) if (!cells.mapped.has(cell)) cells.structural.add(cell);
  return {
    ...(title === undefined ? {} : { title }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(facts.planPeriod ? { period: { ...facts.planPeriod } } : {}),
    organisation: {
      facts,
      ...(Object.keys(notebook.sources).length > 0 ? { factSources: notebook.sources } : {}),
      groups: parties.groups,
      agencies: inOrder(parties.agencies),
      ...(tasks.length > 0 ? { tasks } : {}),
      ...mentionsIn(paragraphs, notebook),
    },
    agencies: knownAgencies(names, registry, jurisdiction),
    repairs: [],
    mapped: cells.mapped,
    structural: cells.structural,
    reasons: cells.reasons,
  };
}

/** Convenors first, each in the order they are named. */
function inOrder(agencies: Organisation['agencies']): Organisation['agencies'] {
  return [
    ...agencies.filter(({ role }) => role === 'convenor'),
    ...agencies.filter(({ role }) => role === 'supporting'),
  ];
}

function readParties(paragraph: Paragraph, parties: Parties, notebook: Notebook): void {
  if (paragraph.heading) return;
  const { text } = paragraph;
  for (const said of findGroups(text)) {
    addGroup(parties, { ...said.value, source: placeOf(notebook, said, paragraph) });
  }
  for (const said of findGroupList(text).names) {
    addGroup(parties, { name: said.value, source: placeOf(notebook, said, paragraph) });
  }
  const { list } = findSupport(text);
  if (list) addSupporting(parties, list.value, undefined, placeOf(notebook, list, paragraph));
}

const NUMBERED = /^[-•●]?\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、]/u;

/** What stands below `主要任務為：`: numbered items, and an item whose number is missing before the first of them. */
function tasksOf(paragraphs: readonly Paragraph[], notebook: Notebook): NonNullable<Organisation['tasks']> {
  const opening = paragraphs.findIndex(
    ({ text }) => /[:]$/u.test(text) && words.tasks.some((word) => text.slice(-14).includes(word)),
  );
  const first =
    opening < 0 ? -1 : paragraphs.findIndex(({ text }, at) => at > opening && NUMBERED.test(text));
  // More than one line without a number is no list.
  if (first < 0 || first - opening > 2) return [];
  const rest = paragraphs.slice(first);
  const end = rest.findIndex(({ text }) => !NUMBERED.test(text));
  const items = [...paragraphs.slice(opening + 1, first), ...(end < 0 ? rest : rest.slice(0, end))];
  return items.map((item) => ({
    raw: item.raw,
    source: placeOf(notebook, { value: item.raw, start: 0, end: item.text.length }, item),
  }));
}

/** How the text calls the plan and the laws, wherever it does, to be held against each other. */
function mentionsIn(
  paragraphs: readonly Paragraph[],
  notebook: Notebook,
): Pick<Organisation, 'planNames' | 'laws'> {
  const planNames = paragraphs.flatMap((paragraph) =>
    findPlanNames(paragraph.text).map((said) => ({
      raw: said.value,
      source: placeOf(notebook, said, paragraph),
    })),
  );
  const laws = paragraphs.flatMap((paragraph) =>
    findLaws(paragraph.text).map((said) => ({
      ...said.value,
      text: clauseAround(paragraph, said.start),
      source: placeOf(notebook, said, paragraph),
    })),
  );
  return { ...(planNames.length > 0 ? { planNames } : {}), ...(laws.length > 0 ? { laws } : {}) };
}

function clauseAround({ text, raw }: Paragraph, at: number): string {
  const start = Math.max(...['。', ',', ';'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const ends = ['。', ',', ';'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return raw.slice(start, ends.length === 0 ? raw.length : Math.min(...ends));
}

/** Lines of a text file, and in a spreadsheet those above its first table: they need not hold a fact. */
function runningText({ sheets, workbook }: WrittenParts): Cell[] {
  return sheets.flatMap(({ rows }, at) => {
    const prose = workbook.sheets[at]?.prose === true;
    const header = rows.findIndex(({ as }) => as === 'header');
    const lines = prose ? rows : rows.slice(0, Math.max(0, header));
    return lines.flatMap(({ as, cells }) => (as === 'line' ? cells.map(({ cell }) => cell) : []));
  });
}
