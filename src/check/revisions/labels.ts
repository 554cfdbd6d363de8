/** Rows of a summary of revisions that call a goal, a KPI or a metric otherwise than the plan does. */
import type { Source } from '../../source.ts';
import { nameKey, type PairedRows, type Row } from './rows.ts';
import type { ComparedYear } from './targets.ts';

export interface LabelDifference {
  readonly pair: PairedRows;
  readonly field: 'category' | 'measure' | 'indicator' | 'unit';
  readonly planned: Label;
  readonly revised: Label;
}

interface Label {
  readonly text: string;
  readonly source: Source;
}

/** Punctuation does not count (`÷` for `/`). A goal that several rows share is told of once. */
export function labelDifferences(pairs: readonly PairedRows[]): LabelDifference[] {
  const told = new Set<string>();
  return pairs.flatMap((pair) =>
    (['category', 'measure', 'indicator'] as const).flatMap((field): LabelDifference[] => {
      const [planned, revised] = [labelOf(pair.planned, field), labelOf(pair.revised, field)];
      const key = [field, pair.planned.measure.table, planned.text, revised.text].join('\u001f');
      if (nameKey(planned.text) === nameKey(revised.text) || told.has(key)) return [];
      told.add(key);
      return [{ pair, field, planned, revised }];
    }),
  );
}

function labelOf({ measure, indicator }: Row, field: 'category' | 'measure' | 'indicator'): Label {
  if (field === 'indicator') return { text: indicator.name, source: indicator.source ?? measure.source };
  return { text: field === 'measure' ? measure.name : measure.category, source: measure.source };
}

/** `30` in the summary and `30%` in the plan: the values agree, and one of them lacks its unit. Once for each row. */
export function unitDifferences(years: readonly ComparedYear[]): LabelDifference[] {
  const told = new Set<PairedRows>();
  return years.flatMap(({ pair, planned, revised, unitLeftOut }): LabelDifference[] => {
    if (!unitLeftOut || told.has(pair)) return [];
    told.add(pair);
    return [{ pair, field: 'unit', planned, revised }];
  });
}
