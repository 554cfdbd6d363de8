/** The comparison as Markdown, for a pull request, an issue or a memo. */
import type { Change, DiffReport, KnownFinding, Pair } from '../../diff-report.ts';
import { type Language, SEVERITIES } from '../../finding.ts';
import { codeSpan, escapeMarkdown, markdownTable } from '../markdown/escape.ts';
import { placeOf } from '../place.ts';
import { severitiesOf } from '../summary.ts';
import { WORDS } from '../words.ts';
import {
  basisOf,
  countsOf,
  groupChanges,
  headingOf,
  headsOf,
  loneChanges,
  outcomeOf,
  undoneLines,
  yearsOf,
} from './facts.ts';
import { DIFF_TEXTS } from './texts.ts';
import { DIFF_WORDS } from './words.ts';

/** Marks that survive being pasted anywhere. */
const MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

export function formatDiffMarkdown(report: DiffReport, lang: Language): string {
  const texts = DIFF_TEXTS[lang];
  const blocks = [
    `# ${texts.title}`,
    ...summaryBlocks(report, lang),
    ...report.pairs.flatMap((pair, index) => pairBlocks(report, pair, index + 1, lang)),
    ...loneBlocks(report, lang),
    ...undoneBlocks(report, lang),
    ...findingBlocks(texts.freshFindings, report.findings.new, lang),
    ...findingBlocks(texts.goneFindings, report.findings.gone, lang),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function summaryBlocks(report: DiffReport, lang: Language): string[] {
  const texts = DIFF_TEXTS[lang];
  const { byClass } = report.summary;
  const told = [...outcomeOf(report, lang), texts.exit(report.exitCode, report.options.failOn)];
  const rows = (Object.keys(byClass) as Change['class'][]).map((kind) => {
    const own = severitiesOf(report.changes.filter((change) => change.class === kind));
    const label = `${DIFF_WORDS[lang].class[kind]} ${codeSpan(kind)}`;
    return [label, ...SEVERITIES.map((severity) => (own[severity] === 0 ? '' : own[severity]))];
  });
  const head = [texts.changes, ...SEVERITIES.map((severity) => WORDS[lang].severity[severity])];
  return [
    told.map((line) => `- ${line}`).join('\n'),
    ...(rows.length === 0 ? [] : [markdownTable(head, rows)]),
  ];
}

function pairBlocks(report: DiffReport, pair: Pair, number: number, lang: Language): string[] {
  const texts = DIFF_TEXTS[lang];
  const facts: (readonly [name: string, value: string])[] = [
    ...headsOf(report.old, pair.old, lang).map((head) => [texts.old, head] as const),
    ...headsOf(report.new, pair.new, lang).map((head) => [texts.new, head] as const),
    [texts.pairedBy, basisOf(pair, lang)],
    ...countsOf(pair, lang).map((line) => [texts.measures, line] as const),
  ];
  const changes = report.changes.filter((change) => change.pair === number);
  return [
    `## ${escapeMarkdown(headsOf(report.new, pair.new.slice(0, 1), lang)[0] ?? '')}`,
    facts.map(([name, value]) => `- **${name}** ${escapeMarkdown(value)}`).join('\n'),
    ...(changes.length === 0 ? [texts.noChanges] : []),
    ...groupChanges(changes).flatMap((group) => {
      const list = [...group.measures.values()].flat();
      return [`### ${escapeMarkdown(headingOf(group, lang))}`, changeTable(list, lang)];
    }),
  ];
}

function changeTable(changes: readonly Change[], lang: Language): string {
  const { severity, measure, years, what, cells } = DIFF_TEXTS[lang].columns;
  const rows = changes.map((change) => [
    `${MARKS[change.severity]} ${WORDS[lang].severity[change.severity]}`,
    `${DIFF_WORDS[lang].class[change.class]}<br>${codeSpan(change.class)}`,
    escapeMarkdown(change.measure ?? ''),
    yearsOf(change),
    escapeMarkdown(change.message),
    cellsOf(change),
  ]);
  return markdownTable([severity, DIFF_TEXTS[lang].columns.class, measure, years, what, cells], rows);
}

/** `表4-3!G8 → 表4-3!G8`. */
function cellsOf({ old, new: young }: Change): string {
  const [from, to] = [old, young].map((side) => side?.locations[0]);
  return [from, to]
    .map((cell) => (cell === undefined ? '–' : codeSpan(placeOf(cell) || cell.file)))
    .join(' → ');
}

function loneBlocks(report: DiffReport, lang: Language): string[] {
  const lone = loneChanges(report);
  if (lone.length === 0) return [];
  const lines = lone.map(({ severity, message }) => `- ${MARKS[severity]} ${escapeMarkdown(message)}`);
  return [`## ${DIFF_TEXTS[lang].notCompared}`, lines.join('\n')];
}

function undoneBlocks(report: DiffReport, lang: Language): string[] {
  const lines = undoneLines(report).map((line) => `- ${escapeMarkdown(line)}`);
  return lines.length === 0 ? [] : [`## ${DIFF_TEXTS[lang].undone}`, lines.join('\n')];
}

function findingBlocks(title: string, findings: readonly KnownFinding[], lang: Language): string[] {
  if (findings.length === 0) return [];
  const { severity, rule, measure, what } = DIFF_TEXTS[lang].columns;
  const rows = findings.map((finding) => [
    `${MARKS[finding.severity]} ${WORDS[lang].severity[finding.severity]}`,
    codeSpan(finding.rule),
    escapeMarkdown(finding.measure ?? ''),
    escapeMarkdown(finding.message),
  ]);
  const table = markdownTable([severity, rule, measure, what], rows);
  return [`<details><summary>${title} (${findings.length})</summary>`, table, '</details>'];
}
