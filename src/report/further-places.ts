/** The cells beside a finding's own, as a line says them: a sheet or file once before all of its cells. */
import type { Location } from '../validation-report.ts';
import { cellRuns } from './cell-runs.ts';
import { placeInFile } from './place.ts';

interface Group {
  /** `plan.csv `, `表 2!`; empty for cells of the finding's own sheet. */
  readonly lead: string;
  readonly cells: string[];
}

export interface PlaceWords {
  /** Between cells of one sheet. */
  readonly comma: string;
  /** Between sheets and files. */
  readonly apart: string;
  /** Said behind a cell whose line is not the row's own number. */
  readonly line: (line: number) => string;
}

/**
 * `G5；b.csv F5、G5；b.xlsx 表 1!F5:F9`, as seen from the finding's first place. A table that stands in several files has each
 * of its cells in each of them, and a path said before every one drowns them.
 */
export function furtherPlaces(
  [first, ...others]: readonly Location[],
  { comma, apart, line }: PlaceWords,
): string {
  if (first === undefined) return '';
  const groups: Group[] = [];
  for (const place of others) {
    const isNear = place.file === first.file && place.sheet === first.sheet;
    if (isNear && place.cell === first.cell && place.line === first.line) continue;
    const lead = isNear ? '' : leadOf(place, first);
    const last = groups.at(-1);
    const group = last?.lead === lead ? last : { lead, cells: [] };
    if (group !== last) groups.push(group);
    const cell = cellOf(place, line);
    if (cell !== group.cells.at(-1)) group.cells.push(cell);
  }
  const said = groups.map(({ lead, cells }) => {
    const runs = new Set(cellRuns(cells.filter((cell) => cell !== '')).map(({ text }) => text));
    return `${lead}${[...runs].join(comma)}`.trimEnd();
  });
  return [...new Set(said)].filter((text) => text !== '').join(apart);
}

function leadOf({ file, sheet, cell }: Location, first: Location): string {
  const named = sheet === undefined ? '' : placeInFile({ file, sheet, cell: '' });
  const own = cell === undefined ? named.replace(/!$/u, '') : named;
  return file === first.file ? own : `${file} ${own}`;
}

function cellOf({ cell = '', line }: Location, say: PlaceWords['line']): string {
  const isOwnRow = line === undefined || /\d+$/u.exec(cell)?.[0] === String(line);
  return isOwnRow ? cell : `${cell} ${say(line)}`.trimStart();
}
