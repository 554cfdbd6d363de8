/** The comparison for reading in a terminal: for each pair its changes by table and measure, then findings and summary. */
import type { Change, DiffReport, KnownFinding, Pair } from '../../diff-report.ts';
import { SEVERITIES } from '../../finding.ts';
import type { Finding } from '../../validation-report.ts';
import { showText } from '../clean-text.ts';
import { severitiesOf } from '../summary.ts';
import { displayWidth, padEnd, padStart, wrap } from '../terminal-width.ts';
import { formatFinding, ruleColumn } from '../text/finding.ts';
import type { TextOptions } from '../text/options.ts';
import { WORDS } from '../words.ts';
import {
  basisOf,
  type ChangeGroup,
  countsOf,
  groupChanges,
  headingOf,
  headsOf,
  loneChanges,
  outcomeOf,
  undoneLines,
} from './facts.ts';
import { DIFF_TEXTS } from './texts.ts';
import { DIFF_WORDS } from './words.ts';

const GAP = 2;

/** The whole comparison as text that ends with a line break. */
export function formatDiffText(report: DiffReport, options: TextOptions): string {
  const sections = report.pairs.map((pair, index) => pairSection(report, pair, index + 1, options));
  const lone = loneChanges(report);
  if (lone.length > 0)
    sections.push(listSection(DIFF_TEXTS[options.lang].notCompared, lone.map(asFinding), options));
  const undone = undoneSection(report, options);
  if (undone.length > 0) sections.push(undone);
  const { new: fresh, gone } = report.findings;
  const texts = DIFF_TEXTS[options.lang];
  const found = [
    [texts.freshFindings, fresh],
    [texts.goneFindings, gone],
  ] as const;
  for (const [heading, findings] of found) {
    if (findings.length === 0) continue;
    const plainly = findings.map((finding) => plain(finding, options));
    sections.push(listSection(heading, plainly, options));
  }
  sections.push(summarySection(report, options));
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function pairSection(report: DiffReport, pair: Pair, number: number, options: TextOptions): string[] {
  const { lang, width, palette } = options;
  const texts = DIFF_TEXTS[lang];
  const facts: [string, string][] = [
    ...headsOf(report.old, pair.old, lang).map((head): [string, string] => [texts.old, head]),
    ...headsOf(report.new, pair.new, lang).map((head): [string, string] => [texts.new, head]),
    [texts.pairedBy, basisOf(pair, lang)],
    ...countsOf(pair, lang).map((line, at): [string, string] => [at === 0 ? texts.measures : '', line]),
  ];
  const label = Math.max(...facts.map(([name]) => displayWidth(name))) + GAP;
  const changes = report.changes.filter((change) => change.pair === number);
  const lines = [
    palette.heading(texts.title),
    palette.faint('─'.repeat(displayWidth(texts.title))),
    ...facts.flatMap(([name, value]) =>
      wrap(showText(value), width - label - GAP).map(
        (line, at) => `  ${padEnd(at === 0 ? name : '', label)}${line}`,
      ),
    ),
  ];
  if (changes.length === 0) return [...lines, '', `  ${texts.noChanges}`];
  const column = ruleColumn(changes.map(asFinding));
  for (const group of groupChanges(changes)) lines.push('', ...groupSection(group, column, options));
  return lines;
}

function groupSection(group: ChangeGroup, column: number, options: TextOptions): string[] {
  const { lang, width, palette } = options;
  const { measures } = group;
  const lines = [palette.heading(showText(headingOf(group, lang)))];
  for (const [measure, changes] of measures) {
    if (measure !== '') lines.push(...wrap(showText(measure), width - GAP).map((line) => `  ${line}`));
    for (const change of changes) lines.push(...formatFinding(asFinding(change), column, options));
  }
  return lines;
}

/** A change reads like a finding: its level and class, its years, where it is to be seen, and a sentence. */
function asFinding(change: Change): Finding {
  const place = change.new?.locations[0] ?? change.old?.locations[0];
  return {
    rule: change.class,
    severity: change.severity,
    message: change.message,
    ...(change.period === undefined ? {} : { period: change.period }),
    agencies: [],
    // The sentence names the cells of both documents; here stands the one to open first.
    locations: place === undefined ? [] : [place],
    evidence: {},
    fingerprint: '',
  };
}

function plain(finding: KnownFinding, { lang }: TextOptions): Finding {
  const name = finding.measure === undefined ? '' : `${finding.measure}${lang === 'en' ? ': ' : '：'}`;
  return { ...finding, message: `${name}${finding.message}`, agencies: [], evidence: {} };
}

function listSection(title: string, findings: readonly Finding[], options: TextOptions): string[] {
  const column = ruleColumn(findings);
  return [
    options.palette.heading(title),
    ...findings.flatMap((finding) => formatFinding(finding, column, options)),
  ];
}

function undoneSection(report: DiffReport, { lang, width, palette }: TextOptions): string[] {
  const lines = undoneLines(report).flatMap((line) => wrap(showText(line), width - GAP));
  if (lines.length === 0) return [];
  return [palette.heading(DIFF_TEXTS[lang].undone), ...lines.map((line) => `  ${line}`)];
}

function summarySection(report: DiffReport, options: TextOptions): string[] {
  const { lang, width, palette } = options;
  const texts = DIFF_TEXTS[lang];
  const told = [...outcomeOf(report, lang), texts.exit(report.exitCode, report.options.failOn)];
  return [
    palette.heading(texts.summary),
    palette.faint('─'.repeat(displayWidth(texts.summary))),
    ...classTable(report, options).map((line) => (line === '' ? '' : `  ${line}`)),
    ...told.flatMap((line) => wrap(line, width - GAP)).map((line) => `  ${line}`),
  ];
}

function classTable({ changes, summary }: DiffReport, { lang, palette }: TextOptions): string[] {
  if (changes.length === 0) return [];
  const texts = DIFF_TEXTS[lang];
  const classes = Object.keys(summary.byClass) as Change['class'][];
  const label = (kind: Change['class']) => `  ${DIFF_WORDS[lang].class[kind]}`;
  const words = [texts.changes, `  ${texts.total}`, ...classes.map(label)];
  const named = Math.max(...words.map(displayWidth)) + GAP;
  // In English the word is nearly the code: saying both would only be noise.
  const coded = lang === 'en' ? 0 : Math.max(...classes.map((kind) => kind.length)) + GAP;
  const widths = SEVERITIES.map((severity) => Math.max(6, displayWidth(WORDS[lang].severity[severity])));
  const row = (name: string, code: string, cells: readonly string[]) =>
    padEnd(name, named) +
    padEnd(coded === 0 ? '' : code, coded) +
    cells.map((cell, at) => padStart(cell, (widths[at] ?? 0) + (at > 0 ? GAP : 0))).join('');
  const counts = (of: readonly Change[]) => {
    const by = severitiesOf(of);
    return SEVERITIES.map((severity) => (by[severity] === 0 ? '-' : String(by[severity])));
  };
  const severities = SEVERITIES.map((severity) => WORDS[lang].severity[severity]);
  return [
    palette.heading(row(texts.changes, '', severities)),
    ...classes.map((kind) =>
      row(label(kind), kind, counts(changes.filter((change) => change.class === kind))),
    ),
    row(`  ${texts.total}`, '', counts(changes)),
    '',
  ];
}
