/** What is wrong with a profile of the user's own, key by key, in either language. */
import type { Profile } from '../../profile.ts';
import type { SchemaError } from '../../schema/validator.ts';
import * as validators from '../../schema/validators/profile.js';
import { nearest } from '../suggest.ts';
import type { Say } from '../usage-error.ts';

// Typed by the schema's own keys, so that a new one cannot be forgotten here.
const KEYS = {
  $schema: true,
  id: true,
  kind: true,
  name: true,
  extends: true,
  fields: true,
  header: true,
  prose: true,
  notApplicable: true,
} satisfies Record<keyof Profile, true>;

const FIELDS = {
  category: true,
  sector: true,
  ordinal: true,
  measure: true,
  description: true,
  indicator: true,
  unit: true,
  agencies: true,
  lead: true,
  support: true,
  period: true,
  begin: true,
  end: true,
  result: true,
  target: true,
  budget: true,
  note: true,
  total: true,
  carbon: true,
  explanation: true,
  comparison: true,
  article: true,
  group: true,
  convenor: true,
  duties: true,
  reason: true,
  page: true,
} satisfies Record<keyof Profile['fields'], true>;

/** Keys allowed in each object of a profile, by its JSON pointer. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(KEYS),
  '/name': ['zh-TW', 'en'],
  '/fields': Object.keys(FIELDS),
  '/header': ['all', 'any', 'atLeast'],
  '/prose': ['lines', 'words'],
  '/prose/lines': ['startWith', 'atLeast'],
  '/prose/words': ['any', 'atLeast'],
};

/** One sentence for each problem; none for a valid profile. */
export function sayProfileProblems(data: unknown): Say[] {
  if (validators.profile(data)) return [];
  return (validators.profile.errors ?? []).map((error) => (texts) => sayProblem(error)(texts));
}

function sayProblem({ instancePath, params, message }: SchemaError): Say {
  const place = instancePath.slice(1).replaceAll('/', '.');
  const text = (name: string): string | undefined => {
    const value = params[name];
    return typeof value === 'string' ? value : undefined;
  };
  const missing = text('missingProperty');
  if (missing !== undefined) return (texts) => texts.profileKeyMissing(join(place, missing));
  const extra = text('additionalProperty');
  if (extra !== undefined) {
    const allowed = ALLOWED[instancePath] ?? [];
    const near = nearest(extra, allowed);
    return (texts) => texts.profileKey(join(place, extra), allowed.join(texts.listComma), near);
  }
  if (Array.isArray(params.allowedValues)) {
    const allowed = params.allowedValues.map(String);
    return (texts) => texts.profileValue(place, allowed.join(texts.listComma));
  }
  const type = text('type');
  if (type !== undefined) return (texts) => texts.profileType(place, texts.jsonTypes[type] ?? type);
  const pattern = text('pattern');
  if (pattern !== undefined) return (texts) => texts.profilePattern(place);
  if (typeof params.limit === 'number') {
    const limit = params.limit;
    return (texts) => texts.profileLimit(place, limit);
  }
  return () => `${place}: ${message ?? ''}`;
}

function join(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}
