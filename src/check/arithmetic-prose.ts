/** Counts of measures and sums of carbon that the prose or the last row of a table states. */
import { agreementOf, type Printed, printed, sumOf } from '../model/precision.ts';
import type { Measure, PlanDocument, Statement, Unit } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { type ArithmeticCheck, type Term, termOf } from './arithmetic-check.ts';
import { explanationsFor } from './link-explanations.ts';
import { agrees, counterpartsFor } from './narratives.ts';
import { oneLine } from './wording.ts';

/** `能源部門共 4 項措施`, `各部門共 58 項措施`. */
export function countChecks(document: PlanDocument): ArithmeticCheck[] {
  const { statements = [] } = document;
  return statements.flatMap((statement) => {
    if (statement.about !== 'measure-count') return [];
    const { sector } = statement;
    const counted = document.measures.filter((measure) => sector === undefined || measure.sector === sector);
    return countCheck(
      'measures',
      statement,
      counted.map(({ source }) => source),
    );
  });
}

/** `其中 12 項進度些微落後`, against the measures of the table that explains them. */
export function shortfallChecks(
  document: PlanDocument,
  documents: readonly PlanDocument[],
): ArithmeticCheck[] {
  const stated = (document.statements ?? []).filter(({ about }) => about === 'shortfall-count');
  if (stated.length === 0) return [];
  const explained = explanationsFor(document, documents).map(({ explanation }) => explanation);
  const named = new Map(explained.map(({ measure, source }) => [measure, source]));
  return stated.flatMap((statement) => countCheck('shortfalls', statement, [...named.values()]));
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
  const prose = stated.flatMap((statement) => {
    const terms = carbonTerms(
      document.measures.filter(({ sector }) => !statement.sector || sector === statement.sector),
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
      ...sumCheck('total-carbon', figure, carbonTotal.unit, carbonTerms(document.measures), own),
      ...sumCheck('sectors-carbon', figure, carbonTotal.unit, sectorTerms(stated, document.measures), own),
    ];
  });
  return [...prose, ...totals];
}

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
