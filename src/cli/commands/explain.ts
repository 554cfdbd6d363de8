/** `planlint explain`: one rule whole, from its declaration. */
import { parse } from 'csv-parse/sync';
import { rulePage } from '../../check/pages.ts';
import { formatJson } from '../../report/json.ts';
import { formatRuleText, ruleFacts } from '../../report/rules.ts';
import { oneOf, single } from '../choice.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { EXPLAIN_FORMATS } from '../output/formats.ts';
import { collectProblems } from '../problem-list.ts';
import { ruleNamed } from '../resolve-options.ts';
import { resolveRules } from '../settings.ts';
import { paletteFor, reportWidth } from '../terminal.ts';
import { withoutMark } from './rules.ts';

export async function runExplain(id: string, given: GivenOptions, invocation: Invocation): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const { lang, knownRules } = await resolveRules(given, invocation, problems);
  const rule = ruleNamed('explain', id, problems, knownRules);
  const asked = single('--format', given.format, problems);
  const format = oneOf('--format', asked, EXPLAIN_FORMATS, problems) ?? 'text';
  problems.settle(lang);
  if (rule === undefined) return 2;
  if (format === 'json') await io.stdout.write(formatJson(ruleFacts(rule)));
  else if (format === 'markdown') await io.stdout.write(withoutMark(rulePage(rule, splitCsv)));
  else {
    const palette = await paletteFor(io, given.color !== false);
    await io.stdout.write(formatRuleText(rule, { lang, width: reportWidth(io.stdout), palette }));
  }
  return 0;
}

/** Captions and unit notes are shorter than the table. */
function splitCsv(csv: string): string[][] {
  return parse(csv, { relax_column_count: true, skip_empty_lines: true });
}
