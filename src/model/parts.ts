/**
 * Pairs what a target cell and a result cell say, part by part. Parts come from the target's statements, else from
 * the measure's indicators, else from the result's; statements meet by their words, their units and their order.
 */
import { compareUnits } from '../parse/units.ts';
import type { Unit } from '../plan-document.ts';
import type { CellReading, Statement } from './reading.ts';
import { similarity } from './similarity.ts';

export interface NamedIndicator {
  readonly name: string;
  readonly unit?: Unit | undefined;
}

/** One part of a period: the indicator it is for and what the two cells say of it. */
export interface Part {
  readonly number: number;
  readonly indicator: number;
  readonly target: Statement | undefined;
  readonly result: Statement | undefined;
  /** More statements of the result that belong to the same part; then no single figure is meant. */
  readonly moreResults: readonly Statement[];
  /** The result cell speaks, but not clearly of this part. */
  readonly resultUnclear: boolean;
}

interface Slot {
  readonly indicator: number;
  readonly label: string;
  readonly unit: Unit | undefined;
  readonly ordinal: number | undefined;
  readonly target: Statement | undefined;
  readonly results: Statement[];
}

export function pairParts(
  indicators: readonly NamedIndicator[],
  target: CellReading | undefined,
  result: CellReading | undefined,
): Part[] {
  const targets = target?.statements ?? [];
  const results = result?.statements ?? [];
  // One thing to be reached and one thing said of it, as nearly every row has it, needs no weighing.
  if (indicators.length === 1 && targets.length <= 1 && results.length <= 1) {
    return [toPart({ indicator: 0, target: targets[0], results }, 1, result, target)];
  }
  const slots = makeSlots(indicators, targets);
  const loose = placeResults(slots, results, indicators);
  const single = indicators.length === 1 && targets.length <= 1;
  const extra = single
    ? splitSingle(slots, loose)
    : loose.map((statement) => looseSlot(statement, indicators));
  const all = single ? inPrintedOrder([...slots, ...extra], results) : [...slots, ...extra];
  const used = all.filter((slot, index) => slot.target || slot.results.length > 0 || (single && index === 0));
  const numbered = indicators.length > 1 && targets.length <= indicators.length && extra.length === 0;
  return used.map((slot, index) => toPart(slot, numbered ? slot.indicator + 1 : index + 1, result, target));
}

function makeSlots(indicators: readonly NamedIndicator[], targets: readonly Statement[]): Slot[] {
  const slotFor = (indicator: number, target?: Statement): Slot => {
    const named = indicators[indicator];
    return {
      indicator,
      // Targets that share an indicator are told apart by their own words only.
      label: target?.label ?? named?.name ?? '',
      unit: target?.figure?.unit ?? named?.unit,
      ordinal: target?.ordinal,
      target,
      results: [],
    };
  };
  if (indicators.length <= 1) {
    return targets.length === 0 ? [slotFor(0)] : targets.map((target) => slotFor(0, target));
  }
  if (targets.length === indicators.length) return targets.map((target, index) => slotFor(index, target));
  const taken = new Map<number, Statement[]>();
  for (const target of targets) {
    const free = indicators.map((_, index) => index);
    const best = bestOf(free, (index) =>
      likeness(target, indicators[index]?.name ?? '', indicators[index]?.unit),
    );
    taken.set(best ?? 0, [...(taken.get(best ?? 0) ?? []), target]);
  }
  return indicators.flatMap((_, index) => {
    const own = taken.get(index) ?? [];
    return own.length === 0 ? [slotFor(index)] : own.map((target) => slotFor(index, target));
  });
}

