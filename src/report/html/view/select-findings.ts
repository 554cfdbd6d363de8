/** Which findings are shown: filters, search and groups over all of them. Every count is exact. */
import { ruleName } from '../../rule-names.ts';
import type { PageData, PageFinding } from '../page-data.ts';
import { type Filter, type Group, NONE, type SeverityCounts } from './view.ts';

const searchTexts = new WeakMap<PageData, string[]>();

/** What a search looks through: the sentence in both languages and every name. */
function searchTextOf({ data, finding }: { data: PageData; finding: PageFinding }): string {
  const { message, rule, measure, subject = '', indicator, agencies, places, file } = finding;
  const name = measure === undefined ? subject : (data.measures[measure]?.name ?? '');
  const parts = [
    message['zh-TW'],
    message.en,
    rule,
    ruleName(rule, 'zh-TW'),
    name,
    indicator ?? '',
    ...agencies,
    ...places,
    file,
  ];
  return fold(parts.join('\n'));
}

/** Makes search texts up to `most` more; false when all are made. Done ahead, so that the first search is no slower. */
export function prepareSearch(data: PageData, most: number): boolean {
  const made = searchTexts.get(data) ?? [];
  searchTexts.set(data, made);
  for (const finding of data.findings.slice(made.length, made.length + most)) {
    made.push(searchTextOf({ data, finding }));
  }
  return made.length < data.findings.length;
}

function searchTextsOf(data: PageData): readonly string[] {
  prepareSearch(data, data.findings.length);
  return searchTexts.get(data) ?? [];
}

/** Full width, letter case and spaces do not matter to who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The parts of a filter that are a choice from a list, with what they look at. */
const LISTS: Readonly<
  Record<
    'severity' | 'sector' | 'agency' | 'rule' | 'document' | 'measure',
    (finding: PageFinding) => readonly string[]
  >
> = {
  severity: ({ severity }) => [severity],
  sector: ({ sector }) => [sector ?? NONE],
  agency: ({ agencies }) => (agencies.length > 0 ? agencies : [NONE]),
  rule: ({ rule }) => [rule],
  document: ({ document, also = [] }) =>
    document === undefined ? [NONE] : [String(document), ...also.map(String)],
  measure: ({ measure }) => [measure === undefined ? NONE : String(measure)],
};
export type ListFilter = keyof typeof LISTS;
const LIST_NAMES = [
  'severity',
  'sector',
  'agency',
  'rule',
  'document',
  'measure',
] as const satisfies ListFilter[];

export interface Selection {
  /** Indices of the findings that pass, in the order of the report. */
  readonly chosen: readonly number[];
  /** How many findings each value of a list would leave, everything else chosen as it is. */
  readonly counts: Readonly<Record<ListFilter, ReadonlyMap<string, number>>>;
}

const selections = new WeakMap<Filter, { readonly data: PageData; readonly selection: Selection }>();

/** Everything a filter leaves, worked out in one pass and kept as long as the filter is. */
export function selectFindings(data: PageData, filter: Filter): Selection {
  const known = selections.get(filter);
  if (known?.data === data) return known.selection;
  const selection = select(data, filter);
  selections.set(filter, { data, selection });
  return selection;
}

function select(data: PageData, filter: Filter): Selection {
  const words = fold(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const texts = words.length > 0 ? searchTextsOf(data) : [];
  const set = LIST_NAMES.filter((name) => filter[name] !== '');
  const chosen: number[] = [];
  const counts = {
    severity: new Map(),
    sector: new Map(),
    agency: new Map(),
    rule: new Map(),
    document: new Map(),
    measure: new Map(),
  } as Record<ListFilter, Map<string, number>>;
  for (const [index, finding] of data.findings.entries()) {
    const text = texts[index] ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    const refused = set.filter((name) => !LISTS[name](finding).includes(filter[name]));
    if (refused.length > 1) continue;
    if (refused.length === 0) chosen.push(index);
    // What one list alone keeps out is what another value of that list would let in.
    for (const name of refused.length === 0 ? LIST_NAMES : refused) {
      for (const value of LISTS[name](finding)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return { chosen, counts };
}

export interface FindingGroup {
  /** The value the findings share; a measure's is its index. */
  readonly key: string;
  readonly findings: readonly number[];
  readonly counts: SeverityCounts;
}

/** Findings by what they share. Of several agencies the first counts, so that no finding stands twice. */
export function groupFindings(data: PageData, chosen: readonly number[], by: Group): FindingGroup[] {
  const groups = new Map<
    string,
    { key: string; findings: number[]; counts: Record<keyof SeverityCounts, number> }
  >();
  for (const index of chosen) {
    const finding = data.findings[index];
    if (finding === undefined) continue;
    const key = by === 'none' ? '' : groupKey(finding, by);
    const group = groups.get(key) ?? { key, findings: [], counts: { error: 0, warning: 0, notice: 0 } };
    group.findings.push(index);
    if (!finding.accepted) group.counts[finding.severity] += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What belongs to no measure is kept apart by document and, in a law, by article. */
function groupKey(finding: PageFinding, by: Exclude<Group, 'none'>): string {
  if (by === 'measure' && finding.measure === undefined)
    return `${NONE}${finding.document ?? ''}\u001f${finding.subject ?? ''}`;
  return LISTS[by](finding)[0] ?? NONE;
}
