/** Every sum and count that a document states and that can be worked out from its own tables, with the outcome. */
import type { Measure, PlanDocument } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { changeChecks } from './change.ts';
import { explainedChecks } from './explained.ts';
import { carbonChecks, countChecks, proseChecks, shortfallChecks } from './prose.ts';
import { runningChecks } from './running.ts';
import type { ArithmeticCheck } from './statement-check.ts';
import { workedChecks } from './worked.ts';
import { yearChecks } from './years.ts';

export type { ArithmeticCheck } from './statement-check.ts';

/** All of them, in the order years, rates, counts, carbon, reasons, prose, ratios and averages; `documents` may hold its table of reasons. */
export function arithmeticOf(
  document: PlanDocument,
  documents: readonly PlanDocument[] = [document],
): ArithmeticCheck[] {
  const { figures, carbon, prose } = ownChecks(document);
  return [
    ...figures,
    ...shortfallChecks(document, documents),
    ...carbon,
    ...explainedChecks(document, documents),
    ...prose,
  ];
}

/** What a document needs no other for; a rule asks for it, and so does the count of what was checked. */
const ownChecks = rememberFor((document: PlanDocument) => {
  const { carbon, counts, prose } = statedChecks(document);
  return { figures: [...figureChecks(document), ...counts], carbon, prose };
});

/** What stands beside the rows of the measures: in words, or in the last row of a table. */
export function statedChecks(
  document: PlanDocument,
): Readonly<Record<'counts' | 'carbon' | 'prose', readonly ArithmeticCheck[]>> {
  return {
    counts: countChecks(document),
    carbon: carbonChecks(document),
    prose: [...proseChecks(document), ...workedChecks(document)],
  };
}

/** What the rows of the measures say, in one walk through them. */
function figureChecks({ measures }: PlanDocument): ArithmeticCheck[] {
  const check = startFigureChecks();
  const [years, running, rates]: [ArithmeticCheck[], ArithmeticCheck[], ArithmeticCheck[]] = [[], [], []];
  for (const measure of measures) {
    const own = check(measure);
    if (own === NONE) continue;
    years.push(...own.years);
    running.push(...own.running);
    rates.push(...own.rates);
  }
  return [...years, ...running, ...rates];
}

export type FigureChecks = Readonly<Record<'years' | 'running' | 'rates', readonly ArithmeticCheck[]>>;

/** Of the measures of one document, one after the other. */
export function startFigureChecks(): (measure: Measure) => FigureChecks {
  const seen = new Set<string>();
  return (measure) => {
    let found = NONE;
    for (const indicator of measure.indicators) {
      const years = yearChecks(measure, indicator);
      const running = runningChecks(measure, indicator);
      const rates = changeChecks(measure, indicator, seen);
      if (years.length + running.length + rates.length === 0) continue;
      found = {
        years: [...found.years, ...years],
        running: [...found.running, ...running],
        rates: [...found.rates, ...rates],
      };
    }
    return found;
  };
}

/** Nearly every measure states nothing that can be worked out again. */
const NONE: FigureChecks = { years: [], running: [], rates: [] };
