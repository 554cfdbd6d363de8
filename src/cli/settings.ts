/** What the run is to do: command line over configuration file over locale, all checked before any reading. */

import { resolve } from 'node:path';
import type { Rule } from '../check/rule.ts';
import { RULES } from '../check/rules/index.ts';
import { LANGUAGES, type Language } from '../finding.ts';
import type { RunOptions } from '../pipeline/pipeline.ts';
import { FAIL_ON } from '../report/exit-code.ts';
import { type Given, oneOf, single } from './choice.ts';
import { type BaselinePlace, placeBaseline, readBaseline } from './config/baseline-file.ts';
import { type Config, readConfig } from './config/config.ts';
import { findConfig } from './config/find.ts';
import { chooseProfiles } from './config/profiles.ts';
import { dialectOf } from './dialect-option.ts';
import type { GivenOptions, Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import { languageNamed } from './language.ts';
import { limitsOf } from './limits.ts';
import type { ProblemList } from './problem-list.ts';
import { gunzip } from './reading/gunzip.ts';
import { quietly } from './reading/mute-console.ts';
import { sha256 } from './reading/sha256.ts';
import { boundedBy } from './reading/time-limit.ts';
import { dateOf, encodingOf, jobsOf, rulesOf } from './resolve-options.ts';

export interface Settings extends RunOptions {
  /** Threads that read; absent where it is to be found out how many are worth it. */
  readonly jobs: number | undefined;
  readonly stdinName: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly progress: boolean;
  readonly colour: boolean;
  /** Built-in rules and the configuration's own. */
  readonly knownRules: readonly Rule[];
  /** Where the baseline is, or would be. */
  readonly baselinePlace: BaselinePlace | undefined;
}

/**
 * The settings; whatever is wrong with them is added to `problems`, with something harmless in its place.
 * A configuration that is not named is looked for above the first of the inputs `named`.
 */
export async function resolveSettings(
  given: GivenOptions,
  { io, lang: spoken, version }: Invocation,
  problems: ProblemList,
  named: readonly string[] = [],
): Promise<Settings> {
  const config = await configOf(given, io, problems, named[0]);
  if (given.quiet === true && given.verbose === true) problems.add((texts) => texts.quietAndVerbose);
  const asOf = dateOf('--as-of', single('--as-of', given.asOf, problems), problems) ?? config.asOf;
  const encoding = encodingOf('--encoding', single('--encoding', given.encoding, problems), problems);
  const failOn = oneOf('--fail-on', single('--fail-on', given.failOn, problems), FAIL_ON, problems);
  const profileName = single('--profile', given.profile, problems);
  const profile = profileName === undefined ? config.profile : { name: profileName, option: '--profile' };
  const wantedBaseline = given.baseline === false ? false : single('--baseline', given.baseline, problems);
  const baselinePlace = placeBaseline(wantedBaseline, config, io.cwd, given.newBaseline === true);
  const limits = { ...config.limits, ...limitsOf(given.limit, problems) };
  const knownRules = knownRulesOf(config);
  return {
    knownRules,
    configFile: config.path,
    overrides: config.overrides ?? [],
    extraRules: config.extraRules ?? [],
    baselinePlace,
    baseline: await readBaseline(baselinePlace, io, problems),
    lang: languageOf(given.lang, config, spoken, problems),
    version,
    asOf,
    encoding: encoding ?? config.encoding,
    limits,
    dialect: dialectOf(given, config.dialect, problems),
    profiles: await chooseProfiles(
      profile,
      { cwd: io.cwd, own: config.profiles, headers: config.headers },
      problems,
    ),
    rules: new Map([...(config.rules ?? []), ...rulesOf(given.rule, problems, knownRules)]),
    agencies: config.agencies,
    units: config.units,
    duties: config.duties,
    failOn: failOn ?? config.failOn ?? 'error',
    quietly,
    bounded: boundedBy(limits),
    gunzip,
    sha256,
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
  invocation: Invocation,
  problems: ProblemList,
): Promise<Language> {
  return (await resolveRules(given, invocation, problems)).lang;
}

/** For commands that tell of rules: the language, and the built-in rules with the configuration's own. */
export async function resolveRules(
  given: GivenOptions,
  { io, lang: spoken }: Invocation,
  problems: ProblemList,
): Promise<Pick<Settings, 'lang' | 'knownRules'>> {
  const config = await configOf(given, io, problems, undefined);
  return { lang: languageOf(given.lang, config, spoken, problems), knownRules: knownRulesOf(config) };
}

function knownRulesOf({ extraRules = [] }: Config): readonly Rule[] {
  return [...RULES, ...extraRules];
}

async function configOf(
  given: GivenOptions,
  { cwd }: Io,
  problems: ProblemList,
  first: string | undefined,
): Promise<Config> {
  const path = single('--config', given.config, problems);
  const chosen =
    path === undefined
      ? await findConfig(first, cwd, problems)
      : { path, absolute: resolve(cwd, path), named: true };
  return chosen === undefined ? {} : readConfig(chosen, cwd, problems);
}

function languageOf(given: Given, config: Config, spoken: Language, problems: ProblemList): Language {
  const name = single('--lang', given, problems);
  if (name === undefined) return config.lang ?? spoken;
  const named = languageNamed(name);
  if (named === undefined)
    problems.add((texts) => texts.unknownValue('--lang', name, LANGUAGES.join(texts.listComma)));
  return named ?? spoken;
}
