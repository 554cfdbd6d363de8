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

type Name = keyof typeof SCHEMAS;

/** Of a document each measure is validated by itself. */
const PARTS: { readonly [N in Name]?: { readonly [part: string]: string } } = {
  document: { measure: '#/$defs/Measure' },
};

/** A module for each schema, by its path, so that a command loads those it needs. */
export async function validatorModules(): Promise<Map<string, string>> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // One function for each definition: written out in each place that refers to it, the code has twice the size.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  addFormats.default(ajv);
  const ids = new Map<Name, string>();
  for (const [name, file] of Object.entries(SCHEMAS) as [Name, string][]) {
    const schema = JSON.parse(await readFile(`schemas/${file}.schema.json`, 'utf8'), withoutWords);
    ajv.addSchema(schema);
    ids.set(name, schema.$id);
  }
  const modules = new Map<string, string>();
  for (const [name, id] of ids) {
    const parts = Object.entries(PARTS[name] ?? {}).map(([part, at]) => [part, `${id}${at}`]);
    const code = standaloneCode.default(ajv, Object.fromEntries([[name, id], ...parts]));
    modules.set(`src/schema/validators/${name}.js`, await bundled(pathsOnly(code)));
    modules.set(`src/schema/validators/${name}.d.ts`, typesOf([name, ...parts.map(([part]) => part ?? '')]));
  }
  return modules;
}

const HEAD = '// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.\n';

/** Where the type of all of them stands, seen from the modules. */
const VALIDATOR = '../validator.ts';

function typesOf(names: readonly string[]): string {
  const validators = names.map((name) => `export const ${name}: Validator;`).join('\n');
  return `${HEAD}import type { Validator } from '${VALIDATOR}';\n\n${validators}\n`;
}

/** How ajv hands on what a value is part of. Of all this our schemas ask for the path alone. */
const GIVEN =
  /\{instancePath="", ?parentData, ?parentDataProperty, ?rootData=data, ?dynamicAnchors=\{\}\}=\{\}/gu;
const HANDED = /\{instancePath:([^{}]*?),parentData:[^{}]*?,rootData,dynamicAnchors\}/gu;

/** The functions call each other with a path instead of an object: a document of a table has millions of values. */
function pathsOnly(code: string): string {
  const plain = code.replace(GIVEN, 'instancePath=""').replace(HANDED, '$1');
  const left = /parentData|rootData|dynamicAnchors/u.exec(plain);
  if (left)
    throw new Error(
      `validators that need more than a path: ${plain.slice(left.index - 80, left.index + 80)}`,
    );
  return plain;
}

async function bundled(code: string): Promise<string> {
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
  return `${HEAD}${bundle.outputFiles[0]?.text ?? ''}`;
}

/** Descriptions are for readers of the schema; the compiled code would carry them all. */
function withoutWords(key: string, value: unknown): unknown {
  return key === 'description' && typeof value === 'string' ? undefined : value;
}
