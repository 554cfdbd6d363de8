/** `planlint completion`: what makes a shell complete the program's commands, options and their values. */
import type { Command } from 'commander';
import { RULES } from '../../check/rules/index.ts';
import { oneOf } from '../choice.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { type Values, valuesOf } from '../completion/values.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { factsOfProgram, type ProgramFacts } from '../help/program-facts.ts';
import type { GivenOptions, Invocation } from '../invocation.ts';
import { COMMANDS, SHELLS, type Shell } from '../output/formats.ts';
import { collectProblems } from '../problem-list.ts';
import { resolveLanguage } from '../settings.ts';
import { schemaNames } from './schema.ts';

const WRITERS: Readonly<Record<Shell, (program: ProgramFacts, values: Values) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export async function runCompletion(
  name: string,
  program: Command,
  given: GivenOptions,
  invocation: Invocation,
): Promise<number> {
  const problems = collectProblems();
  const lang = await resolveLanguage(given, invocation, problems);
  const shell = oneOf('completion', name, SHELLS, problems);
  problems.settle(lang);
  if (shell === undefined) return 2;
  const facts = factsOfProgram(program);
  const lists = { rules: RULES.map(({ id }) => id), schemas: await schemaNames(), commands: COMMANDS };
  await invocation.io.stdout.write(WRITERS[shell](facts, valuesOf(facts, lists)));
  return 0;
}
