/**
 * Compiles definitions of a JSON Schema to functions that only say yes: `true` means that the validator has nothing
 * against the value, `false` that it has to be asked. To be ready to say what is wrong, and where, takes ajv most of its
 * time, and nearly everything is right: here an object is walked once, key by key, and nothing is made.
 */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Definitions;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

export interface Definitions {
  readonly [name: string]: Schema;
}

/**
 * Code that exports, under this name, the function for a definition.
 * @param formats The name of the function for each format.
 * @throws for a keyword that is not known here: no yes may be said without it.
 */
export function assentTo(
  definition: string,
  name: string,
  all: Definitions,
  formats: { readonly [format: string]: string },
): string {
  const constants = new Map<string, string>();
  const wanted = new Set([definition]);
  const functions: string[] = [];
  // A Set is walked to its end, also where it grows on the way.
  for (const own of wanted) {
    const schema = all[own];
    if (schema === undefined) throw new Error(`no definition ${own}`);
    const yes = test(schema, 'value', { formats, constants, refersTo: wanted });
    functions.push(`function is${own}(value){return ${yes}}`);
  }
  const parts = [...constants].map(([code, part]) => `const ${part}=${code};`);
  return [...parts, ...functions, `export {is${definition} as ${name}};`].join('\n');
}

interface Written {
  readonly formats: { readonly [format: string]: string };
  /** Functions and patterns by their code, so that each is written once. */
  readonly constants: Map<string, string>;
  readonly refersTo: Set<string>;
}

function constant(code: string, { constants }: Written): string {
  const known = constants.get(code) ?? `part${constants.size}`;
  constants.set(code, known);
  return known;
}

/** An expression that is true where the value is right. */
function test(schema: Schema, value: string, written: Written): string {
  if (schema.$ref !== undefined) {
    const definition = schema.$ref.replace('#/$defs/', '');
    written.refersTo.add(definition);
    return `is${definition}(${value})`;
  }
  if (schema.enum) return `(${schema.enum.map((word) => `${value}===${JSON.stringify(word)}`).join('||')})`;
  const kind = KINDS[schema.type ?? ''];
  const unknown = Object.keys(schema).filter(
    (keyword) => keyword !== 'type' && !kind?.keywords.includes(keyword),
  );
  if (!kind || unknown.length > 0) throw new Error(`no yes to ${schema.type} with ${unknown.join()}`);
  return kind.test(schema, value, written);
}

interface Kind {
  readonly test: typeof test;
  /** All that its test looks at. */
  readonly keywords: readonly string[];
}

const LIMITS = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>' } as const;

const KINDS: { readonly [type: string]: Kind } = {
  boolean: { test: (_, value) => `typeof ${value}==="boolean"`, keywords: [] },
  integer: { test: numberTest, keywords: Object.keys(LIMITS) },
  number: { test: numberTest, keywords: Object.keys(LIMITS) },
  string: { test: textTest, keywords: ['minLength', 'pattern', 'format'] },
  array: { test: listTest, keywords: ['items'] },
  object: { test: objectTest, keywords: ['properties', 'required', 'additionalProperties'] },
};

function numberTest(schema: Schema, value: string): string {
  const limits = (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((limit) =>
    schema[limit] === undefined ? [] : `${value}${LIMITS[limit]}${schema[limit]}`,
  );
  const kind = schema.type === 'integer' ? 'Number.isInteger' : 'Number.isFinite';
  return [`${kind}(${value})`, ...limits].join('&&');
}

function textTest({ minLength, pattern, format }: Schema, value: string, written: Written): string {
  if (minLength !== undefined && minLength !== 1) throw new Error(`no yes to a text of ${minLength}`);
  return [
    `typeof ${value}==="string"`,
    ...(minLength === undefined ? [] : [`${value}!==""`]),
    ...(pattern === undefined ? [] : [`${constant(`/${pattern}/u`, written)}.test(${value})`]),
    ...(format === undefined ? [] : [`${written.formats[format]}(${value})`]),
  ].join('&&');
}

function listTest({ items = {} }: Schema, value: string, written: Written): string {
  const each = `if(!(${test(items, 'list[at]', written)}))return false;`;
  const code = `function(list){if(!Array.isArray(list))return false;for(let at=0;at<list.length;at++)${each}return true}`;
  return `${constant(code, written)}(${value})`;
}

function objectTest(schema: Schema, value: string, written: Written): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (additionalProperties !== false) throw new Error('no yes to an object with any keys');
  const cases = Object.entries(properties).map(([key, own]) => {
    const count = required.includes(key) ? 'left--;' : '';
    return `case ${JSON.stringify(key)}:if(!(${test(own, 'own', written)}))return false;${count}break;`;
  });
  const walk = `for(const key in data){const own=data[key];switch(key){${cases.join('')}default:return false}}`;
  const isObject = 'typeof data==="object"&&data!==null&&!Array.isArray(data)';
  const code = `function(data){if(!(${isObject}))return false;let left=${required.length};${walk}return left===0}`;
  return `${constant(code, written)}(${value})`;
}
