/** The findings of a summary of revised KPIs held against the plan, and how grave each is. */
import type { Severity } from '../../finding.ts';
import { isWithdrawn } from '../../words/revisions.ts';
import { groupBy } from '../grouping.ts';
import type { WorkspaceHit } from '../rule.ts';
import { oneLine, yearsText } from '../wording.ts';
import { spanOf, spansOf } from '../years.ts';
import { labelDifferences, unitDifferences } from './labels.ts';
import type { Row } from './rows.ts';
import type { ComparedYear, Comparison, Difference } from './targets.ts';

export type RevisionFact =
  | 'case'
  | 'measure'
  | 'years'
  | 'field'
  | 'planned'
  | 'plannedCells'
  | 'revised'
  | 'revisedCells'
  | 'page';

export function* revisionHits(comparison: Comparison): Generator<WorkspaceHit<RevisionFact>> {
  yield* yearHits(comparison);
  yield* labelHits(comparison);
  yield* rowHits(comparison);
}

const GRADES: { readonly [D in Difference]: Severity } = {
  value: 'warning',
  dash: 'warning',
  blank: 'notice',
};

/** The years of one row that differ in one way are one matter. */
function* yearHits({ summary, years }: Comparison): Generator<WorkspaceHit<RevisionFact>> {
  const differing = years.filter(({ difference }) => difference !== undefined);
  const key = ({ pair, difference, planned }: ComparedYear) =>
    [
      pair.planned.document.id,
      pair.planned.measure.id,
      pair.planned.indicator.name,
      difference,
      planned.text === '',
    ].join('\u001f');
  for (const group of groupBy(differing, key)) {
    const [{ pair, difference = 'value' }] = group;
    const plan = pair.planned.document;
    yield {
      subject: {
        measure: pair.planned.measure,
        indicator: pair.planned.indicator,
        period: spanOf(group.map(({ period }) => period)),
      },
      severity: GRADES[difference],
      document: plan,
      locations: [
        ...group.map(({ planned }) => ({ document: plan, source: planned.source })),
        ...group.map(({ revised }) => ({ document: summary, source: revised.source })),
      ],
      evidence: {
        case: difference,
        measure: oneLine(pair.planned.measure.name),
        years: spansOf(group.map(({ period }) => period.start))
          .map(yearsText)
          .join(', '),
        field: '',
        planned: textsOf(group.map(({ planned }) => planned.text)),
        plannedCells: group.map(({ planned }) => planned.source.cell).join(', '),
        revised: textsOf(group.map(({ revised }) => revised.text)),
        revisedCells: group.map(({ revised }) => revised.source.cell).join(', '),
        page: pair.revised.indicator.revision?.page ?? '',
      },
    };
  }
}

function textsOf(texts: readonly string[]): string {
  return oneLine([...new Set(texts)].join('、'));
}

function* labelHits({ summary, pairs, years }: Comparison): Generator<WorkspaceHit<RevisionFact>> {
  for (const { pair, field, planned, revised } of [...labelDifferences(pairs), ...unitDifferences(years)]) {
    const plan = pair.planned.document;
    yield {
      subject: { measure: pair.planned.measure, indicator: pair.planned.indicator },
      severity: 'notice',
      document: plan,
      locations: [
        { document: plan, source: planned.source },
        { document: summary, source: revised.source },
      ],
      evidence: {
        case: 'label',
        measure: oneLine(pair.planned.measure.name),
        years: '',
        field,
        planned: oneLine(planned.text),
        plannedCells: planned.source.cell,
        revised: oneLine(revised.text),
        revisedCells: revised.source.cell,
        page: pair.revised.indicator.revision?.page ?? '',
      },
    };
  }
}

/** Rows without a counterpart: withdrawn ones are rightly gone, the others are missing somewhere. */
function* rowHits({ summary, absent, notGiven }: Comparison): Generator<WorkspaceHit<RevisionFact>> {
  for (const row of absent) {
    const reason = row.indicator.revision?.reason ?? row.measure.revision?.reason ?? '';
    if (!isWithdrawn(reason))
      yield rowHit(summary, 'absent', 'warning', [row], oneLine(row.measure.name), '');
  }
  const [first, ...others] = notGiven;
  if (first === undefined) return;
  const bureaus = [...new Set([first, ...others].flatMap(({ measure }) => measure.leadAgencies))];
  yield rowHit(summary, 'not-given', 'notice', [first, ...others], '', bureaus.join('、'));
}

function rowHit(
  summary: Comparison['summary'],
  kind: string,
  severity: Severity,
  rows: readonly [Row, ...Row[]],
  measure: string,
  revised: string,
): WorkspaceHit<RevisionFact> {
  const [first] = rows;
  const cells = rows.map((row) => row.measure.source.cell);
  return {
    subject:
      kind === 'absent'
        ? { measure: first.measure, indicator: first.indicator }
        : { table: first.measure.table },
    severity,
    document: summary,
    locations: rows.map((row) => ({ document: summary, source: row.measure.source })),
    evidence: {
      case: kind,
      measure,
      years: '',
      field: '',
      planned: '',
      plannedCells: '',
      revised,
      revisedCells: oneLine(cells.join(', ')),
      page: kind === 'absent' ? (first.indicator.revision?.page ?? '') : '',
    },
  };
}
