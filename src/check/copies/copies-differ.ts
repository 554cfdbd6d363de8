/** Where two files hold one table and do not say the same. */
import type { PlanDocument } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { blankCell, tableOf } from '../blank-cell.ts';
import { groupBy } from '../grouping.ts';
import type { Subject } from '../rule.ts';
import { differencesIn, type Repeat, repeatsIn } from './renderings.ts';
import type { Fact, TableFacts } from './table-facts.ts';

export interface CopyDifference {
  readonly subject: Subject;
  readonly about: 'target' | 'result' | 'comparison' | 'measure';
  readonly first: Side;
  /** Absent where the other file has no such row. */
  readonly again?: Side;
}

interface Side {
  readonly document: PlanDocument;
  readonly text: string;
  readonly source: Source;
}

export function copyDifferences(documents: readonly PlanDocument[]): CopyDifference[] {
  return repeatsIn(documents).flatMap((repeat) => [...otherwiseIn(repeat), ...absentIn(repeat)]);
}

function otherwiseIn(repeat: Repeat): CopyDifference[] {
  // A cell that stands for several years differs once.
  const places = groupBy(
    differencesIn(repeat),
    ({ first, again }) => `${first.source.sheet} ${first.source.cell} ${again.said}`,
  );
  return places.map(([{ first, again }]) => ({
    subject: subjectOf(first, repeat.first.table),
    about: first.role,
    first: sideOf(first, repeat.first),
    again: sideOf(again, repeat.again),
  }));
}

/** A cell that says nothing is shown where it is blank, not where its row begins. */
function sideOf({ text, source, role, measure, record }: Fact, { document }: TableFacts): Side {
  const isBlank =
    measure !== undefined &&
    record !== undefined &&
    record[role === 'target' ? 'target' : 'result'] === undefined;
  const blank =
    isBlank && role !== 'comparison' ? blankCell(tableOf(document, measure), role, record) : undefined;
  return { document, text, source: blank ?? source };
}

function subjectOf({ measure, indicator, record }: Fact, table: string): Subject {
  return { table, measure, indicator, period: record?.period };
}

/** Measures that only one of the two lists. */
function absentIn({ first, again }: Repeat): CopyDifference[] {
  return [[first, again] as const, [again, first] as const].flatMap(([own, other]) =>
    [...own.names].flatMap(([name, source]): CopyDifference[] => {
      if (other.names.has(name)) return [];
      const fact = [...own.facts.values()].find(({ measure }) => measure?.source === source);
      const text = fact?.measureName ?? name;
      const subject = { table: own.table, measure: fact?.measure };
      return [{ subject, about: 'measure', first: { document: own.document, text, source } }];
    }),
  );
}
