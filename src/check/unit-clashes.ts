/** Where the cells of one indicator are not in the same unit, or do not count in the same way. */
import type { Years } from '../finding.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator, Record as PlanRecord, Unit } from '../plan-document.ts';
import { rememberLately } from '../remember.ts';
import { isCounting } from './counting-names.ts';
import { NOTHING } from './each-of.ts';
import { seriesOf } from './quantities.ts';
import {
  indicatorUnit,
  isShare,
  type Side,
  type Stated,
  sideOf,
  stated,
  statedUnit,
  unitInName,
} from './stated-units.ts';
import { oneLine } from './wording.ts';

export type Relation =
  | 'different'
  | 'near-synonym'
  | 'change'
  | 'scale'
  | 'rate'
  | 'stock'
  | 'counted'
  | 'scale-change';

export interface Clash {
  readonly relation: Relation;
  readonly units: readonly string[];
  /** The cell at fault first. */
  readonly sides: readonly Side[];
  /** Absent for what holds for the indicator as a whole. */
  readonly period: Years | undefined;
}

/** Every disagreement of an indicator's cells with its unit, with their row's other cell, and along the series. */
export function clashesOf(indicator: Indicator): readonly Clash[] {
  return mayClash(indicator) ? readClashes(indicator) : NOTHING;
}

/** False of nearly every indicator: no cell states a unit that is another, and nothing was found when it was judged. */
export function mayClash({ unit, name, records }: Indicator): boolean {
  const own = unit ?? unitInName(name);
  const firstTarget = firstUnit(records, 'target');
  const firstResult = firstUnit(records, 'result');
  for (const { target, result, judgement } of records) {
    const asked = statedUnit(target);
    const given = statedUnit(result);
    const isSound =
      areAlike(asked, given) &&
      areAlike(asked, own) &&
      areAlike(given, own) &&
      areSame(asked, firstTarget) &&
      areSame(given, firstResult);
    // A share that is asked for where things are counted.
    const isShareOfCount = own === undefined && result === undefined && asked?.dimension === 'share';
    if (!isSound || isShareOfCount || AT_ODDS.has(judgement?.reason)) return true;
  }
  return false;
}

const AT_ODDS: ReadonlySet<string | undefined> = new Set([
  'rate-against-total',
  'stock-against-flow',
  'different-units',
]);

