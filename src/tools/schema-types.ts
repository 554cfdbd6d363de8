/** A JSON Schema as the pages of the documentation need it: its types in order, each with its fields. */

export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly title?: string;
}

export interface Field {
  readonly name: string;
  readonly node: SchemaNode;
  readonly isRequired: boolean;
}

/** Every type by its name; an object without a name of its own goes by its field's: `Table.columns`. */
export function typesIn(schema: SchemaNode): ReadonlyMap<string, SchemaNode> {
  const types = new Map<string, SchemaNode>();
  const add = (name: string, node: SchemaNode): void => {
    types.set(name, node);
    for (const { name: field, node: child } of fieldsOf(node)) {
      const inside = child.items ?? child;
      if (inside.properties !== undefined) add(`${name}.${field}`, inside);
    }
  };
  add(schema.title ?? '', schema);
  for (const [name, node] of Object.entries(schema.$defs ?? {})) add(name, node);
  return types;
}

export function fieldsOf(node: SchemaNode): Field[] {
  return Object.entries(node.properties ?? {}).map(([name, child]) => ({
    name,
    node: child,
    isRequired: node.required?.includes(name) === true,
  }));
}

/** Name of the type a node refers to. */
export function referredType(node: SchemaNode): string | undefined {
  return node.$ref?.replace(/^.*\//u, '');
}
