/**
 * Options as a program hands them over, held against what they must be before anything is read: `failOn: 'warnings'` would
 * let everything pass, and `asOf: '112/10/31/'` judge at no day at all. What is wrong is said in one error.
 */
import { isFields, shown, wrongPart } from '../check/engine/declaration.ts';
import { RULES } from '../check/rules/index.ts';
import { LANGUAGES, SEVERITIES } from '../finding.ts';
import { LIMIT_NAMES } from '../limits.ts';
import { parseDate } from '../parse/dates.ts';
import { canonicalEncoding, KNOWN_ENCODINGS } from '../read/encoding/names.ts';
import { DELIMITER_SIGN, QUOTE_SIGN } from '../read/text/signs.ts';
import { FAIL_ON } from '../report/exit-code.ts';
import { addUnits } from '../words/added-units.ts';
import type { RunOptions } from './options.ts';

type Given = { readonly [Name in keyof RunOptions]?: unknown };
type Say = (problem: string) => void;
/** Says what is wrong with a value that is given. */
type Check = (value: unknown, say: Say, given: Given) => void;

const LEVELS: readonly unknown[] = ['off', ...SEVERITIES];

const CHECKS: { readonly [Name in keyof Required<RunOptions>]: Check } = {
  asOf: (value, say) => {
    if (dateIn(value) === undefined) say(`asOf: expected a date such as '2023-10-31', found ${shown(value)}`);
  },
  encoding: (value, say) => {
    if (encodingIn(value) === undefined) say(`encoding: ${oneOf(KNOWN_ENCODINGS, value)}`);
  },
  dialect: (value, say) => {
    fieldsOf('dialect')(value, say, {});
    if (isFields(value)) saySigns(value, say);
  },
  keepCells: kindOf('keepCells', 'boolean'),
  profiles: listOf('profiles', 'what builtInProfiles() or loadProfile() gives', isProfile),
  agencies: listOf('agencies', '{ name }', (one) => isFields(one) && typeof one.name === 'string'),
  units: (value, say) => {
    listOf('units', '{ symbols: […] }', isUnit)(value, say, {});
    if (Array.isArray(value) && value.every(isUnit)) sayUnits(value, say);
  },
  duties: fieldsOf('duties'),
  lang: (value, say) => {
    if (!LANGUAGES.some((lang) => lang === value)) say(`lang: ${oneOf(LANGUAGES, value)}`);
  },
  rules: (value, say, given) => sayLevels('rules', value, say, given),
  overrides: (value, say, given) => {
    if (!Array.isArray(value)) say(`overrides: expected a list, found ${shown(value)}`);
    else for (const [at, one] of value.entries()) sayOverride(`overrides[${at}]`, one, say, given);
  },
  extraRules: (value, say) => {
    if (Array.isArray(value)) sayRules(value, say);
    else say(`extraRules: expected a list of rules, found ${shown(value)}`);
  },
  failOn: (value, say) => {
    if (!FAIL_ON.some((one) => one === value)) say(`failOn: ${oneOf(FAIL_ON, value)}`);
  },
  configFile: kindOf('configFile', 'string'),
  baseline: (value, say) => {
    const isRight = isFields(value) && typeof value.path === 'string' && Array.isArray(value.entries);
    if (!isRight || dateIn(value.today) === undefined)
      say("baseline: expected { path, entries: […], today: '2024-01-31' }");
  },
  limits: (value, say) => {
    if (isFields(value))
      for (const [name, most] of Object.entries(withoutBlanks(value))) sayLimit(name, most, say);
    else say(`limits: expected { cells: 1000000 }, found ${shown(value)}`);
  },
  version: kindOf('version', 'string'),
  quietly: kindOf('quietly', 'function'),
  bounded: kindOf('bounded', 'function'),
  gunzip: kindOf('gunzip', 'function'),
  sha256: kindOf('sha256', 'function'),
};

/**
 * The options that are given: those that are undefined count as left out, dates become ISO dates. Throws a TypeError that
 * names every option that is wrong.
 */
export function givenOptions(options: unknown): Partial<RunOptions> {
  if (!isFields(options))
    throw new TypeError(`planlint: options: expected an object, found ${shown(options)}`);
  const given: Given = withoutBlanks(options);
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (isOption(name)) CHECKS[name](value, (problem) => problems.push(problem), given);
    else problems.push(`there is no option ${name} (${Object.keys(CHECKS).join(', ')})`);
  }
  if (problems.length > 0) throw new TypeError(`planlint: ${problems.join('; ')}`);
  const asOf = dateIn(given.asOf);
  const encoding = encodingIn(given.encoding);
  const limits = isFields(given.limits) && withoutBlanks(given.limits);
  const settled = {
    ...given,
    ...(asOf && { asOf }),
    ...(encoding && { encoding }),
    ...(limits && { limits }),
  };
  return settled as Partial<RunOptions>;
}

