/** The targets of a summary of revised KPIs held against the bureaus' own tables, year by year. */

import type { Years } from '../../finding.ts';
import { compareUnits } from '../../parse/units.ts';
import type { Indicator, PlanDocument, Quantity } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { sameMunicipality } from '../../words/agencies.ts';
import { blankCell, tableOf } from '../blank-cell.ts';
import { withoutRepeats } from '../copies/renderings.ts';
import type { LocalText, WorkspaceScope } from '../rule.ts';
import { extentOf, talliesOf } from '../tallies.ts';
import { yearsText } from '../wording.ts';
import { matchRows, type PairedRows, type RowMatching, rowsOf } from './rows.ts';

/** How the two cells of a year differ: two values, a dash against a value, or nothing at all against one. */
export type Difference = 'value' | 'dash' | 'blank';

export interface ComparedYear {
  readonly pair: PairedRows;
  readonly period: Years;
  readonly planned: Cell;
  readonly revised: Cell;
  /** Absent where they agree. */
  readonly difference?: Difference;
  /** The values agree, and only one of the two says in what. */
  readonly unitLeftOut?: true;
}

export interface Cell {
  readonly text: string;
  readonly source: Source;
}

export interface Comparison extends RowMatching {
  readonly summary: PlanDocument;
  readonly years: readonly ComparedYear[];
}

/**
 * One for each summary of the workspace, against all bureaus' tables of its municipality: they may come as one
 * workbook or as a file each. One document may hold both.
 */
export function compareRevisions(documents: readonly PlanDocument[]): Comparison[] {
  if (!documents.some(holdsRevisions)) return [];
  const once = withoutRepeats(documents);
  const summaries = once.filter(({ measures }) => measures.some(({ revision }) => revision !== undefined));
  return summaries.flatMap((summary) => {
    const plans = once.filter((plan) => isPlan(plan) && mayBeOf(plan.jurisdiction, summary.jurisdiction));
    const planned = plans.flatMap((plan) => rowsOf(plan, false));
    if (planned.length === 0) return [];
    const matching = matchRows(planned, rowsOf(summary, true));
    return [{ ...matching, summary, years: matching.pairs.flatMap(comparePair) }];
  });
}

function isPlan(document: PlanDocument): boolean {
  return document.kind === 'kpi-plan' || isMixed(document);
}

function holdsRevisions(document: PlanDocument): boolean {
  return talliesOf(document).some(({ revised }) => revised > 0);
}

function mayBeOf(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sameMunicipality(a, b);
}

/** A plan that has its own summary of revisions on a further sheet. */
function isMixed(document: PlanDocument): boolean {
  const { measures } = extentOf(talliesOf(document));
  const revised = talliesOf(document).reduce((sum, tally) => sum + tally.revised, 0);
  return revised > 0 && revised < measures;
}

function comparePair(pair: PairedRows): ComparedYear[] {
  const { planned, revised } = pair;
  return periodsOf(revised.indicator).flatMap((period) => {
    const [own, other] = [cellIn(planned, period), cellIn(revised, period)];
    if (own === undefined || other === undefined) return [];
    const difference = differenceOf(own, other);
    return [
      {
        pair,
        period,
        planned: { text: own.text, source: own.source },
        revised: { text: other.text, source: other.source },
        ...(difference ? { difference } : {}),
        ...(difference === undefined && leavesUnitOut(own, other) ? { unitLeftOut: true as const } : {}),
      },
    ];
  });
}

function periodsOf({ records }: Indicator): Years[] {
  return [...new Map(records.map(({ period }) => [yearsText(period), period])).values()];
}

interface ReadCell extends Cell {
  readonly targets: readonly Quantity[];
  readonly state: 'blank' | 'dash' | 'said';
}

/** What a row says of a year; a cell of several parts is taken as a whole. */
function cellIn(
  { document, measure, indicator }: PairedRows['planned'],
  period: Years,
): ReadCell | undefined {
  const records = indicator.records.filter((record) => yearsText(record.period) === yearsText(period));
  const [first] = records;
  if (first === undefined) return undefined;
  const targets = records.flatMap(({ target }) => target ?? []);
  const text = (targets[0]?.raw ?? '').replace(/\s+/gu, ' ').trim();
  const source = targets[0]?.source ?? blankCell(tableOf(document, measure), 'target', first) ?? first.source;
  const spoken = targets.some(({ kind, unread }) => kind !== 'none' || unread !== undefined);
  return { text, source, targets, state: spoken ? 'said' : text === '' ? 'blank' : 'dash' };
}

function differenceOf(planned: ReadCell, revised: ReadCell): Difference | undefined {
  const spoken = [planned, revised].filter(({ state }) => state === 'said').length;
  // A dash beside a blank: neither says anything.
  if (spoken === 0) return undefined;
  if (spoken === 2) return sameTargets(planned, revised) ? undefined : 'value';
  return planned.state === 'blank' || revised.state === 'blank' ? 'blank' : 'dash';
}

function leavesUnitOut(planned: ReadCell, revised: ReadCell): boolean {
  const [own, other] = [planned, revised].map(({ targets: [target] }) => target?.unit);
  return (own === undefined) !== (other === undefined);
}

function sameTargets(planned: ReadCell, revised: ReadCell): boolean {
  const settle = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
  if (settle(planned.text) === settle(revised.text)) return true;
  const [[one, ...more], [other, ...others]] = [planned.targets, revised.targets];
  return (
    more.length + others.length === 0 && one !== undefined && other !== undefined && sameValue(one, other)
  );
}

/** `45,000人次(因疫情影響)` is `4萬5,000人次`, and `30` is `30%`: a sign left out makes no other value. */
function sameValue(a: Quantity, b: Quantity): boolean {
  if (a.value === undefined || b.value === undefined || a.op !== b.op) return false;
  if (a.unit === undefined || b.unit === undefined) return near(a.value, b.value);
  return compareUnits(a.unit, b.unit) !== 'different' && near(a.baseValue ?? a.value, b.baseValue ?? b.value);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** `skip` of the rule that holds the two against each other; where there is neither, there is nothing to say. */
export function skipWithoutPlanAndSummary({ documents }: WorkspaceScope): LocalText | undefined {
  const summaries = documents.some(holdsRevisions);
  if (summaries === documents.some(isPlan)) return undefined;
  return summaries
    ? {
        'zh-TW': '輸入中沒有績效指標計畫，修正彙總表無從比對。請一併提供各局處的績效指標表。',
        en: 'no KPI plan among the inputs to hold the summary of revisions against; give the bureaus’ tables as well.',
      }
    : {
        'zh-TW': '輸入中沒有績效指標修正彙總表，無從比對。',
        en: 'no summary of revised KPIs among the inputs.',
      };
}
