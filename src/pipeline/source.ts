/** What a document says of the file it was read from. */
import type { Sheet, Workbook } from '../grid.ts';
import type { DocumentSource } from '../plan-document.ts';
import type { RunOptions } from './options.ts';

export function describeSource(
  path: string,
  sha256: string,
  bytes: number,
  workbook: Pick<Workbook, 'format' | 'encoding' | 'dialect'> & {
    readonly sheets: readonly Pick<Sheet, 'name' | 'hidden'>[];
  },
): DocumentSource {
  return {
    path,
    format: workbook.format,
    ...(workbook.encoding
      ? { encoding: workbook.encoding.name, encodingBasis: workbook.encoding.basis }
      : {}),
    ...(workbook.dialect
      ? { dialect: { ...workbook.dialect, lineEnds: [...workbook.dialect.lineEnds] } }
      : {}),
    sha256,
    bytes,
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
  };
}

export function baseName(path: string): string {
  const name = path.replace(/^.*\//u, '');
  return name.replace(/\.[^.]+$/u, '') || name;
}

export async function hashOf(bytes: Uint8Array, { sha256 }: Pick<RunOptions, 'sha256'>): Promise<string> {
  if (sha256) return sha256(bytes);
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
