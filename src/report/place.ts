/** Where something stands, in one short word that can be searched for. */

/** `sheet!A1`; the sheet alone where no cell is known; empty where the whole file is meant. */
export function placeOf(source: { readonly sheet?: string; readonly cell?: string }): string {
  if (source.sheet === undefined) return source.cell ?? '';
  return source.cell === undefined ? source.sheet : `${source.sheet}!${source.cell}`;
}

/** As seen from a file: a place in another one is said as spreadsheets do, `[other.xlsx]sheet!A1`. */
export function placeFrom(
  file: string | undefined,
  location: { readonly file: string; readonly sheet?: string; readonly cell?: string },
): string {
  return location.file === file ? placeOf(location) : `[${location.file}]${placeInFile(location)}`;
}

/** The same beside the file's name: a text file has one sheet, called as the file is, and saying it twice helps nobody. */
export function placeInFile(location: {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
}): string {
  const { file, sheet, cell } = location;
  return sheet !== undefined && file.endsWith(sheet) ? (cell ?? '') : placeOf(location);
}
