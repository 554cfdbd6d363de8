/** Which documents of a workspace belong together: by whose they are, and by their years. */
import type { PlanDocument } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import { sameMunicipality } from '../words/agencies.ts';

/** A plan, a report or a list of indicators: whatever holds measures. */
export function isPlan(document: PlanDocument): boolean {
  return document.measures.length > 0;
}

/**
 * The organisation documents that say who answers for a plan. A table of groups names no city as a rule: it belongs
 * to the plans of the workspace as long as these are of one city.
 */
export function organisationsOf(plan: PlanDocument, documents: readonly PlanDocument[]): PlanDocument[] {
  return documents.filter((other) => isOrganisationOf(other, plan, documents));
}

export function isOrganisationOf(
  other: PlanDocument,
  plan: PlanDocument,
  documents: readonly PlanDocument[],
): boolean {
  return other.organisation !== undefined && ofOneCity(plan, other, documents) && yearsMeet(plan, other);
}

/** The local laws of the city whose plan it is. A law has no years. */
export function ordinancesOf(plan: PlanDocument, documents: readonly PlanDocument[]): PlanDocument[] {
  return documents.filter((other) => other.ordinance !== undefined && ofOneCity(plan, other, documents));
}

export function ofOneCity(a: PlanDocument, b: PlanDocument, documents: readonly PlanDocument[]): boolean {
  if (a.jurisdiction !== undefined && b.jurisdiction !== undefined) {
    return sameMunicipality(a.jurisdiction, b.jurisdiction);
  }
  return citiesIn(documents) <= 1;
}

/** Asked for every pair of documents. */
const citiesIn = rememberFor(
  (documents: readonly PlanDocument[]) =>
    new Set(documents.flatMap(({ jurisdiction }) => jurisdiction?.replace('台', '臺') ?? [])).size,
);

export function yearsMeet(a: PlanDocument, b: PlanDocument): boolean {
  if (!a.period || !b.period) return true;
  return a.period.start <= b.period.end && b.period.start <= a.period.end;
}
