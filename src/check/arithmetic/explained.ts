/** The figures of a table of reasons (`執行量/目標值`) against the results table they were taken from. */
import { agreementOf, type Printed, printed, sumOf } from '../../model/precision.ts';
import { compareUnits } from '../../parse/units.ts';
import type {
  Comparison,
  Explanation,
  Measure,
  PlanDocument,
  Record as PlanRecord,
  Quantity,
  Unit,
} from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { explanationsFor, measuresAbout, type Part, partAbout, partsOf } from '../reasons/link.ts';
import { oneLine } from '../wording.ts';
import { type ArithmeticCheck, besides, termOf } from './statement-check.ts';

export function explainedChecks(
  document: PlanDocument,
  documents: readonly PlanDocument[],
): ArithmeticCheck[] {
  return explainedParts(document, documents).flatMap((explained) => {
    const { home, explanation, comparison, measure, part } = explained;
    const about = {
      subject: { table: explanation.table, measure, indicator: part.indicator },
      stated: oneLine(comparison.raw),
      statedSource: comparison.source,
      ...(home === document ? {} : { statedIn: home }),
    };
    const [actual, target] = [actualCheck(comparison, part), targetCheck(comparison, part)];
    return [
      ...(actual ? [{ ...about, ...actual, kind: 'explained-actual' as const }] : []),
      ...(target ? [{ ...about, ...target, kind: 'explained-target' as const }] : []),
    ];
  });
}

export interface ExplainedPart {
  /** The document the explanation stands in. */
  readonly home: PlanDocument;
  readonly explanation: Explanation;
  readonly comparison: Comparison;
  readonly measure: Measure;
  readonly part: Part;
}

/** Each comparison of the reasons given for a report, with the part of the measure it is about. */
export function explainedParts(document: PlanDocument, documents: readonly PlanDocument[]): ExplainedPart[] {
  if (document.kind !== 'results-report') return [];
  return explanationsFor(document, documents).flatMap(({ document: home, explanation }) => {
    const [measure, ...others] = measuresAbout(explanation, document.measures);
    if (!measure || others.length > 0) return [];
    return explanation.comparisons.flatMap((comparison) => {
      const part = partAbout(comparison, measure) ?? onlyPart(measure);
      return part ? [{ home, explanation, comparison, measure, part }] : [];
    });
  });
}

export function actualCheck({ actual, raw, unit }: Comparison, part: Part): Outcome | undefined {
  return actual === undefined ? undefined : outcomeOf(printed(actual, raw, unit), actualsOf(part), unit);
}

function targetCheck({ expected, raw, unit }: Comparison, part: Part): Outcome | undefined {
  return expected === undefined ? undefined : outcomeOf(printed(expected, raw, unit), targetsOf(part), unit);
}

/** A figure of the results table that the other may have been taken from. */
interface Candidate {
  readonly printed: Printed;
  readonly unit: Unit | undefined;
  readonly text: string;
  readonly sources: readonly Source[];
  /** Not what is meant, but what it may be mistaken for. */
  readonly instead?: 'stocks-added' | 'other-year';
}

function onlyPart(measure: Measure): Part | undefined {
  const parts = partsOf(measure);
  return parts.length === 1 ? parts[0] : undefined;
}

function isComparable(unit: Unit | undefined, wanted: Unit | undefined): boolean {
  return unit === undefined || wanted === undefined || compareUnits(unit, wanted) !== 'different';
}

type Outcome = Pick<ArithmeticCheck, 'holds' | 'instead' | 'computed' | 'unit' | 'parts' | 'sources'>;

