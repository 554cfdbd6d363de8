/** The end of the text report: what was read, how the records stand, how many findings, what the exit code means. */
import { SEVERITIES, type Severity } from '../../finding.ts';
import type { ValidationReport } from '../../validation-report.ts';
import { baselineSentences } from '../baseline-sentences.ts';
import { showText } from '../clean-text.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { ruleName } from '../rule-names.ts';
import { skippedSentences } from '../skipped-rules.ts';
import { severitiesOf } from '../summary.ts';
import { displayWidth, padEnd, padStart, wrap } from '../terminal-width.ts';
import { inOrder, WORDS, wordFor } from '../words.ts';
import type { TextOptions } from './options.ts';

const GAP = 2;

export function formatSummary(report: ValidationReport, options: TextOptions): string[] {
  const { lang, width, palette } = options;
  const texts = REPORT_TEXTS[lang];
  const { documents, measures, records, checks } = report.summary;
  // A law has no measures to count, and "0 measures" would read like a fault of it.
  const isWritten = documents > 0 && report.documents.every(({ holds }) => holds !== undefined);
  const extent = isWritten ? texts.documents(documents) : texts.counts(documents, measures, records);
  return [
    palette.heading(texts.summary),
    palette.faint('─'.repeat(displayWidth(texts.summary))),
    ...indent(wrap(extent, width - GAP)),
    ...indent(checks ? wrap(texts.checks(checks.checked, checks.failed), width - GAP) : []),
    ...indent(statusTable(report, options)),
    ...indent(findingTable(report, options)),
    ...indent(baselineNotes(report, options)),
    ...indent(skippedRules(report, options)),
    '',
    ...indent(wrap(texts.exit(report.exitCode, report.options.failOn), width - GAP)),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function statusTable(report: ValidationReport, { lang, palette }: TextOptions): string[] {
  const rows = inOrder('status', report.summary.byStatus).map(
    ([status, count]) => [wordFor(lang, 'status', status), status, String(count)] as const,
  );
  if (rows.length === 0) return [];
  const named = Math.max(...rows.map(([name]) => displayWidth(name))) + GAP;
  const coded = Math.max(...rows.map(([, code]) => code.length)) + GAP;
  const counted = Math.max(...rows.map(([, , count]) => count.length));
  return [
    '',
    palette.heading(REPORT_TEXTS[lang].records),
    ...rows.map(
      // In English the word is nearly the code: saying both would only be noise.
      ([name, code, count]) =>
        `  ${padEnd(name, named)}${lang === 'en' ? '' : padEnd(code, coded)}${padStart(count, counted)}`,
    ),
  ];
}

function findingTable(report: ValidationReport, { lang, palette }: TextOptions): string[] {
  const texts = REPORT_TEXTS[lang];
  const findings = report.findings.filter(({ accepted }) => accepted === undefined);
  const accepted = report.findings.length - findings.length;
  const aside = accepted === 0 ? [] : [texts.accepted(accepted)];
  if (findings.length === 0) return ['', ...(aside.length > 0 ? aside : [texts.noFindings])];
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  // In English the identifier is the name.
  const called = (rule: string) => (lang === 'en' ? '' : ruleName(rule, lang));
  const nameWidth = Math.max(0, ...rules.map((rule) => displayWidth(called(rule)) + GAP));
  const title = (rule: string) => `${lang === 'en' ? '' : padEnd(called(rule), nameWidth)}${rule}`;
  const named =
    Math.max(displayWidth(texts.findings), ...rules.map((rule) => displayWidth(title(rule)) + GAP)) + GAP;
  const widths = SEVERITIES.map((severity) => Math.max(6, displayWidth(WORDS[lang].severity[severity])));
  const row = (name: string, cells: readonly string[]) =>
    padEnd(name, named) +
    cells.map((cell, at) => padStart(cell, (widths[at] ?? 0) + (at > 0 ? GAP : 0))).join('');
  const counts = (by: Record<Severity, number>) =>
    SEVERITIES.map((severity) => (by[severity] === 0 ? '-' : String(by[severity])));
  return [
    '',
    palette.heading(
      row(
        texts.findings,
        SEVERITIES.map((severity) => WORDS[lang].severity[severity]),
      ),
    ),
    ...rules.map((rule) =>
      row(`  ${title(rule)}`, counts(severitiesOf(findings.filter((finding) => finding.rule === rule)))),
    ),
    ...(report.summary.unlisted === undefined
      ? []
      : [row(`  ${texts.unlisted}`, counts(beyond(report.summary, severitiesOf(findings))))]),
    row(`  ${texts.total}`, counts(report.summary)),
    ...aside.map((line) => `  ${line}`),
  ];
}

/** Findings that are counted and not listed. */
function beyond(all: Record<Severity, number>, listed: Record<Severity, number>): Record<Severity, number> {
  const { error, warning, notice } = all;
  return {
    error: error - listed.error,
    warning: warning - listed.warning,
    notice: notice - listed.notice,
  };
}

function baselineNotes(report: ValidationReport, { lang, width, palette }: TextOptions): string[] {
  const sentences = baselineSentences(report, lang);
  if (sentences.length === 0) return [];
  const lines = sentences.flatMap((sentence) => wrap(showText(sentence), width - 2 * GAP));
  return ['', palette.heading(REPORT_TEXTS[lang].baseline), ...lines.map((line) => `  ${line}`)];
}

function skippedRules(report: ValidationReport, { lang, width, palette }: TextOptions): string[] {
  const sentences = skippedSentences(report, lang);
  if (sentences.length === 0) return [];
  return [
    '',
    palette.heading(REPORT_TEXTS[lang].skipped),
    ...sentences.flatMap((sentence) =>
      wrap(showText(sentence), width - 2 * GAP).map((line, at) => `  ${at === 0 ? '' : '  '}${line}`),
    ),
  ];
}
