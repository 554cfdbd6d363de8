/** What data has against its schema, key by key, in either language. */
import type { SchemaError, Validator } from '../../schema/validator.ts';
import { nearest } from '../suggest.ts';
import type { Say } from '../usage-error.ts';
import type { DataPath } from './data-text.ts';

export interface DataProblem {
  readonly at: DataPath;
  readonly say: Say;
}

/** As far as allowed keys are looked up in it. */
interface SchemaPart {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: boolean | SchemaPart;
  readonly items?: SchemaPart;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
}

/** One problem for each thing that is wrong; none for valid data. */
export function schemaProblems(data: unknown, validate: Validator, schema: object): DataProblem[] {
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => describe(error, schema));
}

function describe(error: SchemaError, schema: SchemaPart): DataProblem {
  const { instancePath, params, message } = error;
  const path = pathOf(instancePath);
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : undefined);
  const missing = text('missingProperty');
  if (missing !== undefined) {
    return { at: path, say: (texts) => texts.profileKeyMissing(nameOf([...path, missing])) };
  }
  const extra = text('additionalProperty');
  if (extra !== undefined) {
    const allowed = allowedAt(path, schema);
    const near = nearest(extra, allowed);
    const at = [...path, extra];
    return { at, say: (texts) => texts.profileKey(nameOf(at), allowed.join(texts.listComma), near) };
  }
  return { at: path, say: sayValue(nameOf(path), params, message) };
}

function sayValue(name: string, params: SchemaError['params'], message: string | undefined): Say {
  const { allowedValues, allowedValue, type, limit } = params;
  if (Array.isArray(allowedValues))
    return (texts) => texts.profileValue(name, allowedValues.join(texts.listComma));
  if (allowedValue !== undefined) return (texts) => texts.profileValue(name, String(allowedValue));
  if (typeof limit === 'number') return (texts) => texts.tooShort(name);
  const types = [type].flat().map(String);
  if (type !== undefined) {
    return (texts) => texts.profileType(name, types.map((one) => texts.jsonTypes[one] ?? one).join(texts.or));
  }
  return () => `${name}: ${message ?? ''}`;
}

/** `overrides[0].rules`, as people write it. */
export function nameOf(path: DataPath): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

/** The keys an object at that place may have. */
function allowedAt(path: DataPath, schema: SchemaPart): string[] {
  const settle = (part: SchemaPart | undefined): SchemaPart | undefined =>
    part?.$ref === undefined ? part : schema.$defs?.[part.$ref.replace('#/$defs/', '')];
  let part = settle(schema);
  for (const step of path) {
    const { additionalProperties: others } = part ?? {};
    const next = typeof step === 'number' ? part?.items : part?.properties?.[step];
    part = settle(next ?? (typeof others === 'object' ? others : undefined));
  }
  return Object.keys(part?.properties ?? {}).filter((key) => key !== '$schema');
}
