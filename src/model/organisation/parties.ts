/** Working groups and the agencies that convene and support them, as text and tables add to them. */
import { type ListedAgency, listAgencies } from '../../parse/agencies.ts';
import { splitDuties } from '../../parse/organisation/groups.ts';
import type { Source } from '../../source.ts';
import type { AgencyRegistry } from '../../words/agencies.ts';
import { isCollectiveAgency } from '../../words/agencies.ts';
import type { Organisation } from './notebook.ts';

type Group = Organisation['groups'][number];
type Agency = Organisation['agencies'][number];

export interface Parties {
  readonly registry: AgencyRegistry;
  /** Whose document it is, where that is known. */
  readonly jurisdiction: string | undefined;
  readonly groups: Group[];
  readonly agencies: Agency[];
  /** The same by what makes two mentions one: a chapter may have a thousand of each. */
  readonly groupsByName: Map<string, Group>;
  readonly agenciesByRole: Map<string, Agency>;
}

export function noParties(registry: AgencyRegistry, jurisdiction: string | undefined): Parties {
  return {
    registry,
    jurisdiction,
    groups: [],
    agencies: [],
    groupsByName: new Map(),
    agenciesByRole: new Map(),
  };
}

export interface GroupFound {
  readonly name: string;
  readonly convenor?: string | undefined;
  readonly duties?: string | undefined;
  readonly source: Source;
  readonly convenorSource?: Source | undefined;
}

/** Adds a group, or to the group of that name what was not known of it. */
export function addGroup(parties: Parties, found: GroupFound): void {
  const convenors = found.convenor === undefined ? [] : listAgencies(found.convenor, parties.registry);
  const known = parties.groupsByName.get(found.name);
  const group: Group = known ?? { name: found.name, duties: [], source: { ...found.source } };
  if (!known) {
    parties.groups.push(group);
    parties.groupsByName.set(found.name, group);
  }
  if (group.convenor === undefined && convenors.length > 0) {
    group.convenor = convenors.map(({ name }) => name).join('、');
  }
  if (group.duties.length === 0 && found.duties !== undefined) {
    group.duties = splitDuties(found.duties);
    group.raw = found.duties;
  }
  for (const agency of convenors) {
    addAgency(parties, agency, 'convenor', found.name, found.convenorSource ?? found.source);
  }
}

/** Adds each body of a list that helps; `group` where it helps that group alone. */
export function addSupporting(
  parties: Parties,
  list: string,
  group: string | undefined,
  source: Source,
): void {
  for (const agency of listAgencies(list, parties.registry)) {
    if (!isCollectiveAgency(agency.name)) addAgency(parties, agency, 'supporting', group, source);
  }
}

function addAgency(
  { agencies, agenciesByRole, registry, jurisdiction }: Parties,
  { name, raw }: ListedAgency,
  role: Agency['role'],
  group: string | undefined,
  source: Source,
): void {
  const key = [name, role, role === 'supporting' ? '' : group].join('\u001f');
  const same = agenciesByRole.get(key);
  if (same) {
    // Named beside a second group: it supports no single one.
    if (role === 'supporting' && same.group !== group) delete same.group;
    return;
  }
  const canonical = registry.canonical(name, jurisdiction);
  const agency: Agency = {
    name,
    ...(canonical === undefined ? {} : { canonical }),
    ...(raw === name ? {} : { raw }),
    role,
    ...(group === undefined ? {} : { group }),
    source: { ...source },
  };
  agencies.push(agency);
  agenciesByRole.set(key, agency);
}