/** Gives each result statement to the slot it is most like; what fits nowhere is returned. */
function placeResults(
  slots: readonly Slot[],
  results: readonly Statement[],
  indicators: readonly NamedIndicator[],
): Statement[] {
  const sameList = isSameList(slots, results);
  const loose: Statement[] = [];
  const single = slots.length === 1 && indicators.length === 1;
  // As in most rows: there is nothing to choose from, however unlike the two are.
  const alone = single && results.length === 1;
  const candidates = results.flatMap((statement) =>
    slots.map((slot, index) => {
      const inOrder = sameList && slot.ordinal === statement.ordinal ? 2 : 0;
      const alike = alone ? 0 : likeness(statement, slot.label, slot.unit);
      return { statement, slot, index, score: alike + inOrder };
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.statement.item - b.statement.item || a.index - b.index);
  const counted = results.some((statement) => statement.figure !== undefined);
  const placed = new Set<Statement>();
  for (const { statement, slot, score } of candidates) {
    if (placed.has(statement) || slot.results.length > 0) continue;
    if (!single && score <= 0) continue;
    // Beside statements with figures, words alone claim no part unless their number in the list says so.
    if (statement.figure === undefined && counted && !sameList) continue;
    placed.add(statement);
    slot.results.push(statement);
  }
  for (const statement of results) {
    if (placed.has(statement) || statement.figure === undefined) continue;
    const sibling = slots.find((slot) => slot.results.some((other) => other.item === statement.item));
    if (sibling && indicators.length > 1) sibling.results.push(statement);
    else loose.push(statement);
  }
  return loose;
}

/** Two numbered lists of the same length go together item by item. */
function isSameList(slots: readonly Slot[], results: readonly Statement[]): boolean {
  const ordinals = (list: readonly { ordinal?: number | undefined }[]): string =>
    list.map((entry) => entry.ordinal ?? '').join();
  return slots.length > 1 && results.length > 0 && allNumbered(slots) && allNumbered(results)
    ? slots.length === results.length || ordinals(slots).startsWith(ordinals(results))
    : false;
}

function allNumbered(list: readonly { ordinal?: number | undefined }[]): boolean {
  return list.every((entry) => entry.ordinal !== undefined);
}

function likeness(statement: Statement, label: string, unit: Unit | undefined): number {
  const words = similarity(statement.label, label) + (sameHead(statement.label, label) ? 0.3 : 0);
  const own = statement.figure?.unit;
  if (!own || !unit) return words;
  const relation = compareUnits(own, unit);
  if (relation === 'different') return words - 0.2;
  return words + (relation === 'near-synonym' ? 0.15 : 0.2);
}

/** A Chinese phrase ends with what it is about: `餐廳輔導` is 輔導, as `現場輔導` is, and `餐廳評核` is not. */
function sameHead(a: string, b: string): boolean {
  const head = (text: string): string => text.replace(/[\s\p{P}\p{S}\d]/gu, '').slice(-2);
  return head(a).length === 2 && head(a) === head(b);
}

function bestOf(indices: readonly number[], score: (index: number) => number): number | undefined {
  if (indices.length < 2) return indices[0];
  let best: { index: number; score: number } | undefined;
  for (const index of indices) {
    const value = score(index);
    if (value > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { index, score: value };
  }
  return best?.index;
}

function looseSlot(statement: Statement, indicators: readonly NamedIndicator[]): Slot {
  const all = indicators.map((_, index) => index);
  const indicator = bestOf(all, (index) =>
    likeness(statement, indicators[index]?.name ?? '', indicators[index]?.unit),
  );
  return {
    indicator: indicator ?? 0,
    label: statement.label,
    unit: statement.figure?.unit,
    ordinal: statement.ordinal,
    target: undefined,
    results: [statement],
  };
}

/**
 * One target and several results: figures of its own unit run together in one sentence (`4月辦理5場、9月辦理7場`)
 * are one part whose sum nobody states. Any others are parts, and the target holds for each of them.
 */
function splitSingle(slots: readonly Slot[], loose: readonly Statement[]): Slot[] {
  const [slot] = slots;
  const first = slot?.results[0];
  const joined = loose.filter((statement) => slot && first && isJoined(slot, first, statement));
  slot?.results.push(...joined);
  slot?.results.sort((a, b) => (a.figure?.start ?? 0) - (b.figure?.start ?? 0));
  const others = loose.filter((statement) => !joined.includes(statement));
  return others.map((statement) => ({
    indicator: 0,
    label: statement.label,
    unit: statement.figure?.unit,
    ordinal: statement.ordinal,
    target: slot?.target,
    results: [statement],
  }));
}

/**
 * Figures of one sentence, and items of a list that count what the one target counts: of `1.校園宣導6場 2.社區宣導5場` neither
 * is held against `10場` alone.
 */
function isJoined(slot: Slot, first: Statement, other: Statement): boolean {
  const unit = slot.target?.figure && slot.unit;
  if (!unit) return false;
  const both = [first.figure, other.figure];
  if (first.item !== other.item) {
    return both.every((figure) => figure?.unit && compareUnits(figure.unit, unit) === 'same');
  }
  return both.every((figure) => figure && (!figure.unit || compareUnits(figure.unit, unit) !== 'different'));
}

/** Part numbers follow the list as printed (`1.新設59台 2.汰換103台`), not the order in which results found a place. */
function inPrintedOrder(slots: readonly Slot[], results: readonly Statement[]): Slot[] {
  const place = ({ results: [first] }: Slot): number => (first ? results.indexOf(first) : -1);
  return slots.toSorted((a, b) => place(a) - place(b));
}

const NO_MORE: readonly Statement[] = [];

function toPart(
  slot: Pick<Slot, 'indicator' | 'target'> & { readonly results: readonly Statement[] },
  number: number,
  result: CellReading | undefined,
  target: CellReading | undefined,
): Part {
  const [first] = slot.results;
  const speaks = result !== undefined && !result.nothing;
  // Words without any figure speak of every part (`…年度持續維護`); figures run together in one sentence cannot be
  // told apart by whoever left one out.
  const inWords = speaks && result.statements.every((statement) => statement.figure === undefined);
  const unclear = speaks && first === undefined && (inWords || !(target?.itemised ?? false));
  return {
    number,
    indicator: slot.indicator,
    target: slot.target,
    result: first,
    moreResults: slot.results.length > 1 ? slot.results.slice(1) : NO_MORE,
    resultUnclear: unclear,
  };
}
