/** Counts of measures and sums of carbon that the prose or the last row of a table states. */
import { agreementOf, type Printed, printed, sumOf } from '../../model/precision.ts';
import type { Measure, PlanDocument, Statement, Unit } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { agrees, counterpartsFor } from '../prose/narratives.ts';
import { explanationsFor } from '../reasons/link.ts';
import { oneLine } from '../wording.ts';
import { type ArithmeticCheck, type Term, termOf } from './statement-check.ts';

/** `能源部門共 4 項措施`, `各部門共 58 項措施`. */
export function countChecks(document: PlanDocument): ArithmeticCheck[] {
  const stated = (document.statements ?? []).filter(({ about }) => about === 'measure-count');
  if (stated.length === 0) return [];
  const countedIn = bySector(document, (measures) => measures.map(({ source }) => source));
  return stated.flatMap((statement) => countCheck('measures', statement, countedIn(statement.sector)));
}

/**
 * What is made of the measures of a sector, or of all, for each sector once. They are not asked for before: of a document taken in
 * parts nobody may, and without anything stated nobody has to.
 */
function bySector<T>(
  document: PlanDocument,
  make: (measures: readonly Measure[]) => T,
): (sector: Measure['sector']) => T {
  const made = new Map<Measure['sector'], T>();
  return (sector) => {
    const known = made.get(sector);
    if (known !== undefined) return known;
    const own = make(
      document.measures.filter((measure) => sector === undefined || measure.sector === sector),
    );
    made.set(sector, own);
    return own;
  };
}

/** `其中 12 項進度些微落後`, against the measures of the table that explains them. */
export function shortfallChecks(
  document: PlanDocument,
  documents: readonly PlanDocument[],
): ArithmeticCheck[] {
  const stated = (document.statements ?? []).filter(({ about }) => about === 'shortfall-count');
  if (stated.length === 0) return [];
  const explained = explanationsFor(document, documents).map(({ explanation }) => explanation);
  const named = [...new Map(explained.map(({ measure, source }) => [measure, source])).values()];
  return stated.flatMap((statement) => countCheck('shortfalls', statement, named));
}

function countCheck(
  kind: ArithmeticCheck['kind'],
  statement: Statement,
  counted: readonly Source[],
): ArithmeticCheck[] {
  const { figure } = statement;
  const [first] = counted;
  if (!first) return [];
  return [
    {
      ...statedBy(statement),
      kind,
      holds: counted.length === figure.value,
      computed: counted.length,
      unit: figure.unit?.symbol ?? '',
      parts: [],
      sources: [first],
    },
  ];
}

/** Figures of the prose that a table gives as well, of one measure or of several together. */
export function proseChecks(document: PlanDocument): ArithmeticCheck[] {
  const { statements = [] } = document;
  if (statements.length === 0) return [];
  const byId = new Map(document.measures.map((measure) => [measure.id, measure]));
  return statements.flatMap((statement): ArithmeticCheck[] => {
    const measure = byId.get(statement.measure ?? '');
    const about = {
      ...statedBy(statement),
      unit: statement.figure.unit?.symbol ?? '',
      parts: [],
      sources: [],
    };
    if (statement.together) return [{ ...about, kind: 'together', holds: true }];
    if (!measure) return [];
    const found = counterpartsFor(statement, measure);
    if (found.length === 0) return [];
    const holds = found.some((counterpart) => agrees(statement, counterpart));
    return [{ ...about, subject: { measure }, kind: 'prose', holds }];
  });
}

export function statedBy(
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

export function carbonChecks(document: PlanDocument): ArithmeticCheck[] {
  const { statements = [], tables } = document;
  const stated = statements.filter(({ about, measure }) => about === 'carbon' && measure === undefined);
  const carbonIn = bySector(document, (own) => addUp(carbonTerms(own)));
  const prose = stated.flatMap((statement) => {
    const { value, raw, unit } = statement.figure;
    const kind = statement.sector ? ('sector-carbon' as const) : ('total-carbon' as const);
    const all = carbonIn(statement.sector);
    return sumCheck(kind, printed(value, raw, unit), unit, all, statedBy(statement));
  });
  const totalled = tables.filter(({ carbonTotal }) => carbonTotal?.value !== undefined);
  const ofSectors = totalled.length === 0 ? EMPTY_SUM : addUp(sectorTerms(stated, document.measures));
  const totals = totalled.flatMap(({ id, carbonTotal }) => {
    if (carbonTotal?.value === undefined) return [];
    const own = { subject: { table: id }, stated: carbonTotal.raw.trim(), statedSource: carbonTotal.source };
    const figure = printed(carbonTotal.value, carbonTotal.raw, carbonTotal.unit);
    return [
      ...sumCheck('total-carbon', figure, carbonTotal.unit, carbonIn(undefined), own),
      ...sumCheck('sectors-carbon', figure, carbonTotal.unit, ofSectors, own),
    ];
  });
  return [...prose, ...totals];
}

/** Terms with what they come to: a sentence or table for each page of a report states the same sum again. */
type Sum = Pick<ArithmeticCheck, 'parts' | 'sources'> & { readonly sum: Printed };

function addUp(terms: readonly Term[]): Sum {
  return {
    sum: sumOf(terms.map((term) => term.printed)),
    parts: terms.map(({ text }) => text),
    sources: terms.map(({ source }) => source),
  };
}

const EMPTY_SUM = addUp([]);

function carbonTerms(measures: readonly Measure[]): Term[] {
  return measures.flatMap(({ indicators }) =>
    indicators.flatMap(({ carbon }) =>
      carbon?.value === undefined ? [] : [termOf(carbon, carbon.value, carbon.unit)],
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
  { sum, parts, sources }: Sum,
  about: Pick<ArithmeticCheck, 'subject' | 'sector' | 'stated' | 'statedSource'>,
): ArithmeticCheck[] {
  if (parts.length === 0) return [];
  const holds = agreementOf(own, sum) === 'equal';
  const computed = sum.value / (unit?.scale ?? 1);
  return [{ ...about, kind, holds, computed, unit: unit?.symbol ?? '', parts, sources }];
}
