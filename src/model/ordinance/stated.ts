/** What the prose before the first article says of the number of chapters and articles. */
import type { WrittenSheet } from '../../locate/written.ts';
import { statedCounts } from '../../parse/law/stated.ts';
import type { Ordinance } from '../../plan-document.ts';
import type { Version } from './draft.ts';
import { piecesOf } from './pieces.ts';

export function statedIn(
  sheets: readonly WrittenSheet[],
  main: Version | undefined,
): NonNullable<Ordinance['stated']> {
  const first = main?.chapters[0]?.source ?? main?.articles[0]?.source;
  const pieces = sheets.flatMap(piecesOf);
  const end = pieces.findIndex(({ source }) => source.sheet === first?.sheet && source.cell === first?.cell);
  return pieces
    .slice(0, Math.max(end, 0))
    .filter(({ column }) => column === 'loose')
    .flatMap(({ text, source }) => statedCounts(text).map((count) => ({ ...count, source: { ...source } })));
}
