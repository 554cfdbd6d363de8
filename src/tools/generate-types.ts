/** Writes the TypeScript types of the model from its JSON Schemas: one source, so the two cannot disagree. */
import { readFile } from 'node:fs/promises';
import { compile, type Options } from 'json-schema-to-typescript';

const OPTIONS: Partial<Options> = {
  additionalProperties: false,
  bannerComment: '',
  maxItems: -1,
  unreachableDefinitions: true,
  style: { singleQuote: true, printWidth: 110 },
};

/** What the generator says of a type that is only named. */
const REFERRED =
  /\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` ".*"\.\n \*\/\n|\n \*\n \* This interface was referenced by .*\n \* via the `definition` ".*"\./gu;

/** Text of the types file of one schema. */
export async function typesOf(schemaPath: string): Promise<string> {
  const schema = JSON.parse(await readFile(schemaPath, 'utf8'), withoutCopies);
  const name = schemaPath.replace(/^.*[\\/]/u, '');
  const types = await compile(schema, schema.title, OPTIONS);
  return `// Generated from schemas/${name} by \`npm run generate\`. Do not edit.\n\n${types.replace(REFERRED, '')}`;
}

/**
 * A reference with a description of its own would become a type of its own, `Source1`; named as it is, it keeps the
 * description as its comment.
 */
function withoutCopies(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value && 'description' in value))
    return value;
  return { description: value.description, tsType: String(value.$ref).replace(/^.*\//u, '') };
}
