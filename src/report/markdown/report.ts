/** The report as Markdown for a pull request or a memo: counts first, findings folded away, errors before the rest. */
import { type Language, SEVERITIES } from '../../finding.ts';
import type { Share, ValidationReport } from '../../validation-report.ts';
import { concernedBy } from '../concerned.ts';
import { extentOf } from '../holds.ts';
import { PAGE_TEXTS } from '../html/view/texts.ts';
import { REPORT_TEXTS } from '../messages.ts';
import { exactCounts } from '../summary.ts';
import { inOrder, WORDS, wordFor } from '../words.ts';
import { codeSpan, escapeMarkdown, markdownTable } from './escape.ts';
import { fillSection, findingSections, skippedSection } from './findings.ts';
import { MARKDOWN_TEXTS } from './texts.ts';

/** What GitHub takes as one comment. */
export const COMMENT_LIMIT = 65_536;
/** More rows would leave no room for findings. */
const MOST_ROWS = 60;

export interface MarkdownOptions {
  /** Characters; what does not fit is counted in its place. */
  readonly limit?: number;
  /** For a follow-up list: whose it is, and lines about what stands in other lists. */
  readonly list?: { readonly name: string; readonly notes: readonly string[] };
}

export function formatMarkdown(
  report: ValidationReport,
  lang: Language,
  options: MarkdownOptions = {},
): string {
  const texts = MARKDOWN_TEXTS[lang];
  const { limit = COMMENT_LIMIT, list } = options;
  const foot = `\n<sub>${texts.made(`${report.generator.name} ${report.generator.version}`)}</sub>\n`;
  let text = `${[
    `## ${titleOf(report, lang, list?.name)}`,
    summaryLine(report, lang),
    ...notListed(report, lang),
    ...(list?.notes ?? []).map((note) => `- ${escapeMarkdown(note)}`),
    ...notRead(report, lang),
    ...(report.documents.length > 1 ? [documentTable(report, lang)] : []),
    ...sectorTable(report, lang),
  ].join('\n\n')}\n`;
  const counted = report.findings.filter(({ accepted }) => !accepted);
  const accepted = report.findings.length - counted.length;
  if (accepted > 0) text += `\n${texts.accepted(accepted)}\n`;
  if (report.findings.length === 0 && report.summary.unlisted === undefined) text += `\n${texts.nothing}\n`;
  const room = () => limit - text.length - foot.length;
  const several = report.documents.length > 1;
  if (list !== undefined) text += fillSection(counted, lang, room(), several);
  text += findingSections(
    counted,
    lang,
    room(),
    several,
    report.summary.unlisted === undefined ? undefined : report.summary,
  );
  text += skippedSection(report, lang, room());
  return text + foot;
}

function titleOf({ documents }: ValidationReport, lang: Language, list: string | undefined): string {
  const texts = MARKDOWN_TEXTS[lang];
  if (list !== undefined) return texts.list(escapeMarkdown(list));
  const [only, ...others] = documents;
  if (only === undefined || others.length > 0) return texts.title;
  return `${texts.title}${lang === 'en' ? ': ' : '：'}${escapeMarkdown(only.title ?? only.id)}`;
}

function summaryLine(report: ValidationReport, lang: Language): string {
  const texts = MARKDOWN_TEXTS[lang];
  const { summary, asOf, documents } = report;
  const counts = SEVERITIES.map((severity) => `${WORDS[lang].severity[severity]} ${summary[severity]}`);
  const [only, ...others] = documents;
  const written = documents.length > 0 && documents.every(({ holds }) => holds !== undefined);
  // A law has no measures to count, and "0 measures" would read like a fault of it.
  const extent = written
    ? texts.holds(only && others.length === 0 ? extentOf(only, lang) : '')
    : texts.extent(summary.measures, summary.records);
  const states = inOrder('status', summary.byStatus).map(
    ([status, count]) => `${wordFor(lang, 'status', status)} ${count}`,
  );
  const date =
    asOf === undefined
      ? written
        ? ''
        : texts.noDate
      : texts.asOf(asOf, wordFor(lang, 'basis', documents[0]?.asOf.basis ?? ''));
  return [`**${texts.counts(counts)}**`, `${extent}${lang === 'en' ? ' ' : ''}${date}`, texts.counts(states)]
    .filter((line) => line !== '')
    .join('  \n');
}

function notListed({ summary: { unlisted } }: ValidationReport, lang: Language): string[] {
  return unlisted === undefined ? [] : [`**${REPORT_TEXTS[lang].notListed(unlisted)}**`];
}

/** Never folded away: a report that lacks a document must say so. */
function notRead({ findings, inputs }: ValidationReport, lang: Language): string[] {
  const lost = findings.filter(({ document, accepted }) => document === undefined && !accepted);
  if (lost.length === 0) return [];
  const shown = lost.slice(0, MOST_ROWS);
  const texts = MARKDOWN_TEXTS[lang];
  const lines = shown.map(
    ({ locations, message }) =>
      `- ${codeSpan(locations[0]?.file ?? inputs[0]?.path ?? '')} ${escapeMarkdown(message)}`,
  );
  const cut = shown.length < lost.length ? [texts.cutRows(shown.length, lost.length)] : [];
  return [`**${texts.notRead(lost.length)}**`, lines.join('\n'), ...cut];
}

function documentTable({ documents, findings, summary }: ValidationReport, lang: Language): string {
  const texts = MARKDOWN_TEXTS[lang];
  const concerned = concernedBy(documents);
  const own = new Map<string, { severity: 'error' | 'warning' | 'notice' }[]>();
  let told = 0;
  const counted = findings.filter(({ document, accepted }) => document !== undefined && !accepted);
  for (const finding of counted) {
    for (const id of concerned(finding)) {
      const known = own.get(id);
      if (known) known.push(finding);
      else own.set(id, [finding]);
      told += 1;
    }
  }
  const rows = documents.slice(0, MOST_ROWS).map(({ id, kind, asOf, measures, holds }) => {
    const counts = exactCounts(own.get(id) ?? [], summary, id);
    return [
      escapeMarkdown(id),
      wordFor(lang, 'kind', kind),
      asOf.date ?? '–',
      holds ? '–' : measures,
      counts.error,
      counts.warning,
      counts.notice,
    ];
  });
  const { error, warning, notice } = WORDS[lang].severity;
  const head = [
    texts.document,
    REPORT_TEXTS[lang].kind,
    REPORT_TEXTS[lang].asOf,
    texts.measures,
    error,
    warning,
    notice,
  ];
  const all = documents.reduce((sum, { measures }) => sum + measures, 0);
  const repeats = told > counted.length || all > summary.measures;
  return [
    markdownTable(head, rows),
    ...(rows.length < documents.length ? [texts.cutRows(rows.length, documents.length)] : []),
    ...(repeats ? [PAGE_TEXTS[lang].countedOnce] : []),
  ].join('\n\n');
}

function sectorTable({ summary }: ValidationReport, lang: Language): string[] {
  const texts = MARKDOWN_TEXTS[lang];
  const entries = inOrder('sector', summary.bySector);
  if (entries.length === 0) return [];
  const { error, warning, notice } = WORDS[lang].severity;
  const row = ([sector, share]: [string, Share]) => [
    wordFor(lang, 'sector', sector),
    share.measures,
    share.error,
    share.warning,
    share.notice,
  ];
  return [markdownTable([texts.sector, texts.measures, error, warning, notice], entries.map(row))];
}
