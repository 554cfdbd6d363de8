/** Text files of every kind: decode, tell the kind, split into cells. */
import type { Workbook } from '../../grid.ts';
import { isBlank, startTally } from '../cells.ts';
import { decodeText } from '../encoding/decode.ts';
import { checkExtension } from '../extension.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { baseName } from '../path.ts';
import { refuse } from '../refusal.ts';
import { refuseMarkup } from '../signature.ts';
import { readDelimited } from './delimited.ts';
import { kindOfText } from './kind.ts';
import { readProse } from './prose.ts';

/** Reads a text file into a workbook of one sheet, named after the file. Throws a Refusal when it cannot. */
export function readText(bytes: Uint8Array, options: ReadOptions, limits: ReadLimits): Workbook {
  const { text, encoding, issues } = decodeText(bytes, options.encoding);
  if (isBlank(text)) refuse('empty', `${bytes.length} bytes`);
  refuseMarkup(text, options.path);
  const name = baseName(options.path);
  const kind = kindOfText(text, options.path, options.dialect);
  const tally = startTally(limits, encoding.name);
  const { sheet, dialect } =
    'delimiter' in kind
      ? readDelimited(text, kind, name, tally, options.dialect)
      : { sheet: readProse(text, name, tally), dialect: undefined };
  const all = [...checkExtension(options.path, kind.format), ...issues, ...tally.issues];
  return { format: kind.format, encoding, ...(dialect && { dialect }), sheets: [sheet], issues: all };
}
