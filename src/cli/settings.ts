/** What the run is to do: command line over configuration file over locale, all checked before any reading. */

import { LANGUAGES, type Language } from '../finding.ts';
import type { RunOptions } from '../pipeline.ts';
import { FAIL_ON } from '../report/exit-code.ts';
import { type Given, oneOf, single } from './choice.ts';
import { type Config, readConfig } from './config.ts';
import type { GivenOptions, Invocation } from './invocation.ts';
import { languageNamed } from './language.ts';
import { quietly } from './mute-console.ts';
import type { ProblemList } from './problem-list.ts';
import { chooseProfiles } from './profiles.ts';
import { dateOf, encodingOf, jobsOf, rulesOf } from './resolve-options.ts';

export interface Settings extends RunOptions {
  readonly jobs: number;
  readonly stdinName: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly progress: boolean;
  readonly colour: boolean;
}

/** The settings; whatever is wrong with them is added to `problems`, with something harmless in its place. */
export async function resolveSettings(
  given: GivenOptions,
  { io, lang: spoken, version }: Invocation,
  problems: ProblemList,
): Promise<Settings> {
  const configPath = single('--config', given.config, problems);
  const config: Config = configPath === undefined ? {} : await readConfig(configPath, io.cwd, problems);
  if (given.quiet === true && given.verbose === true) problems.add((texts) => texts.quietAndVerbose);
  const asOf = dateOf('--as-of', single('--as-of', given.asOf, problems), problems) ?? config.asOf;
  const encoding = encodingOf('--encoding', single('--encoding', given.encoding, problems), problems);
  const failOn = oneOf('--fail-on', single('--fail-on', given.failOn, problems), FAIL_ON, problems);
  const profileName = single('--profile', given.profile, problems);
  const profile = profileName === undefined ? config.profile : { name: profileName, option: '--profile' };
  return {
    lang: languageOf(given.lang, config, spoken, problems),
    version,
    asOf,
    encoding: encoding ?? config.encoding,
    profiles: await chooseProfiles(profile, io.cwd, problems),
    rules: new Map([...(config.rules ?? []), ...rulesOf(given.rule, problems)]),
    agencies: config.agencies,
    failOn: failOn ?? config.failOn ?? 'error',
    quietly,
    jobs: jobsOf(single('--jobs', given.jobs, problems), problems),
    stdinName: single('--stdin-name', given.stdinName, problems) ?? 'stdin',
    quiet: given.quiet === true,
    verbose: given.verbose === true,
    progress: given.progress !== false && given.quiet !== true,
    colour: given.color !== false,
  };
}

/** For commands that read no input but speak: `--lang`, else the configuration, else the locale. */
export async function resolveLanguage(
  given: GivenOptions,
  { io, lang: spoken }: Invocation,
  problems: ProblemList,
): Promise<Language> {
  const configPath = single('--config', given.config, problems);
  const config: Config = configPath === undefined ? {} : await readConfig(configPath, io.cwd, problems);
  return languageOf(given.lang, config, spoken, problems);
}

function languageOf(given: Given, config: Config, spoken: Language, problems: ProblemList): Language {
  const name = single('--lang', given, problems);
  if (name === undefined) return config.lang ?? spoken;
  const named = languageNamed(name);
  if (named === undefined) problems.add((texts) => texts.unknownValue('--lang', name, LANGUAGES.join(', ')));
  return named ?? spoken;
}
