/** Any output as JSON. The order of keys is the order the object was made in, which is that of the schema. */

/** Two spaces, a line break at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
