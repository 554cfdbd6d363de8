/** Every sum and count that a document states and that can be worked out from its own tables, with the outcome. */
import { agreementOf, type Printed, printed, sumOf } from '../model/precision.ts';
import { compareUnits } from '../parse/units.ts';
import type {
  Measure,
  PlanDocument,
  Record as PlanRecord,
  Quantity,
  Statement,
  Unit,
} from '../plan-document.ts';
import type { Source } from '../source.ts';
import { seriesOf } from './quantities.ts';
import type { Subject } from './rule.ts';
import { oneLine } from './wording.ts';

export interface ArithmeticCheck {
  readonly kind: 'years' | 'measures' | 'sector-carbon' | 'total-carbon' | 'sectors-carbon';
  readonly holds: boolean;
  /** What a total that is not the sum of its years is instead. */
  readonly instead?: 'last-year' | 'last-cumulative' | 'year-left-out';
  readonly subject: Subject;
  readonly sector?: string;
  /** As printed. */
  readonly stated: string;
  readonly statedSource: Source;
  /** In the unit the stated figure is in. */
  readonly computed: number;
  readonly unit: string;
  /** The figures it was worked out from, as printed; empty for a count. */
  readonly parts: readonly string[];
  readonly sources: readonly Source[];
}

/** All of them, in the order years, counts, carbon. */
export function arithmeticOf(document: PlanDocument): ArithmeticCheck[] {
  return [...yearChecks(document), ...countChecks(document), ...carbonChecks(document)];
}

interface Term {
  readonly printed: Printed;
  readonly text: string;
  readonly source: Source;
}

function yearChecks({ measures }: PlanDocument): ArithmeticCheck[] {
  return measures.flatMap((measure) =>
    measure.indicators.flatMap((indicator) =>
      seriesOf(indicator).flatMap((series) => {
        const total = series.find(
          ({ period, result }) => period.end > period.start && result?.value !== undefined,
        );
        const years = series.filter(({ period }) => period.start === period.end);
        const check = total?.result && yearsAgainst(total.result, years);
        return check ? [{ ...check, subject: { measure, indicator, period: total?.period } }] : [];
      }),
    ),
  );
}

/** Shares do not add up, and a total in a unit of its own cannot be held against the years. */
function yearsAgainst(total: Quantity, years: readonly PlanRecord[]): ArithmeticCheck | undefined {
  if (total.value === undefined || total.unit?.dimension === 'share') return undefined;
  const own = termOf(total, total.value, total.unit);
  const given = years.flatMap(({ result }) => (result?.value === undefined ? [] : [result]));
  const fitting = given.filter((result) => fits(result.unit, total.unit));
  const [last] = fitting.slice(-1);
  if (!own || !last || fitting.length < 2) return undefined;
  const terms = fitting.flatMap(
    (result) => termOf(result, result.value ?? 0, result.unit ?? total.unit) ?? [],
  );
  const sum = sumOf(terms.map((term) => term.printed));
  const outcome = outcomeOf(total, own, sum, terms, last);
  const leftOut = given.length > fitting.length;
  return {
    kind: 'years',
    holds: outcome === 'holds' && !leftOut,
    ...(outcome === 'holds' ? (leftOut ? { instead: 'year-left-out' as const } : {}) : instead(outcome)),
    subject: {},
    stated: own.text,
    statedSource: own.source,
    computed: sum.value / (total.unit?.scale ?? 1),
    unit: total.unit?.symbol ?? '',
    parts: terms.map(({ text }) => text),
    sources: terms.map(({ source }) => source),
  };
}

type Outcome = 'holds' | 'last-year' | 'last-cumulative' | 'differs';

function instead(outcome: Outcome): Pick<ArithmeticCheck, 'instead'> {
  return outcome === 'last-year' || outcome === 'last-cumulative' ? { instead: outcome } : {};
}

/** `1,461 (達 4,215 輛)`: any of the total's figures may be the sum. */
function outcomeOf(
  total: Quantity,
  own: Term,
  sum: Printed,
  terms: readonly Term[],
  last: Quantity,
): Outcome {
  const stated = [own, ...besides(total)];
  if (stated.some((term) => agreementOf(term.printed, sum) === 'equal')) return 'holds';
  const lastTerm = terms.at(-1);
  const isLast = lastTerm !== undefined && agreementOf(own.printed, lastTerm.printed) === 'equal';
  const isConstant = terms.every((term) => agreementOf(term.printed, own.printed) === 'equal');
  // A stock stands in the total's place as it stood last.
  if (isConstant || (isLast && last.kind !== 'annual')) return 'holds';
  const reached = besides(last).some((term) => agreementOf(own.printed, term.printed) === 'equal');
  if (reached) return total.kind === 'cumulative' ? 'holds' : 'last-cumulative';
  return isLast ? 'last-year' : 'differs';
}

