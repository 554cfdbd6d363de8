/** An earlier measure of the same name, with the same leads and indicator, in the same years. */
import type { Years } from '../finding.ts';
import type { Indicator, Measure } from '../plan-document.ts';
import { fold } from './double-entries.ts';
import { overlaps } from './years.ts';

/** An earlier measure. */
interface Known {
  readonly name: string;
  readonly period: Years | undefined;
  readonly source: Measure['source'];
}

export interface Twin {
  readonly twin: Known;
  readonly indicator: Indicator;
}

/** The first measure of a name. Few names come twice, and what else must agree is looked at then only. */
export interface Namesakes extends Known {
  readonly leads: readonly string[];
  readonly indicators: readonly string[];
  /** By the indicator and the leads, of those in the same years the first. */
  alike?: Map<string, Known[]>;
}

/**
 * An earlier measure with the same name, agencies and indicator in years that overlap; the same action in other
 * years is its continuation. `known` holds the earlier ones by name.
 */
export function findTwin(measure: Measure, known: Map<string, Namesakes>): Twin | undefined {
  const { name, period, source, leadAgencies, indicators } = measure;
  const key = fold(name);
  const namesakes = known.get(key);
  if (namesakes === undefined) {
    known.set(key, { name, period, source, leads: leadAgencies, indicators: indicators.map(nameOf) });
    return undefined;
  }
  const own: Known = { name, period, source };
  namesakes.alike ??= alikeOf(namesakes);
  const leads = leadsKey(leadAgencies);
  let found: Twin | undefined;
  for (const indicator of indicators) {
    const rest = `${fold(indicator.name)}\u001f${leads}`;
    const earlier = namesakes.alike.get(rest);
    if (earlier === undefined) {
      namesakes.alike.set(rest, [own]);
      continue;
    }
    const twin = earlier.find((other) => other !== own && maybeAtOnce(other.period, period));
    if (twin !== undefined) found ??= { twin, indicator };
    if (!earlier.some((other) => sameYears(other.period, period))) earlier.push(own);
  }
  return found;
}

function alikeOf(first: Namesakes): Map<string, Known[]> {
  const key = leadsKey(first.leads);
  return new Map(first.indicators.map((indicator) => [`${fold(indicator)}\u001f${key}`, [first]]));
}

function leadsKey(leads: readonly string[]): string {
  return leads.toSorted().map(fold).join('\u001f');
}

function nameOf({ name }: Indicator): string {
  return name;
}

function maybeAtOnce(a: Years | undefined, b: Years | undefined): boolean {
  return !a || !b || overlaps(a, b);
}

function sameYears(a: Years | undefined, b: Years | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
