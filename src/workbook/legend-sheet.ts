/** The second sheet: what the marks mean, how to work with them, and the rules that spoke. */
import { RULES } from '../check/rules/index.ts';
import { type Language, SEVERITIES } from '../finding.ts';
import { REPORT_TEXTS } from '../report/messages.ts';
import { ruleTitle } from '../report/rule-names.ts';
import { skippedSentences } from '../report/skipped-rules.ts';
import { WORDS } from '../report/words.ts';
import type { Finding, ValidationReport } from '../validation-report.ts';
import { fittedHeight } from './fit.ts';
import { LOOKS } from './looks.ts';
import { WORKBOOK_TEXTS } from './messages.ts';
import { OWN_SHEET } from './own-sheets.ts';
import type { ContentCell, ContentRow, SheetContent } from './sheet-content.ts';
import type { CellLook } from './styles.ts';

export interface LegendFacts {
  readonly name: string;
  readonly index: string;
  readonly findings: readonly Finding[];
  /** What could not be done as asked, in the reader's language. */
  readonly remarks: readonly string[];
  readonly lang: Language;
  readonly report: Pick<ValidationReport, 'rulesSkipped' | 'options'>;
}

const WIDTHS = [24, 10, 60, 60] as const;
const LAST = WIDTHS.length;

type Line = readonly (readonly [column: number, value: string | number, look: CellLook])[];

export function legendSheet({ name, index, findings, remarks, lang, report }: LegendFacts): SheetContent {
  const texts = WORKBOOK_TEXTS[lang].legend;
  const wide: number[] = [];
  const lines: Line[] = [];
  const across = (text: string, look: CellLook) => {
    wide.push(lines.length + 1);
    lines.push([[1, text, look]]);
  };
  const meaning = (term: string, text: string, look: CellLook) => {
    wide.push(-(lines.length + 1));
    lines.push([
      [1, term, look],
      [2, text, LOOKS.body],
      [3, '', LOOKS.body],
      [4, '', LOOKS.body],
    ]);
  };
  across(texts.title, LOOKS.title);
  if (remarks.length > 0) {
    across(texts.remarks, LOOKS.section);
    for (const remark of remarks) across(remark, LOOKS.plain);
    lines.push([]);
  }
  across(texts.marks, LOOKS.section);
  for (const severity of SEVERITIES) {
    meaning(WORDS[lang].severity[severity], texts.meaning[severity], LOOKS.chips[severity]);
  }
  meaning(texts.proofMark, texts.proofMeaning, LOOKS.centre);
  lines.push([]);
  across(texts.use, LOOKS.section);
  for (const [at, step] of texts.steps(index, name).entries()) across(`${at + 1}. ${step}`, LOOKS.plain);
  lines.push([]);
  across(texts.rules, LOOKS.section);
  lines.push(texts.ruleColumns.map((text, at) => [at + 1, text, LOOKS.header]));
  lines.push(...ruleLines(findings, lang));
  const skipped = skippedSentences(report, lang);
  if (skipped.length > 0) {
    lines.push([]);
    across(REPORT_TEXTS[lang].skipped, LOOKS.section);
    for (const sentence of skipped) across(sentence, LOOKS.plain);
  }
  return {
    name,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 4, hidden: true }],
    rows: lines.map((line, at) => rowOf(line, at + 1, wide.includes(at + 1) || wide.includes(-(at + 1)))),
    merges: wide.map((row) => ({
      top: Math.abs(row),
      bottom: Math.abs(row),
      left: row > 0 ? 1 : 2,
      right: LAST,
    })),
    tabColour: '5B6770',
    print: { titleRows: 1 },
  };
}

/** The rules of the findings, those with the most first. */
function ruleLines(findings: readonly Finding[], lang: Language): Line[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .map(([id, count]) => {
      const text = RULES.find((rule) => rule.id === id)?.text[lang];
      return [
        [1, ruleTitle(id, lang, '\n'), LOOKS.body],
        [2, count, LOOKS.number],
        [3, text?.summary ?? '', LOOKS.body],
        [4, text?.why ?? '', LOOKS.body],
      ];
    });
}

function rowOf(line: Line, number: number, isMerged: boolean): ContentRow {
  const cells = line.map(([column, value, look]): [number, ContentCell] => [column, { value, look }]);
  if (number === 1) return { number, height: 30, cells: [...cells, [LAST + 1, { value: OWN_SHEET }]] };
  const from = (column: number) => WIDTHS.slice(column - 1).reduce((sum, width) => sum + width, 0);
  const height = fittedHeight(cells, isMerged ? from : (column) => WIDTHS[column - 1] ?? 0);
  return { number, cells, height, fitted: true };
}
