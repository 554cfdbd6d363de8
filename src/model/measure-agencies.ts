/** Who leads a measure and who supports it, from all cells that say so. */
import type { TableCell } from '../locate/table.ts';
import type { Block } from '../map/table.ts';
import { type AgencyField, type SplitAgencies, splitAgencies } from '../parse/agencies.ts';
import { rememberFor } from '../remember.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { namesLike } from './shared.ts';

/** The cell a measure is said to have its agencies from. */
export function agencyCell([first]: readonly Block[]): TableCell | undefined {
  return first?.agencies ?? first?.lead ?? first?.support;
}

export function agenciesOf(blocks: readonly Block[], registry: AgencyRegistry): SplitAgencies {
  let splits: SplitAgencies[] | undefined;
  for (const { agencies, lead, support } of blocks) {
    splits = withSplit(splits, agencies, 'lead-and-support', registry);
    splits = withSplit(splits, lead, 'lead', registry);
    splits = withSplit(splits, support, 'support', registry);
  }
  const [only] = splits ?? [];
  return only && splits?.length === 1 ? ofOneCell(only) : together(splits ?? []);
}

function withSplit(
  splits: SplitAgencies[] | undefined,
  cell: TableCell | undefined,
  kind: AgencyField,
  registry: AgencyRegistry,
): SplitAgencies[] | undefined {
  if (!cell) return splits;
  const split = splitAgencies(cell.text, kind, registry);
  if (!splits) return [split];
  // What a text was split into is remembered: the rows of a measure mostly give the same object.
  if (!splits.includes(split)) splits.push(split);
  return splits;
}

/** What most measures of a table have, one cell, gives the same lists to all of them. */
const ofOneCell = rememberFor((split: SplitAgencies): SplitAgencies => {
  const { lead, support } = split.support.length === 0 ? split : together([split]);
  return { lead: namesLike(lead), support: namesLike(support) };
});

/** Each name once; who leads anything supports nothing. */
function together(splits: readonly SplitAgencies[]): SplitAgencies {
  const lead = new Set(splits.flatMap((split) => split.lead));
  const support = new Set(splits.flatMap((split) => split.support));
  for (const name of lead) support.delete(name);
  return { lead: [...lead], support: [...support] };
}