/** `5.85 萬噸/日` beside 5.85 噸/日: the digits agree, one of the units does not. */
function outcomeOf(stated: Printed, given: readonly Candidate[], unit: Unit | undefined): Outcome {
  const candidates = given.filter((candidate) => isComparable(candidate.unit, unit));
  const plain = unscaled(stated, unit);
  const alike = candidates.filter(
    (candidate) => agreementOf(unscaled(candidate.printed, candidate.unit), plain) === 'equal',
  );
  // Where one of the two names no unit, the numbers are taken as written.
  const equal = candidates.filter(
    (candidate) =>
      agreementOf(candidate.printed, stated) === 'equal' ||
      (!(candidate.unit && unit) && alike.includes(candidate)),
  );
  const found = equal.find(isMeant) ?? alike.find(isMeant);
  const holds = found !== undefined && equal.includes(found);
  // Where none agrees the first is shown: the total so far, what was due.
  const shown = found ?? candidates.find(isMeant);
  const instead = found ? 'scale' : shown ? (equal[0] ?? alike[0])?.instead : 'not-derived';
  return {
    holds,
    ...(holds || instead === undefined ? {} : { instead }),
    ...(shown ? { computed: unscaled(shown.printed, shown.unit).value } : {}),
    unit: (shown?.unit ?? unit)?.symbol ?? '',
    parts: shown ? [shown.text] : [],
    sources: shown?.sources ?? [],
  };
}

function isMeant({ instead }: Candidate): boolean {
  return instead === undefined;
}

function unscaled({ value, half }: Printed, unit: Unit | undefined): Printed {
  const scale = unit?.scale ?? 1;
  return { value: value / scale, half: half / scale };
}

/** The total so far, the last year, all years together; and the running totals added up, which is no figure at all. */
function actualsOf({ records }: Part): Candidate[] {
  const years = records.filter(
    ({ period, result }) => period.start === period.end && result?.value !== undefined,
  );
  const results = years.flatMap(({ result }) => result ?? []);
  const totals = records.flatMap(({ period, result }) =>
    period.end > period.start && result?.value !== undefined ? [result] : [],
  );
  const last = results.at(-1);
  return [
    ...totals.flatMap(figuresOf),
    ...summed(results.map(own)),
    ...(last ? figuresOf(last) : []),
    ...summed(results.map(running)).map((found) => ({ ...found, instead: 'stocks-added' as const })),
  ];
}

/** What was due by the judgement, the target whole, and once for each year begun. */
function targetsOf({ records }: Part): Candidate[] {
  const planned = records.find(({ period, target }) => !isYear(period) && target?.value !== undefined);
  const last = records.findLast(
    ({ period, target, result }) => isYear(period) && target?.value !== undefined && result,
  );
  const due = [planned, last].flatMap((record) => (record ? dueOf(record) : []));
  const whole = records.flatMap(({ target }) => (target?.value === undefined ? [] : [own(target)]));
  const reached = records.flatMap(({ period, result }) =>
    isYear(period) && result?.value !== undefined ? [{ ...own(result), instead: 'other-year' as const }] : [],
  );
  return [...due, ...whole, ...reached];
}

function isYear({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return start === end;
}

function dueOf({ target, judgement }: PlanRecord): Candidate[] {
  if (!target || judgement?.expected === undefined) return [];
  const { unit, source } = target;
  const text = oneLine(target.text ?? target.raw);
  return [
    {
      printed: { value: judgement.expected * (unit?.scale ?? 1), half: 0 },
      text,
      sources: [source],
      unit,
    },
  ];
}

function own(quantity: Quantity): Candidate {
  const term = termOf(quantity, quantity.value ?? 0, quantity.unit);
  return { ...term, sources: [term.source], unit: quantity.unit };
}

/** The second figure of `60 (累積 960)`. */
function running(quantity: Quantity): Candidate | undefined {
  const total = quantity.figures?.find(({ cumulative }) => cumulative);
  const term = total && termOf(quantity, total.value, total.unit ?? quantity.unit);
  return term && { ...term, sources: [term.source], unit: quantity.unit };
}

function figuresOf(quantity: Quantity): Candidate[] {
  const more = besides(quantity).map((term) => ({ ...term, sources: [term.source], unit: quantity.unit }));
  return [own(quantity), ...more];
}

function summed(figures: readonly (Candidate | undefined)[]): Candidate[] {
  const given = figures.flatMap((figure) => figure ?? []);
  const [first] = given;
  if (!first || given.length < 2 || given.length < figures.length) return [];
  return [
    {
      printed: sumOf(given.map((figure) => figure.printed)),
      text: given.map(({ text }) => text).join(' + '),
      sources: given.flatMap(({ sources }) => sources),
      unit: first.unit,
    },
  ];
}
