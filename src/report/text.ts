/** The report an analyst reads first: per document its findings by sector and measure, then a summary. */
import type { DocumentHead, Finding, ValidationReport } from '../validation-report.ts';
import { showText } from './clean-text.ts';
import { extentOf } from './holds.ts';
import { REPORT_TEXTS } from './messages.ts';
import { displayWidth, padEnd, wrap } from './terminal-width.ts';
import { formatFinding, ruleColumn } from './text-finding.ts';
import type { TextOptions } from './text-options.ts';
import { formatSummary } from './text-summary.ts';
import { formatWorkspace } from './text-workspace.ts';
import { wordFor } from './words.ts';

/** The whole report as text that ends with a line break. */
export function formatText(report: ValidationReport, options: TextOptions): string {
  const sections = report.documents.map((document) => documentSection(report, document, options));
  const loose = report.findings.filter((finding) => finding.document === undefined);
  if (loose.length > 0) sections.push(looseSection(loose, options));
  const workspace = formatWorkspace(report, options);
  if (workspace.length > 0) sections.push(workspace);
  sections.push(formatSummary(report, options));
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function documentSection(report: ValidationReport, document: DocumentHead, options: TextOptions): string[] {
  const findings = report.findings.filter((finding) => finding.document === document.id);
  const lines = documentHeading(document, options);
  const told = toldElsewhere(report, document, options);
  if (told.length > 0) lines.push('', ...told);
  else if (findings.length === 0) lines.push('', `  ${REPORT_TEXTS[options.lang].noFindings}`);
  for (const group of bySector(findings))
    lines.push('', ...sectorSection(group, ruleColumn(findings), options));
  return lines;
}

/** A table that stands in several files has its findings under the first: the others must not look as if they had none. */
function toldElsewhere({ findings }: ValidationReport, { id, path }: DocumentHead, options: TextOptions) {
  const counts = new Map<string, number>();
  for (const { document, locations } of findings) {
    if (document === undefined || document === id || !locations.some(({ file }) => file === path)) continue;
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const sentence = REPORT_TEXTS[options.lang].toldElsewhere;
  return [...counts].flatMap(([name, count]) =>
    wrap(sentence(count, showText(name)), options.width - 2).map((line) => `  ${line}`),
  );
}

function documentHeading(document: DocumentHead, { lang, width, palette }: TextOptions): string[] {
  const texts = REPORT_TEXTS[lang];
  const title = showText(document.title ?? document.id);
  const path = showText(document.path);
  const oneLine = `${title}  ${path}`;
  const head = displayWidth(oneLine) <= width ? [oneLine] : [...wrap(title, width), ...wrap(path, width)];
  const basis = wordFor(lang, 'basis', document.asOf.basis);
  const quoted = document.asOf.raw === undefined ? '' : `「${showText(document.asOf.raw)}」`;
  const facts: [string, string][] = [
    [texts.kind, wordFor(lang, 'kind', document.kind)],
    [texts.profile, document.profile],
    [texts.asOf, `${document.asOf.date ?? '-'} (${basis}${quoted})`],
    [texts.extent, extentOf(document, lang)],
  ];
  const label = Math.max(...facts.map(([name]) => displayWidth(name))) + 2;
  return [
    ...head.map((line) => palette.heading(line)),
    palette.faint('─'.repeat(Math.min(width, Math.max(...head.map(displayWidth))))),
    ...facts.flatMap(([name, value]) =>
      wrap(value, width - label - 2).map((line, at) => `  ${padEnd(at === 0 ? name : '', label)}${line}`),
    ),
  ];
}

interface SectorGroup {
  readonly sector: string | undefined;
  readonly table: string | undefined;
  readonly measures: Map<string | undefined, Finding[]>;
}

/** Groups in the order their first finding stands in the document; findings of no measure come first in theirs. */
function bySector(findings: readonly Finding[]): SectorGroup[] {
  const groups = new Map<string, SectorGroup>();
  for (const finding of findings) {
    const { sector, table, measure } = finding;
    const key = `${sector ?? ''}\u001f${table ?? ''}`;
    const group = groups.get(key) ?? { sector, table, measures: new Map() };
    groups.set(key, group);
    const known = group.measures.get(measure);
    if (known) known.push(finding);
    else group.measures.set(measure, [finding]);
  }
  return [...groups.values()];
}

function sectorSection(group: SectorGroup, ruleWidth: number, options: TextOptions): string[] {
  const { sector, table, measures } = group;
  const { lang, width, palette } = options;
  const texts = REPORT_TEXTS[lang];
  const names = [
    ...(sector === undefined ? [] : [texts.sector(wordFor(lang, 'sector', sector))]),
    ...(table === undefined ? [] : [texts.table(showText(table))]),
  ];
  const lines = [palette.heading(names.join('  ') || texts.wholeDocument)];
  const measureless = measures.get(undefined) ?? [];
  // Before any measure's name, or they would read as if they were about the measure above them.
  for (const finding of measureless) lines.push(...formatFinding(finding, ruleWidth, options));
  for (const [measure, findings] of measures) {
    if (measure === undefined) continue;
    lines.push(...wrap(showText(measure), width - 2).map((line) => `  ${line}`));
    for (const finding of findings) lines.push(...formatFinding(finding, ruleWidth, options));
  }
  return lines;
}

function looseSection(findings: readonly Finding[], options: TextOptions): string[] {
  const lines = [options.palette.heading(REPORT_TEXTS[options.lang].notRead)];
  for (const finding of findings) {
    const file = showText(finding.locations[0]?.file ?? '');
    lines.push(
      ...wrap(file, options.width - 2).map((line) => `  ${line}`),
      ...formatFinding(finding, ruleColumn(findings), options),
    );
  }
  return lines;
}
