/** The report an analyst reads first: per document its findings by sector and measure, then a summary. */
import { groupBy } from '../../check/grouping.ts';
import type { DocumentHead, Finding, ValidationReport } from '../../validation-report.ts';
import { showText } from '../clean-text.ts';
import { extentOf } from '../holds.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { inOnePiece, inPieces } from '../pieces.ts';
import { displayWidth, padEnd, wrap } from '../terminal-width.ts';
import { wordFor } from '../words.ts';
import { formatFinding, ruleColumn } from './finding.ts';
import type { TextOptions } from './options.ts';
import { formatSummary } from './summary.ts';
import { formatWorkspace } from './workspace.ts';

/** The whole report as text that ends with a line break. */
export function formatText(report: ValidationReport, options: TextOptions): string {
  return inOnePiece(textPieces(report, options));
}

/** The same in pieces. */
export function textPieces(report: ValidationReport, options: TextOptions): Iterable<string> {
  return inPieces(linesOf(sectionsOf(report, options)));
}

function* linesOf(sections: Iterable<Iterable<string>>): Generator<string> {
  let isFirst = true;
  for (const section of sections) {
    if (!isFirst) yield '\n';
    isFirst = false;
    for (const line of section) yield `${line}\n`;
  }
}

function* sectionsOf(report: ValidationReport, options: TextOptions): Generator<Iterable<string>> {
  const ofDocument = new Map(
    groupBy(report.findings, ({ document }) => document ?? '').map((own) => [own[0].document ?? '', own]),
  );
  const elsewhere = toldElsewhere(report);
  for (const document of report.documents) {
    yield documentSection(document, ofDocument.get(document.id) ?? [], elsewhere.get(document.path), options);
  }
  const loose = report.findings.filter((finding) => finding.document === undefined);
  if (loose.length > 0) yield looseSection(loose, options);
  const workspace = formatWorkspace(report, options);
  if (workspace.length > 0) yield workspace;
  yield formatSummary(report, options);
}

function* documentSection(
  document: DocumentHead,
  findings: readonly Finding[],
  elsewhere: ReadonlyMap<string, number> | undefined,
  options: TextOptions,
): Generator<string> {
  yield* documentHeading(document, options);
  if (elsewhere !== undefined) yield* ['', ...elsewhereLines(elsewhere, options)];
  else if (findings.length === 0) yield* ['', `  ${REPORT_TEXTS[options.lang].noFindings}`];
  const ruleWidth = ruleColumn(findings);
  for (const group of bySector(findings)) {
    yield '';
    yield* sectorSection(group, ruleWidth, options);
  }
}

/**
 * A table that stands in several files has its findings under the first: the others must not look as if they had none.
 * By path, how many findings concern the file and are told under which other document.
 */
function toldElsewhere({ documents, findings }: ValidationReport): Map<string, Map<string, number>> {
  const idOf = new Map(documents.map(({ id, path }) => [path, id]));
  const told = new Map<string, Map<string, number>>();
  for (const { document, locations } of findings) {
    if (document === undefined) continue;
    const [first] = locations;
    // As nearly all findings.
    if (idOf.get(first?.file ?? '') === document && locations.every(({ file }) => file === first?.file))
      continue;
    for (const path of new Set(locations.map(({ file }) => file))) {
      if (idOf.get(path) === document) continue;
      const counts = told.get(path) ?? new Map<string, number>();
      told.set(path, counts);
      counts.set(document, (counts.get(document) ?? 0) + 1);
    }
  }
  return told;
}

function elsewhereLines(counts: ReadonlyMap<string, number>, options: TextOptions): string[] {
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
    [texts.asOf, texts.dated(document.asOf.date ?? '-', `${basis}${quoted}`)],
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
  let group: SectorGroup | undefined;
  for (const finding of findings) {
    const { sector, table, measure } = finding;
    // Findings stand in the order of the document, so that the next is mostly of the same group.
    if (group === undefined || group.sector !== sector || group.table !== table) {
      const key = `${sector ?? ''}\u001f${table ?? ''}`;
      group = groups.get(key) ?? { sector, table, measures: new Map() };
      groups.set(key, group);
    }
    const known = group.measures.get(measure);
    if (known) known.push(finding);
    else group.measures.set(measure, [finding]);
  }
  return [...groups.values()];
}

function* sectorSection(group: SectorGroup, ruleWidth: number, options: TextOptions): Generator<string> {
  const { sector, table, measures } = group;
  const { lang, width, palette } = options;
  const texts = REPORT_TEXTS[lang];
  const names = [
    ...(sector === undefined ? [] : [texts.sector(wordFor(lang, 'sector', sector))]),
    ...(table === undefined ? [] : [texts.table(showText(table))]),
  ];
  yield palette.heading(names.join('  ') || texts.wholeDocument);
  // Before any measure's name, or they would read as if they were about the measure above them.
  for (const finding of measures.get(undefined) ?? []) yield* formatFinding(finding, ruleWidth, options);
  for (const [measure, findings] of measures) {
    if (measure === undefined) continue;
    for (const line of wrap(showText(measure), width - 2)) yield `  ${line}`;
    for (const finding of findings) yield* formatFinding(finding, ruleWidth, options);
  }
}

function* looseSection(findings: readonly Finding[], options: TextOptions): Generator<string> {
  yield options.palette.heading(REPORT_TEXTS[options.lang].notRead);
  const ruleWidth = ruleColumn(findings);
  for (const finding of findings) {
    const file = showText(finding.locations[0]?.file ?? '');
    for (const line of wrap(file, options.width - 2)) yield `  ${line}`;
    yield* formatFinding(finding, ruleWidth, options);
  }
}