function firstUnit(records: readonly PlanRecord[], role: 'target' | 'result'): Unit | undefined {
  for (const record of records) {
    const unit = statedUnit(record[role]);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function areSame(a: Unit | undefined, b: Unit | undefined): boolean {
  return a === undefined || b === undefined || a === b || compareUnits(a, b) === 'same';
}

const readClashes = rememberLately((indicator: Indicator): readonly Clash[] => {
  const own = indicatorUnit(indicator);
  const counted = own === undefined ? countedName(indicator) : undefined;
  const asksForGrowth = indicator.records.some(({ target }) => target?.kind === 'change');
  return seriesOf(indicator).flatMap((series) => {
    const clashes: Clash[] = [];
    // A cell at odds with its own row has been named; the rest of the series is compared without it.
    const sound = series.filter((record) => {
      const found = recordClashes(record, own, asksForGrowth);
      if (counted) found.push(...shareOfCount(record, counted));
      clashes.push(...found);
      return found.length === 0;
    });
    clashes.push(
      ...seriesClashes(sound, asksForGrowth, 'target'),
      ...seriesClashes(sound, asksForGrowth, 'result'),
    );
    return clashes;
  });
});

function recordClashes(record: PlanRecord, own: Stated | undefined, asksForGrowth: boolean): Clash[] {
  const { target, result, period } = record;
  const counted = countedOtherwise(record) ?? countsBesideShare(record);
  const [asked, given] = [statedUnit(target), statedUnit(result)];
  const isOfOneKind = areAlike(asked, given) && areAlike(asked, own?.unit) && areAlike(given, own?.unit);
  if (counted === undefined && isOfOneKind) return [];
  const [wanted, reached] = [stated(target), stated(result)];
  return [
    ...(counted ? [counted] : []),
    ...clash(reached, wanted, asksForGrowth, period),
    ...clash(wanted, own, asksForGrowth, period),
    ...clash(reached, own, asksForGrowth, period),
  ];
}

/** Nothing is to be said of the two, as of nearly any in one row. */
function areAlike(a: Unit | undefined, b: Unit | undefined): boolean {
  return a === undefined || b === undefined || a.dimension === b.dimension;
}

/** Each cell against the first of its series that states a unit. */
function seriesClashes(
  series: readonly PlanRecord[],
  asksForGrowth: boolean,
  role: 'target' | 'result',
): Clash[] {
  if (series.length < 2) return [];
  const first = series.find((record) => statedUnit(record[role]) !== undefined);
  const start = first && stated(first[role]);
  return series.flatMap((record) => {
    const unit = statedUnit(record[role]);
    if (start === undefined || unit === undefined || record === first) return [];
    // As along nearly every series.
    if (compareUnits(unit, start.unit) === 'same') return [];
    const own = stated(record[role]);
    return [
      ...clash(own, start, asksForGrowth, record.period),
      ...(own ? scaleChange(own, start, record.period) : []),
    ];
  });
}

/** `45,000人次` among `11萬人次` and `12萬人次`: right as it stands, and easily misread. */
function scaleChange(a: Stated, b: Stated, period: Years): Clash[] {
  const [small, large] = a.unit.scale < b.unit.scale ? [a, b] : [b, a];
  const prefix = SCALE.exec(large.unit.symbol)?.[0];
  if (compareUnits(a.unit, b.unit) !== 'convertible' || prefix === undefined) return [];
  // `1萬6千件` beside `2萬件` is one way of writing.
  if (small.side().text.includes(prefix)) return [];
  return [
    { relation: 'scale-change', units: [a.unit.symbol, b.unit.symbol], sides: [a.side(), b.side()], period },
  ];
}

const SCALE = /^(?:百萬|千萬|萬|億|千)/u;

/**
 * `80%` under `受理補助案件數` in a plan of targets: the indicator counts, the cell gives a share. Beside a result the
 * two cells are held against each other instead.
 */
function shareOfCount({ target, result, period }: PlanRecord, counted: Side): Clash[] {
  const cell = result === undefined ? stated(target) : undefined;
  if (cell === undefined || !isShare(cell)) return [];
  const units = [cell.unit.symbol, oneLine(counted.text, 20)];
  return [{ relation: 'counted', units, sides: [cell.side(), counted], period }];
}

/** An indicator whose name counts things, or sets how many of them there are to be. */
function countedName({ name, source, records }: Indicator): Side | undefined {
  const growth = records.some(({ target }) => target?.kind === 'change');
  if (growth || !isCounting(name)) return undefined;
  return { text: name, cell: source?.cell ?? '', source, role: 'indicator' };
}

function clash(a: Stated | undefined, b: Stated | undefined, asksForGrowth: boolean, period: Years): Clash[] {
  if (a === undefined || b === undefined) return [];
  const relation = compareUnits(a.unit, b.unit);
  if (relation === 'same' || relation === 'convertible') return [];
  const isGrowth = asksForGrowth && (isShare(a) || isShare(b));
  return [
    {
      // `成長3%` beside `541,292 人次` can be worked out with the base year's figure; a slip it is not.
      relation: relation === 'different' && isGrowth ? 'change' : relation,
      units: [a.unit.symbol, b.unit.symbol],
      sides: [a.side(), b.side()],
      period,
    },
  ];
}

/** `2.每季70公尺` against `1,500 公尺` by a year, or `每年 5 處` against `累計 200 處`: the unit agrees, the count does not. */
function countedOtherwise({ target, result, judgement, period }: PlanRecord): Clash | undefined {
  const isRate = judgement?.reason === 'rate-against-total';
  if (target === undefined || result === undefined) return undefined;
  if (!isRate && judgement?.reason !== 'stock-against-flow') return undefined;
  const symbols = [result.unit?.symbol, target.unit?.symbol].filter((symbol) => symbol !== undefined);
  return {
    relation: isRate ? 'rate' : 'stock',
    units: [...new Set(symbols)],
    sides: [sideOf(result), sideOf(target)],
    period,
  };
}

/** `111,207` without a unit is no share, whatever it counts: the target asks for `去化率每年增加 0.5%`. */
function countsBesideShare({ target, result, judgement, period }: PlanRecord): Clash | undefined {
  if (judgement?.reason !== 'different-units' || target?.unit?.dimension !== 'share') return undefined;
  if (result?.value === undefined || result.unit !== undefined) return undefined;
  return {
    relation: target.kind === 'change' ? 'change' : 'different',
    units: [target.unit.symbol],
    sides: [sideOf(result), sideOf(target)],
    period,
  };
}
