/** Figures stated in prose that are not what the table says of the same measure. */
import { type Counterpart, counterpartsOf, statedAgainst } from '../../model/counterparts.ts';
import { agreementOf, scaleSlip } from '../../model/precision.ts';
import type { Measure, PlanDocument, Statement } from '../../plan-document.ts';
import { groupBy } from '../grouping.ts';

export interface NarrativeMismatch {
  readonly measure: Measure;
  readonly counterpart: Counterpart;
  /** The same figure, wherever it is stated. */
  readonly statements: readonly [Statement, ...Statement[]];
  /** Other figures the prose gives for the same thing. */
  readonly others: readonly Statement[];
  /** What may explain the difference; absent where nothing does. */
  readonly reason?: 'scale' | 'rounding' | 'period' | 'no-unit' | 'far' | 'one-year';
  /** The scale word that one of the two has lost. */
  readonly scale?: string;
}

/** Further off than this, the two are hardly the same quantity written twice. */
const FAR = 0.5;

/** Statements of one figure of one measure, in the order of the prose. */
export type SameSubject = readonly [Statement, ...Statement[]];

export function subjectsOf({ statements = [] }: PlanDocument): SameSubject[] {
  return groupBy(statements, subjectKey);
}

/** `measureOf` gives the measure a statement speaks of: the document's own, or its copy in another file. */
export function narrativeMismatches(
  subjects: readonly SameSubject[],
  asOf: string | undefined,
  measureOf: (id: string) => Measure | undefined,
): NarrativeMismatch[] {
  return subjects.flatMap((same) => {
    const [{ measure: id }] = same;
    const measure = id === undefined ? undefined : measureOf(id);
    if (!measure) return [];
    return groupBy(same, ({ figure }) => String(figure.value * (figure.unit?.scale ?? 1))).flatMap((stated) =>
      mismatchOf(measure, stated, same, asOf),
    );
  });
}

function subjectKey({ measure, about, indicator, part }: Statement): string {
  return [measure, about, indicator, part].join('\u001f');
}

function mismatchOf(
  measure: Measure,
  statements: readonly [Statement, ...Statement[]],
  same: readonly Statement[],
  asOf: string | undefined,
): NarrativeMismatch[] {
  const [statement] = statements;
  const counterparts = counterpartsFor(statement, measure);
  const agreeing = counterparts.filter((counterpart) => agrees(statement, counterpart));
  const whole = agreeing.length > 0 ? onlyOneYear(statement, agreeing, counterparts) : undefined;
  if (whole) return [{ measure, counterpart: whole, statements, others: [], reason: 'one-year' }];
  if (agreeing.length > 0) return [];
  const counterpart = choose(counterparts, statement);
  if (!counterpart) return [];
  const others = same.filter((other) => !statements.includes(other) && isOfSameSpan(other, statement));
  return [{ measure, counterpart, statements, others, ...explain(statement, counterpart, asOf) }];
}

/** Whether the table says the same; `突破 3,600 萬人次` is no contradiction to more, `超過原定 650 MW` to another target is. */
export function agrees({ figure, about }: Statement, counterpart: Counterpart): boolean {
  const own = statedAgainst(figure, counterpart);
  if (about !== 'target' && figure.op?.startsWith('>') && counterpart.printed.value >= own.value) return true;
  return agreementOf(own, counterpart.printed) === 'equal';
}

/** The table's figures of what a statement is about. */
export function counterpartsFor(statement: Statement, measure: Measure): Counterpart[] {
  const { unit } = statement.figure;
  if (unit === undefined) return [];
  const indicators = measure.indicators.filter(({ name }) => name === statement.indicator);
  return counterpartsOf(measure, unit, indicators).filter(
    ({ about, part }) => about === statement.about && part === statement.part,
  );
}

const SO_FAR = /(?:累計|累積|共計?)[^，。；]{0,12}$/u;

/** `統計截至 112 年 9 月累積 4,154 包` is what the table gives for 112 alone; in all it is 11,929. */
function onlyOneYear(
  { text, figure, period, about }: Statement,
  agreeing: readonly Counterpart[],
  all: readonly Counterpart[],
): Counterpart | undefined {
  const toDay = period?.to !== undefined && period.from?.slice(0, 7) === period.to.slice(0, 7);
  if (about !== 'result' || !toDay || agreeing.some(({ whole }) => whole)) return undefined;
  const at = text.indexOf(figure.raw);
  if (at < 0 || !SO_FAR.test(text.slice(0, at))) return undefined;
  return all.find(({ whole }) => whole);
}

/** The figure of the year or span the prose names; of several, the nearest. */
function choose(counterparts: readonly Counterpart[], statement: Statement): Counterpart | undefined {
  const stated = counterparts.filter(({ derived }) => !derived);
  const { period } = statement;
  const oneYear = period !== undefined && period.start === period.end && period.to === undefined;
  const ofPeriod = oneYear
    ? stated.filter(({ period: own }) => own?.start === period.start && own.end === period.end)
    : stated.filter(({ whole }) => whole);
  const pool = ofPeriod.length > 0 ? ofPeriod : stated;
  return pool.toSorted((a, b) => gap(a, statement) - gap(b, statement))[0];
}

function gap(counterpart: Counterpart, { figure }: Statement): number {
  return Math.abs(statedAgainst(figure, counterpart).value - counterpart.printed.value);
}

function explain(
  statement: Statement,
  counterpart: Counterpart,
  asOf: string | undefined,
): Pick<NarrativeMismatch, 'reason' | 'scale'> {
  const own = statedAgainst(statement.figure, counterpart);
  const table = counterpart.printed;
  if (agreementOf(own, table) === 'rounded') return { reason: 'rounding' };
  const [small, large] = Math.abs(own.value) < Math.abs(table.value) ? [own, table] : [table, own];
  const scale = scaleSlip(large, small);
  if (scale !== undefined) return { reason: 'scale', scale };
  if (counterpart.unit === undefined) return { reason: 'no-unit' };
  if (Math.abs(large.value - small.value) > FAR * Math.abs(large.value)) return { reason: 'far' };
  return isOtherPeriod(statement, counterpart, asOf) ? { reason: 'period' } : {};
}

/** Of one thing in one span: a year's figure is no other word for the next year's. */
function isOfSameSpan(a: Statement, b: Statement): boolean {
  return a.period?.end === b.period?.end && a.figure.unit?.dimension === b.figure.unit?.dimension;
}

/** Counted from another year, or to another day, than the table. */
function isOtherPeriod(
  { period, about }: Statement,
  counterpart: Counterpart,
  asOf: string | undefined,
): boolean {
  if (period === undefined || about === 'target' || !counterpart.whole) return false;
  const start = counterpart.period?.start;
  const until = period.to ?? (period.end < Number(asOf?.slice(0, 4)) ? `${period.end}-12-31` : asOf);
  return (start !== undefined && period.start !== start && period.from === undefined) || until !== asOf;
}
