/** The configuration file: the same settings as on the command line, kept beside the documents. */
import { dirname, relative, resolve } from 'node:path';
import configSchema from '../../../schemas/config.schema.json' with { type: 'json' };
import type { Override } from '../../check/engine/overrides.ts';
import type { Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules/index.ts';
import type { Language } from '../../finding.ts';
import { LIMIT_NAMES, type LimitName, type Limits } from '../../limits.ts';
import type { ToldDialect } from '../../read/read.ts';
import type { FailOn } from '../../report/exit-code.ts';
import { type AddedUnit, addUnits, unitSpellings } from '../../words/added-units.ts';
import type { AgencyEntry } from '../../words/agencies.ts';
import { type DutyProfile, NO_DUTIES } from '../../words/duties.ts';
import { isJurisdiction } from '../../words/jurisdictions.ts';
import { delimiterOf, quoteOf } from '../dialect-option.ts';
import { limitValue } from '../limits.ts';
import type { ProblemList } from '../problem-list.ts';
import { promisedFiles } from '../reading/files.ts';
import { dateOf, encodingOf, type Level, ruleNamed } from '../resolve-options.ts';
import { nearest } from '../suggest.ts';
import { describeFault } from '../system-fault.ts';
import type { AgencyBody, ConfigFile } from './config-data.ts';
import { type DataPath, parseText, type TextPlace } from './data-text.ts';
import type { ChosenConfig } from './find.ts';
import { loadPlugins } from './plugins.ts';
import type { ChosenProfile } from './profiles.ts';
import { nameOf, schemaProblems } from './schema-problems.ts';

export interface Config {
  /** As it is to be shown; absent where there is none. */
  readonly path?: string;
  /** Absolute; what its paths are relative to. */
  readonly folder?: string;
  readonly asOf?: string | undefined;
  readonly lang?: Language | undefined;
  readonly failOn?: FailOn | undefined;
  readonly encoding?: string | undefined;
  /** How csv files are written. */
  readonly dialect?: ToldDialect | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** An identifier, or an absolute path. */
  readonly profile?: ChosenProfile | undefined;
  readonly profiles?: readonly ChosenProfile[];
  readonly headers?: ConfigFile['headers'];
  readonly rules?: ReadonlyMap<string, Level>;
  readonly overrides?: readonly Override[];
  /** An absolute path; `false` for none. */
  readonly baseline?: string | false | undefined;
  readonly extraRules?: readonly Rule[];
  readonly agencies?: readonly AgencyEntry[] | undefined;
  readonly units?: readonly AddedUnit[] | undefined;
  readonly duties?: DutyProfile | undefined;
}

interface Place {
  readonly path: string;
  readonly folder: string;
  readonly cwd: string;
  /** Where a key stands, `planlint.config.json:3:5`. */
  readonly at: (key: DataPath) => Promise<string>;
  /** Whether the schema has something against the value or a part of it. */
  readonly isWrong: (path: DataPath) => boolean;
  readonly rules: readonly Rule[];
  readonly problems: ProblemList;
}

/** Reads and checks a configuration. Everything wrong with it is added to `problems`, naming key and line. */
export async function readConfig(chosen: ChosenConfig, cwd: string, problems: ProblemList): Promise<Config> {
  const { path, absolute } = chosen;
  let text: string;
  try {
    text = await promisedFiles().readFile(absolute, 'utf8');
  } catch (fault) {
    problems.add((texts) => texts.unreadableFile(texts.configFile, path, describeFault(fault, texts)));
    return {};
  }
  const parsed = await parseText(text, path);
  if (!parsed.ok) {
    problems.add((texts) => texts.badConfig(path, parsed.say(texts)));
    return {};
  }
  // An empty YAML file, or one of comments only, sets nothing.
  const data: unknown = parsed.data ?? {};
  const at = async (key: DataPath) => placed(path, await parsed.placeOf(key));
  // Most runs have no configuration, and need no code to check one.
  const { config } = await import('../../schema/validators/config.js');
  const wrong = schemaProblems(data, config, configSchema);
  for (const problem of wrong) {
    const place = await at(problem.at);
    problems.add((texts) => texts.badConfig(place, problem.say(texts)));
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const paths = wrong.map((problem) => problem.at);
  const isWrong = (path: DataPath) => paths.some((at) => path.every((step, index) => at[index] === step));
  const right = withoutWrong(data, isWrong, paths);
  const folder = dirname(absolute);
  const extraRules = await loadPlugins(right.plugins ?? [], { folder, path, named: chosen.named, problems });
  const rules = [...RULES, ...extraRules];
  return { ...(await settle(right, { path, folder, cwd, at, isWrong, rules, problems })), extraRules };
}

/** Keys whose parts are looked at further one by one, so that one mistake does not hide the next. */
const IN_PARTS: readonly string[] = ['rules', 'overrides', 'agencies', 'units', 'limits', 'csv'];

/** The keys that are right, and those in parts unless they are wrong as a whole. */
function withoutWrong(data: object, isWrong: Place['isWrong'], wrong: readonly DataPath[]): ConfigFile {
  const isWhole = (key: string) => wrong.some((at) => at.length === 1 && at[0] === key);
  return Object.fromEntries(
    Object.entries(data).filter(([key]) => !(isWhole(key) || (isWrong([key]) && !IN_PARTS.includes(key)))),
  );
}

function placed(path: string, place: TextPlace | undefined): string {
  return place === undefined ? path : `${path}:${place.line}:${place.column}`;
}

async function settle(data: ConfigFile, place: Place): Promise<Config> {
  const { path, folder, at, problems } = place;
  const named = async (key: string) => `${await at([key])}: ${key}`;
  const overrides: Override[] = [];
  for (const [index, override] of (data.overrides ?? []).entries()) {
    const levels = await levelsOf(objectOf(objectOf(override).rules), ['overrides', index, 'rules'], place);
    if (place.isWrong(['overrides', index])) continue;
    const { files, sectors, agencies } = override;
    const patterns = files?.map((pattern) => patternFrom(pattern, place));
    overrides.push({ files: patterns, sectors, agencies, rules: levels });
  }
  const baseline = data.baseline === true ? undefined : data.baseline;
  return {
    path,
    folder,
    asOf: data.asOf === undefined ? undefined : dateOf(await named('asOf'), data.asOf, problems),
    lang: data.lang,
    failOn: data.failOn,
    encoding:
      data.encoding === undefined ? undefined : encodingOf(await named('encoding'), data.encoding, problems),
    dialect: data.csv && (await dialectFrom(data.csv, place)),
    limits: data.limits && (await limitsFrom(data.limits, place)),
    profile:
      data.profile === undefined ? undefined : profileFrom(data.profile, await named('profile'), folder),
    profiles: (data.profiles ?? []).map((own) => ({
      name: resolve(folder, own),
      option: `${path}: profiles`,
    })),
    headers: data.headers,
    rules: await levelsOf(objectOf(data.rules), ['rules'], place),
    overrides,
    agencies: data.agencies && (await agenciesOf(data.agencies, place)),
    units: data.units && (await unitsOf(data.units, place)),
    duties: data.duties === false ? NO_DUTIES : data.duties === true ? undefined : data.duties,
    baseline: typeof baseline === 'string' ? resolve(folder, baseline) : baseline,
  };
}

async function dialectFrom(
  { delimiter, quote }: NonNullable<ConfigFile['csv']>,
  { at, isWrong, problems }: Place,
): Promise<ToldDialect> {
  const option = async (key: string) => `${await at(['csv', key])}: csv.${key}`;
  const right = (key: string, value: string | undefined) => (isWrong(['csv', key]) ? undefined : value);
  return {
    delimiter: delimiterOf(await option('delimiter'), right('delimiter', delimiter), problems),
    quote: quoteOf(await option('quote'), right('quote', quote), problems),
  };
}

async function limitsFrom(
  given: NonNullable<ConfigFile['limits']>,
  { at, isWrong, problems }: Place,
): Promise<Partial<Limits>> {
  const limits = new Map<LimitName, number>();
  for (const name of LIMIT_NAMES) {
    const text = given[name];
    if (text === undefined || isWrong(['limits', name])) continue;
    const value = limitValue(name, String(text));
    const where = await at(['limits', name]);
    if (value === undefined)
      problems.add((texts) => texts.badLimitValue(`${where}: limits.${name}`, String(text)));
    else limits.set(name, value);
  }
  return Object.fromEntries(limits);
}

function profileFrom(profile: string, option: string, folder: string): ChosenProfile {
  const isPath = /[\\/]|\.json$/iu.test(profile);
  return { name: isPath ? resolve(folder, profile) : profile, option };
}

/** What a schema cannot say: that a municipality is one. */
async function agenciesOf(given: readonly AgencyBody[], place: Place): Promise<readonly AgencyEntry[]> {
  for (const [index, entry] of given.entries()) {
    const { municipality } = objectOf(entry);
    if (typeof municipality !== 'string' || isJurisdiction(municipality)) continue;
    const path = ['agencies', index, 'municipality'];
    const at = await place.at(path);
    const key = nameOf(path);
    place.problems.add((texts) => texts.badConfig(at, texts.badMunicipality(key, municipality)));
  }
  return given;
}

/** What a schema cannot say of units: that a spelling is free, and that the unit it is compared with is known. */
async function unitsOf(given: readonly AddedUnit[], place: Place): Promise<readonly AddedUnit[]> {
  // The schema has its say first; what it has something against is passed over here.
  const right = given.map((unit, index) => (place.isWrong(['units', index]) ? { symbols: [] } : unit));
  const { table, problems } = addUnits(right);
  for (const { at: step, kind, symbol, meaning = '' } of problems) {
    const path = ['units', ...step];
    const at = await place.at(path);
    const key = nameOf(path);
    const near = kind === 'unknown' ? nearest(symbol, unitSpellings(table)) : undefined;
    place.problems.add((texts) => texts.badConfig(at, texts.badUnit[kind](key, symbol, meaning, near)));
  }
  return right;
}

/** Patterns are relative to the configuration, the paths of a report to the working directory. */
function patternFrom(pattern: string, { folder, cwd }: Place): string {
  const from = relative(cwd, folder).replaceAll('\\', '/');
  if (from === '' || !pattern.includes('/')) return pattern;
  return `${from}/${pattern.replace(/^\.\//u, '')}`;
}

type AnyObject = Readonly<Record<string, unknown>>;

/** The value where it is an object; what the schema has already complained about counts as empty. */
function objectOf(value: unknown): AnyObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as AnyObject) : {};
}

async function levelsOf(given: AnyObject, key: DataPath, place: Place): Promise<ReadonlyMap<string, Level>> {
  const levels = new Map<string, Level>();
  for (const [id, level] of Object.entries(given)) {
    const path = [...key, id];
    const rule = ruleNamed(await place.at(path), id, place.problems, place.rules);
    if (rule && !place.isWrong(path)) levels.set(id, level as Level);
  }
  return levels;
}
