/** Which number format each cell style has. */
import type { Waiting } from '../../stretches.ts';
import type { Archive } from '../../zip/archive.ts';
import type { ZipEntry } from '../../zip/directory.ts';
import { builtInFormat } from '../display/built-in.ts';
import { type Display, displayOf, GENERAL } from '../display/display.ts';
import { attributesOf } from './attributes.ts';
import { walkTags } from './part-text.ts';

export interface CellStyle {
  readonly format: string;
  /** Undefined for a format that only SheetJS can show. */
  readonly display: Display | undefined;
}

export const PLAIN: CellStyle = { format: 'General', display: GENERAL };

/** The styles cells name by their number; a workbook may have none. */
export function* readStyles(archive: Archive, entry: ZipEntry | undefined): Waiting<CellStyle[]> {
  if (entry === undefined) return [];
  const formats = new Map<string, string>();
  const used: string[] = [];
  let list = '';
  yield* walkTags(archive, entry, (name, depth, xml, from, to) => {
    if (depth === 1) list = name;
    if (depth !== 2) return;
    if (list === 'numFmts' && name === 'numFmt') {
      const given = attributesOf(xml, from, to);
      formats.set(given.get('numFmtId') ?? '', given.get('formatCode') ?? '');
    } else if (list === 'cellXfs' && name === 'xf')
      used.push(attributesOf(xml, from, to).get('numFmtId') ?? '0');
  });
  const styles = new Map<string, CellStyle>();
  return used.map((id) => {
    const format = formats.get(id) || builtInFormat(Number(id));
    const style = styles.get(format) ?? { format, display: displayOf(format) };
    styles.set(format, style);
    return style;
  });
}
