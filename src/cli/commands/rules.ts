/** `planlint rules`: the list of rules, from their declarations. */
import { rulesPage } from '../../check/pages.ts';
import { formatJson } from '../../report/json.ts';
import { formatRuleList, ruleFacts } from '../../report/rules.ts';
import { oneOf, single } from '../choice.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { RULE_LIST_FORMATS } from '../output/formats.ts';
import { collectProblems } from '../problem-list.ts';
import { resolveRules } from '../settings.ts';
import { paletteFor, reportWidth } from '../terminal.ts';

export async function runRules(given: GivenOptions, invocation: Invocation): Promise<number> {
  const { io } = invocation;
  const problems = collectProblems();
  const { lang, knownRules } = await resolveRules(given, invocation, problems);
  const asked = single('--format', given.format, problems);
  const format = oneOf('--format', asked, RULE_LIST_FORMATS, problems) ?? 'text';
  problems.settle(lang);
  if (format === 'json') await io.stdout.write(formatJson(knownRules.map(ruleFacts)));
  else if (format === 'markdown') await io.stdout.write(withoutMark(rulesPage(knownRules)));
  else {
    const palette = await paletteFor(io, given.color !== false);
    await io.stdout.write(formatRuleList(knownRules, { lang, width: reportWidth(io.stdout), palette }));
  }
  return 0;
}

/** The page in the repository says that it is made, and where; a copy elsewhere needs no such warning. */
export function withoutMark(page: string): string {
  return page.replace(/^<!--.*-->\s*/u, '');
}
