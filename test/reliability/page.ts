/** Tables of docs/reliability.md stand between `<!-- name -->` and `<!-- /name -->` and are written by the runs themselves. */
import { readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = 'docs/reliability.md';

/** Puts the table in its place. Throws when the page has none of that name. */
export function writeTable(name: string, table: string): void {
  const before = readFileSync(DOCUMENT, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no place ${start} … ${end}`);
  writeFileSync(DOCUMENT, `${before.slice(0, from)}${start}\n${table}\n${before.slice(to)}`);
}
