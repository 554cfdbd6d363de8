/** Findings as GitHub's workflow commands, which it shows beside the files, and the summary of a job. */
import type { Language, Severity } from '../finding.ts';
import { SEVERITIES } from '../finding.ts';
import type { Finding, ValidationReport } from '../validation-report.ts';
import { baselineSentences } from './baseline-sentences.ts';
import { CI_TEXTS } from './ci-texts.ts';
import { showMoving, showText } from './clean-text.ts';
import { REPORT_TEXTS } from './messages.ts';
import { placeInFile } from './place.ts';
import { lineOf } from './position.ts';
import { WORDS } from './words.ts';

/** GitHub shows this many annotations of each level for one step, and says nothing of the others. */
export const SHOWN_PER_LEVEL = 10;

/** Rows of the summary: it may hold one mebibyte, and nobody reads more. */
const MOST_ROWS = 200;

/**
 * One annotation a line, gravest first, then in plain words what GitHub will not show. Accepted findings give no
 * annotation.
 */
export function formatGitHub(report: ValidationReport, lang: Language): string {
  const texts = CI_TEXTS[lang];
  const open = openFindings(report);
  const lines = open.map(annotate);
  for (const severity of SEVERITIES) {
    const count = open.filter((finding) => finding.severity === severity).length;
    if (count > SHOWN_PER_LEVEL) lines.push(texts.displayLimit(severity, SHOWN_PER_LEVEL, count));
  }
  lines.push(...notListed(report, lang), ...baselineSentences(report, lang).map(showText));
  return lines.map((line) => `${line}\n`).join('');
}

function notListed({ summary: { unlisted } }: ValidationReport, lang: Language): string[] {
  return unlisted === undefined ? [] : [REPORT_TEXTS[lang].notListed(unlisted)];
}

/** Not accepted, gravest first. */
function openFindings({ findings }: ValidationReport): Finding[] {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  return SEVERITIES.flatMap((severity) => open.filter((finding) => finding.severity === severity));
}

function annotate({ rule, severity, message, locations }: Finding): string {
  const [first] = locations;
  const place = first === undefined ? '' : placeInFile(first);
  const properties: readonly (readonly [string, string])[] = [
    ...(first === undefined
      ? []
      : ([
          ['file', first.file],
          ['line', String(lineOf(first))],
        ] as const)),
    ['title', `planlint ${rule}`],
  ];
  const named = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${severity} ${named}::${escapeData(place === '' ? message : `${place}: ${message}`)}`;
}

/** The message of a command: a line break would end it, and what follows could be a command of its own. */
export function escapeData(text: string): string {
  return showMoving(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value among others: a comma would end it, a colon could end them all. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Markdown for `$GITHUB_STEP_SUMMARY`: counts, and the findings themselves as far as there is room. */
export function formatGitHubSummary(report: ValidationReport, lang: Language): string {
  const texts = CI_TEXTS[lang];
  const open = openFindings(report);
  const counts = report.summary;
  const named = SEVERITIES.map((severity) => `${WORDS[lang].severity[severity]} ${counts[severity]}`);
  const accepted = report.summary.accepted ?? 0;
  const head = [...named, ...(accepted > 0 ? [`${texts.accepted} ${accepted}`] : [])].join(' ・ ');
  const asOf = report.asOf === undefined ? [] : [`${texts.asOf} ${report.asOf}`];
  const limited = SEVERITIES.some((severity: Severity) => counts[severity] > SHOWN_PER_LEVEL);
  return `${[
    `## ${texts.heading}`,
    [head, ...asOf, texts.exit[report.exitCode]].join('  \n'),
    ...(open.length > 0 ? [findingTable(open, lang)] : counts.unlisted === undefined ? [texts.none] : []),
    ...(open.length > MOST_ROWS ? [texts.more(open.length - MOST_ROWS)] : []),
    ...notListed(report, lang),
    ...(limited ? [texts.limitReason] : []),
    ...baselineSentences(report, lang).map(escapeMarkdown),
  ].join('\n\n')}\n`;
}

function findingTable(findings: readonly Finding[], lang: Language): string {
  const texts = CI_TEXTS[lang];
  const rows = findings.slice(0, MOST_ROWS).map(({ severity, rule, locations: [first], message }) => {
    const place =
      first === undefined ? '' : [first.file, placeInFile(first)].filter((part) => part !== '').join(' ');
    return [WORDS[lang].severity[severity], rule, place, message].map(escapeMarkdown);
  });
  const head = [texts.level, texts.rule, texts.place, texts.message];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A cell's text is shown, not obeyed: no markup, no mention of a person, no row of its own. */
function escapeMarkdown(text: string): string {
  return showText(text)
    .replace(/[\\`*_{}[\]<>#|~!$&]/gu, (mark) => `&#${mark.codePointAt(0)};`)
    .replaceAll('@', '@\u200b');
}
