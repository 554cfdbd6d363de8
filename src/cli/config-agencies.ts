/** The key `agencies` of a configuration: bodies the registry is to know besides the built-in ones. */
import type { AgencyEntry } from '../words/agencies.ts';
import { isJurisdiction } from '../words/jurisdictions.ts';
import type { CliTexts } from './messages.ts';
import { nearest } from './suggest.ts';

type Complain = (key: string, wanted: (texts: CliTexts) => string) => void;

const KEYS = ['name', 'short', 'former', 'municipality'];

/** What is wrong with an entry is told with its key; the others are kept. */
export function agenciesAt(
  value: unknown,
  complain: Complain,
  unknownKey: (key: string, known: readonly string[], near: string | undefined) => void,
): AgencyEntry[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    complain('agencies', (texts) => texts.wantedAgencies);
    return undefined;
  }
  return value.flatMap((entry: unknown, at) => {
    const key = `agencies[${at}]`;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      complain(key, (texts) => texts.wantedAgency);
      return [];
    }
    return entryOf(entry as Readonly<Record<string, unknown>>, key, complain, unknownKey) ?? [];
  });
}

function entryOf(
  entry: Readonly<Record<string, unknown>>,
  at: string,
  complain: Complain,
  unknownKey: (key: string, known: readonly string[], near: string | undefined) => void,
): AgencyEntry | undefined {
  for (const key of Object.keys(entry)) {
    if (!KEYS.includes(key)) unknownKey(`${at}.${key}`, KEYS, nearest(key, KEYS));
  }
  const { name, municipality } = entry;
  const names = (key: 'short' | 'former'): readonly string[] => {
    const list = entry[key];
    if (list === undefined) return [];
    if (Array.isArray(list) && list.every(isName)) return list;
    complain(`${at}.${key}`, (texts) => texts.wantedNames);
    return [];
  };
  const known = { short: names('short'), former: names('former') };
  if (!isName(name)) complain(`${at}.name`, (texts) => texts.wantedName);
  const isPlace = municipality === undefined || (isName(municipality) && isJurisdiction(municipality));
  if (!isPlace) complain(`${at}.municipality`, (texts) => texts.wantedMunicipality);
  if (!isName(name) || !isPlace) return undefined;
  return { name, ...known, ...(municipality === undefined ? {} : { municipality }) };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
