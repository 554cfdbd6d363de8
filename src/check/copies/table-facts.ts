/** What the tables of a document say, row by row, so that two of them can be held against each other. */
import type {
  Explanation,
  Indicator,
  Measure,
  PlanDocument,
  Record as PlanRecord,
  Quantity,
} from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import type { Source } from '../../source.ts';
import { fold } from '../double-entries.ts';
import { settle } from '../engine/fingerprint.ts';
import { groupBy } from '../grouping.ts';
import { speaks } from '../quantities.ts';

/** One figure of one row: a target, a result, or what a table of reasons compares. */
export interface Fact {
  readonly measureName: string;
  readonly measure?: Measure;
  readonly indicator?: Indicator;
  readonly record?: PlanRecord;
  readonly role: 'target' | 'result' | 'comparison';
  /** What is compared: the number, else the words without their spaces. Empty where the cell says nothing. */
  readonly said: string;
  /** As the cell has it. */
  readonly text: string;
  readonly source: Source;
}

export interface TableFacts {
  readonly document: PlanDocument;
  readonly table: string;
  /** How often each measure stands in the table, by folded name. */
  readonly names: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Table by table. Several rules ask for the same document. */
export const tableFactsOf: (document: PlanDocument) => TableFacts[] = rememberFor(readTableFacts);

function readTableFacts(document: PlanDocument): TableFacts[] {
  const measures = new Map(groupBy(document.measures, byTable).map((group) => [group[0].table, group]));
  const explained = groupBy(document.explanations ?? [], byTable);
  const explanations = new Map(explained.map((group) => [group[0].table, group]));
  const ids = new Set([...measures.keys(), ...explanations.keys()]);
  return [...ids].map((table) =>
    factsOf(document, table, measures.get(table) ?? [], explanations.get(table) ?? []),
  );
}

function byTable({ table }: { readonly table: string }): string {
  return table;
}

function factsOf(
  document: PlanDocument,
  table: string,
  measures: readonly Measure[],
  explanations: readonly Explanation[],
): TableFacts {
  const names = new Map<string, Source>();
  const facts = new Map<string, Fact>();
  for (const measure of measures) {
    const name = nameOf(names, measure.name, measure.source);
    for (const { indicator, record } of recordsIn(measure)) {
      const { start, end } = record.period;
      const key = [name, fold(indicator.name), record.part, start, end];
      const about = { measureName: measure.name, measure, indicator, record };
      for (const role of ['target', 'result'] as const) {
        const quantity = record[role];
        facts.set([...key, role].join('\u001f'), {
          ...about,
          role,
          ...sayingOf(quantity),
          source: (quantity ?? record).source,
        });
      }
    }
  }
  for (const explanation of explanations) {
    const name = nameOf(names, explanation.measure, explanation.source);
    explanation.comparisons.forEach(({ raw, actual, expected, source }, at) => {
      const said = actual === undefined ? settle(raw) : `${actual}/${expected}`;
      facts.set([name, at].join('\u001f'), {
        measureName: explanation.measure,
        role: 'comparison',
        said,
        text: raw,
        source,
      });
    });
  }
  return { document, table, names, facts };
}

/** The name, with a number from its second row on: a table may list one measure twice. */
function nameOf(names: Map<string, Source>, name: string, source: Source): string {
  const folded = fold(name);
  let own = folded;
  for (let count = 2; names.has(own); count += 1) own = `${folded}#${count}`;
  names.set(own, source);
  return own;
}

function* recordsIn(measure: Measure): Generator<{ indicator: Indicator; record: PlanRecord }> {
  for (const indicator of measure.indicators) {
    for (const record of indicator.records) yield { indicator, record };
  }
}

function sayingOf(quantity: Quantity | undefined): Pick<Fact, 'said' | 'text'> {
  const text = quantity?.text ?? quantity?.raw ?? '';
  if (!speaks(quantity)) return { said: '', text };
  return { said: quantity.value === undefined ? settle(text) : String(quantity.value), text };
}
