/** Writes the TypeScript types of the model from its JSON Schemas: one source, so the two cannot disagree. */
import { readFile } from 'node:fs/promises';
import { compile, type Options } from 'json-schema-to-typescript';

const OPTIONS: Partial<Options> = {
  additionalProperties: false,
  bannerComment: '',
  maxItems: -1,
  style: { singleQuote: true, printWidth: 110 },
};

/** Text of the types file of one schema. */
export async function typesOf(schemaPath: string): Promise<string> {
  const schema = JSON.parse(await readFile(schemaPath, 'utf8'));
  const name = schemaPath.replace(/^.*[\\/]/u, '');
  const types = await compile(schema, schema.title, OPTIONS);
  return `// Generated from schemas/${name} by \`npm run generate\`. Do not edit.\n\n${types}`;
}
