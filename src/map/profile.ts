/** Profiles: the built-in ones, and those users bring. A profile is data; reading one never runs code. */
import type { Profile } from '../profile.ts';
import kpiPlan from '../profiles/kpi-plan.json' with { type: 'json' };
import kpiRevision from '../profiles/kpi-revision.json' with { type: 'json' };
import ordinance from '../profiles/ordinance.json' with { type: 'json' };
import organisation from '../profiles/organisation.json' with { type: 'json' };
import resultsReport from '../profiles/results-report.json' with { type: 'json' };
import shortfallExplanation from '../profiles/shortfall-explanation.json' with { type: 'json' };
import strategyPlan from '../profiles/strategy-plan.json' with { type: 'json' };
import { profileProblems } from '../schema/validate.ts';

export type { Profile };

const BUILT_IN = [
  strategyPlan,
  resultsReport,
  shortfallExplanation,
  kpiPlan,
  kpiRevision,
  organisation,
  ordinance,
] as Profile[];

export function builtInProfiles(): readonly Profile[] {
  return BUILT_IN;
}

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A profile from the text of a JSON file; every problem names the key it is at. */
export function parseProfile(text: string, name: string): ParsedProfile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`${name}: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const problems = profileProblems(data);
  if (problems.length > 0) return { ok: false, problems };
  const profile = data as Profile;
  if (profile.extends === undefined) return { ok: true, profile };
  const base = BUILT_IN.find((candidate) => candidate.id === profile.extends);
  if (base) return { ok: true, profile: extend(base, profile) };
  const known = BUILT_IN.map((candidate) => candidate.id).join(', ');
  return { ok: false, problems: [`/extends: "${profile.extends}" (${known})`] };
}

function extend(base: Profile, profile: Profile): Profile {
  const fields: Profile['fields'] = { ...base.fields };
  for (const [field, headers] of Object.entries(profile.fields) as [keyof Profile['fields'], string[]][]) {
    fields[field] = [...headers, ...(base.fields[field] ?? [])];
  }
  const notApplicable = [...(profile.notApplicable ?? []), ...(base.notApplicable ?? [])];
  return { ...profile, fields, notApplicable };
}
