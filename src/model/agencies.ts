/** The bodies a document names, with what the registry knows of each. */
import type { Agency } from '../plan-document.ts';
import { type AgencyRegistry, agencyEnding, isCollectiveAgency } from '../words/agencies.ts';

/** One entry for each name, in the order given. */
export function knownAgencies(
  names: readonly string[],
  registry: AgencyRegistry,
  jurisdiction: string | undefined,
): Agency[] {
  return [...new Set(names)].map((name) => describe(name, registry, jurisdiction));
}

function describe(name: string, registry: AgencyRegistry, jurisdiction: string | undefined): Agency {
  const canonical = registry.canonical(name, jurisdiction);
  if (canonical !== undefined) {
    const elsewhere = registry.isForeign(canonical, jurisdiction) === true;
    return { name, canonical, known: elsewhere ? 'elsewhere' : 'registry' };
  }
  if (isCollectiveAgency(name)) return { name, known: 'collective' };
  return isUnitOf(name, registry) ? { name, known: 'unit' } : { name };
}

/** 工務局建管處, 農業部漁業署: a part of a body the registry knows. */
function isUnitOf(name: string, registry: AgencyRegistry): boolean {
  if (agencyEnding(name) === undefined) return false;
  for (let end = name.length - 1; end > 1; end -= 1) {
    if (registry.canonical(name.slice(0, end)) !== undefined) return true;
  }
  return false;
}
