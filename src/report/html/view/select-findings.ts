/** Which findings are shown: filters, search and groups over all of them. Every count is exact. */
import type { PageData, PageFinding } from '../page-data.ts';
import { type Filter, type Group, NONE, type SeverityCounts } from './view.ts';

const searchTexts = new WeakMap<PageData, string[]>();

/** What a search looks through: the sentence in both languages and every name. Made once, when first asked for. */
function searchTextsOf(data: PageData): string[] {
  const known = searchTexts.get(data);
  if (known) return known;
  const made = data.findings.map((finding) => {
    const { message, rule, measure, indicator, agencies, places, file } = finding;
    const name = measure === undefined ? '' : (data.measures[measure]?.name ?? '');
    const parts = [message['zh-TW'], message.en, rule, name, indicator ?? '', ...agencies, ...places, file];
    return fold(parts.join('\n'));
  });
  searchTexts.set(data, made);
  return made;
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
  document: ({ document }) => [document === undefined ? NONE : String(document)],
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

/** Indices of the findings that pass, in the order of the report. `except` leaves one list's choice aside. */
export function selectFindings(data: PageData, filter: Filter, except?: ListFilter): number[] {
  const lists = LIST_NAMES.filter((name) => name !== except && filter[name] !== '');
  const words = fold(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const texts = words.length > 0 ? searchTextsOf(data) : [];
  const chosen: number[] = [];
  for (const [index, finding] of data.findings.entries()) {
    if (!lists.every((name) => LISTS[name](finding).includes(filter[name]))) continue;
    const text = texts[index] ?? '';
    if (words.every((word) => text.includes(word))) chosen.push(index);
  }
  return chosen;
}

/** How many findings each value of a list would leave, everything else chosen as it is. */
export function countValues(data: PageData, filter: Filter, name: ListFilter): Map<string, number> {
  const counts = new Map<string, number>();
  for (const index of selectFindings(data, filter, name)) {
    const finding = data.findings[index];
    if (finding === undefined) continue;
    for (const value of LISTS[name](finding)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
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

/** What belongs to no measure is kept apart by document. */
function groupKey(finding: PageFinding, by: Exclude<Group, 'none'>): string {
  if (by === 'measure' && finding.measure === undefined) return `${NONE}${finding.document ?? ''}`;
  return LISTS[by](finding)[0] ?? NONE;
}
