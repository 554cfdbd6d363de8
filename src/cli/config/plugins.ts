/** Rules of the user's own, from modules a configuration names. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wrongPart } from '../../check/engine/declaration.ts';
import type { Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules/index.ts';
import type { ProblemList } from '../problem-list.ts';

interface Where {
  readonly folder: string;
  /** The configuration, as it is to be shown. */
  readonly path: string;
  /** A configuration that was merely found beside somebody's documents must not run code. */
  readonly named: boolean;
  readonly problems: ProblemList;
}

/** A module's default export is a rule or a list of rules. */
export async function loadPlugins(
  paths: readonly string[],
  { folder, path, named, problems }: Where,
): Promise<readonly Rule[]> {
  if (paths.length === 0) return [];
  if (!named) {
    problems.add((texts) => texts.pluginsNotNamed(path));
    return [];
  }
  const rules: Rule[] = [];
  for (const plugin of paths) {
    for (const rule of await loadPlugin(plugin, folder, problems)) {
      const isTaken = [...RULES, ...rules].some(({ id }) => id === rule.id);
      if (isTaken) problems.add((texts) => texts.pluginRuleTaken(plugin, rule.id));
      else rules.push(rule);
    }
  }
  return rules;
}

async function loadPlugin(plugin: string, folder: string, problems: ProblemList): Promise<Rule[]> {
  let exported: unknown;
  try {
    exported = (await import(pathToFileURL(resolve(folder, plugin)).href)).default;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    problems.add((texts) => texts.pluginFails(plugin, why));
    return [];
  }
  const list: unknown[] = Array.isArray(exported) ? exported : [exported];
  return list.flatMap((candidate, at) => {
    const wrong = wrongPart(candidate);
    if (wrong === undefined) return [candidate as Rule];
    problems.add((texts) => texts.pluginNotARule(plugin, at + 1, wrong));
    return [];
  });
}
