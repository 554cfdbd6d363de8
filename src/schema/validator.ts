/** What a compiled schema offers. */

/** One thing a value has against its schema, as ajv says it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says yes to what its validator has nothing against, as far as that can be told with little work. */
export type Assent = (data: unknown) => boolean;

export interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
