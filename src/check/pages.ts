/** The page of a rule, made from its declaration. Pure: a rule in, Markdown out. */
import type { Language } from '../finding.ts';
import { CATEGORY_NAMES, type Example, type Rule } from './rule.ts';

/** Splits csv text into rows of cells; handed in, so that no csv reader is needed here. */
export type SplitCsv = (csv: string) => readonly (readonly string[])[];

const HEADINGS = {
  'zh-TW': {
    why: '為什麼',
    severity: '嚴重度',
    evidence: '證據',
    bad: '會觸發',
    good: '不會觸發',
    asOf: '統計基準日',
    empty: '（空檔案）',
  },
  en: {
    why: 'Why',
    severity: 'Severity',
    evidence: 'Evidence',
    bad: 'Triggers it',
    good: 'Does not',
    asOf: 'As of',
    empty: '(an empty file)',
  },
} as const;

const MADE = '<!-- Made from src/check/rules by `npm run generate`. Do not edit. -->';

/** Markdown of one rule: both languages, the evidence, and the examples that run as tests. */
export function rulePage(rule: Rule, split: SplitCsv): string {
  const sections = [ruleProse(rule, 'zh-TW'), ruleProse(rule, 'en'), examples(rule, split)];
  return `${[MADE, `# ${rule.id}`, ...sections].join('\n\n')}\n`;
}

/** Markdown of the list of rules. */
export function rulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, category, severity, text }) => [
    `[${id}](${id}.md)`,
    `${CATEGORY_NAMES[category]['zh-TW']} ${category}`,
    severity,
    showBare(text['zh-TW'].summary),
    showBare(text.en.summary),
  ]);
  const head = ['規則 Rule', '類別 Category', '嚴重度 Severity', '說明', 'What it reports'];
  const intro =
    '嚴重度是一般情形的；個別情形見各頁。 Severities are those of the plain case; a page says more.';
  return `${[MADE, '# 規則 Rules', intro, table([head, ...rows])].join('\n\n')}\n`;
}

/** Markdown of what a rule checks, why, how grave it is and what its findings carry, in one language. */
export function ruleProse(rule: Rule, lang: Language): string {
  const words = HEADINGS[lang];
  const { summary, why } = rule.text[lang];
  const facts = Object.entries(rule.evidence).map(([key, text]) => `- \`${key}\`: ${text[lang]}`);
  return [
    summary,
    `**${words.why}** ${why}`,
    `**${words.severity}** \`${rule.severity}\`${rule.grades === undefined ? '' : ` ${rule.grades[lang]}`}`,
    `**${words.evidence}**\n\n${facts.join('\n')}`,
  ].join('\n\n');
}

function examples({ examples: given }: Rule, split: SplitCsv): string {
  if ('absent' in given) return `${given.absent['zh-TW']}\n\n${given.absent.en}`;
  return [example('bad', given.bad, split), example('good', given.good, split)].join('\n\n');
}

function example(kind: 'bad' | 'good', { csv, asOf }: Example, split: SplitCsv): string {
  const [zh, en] = [HEADINGS['zh-TW'], HEADINGS.en];
  const rows = split(csv).map((row) => row.map(showBare));
  const shown = rows.length === 0 ? `${zh.empty} ${en.empty}` : table(rows);
  const date = asOf === undefined ? '' : `\n\n${zh.asOf} ${en.asOf}: ${asOf}`;
  return `## ${zh[kind]} ${en[kind]}\n\n${shown}${date}`;
}

/** Captions are rows of one cell; every row is filled up to the widest. */
function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`,
  );
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

/** Asterisks and bars of a cell are shown, not obeyed. */
function showBare(text: string): string {
  return text.replace(/[\\|*_`<>[\]]/gu, '\\$&').replace(/\s*\n\s*/gu, ' ');
}
