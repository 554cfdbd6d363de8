/** Text files of every kind: decode, tell the kind, split into cells. */
import type { Workbook } from '../../grid.ts';
import { startTally } from '../cells.ts';
import type { DecodedText } from '../encoding/decode.ts';
import { checkExtension } from '../extension.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { baseName } from '../path.ts';
import { refuse } from '../refusal.ts';
import { readDelimited } from './delimited.ts';
import { kindOfText } from './kind.ts';
import { readProse } from './prose.ts';

/** Reads text into a workbook of one sheet, named after the file. Throws a Refusal when it cannot. */
export function readText(
  { text, encoding, issues }: DecodedText,
  options: ReadOptions,
  limits: ReadLimits,
): Workbook {
  const name = baseName(options.path);
  const kind = kindOfText(text, options.path, options.dialect);
  const tally = startTally(limits, encoding.name);
  const { sheet, dialect } =
    'delimiter' in kind
      ? readDelimited(text, kind, name, tally, options.dialect)
      : { sheet: readProse(text, name, tally), dialect: undefined };
  // Delimiters and quotes with nothing in them: `,,,` on every line.
  if (sheet.rows.length === 0) refuse('empty', `${text.length} characters`);
  const all = [...checkExtension(options.path, kind.format), ...issues, ...tally.issues];
  return { format: kind.format, encoding, ...(dialect && { dialect }), sheets: [sheet], issues: all };
}
