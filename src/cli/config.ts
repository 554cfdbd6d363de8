/** The configuration file: the same settings as on the command line, kept beside the documents. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LANGUAGES, type Language } from '../finding.ts';
import { FAIL_ON, type FailOn } from '../report/exit-code.ts';
import type { AgencyEntry } from '../words/agencies.ts';
import { oneOf } from './choice.ts';
import { agenciesAt } from './config-agencies.ts';
import { parseJson } from './json-text.ts';
import type { CliTexts } from './messages.ts';
import type { ProblemList } from './problem-list.ts';
import type { ChosenProfile } from './profiles.ts';
import { dateOf, encodingOf, type Level, levelOf } from './resolve-options.ts';
import { nearest } from './suggest.ts';
import { describeFault } from './system-fault.ts';

export interface Config {
  asOf?: string | undefined;
  lang?: Language | undefined;
  failOn?: FailOn | undefined;
  encoding?: string | undefined;
  /** An identifier, or an absolute path: paths are relative to the file they stand in. */
  profile?: ChosenProfile | undefined;
  rules?: ReadonlyMap<string, Level>;
  agencies?: readonly AgencyEntry[] | undefined;
}

const KEYS: readonly string[] = ['asOf', 'lang', 'failOn', 'encoding', 'profile', 'rules', 'agencies'];

/** Reads and checks a configuration. Everything wrong with it is added to `problems`, naming the key. */
export async function readConfig(path: string, cwd: string, problems: ProblemList): Promise<Config> {
  const absolute = resolve(cwd, path);
  let text: string;
  try {
    text = await readFile(absolute, 'utf8');
  } catch (fault) {
    problems.add((texts) => texts.unreadableFile(texts.configFile, path, describeFault(fault, texts)));
    return {};
  }
  const json = parseJson(text);
  if (json.ok && isObject(json.data)) {
    return checkConfig(json.data, { path, folder: dirname(absolute), problems });
  }
  problems.add((texts) => texts.badConfig(path, json.ok ? texts.wantedObject : texts.notJson(json.fault)));
  return {};
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

interface Place {
  readonly path: string;
  readonly folder: string;
  readonly problems: ProblemList;
}

function checkConfig(data: Readonly<Record<string, unknown>>, place: Place): Config {
  const { path, problems } = place;
  for (const key of Object.keys(data)) {
    // `$schema` is for editors.
    if (key === '$schema' || KEYS.includes(key)) continue;
    problems.add((texts) => texts.configKey(path, key, KEYS.join(', '), nearest(key, KEYS)));
  }
  const text = (key: string) => textAt(data, key, place);
  const named = (key: string) => `${path}: ${key}`;
  return {
    asOf: dateOf(named('asOf'), text('asOf'), problems),
    lang: oneOf(named('lang'), text('lang'), LANGUAGES, problems),
    failOn: oneOf(named('failOn'), text('failOn'), FAIL_ON, problems),
    encoding: encodingOf(named('encoding'), text('encoding'), problems),
    profile: profileAt(text('profile'), place),
    rules: rulesAt(data.rules, place),
    agencies: agenciesAt(
      data.agencies,
      (key, wanted) => complain(key, wanted, place),
      (key, known, near) => problems.add((texts) => texts.configKey(path, key, known.join(', '), near)),
    ),
  };
}

function textAt(data: Readonly<Record<string, unknown>>, key: string, place: Place): string | undefined {
  const value = data[key];
  if (value === undefined || typeof value === 'string') return value;
  complain(key, (texts) => texts.wantedText, place);
  return undefined;
}

function profileAt(profile: string | undefined, { path, folder }: Place): ChosenProfile | undefined {
  if (profile === undefined) return undefined;
  const isPath = /[\\/]|\.json$/iu.test(profile);
  return { name: isPath ? resolve(folder, profile) : profile, option: `${path}: profile` };
}

function rulesAt(value: unknown, place: Place): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  if (value === undefined) return levels;
  if (!isObject(value)) {
    complain('rules', (texts) => texts.wantedRules, place);
    return levels;
  }
  for (const [id, level] of Object.entries(value)) {
    if (typeof level !== 'string') {
      complain(`rules.${id}`, (texts) => texts.wantedText, place);
      continue;
    }
    const where = { rule: `${place.path}: rules`, level: `${place.path}: rules.${id}` };
    const known = levelOf(where, id, level, place.problems);
    if (known !== undefined) levels.set(id, known);
  }
  return levels;
}

function complain(key: string, wanted: (texts: CliTexts) => string, { path, problems }: Place): void {
  problems.add((texts) => texts.configType(path, key, wanted(texts)));
}
