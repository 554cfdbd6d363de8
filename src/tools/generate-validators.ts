/**
 * Compiles the JSON Schemas to plain code, so that validating costs no compilation at start-up, needs no `eval`
 * and works in a browser under a strict content policy.
 */
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

const SCHEMAS = {
  document: 'plan-document',
  profile: 'profile',
  report: 'validation-report',
  diff: 'diff-report',
  config: 'config',
  baseline: 'baseline',
} as const;

/** One module that exports a validator function per schema. */
export async function validatorsModule(): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: false },
  });
  addFormats.default(ajv);
  const names: Record<string, string> = {};
  for (const [name, file] of Object.entries(SCHEMAS)) {
    const schema = JSON.parse(await readFile(`schemas/${file}.schema.json`, 'utf8'), withoutWords);
    ajv.addSchema(schema);
    names[name] = schema.$id;
  }
  const planId = names.document ?? '';
  names.measure = `${planId}#/$defs/Measure`;
  const code = standaloneCode.default(ajv, names);
  const bundle = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    write: false,
    legalComments: 'none',
  });
  const text = bundle.outputFiles[0]?.text ?? '';
  return `// Generated from schemas/*.schema.json by \`npm run generate\`. Do not edit.\n${text}`;
}

/** Descriptions are for readers of the schema; the compiled code would carry them all. */
function withoutWords(key: string, value: unknown): unknown {
  return key === 'description' && typeof value === 'string' ? undefined : value;
}
