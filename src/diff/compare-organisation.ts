/** Two versions of who answers for a plan: the facts stated, the working groups, the agencies. */
import type { Organisation, OrganisationAgency, PlanDocument } from '../plan-document.ts';
import { type Body, compareBodies } from './compare-bodies.ts';
import { type Draft, sideOf } from './draft.ts';
import { settle } from './text.ts';

export interface Committee {
  readonly document: PlanDocument;
  readonly organisation: Organisation;
}

export function compareOrganisations(before: Committee, after: Committee): Draft[] {
  const bodies = ({ document, organisation }: Committee, kind: 'groups' | 'agencies') => ({
    document,
    bodies: organisation[kind],
  });
  const convenors = new Map(
    [...before.organisation.groups, ...after.organisation.groups].map((group): [Body, string] => [
      group,
      group.convenor ?? '',
    ]),
  );
  const roles = new Map(
    [...before.organisation.agencies, ...after.organisation.agencies].map((agency): [Body, string] => [
      agency,
      roleOf(agency),
    ]),
  );
  return [
    ...compareFacts(before, after),
    ...compareBodies(bodies(before, 'groups'), bodies(after, 'groups'), (body) => convenors.get(body) ?? ''),
    ...compareBodies(bodies(before, 'agencies'), bodies(after, 'agencies'), (body) => roles.get(body) ?? ''),
  ];
}

/** `convenor 清淨環境組`, in the model's own words. */
function roleOf({ role, group }: OrganisationAgency): string {
  return group === undefined ? role : `${role} ${group}`;
}

function compareFacts(before: Committee, after: Committee): Draft[] {
  const [olds, news] = [factsOf(before), factsOf(after)];
  const names = [...new Set([...olds.keys(), ...news.keys()])].sort();
  return names.flatMap((fact): Draft[] => {
    const [old, young] = [olds.get(fact), news.get(fact)];
    if (old !== undefined && young !== undefined && settle(old) === settle(young)) return [];
    const kind = old === undefined ? 'fact-added' : young === undefined ? 'fact-dropped' : 'fact-changed';
    const side = ({ document, organisation }: Committee, text: string) =>
      sideOf({ document, text, source: organisation.factSources?.[fact]?.source });
    return [
      {
        class: kind,
        agencies: [],
        fact,
        ...(old === undefined ? {} : { old: side(before, old) }),
        ...(young === undefined ? {} : { new: side(after, young) }),
      },
    ];
  });
}

/** Values as text: `2021-2025`, `15-21`, `5`. */
function factsOf({ organisation: { facts } }: Committee): Map<string, string> {
  return new Map(
    Object.entries(facts).flatMap(([fact, value]): [string, string][] => {
      if (value === undefined) return [];
      if (typeof value !== 'object') return [[fact, String(value)]];
      const [from, to] = 'start' in value ? [value.start, value.end] : [value.min, value.max];
      return [[fact, `${from}-${to}`]];
    }),
  );
}
