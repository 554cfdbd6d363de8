/** Says when a file's ending promises another format than its content holds. */
import type { Format, ReadIssue } from '../grid.ts';
import { extension } from './path.ts';

/** Endings that agree with each format. A `.txt` promises no more than text, so it agrees with all text. */
const ENDINGS: Readonly<Record<Format, readonly string[]>> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  xlsb: ['xlsb'],
  xls: ['xls', 'xlt'],
  ods: ['ods', 'ots'],
  csv: ['csv', 'txt', 'text'],
  tsv: ['tsv', 'tab', 'txt', 'text'],
  txt: ['txt', 'text', 'md', 'markdown'],
  md: ['md', 'markdown', 'txt', 'text'],
  html: ['html', 'htm', 'xhtml'],
  mhtml: ['mht', 'mhtml'],
  xml: ['xml'],
};

const KNOWN: ReadonlySet<string> = new Set([...Object.values(ENDINGS).flat(), 'pdf', 'doc', 'docx', 'odt']);

/** Empty when the ending agrees, is missing, or promises nothing we know (`.bak`). */
export function checkExtension(path: string, format: Format): ReadIssue[] {
  const ending = extension(path);
  if (!KNOWN.has(ending) || ENDINGS[format].includes(ending)) return [];
  return [{ kind: 'wrong-extension', found: `.${ending} ≠ ${format}` }];
}
