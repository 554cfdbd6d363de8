/** Findings of one rule in small laws that are read like any other input. */
import type { Finding, Language } from '../../src/finding.ts';
import { run, textInput } from '../run-files.ts';

export type Row = readonly [article: string, explanation?: string];

/** A table of articles beside their explanations; line breaks inside a cell are `\n`. */
export function lawCsv(...rows: readonly Row[]): string {
  const cells = [['條文', '說明'], ...rows.map(([article, explanation = '']) => [article, explanation])];
  return `${cells.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')}\n`;
}

export async function findingsIn(
  rule: string,
  texts: Readonly<Record<string, string>>,
  lang: Language = 'zh-TW',
): Promise<Finding[]> {
  const inputs = Object.entries(texts).map(([path, text]) => textInput(path, text));
  const { report, faults } = await run(inputs, { lang });
  if (faults.length > 0) throw faults[0]?.error;
  return report.findings.filter((finding) => finding.rule === rule);
}

/** `warning 第二條 A3: message`. */
export function told({ severity, measure, locations, message }: Finding): string {
  return `${severity} ${measure ?? '-'} ${locations.map(({ cell }) => cell).join(',')}: ${message}`;
}

export async function toldIn(rule: string, ...rows: readonly Row[]): Promise<string[]> {
  return (await findingsIn(rule, { 'law.csv': lawCsv(...rows) })).map(told);
}
