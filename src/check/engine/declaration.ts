/** Whether what a module or a caller hands over is a rule as `defineRule` would have it. */
import { LANGUAGES, SEVERITIES } from '../../finding.ts';
import { CATEGORIES, type Rule } from '../rule.ts';

export const SCOPES = [
  'input',
  'measure',
  'document',
  'workspace',
] as const satisfies readonly Rule['scope'][];
const ID = /^[a-z]+(?:-[a-z]+)*$/u;

type Fields = Readonly<Record<string, unknown>>;

/** A part of a declaration: how it is called, what it must be, and whether it is. */
type Part = readonly [name: string, expected: string, isRight: (rule: Fields) => boolean];

const PARTS: readonly Part[] = [
  ['id', 'lone-lead ([a-z]+(-[a-z]+)*)', ({ id }) => typeof id === 'string' && ID.test(id)],
  ['category', CATEGORIES.join(' | '), ({ category }) => isOneOf(CATEGORIES, category)],
  ['severity', SEVERITIES.join(' | '), ({ severity }) => isOneOf(SEVERITIES, severity)],
  ['scope', SCOPES.join(' | '), ({ scope }) => isOneOf(SCOPES, scope)],
  ['check', '*check({ … }) { yield … }', ({ check, gather, scope }) => canCheck(check, gather, scope)],
  ...['skip', 'gather', 'checkMeasure', 'together'].map(
    (name): Part => [name, 'function', ({ [name]: given }) => given === undefined || isFunction(given)],
  ),
  ['evidence', "{ name: { 'zh-TW', en } }", ({ evidence }) => isFields(evidence) && allOf(evidence, isLocal)],
  ['volatile', "names of evidence, such as ['name']", areNamesOfEvidence],
  ['grades', "{ 'zh-TW', en }", ({ grades }) => grades === undefined || isLocal(grades)],
  ...LANGUAGES.map(
    (lang): Part => [
      `text.${lang}`,
      '{ summary, why, message: (evidence) => … }',
      ({ text }) => isFields(text) && isText(text[lang]),
    ],
  ),
  [
    'examples',
    "{ bad: { csv }, good: { csv } } | { absent: { 'zh-TW', en } }",
    ({ examples }) => isShown(examples),
  ],
];

/** The first part that is not as it should be, and how it should look, in code; undefined where all of it is right. */
export function wrongPart(candidate: unknown): string | undefined {
  if (!isFields(candidate)) return 'defineRule({ … })';
  const wrong = PARTS.find(([, , isRight]) => !isRight(candidate));
  return wrong && `${wrong[0]}: ${wrong[1]}`;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isOneOf(allowed: readonly unknown[], value: unknown): boolean {
  return allowed.includes(value);
}

/** A rule that gathers needs no check of the whole, but for one across documents, which may be shown several. */
function canCheck(check: unknown, gather: unknown, scope: unknown): boolean {
  return typeof check === 'function' || (check === undefined && scope === 'document' && gather !== undefined);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/** Of a single text each name that stands in it would count. */
function areNamesOfEvidence({ volatile, evidence }: Fields): boolean {
  if (volatile === undefined) return true;
  return Array.isArray(volatile) && volatile.every((name) => Object.hasOwn(Object(evidence), name));
}

function allOf(fields: Fields, isRight: (value: unknown) => boolean): boolean {
  return Object.values(fields).every(isRight);
}

export function isLocal(value: unknown): boolean {
  return isFields(value) && LANGUAGES.every((lang) => typeof value[lang] === 'string');
}

function isText(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { summary, why, message } = value;
  return typeof summary === 'string' && typeof why === 'string' && typeof message === 'function';
}

function isShown(examples: unknown): boolean {
  if (!isFields(examples)) return false;
  const { bad, good, absent } = examples;
  return isLocal(absent) || [bad, good].every((one) => isFields(one) && typeof one.csv === 'string');
}

/** Something of which nothing is known, in a few words for the one who handed it over. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 60);
  const keys = Object.keys(value);
  return `an object (${keys.slice(0, 6).join(', ')}${keys.length > 6 ? ', …' : ''})`;
}