function besides(quantity: Quantity): Term[] {
  return (quantity.figures ?? []).flatMap(
    ({ value, unit }) => termOf(quantity, value, unit ?? quantity.unit) ?? [],
  );
}

function termOf(quantity: Quantity, value: number, unit: Unit | undefined): Term | undefined {
  return {
    printed: printed(value, quantity.raw, unit),
    text: oneLine(quantity.text ?? quantity.raw, 30),
    source: quantity.source,
  };
}

function fits(unit: Unit | undefined, wanted: Unit | undefined): boolean {
  return unit === undefined || wanted === undefined || compareUnits(unit, wanted) !== 'different';
}

/** `能源部門共 4 項措施`, `各部門共 58 項措施`. */
function countChecks({ statements = [], measures }: PlanDocument): ArithmeticCheck[] {
  return statements.flatMap((statement) => {
    if (statement.about !== 'measure-count') return [];
    const { sector, figure } = statement;
    const counted = measures.filter((measure) => sector === undefined || measure.sector === sector);
    if (counted.length === 0) return [];
    const [first] = counted;
    return [
      {
        ...statedBy(statement),
        kind: 'measures' as const,
        holds: counted.length === figure.value,
        computed: counted.length,
        unit: figure.unit?.symbol ?? '',
        parts: [],
        sources: first ? [first.source] : [],
      },
    ];
  });
}

function statedBy(
  statement: Statement,
): Pick<ArithmeticCheck, 'subject' | 'sector' | 'stated' | 'statedSource'> {
  const { sector } = statement;
  return {
    subject: sector ? { sector } : {},
    ...(sector ? { sector } : {}),
    stated: oneLine(statement.text),
    statedSource: statement.source,
  };
}

function carbonChecks(document: PlanDocument): ArithmeticCheck[] {
  const { statements = [], measures, tables } = document;
  const stated = statements.filter(({ about, measure }) => about === 'carbon' && measure === undefined);
  const prose = stated.flatMap((statement) => {
    const terms = carbonTerms(
      measures.filter(({ sector }) => !statement.sector || sector === statement.sector),
    );
    const { value, raw, unit } = statement.figure;
    const kind = statement.sector ? ('sector-carbon' as const) : ('total-carbon' as const);
    return sumCheck(kind, printed(value, raw, unit), unit, terms, statedBy(statement));
  });
  const totals = tables.flatMap(({ id, carbonTotal }) => {
    if (carbonTotal?.value === undefined) return [];
    const own = { subject: { table: id }, stated: carbonTotal.raw.trim(), statedSource: carbonTotal.source };
    const figure = printed(carbonTotal.value, carbonTotal.raw, carbonTotal.unit);
    return [
      ...sumCheck('total-carbon', figure, carbonTotal.unit, carbonTerms(measures), own),
      ...sumCheck('sectors-carbon', figure, carbonTotal.unit, sectorTerms(stated, measures), own),
    ];
  });
  return [...prose, ...totals];
}

function carbonTerms(measures: readonly Measure[]): Term[] {
  return measures.flatMap(({ indicators }) =>
    indicators.flatMap(({ carbon }) =>
      carbon?.value === undefined ? [] : (termOf(carbon, carbon.value, carbon.unit) ?? []),
    ),
  );
}

/** The sectors' own sums, where the prose gives one for every sector that has measures. */
function sectorTerms(stated: readonly Statement[], measures: readonly Measure[]): Term[] {
  const sectors = new Set(measures.flatMap(({ sector }) => sector ?? []));
  const terms = [...sectors].flatMap((sector) => {
    const own = stated.find((statement) => statement.sector === sector);
    if (!own) return [];
    const { raw, value, unit } = own.figure;
    return [{ printed: printed(value, raw, unit), text: raw, source: own.source }];
  });
  return terms.length === sectors.size ? terms : [];
}

function sumCheck(
  kind: ArithmeticCheck['kind'],
  own: Printed,
  unit: Unit | undefined,
  terms: readonly Term[],
  about: Pick<ArithmeticCheck, 'subject' | 'sector' | 'stated' | 'statedSource'>,
): ArithmeticCheck[] {
  if (terms.length === 0) return [];
  const sum = sumOf(terms.map((term) => term.printed));
  return [
    {
      ...about,
      kind,
      holds: agreementOf(own, sum) === 'equal',
      computed: sum.value / (unit?.scale ?? 1),
      unit: unit?.symbol ?? '',
      parts: terms.map(({ text }) => text),
      sources: terms.map(({ source }) => source),
    },
  ];
}