/** What is undefined was left out: `{ asOf: settings.asOf }`. */
function withoutBlanks<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function isOption(name: string): name is keyof RunOptions {
  return Object.hasOwn(CHECKS, name);
}

function dateIn(value: unknown): string | undefined {
  return typeof value === 'string' ? parseDate(value) : undefined;
}

function encodingIn(value: unknown): string | undefined {
  return typeof value === 'string' ? canonicalEncoding(value) : undefined;
}

function kindOf(name: string, kind: 'boolean' | 'function' | 'string'): Check {
  return (value, say) => {
    if (typeof value !== kind) say(`${name}: expected a ${kind}, found ${shown(value)}`);
  };
}

function fieldsOf(name: string): Check {
  return (value, say) => {
    if (!isFields(value)) say(`${name}: expected an object, found ${shown(value)}`);
  };
}

function saySigns({ delimiter, quote }: Readonly<Record<string, unknown>>, say: Say): void {
  if (delimiter !== undefined && !(typeof delimiter === 'string' && DELIMITER_SIGN.test(delimiter)))
    say(`dialect.delimiter: expected the sign itself, such as ';', found ${shown(delimiter)}`);
  if (quote !== undefined && !(typeof quote === 'string' && QUOTE_SIGN.test(quote)))
    say(`dialect.quote: expected the sign itself or 'none', found ${shown(quote)}`);
}

function listOf(name: string, what: string, isRight: (one: unknown) => boolean): Check {
  return (value, say) => {
    if (!Array.isArray(value)) say(`${name}: expected a list, found ${shown(value)}`);
    else if (!value.every(isRight)) say(`${name}: expected of each ${what}`);
  };
}

function isProfile(one: unknown): boolean {
  return isFields(one) && typeof one.id === 'string' && isFields(one.fields);
}

function isUnit(one: unknown): boolean {
  return (
    isFields(one) && Array.isArray(one.symbols) && one.symbols.every((symbol) => typeof symbol === 'string')
  );
}

/** What is wrong with a unit would leave it out. */
function sayUnits(units: Parameters<typeof addUnits>[0], say: Say): void {
  for (const { at, kind, symbol } of addUnits(units).problems)
    say(`units[${at[0]}].${at[1]}: ${JSON.stringify(symbol)} (${kind})`);
}

function sayLevels(name: string, levels: unknown, say: Say, { extraRules }: Given): void {
  if (!(levels instanceof Map)) {
    say(`${name}: expected a Map such as new Map([['missing-budget', 'off']]), found ${shown(levels)}`);
    return;
  }
  const own: readonly unknown[] = Array.isArray(extraRules) ? extraRules : [];
  const ids = new Set([...RULES, ...own].map((rule) => isFields(rule) && rule.id));
  for (const [id, level] of levels) {
    if (!ids.has(id)) say(`${name}: there is no rule ${shown(id)}`);
    if (!LEVELS.includes(level)) say(`${name}: ${String(id)}: ${oneOf(LEVELS, level)}`);
  }
}

function sayOverride(name: string, override: unknown, say: Say, given: Given): void {
  if (!isFields(override)) {
    say(`${name}: expected { files, sectors, agencies, rules }, found ${shown(override)}`);
    return;
  }
  sayLevels(`${name}.rules`, override.rules, say, given);
  for (const key of ['files', 'sectors', 'agencies']) {
    const texts = override[key];
    if (texts !== undefined && !(Array.isArray(texts) && texts.every((one) => typeof one === 'string')))
      say(`${name}.${key}: expected a list of texts, found ${shown(texts)}`);
  }
}

function sayRules(rules: readonly unknown[], say: Say): void {
  const taken = new Set(RULES.map(({ id }) => id));
  for (const [at, rule] of rules.entries()) {
    const wrong = wrongPart(rule);
    if (wrong !== undefined) say(`extraRules[${at}]: expected ${wrong}`);
    else if (isFields(rule) && taken.has(String(rule.id)))
      say(`extraRules[${at}]: the name ${rule.id} is taken`);
    if (isFields(rule)) taken.add(String(rule.id));
  }
}

function sayLimit(name: string, most: unknown, say: Say): void {
  if (!LIMIT_NAMES.some((one) => one === name)) say(`limits: ${oneOf(LIMIT_NAMES, name)}`);
  else if (!(typeof most === 'number' && most > 0))
    say(`limits.${name}: expected a number above 0, found ${shown(most)}`);
}

function oneOf(allowed: readonly unknown[], value: unknown): string {
  return `expected one of ${allowed.join(', ')}; found ${shown(value)}`;
}
