/** The index of a split run for scripts and memos. */
import { type Language, SEVERITIES } from '../../finding.ts';
import { formatCsv } from '../csv-table.ts';
import type { PageDirectory, PageDirectoryRow, PartFile } from '../html/page-data.ts';
import { PAGE_TEXTS } from '../html/view/texts.ts';
import { codeSpan, escapeMarkdown, markdownTable } from '../markdown/escape.ts';
import { ruleName } from '../rule-names.ts';
import { WORDS, wordFor } from '../words.ts';

const COLUMNS = [
  'name',
  'kind',
  'jurisdiction',
  'period_start',
  'period_end',
  'as_of',
  'measures',
  'achieved',
  'behind',
  'missing',
  'error',
  'warning',
  'notice',
  'accepted',
  'worst',
  'path',
  'files',
] as const;

export function indexCsv({ rows, lost }: PageDirectory): string {
  const lines = rows.map((row) => {
    const { name, document, measures, statuses, findings, accepted, worst, files } = row;
    return [
      name,
      document?.kind,
      document?.jurisdiction,
      document?.period?.start,
      document?.period?.end,
      document?.asOf.date,
      measures,
      statuses.achieved,
      statuses.behind,
      statuses.missing,
      findings.error,
      findings.warning,
      findings.notice,
      accepted,
      worst.map(({ rule, severity, count }) => `${severity} ${rule} ${count}`).join(';'),
      document?.path,
      files.map(({ file }) => file).join(';'),
    ];
  });
  const unread = lost.map(({ file, severity, message }) => [
    undefined,
    ...Array.from({ length: 9 }, () => undefined),
    ...SEVERITIES.map((one) => (one === severity ? 1 : 0)),
    0,
    message.en,
    file,
    undefined,
  ]);
  return formatCsv(COLUMNS, [...lines, ...unread]);
}

export function indexMarkdown(directory: PageDirectory, lang: Language): string {
  const texts = PAGE_TEXTS[lang];
  const { rows, lost, by, total } = directory;
  const levels = SEVERITIES.map((severity) => WORDS[lang].severity[severity]);
  const head = [HEADS[by](lang), texts.measures, ...levels, texts.worst, texts.files];
  const lines = rows.map((row) => [
    // 「tables.xls」 beside 「tables.ods」: names of documents are alike, their paths are not.
    `${escapeMarkdown(rowName(row, by, lang))}${row.document ? `<br>${codeSpan(row.document.path)}` : ''}`,
    row.measures,
    ...SEVERITIES.map((severity) => row.findings[severity]),
    row.worst
      .map(
        ({ rule, severity, count }) =>
          `${WORDS[lang].severity[severity]} ${escapeMarkdown(ruleName(rule, lang))} ${count}`,
      )
      .join(lang === 'en' ? ', ' : '、'),
    row.files.map(fileLink).join(' '),
  ]);
  const last = [texts.total, total.measures, ...SEVERITIES.map((severity) => total[severity]), '', ''];
  const unread = lost.map(({ file, message }) => `- ${codeSpan(file)} ${escapeMarkdown(message[lang])}`);
  const parts = [`## ${texts.indexTitle[by]}`, markdownTable(head, [...lines, last])];
  if (directory.unlisted !== undefined) parts.push(texts.notListed(directory.unlisted));
  if (directory.repeats) parts.push(texts.countedOnce);
  if (unread.length > 0) parts.push(`### ${texts.sections.lost}`, unread.join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function fileLink({ file, format, of }: PartFile): string {
  const name = of === undefined ? format : `${format} ${escapeMarkdown(of)}`;
  return `[${name}](<${encodeURI(file)}>)`;
}

const HEADS: Readonly<Record<PageDirectory['by'], (lang: Language) => string>> = {
  document: (lang) => PAGE_TEXTS[lang].document,
  agency: (lang) => PAGE_TEXTS[lang].agency,
  sector: (lang) => PAGE_TEXTS[lang].sector,
};

/** What a part is called. */
export function rowName(
  { name, document }: PageDirectoryRow,
  by: PageDirectory['by'],
  lang: Language,
): string {
  if (document !== undefined) return document.id;
  if (name === undefined) return PAGE_TEXTS[lang].listNobody[by];
  return by === 'sector' ? wordFor(lang, 'sector', name) : name;
}
