/** Where something stands, in one short word that can be searched for. */

/** `sheet!A1`; the sheet alone where no cell is known; empty where the whole file is meant. */
export function placeOf(source: { readonly sheet?: string; readonly cell?: string }): string {
  if (source.sheet === undefined) return source.cell ?? '';
  return source.cell === undefined ? source.sheet : `${source.sheet}!${source.cell}`;
}
