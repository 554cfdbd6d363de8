/** The pages of the rules under docs/rules, by path. */
import { parse } from 'csv-parse/sync';
import { rulePage, rulesPage } from '../check/pages.ts';
import { RULES } from '../check/rules/index.ts';

export function rulePages(): Map<string, string> {
  const pages = new Map(RULES.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, splitCsv)]));
  return pages.set('docs/rules/README.md', rulesPage(RULES));
}

/** Rows of cells; captions and unit notes are shorter than the table. */
function splitCsv(csv: string): string[][] {
  return parse(csv, { relax_column_count: true, skip_empty_lines: true });
}
